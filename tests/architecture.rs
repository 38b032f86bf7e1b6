//! What every file under `src/` keeps to: the arrows of the picture in `src/lib.rs`, one thing a type name, errors that
//! keep their cause.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules in the order of the picture, each with what it may use.
fn picture() -> Vec<(String, BTreeSet<String>)> {
    let lib = fs::read_to_string("src/lib.rs").expect("the crate's root");
    let lines = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! ")?.split_once(" ◄"));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    lines
        .filter(|(module, _)| module.trim().chars().all(|c| c.is_ascii_lowercase()))
        .map(|(module, uses)| (module.trim().to_owned(), words(uses)))
        .collect()
}

/// What the code of a file names of the crate, without comments and tests.
fn used(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    // Visibility names the hidden module that all others are declared in; it is no arrow.
    let names = lines.flat_map(|line| line.split("crate::").skip(1));
    let names = names.map(|rest| rest.strip_prefix("internal::").unwrap_or(rest));
    let name = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    names.map(name).collect()
}

/// A source file below `src/` without its comments and its tests.
struct Source {
    /// The path from the root of the repository.
    path: String,
    /// The lines without comments, each where it stands in the file.
    lines: Vec<String>,
}

/// Returns every file below `src/` that is no test, in the order of their paths.
fn sources() -> Vec<Source> {
    let for_tests = |part: &str| {
        let names = [
            "tests",
            "tests.rs",
            "fixture.rs",
            "testing.rs",
            "contrast.rs",
            "project_test.rs",
        ];
        names.contains(&part)
    };
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new("src").min_depth(1).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        let path = path.to_str().expect("UTF-8");
        if path.ends_with(".rs") && !path.split('/').any(for_tests) {
            let text = fs::read_to_string(path).expect("a readable file");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let code_of = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
            sources.push(Source {
                path: path.to_owned(),
                lines: code.lines().map(code_of).collect(),
            });
        }
    }
    sources
}

/// Returns the name of the type that a line defines. A `type` further in belongs to a trait and is none.
fn defined_type(line: &str) -> Option<&str> {
    let code = line.trim_start();
    let code = match code.strip_prefix("pub") {
        Some(rest) => rest.split_once(' ').map_or(rest, |(_, rest)| rest),
        None => code,
    };
    let (keyword, rest) = code.split_once(' ')?;
    let defines = match keyword {
        "struct" | "enum" | "trait" => true,
        "type" => !line.starts_with(' '),
        _ => false,
    };
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    (defines && !name.is_empty()).then_some(name)
}

/// Type names that several files may define, each with its reason.
const SHARED_NAMES: [(&str, &str); 1] = [(
    "Args",
    "every command has its own `Args`, which its file and the one `match` in src/cli/mod.rs name",
)];

/// What each module uses, with a file that does.
fn arrows() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut arrows: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new("src").min_depth(1).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        let name = path
            .strip_prefix("src")
            .expect("below it")
            .to_str()
            .expect("UTF-8");
        let for_tests =
            |part: &str| ["tests", "tests.rs", "fixture.rs", "testing.rs", "contrast.rs"].contains(&part);
        if path.extension().is_none_or(|end| end != "rs") || name.split('/').any(for_tests) {
            continue;
        }
        let module = name.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let uses = arrows.entry(module.to_owned()).or_default();
        for other in used(&fs::read_to_string(Path::new(&path)).expect("a readable file")) {
            if other != module {
                uses.entry(other).or_insert_with(|| name.to_owned());
            }
        }
    }
    arrows.remove("lib");
    arrows.remove("main");
    arrows
}

#[test]
fn every_module_uses_what_the_picture_says_and_nothing_else() {
    let picture = picture();
    let arrows = arrows();
    let drawn: BTreeSet<&str> = picture.iter().map(|(module, _)| module.as_str()).collect();
    let there: BTreeSet<&str> = arrows.keys().map(String::as_str).collect();
    assert_eq!(drawn, there, "the picture in src/lib.rs has every module");
    for (module, may) in &picture {
        for (other, file) in &arrows[module] {
            assert!(
                may.contains(other),
                "src/{file} uses `{other}`, which the picture in src/lib.rs does not give to `{module}`"
            );
        }
        for other in may {
            let stale = !arrows[module].contains_key(other);
            assert!(
                !stale,
                "nothing in `{module}` uses `{other}` any more: take the arrow out of src/lib.rs"
            );
        }
    }
}

#[test]
fn no_arrow_goes_back() {
    let mut above = BTreeSet::new();
    for (module, may) in picture() {
        let back: Vec<_> = may.difference(&above).collect();
        assert!(
            back.is_empty(),
            "`{module}` uses {back:?}, which the picture does not have above it"
        );
        above.insert(module);
    }
}

#[test]
fn a_type_name_means_one_thing() {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = Vec::new();
    let mut shared = BTreeSet::new();
    for source in sources() {
        for (n, line) in source.lines.iter().enumerate() {
            let Some(name) = defined_type(line) else { continue };
            let here = format!("{}:{}", source.path, n + 1);
            let Some(other) = first.insert(name.to_owned(), here.clone()) else {
                continue;
            };
            if SHARED_NAMES.iter().any(|(allowed, _)| *allowed == name) {
                shared.insert(name.to_owned());
            } else {
                twice.push(format!("`{name}` is defined in {other} and in {here}"));
            }
        }
    }
    assert!(
        twice.is_empty(),
        "give one of the two a longer name that says what it is, or, where \
         it is a pattern of the house, name it with the reason in SHARED_NAMES:\n{}",
        twice.join("\n")
    );
    for (name, _) in SHARED_NAMES {
        assert!(
            shared.contains(name),
            "`{name}` is defined once: take it out of SHARED_NAMES"
        );
    }
}

#[test]
fn library_errors_are_types_that_keep_their_cause() {
    let mut offenders = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| !source.path.starts_with("src/cli/"))
    {
        for (n, line) in source.lines.iter().enumerate() {
            let text_as_error = line.match_indices("Result<").any(|(at, _)| {
                let rest = &line[at..];
                [", String>", ", Vec<String>>", ", &'static str>"]
                    .iter()
                    .any(|end| closes_with(rest, end))
            });
            if text_as_error || line.contains("Box<dyn Error") || line.contains("Box<dyn std::error::Error") {
                offenders.push(format!("{}:{}: {}", source.path, n + 1, line.trim()));
            }
        }
    }
    assert!(
        offenders.is_empty(),
        "outside src/cli an error is a type: derive `thiserror::Error` and keep the cause as `#[source]`:\n{}",
        offenders.join("\n")
    );
}

/// Returns whether the type that `text` begins with ends with `end`.
fn closes_with(text: &str, end: &str) -> bool {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if !text[..at].ends_with(['-', '=']) => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return text[..=at].ends_with(end);
        }
    }
    false
}

/// Participles that have stood where a noun says more.
const VERBS_AS_NOUNS: [&str; 7] = ["said", "made", "told", "asked", "meant", "wanted", "gone"];

/// Returns whether a line declares a variable, a parameter, a field or a function by this name.
fn declares(line: &str, name: &str) -> bool {
    let code = line.trim_start();
    let code = code.strip_prefix("pub ").unwrap_or(code);
    let begins = [
        format!("{name}: "),
        format!("let {name} "),
        format!("let mut {name} "),
    ];
    let within = [
        format!("fn {name}("),
        format!("fn {name}<"),
        format!("({name}: "),
        format!(", {name}: "),
        format!("|{name}|"),
        format!("Some({name})"),
        format!("Ok({name})"),
        format!("for {name} in "),
    ];
    begins.iter().any(|text| code.starts_with(text)) || within.iter().any(|text| code.contains(text))
}

#[test]
fn a_thing_has_a_noun_for_a_name() {
    let mut offenders = Vec::new();
    for source in sources() {
        for (n, line) in source.lines.iter().enumerate() {
            if let Some(name) = VERBS_AS_NOUNS.into_iter().find(|name| declares(line, name)) {
                offenders.push(format!("{}:{}: `{name}`", source.path, n + 1));
            }
        }
    }
    assert!(
        offenders.is_empty(),
        "name the thing by its noun (`message`, `recommendation`, `suggestion`):\n{}",
        offenders.join("\n")
    );
}
