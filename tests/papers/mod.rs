//! What the example registers quote is what the papers say, on the page that they name. `README.md` beside this file
//! says what counts as a quotation. The papers are not part of the repository: the folder with their texts is named by
//! the variable `PAPERS_DIR`, and without it nothing is compared.

mod paper;
mod quotation;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::common;
use paper::Paper;
use quotation::Quotation;

/// The five papers, by the folder of their register in `examples/` and the name of their text in `PAPERS_DIR`.
const PAPERS: &[&str] = &[
    "aabenraa-2017",
    "billund-2016",
    "bornholm-2010",
    "herning-2013",
    "roedovre-2010",
];

fn quotations(register: &str) -> (Vec<Quotation>, Vec<String>) {
    let mut all = (Vec::new(), Vec::new());
    for (path, bytes) in common::files(&common::root().join("examples").join(register)) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let (quotations, problems) = quotation::of_file(&format!("{register}/{path}"), &text);
        all.0.extend(quotations);
        all.1.extend(problems);
    }
    all
}

/// What is wrong with the quotations, held against the paper.
fn wrong(paper: &Paper, quotations: &[Quotation]) -> Vec<String> {
    quotations
        .iter()
        .filter_map(|quotation| {
            let problem = paper.find(&quotation.text, quotation.pages.as_ref()).err()?;
            Some(format!("{}: {problem}", quotation.place))
        })
        .collect()
}

fn print_line(line: &str) {
    // Not `eprintln!`, which a test that passes shows to nobody.
    writeln!(std::io::stderr(), "{line}").expect("standard error");
}

#[test]
fn quotations_are_the_papers_own_words_on_the_page_they_name() {
    let Some(folder) = std::env::var_os("PAPERS_DIR").map(PathBuf::from) else {
        print_line("papers: PAPERS_DIR is not set, so no quotation was compared with the papers");
        return;
    };
    let mut problems = Vec::new();
    for register in PAPERS {
        let (quotations, _) = quotations(register);
        let file = folder.join(register).with_extension("txt");
        let text = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("PAPERS_DIR: {}: {error}", file.display()));
        problems.extend(wrong(&Paper::read(&text), &quotations));
        let texts = quotations.iter().filter(|quotation| !quotation.text.is_empty());
        print_line(&format!(
            "papers: {} quotations of {register} compared",
            texts.count()
        ));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn quotation_marks_pair_and_pages_can_be_read() {
    for register in PAPERS {
        let (quotations, problems) = quotations(register);
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        assert!(
            quotations.len() > 50,
            "{register} has {} quotations",
            quotations.len()
        );
    }
}

#[test]
fn every_example_is_held_against_a_paper() {
    let examples: Vec<String> = std::fs::read_dir(common::root().join("examples"))
        .expect("the examples")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| Path::is_dir(path))
        .map(|path| {
            path.file_name()
                .expect("a name")
                .to_str()
                .expect("UTF-8")
                .to_owned()
        })
        .filter(|name| !PAPERS.contains(&name.as_str()))
        .collect();
    assert!(examples.is_empty(), "{examples:?}");
}

/// A paper with a cover, running titles, a lost hyphen, a footnote and a sentence across a page break.
const PAPER: &str = "[where it was found]\n\nStrategi 2010 7. oktober 2015\n\n\
    Systemejeren ejer itsystemer, der kan giver gevinst. Det er KL s 1 forslag. Alle Kommune Side 2 af 4\n\n\
    projekter skal præsenteres. Driften betales lokalt Vi følger op. Kommune Side 3 af 4\n\n\
    Puljen er fælles. Kommune Side 4 af 4\n";

fn of_record(fields: &str) -> Vec<String> {
    let text = format!("id: x\n{fields}source: {{paper: Strategi, page: \"2-3\"}}\n");
    let (quotations, problems) = quotation::of_file("x.yaml", &text);
    assert!(problems.is_empty(), "{problems:?}");
    wrong(&Paper::read(PAPER), &quotations)
}

#[test]
fn a_quotation_in_the_papers_words_passes() {
    for fields in [
        "purpose: Systemejeren ejer it-systemer, der kan giver gevinst.\n",
        "purpose: Det er KL's […] forslag.\n",
        "purpose: Alle projekter skal præsenteres.\n",
        "purpose: Driften betales lokalt […] op.\n",
        "purpose: … betales lokalt[.] Vi følger op.\n",
        "purpose: Systemer «ejer it-systemer» her\n",
        "note: Vore egne ord uden anførselstegn\n",
        "note: «Puljen er fælles.» (s. 4)\n",
        "note: «Puljen er fælles.» Sådan står det, s. 4.\n",
        "unknown: [{fields: [owner], because: \"Ejeren står ikke, s. 2.\"}]\n",
        "# «Puljen er fælles.» (s. 4)\n",
    ] {
        assert_eq!(of_record(fields), Vec::<String>::new(), "{fields}");
    }
}

#[test]
fn a_quotation_that_the_paper_does_not_have_is_named() {
    for (fields, expected) in [
        (
            "purpose: Systemejeren ejer it-systemer, der kan give gevinst.\n",
            "derkangive",
        ),
        (
            "purpose: Driften betales lokalt […] Alle projekter\n",
            "Alleprojekter",
        ),
        (
            "purpose: Alle projekter skal præsenteres. Vi følger op.\n",
            "Vifølgerop",
        ),
        ("purpose: systemejeren ejer\n", "jerenejer"),
        ("purpose: ejeren ejer it-systemer\n", "inside a word"),
        ("purpose: Puljen er fælles.\n", "page 4"),
        ("purpose: Vore egne ord\n", "oreegneord"),
        ("note: «Puljen er fælles.» (s. 3)\n", "page 4"),
        ("note: Det gælder drift, s. 9.\n", "no page 9"),
        (
            "principles:\n  - {id: y, means: Puljen er lokal.}\n",
            "Puljenerlokal",
        ),
        ("# «Puljen er lokal.»\n", "«lokal.»"),
    ] {
        let found = of_record(fields);
        assert_eq!(found.len(), 1, "{fields}: {found:?}");
        assert!(found[0].contains(expected), "{fields}: {found:?}");
    }
}

#[test]
fn a_page_that_cannot_be_read_and_a_lone_quotation_mark_are_named() {
    for (text, expected) in [
        ("id: x\nsource: {paper: P, page: \"i midten\"}\n", "i midten"),
        (
            "id: x\nnote: «Puljen er fælles.\nsource: {paper: P, page: \"2\"}\n",
            "do not pair",
        ),
        ("id: x\nsource: {paper: P}\n", "no page"),
    ] {
        let (_, problems) = quotation::of_file("x.yaml", text);
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert!(problems[0].contains(expected), "{text}: {problems:?}");
    }
}

#[test]
fn a_page_has_neither_its_number_nor_its_running_title() {
    let paper = Paper::read(PAPER);
    assert_eq!(paper.numbers(), [1, 2, 3, 4]);
    assert!(paper.find("Strategi 2010 7. oktober 2015", None).is_ok());
    assert!(paper.find("Kommune", None).is_err());
    let from_two = Paper::read("Indhold. Version 02-06-2010 2\n\nIndledning. Version 02-06-2010 3\n");
    assert_eq!(from_two.numbers(), [2, 3]);
}
