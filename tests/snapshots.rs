//! Full output, as a person sees it: fixed width, date and environment. `cargo insta review` takes a change up.

use crate::common::{self, program};

fn output(args: &[&str]) -> String {
    let (_, out, error) = program::run(&common::root(), args);
    assert!(error.is_empty(), "{error}");
    out
}

/// The findings only: notes depend on whether the repository that the tests run in has its history.
fn validate(register: &str, more: &[&str]) -> String {
    let args = ["validate", "--register", register, "--date", common::TODAY];
    let text = output(&[&args, more].concat());
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("note: ") && !line.starts_with("bemærk: "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn everything_wrong_at_once() {
    insta::assert_snapshot!(validate("tests/registers/mixed", &[]));
}

#[test]
fn everything_wrong_at_once_in_danish() {
    insta::assert_snapshot!(validate("tests/registers/mixed", &["--lang", "da"]));
}

#[test]
fn everything_wrong_at_once_in_colour() {
    insta::assert_snapshot!(validate(
        "tests/registers/mixed",
        &["--color", "always", "--rule", "dangling-reference"]
    ));
}

#[test]
fn the_demonstration_register() {
    insta::assert_snapshot!(validate("register", &["--lang", "da"]));
}

#[test]
fn the_papers() {
    for paper in [
        "billund-2016",
        "aabenraa-2017",
        "bornholm-2010",
        "roedovre-2010",
        "herning-2013",
    ] {
        insta::assert_snapshot!(paper, validate(&format!("examples/{paper}"), &[]));
    }
}

#[test]
fn a_rule_explained() {
    insta::assert_snapshot!(output(&["explain", "contract-notice-passed"]));
}

#[test]
fn all_rules() {
    insta::assert_snapshot!(output(&["explain"]));
}

#[test]
fn help() {
    insta::assert_snapshot!(output(&["--help"]));
    insta::assert_snapshot!("help_validate", output(&["validate", "--help"]));
}

#[test]
fn the_rules_page_is_current() {
    let page = std::fs::read_to_string(common::root().join("docs/rules.md")).expect("the page");
    assert!(
        page == output(&["explain", "--markdown"]),
        "run `portfolio explain --markdown > docs/rules.md`"
    );
}

#[test]
fn the_readme_shows_a_real_run() {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(
        &folder.path().join("register"),
        common::files(&common::root().join("register")),
    );
    let broken = folder.path().join("register/systems/vagttaarn.yaml");
    let text = std::fs::read_to_string(&broken).expect("readable");
    let text: String = text
        .lines()
        .map(|line| match line.split_once(": ") {
            Some(("owner", _)) => "owner: it-og-digitaliseringschff\n".to_owned(),
            Some(("in_use_from", _)) => "in_use_from: 2027-06-31\n".to_owned(),
            _ => format!("{line}\n"),
        })
        .collect();
    std::fs::write(&broken, text).expect("written");
    let args = [
        "validate",
        "--date",
        common::TODAY,
        "register/systems/vagttaarn.yaml",
    ];
    let (_, shown, _) = program::run(folder.path(), &args);
    let shown: Vec<&str> = shown.lines().filter(|line| !line.starts_with("note: ")).collect();
    let readme = std::fs::read_to_string(common::root().join("README.md")).expect("the README");
    assert!(
        readme.contains(&shown.join("\n")),
        "the README shows another run than this:\n{}",
        shown.join("\n")
    );
}
