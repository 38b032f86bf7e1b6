//! `portfolio report`: its structure, its figures against those of the other commands, and that nothing from outside
//! or from the register can run in it. What only a browser can tell is in `tests/browser/run.sh`.

mod document;
mod figures;
#[path = "../../benches/generate.rs"]
mod generate;

use std::fs;
use std::path::Path;

use base64::Engine;
use document::{Document, texts};
use sha2::{Digest, Sha256};

use crate::common::{self, program};

/// The most bytes of a report of 600 systems.
const MOST_BYTES: usize = 2 << 20;

/// What a command prints, and that it succeeds.
pub(crate) fn run(command: &str, register: &Path, args: &[&str]) -> String {
    let mut run = program::program(&common::root());
    run.arg(command)
        .args(args)
        .args(["--date", common::TODAY, "--register"])
        .arg(register);
    let (code, out, error) = program::ran(&mut run);
    assert_eq!(code, Some(0), "{command} {args:?}: {error}");
    out
}

fn report(register: &Path) -> String {
    run("report", register, &[])
}

fn demonstration() -> String {
    report(Path::new("register"))
}

fn write(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), files);
    folder
}

#[test]
fn the_structure_of_the_demonstration_registers_report() {
    insta::assert_snapshot!("structure", Document::new(&demonstration()).outline());
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    let document = Document::new(&demonstration());
    let levels: Vec<u8> = document.headings().iter().map(|(level, _)| *level).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

#[test]
fn the_same_register_gives_the_same_bytes_wherever_they_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.html");
    let path = file.to_str().expect("UTF-8");
    let printed = demonstration();
    assert_eq!(run("report", Path::new("register"), &["--output", path]), "");
    assert!(fs::read_to_string(&file).expect("written") == printed);
}

#[test]
fn every_example_and_a_register_with_nothing_in_it_have_a_report() {
    for example in fs::read_dir(common::root().join("examples")).expect("a folder") {
        let path = example.expect("readable").path();
        if path.is_dir() {
            let document = Document::new(&report(&path));
            assert_eq!(document.count("main > section"), 8, "{}", path.display());
        }
    }
    let empty = "id: tom\nname: Tom Kommune\nformat_version: 1\n";
    let folder = write([("municipality.yaml".to_owned(), empty.into())]);
    let document = Document::new(&report(folder.path()));
    assert_eq!(document.count("main > section"), 8);
    for section in ["#systems", "#pools", "#contracts", "#thread"] {
        assert!(document.text(section).contains("Ingen rækker"), "{section}");
    }
}

#[test]
fn a_register_that_is_not_ranked_says_so_and_shows_the_rest() {
    let mut files = common::base();
    let twice = files["projects/nyt-esdh.yaml"].clone();
    files.insert(
        "projects/esdh2.yaml".to_owned(),
        [b"id: esdh\n", &twice[..]].concat(),
    );
    let folder = write(files);
    let document = Document::new(&report(folder.path()));
    let ranking = document.text("#ranking");
    assert!(ranking.contains("Porteføljen er ikke prioriteret"), "{ranking}");
    assert_eq!(document.count("#ranking table"), 0);
    assert!(document.count("#systems tbody tr") > 1);
}

/// Marks of every kind that could end a text, an attribute, an element or a comment.
const NASTY: &str =
    "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;]]>--></style></svg></title>";

/// The register's own files, with what is nasty behind every text that people write.
fn nasty() -> common::Files {
    let mut files = common::files(&common::root().join("register"));
    files.retain(|path, _| path.ends_with(".yaml"));
    for bytes in files.values_mut() {
        let mut value: serde_yaml::Value = serde_yaml::from_slice(bytes).expect("YAML");
        spoil(&mut value);
        // JSON is YAML, and quotes every text: a KLE number stays one.
        *bytes = serde_json::to_vec(&value).expect("JSON");
    }
    files
}

const WRITTEN_BY_PEOPLE: &[&str] = &[
    "name",
    "title",
    "text",
    "vision",
    "guiding_star",
    "purpose",
    "because",
    "deviation",
    "da",
];

fn spoil(value: &mut serde_yaml::Value) {
    match value {
        serde_yaml::Value::Mapping(map) => {
            for (key, value) in map.iter_mut() {
                match value {
                    serde_yaml::Value::String(text)
                        if key.as_str().is_some_and(|key| WRITTEN_BY_PEOPLE.contains(&key)) =>
                    {
                        text.push_str(NASTY);
                    }
                    other => spoil(other),
                }
            }
        }
        serde_yaml::Value::Sequence(all) => all.iter_mut().for_each(spoil),
        _ => {}
    }
}

#[test]
fn text_of_the_register_is_text_and_nothing_else() {
    let files = nasty();
    let folder = write(files);
    let written = report(folder.path());
    let (spoilt, plain) = (Document::new(&written), Document::new(&demonstration()));
    let (found, expected) = (spoilt.elements(), plain.elements());
    let first = found
        .iter()
        .zip(&expected)
        .position(|(found, expected)| found != expected);
    assert_eq!(first, None, "the same elements with the same attributes");
    assert_eq!(found.len(), expected.len());
    assert!(written.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count() > 500);
    assert_eq!(written.matches("<script").count(), 1);
    assert!(spoilt.text("h1").ends_with(NASTY), "{}", spoilt.text("h1"));
}

#[test]
fn nothing_is_fetched_and_only_its_own_style_and_script_hold() {
    let written = demonstration();
    let document = Document::new(&written);
    for (name, value) in document.attributes() {
        match name.as_str() {
            "href" => assert!(value.starts_with('#') && document.count(&value) == 1, "{value}"),
            "src" | "srcset" | "action" | "data" | "poster" | "style" | "xlink:href" | "background" => {
                panic!("{name}={value}")
            }
            name => assert!(!name.starts_with("on"), "{name}={value}"),
        }
    }
    let (style, script) = (document.raw("style"), document.raw("script"));
    for fetching in ["url(", "@import", "http:", "https:", "//"] {
        assert!(!style.contains(fetching), "{fetching}");
    }
    for fetching in [
        "fetch(",
        "XMLHttpRequest",
        "import(",
        "http:",
        "https:",
        "innerHTML",
        "eval(",
    ] {
        assert!(!script.contains(fetching), "{fetching}");
    }
    let policy = document
        .attribute("meta[http-equiv=Content-Security-Policy]", "content")
        .expect("a policy");
    let hash = |text: &str| {
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text));
        format!("'sha256-{digest}'")
    };
    let (style, script) = (hash(&style), hash(&script));
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
        ),
        "the hashes in src/render/report/mod.rs are to be {style} and {script}"
    );
}

#[test]
fn every_picture_has_words_and_every_table_headings() {
    let document = Document::new(&demonstration());
    assert_eq!(
        document.count("svg[role=img] > title"),
        document.count("svg:not([aria-hidden=true])")
    );
    assert!(document.count("svg.pool > desc") > 0);
    let tables = document.count("table");
    assert_eq!(document.count("table > caption"), tables);
    assert_eq!(document.count("table > thead"), tables);
    assert_eq!(
        document.count("tbody tr > th[scope=row]:first-child"),
        document.count("tbody tr")
    );
    assert_eq!(document.count("thead th[scope=col]"), document.count("thead th"));
}

#[test]
fn six_hundred_systems_fit_in_two_megabytes() {
    let files = generate::register(2_000);
    let folder = write(files.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let written = report(folder.path());
    let systems = Document::new(&written).count("#systems tbody tr");
    assert!((600..1_000).contains(&systems), "{systems} systems");
    assert!(written.len() < MOST_BYTES, "{} bytes", written.len());
}

#[test]
fn it_is_in_english_too() {
    let document = Document::new(&run("report", Path::new("register"), &["--lang", "en"]));
    assert_eq!(document.attribute("html", "lang").as_deref(), Some("en"));
    let headings = document.headings();
    assert!(texts(&headings).contains(&"Plan by quarter"), "{headings:?}");
}
