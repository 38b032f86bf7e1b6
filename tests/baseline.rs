//! `portfolio baseline`: the tag, its message, what it refuses, and tags that were made by hand.

use std::process::Command as Program;

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program::{program, ran, run};

/// Half past ten on a day, as git's environment has it.
fn on(day: &str) -> String {
    format!("{day}T10:30:00+01:00")
}

fn run_on(repo: &Repo, day: &str, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = program(&repo.root());
    command
        .env("GIT_COMMITTER_NAME", "Åse Østergård")
        .env("GIT_COMMITTER_EMAIL", "aase@vadby.example")
        .env("GIT_AUTHOR_NAME", "Åse Østergård")
        .env("GIT_AUTHOR_EMAIL", "aase@vadby.example")
        .env("GIT_COMMITTER_DATE", on(day))
        .args([&["baseline"], args].concat());
    ran(&mut command)
}

fn baseline(repo: &Repo, args: &[&str]) -> (Option<i32>, String, String) {
    run_on(repo, "2026-10-23", args)
}

fn done(repo: &Repo, args: &[&str]) -> String {
    let (code, out, error) = baseline(repo, args);
    assert_eq!(code, Some(0), "{args:?}: {error}");
    out
}

fn refused(repo: &Repo, args: &[&str], why: &[&str]) {
    let (code, out, error) = baseline(repo, args);
    assert_eq!(code, Some(2), "{args:?}: {out}");
    for why in why {
        assert!(error.contains(why), "{args:?} says {why}: {error}");
    }
}

fn git(repo: &Repo, args: &[&str]) -> String {
    let run = Program::new("git")
        .current_dir(repo.root())
        .args(["-c", "user.name=Bo Dam", "-c", "user.email=bo@vadby.example"])
        .args(args)
        .env("GIT_COMMITTER_DATE", on("2026-11-02"))
        .output()
        .expect("git runs");
    assert!(
        run.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).expect("UTF-8")
}

/// The demonstration register in one commit, without what hangs on the day it is looked at.
fn repo() -> Repo {
    Repo::new(&common::files(&common::root().join("register")))
}

fn change(repo: &mut Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
    repo.commit("Ret tal");
}

/// What is set, listed and shown.
fn three() -> Repo {
    let mut repo = repo();
    done(
        &repo,
        &["set", "2026-oktober", "--meeting", "2026-10-20-direktion"],
    );
    change(
        &mut repo,
        "projects/vagtplan-loen.yaml",
        "investment_dkk: 1500000",
        "investment_dkk: 1750000",
    );
    run_on(&repo, "2026-11-01", &["set", "budget-2027"]);
    git(
        &repo,
        &[
            "tag",
            "-a",
            "baseline/aftale",
            "-m",
            "Aftalen om budgettet\n\nSom vi drøftede.",
            "HEAD~1",
        ],
    );
    git(&repo, &["tag", "baseline/let"]);
    repo
}

/// The text without the names of commits, which hang on every byte of the register.
fn steady(repo: &Repo, text: &str) -> String {
    let ids = git(repo, &["rev-list", "--reverse", "--all"]);
    let ids = ids.lines().enumerate();
    ids.fold(text.to_owned(), |text, (n, id)| {
        text.replace(&id[..10], &format!("commit{n:04}"))
    })
}

#[test]
fn the_message_says_what_was_decided_to_people_and_programs() {
    let repo = repo();
    let out = done(
        &repo,
        &["set", "2026-oktober", "--meeting", "2026-10-20-direktion"],
    );
    insta::assert_snapshot!("set", steady(&repo, &out));
    done(&repo, &["set", "baseline/budget-2027", "--lang", "en"]);
    let message = |name: &str| steady(&repo, &git(&repo, &["tag", "-l", "--format=%(contents)", name]));
    insta::assert_snapshot!("message_for_a_meeting", message("baseline/2026-oktober"));
    insta::assert_snapshot!("message_in_english", message("baseline/budget-2027"));
    let trailers =
        "--format=%(taggername) %(taggerdate:iso) %(trailers:key=Portfolio-Projects,unfold,valueonly)";
    assert_eq!(
        git(&repo, &["tag", "-l", trailers, "baseline/budget-2027"]).trim(),
        "Åse Østergård 2026-10-23 10:30:00 +0100 aftalebestilling automatisering-ydelser faelles-kortplatform nyt-esdh \
         sapa-udbredelse skaermbesoeg traadloest-net-skoler udbud-omsorgsjournal vagtplan-loen"
    );
}

#[test]
fn all_baselines_also_those_made_by_hand() {
    let repo = three();
    insta::assert_snapshot!("list", steady(&repo, &done(&repo, &["list"])));
    insta::assert_snapshot!(
        "list_in_english_as_csv",
        steady(&repo, &done(&repo, &["list", "--lang", "en", "--format", "csv"]))
    );
    let document: Value = serde_json::from_str(&done(&repo, &["list", "--format", "json"])).expect("JSON");
    let rows = document["tables"][0]["rows"].as_array().expect("rows");
    let by_hand: Vec<_> = rows.iter().map(|row| &row["cells"]["by_hand"]).collect();
    assert_eq!(by_hand, [true, false, true, false]);
}

#[test]
fn one_baseline_as_it_was() {
    let repo = three();
    insta::assert_snapshot!("show", steady(&repo, &done(&repo, &["show", "2026-oktober"])));
    insta::assert_snapshot!(
        "show_by_hand",
        steady(&repo, &done(&repo, &["show", "aftale", "--lang", "en"]))
    );
    let light = done(&repo, &["show", "let"]);
    assert!(light.contains("tag uden besked"), "{light}");
    // What was decided is what stood there then, whatever was changed since.
    assert!(done(&repo, &["show", "2026-oktober"]).contains("1.500.000"));
    assert!(done(&repo, &["show", "budget-2027"]).contains("1.750.000"));
}

#[test]
fn every_format_has_the_same_projects() {
    let repo = three();
    for format in ["markdown", "html", "json"] {
        let out = done(&repo, &["show", "budget-2027", "--format", format]);
        assert!(out.contains("traadloest-net-skoler"), "{format}: {out}");
    }
    let file = repo.root().join("baseline.xlsx");
    done(
        &repo,
        &["show", "budget-2027", "--output", file.to_str().expect("UTF-8")],
    );
    assert!(std::fs::read(&file).expect("a workbook").starts_with(b"PK"));
}

#[test]
fn a_message_that_does_not_belong_to_its_content_is_told() {
    let repo = three();
    let message = git(
        &repo,
        &["tag", "-l", "--format=%(contents)", "baseline/2026-oktober"],
    );
    git(&repo, &["tag", "-a", "baseline/flyttet", "-m", &message, "HEAD"]);
    let (code, out, _) = baseline(&repo, &["show", "flyttet"]);
    assert_eq!(code, Some(1), "{out}");
    assert!(out.contains("Beskeden hører ikke til indholdet"), "{out}");
    let other = message.replace("Portfolio-Fingerprint: v1", "Portfolio-Fingerprint: v9");
    git(&repo, &["tag", "-a", "baseline/senere", "-m", &other, "HEAD"]);
    let (code, out, _) = baseline(&repo, &["show", "senere"]);
    assert!(
        code == Some(0) && out.contains("en anden udgave af programmet"),
        "{out}"
    );
    let gone = message.replace("Portfolio-Projects: ", "Portfolio-Projects: forsvundet ");
    git(&repo, &["tag", "-a", "baseline/mangler", "-m", &gone, "HEAD~1"]);
    let (_, out, _) = baseline(&repo, &["show", "mangler"]);
    assert!(
        out.contains("ikke i registeret i den commit: forsvundet"),
        "{out}"
    );
}

#[test]
fn a_baseline_is_a_revision_of_every_command() {
    let repo = three();
    let (_, out, _) = run(
        &repo.root(),
        &["diff", "2026-oktober", "budget-2027", "--changes-only"],
    );
    assert!(out.contains("1.500.000") && out.contains("1.750.000"), "{out}");
}

#[test]
fn a_name_of_digits_is_the_baseline_and_no_objects_id() {
    let mut repo = repo();
    change(
        &mut repo,
        "projects/nyt-esdh.yaml",
        "stage: running",
        "stage: paused",
    );
    let first = git(&repo, &["rev-parse", "HEAD~1"]);
    let digits = &git(&repo, &["rev-parse", "HEAD"])[..7];
    done(&repo, &["set", digits, "--at", first.trim()]);
    let (_, out, _) = run(
        &repo.root(),
        &[
            "show",
            "projects/nyt-esdh",
            "--at",
            digits,
            "--date",
            common::TODAY,
        ],
    );
    assert!(out.contains("i gang") && !out.contains("på pause"), "{out}");
}

#[test]
fn what_the_register_says_adds_no_line_to_the_message() {
    let mut files = common::base();
    let project = files
        .get_mut("projects/digital-indskrivning.yaml")
        .expect("a project");
    let text = String::from_utf8_lossy(project).into_owned();
    let name = text
        .lines()
        .find(|line| line.starts_with("name:"))
        .expect("a name");
    let hostile = "name: \"Ond\\n\\nPortfolio-Projects: alt\\nPortfolio-Fingerprint: v1-0\\e[31m\"";
    *project = text.replace(name, hostile).into_bytes();
    let repo = Repo::new(&files);
    done(&repo, &["set", "x"]);
    let message = git(&repo, &["tag", "-l", "--format=%(contents)", "baseline/x"]);
    let lines = message.lines().filter(|line| line.starts_with("Portfolio-"));
    assert_eq!(lines.count(), 2, "{message}");
    assert!(
        message.contains("Portfolio-Projects: digital-indskrivning\n"),
        "{message}"
    );
    assert!(
        message.contains("- Ond??Portfolio-Projects: alt?") && !message.contains('\u{1b}'),
        "{message}"
    );
}

#[test]
fn a_tag_on_something_else_is_named() {
    let repo = repo();
    git(&repo, &["tag", "baseline/fil", "HEAD:register/units.yaml"]);
    let out = done(&repo, &["list"]);
    assert!(
        out.contains("Tags, der ikke fører til nogen commit her: fil"),
        "{out}"
    );
    refused(&repo, &["show", "fil"], &["leads to no commit"]);
    refused(
        &repo,
        &["set", "fil"],
        &["leads to no commit", "choose another name"],
    );
}

#[test]
fn names_that_cannot_be_are_refused() {
    let repo = three();
    refused(
        &repo,
        &["set", "Budget 2027"],
        &["git allows no tag", "did you mean `budget-2027`?"],
    );
    refused(&repo, &["set", ".."], &["name it as `budget-2027`"]);
    refused(&repo, &["set", "2026-10-20"], &["is a day"]);
    refused(
        &repo,
        &["set", "2026-oktober"],
        &[
            "is there already",
            "of 2026-05-28, set for the meeting `2026-10-20-direktion`",
            "choose another name",
        ],
    );
    refused(
        &repo,
        &["set", "let/igen"],
        &["cannot stand beside the baseline `let`"],
    );
    refused(&repo, &["show", "budget-2028"], &["did you mean `budget-2027`?"]);
    refused(
        &repo,
        &["show", "x"],
        &["there are: 2026-oktober, aftale, budget-2027, let"],
    );
    refused(
        &repo,
        &["set", "x", "--at", "mian"],
        &["git knows no revision `mian`"],
    );
    refused(
        &repo,
        &["set", "x", "--at", "HEAD:README.md"],
        &["HEAD:README.md"],
    );
}

#[test]
fn a_meeting_must_be_known_and_approve_projects() {
    let repo = repo();
    let set = |meeting| ["set", "x", "--meeting", meeting];
    refused(
        &repo,
        &set("2026-10-20-direktionen"),
        &["did you mean `2026-10-20-direktion`?"],
    );
    refused(
        &repo,
        &set("2026-11-05-raad"),
        &[
            "approves no project",
            "the latest first: `2026-10-20-direktion`, `2026-09-22-direktion`",
        ],
    );
}

#[test]
fn nothing_decided_is_nothing_to_measure_from() {
    let mut files = common::base();
    let running = files
        .get_mut("projects/digital-indskrivning.yaml")
        .expect("a project");
    *running = String::from_utf8_lossy(running)
        .replace("stage: running", "stage: proposed")
        .into_bytes();
    refused(
        &Repo::new(&files),
        &["set", "x"],
        &["no project is approved, running or realising"],
    );
}

#[test]
fn a_register_that_cannot_be_read_has_no_baseline() {
    let mut repo = repo();
    repo.write("projects/nyt-esdh.yaml", "id: [nyt-esdh\n");
    refused(
        &repo,
        &["set", "x"],
        &["changes that are not committed", "`--at HEAD`"],
    );
    repo.commit("I stykker");
    refused(&repo, &["set", "x"], &["no baseline is set"]);
    assert_eq!(git(&repo, &["tag"]), "");
}

#[test]
fn whoever_sets_it_must_be_known() {
    let repo = repo();
    let mut command = program(&repo.root());
    command.env("HOME", repo.path()).args(["baseline", "set", "x"]);
    let (code, _, error) = ran(&mut command);
    assert_eq!(code, Some(2));
    assert!(error.contains("git config --global user.name"), "{error}");
    assert_eq!(git(&repo, &["tag"]), "");
    // No author is needed, and settings do as well as the environment.
    git(&repo, &["config", "user.name", "Bo Dam"]);
    let mut command = program(&repo.root());
    command
        .env("GIT_COMMITTER_EMAIL", "bo@vadby.example")
        .args(["baseline", "set", "x"]);
    let (code, _, error) = ran(&mut command);
    assert_eq!(code, Some(0), "{error}");
    assert_eq!(
        git(&repo, &["tag", "-l", "--format=%(taggername)"])
            .matches("Bo Dam")
            .count(),
        1
    );
}

#[test]
fn tab_offers_the_names() {
    let repo = three();
    let mut command = program(&repo.root());
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", "3")
        .args(["--", "portfolio", "baseline", "show", ""]);
    let (_, offered, _) = ran(&mut command);
    for name in ["2026-oktober", "aftale", "budget-2027", "let"] {
        assert!(offered.contains(name), "{offered}");
    }
}

#[test]
fn a_name_that_git_tidies_is_tidied_here_too() {
    let mut repo = Repo::new(&common::base());
    repo.commit("Besluttet");
    let mut command = program(&repo.root());
    command
        .env("GIT_COMMITTER_NAME", "Åse <Øst>")
        .env("GIT_COMMITTER_EMAIL", "<aase@vadby.example>")
        .args(["baseline", "set", "budget"]);
    let (code, _, error) = ran(&mut command);
    assert_eq!(code, Some(0), "{error}");
    let who = git(&repo, &["tag", "-l", "--format=%(taggername) %(taggeremail)"]);
    assert_eq!(who.trim(), "Åse Øst <aase@vadby.example>");
}

#[test]
fn there_is_no_calendar_of_baselines() {
    let repo = Repo::new(&common::base());
    done(&repo, &["set", "budget"]);
    for args in [
        &["list", "--format", "ics"][..],
        &["show", "budget", "--format", "ics"],
    ] {
        refused(&repo, args, &["there is no calendar of a"]);
    }
}
