//! What holds of `portfolio rank` as a whole command, whatever the register's files look like.

use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program;

/// The demonstration register in files, each with its text.
fn demonstration() -> Vec<(String, String)> {
    let files = common::files(&common::root().join("register"));
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    files
        .into_iter()
        .map(|(path, bytes)| (path, text(bytes)))
        .collect()
}

/// What `rank` prints of a register that lies in a folder of its own, outside git.
fn print_of(files: &[(String, String)], threads: &str, more: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), files.iter().map(|(path, text)| (path, text)));
    let mut command = program::program(folder.path());
    command
        .env("RAYON_NUM_THREADS", threads)
        .args(["rank", "--date", common::TODAY, "--register"])
        .arg(folder.path())
        .args(more);
    let (code, out, error) = program::ran(&mut command);
    assert_ne!(code, Some(2), "{error}");
    out
}

const FORMATS: [&[&str]; 3] = [&[], &["--format", "json"], &["--format", "csv"]];

#[test]
fn neither_order_of_files_and_records_nor_threads_change_a_byte() {
    let files = demonstration();
    // Projects in one list, the last first, and the files written in another order.
    let (projects, mut others): (Vec<_>, Vec<_>) = files
        .clone()
        .into_iter()
        .partition(|(path, _)| path.starts_with("projects/"));
    let record = |(_, text): &(String, String)| {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let first = lines.next().expect("a line");
        let rest = lines.map(|line| {
            if line.is_empty() {
                "\n".to_owned()
            } else {
                format!("  {line}\n")
            }
        });
        format!("- {first}\n{}", rest.collect::<String>())
    };
    let list: String = projects.iter().rev().map(record).collect();
    others.insert(0, ("projects.yaml".to_owned(), list));
    others.reverse();
    for more in FORMATS {
        let print = print_of(&files, "1", more);
        assert_eq!(print, print_of(&files, "2", more), "threads");
        assert_eq!(print, print_of(&others, "2", more), "files and records");
    }
}

/// The policy's criteria in another order: only where their columns stand may change.
#[test]
fn the_order_of_criteria_changes_no_figure() {
    let mut files = demonstration();
    let before: Value = serde_json::from_str(&print_of(&files, "2", FORMATS[1])).expect("JSON");
    let (_, policy) = files
        .iter_mut()
        .find(|(path, _)| path == "policy.yaml")
        .expect("a policy");
    let start = policy.find("    - id: legal_requirement").expect("criteria");
    let end = policy.find("  level_points:").expect("points");
    let criteria = policy[start..end].to_owned();
    let parts = criteria.rsplit("    - id: ").filter(|part| !part.is_empty());
    let turned: String = parts.map(|part| format!("    - id: {part}")).collect();
    policy.replace_range(start..end, &turned);
    let mut after: Value = serde_json::from_str(&print_of(&files, "2", FORMATS[1])).expect("JSON");
    assert_ne!(before["policy_fingerprint"], after["policy_fingerprint"]);
    after["policy_fingerprint"] = before["policy_fingerprint"].clone();
    // Mappings are compared by their keys.
    assert_eq!(before, after);
}

/// The demonstration register's automatic check of invoices once more, by another id, asking the pool for so much.
fn proposal(id: &str, dkk: u64) -> (String, String) {
    let files = demonstration();
    let original = files
        .iter()
        .find(|(path, _)| path == "projects/fakturakontrol.yaml");
    let mut text = original.expect("the project").1.clone();
    for (from, to) in [
        ("id: fakturakontrol".to_owned(), format!("id: {id}")),
        (
            "name: Automatisk kontrol af fakturaer".to_owned(),
            format!("name: Kontrol {id}"),
        ),
        (
            "investment_dkk: 650000".to_owned(),
            format!("investment_dkk: {}", dkk + 200_000),
        ),
        (
            "dkk: 450000, year: 2027".to_owned(),
            format!("dkk: {dkk}, year: 2027"),
        ),
    ] {
        assert!(text.contains(&from), "{from}: {text}");
        text = text.replace(&from, &to);
    }
    (format!("projects/{id}.yaml"), text)
}

fn projects(print: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(print).expect("JSON");
    document["projects"].as_array().expect("a list").clone()
}

#[test]
fn a_project_that_never_fits_changes_nothing_for_the_others() {
    let mut files = demonstration();
    let before = projects(&print_of(&files, "2", FORMATS[1]));
    files.push(proposal("aaa-for-dyrt", 900_000_000));
    let mut after = projects(&print_of(&files, "2", FORMATS[1]));
    let place = after
        .iter()
        .position(|one| one["id"] == "aaa-for-dyrt")
        .expect("ranked");
    assert_eq!(after.remove(place)["class"], "waits");
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        for key in ["id", "class", "points_hundredths", "start", "reason", "flags"] {
            assert_eq!(before[key], after[key], "{} {key}", before["id"]);
        }
    }
}

#[test]
fn equal_projects_stand_side_by_side_in_the_order_of_their_ids() {
    let mut files = demonstration();
    // Not all three can be chosen; within a class they are neighbours.
    for id in ["tvilling-b", "tvilling-a", "tvilling-c"] {
        files.push(proposal(id, 700_000));
    }
    let ranked = projects(&print_of(&files, "2", FORMATS[1]));
    let twins: Vec<(usize, &Value)> = ranked
        .iter()
        .enumerate()
        .filter(|(_, one)| one["id"].as_str().is_some_and(|id| id.starts_with("tvilling")))
        .collect();
    assert_eq!(twins.len(), 3);
    assert!(
        twins.iter().all(|(_, one)| one["class"] != "sent-back"),
        "{twins:?}"
    );
    assert!(twins[0].1["class"] == twins[1].1["class"] || twins[1].1["class"] == twins[2].1["class"]);
    for pair in twins.windows(2) {
        let ((at, one), (next, other)) = (pair[0], pair[1]);
        assert!(one["id"].as_str() < other["id"].as_str(), "{one} {other}");
        if one["class"] == other["class"] {
            assert_eq!((at + 1, &one["rank"]), (next, &other["rank"]));
            assert!(one["tied"] == true && other["tied"] == true);
        }
    }
}

#[test]
fn the_print_says_which_register_it_is_of() {
    let files = common::files(&common::root().join("register"));
    let mut repo = Repo::new(&files);
    let commit = repo.commit("Again");
    let line = |more: &[&str]| {
        let args = [&["rank", "--date", common::TODAY], more].concat();
        let (_, out, _) = program::run(&repo.root(), &args);
        let line = out.lines().find(|line| line.starts_with("Registeret: "));
        line.unwrap_or_else(|| panic!("{out}")).to_owned()
    };
    let short = &commit[..10];
    let then = "29. maj 2026; opgjort den 22. november 2026";
    assert_eq!(line(&[]), format!("Registeret: arbejdskopi på {short} af {then}"));
    assert_eq!(line(&["--at", "HEAD"]), format!("Registeret: {short} af {then}"));
    assert_eq!(
        line(&["--staged"]),
        format!("Registeret: klargjort til commit på {short} af {then}")
    );
    repo.write("units.yaml", repo.read("units.yaml") + "# set\n");
    let changed = "29. maj 2026, ændret; opgjort den 22. november 2026";
    assert_eq!(
        line(&[]),
        format!("Registeret: arbejdskopi på {short} af {changed}")
    );
    assert_eq!(line(&["--at", "HEAD"]), format!("Registeret: {short} af {then}"));
    let outside = print_of(&demonstration(), "2", &[]);
    assert!(
        outside.contains("Registeret: uden for git; opgjort den 22. november 2026"),
        "{outside}"
    );
}
