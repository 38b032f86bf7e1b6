//! `portfolio follow`: what was decided against what is now, on small repositories with real days.

use portfolio::internal::history::{ApprovedState, History, NotKnown, past_of};
use portfolio::internal::model::load;
use portfolio::internal::source::worktree;
use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program::run;

const PROJECT: &str = "projects/digital-indskrivning.yaml";
const MEETING: &str = "meetings/2026-03-05-raad.yaml";
const NEXT: &str = "meetings/2026-12-03-raad.yaml";

fn follow(repo: &Repo, more: &[&str]) -> String {
    let (code, out, error) = run(
        &repo.root(),
        &[&["follow", "--date", common::TODAY], more].concat(),
    );
    assert_eq!(code, Some(0), "{error}");
    out
}

/// The row of the one project in the first table, as JSON.
fn row(repo: &Repo, more: &[&str]) -> Value {
    let page: Value =
        serde_json::from_str(&follow(repo, &[&["--format", "json"], more].concat())).expect("JSON");
    let rows = page["tables"][0]["rows"].as_array().expect("rows").clone();
    assert_eq!(rows.len(), 1, "{page:#}");
    rows[0]["cells"].clone()
}

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

fn decided(repo: &Repo) -> Option<ApprovedState> {
    let sources = worktree(&repo.register()).expect("readable");
    let register = load(&sources).expect("this format").register;
    match past_of(&repo.register(), None, &register) {
        History::Known(log) => log.decided.into_values().next(),
        History::Absent(why) => panic!("{why:?}"),
    }
}

fn commit_of(repo: &Repo) -> String {
    decided(repo).expect("a decision").commit.to_string()
}

/// A project that was proposed, approved on 5 March, recorded on the 6th and begun in April.
fn begun() -> (Repo, String) {
    let repo = Repo::unborn(&common::base());
    change(&repo, PROJECT, "stage: running", "stage: proposed");
    change(&repo, MEETING, "outcome: approved", "outcome: pending");
    repo.commit_on("2026-02-20", "Indstil projektet");
    change(&repo, PROJECT, "stage: proposed", "stage: approved");
    change(&repo, MEETING, "outcome: pending", "outcome: approved");
    let decided = repo.commit_on("2026-03-06", "Referat af mødet den 5. marts");
    change(&repo, PROJECT, "stage: approved", "stage: running");
    repo.commit_on("2026-04-02", "Begynd");
    (repo, decided)
}

/// The same, with more money, more hours, a later end, a smaller gain and a new risk since September.
fn moved() -> (Repo, String) {
    let (repo, decided) = begun();
    change(&repo, PROJECT, "investment_dkk: 480000", "investment_dkk: 560000");
    change(
        &repo,
        PROJECT,
        "hours: [80, 80, 80, 60]",
        "hours: [80, 80, 80, 60, 20]",
    );
    change(&repo, PROJECT, "end: 2027-03-31", "end: 2027-09-30");
    change(
        &repo,
        PROJECT,
        "saving_dkk_per_year: 150000",
        "saving_dkk_per_year: 140000",
    );
    change(
        &repo,
        PROJECT,
        "stakeholders:",
        "  - {text: Leverandøren skifter teknik, likelihood: 4, impact: 4}\nstakeholders:",
    );
    repo.commit_on("2026-09-10", "Ny plan");
    (repo, decided)
}

/// The page without what is another in each state of the fixtures.
fn steady(repo: &Repo, page: &str, commits: &[(&str, &str)]) -> String {
    let mut page = page.to_owned();
    let head = repo.head();
    for (name, commit) in commits.iter().chain(&[("i dag", head.as_str())]) {
        page = page.replace(&commit[..10], &format!("<{name:8}>"));
    }
    page
}

#[test]
fn what_calls_for_a_new_decision_is_told_first() {
    let (repo, decided) = moved();
    let page = follow(&repo, &[]);
    let mut table = page.lines().filter(|line| line.starts_with(['│', '┌']));
    assert!(table.all(|line| line.chars().count() <= 150), "{page}");
    insta::assert_snapshot!("moved", steady(&repo, &page, &[("beslut", &decided)]));
    let english = follow(&repo, &["--lang", "en", "--format", "markdown"]);
    insta::assert_snapshot!(
        "moved_in_english",
        steady(&repo, &english, &[("beslut", &decided)])
    );
}

#[test]
fn a_program_gets_the_figures() {
    let (repo, decided) = moved();
    let row = row(&repo, &[]);
    for (key, expected) in [
        ("investment_decided", Value::from(480_000)),
        ("investment", 560_000.into()),
        ("hours_decided", 300.into()),
        ("hours", 320.into()),
        ("end_decided", "2027-Q1".into()),
        ("end", "2027-Q3".into()),
        ("saving_decided", 150_000.into()),
        ("risks_worse", 1.into()),
        ("follow_light", "red".into()),
        ("decision", "needed".into()),
        ("decided_on", "2026-03-05".into()),
        ("measured_from", decided[..10].into()),
    ] {
        assert_eq!(row[key], expected, "{key}: {row:#}");
    }
}

#[test]
fn nothing_deviates_until_something_changes() {
    let (repo, decided) = begun();
    assert_eq!(commit_of(&repo), decided);
    let page = follow(&repo, &[]);
    assert!(!page.contains("Hvad der er anderledes"), "{page}");
    assert!(page.contains("1 uden afvigelser til det værre"), "{page}");
}

#[test]
fn later_corrections_of_the_minutes_do_not_move_the_baseline() {
    let (repo, decided) = moved();
    change(
        &repo,
        MEETING,
        "title: Digital indskrivning",
        "title: Digital indskrivning til skole",
    );
    repo.commit_on("2026-10-01", "Ret overskriften");
    assert_eq!(commit_of(&repo), decided);
    // The day and the file's name were wrong too.
    let text = repo.read(MEETING).replace("2026-03-05", "2026-03-04");
    change(&repo, MEETING, "2026-03-05-raad", "2026-03-05-raad");
    repo.write(
        MEETING,
        text.replace("id: 2026-03-04-raad", "id: 2026-03-05-raad"),
    );
    repo.commit_on("2026-10-02", "Ret dagen");
    assert_eq!(commit_of(&repo), decided);
    repo.write("meetings/2026-03-04-raad.yaml", text);
    repo.remove(MEETING);
    repo.commit_on("2026-10-03", "Ret filens navn");
    assert_eq!(commit_of(&repo), decided);
}

#[test]
fn a_project_under_another_id_keeps_its_baseline() {
    let (repo, decided) = moved();
    let text = repo.read(PROJECT);
    repo.remove(PROJECT);
    repo.write(
        "projects/indskrivning.yaml",
        text.replace("id: digital-indskrivning", "id: indskrivning"),
    );
    change(
        &repo,
        MEETING,
        "projects/digital-indskrivning",
        "projects/indskrivning",
    );
    repo.commit_on("2026-10-01", "Kortere id");
    assert_eq!(commit_of(&repo), decided);
    assert_eq!(row(&repo, &[])["investment_decided"], 480_000);
}

fn redecide(repo: &Repo, outcome: &str) {
    change(
        repo,
        NEXT,
        "agenda:\n",
        &format!(
            "agenda:\n  - {{no: 7, title: Ny plan, item: projects/digital-indskrivning, kind: redecision, \
             recommendation: Fortsæt med den nye plan, outcome: {outcome}}}\n"
        ),
    );
}

#[test]
fn a_renewed_decision_on_an_agenda_is_told_and_the_rule_is_silent() {
    let (repo, _) = moved();
    let rules = |repo: &Repo| {
        let args = ["validate", "--date", common::TODAY, "--format", "json"];
        run(&repo.root(), &args).1
    };
    let rule = "material-deviation-without-redecision";
    assert!(rules(&repo).contains(rule));
    redecide(&repo, "pending");
    repo.commit_on("2026-11-20", "Sæt på dagsordenen");
    assert!(!rules(&repo).contains(rule));
    let page = follow(&repo, &[]);
    assert!(
        page.contains("Er på dagsordenen den 3. december 2026, punkt 7"),
        "{page}"
    );
    assert!(page.contains("(1 er på en dagsorden)"), "{page}");
}

#[test]
fn a_renewed_decision_becomes_the_baseline_when_it_is_recorded() {
    let (repo, _) = moved();
    redecide(&repo, "approved");
    let page = follow(&repo, &[]);
    assert!(page.contains("beslutningen er ikke gemt i git endnu"), "{page}");
    let renewed = repo.commit_on("2026-12-04", "Referat");
    assert_eq!(commit_of(&repo), renewed);
    assert_eq!(row(&repo, &[])["follow_light"], "green");
    assert_eq!(
        row(&repo, &["--at", "HEAD~1"])["follow_light"],
        "red",
        "history ends at the revision that is read"
    );
}

#[test]
fn a_tag_says_otherwise() {
    let (repo, decided) = moved();
    let moved_to = repo.head();
    repo.tag("baseline/of-none", "Alt");
    assert_eq!(commit_of(&repo), moved_to, "set on a later commit");
    assert_eq!(row(&repo, &[])["measured_from"], "of-none");
    change(&repo, PROJECT, "investment_dkk: 560000", "investment_dkk: 570000");
    repo.commit_on("2026-10-01", "Mere");
    repo.tag(
        "baseline/other",
        "Budget\n\nPortfolio-Meeting: 2025-12-11-direktion\n",
    );
    repo.tag("baseline/others", "Andre\n\nPortfolio-Projects: nyt-esdh\n");
    assert_eq!(
        commit_of(&repo),
        moved_to,
        "of another meeting, of another project"
    );
    repo.tag(
        "baseline/marts",
        "Marts\n\nPortfolio-Meeting: 2026-03-05-raad\nPortfolio-Projects: digital-indskrivning\n",
    );
    assert_eq!(row(&repo, &[])["measured_from"], "marts");
    redecide(&repo, "approved");
    let renewed = repo.commit_on("2026-12-04", "Referat");
    assert_ne!(renewed, decided);
    assert_eq!(
        commit_of(&repo),
        renewed,
        "a renewed decision takes over from all tags before it"
    );
}

#[test]
fn without_a_decision_there_is_no_baseline() {
    let (repo, _) = moved();
    change(&repo, MEETING, "outcome: approved", "outcome: recommended");
    repo.commit_on("2026-10-01", "Kun indstillet");
    assert_eq!(decided(&repo), None);
    let page = follow(&repo, &[]);
    assert!(page.contains("ingen beslutning registreret"), "{page}");
    assert!(page.contains("1 uden kendt baseline"), "{page}");
}

#[test]
fn what_cannot_be_read_where_it_was_decided_is_not_guessed() {
    let repo = Repo::unborn(&common::base());
    change(
        &repo,
        PROJECT,
        "investment_dkk: 480000",
        "investment_dkk: omkring en halv million",
    );
    repo.commit_on("2026-03-06", "Referat");
    change(&repo, PROJECT, "omkring en halv million", "480000");
    repo.commit_on("2026-03-07", "Ret tallet");
    let then = decided(&repo).map(|decided| decided.project);
    assert_eq!(then, Some(Err(NotKnown::NotReadable)));
    let page = follow(&repo, &[]);
    assert!(page.contains("kan ikke læses, som det stod"), "{page}");

    let repo = Repo::unborn(&common::base());
    let text = repo.read(PROJECT);
    repo.remove(PROJECT);
    repo.commit_on("2026-03-06", "Referat");
    repo.write(PROJECT, text);
    repo.commit_on("2026-03-07", "Projektet");
    let then = decided(&repo).map(|decided| decided.project);
    assert_eq!(then, Some(Err(NotKnown::NotThere)));
}

#[test]
fn benefits_that_are_due_and_projects_past_their_end_are_told_without_a_past() {
    let mut files = common::base();
    let text = String::from_utf8(files[PROJECT].clone()).expect("UTF-8");
    let realising =
        text.replace("stage: running", "stage: realising")
            .replacen("due: 2028-03-31", "due: 2026-09-30", 1);
    let approved = text
        .replace("stage: running", "stage: approved")
        .replace("end: 2027-03-31", "end: 2026-10-30")
        .replace("id: digital-indskrivning", "id: anden-etape")
        .replace("name: Digital indskrivning til", "name: Anden etape i");
    files.insert(PROJECT.into(), realising.into());
    files.insert("projects/anden-etape.yaml".into(), approved.into());
    let repo = Repo::unborn(&files);
    let unborn = follow(&repo, &[]);
    assert!(unborn.contains("har endnu ingen commit"), "{unborn}");
    std::fs::remove_dir_all(repo.root().join(".git")).expect("removed");
    insta::assert_snapshot!("without_git", follow(&repo, &[]));
}

#[test]
fn a_shallow_clone_says_so_and_how_to_mend_it() {
    let (repo, _) = moved();
    std::fs::write(repo.path().join(".git/shallow"), format!("{}\n", repo.head())).expect("written");
    let page = follow(&repo, &[]);
    assert!(page.contains("git fetch --unshallow"), "{page}");
    assert!(page.contains("560.000"), "{page}");
}

#[test]
fn a_revision_knows_a_project_by_the_id_that_it_had_there() {
    let (repo, _) = begun();
    let text = repo.read(PROJECT);
    repo.remove(PROJECT);
    repo.write(
        "projects/indskrivning-online.yaml",
        text.replacen("id: digital-indskrivning", "id: indskrivning-online", 1)
            .replacen("investment_dkk: 480000", "investment_dkk: 600000", 1),
    );
    for at in [&[][..], &["--at", "HEAD"]] {
        let row = row(&repo, &[&["--baseline", "2026-06-01"], at].concat());
        assert_eq!(row["investment_decided"], 480_000, "{row:#}");
        assert_eq!(row["investment"], if at.is_empty() { 600_000 } else { 480_000 });
    }
    repo.commit_on("2026-10-01", "Nyt id");
    let row = row(&repo, &["--baseline", "2026-06-01", "--at", "HEAD"]);
    assert_eq!(row["investment_decided"], 480_000, "{row:#}");
}

#[test]
fn all_projects_may_be_measured_from_one_revision() {
    let (repo, _) = moved();
    let page = follow(&repo, &["--baseline", "2026-06-01"]);
    assert!(page.contains("målt fra 2026-06-01"), "{page}");
    assert_eq!(row(&repo, &["--baseline", "HEAD"])["follow_light"], "green");
    let (code, _, error) = run(&repo.root(), &["follow", "--baseline", "aldrig"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("aldrig"), "{error}");
}

#[test]
fn the_annex_of_a_meeting_tells_what_came_since_the_one_before() {
    let (repo, decided) = moved();
    redecide(&repo, "pending");
    repo.commit_on("2026-11-20", "Sæt på dagsordenen");
    let page = follow(&repo, &["--meeting", "2026-12-03-raad"]);
    insta::assert_snapshot!("meeting", steady(&repo, &page, &[("beslut", &decided)]));
    let (code, _, error) = run(&repo.root(), &["follow", "--meeting", "2026-12-03-rad"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean `2026-12-03-raad`"), "{error}");
}

#[test]
fn the_ranking_flags_what_calls_for_a_new_decision() {
    let (repo, _) = moved();
    let args = ["rank", "--date", common::TODAY];
    let (_, out, error) = run(&repo.root(), &args);
    assert!(out.contains("Kræver fornyet afgørelse"), "{out}{error}");
    let (repo, _) = begun();
    let (_, out, _) = run(&repo.root(), &args);
    assert!(!out.contains("Kræver fornyet afgørelse"), "{out}");
}

/// The demonstration register as it might have been when its projects were decided.
#[test]
fn the_demonstration_register_with_a_past() {
    let repo = Repo::unborn(&common::files(&common::root().join("register")));
    let esdh = "projects/nyt-esdh.yaml";
    change(&repo, esdh, "investment_dkk: 4600000", "investment_dkk: 4000000");
    let kort = "projects/faelles-kortplatform.yaml";
    change(&repo, kort, "due: 2027-09-30", "due: 2027-06-30");
    change(
        &repo,
        kort,
        "saving_dkk_per_year: 150000",
        "saving_dkk_per_year: 160000",
    );
    let decided = repo.commit_on("2026-10-21", "Registeret, som det blev besluttet");
    change(&repo, esdh, "investment_dkk: 4000000", "investment_dkk: 4600000");
    change(&repo, kort, "due: 2027-06-30", "due: 2027-09-30");
    change(
        &repo,
        kort,
        "saving_dkk_per_year: 160000",
        "saving_dkk_per_year: 150000",
    );
    repo.commit_on("2026-11-10", "Ny status");
    let page = follow(&repo, &["--meeting", "2026-12-03-raad"]);
    insta::assert_snapshot!("demonstration", steady(&repo, &page, &[("beslut", &decided)]));
}
