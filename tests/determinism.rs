//! The same register gives the same bytes: run after run, in any order of files, on one thread or many.

use std::collections::BTreeSet;

use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::SourceSet;

use crate::common::{self, program};

/// What is printed of a register of everything, with a variable of the environment.
fn output(format: &str, (name, value): (&str, &str)) -> String {
    let mut command = program::program(&common::root());
    command.env(name, value).args([
        "validate",
        "--register",
        "tests/registers/mixed",
        "--date",
        common::TODAY,
        "--format",
        format,
    ]);
    let (_, out, error) = program::ran(&mut command);
    assert!(!out.is_empty(), "{error}");
    out
}

#[test]
fn ten_runs_on_one_thread_and_many_give_the_same_bytes() {
    for format in ["human", "json", "github", "gitlab", "sarif", "junit"] {
        let threads = |run: u8| ("RAYON_NUM_THREADS", if run.is_multiple_of(2) { "1" } else { "7" });
        let all: BTreeSet<String> = (0..10).map(|run| output(format, threads(run))).collect();
        assert_eq!(all.len(), 1, "{format}");
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    for register in ["register", "tests/registers/mixed", "examples/herning-2013"] {
        let files: Vec<_> = common::files(&common::root().join(register))
            .into_iter()
            .collect();
        let all: BTreeSet<String> = (0..10_usize)
            .map(|turn| {
                let mut shuffled = files.clone();
                // A different order each turn, and the same ones in every run of the test.
                shuffled.sort_by_key(|(path, _)| {
                    path.bytes().fold(turn as u64 + 1, |hash, byte| {
                        hash.wrapping_mul(31 * (turn as u64 + 1)) ^ u64::from(byte)
                    })
                });
                let sources = SourceSet::from_memory(shuffled);
                let loaded = Snapshot::load(sources).expect("this format");
                let report = loaded.judge(common::TODAY.parse().expect("a day")).report;
                format!("{:?}", report.findings)
            })
            .collect();
        assert_eq!(all.len(), 1, "{register}");
    }
}

#[test]
fn neither_locale_nor_terminal_changes_the_output() {
    let plain = output("human", ("RAYON_NUM_THREADS", "2"));
    for variable in [
        ("LANG", "da_DK.UTF-8"),
        ("LC_ALL", "C"),
        ("COLUMNS", "40"),
        ("TERM", "dumb"),
        ("TZ", "Asia/Tokyo"),
    ] {
        assert_eq!(output("human", variable), plain, "{variable:?}");
    }
}
