//! What several tests need: fixture registers read from `tests/`, and a report made of them.

pub(crate) mod git;
pub(crate) mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use portfolio::internal::diagnostics::Report;
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::SourceSet;
use portfolio::internal::value::Date;

/// The day that fixtures are judged on unless they say another.
pub(crate) const TODAY: &str = "2026-11-22";

/// Files by their path from the register's root.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder.
pub(crate) fn files(folder: &Path) -> Files {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("a readable fixture"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(folder)
                .expect("inside")
                .to_str()
                .expect("UTF-8")
                .to_owned();
            (path, fs::read(entry.path()).expect("a readable fixture"))
        })
        .collect()
}

/// Writes files below a folder.
pub(crate) fn lay<P: AsRef<Path>, B: AsRef<[u8]>>(folder: &Path, files: impl IntoIterator<Item = (P, B)>) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
}

/// The small clean register that fixtures are laid over.
pub(crate) fn base() -> Files {
    static BASE: LazyLock<Files> = LazyLock::new(|| files(&root().join("tests/rules/base")));
    BASE.clone()
}

/// The scoring of the base register's policy without who adopted it, and nothing else of the policy.
pub(crate) fn scoring() -> String {
    let policy = String::from_utf8(base()["policy.yaml"].clone()).expect("UTF-8");
    let from = policy.lines().skip_while(|line| !line.starts_with("scoring:"));
    let within = from
        .enumerate()
        .take_while(|(n, line)| *n == 0 || line.starts_with(' '));
    let own = within.filter(|(_, line)| !line.contains("adopted:"));
    own.map(|(_, line)| format!("{line}\n")).collect()
}

/// The base with a fixture laid over it, and the day to judge it on. `x.yaml.remove` takes `x.yaml` away.
pub(crate) fn overlaid(fixture: &Path) -> (Files, Date) {
    let mut all = base();
    let mut today = TODAY.to_owned();
    for (path, bytes) in files(fixture) {
        if path == "date" {
            today = String::from_utf8(bytes).expect("a date").trim().to_owned();
        } else if let Some(gone) = path.strip_suffix(".remove") {
            assert!(
                all.remove(gone).is_some(),
                "{}: the base has no {gone} to remove",
                fixture.display()
            );
        } else {
            all.insert(path, bytes);
        }
    }
    (all, today.parse().expect("a date"))
}

/// The report of a register that lies in memory, without history.
pub(crate) fn report(files: Files, today: Date) -> Report {
    let sources = SourceSet::from_memory(files);
    let loaded = Snapshot::load(sources).expect("a register of this format");
    loaded.judge(today).report
}

/// A print without the commit it was made on, which is another after each commit of this repository.
pub(crate) fn steady(print: &str) -> String {
    let line = |line: &str| {
        let origin = ["Registeret: arbejdskopi på ", "Register: work tree on "];
        match origin.iter().find(|origin| line.starts_with(**origin)) {
            Some(origin) => format!("{origin}…"),
            None => line.to_owned(),
        }
    };
    print.lines().map(|text| line(text) + "\n").collect()
}

/// Every finding in a line, for messages of tests.
pub(crate) fn lines(report: &Report) -> Vec<String> {
    report
        .findings
        .iter()
        .map(|finding| {
            let spot = finding.primary();
            let message = finding.message(portfolio::internal::value::Language::English);
            format!(
                "{}:{}:{} {} {}: {message}",
                spot.path,
                spot.line,
                spot.column,
                finding.severity.as_str(),
                finding.rule.id
            )
        })
        .collect()
}
