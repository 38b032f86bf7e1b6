//! Registers with a past.

use chrono::DateTime;
use git2::Time;

use crate::common;
use crate::common::git::Repo;

pub(super) fn commit(repo: &Repo, when: &str, message: &str) -> String {
    let when = DateTime::parse_from_rfc3339(when).expect("a moment");
    let offset = when.offset().local_minus_utc() / 60;
    repo.commit_at(message, Time::new(when.timestamp(), offset))
}

fn change(repo: &Repo, path: &str, from: &str, to: &str) {
    let text = repo.read(path);
    assert!(text.contains(from), "{path} has {from}");
    repo.write(path, text.replacen(from, to, 1));
}

/// Systems that begin without their owner and get it one by one.
const OWNED: [&str; 3] = [
    "systems/aula.yaml",
    "systems/vagttaarn.yaml",
    "systems/arkivaren.yaml",
];

/// Ten months of the demonstration register. A commit before the register; one late in the evening of a month's last
/// day; one past midnight where it was made and not yet by Greenwich; one that is dated before its parent; one in a
/// format of another version; one in which a file cannot be read; and a change that is not committed.
pub(super) fn ten_months() -> Repo {
    let repo = Repo::unborn(&common::Files::new());
    std::fs::write(repo.root().join("README.md"), "Vadby\n").expect("written");
    commit(&repo, "2025-12-10T12:00:00+01:00", "Begin");
    for (path, bytes) in common::files(&common::root().join("register")) {
        repo.write(&path, bytes);
    }
    let mut owners = Vec::new();
    for path in OWNED {
        let text = repo.read(path);
        let owner = text.lines().find(|line| line.starts_with("owner: "));
        let owner = format!("{}\n", owner.expect("an owner"));
        change(&repo, path, &format!("\n{owner}"), "\n");
        owners.push((path, owner));
    }
    commit(&repo, "2026-01-31T23:30:00+01:00", "Begin the register");
    let give = |(path, owner): &(&str, String)| change(&repo, path, "\nname: ", &format!("\n{owner}name: "));
    give(&owners[0]);
    commit(&repo, "2026-04-01T00:30:00+02:00", "An owner in April");
    change(
        &repo,
        "projects/kontaktcenter-sky.yaml",
        "stage: proposed",
        "stage: approved",
    );
    commit(&repo, "2026-03-20T09:00:00+01:00", "Dated before its parent");
    change(
        &repo,
        "municipality.yaml",
        "format_version: 1",
        "format_version: 9",
    );
    commit(&repo, "2026-05-15T09:00:00+02:00", "A format of the future");
    change(
        &repo,
        "municipality.yaml",
        "format_version: 9",
        "format_version: 1",
    );
    change(
        &repo,
        "projects/sprogassistent.yaml",
        "stage: idea",
        "stage: running",
    );
    give(&owners[1]);
    commit(&repo, "2026-06-20T09:00:00+02:00", "Two stages skipped");
    change(&repo, "systems/byggeblok.yaml", "name: ", "name: [");
    commit(&repo, "2026-08-10T09:00:00+02:00", "A file that cannot be read");
    change(&repo, "systems/byggeblok.yaml", "name: [", "name: ");
    commit(&repo, "2026-09-05T09:00:00+02:00", "Mended");
    give(&owners[2]);
    repo
}

/// Thirty months of a small register with two pools.
pub(super) fn thirty_months() -> Repo {
    let repo = Repo::unborn(&common::base());
    repo.write(
        "pools/strategipulje.yaml",
        "id: strategipulje\nname: Strategipuljen\nentries: [{no: 1, on: 2026-06-10, kind: allocation, dkk: 700000}]\n",
    );
    for month in 0..30 {
        repo.write("positions/ny.yaml", format!("id: ny\ntitle: Ny {month}\n"));
        let (year, month) = (2024 + (month + 5) / 12, (month + 5) % 12 + 1);
        commit(
            &repo,
            &format!("{year}-{month:02}-12T12:00:00+01:00"),
            "Et skridt",
        );
    }
    repo
}
