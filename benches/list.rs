//! How long `list systems` takes beside `validate` without rules, which reads and loads the register and judges
//! nothing, on a register of 20,000 records: the goal is at most 1.3 times as long. Both run as people run them, the
//! whole program with a file for output. Prints a table; asserts nothing.
//!
//! `cargo bench --bench list`; `-- RECORDS` for another size.

#![allow(clippy::print_stdout, reason = "a benchmark prints its table")]

mod generate;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 15;
const GOAL: f64 = 1.3;

fn main() {
    let mut args = std::env::args().skip(1);
    let records = args.find_map(|arg| arg.parse().ok()).unwrap_or(20_000);
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in generate::register(records) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
    // A register that knows no rule but this, which looks at one small file, is only read and loaded.
    let load = ["validate", "--rule", "gln-not-danish", "--format", "json"];
    let mut formats = vec![(
        "validate without rules".to_owned(),
        load.map(str::to_owned).to_vec(),
    )];
    for format in ["table", "csv", "json", "html", "xlsx"] {
        let args = ["list", "systems", "--format", format].map(str::to_owned);
        formats.push((format!("list systems, {format}"), args.to_vec()));
    }
    // Rounds in turn, so that whatever else the machine does meets them all.
    let mut times = vec![Vec::new(); formats.len()];
    for _ in 0..ROUNDS {
        for ((_, args), times) in formats.iter().zip(&mut times) {
            times.push(seconds(args, folder.path()));
        }
    }
    let least: Vec<f64> = times
        .into_iter()
        .map(|times| times.into_iter().fold(f64::MAX, f64::min))
        .collect();
    println!("{records} records, best of {ROUNDS}; the goal for a table is {GOAL} times the first line");
    for ((what, _), seconds) in formats.iter().zip(&least) {
        println!(
            "{what:24} {:8.1} ms  {:5.2} times",
            seconds * 1000.0,
            seconds / least[0]
        );
    }
}

fn seconds(args: &[String], register: &Path) -> f64 {
    let output = fs::File::create(register.join("output.tmp")).expect("a file");
    let begin = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_portfolio"))
        .args(args)
        .arg("--register")
        .arg(register)
        .args(["--date", "2026-11-22"])
        .stdout(Stdio::from(output))
        .stderr(Stdio::null())
        .status()
        .expect("a run");
    assert!(status.code().is_some_and(|code| code < 2), "{args:?}");
    begin.elapsed().as_secs_f64()
}
