//! `portfolio rank --compare`: nothing moved against itself, and every move has the cause that was made to move it.

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

/// The demonstration register in a repository of its own, with one commit.
fn repo() -> Repo {
    let mut repo = Repo::new(&common::files(&common::root().join("register")));
    repo.commit("Before");
    repo
}

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

fn compare(repo: &Repo, more: &[&str]) -> String {
    let args = [&["rank", "--date", common::TODAY, "--compare", "HEAD"], more].concat();
    let (code, out, error) = program::run(&repo.root(), &args);
    assert_eq!(code, Some(0), "{error}");
    out
}

fn document(repo: &Repo) -> Value {
    serde_json::from_str(&compare(repo, &["--format", "json"])).expect("JSON")
}

fn moves(document: &Value) -> &Vec<Value> {
    document["moves"].as_array().expect("a list")
}

/// The cause of one project's move.
fn cause<'d>(document: &'d Value, id: &str) -> &'d str {
    let one = moves(document).iter().find(|one| one["id"] == id);
    one.and_then(|one| one["cause"].as_str())
        .unwrap_or_else(|| panic!("{id} moved: {document:#}"))
}

#[test]
fn a_revision_compared_with_itself_has_no_moves() {
    let document = document(&repo());
    assert_eq!(moves(&document).len(), 0, "{document:#}");
    assert_eq!(document["projects_changed"].as_array().map(Vec::len), Some(0));
    assert_eq!(document["redecisions"].as_array().map(Vec::len), Some(0));
    assert_eq!(document["policy_changed"], false);
    assert_eq!(document["money_and_capacity_changed"], false);
    assert!(document["unmoved"].as_u64().is_some_and(|unmoved| unmoved > 20));
}

#[test]
fn new_weights_move_projects_and_nothing_else_does() {
    let repo = repo();
    change(&repo, "policy.yaml", "weight: 25", "weight: 75");
    let document = document(&repo);
    assert!(!moves(&document).is_empty());
    assert!(
        moves(&document).iter().all(|one| one["cause"] == "policy"),
        "{document:#}"
    );
    assert_eq!(document["policy_changed"], true);
    assert_eq!(document["money_and_capacity_changed"], false);
}

#[test]
fn more_money_moves_projects_and_nothing_else_does() {
    let repo = repo();
    let dkk = "{pool: udviklingspulje, year: 2027, dkk: ";
    change(
        &repo,
        "policy.yaml",
        dkk,
        "{pool: udviklingspulje, year: 2027, dkk: 1",
    );
    let document = document(&repo);
    assert!(!moves(&document).is_empty());
    let money = |one: &Value| one["cause"] == "money-and-capacity";
    assert!(moves(&document).iter().all(money), "{document:#}");
    assert_eq!(document["policy_changed"], false);
}

#[test]
fn own_data_moves_the_project_and_others_because_of_it() {
    let repo = repo();
    change(
        &repo,
        "projects/ruteplanlaegning.yaml",
        "stage: proposed",
        "stage: rejected",
    );
    change(&repo, "projects/webtilgaengelighed.yaml", "value: 4", "value: 5");
    let document = document(&repo);
    assert_eq!(cause(&document, "ruteplanlaegning"), "own-data");
    assert_eq!(cause(&document, "webtilgaengelighed"), "own-data");
    assert_eq!(cause(&document, "mit-vadby"), "other-projects");
    let gone = moves(&document).last().expect("moves");
    assert_eq!(
        (&gone["id"], &gone["now"]),
        (&"ruteplanlaegning".into(), &Value::Null)
    );
    assert_eq!(
        document["projects_changed"],
        serde_json::json!(["ruteplanlaegning", "webtilgaengelighed"])
    );
}

#[test]
fn a_material_deviation_of_a_running_project_calls_for_a_new_decision() {
    let repo = repo();
    let investment = |dkk: &str| format!("investment_dkk: {dkk}");
    let text = repo.read("projects/skaermbesoeg.yaml");
    let start = text.find("investment_dkk: ").expect("an investment") + "investment_dkk: ".len();
    let digits: String = text[start..].chars().take_while(char::is_ascii_digit).collect();
    let now: i64 = digits.parse::<i64>().expect("a number") * 2;
    change(
        &repo,
        "projects/skaermbesoeg.yaml",
        &investment(&digits),
        &investment(&now.to_string()),
    );
    let document = document(&repo);
    let redecision = &document["redecisions"][0];
    assert_eq!(redecision["id"], "skaermbesoeg");
    assert_eq!(redecision["deviations"][0]["of"], "investment_dkk");
    assert_eq!(redecision["deviations"][0]["now"], now);
}

#[test]
fn what_is_spent_beyond_what_was_decided_calls_for_a_new_decision() {
    let repo = repo();
    change(
        &repo,
        "projects/skaermbesoeg.yaml",
        "spent_dkk: 395000",
        "spent_dkk: 840000",
    );
    let document = document(&repo);
    let deviation = &document["redecisions"][0]["deviations"][0];
    assert_eq!(
        (&deviation["of"], &deviation["now"]),
        (&"spent_dkk".into(), &840_000.into())
    );
    let args = [
        "follow",
        "--baseline",
        "HEAD",
        "--date",
        common::TODAY,
        "--format",
        "csv",
    ];
    let (_, out, _) = program::run(&repo.root(), &args);
    let row = out.lines().find(|line| line.starts_with("skaermbesoeg,"));
    assert!(row.is_some_and(|row| row.contains("rød")), "{out}");
}

#[test]
fn a_new_id_moves_nothing_and_hides_no_deviation() {
    let repo = repo();
    let follow = |path: &str| {
        let text = repo.read(path);
        assert!(text.contains("vagtplan-loen"), "{path}");
        let text = text.replace("projects/vagtplan-loen", "projects/vagtplan");
        repo.write(path, text.replace(": vagtplan-loen\n", ": vagtplan\n"));
    };
    let project = repo.read("projects/vagtplan-loen.yaml");
    repo.remove("projects/vagtplan-loen.yaml");
    repo.write(
        "projects/vagtplan.yaml",
        project.replace("id: vagtplan-loen", "id: vagtplan"),
    );
    for path in [
        "pools/udviklingspulje.yaml",
        "plans/handlingsplan-social-og-sundhed.yaml",
        "contracts/k-vagtur.yaml",
        "documents.yaml",
        "meetings/2026-10-20-direktion.yaml",
        "meetings/2026-10-01-raad.yaml",
    ] {
        follow(path);
    }
    let before = document(&repo);
    assert_eq!(moves(&before).len(), 0, "{before:#}");
    assert_eq!(before["projects_changed"], serde_json::json!([]));
    assert_eq!(
        before["money_and_capacity_changed"], false,
        "the pool names it anew"
    );
    change(
        &repo,
        "projects/vagtplan.yaml",
        "investment_dkk: 1500000",
        "investment_dkk: 1650001",
    );
    let after = document(&repo);
    assert_eq!(after["redecisions"][0]["id"], "vagtplan", "{after:#}");
    let page = compare(&repo, &[]);
    assert_eq!(page.matches("Vagtplan og løn uden papir").count(), 2, "{page}");
}

#[test]
fn the_whole_page() {
    let repo = repo();
    change(&repo, "policy.yaml", "weight: 25", "weight: 35");
    change(
        &repo,
        "policy.yaml",
        "{pool: udviklingspulje, year: 2027, dkk: ",
        "{pool: udviklingspulje, year: 2027, dkk: 1",
    );
    change(&repo, "projects/kontaktcenter-sky.yaml", "value: 4", "value: 5");
    insta::assert_snapshot!(compare(&repo, &[]));
    insta::assert_snapshot!(
        "the_whole_page_in_english",
        compare(&repo, &["--lang", "en", "--format", "markdown"])
    );
}
