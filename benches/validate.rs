//! How long `validate` takes beside the floor of the same work: reading the files, and scanning their YAML with the
//! same parser. All on the same number of threads, in turns within one run, so that the ratios hold on a noisy
//! machine. Prints a table; asserts nothing.
//!
//! `cargo bench --bench validate` measures 2,000 and 20,000 records; with `-- 200000` any other number too;
//! `-- --write DIR 20000` keeps such a register for a profiler.

#![allow(clippy::print_stdout, reason = "a benchmark prints its table")]

mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::worktree;
use portfolio::internal::value::Date;
use rayon::prelude::*;

const THREADS: usize = 2;

/// The program's own, for the floor too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    rayon::ThreadPoolBuilder::new()
        .num_threads(THREADS)
        .build_global()
        .expect("threads");
    if let [once, folder] = args.as_slice()
        && once == "--once"
    {
        whole(Path::new(folder));
        println!("{}", peak_memory().unwrap_or_default());
        return;
    }
    if let [write, folder, size] = args.as_slice()
        && write == "--write"
    {
        write_files(
            &generate::register(size.parse().expect("a number")),
            Path::new(folder),
        );
        return;
    }
    let mut sizes = vec![2_000, 20_000];
    sizes.extend(args.iter().filter_map(|arg| arg.parse::<usize>().ok()));
    println!("{THREADS} threads; medians of 5 rounds in turns; milliseconds");
    println!(
        "records |   MB | read | scan | validate | × scan | × read | findings | peak MB | ms per 1000 records"
    );
    for size in sizes {
        measure(size);
    }
}

fn measure(size: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = generate::register(size);
    let bytes: usize = files.values().map(String::len).sum();
    write_files(&files, folder.path());
    let paths: Vec<PathBuf> = files.keys().map(|path| folder.path().join(path)).collect();
    let rounds = if size > 50_000 { 2 } else { 5 };
    let (mut read, mut scan, mut all) = (Vec::new(), Vec::new(), Vec::new());
    let (mut records, mut findings) = (0, 0);
    for _ in 0..=rounds {
        read.push(timed(|| read_files(&paths)));
        scan.push(timed(|| scan_files(&paths)));
        all.push(timed(|| (records, findings) = whole(folder.path())));
    }
    let [read, scan, all] = [read, scan, all].map(median_without_first);
    println!(
        "{records:7} | {:4.0} | {read:4.0} | {scan:4.0} | {all:8.0} | {:6.2} | {:6.2} | {findings:8} | {:7} | {:.1}",
        bytes as f64 / 1e6,
        all / scan,
        all / read,
        child_peak(folder.path()),
        all / records as f64 * 1000.0,
    );
}

fn write_files(files: &generate::Files, folder: &Path) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
}

fn read_files(paths: &[PathBuf]) -> usize {
    paths
        .par_iter()
        .map(|path| fs::read_to_string(path).expect("readable").len())
        .sum()
}

fn scan_files(paths: &[PathBuf]) -> usize {
    let events = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("readable");
        let mut events = 0;
        let read = yaml_events::read(&text, usize::MAX, &mut |_, _| {
            events += 1;
            true
        });
        read.expect("YAML");
        events
    };
    paths.par_iter().map(events).sum()
}

/// The whole of `validate` but the writing: read, parse, decode, resolve, all rules, places of all findings.
fn whole(folder: &Path) -> (usize, usize) {
    let sources = worktree(folder).expect("a register");
    let loaded = Snapshot::load(sources).expect("this format");
    let report = loaded.judge(Date::new(2026, 11, 22).expect("a day")).report;
    (report.records, report.findings.len())
}

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    std::hint::black_box(work());
    began.elapsed().as_secs_f64() * 1000.0
}

/// The first round warms the disk cache.
fn median_without_first(mut times: Vec<f64>) -> f64 {
    times.remove(0);
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Peak memory of one run in a process of its own, in MB.
fn child_peak(folder: &Path) -> String {
    let me = std::env::current_exe().expect("this program");
    let run = Command::new(me)
        .arg("--once")
        .arg(folder)
        .output()
        .expect("a run");
    String::from_utf8_lossy(&run.stdout).trim().to_owned()
}

fn peak_memory() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some((kilobytes / 1024).to_string())
}
