//! A row knows what was decided by then: a project that is no longer what was decided is a finding from that month on.

use super::history::commit;
use super::{cells, json};
use crate::common::{self, git::Repo};

const PROJECT: &str = "projects/digital-indskrivning.yaml";
const MEETING: &str = "meetings/2026-03-05-raad.yaml";
const RULE: &str = "material-deviation-without-redecision";

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

/// A project approved in March, whose investment rises by half in July, and that is decided anew in September.
fn jumps() -> Repo {
    let repo = Repo::unborn(&common::base());
    change(&repo, PROJECT, "stage: running", "stage: proposed");
    change(&repo, MEETING, "outcome: approved", "outcome: pending");
    commit(&repo, "2026-02-20T12:00:00+01:00", "Propose");
    change(&repo, PROJECT, "stage: proposed", "stage: approved");
    change(&repo, MEETING, "outcome: pending", "outcome: approved");
    commit(&repo, "2026-03-06T12:00:00+01:00", "Minutes of 5 March");
    change(&repo, PROJECT, "stage: approved", "stage: running");
    commit(&repo, "2026-04-02T12:00:00+02:00", "Begin");
    change(&repo, PROJECT, "investment_dkk: 480000", "investment_dkk: 720000");
    commit(&repo, "2026-07-10T12:00:00+02:00", "Half as much again");
    repo
}

/// How many of each month's findings are the rule's; all the warnings of a row are those of `validate`.
fn found(repo: &Repo) -> Vec<usize> {
    let document = json(repo, &["trend", "warnings", "--date", common::TODAY]);
    let rows = cells(&document).map(|row| {
        let date = row["date"].as_str().expect("a day");
        let at = ["validate", "--date", date, "--at", date];
        let validate = json(repo, if date == common::TODAY { &at[..3] } else { &at });
        assert_eq!(row["warnings"], validate["summary"]["warnings"], "{date}");
        let findings = validate["findings"].as_array().expect("findings");
        findings.iter().filter(|one| one["rule"] == RULE).count()
    });
    rows.collect()
}

#[test]
fn what_deviates_is_found_from_its_month_on_until_it_is_decided_anew() {
    let repo = jumps();
    let july_on = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    assert_eq!(found(&repo), july_on, "February to November");
    let again = "id: 2026-10-01-raad\nbody: digitaliseringsraad\ndate: 2026-10-01\nagenda:\n  - {no: 1, \
                 title: Indskrivning, item: projects/digital-indskrivning, kind: redecision, outcome: pending}\n";
    repo.write("meetings/2026-10-01-raad.yaml", again);
    commit(&repo, "2026-09-10T12:00:00+02:00", "An agenda");
    assert_eq!(
        found(&repo)[5..],
        [1, 1, 0, 0, 0],
        "it is on an agenda in September"
    );
    change(&repo, "meetings/2026-10-01-raad.yaml", "pending", "approved");
    change(&repo, PROJECT, "investment_dkk: 720000", "investment_dkk: 750000");
    commit(&repo, "2026-10-02T12:00:00+02:00", "Decided anew");
    assert_eq!(found(&repo)[5..], [1, 1, 0, 0, 0]);
    change(&repo, PROJECT, "investment_dkk: 750000", "investment_dkk: 900000");
    assert_eq!(
        found(&repo)[5..],
        [1, 1, 0, 0, 1],
        "a fifth more than what was decided anew"
    );
}

#[test]
fn a_baseline_counts_from_its_commit_on() {
    let repo = jumps();
    repo.tag("baseline/juli", "Corrected");
    assert_eq!(found(&repo), [0; 10]);
    change(&repo, PROJECT, "investment_dkk: 720000", "investment_dkk: 480000");
    commit(&repo, "2026-08-10T12:00:00+02:00", "Back again");
    change(
        &repo,
        PROJECT,
        "investment_dkk: 480000",
        "investment_dkk: 1000000",
    );
    commit(&repo, "2026-09-10T12:00:00+02:00", "More than any");
    assert_eq!(found(&repo)[5..], [0, 0, 1, 1, 1]);
    repo.tag("baseline/september", "Corrected again");
    assert_eq!(found(&repo)[5..], [0, 0, 0, 0, 0]);
}
