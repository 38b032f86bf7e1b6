//! Every overview in every format: the same rows in all, on the demonstration register and on one with nothing in
//! it. A new overview is in these loops, and gets its snapshot (`INSTA_UPDATE=always cargo test overviews::`),
//! by being in `OVERVIEWS`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use clap::ValueEnum;
use portfolio::internal::overview::{OVERVIEWS, Overview, OverviewContext};
use portfolio::internal::page::{Block, Cell, Column, Page, Row, Table};
use portfolio::internal::render::page::{PageFormat, plain};
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::SourceSet;
use portfolio::internal::text::sort_key;
use portfolio::internal::value::{Date, Language};

use crate::common;
use crate::pages;

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

/// What the demonstration register's files are, or only the one that says which municipality it is.
fn files(all: bool) -> common::Files {
    let mut files = common::files(&common::root().join("register"));
    files.retain(|path, _| all || path == "municipality.yaml");
    files
}

/// A register that was read and judged.
struct Read(Snapshot);

impl Read {
    fn of(files: common::Files, day: &str) -> Self {
        let loaded = Snapshot::load(SourceSet::from_memory(files)).expect("a register of this format");
        Self(loaded.judge(day.parse().expect("a date")))
    }

    /// An overview's page as the command makes it.
    fn page(&self, overview: &Overview, language: Language) -> Page {
        let mut page = (overview.make)(&OverviewContext {
            register: &self.0.register,
            today: self.0.day,
            language,
        });
        page.day = Some(self.0.day);
        page
    }
}

/// The demonstration register, read once for all tests.
static DEMONSTRATION: LazyLock<Read> = LazyLock::new(|| Read::of(files(true), common::TODAY));

/// A register without records.
static EMPTY: LazyLock<Read> = LazyLock::new(|| Read::of(files(false), common::TODAY));

/// A page with every kind of cell, and texts that mean something to some program.
fn everything() -> Page {
    // Also days that no register may name.
    let day = |text: &str| Cell::Date(Date(text.parse().expect("a day")));
    let text = |text: &str| Cell::Text(text.to_owned());
    let values = [
        text("=1+1"),
        text("-2+3+cmd|' /C calc'!A0"),
        text("5/4/4"),
        text("007"),
        text("1-2"),
        text("2 maj"),
        text("en; =to"),
        text("a|b <i>*c*</i> & \"d\", \\e"),
        text("to\nlinjer"),
        Cell::choice(Language::Danish, "phasing_out"),
        Cell::Int(-1_234),
        Cell::Year(2027),
        Cell::Dkk(1_250_000),
        Cell::Hundredths(6_150),
        Cell::Tenths(12_345),
        Cell::Percent(-125),
        day("2026-06-30"),
        day("1899-06-30"),
        Cell::Quarter("2027-Q1".parse().expect("a quarter")),
        Cell::Flag(true),
        Cell::OfYear(2027, -600_000),
        Cell::list([day("2026-06-30"), text("=x"), Cell::Tenths(15), Cell::Flag(false)]),
        Cell::Empty,
    ];
    let column = |n: usize| Column::headed(format!("c{n}"), format!("Kolonne {n}, <b>; kr."));
    let mut table = Table {
        columns: (0..3).map(column).collect(),
        rows: Vec::new(),
    };
    for (n, value) in values.iter().enumerate() {
        let next = values[(n + 1) % values.len()].clone();
        table.push(vec![value.clone(), next, Cell::Int(n.try_into().expect("small"))]);
    }
    let mut page = Page::new("Alt: [det] hele / samlet, og det er en meget lang overskrift");
    page.day = Some(common::TODAY.parse().expect("a date"));
    page.header.push("Først dette".into());
    page.table("", table.clone());
    page.lines("Linjer", vec!["=en".into(), "to".into()]);
    page.table("Igen", table.clone());
    page.table("igen", table);
    page
}

/// All formats, the one that is a flag too.
fn formats() -> Vec<PageFormat> {
    let mut all = PageFormat::value_variants().to_vec();
    all.push(PageFormat::ExcelCsv);
    all.dedup();
    all
}

/// Does something for every overview in both languages, with records and without.
fn each(mut check: impl FnMut(&str, &Page, Language)) {
    for overview in OVERVIEWS {
        for language in LANGUAGES {
            for (all, read) in [(true, &DEMONSTRATION), (false, &EMPTY)] {
                let page = read.page(overview, language);
                check(
                    &format!("{} {language:?} all={all}", overview.name),
                    &page,
                    language,
                );
            }
        }
    }
    check("everything", &everything(), Language::Danish);
}

#[test]
fn every_overview_is_sane_in_every_format() {
    each(|what, page, language| {
        assert!(!page.title.is_empty() && page.main_table().is_some(), "{what}");
        for format in formats() {
            let bytes = pages::bytes(format, page, language);
            assert_eq!(
                bytes,
                pages::bytes(format, page, language),
                "{what} {format:?} differs from run to run"
            );
            if format.description().is_binary {
                assert!(bytes.starts_with(b"PK"), "{what}");
                continue;
            }
            let text = String::from_utf8(bytes).expect("UTF-8");
            assert!(!text.trim().is_empty(), "{what} {format:?} is empty");
            assert!(
                !text.contains("column-") && !text.contains("overview-"),
                "{what} {format:?} lacks a text: `column-…` or `overview-…` in src/text/{{da,en}}/"
            );
            assert!(
                !text.contains("{ $") && !text.contains("{$"),
                "{what} {format:?} lacks a fact"
            );
            let lacking = page.blocks.iter().any(|block| match block {
                Block::Table { table, .. } => table.rows.is_empty(),
                Block::Lines { .. } => false,
            });
            if lacking
                && matches!(
                    format,
                    PageFormat::Table | PageFormat::Markdown | PageFormat::Html
                )
            {
                let nothing = portfolio::internal::text::text(language, "page-nothing", &[]);
                assert!(
                    text.contains(&nothing),
                    "{what} {format:?} does not say that there is nothing"
                );
            }
        }
    });
}

#[test]
fn a_row_has_a_cell_for_each_column_and_both_languages_have_the_same() {
    for overview in OVERVIEWS {
        for read in [&DEMONSTRATION, &EMPTY] {
            let [danish, english] = LANGUAGES.map(|language| read.page(overview, language));
            let tables = |page: &Page| {
                pages::tables(page)
                    .into_iter()
                    .map(|(_, table)| table.clone())
                    .collect::<Vec<_>>()
            };
            let (danish, english) = (tables(&danish), tables(&english));
            assert_eq!(danish.len(), english.len(), "{}", overview.name);
            for (da, en) in danish.iter().zip(&english) {
                let keys: Vec<&str> = da.columns.iter().map(|column| column.key.as_str()).collect();
                let others: Vec<&str> = en.columns.iter().map(|column| column.key.as_str()).collect();
                assert_eq!(keys, others, "{}", overview.name);
                assert_eq!(
                    keys.iter().collect::<BTreeSet<_>>().len(),
                    keys.len(),
                    "{}: {keys:?}",
                    overview.name
                );
                assert_eq!(da.rows.len(), en.rows.len(), "{}", overview.name);
                for table in [da, en] {
                    for column in &table.columns {
                        assert!(
                            !column.heading.trim().is_empty(),
                            "{} {}",
                            overview.name,
                            column.key
                        );
                        assert!(
                            !column.heading.starts_with("column-"),
                            "{}: src/text/{{da,en}}/columns*.ftl lack `{}`",
                            overview.name,
                            column.heading
                        );
                    }
                    for row in &table.rows {
                        assert_eq!(row.cells.len(), table.columns.len(), "{}", overview.name);
                    }
                }
            }
        }
    }
}

/// Two needs of one administration in one year, by id the other way round than by name.
fn two_needs() -> common::Files {
    let need = |id: &str, name: &str| {
        let record = format!(
            "id: {id}\nname: {name}\nstage: need\nunit: koncern-it\nneed: {{year: 2027, one_year: Nyt}}\n"
        );
        (format!("projects/{id}.yaml"), record.into_bytes())
    };
    let mut files = common::base();
    files.extend([need("a", "Ørepropper"), need("b", "Printere")]);
    files
}

/// Each overview declares its order: rows that follow each other and agree in all columns of it but the last stand in
/// Danish order by the last, within each kind of record.
#[test]
fn rows_stand_in_the_order_that_their_overview_declares() {
    let mut compared = std::collections::BTreeMap::new();
    let folder = |name: &str| common::files(&common::root().join("examples").join(name));
    let billund = Read::of(folder("billund-2016"), "2015-10-08");
    let herning = Read::of(folder("herning-2013"), "2013-08-23");
    let two_needs = Read::of(two_needs(), common::TODAY);
    for read in [&*DEMONSTRATION, &billund, &herning, &two_needs] {
        for overview in OVERVIEWS {
            let page = read.page(overview, Language::Danish);
            let table = page.main_table().expect("a table");
            let place = |key: &&str| {
                let place = table.columns.iter().position(|column| column.key == *key);
                place.unwrap_or_else(|| {
                    panic!("{}: its order names a column {key} that it lacks", overview.name)
                })
            };
            let mut places: Vec<usize> = overview.order.iter().map(place).collect();
            let last = places.pop().expect("an order");
            let kind = |row: &Row| {
                let record = row.record.as_deref().unwrap_or_default();
                record.split('/').next().unwrap_or_default().to_owned()
            };
            for pair in table.rows.windows(2) {
                let [first, second] = pair else { continue };
                let [name, next] = [first, second].map(|row| plain(&row.cells[last]));
                let is_comparable = kind(first) == kind(second)
                    && kind(first) != "meetings"
                    && !name.is_empty()
                    && !next.is_empty()
                    && places.iter().all(|at| first.cells[*at] == second.cells[*at]);
                if !is_comparable {
                    continue;
                }
                *compared.entry(overview.name).or_insert(0) += usize::from(name != next);
                assert!(
                    sort_key(&name) <= sort_key(&next),
                    "{}: «{name}» stands before «{next}»",
                    overview.name
                );
            }
        }
    }
    let untried: Vec<&str> = OVERVIEWS
        .iter()
        .map(|overview| overview.name)
        .filter(|name| compared.get(name).is_none_or(|n| *n == 0))
        .collect();
    assert!(untried.is_empty(), "no two rows to compare: {untried:?}");
}

#[test]
fn every_format_has_the_same_rows_in_the_same_order() {
    let schema = serde_json::to_value(portfolio::internal::render::page::page_schema()).expect("a schema");
    let schema = jsonschema::draft202012::new(&schema).expect("a valid schema");
    each(|what, page, language| {
        for format in formats() {
            let bytes = pages::bytes(format, page, language);
            let text = || String::from_utf8(bytes.clone()).expect("UTF-8");
            match format {
                PageFormat::Csv => pages::csv(what, page, &text()),
                PageFormat::ExcelCsv => pages::excel_csv(what, page, language, &text()),
                PageFormat::Markdown => pages::markdown(what, page, language, &text()),
                PageFormat::Table => pages::terminal(what, page, language, &text()),
                PageFormat::Html => pages::html(what, page, language, &text()),
                PageFormat::Json => {
                    let document = serde_json::from_str(&text()).expect("JSON");
                    let errors: Vec<String> = schema
                        .iter_errors(&document)
                        .map(|error| error.to_string())
                        .collect();
                    assert!(errors.is_empty(), "{what}: {errors:?}");
                    pages::json(what, page, &document);
                }
                PageFormat::Xlsx => pages::xlsx(what, page, language, bytes),
                // Days and charts, not rows: `src/render/ics.rs` and `tests/trend/formats.rs` read them.
                PageFormat::Ics | PageFormat::Svg => {}
            }
        }
    });
}

#[test]
fn a_file_s_ending_says_its_format() {
    for format in PageFormat::value_variants() {
        let name = format.to_possible_value().expect("offered").get_name().to_owned();
        let ending = match format {
            PageFormat::Table => "txt",
            PageFormat::Markdown => "md",
            _ => &name,
        };
        assert_eq!(
            PageFormat::of_file(Path::new(&format!("page.{ending}"))),
            Ok(Some(*format)),
            "src/render/page/mod.rs: `of_file` does not know .{ending}"
        );
    }
}

#[test]
fn an_overview_that_leaves_columns_out_fits_half_a_screen() {
    let mut left_out = 0;
    for overview in OVERVIEWS {
        for language in LANGUAGES {
            let page = DEMONSTRATION.page(overview, language);
            let aside = |table: &Table| table.columns.iter().any(|column| column.aside);
            if !page.main_table().is_some_and(aside) {
                continue;
            }
            left_out += 1;
            let text = String::from_utf8(pages::bytes(PageFormat::Table, &page, language)).expect("UTF-8");
            let first = text.lines().skip_while(|line| !line.starts_with('┌'));
            let first = first.take_while(|line| line.starts_with(['┌', '│', '╞', '└']));
            let widest = first.map(|line| line.chars().count()).max();
            assert!(
                widest <= Some(120),
                "{} {language:?} is {widest:?} wide in a terminal: set another column aside in src/overview/",
                overview.name
            );
        }
    }
    assert!(left_out >= 20, "{left_out}");
}

#[test]
fn each_overview_as_it_is_read() {
    for overview in OVERVIEWS {
        let page = DEMONSTRATION.page(overview, Language::Danish);
        let text =
            String::from_utf8(pages::bytes(PageFormat::Table, &page, Language::Danish)).expect("UTF-8");
        insta::assert_snapshot!(overview.name, text);
    }
}

/// The papers' registers, and the day after each paper's own.
const PAPERS: &[(&str, &str)] = &[
    ("aabenraa-2017", "2017-06-30"),
    ("billund-2016", "2015-10-08"),
    ("bornholm-2010", "2010-06-03"),
    ("herning-2013", "2013-08-23"),
    ("roedovre-2010", "2010-03-31"),
];

#[test]
fn each_overview_on_the_paper_that_asks_for_it() {
    for overview in OVERVIEWS {
        let paper = PAPERS.iter().find(|(name, _)| *name == overview.paper);
        let (paper, day) = paper.unwrap_or_else(|| {
            panic!(
                "src/overview/{}.rs names no register of `examples/`: {}",
                overview.name, overview.paper
            )
        });
        let files = common::files(&common::root().join("examples").join(paper));
        let page = Read::of(files, day).page(overview, Language::Danish);
        let text = pages::bytes(PageFormat::Table, &page, Language::Danish);
        let text = String::from_utf8(text).expect("UTF-8");
        insta::assert_snapshot!(format!("{}_of_{paper}", overview.name), text);
    }
}
