//! Ctrl-C while `portfolio rank` searches: the best answer so far; pressed twice: the end.
#![cfg(unix)]

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// A register with so many projects for so little money that the search would take hours.
fn hard() -> tempfile::TempDir {
    const PROJECTS: u32 = 150;
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| std::fs::write(folder.path().join(path), text).expect("written");
    write("municipality.yaml", "id: vadby\nformat_version: 1\nname: Vadby\n");
    write("pools.yaml", "- {id: pulje, name: Pulje}\n");
    write(
        "roles.yaml",
        "- {id: r, name: R}\n- {id: s, name: S}\n- {id: t, name: T}\n",
    );
    let mut policy = format!(
        "{}ranking: {{node_limit: 4000000000}}\nrules:\n",
        crate::common::scoring()
    );
    for rule in SENT_BACK {
        let _ = writeln!(
            policy,
            "  {rule}: {{severity: \"off\", because: Kun til en prøve}}"
        );
    }
    policy += "pool_budgets:\n";
    for year in 2027..2031 {
        let _ = writeln!(policy, "  - {{pool: pulje, year: {year}, dkk: 9000001}}");
    }
    policy += "capacity:\n";
    let mut projects = String::new();
    for quarter in 0..16 {
        for role in ["r", "s", "t"] {
            let (year, number) = (2027 + quarter / 4, quarter % 4 + 1);
            let _ = writeln!(
                policy,
                "  - {{role: {role}, quarter: {year}-Q{number}, hours: 1701}}"
            );
        }
    }
    for n in 0..PROJECTS {
        let some = |k: u32| (n + 1).wrapping_mul(7_919 * k + 104_729) / 7 % 97;
        let year = 2027 + some(1) % 4;
        let dkk = 300_000 + 9_973 * some(2);
        let _ = write!(
            projects,
            "- id: p{n}\n  name: P{n}\n  stage: proposed\n  scope: cross\n  wished_start: {year}-Q{}\n  \
             business_case: {{investment_dkk: {dkk}, operating_dkk_per_year: 0}}\n  \
             benefits: [{{id: b, name: B, kind: economic, saving_dkk_per_year: {dkk}, from_year: 2031}}]\n  \
             funding: [{{from: pulje, dkk: {dkk}, year: {year}, principle: development}}]\n  resources:\n",
            some(3) % 4 + 1
        );
        for (k, role) in ["r", "s", "t"].iter().enumerate() {
            let k = u32::try_from(k).expect("small") * 3 + 4;
            let _ = writeln!(
                projects,
                "    - {{role: {role}, hours: [{}, {}, {}]}}",
                37 + 5 * some(k),
                41 + 3 * some(k + 1),
                some(k + 2)
            );
        }
        projects += "  scores:\n";
        for (k, criterion) in CRITERIA.iter().enumerate() {
            let k = u32::try_from(k).expect("small");
            let _ = writeln!(
                projects,
                "    - {{criterion: {criterion}, value: {}}}",
                1 + some(20 + k) % 5
            );
        }
    }
    write("policy.yaml", &policy);
    write("projects.yaml", &projects);
    folder
}

const CRITERIA: [&str; 4] = [
    "legal_requirement",
    "citizen_facing",
    "business_gain",
    "economic_gain",
];

/// Rules that would send such bare projects back.
const SENT_BACK: [&str; 8] = [
    "benefit-kind-missing",
    "benefit-not-measurable",
    "benefit-without-owner",
    "focus-area-missing",
    "goal-missing",
    "project-owner-missing",
    "required-document-missing",
    "funding-not-investment",
];

/// `rank` of the register, when it has begun to search.
fn searching(folder: &tempfile::TempDir) -> Child {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("portfolio"))
        .env_clear()
        .args([
            "--timing",
            "rank",
            "--date",
            "2026-11-22",
            "--format",
            "json",
            "--register",
        ])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    let said = BufReader::new(child.stderr.take().expect("its standard error"));
    let mut lines = said.lines().map(|line| line.expect("UTF-8"));
    assert!(
        lines.any(|line| line.starts_with("load and rules")),
        "it ended before"
    );
    std::thread::sleep(Duration::from_millis(300));
    assert!(
        child.try_wait().expect("a state").is_none(),
        "the search is over already"
    );
    child
}

/// Ctrl-C, as a terminal sends it.
fn interrupt(child: &Child) {
    let sent = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(sent.expect("kill").success());
}

#[test]
fn one_ctrl_c_gives_the_best_answer_so_far() {
    let folder = hard();
    let mut child = searching(&folder);
    interrupt(&child);
    let mut out = String::new();
    let mut print = child.stdout.take().expect("its output");
    print.read_to_string(&mut out).expect("UTF-8");
    assert_eq!(child.wait().expect("an end").code(), Some(0), "{out}");
    let document: Value = serde_json::from_str(&out).expect("JSON");
    let choice = &document["choice"];
    assert_eq!(
        (&choice["interrupted"], &choice["proven"]),
        (&true.into(), &false.into())
    );
    let (points, bound) = (&choice["points_hundredths"], &choice["bounds_hundredths"][0]);
    assert!(
        0 < points.as_i64().expect("points") && points.as_i64() < bound.as_i64(),
        "{choice}"
    );
    for limit in document["limits"].as_array().expect("a list") {
        let number = |key: &str| limit[key].as_i64().expect("a number");
        assert!(number("bound") + number("chosen") <= number("total"), "{limit}");
    }
}

#[test]
fn a_second_ctrl_c_ends_the_program() {
    let folder = hard();
    let mut child = searching(&folder);
    // Two signals at once may arrive as one, so they are sent until it is over.
    let begun = Instant::now();
    let code = loop {
        interrupt(&child);
        std::thread::sleep(Duration::from_millis(5));
        if let Some(status) = child.try_wait().expect("a state") {
            break status.code();
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it goes on");
    };
    assert_eq!(code, Some(130));
}
