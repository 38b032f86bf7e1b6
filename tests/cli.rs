//! The command line: which register, which moment, which findings, which exit code.

use assert_cmd::Command;
use predicates::prelude::*;

use crate::common::{self, git::Repo};

fn portfolio() -> Command {
    let mut command = Command::cargo_bin("portfolio").expect("the program");
    command.env_remove("PORTFOLIO_REGISTER").env("NO_COLOR", "1");
    command
}

fn validate(repo: &Repo, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = portfolio();
    command
        .current_dir(repo.root())
        .args(["validate", "--date", common::TODAY])
        .args(args);
    let run = command.output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code(), text(run.stdout), text(run.stderr))
}

/// Rules of the findings that a run reports.
fn rules(repo: &Repo, args: &[&str]) -> Vec<String> {
    let (_, out, error) = validate(repo, &[args, &["--format", "json"]].concat());
    let document: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{error}"));
    let findings = document["findings"].as_array().expect("a list");
    findings
        .iter()
        .map(|finding| finding["rule"].as_str().expect("text").to_owned())
        .collect()
}

const WITHOUT_OWNER: &str = "id: nyt
name: Nyt system
purpose: Til at vise en mangel
unit: koncern-it
criticality: not_critical
status: planned
type: other
origin: local
personal_data: [none]
hosting: internal
reviewed_on: 2026-11-01
";

#[test]
fn exit_codes_say_clean_findings_and_could_not_run() {
    let repo = Repo::new(&common::base());
    assert_eq!(validate(&repo, &[]).0, Some(0));
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    let (code, out, _) = validate(&repo, &["--color", "never"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("register/systems/nyt.yaml:1:5"), "{out}");
    for wrong in [
        &["--at", "findes-ikke"][..],
        &["--rule", "system-without-ownr"],
        &["--date", "2026-02-30"],
        &["--format", "xml"],
        &["--at", "HEAD", "--staged"],
        &["findes/ikke.yaml"],
    ] {
        let (code, out, error) = validate(&repo, wrong);
        assert_eq!(code, Some(2), "{wrong:?}");
        assert!(out.is_empty() && !error.is_empty(), "{wrong:?}: {error}");
    }
    let (_, _, error) = validate(&repo, &["--rule", "system-without-ownr"]);
    assert!(error.contains("did you mean `system-without-owner`"), "{error}");
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let mut files = common::base();
    files.insert("systems/nyt.yaml".into(), WITHOUT_OWNER.into());
    let policy = String::from_utf8(files["policy.yaml"].clone()).expect("UTF-8");
    let weakened = format!(
        "{}\n  system-without-owner: {{severity: warning, because: Ejere udpeges i løbet af foråret}}\n",
        policy.trim_end().replace("\nrules: {}", "\nrules:")
    );
    let weakened = if policy.contains("\nrules:") {
        weakened
    } else {
        format!(
            "{policy}\nrules:\n  system-without-owner: {{severity: warning, because: Ejere udpeges i løbet af foråret}}\n"
        )
    };
    files.insert("policy.yaml".into(), weakened.into_bytes());
    let repo = Repo::new(&files);
    let (code, out, _) = validate(&repo, &[]);
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("1 warning"), "{out}");
    for format in ["human", "json", "github", "gitlab", "sarif", "junit"] {
        assert_eq!(validate(&repo, &["--format", format]).0, Some(0), "{format}");
        assert_eq!(
            validate(&repo, &["--format", format, "--deny-warnings"]).0,
            Some(1),
            "{format}"
        );
    }
}

#[test]
fn the_register_is_found_by_flag_environment_and_walking_up() {
    let repo = Repo::new(&common::base());
    let elsewhere = tempfile::tempdir().expect("a folder");
    let run = |folder: &std::path::Path, args: &[&str], environment: Option<&std::path::Path>| {
        let mut command = portfolio();
        command
            .current_dir(folder)
            .args(["validate", "--date", common::TODAY])
            .args(args);
        if let Some(path) = environment {
            command.env("PORTFOLIO_REGISTER", path);
        }
        command.assert()
    };
    let register = repo.register();
    run(&register.join("systems"), &[], None).success();
    run(&repo.root(), &[], None).success();
    run(
        elsewhere.path(),
        &["--register", register.to_str().expect("UTF-8")],
        None,
    )
    .success();
    run(elsewhere.path(), &[], Some(&register)).success();
    run(elsewhere.path(), &[], None)
        .code(2)
        .stderr(predicate::str::contains("municipality.yaml"));
    run(elsewhere.path(), &["--register", "findes-ikke"], Some(&register)).code(2);
    run(&repo.root(), &["--register", "."], None)
        .code(2)
        .stderr(predicate::str::contains("register"));
}

#[test]
fn a_revision_is_read_without_touching_the_work_tree() {
    let mut repo = Repo::new(&common::base());
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    let with_gap = repo.commit("Add a system");
    repo.remove("systems/nyt.yaml");
    repo.write("udkast.txt", "ikke gemt");
    assert_eq!(rules(&repo, &[]), Vec::<String>::new());
    assert_eq!(rules(&repo, &["--at", &with_gap]), ["system-without-owner"]);
    assert_eq!(rules(&repo, &["--at", "HEAD~1"]), Vec::<String>::new());
    assert_eq!(repo.read("udkast.txt"), "ikke gemt");
    assert!(!repo.register().join("systems/nyt.yaml").exists());
}

#[test]
fn a_partly_staged_commit_is_judged_as_it_will_be() {
    let repo = Repo::new(&common::base());
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    repo.stage();
    repo.write("systems/nyt.yaml", format!("{WITHOUT_OWNER}owner: it-chef\n"));
    assert_eq!(rules(&repo, &["--staged"]), ["system-without-owner"]);
    assert!(!rules(&repo, &[]).contains(&"system-without-owner".to_owned()));
    assert_eq!(rules(&repo, &["--at", "HEAD"]), Vec::<String>::new());
}

#[test]
fn a_pull_request_answers_for_what_is_new_only() {
    let mut repo = Repo::new(&common::base());
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    repo.commit("Add a system with a gap");
    assert_eq!(
        rules(&repo, &["--new-since", "HEAD"]),
        Vec::<String>::new(),
        "the gap is old"
    );
    // Lines move, and the gap is still old.
    repo.write(
        "systems/nyt.yaml",
        format!("# En ny første linje\n{WITHOUT_OWNER}"),
    );
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), Vec::<String>::new());
    assert_eq!(rules(&repo, &["--new-since", "HEAD~1"]), ["system-without-owner"]);
    // A second one of the same kind is new.
    repo.write(
        "systems/nyere.yaml",
        WITHOUT_OWNER
            .replace("nyt", "nyere")
            .replace("Nyt system", "Nyere system"),
    );
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), ["system-without-owner"]);
}

/// 6: what nobody could see before, since something could not be read, is not called new.
#[test]
fn what_could_not_be_seen_before_is_not_new() {
    let mut repo = Repo::new(&common::base());
    let whole = repo.read("contracts/k-cirius.yaml");
    let units = repo.read("units/koncern-it.yaml");
    repo.write("systems/nyt.yaml", format!("{WITHOUT_OWNER}x\n"));
    repo.write("contracts/k-cirius.yaml", format!("{whole}x\n"));
    repo.commit("Break two files");
    // Both can be read again, with a fault of their own each, and a rule can be judged that could not be.
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    repo.remove("contracts/k-cirius.yaml");
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), Vec::<String>::new());
    let (_, out, _) = common::program::run(
        &repo.root(),
        &["validate", "--new-since", "HEAD", "--date", common::TODAY],
    );
    assert!(out.contains("findings are not called new"), "{out}");
    // What could be seen is new.
    repo.write("units/koncern-it.yaml", format!("{units}hed: x\n"));
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), ["unknown-key"]);
}

#[test]
fn what_was_waived_already_is_not_new_and_answers_for_nothing_that_counts() {
    let mut repo = Repo::new(&common::base());
    let policy = repo.read("policy.yaml");
    let waived = format!(
        "{policy}waivers:\n  - {{rule: system-without-owner, record: systems/nyt, because: Afklares med \
         leverandøren, until: 2026-12-31}}\n"
    );
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    repo.write("policy.yaml", &waived);
    repo.commit("Add a system with a gap that is waived");
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), Vec::<String>::new());
    repo.write("policy.yaml", &policy);
    assert_eq!(rules(&repo, &["--new-since", "HEAD"]), ["system-without-owner"]);
    repo.commit("Take the waiver away");
    repo.write("policy.yaml", &waived);
    assert_eq!(
        rules(&repo, &["--new-since", "HEAD"]),
        Vec::<String>::new(),
        "a waiver makes nothing new"
    );
}

#[test]
fn deleting_a_position_that_unchanged_files_name_is_new() {
    let repo = Repo::new(&common::base());
    let positions = repo.read("positions.yaml");
    let without: String = positions
        .split_inclusive('\n')
        .filter(|line| !line.contains("id: it-chef"))
        .collect();
    assert_ne!(
        positions, without,
        "the base has the position on a line of its own"
    );
    repo.write("positions.yaml", without);
    let new = rules(&repo, &["--new-since", "HEAD"]);
    let dangling = new.iter().filter(|rule| *rule == "dangling-reference").count();
    assert!(dangling >= 5, "{new:?}");
}

#[test]
fn paths_and_rules_narrow_what_is_reported_but_not_what_is_read() {
    let repo = Repo::new(&common::base());
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    repo.write(
        "systems/andet.yaml",
        WITHOUT_OWNER
            .replace("id: nyt", "id: andet")
            .replace("Nyt system", "Andet"),
    );
    assert_eq!(rules(&repo, &[]).len(), 2);
    assert_eq!(rules(&repo, &["register/systems/nyt.yaml"]).len(), 1);
    assert_eq!(rules(&repo, &["register/systems"]).len(), 2);
    assert_eq!(rules(&repo, &["register/contracts"]), Vec::<String>::new());
    assert_eq!(
        rules(&repo, &["--rule", "contract-without-owner"]),
        Vec::<String>::new()
    );
    let (code, _, error) = validate(&repo, &["register/systems/nytt.yaml"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean systems/nyt.yaml"), "{error}");
    let (_, _, error) = validate(&repo, &["/etc"]);
    assert!(error.contains("outside the register"), "{error}");
}

#[test]
fn a_format_of_another_version_is_refused_and_an_old_one_can_be_lifted() {
    let repo = Repo::new(&common::base());
    let municipality = repo.read("municipality.yaml");
    repo.write(
        "municipality.yaml",
        municipality.replace("format_version: 1", "format_version: 2"),
    );
    let (code, _, error) = validate(&repo, &[]);
    assert_eq!(code, Some(2));
    assert!(error.contains("portfolio 2.0 or newer"), "{error}");
    repo.write(
        "municipality.yaml",
        municipality.replace("format_version: 1", "format_version: 0 # gammel"),
    );
    let (code, _, error) = validate(&repo, &[]);
    assert_eq!(code, Some(2));
    assert!(error.contains("portfolio migrate"), "{error}");
    portfolio()
        .current_dir(repo.root())
        .arg("migrate")
        .assert()
        .success();
    assert_eq!(repo.read("municipality.yaml"), municipality);
    assert_eq!(validate(&repo, &[]).0, Some(0));
}

#[test]
fn explain_and_schema_suggest_what_was_meant() {
    portfolio()
        .args(["explain", "system-without-owner"])
        .assert()
        .success()
        .stdout(predicate::str::contains("Herning"));
    portfolio()
        .arg("explain")
        .assert()
        .success()
        .stdout(predicate::str::contains("contract-without-owner"));
    portfolio()
        .args(["explain", "system-without-ovner"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("did you mean"));
    portfolio()
        .args(["schema", "systems"])
        .assert()
        .success()
        .stdout(predicate::str::contains("\"systemejer\"").not());
    portfolio()
        .args(["schema", "system"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("did you mean `systems`"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command as Process, Stdio};
    let mut child = Process::new(assert_cmd::cargo::cargo_bin("portfolio"))
        .args(["explain", "--markdown"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    drop(child.stdout.take());
    let run = child.wait_with_output().expect("an end");
    assert_eq!(run.status.code(), Some(0));
    assert!(run.stderr.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn colour_is_for_terminals_and_never_against_no_color() {
    let repo = Repo::new(&common::base());
    repo.write("systems/nyt.yaml", WITHOUT_OWNER);
    let has_colour = |args: &[&str]| validate(&repo, args).1.contains('\u{1b}');
    assert!(!has_colour(&[]), "a pipe is no terminal");
    assert!(has_colour(&["--color", "always"]));
    assert!(!has_colour(&["--color", "never"]));
}

#[test]
fn timing_is_only_on_standard_error_and_on_request() {
    let repo = Repo::new(&common::base());
    let (_, quiet, nothing) = validate(&repo, &[]);
    let (_, timed, times) = validate(&repo, &["--timing"]);
    assert_eq!(quiet, timed);
    assert!(nothing.is_empty() && times.contains(" ms"), "{times}");
}
