//! The demonstration register and the five papers: they validate without errors, hold every kind of record, and
//! every item of the papers' catalogue is carried by a record with the value named, a rule, or a command with a cell
//! of its output on that paper.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use portfolio::internal::finding::Severity;
use portfolio::internal::model::{Entity, ForKind, Kind, Register, load};
use portfolio::internal::rules;
use portfolio::internal::source::SourceSet;
use serde_yaml::Value;

use crate::common;

/// The five papers: register, code in the catalogue, last item, and the day after the paper's own date.
const PAPERS: &[(&str, &str, &str, usize, &str)] = &[
    ("billund-2016", "billund", "BIL", 31, "2015-10-08"),
    ("aabenraa-2017", "aabenraa", "AAB", 16, "2017-06-30"),
    ("bornholm-2010", "bornholm", "BRK", 22, "2010-06-03"),
    ("roedovre-2010", "roedovre", "ROD", 21, "2010-03-31"),
    ("herning-2013", "herning", "HER", 26, "2013-08-23"),
];

fn register(path: &str) -> Register {
    let sources = SourceSet::from_memory(common::files(&common::root().join(path)));
    load(&sources).expect("this format").register
}

fn errors(path: &str, day: &str) -> Vec<String> {
    let report = common::report(
        common::files(&common::root().join(path)),
        day.parse().expect("a day"),
    );
    report
        .findings
        .iter()
        .filter(|finding| finding.counts() && finding.severity == Severity::Error)
        .map(|finding| {
            format!(
                "{}: {}",
                finding.primary().path,
                finding.message(portfolio::internal::value::Language::English)
            )
        })
        .collect()
}

#[test]
fn every_paper_validates_without_errors_then_and_now() {
    for (folder, _, _, _, then) in PAPERS {
        for day in [*then, common::TODAY] {
            assert_eq!(
                errors(&format!("examples/{folder}"), day),
                Vec::<String>::new(),
                "{folder} on {day}"
            );
        }
        let readme = fs::read_to_string(common::root().join(format!("examples/{folder}/README.md")));
        assert!(
            readme.is_ok_and(|text| text.len() > 500),
            "{folder} says what the paper asked"
        );
    }
}

#[test]
fn every_record_of_a_paper_names_its_page() {
    struct Unsourced<'r>(&'r Register);
    impl ForKind for Unsourced<'_> {
        type Output = Vec<String>;
        fn visit<T: Entity>(self) -> Vec<String> {
            let paged = |source: &portfolio::internal::model::Source| source.page.is_some();
            T::table(self.0)
                .iter()
                .filter(|record| !record.common().source.as_ref().is_some_and(paged))
                .map(|record| record.address())
                .collect()
        }
    }
    for (folder, ..) in PAPERS {
        let register = register(&format!("examples/{folder}"));
        let without: Vec<String> = Kind::ALL
            .iter()
            .flat_map(|kind| kind.with(Unsourced(&register)))
            .collect();
        assert!(without.is_empty(), "{folder}: {without:?}");
    }
}

#[test]
fn the_demonstration_register_is_of_a_real_size_and_has_a_handful_of_warnings() {
    let path = common::root().join("register");
    let report = common::report(common::files(&path), common::TODAY.parse().expect("a day"));
    assert_eq!(errors("register", common::TODAY), Vec::<String>::new());
    let warnings = report.counts().warnings;
    assert!(
        (3..=20).contains(&warnings),
        "{warnings} warnings: {:#?}",
        common::lines(&report)
    );

    let register = register("register");
    for (what, at_least, has) in [
        ("units", 8, register.units.len()),
        ("positions", 45, register.positions.len()),
        ("systems", 60, register.systems.len()),
        ("contracts", 40, register.contracts.len()),
        ("suppliers", 25, register.suppliers.len()),
        ("projects", 30, register.projects.len()),
        ("meetings", 20, register.meetings.len()),
    ] {
        assert!(has >= at_least, "{has} {what}");
    }
    for kind in Kind::ALL {
        struct Count<'r>(&'r Register);
        impl ForKind for Count<'_> {
            type Output = usize;
            fn visit<T: Entity>(self) -> usize {
                T::table(self.0).len()
            }
        }
        assert!(
            kind.with(Count(&register)) > 0,
            "register/ has no record of `{}`",
            kind.folder()
        );
    }
    let stages: BTreeSet<_> = register.projects.iter().map(|project| project.stage).collect();
    assert_eq!(
        stages.len(),
        portfolio::internal::model::project::Stage::ALL.len(),
        "every stage: {stages:?}"
    );
}

/// Whether `rank`, or `list systems`, is a command of the program, and `systems` an overview of it.
fn is_command(carrier: &str, commands: &BTreeSet<String>) -> bool {
    match carrier.split_once(' ') {
        Some(("list", overview)) => portfolio::internal::overview::find(overview).is_some(),
        Some(_) => false,
        None => commands.contains(carrier),
    }
}

#[test]
fn every_item_of_the_papers_is_carried() {
    let example =
        |(folder, file, code, last, day): &(&str, &'static str, &'static str, usize, &'static str)| {
            (format!("examples/{folder}"), *day, *file, *code, *last)
        };
    let mut papers: Vec<(String, &str, &str, &str, usize)> = PAPERS.iter().map(example).collect();
    papers.push(("register".to_owned(), common::TODAY, "overviews", "O", 15));
    let mut registers: BTreeMap<String, Register> = BTreeMap::new();
    let mut prints: BTreeMap<(String, String), String> = BTreeMap::new();
    let commands = common::program::commands();
    for (folder, day, file, code, last) in papers {
        let text =
            fs::read_to_string(common::root().join(format!("tests/catalogue/{file}.csv"))).expect("a table");
        let mut carried: BTreeMap<String, usize> = BTreeMap::new();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("item,carrier,kind,value,what"), "{file}");
        for line in lines.filter(|line| !line.is_empty()) {
            let cells: Vec<&str> = line.splitn(5, ',').collect();
            let [item, carrier, kind, value, what] = cells[..] else {
                panic!("{file}: {line}")
            };
            assert!(!what.is_empty(), "{file}: {line} says what it carries");
            let found = match kind {
                "record" => record_exists(carrier, &mut registers) && record_says(carrier, value),
                // `tests/quotes/table.yaml` has an input that fires it.
                "rule" => value.is_empty() && rules::find(carrier).is_some(),
                "command" if NEEDS_A_PAST.contains(&carrier) => {
                    value.is_empty() && commands.contains(carrier)
                }
                "command" => {
                    let print = prints
                        .entry((folder.clone(), carrier.to_owned()))
                        .or_insert_with(|| print_of(carrier, &folder, day));
                    is_command(carrier, &commands) && !value.is_empty() && has_cell(print, value)
                }
                _ => false,
            };
            assert!(found, "{file}: {line}: there is no such {kind} with that value");
            *carried.entry(item.replace(' ', "")).or_default() += 1;
        }
        for number in 1..=last {
            assert!(
                carried.contains_key(&format!("{code}{number}")),
                "{code} {number} is carried by nothing"
            );
        }
        assert_eq!(
            carried.len(),
            last,
            "{file} has items that the catalogue does not: {:?}",
            carried.keys()
        );
    }
}

/// Commands that compare with a past or a meeting that no paper gives; their own tests show what they print.
const NEEDS_A_PAST: &[&str] = &["annex", "baseline", "follow", "history"];

/// What a command prints of a register; of `schema`, all schemas.
fn print_of(carrier: &str, folder: &str, day: &str) -> String {
    if carrier == "schema" {
        let schemas = common::files(&common::root().join("schemas"));
        let texts = schemas
            .into_values()
            .map(|text| String::from_utf8(text).expect("UTF-8"));
        return texts.collect();
    }
    let mut args: Vec<&str> = carrier.split(' ').collect();
    args.extend(["--register", folder, "--date", day]);
    if carrier != "validate" {
        args.extend(["--format", "csv"]);
    }
    common::program::run(&common::root(), &args).1
}

/// Whether a cell, or a name in a schema, or a line of findings is the value.
fn has_cell(print: &str, value: &str) -> bool {
    let cells = print.split([',', '\n', ':', '[', ']', '{', '}']);
    let mut cells = cells.map(|cell| cell.trim().trim_matches('"'));
    cells.any(|cell| cell == value) || print.lines().any(|line| line.trim() == value)
}

/// Whether the value stands in the record at the key, or in its name where no key is named.
fn record_says(carrier: &str, value: &str) -> bool {
    let (path, key) = carrier.split_once('#').unwrap_or((carrier, ""));
    let read = |path: &str| {
        let text = fs::read_to_string(common::root().join(format!("{path}.yaml"))).ok()?;
        serde_yaml::from_str::<Value>(&text).ok()
    };
    let record = read(path).or_else(|| {
        let (list, id) = path.rsplit_once('/')?;
        let list = read(list)?;
        let is_it = |entry: &&Value| entry.get("id").and_then(Value::as_str) == Some(id);
        list.as_sequence()?.iter().find(is_it).cloned()
    });
    let Some(record) = record else { return false };
    let keys = key.split(['.', '/']).filter(|key| !key.is_empty());
    let keys: Vec<&str> = keys.map(|key| key.split('[').next().unwrap_or(key)).collect();
    let mut found = vec![&record];
    for key in &keys {
        let lists = found.into_iter().flat_map(|at| match at {
            Value::Sequence(items) => items.iter().collect(),
            one => vec![one],
        });
        found = lists.filter_map(|at| at.get(*key)).collect();
    }
    let names = ["name", "title", "date", "vision"];
    if keys.is_empty() {
        found = names
            .iter()
            .filter_map(|name| record.get(*name))
            .take(1)
            .collect();
    }
    !value.is_empty() && found.into_iter().any(|at| says(at, value))
}

/// Whether a text within has the value, white space aside.
fn says(at: &Value, value: &str) -> bool {
    match at {
        Value::Sequence(items) => items.iter().any(|item| says(item, value)),
        Value::Mapping(fields) => fields.iter().any(|(_, field)| says(field, value)),
        Value::String(text) => text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains(value),
        Value::Number(number) => number.to_string() == value,
        Value::Bool(bool) => bool.to_string() == value,
        Value::Null | Value::Tagged(_) => false,
    }
}

/// `examples/billund-2016/strategies/digital-2016#focus_areas`: the record is there, and so is the key in its text.
fn record_exists(carrier: &str, registers: &mut BTreeMap<String, Register>) -> bool {
    struct Has<'r>(&'r Register, &'r str);
    impl ForKind for Has<'_> {
        type Output = bool;
        fn visit<T: Entity>(self) -> bool {
            T::table(self.0).get(self.1).is_some()
        }
    }
    let (path, key) = carrier
        .split_once('#')
        .map_or((carrier, None), |(path, key)| (path, Some(key)));
    let mut parts: Vec<&str> = path.split('/').collect();
    let last = parts.pop().unwrap_or_default();
    if matches!(last, "policy" | "municipality") {
        let text = fs::read_to_string(common::root().join(format!("{path}.yaml"))).unwrap_or_default();
        return !text.is_empty() && key.is_none_or(|key| mentions(&text, key));
    }
    let Some(kind) = parts.pop().and_then(Kind::from_folder) else {
        return false;
    };
    let folder = parts.join("/");
    let register = registers
        .entry(folder.clone())
        .or_insert_with(|| register(&folder));
    if !kind.with(Has(register, last)) {
        return false;
    }
    let Some(key) = key else { return true };
    let own = fs::read_to_string(common::root().join(format!("{path}.yaml")));
    let list = fs::read_to_string(common::root().join(format!("{folder}/{}.yaml", kind.folder())));
    own.or(list).is_ok_and(|text| mentions(&text, key))
}

/// Whether the text has the last key of the path.
fn mentions(text: &str, path: &str) -> bool {
    let key = path.rsplit(['.', '/']).next().unwrap_or(path);
    let key = key.split('[').next().unwrap_or(key);
    text.contains(&format!("{key}:")) || text.contains(&format!(": {key}"))
}
