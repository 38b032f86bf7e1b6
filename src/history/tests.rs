//! Tests of the past, on real repositories.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use super::{History, HistoryAbsence, ProjectHistory, ProjectLog, changes};
use crate::model::Register;
use crate::source::SourceError;
use crate::source::testing::TestRepo;

/// Reads `id: stage` lines, one project each.
fn lines(_: &str, text: &str) -> Vec<(String, String)> {
    let pairs = text.lines().filter_map(|line| line.split_once(": "));
    pairs
        .map(|(id, stage)| (id.to_owned(), stage.to_owned()))
        .collect()
}

fn seen(log: &ProjectLog, id: &str) -> Vec<(String, String)> {
    log.stages[id]
        .iter()
        .map(|seen| (seen.date.to_string(), seen.stage.clone()))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|(date, stage)| ((*date).to_owned(), (*stage).to_owned()))
        .collect()
}

fn known(history: History) -> ProjectLog {
    match history {
        History::Known(log) => log,
        History::Absent(why) => panic!("{why:?}"),
    }
}

fn project_stages(
    root: &Path,
    upto: Option<&str>,
    stages: impl Fn(&str, &str) -> Vec<(String, String)>,
) -> History {
    ProjectHistory::read_with(root, upto, stages).of(&Register::default())
}

/// Returns a project in a file of its own and two in a list, over six commits.
fn repo() -> TestRepo {
    let repo = TestRepo::new();
    repo.write("README.md", "# Nothing yet\n");
    repo.commit(0, "Start");
    repo.write("register/municipality.yaml", "name: X\n");
    repo.write("register/projects/esdh.yaml", "esdh: need\n");
    repo.write("register/projects.yaml", "skole: idea\nvej: idea\n");
    repo.commit(1, "Projects");
    repo.write("register/projects/esdh.yaml", "esdh: proposed\n# a note\n");
    repo.commit(2, "Propose");
    repo.write("register/projects/esdh.yaml", "esdh: proposed\n# another note\n");
    repo.write("register/projects/README.md", "text\n");
    repo.write("register/systems/sapa.yaml", "name: SAPA\n");
    repo.commit(3, "No stage changed");
    repo.write("register/projects.yaml", "skole: running\nvej: idea\n");
    fs::remove_file(repo.path("register/projects/esdh.yaml")).unwrap();
    repo.commit(4, "Remove esdh");
    repo.write("register/projects/esdh.yaml", "esdh: need\n");
    repo.commit(5, "Bring it back\n\nWith a body.");
    repo
}

#[test]
fn stages_are_listed_when_they_begin() {
    let repo = repo();
    let log = known(project_stages(&repo.path("register"), None, lines));
    let expected = [
        ("2026-01-02", "need"),
        ("2026-01-03", "proposed"),
        ("2026-01-06", "need"),
    ];
    assert_eq!(seen(&log, "esdh"), pairs(&expected));
    assert_eq!(
        seen(&log, "skole"),
        pairs(&[("2026-01-02", "idea"), ("2026-01-05", "running")])
    );
    assert_eq!(seen(&log, "vej"), pairs(&[("2026-01-02", "idea")]));

    let earlier = known(project_stages(&repo.path("register"), Some("HEAD~3"), lines));
    assert_eq!(
        seen(&earlier, "esdh"),
        pairs(&[("2026-01-02", "need"), ("2026-01-03", "proposed")])
    );
    assert_eq!(seen(&earlier, "skole"), pairs(&[("2026-01-02", "idea")]));
}

#[test]
fn changes_name_the_commits_and_files() {
    let repo = repo();
    let root = repo.path("register");
    let changed = |paths: &[&str]| {
        let commits = changes(&root, None, paths).unwrap();
        let files = |changed: Vec<(String, _)>| {
            changed
                .into_iter()
                .map(|(path, now): (_, Option<_>)| (path, now.is_some()))
                .collect::<Vec<_>>()
        };
        commits
            .into_iter()
            .map(|commit| (commit.subject, files(commit.changed)))
            .collect::<Vec<_>>()
    };
    let one = |path: &str, exists| vec![(path.to_owned(), exists)];
    let esdh = "projects/esdh.yaml";
    assert_eq!(
        changed(&[esdh]),
        [
            ("Projects".to_owned(), one(esdh, true)),
            ("Propose".to_owned(), one(esdh, true)),
            ("No stage changed".to_owned(), one(esdh, true)),
            ("Remove esdh".to_owned(), one(esdh, false)),
            ("Bring it back".to_owned(), one(esdh, true)),
        ]
    );
    assert_eq!(
        changed(&["systems"]),
        [("No stage changed".to_owned(), one("systems/sapa.yaml", true))]
    );
    assert_eq!(changed(&["", "projects"])[0].1.len(), 3);
    assert_eq!(changed(&["nothing", "projects/none.yaml"]), []);
    let first = &changes(&root, None, &[esdh]).unwrap()[0];
    assert_eq!(
        (first.author.as_str(), first.date.to_string().as_str()),
        ("Åse Æble", "2026-01-02")
    );
}

#[test]
fn a_merge_counts_once_on_the_first_parent_line() {
    let repo = repo();
    let main = repo.git.head().unwrap().peel_to_commit().unwrap();
    repo.git.branch("side", &main, false).unwrap();
    repo.git.set_head("refs/heads/side").unwrap();
    for (day, stage) in [(6, "idea"), (7, "proposed")] {
        repo.write("register/projects/esdh.yaml", format!("esdh: {stage}\n"));
        repo.commit(day, "On the side");
    }
    let side = repo.git.head().unwrap().peel_to_commit().unwrap();
    let who = side.author().to_owned();
    let tree = side.tree().unwrap();
    let merge = repo
        .git
        .commit(None, &who, &who, "Merge", &tree, &[&main, &side])
        .unwrap();
    let log = known(project_stages(
        &repo.path("register"),
        Some(&merge.to_string()),
        lines,
    ));
    assert_eq!(seen(&log, "esdh")[3..], pairs(&[("2026-01-08", "proposed")]));
    assert_eq!(log.stages["esdh"][3].commit.to_string(), merge.to_string());
}

#[test]
fn an_absent_past_says_why() {
    let folder = tempfile::TempDir::new().unwrap();
    let of = |root: &Path, upto: Option<&str>| project_stages(root, upto, lines);
    assert_eq!(of(folder.path(), None), History::Absent(HistoryAbsence::NoGit));
    let unborn = TestRepo::new();
    assert_eq!(
        of(&unborn.path(""), None),
        History::Absent(HistoryAbsence::Unborn)
    );
    let repo = repo();
    let root = repo.path("register");
    assert!(
        matches!(of(&root, Some("v9")), History::Absent(HistoryAbsence::Unreadable(why)) if why.contains("v9"))
    );
    assert!(matches!(
        changes(&root, Some("v9"), &[""]),
        Err(SourceError::UnknownRevision { .. })
    ));
    repo.make_shallow();
    assert_eq!(of(&root, None), History::Absent(HistoryAbsence::Shallow));
}

#[test]
fn a_register_that_is_not_committed_yet_has_an_empty_past() {
    let repo = TestRepo::new();
    repo.write("README.md", "# Start\n");
    repo.commit(0, "Start");
    repo.write("register/projects.yaml", "skole: idea\n");
    assert_eq!(
        project_stages(&repo.path("register"), None, lines),
        History::Known(ProjectLog::default())
    );
}

#[test]
fn a_long_past_is_read_by_its_differences() {
    let repo = TestRepo::new();
    repo.write("municipality.yaml", "name: X\n");
    (0..200).for_each(|n| repo.write(&format!("projects/p{n}.yaml"), format!("p{n}: idea\n")));
    repo.commit(0, "Start");
    let mut index = repo.git.index().unwrap();
    for n in 1..1000 {
        let path = if n % 4 == 0 {
            "projects/p7.yaml"
        } else {
            "systems/s.yaml"
        };
        let entry = git2::IndexEntry {
            path: path.into(),
            ..index.get(0).unwrap()
        };
        index
            .add_frombuffer(&entry, format!("p7: stage{n}\n").as_bytes())
            .unwrap();
        repo.commit_tree(index.write_tree().unwrap(), n, "Next");
    }
    let read = Cell::new(0);
    let counted = |path: &str, text: &str| {
        read.set(read.get() + 1);
        lines(path, text)
    };
    let log = known(project_stages(&repo.path(""), None, counted));
    assert_eq!((log.stages.len(), log.stages["p7"].len()), (200, 250));
    assert_eq!(read.get(), 200 + 249);
}
