//! What `diff` and `history` cost. `diff --changes-only` between two revisions of a register of 20,000 records of which
//! 20 changed, beside one full `validate` of the same register; `history` of one record over 2,000 commits that each
//! touch many files, beside the floor of the same walk: libgit2 looking up every commit of the first-parent line and its
//! tree. In turns within one run, so that the ratios hold on a noisy machine. Prints tables; asserts nothing.

#![allow(clippy::print_stdout, reason = "a benchmark prints its table")]

#[path = "generate.rs"]
mod generate;

use std::path::Path;
use std::time::Instant;

use generate::Files;
use git2::{ObjectType, Oid, Repository, Signature, Sort, Time};
use portfolio::internal::change::{changes, changes_in};
use portfolio::internal::history::whole_life;
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::{changed_files, revision};
use portfolio::internal::value::Date;

/// The program's own, for the floor too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const THREADS: usize = 2;
const ROUNDS: usize = 7;
const RECORDS: usize = 20_000;
const CHANGED: usize = 20;
const COMMITS: i64 = 2_000;
/// How many records a commit of the long history touches.
const TOUCHED: usize = 12;

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(THREADS)
        .build_global()
        .expect("threads");
    two_revisions();
    long_history();
}

fn two_revisions() {
    let folder = tempfile::tempdir().expect("a folder");
    let git = Repository::init(folder.path()).expect("a repository");
    let mut files = generate::register(RECORDS);
    let first = commit(&git, &files, 0).to_string();
    let systems: Vec<String> = of_kind(&files, "systems/").take(CHANGED).collect();
    for path in &systems {
        *files.get_mut(path).expect("a system") += "note: Ændret\n";
    }
    let last = commit(&git, &files, 1).to_string();
    packed(folder.path());
    let root = folder.path().join("register");
    let today = Date::new(2026, 11, 22).expect("a day");
    let validate = || {
        let sources = revision(&root, &last).expect("a register");
        let loaded = Snapshot::load(sources).expect("this format");
        let snapshot = loaded.with_history_from_git(&root, Some(&last)).judge(today);
        snapshot.report.records
    };
    let fast = || {
        let found = changes_in(&changed_files(&root, &first, Some(&last)).expect("a register"));
        found.records.len()
    };
    let whole = || {
        let (old, new) = (revision(&root, &first), revision(&root, &last));
        changes(&old.expect("a register"), &new.expect("a register"))
            .records
            .len()
    };
    assert_eq!((fast(), whole()), (CHANGED, CHANGED));
    let names = ["validate, whole", "diff --changes-only", "the same, reading all"];
    let medians = in_turns(ROUNDS, &[&validate, &fast, &whole]);
    println!(
        "{} records, {CHANGED} changed, {THREADS} threads; medians of {ROUNDS} rounds in turns",
        validate()
    );
    table(&names, &medians);
}

fn long_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let git = Repository::init(folder.path()).expect("a repository");
    let mut files = generate::register(1_000);
    commit(&git, &files, 0);
    let paths: Vec<String> = of_kind(&files, "systems/")
        .chain(of_kind(&files, "projects/"))
        .chain(of_kind(&files, "contracts/"))
        .collect();
    let own = of_kind(&files, "systems/").next().expect("a system");
    for n in 1..COMMITS {
        let touched = (0..TOUCHED).map(|m| (n as usize * 7 + m * 31) % paths.len());
        let mut changed = Files::new();
        for path in touched.map(|at| &paths[at]).filter(|path| **path != own) {
            let text = files.get_mut(path).expect("a record");
            *text = format!(
                "{}# {n}\n",
                text.split_once("\n# ").map_or(&**text, |(text, _)| text)
            );
            changed.insert(path.clone(), text.clone());
        }
        if n % 50 == 0 {
            let text = files.get_mut(&own).expect("a record");
            text.push_str(&format!("# {n}\n"));
            *text = match text.split_once("\nnote:") {
                Some((text, _)) => format!("{text}\nnote: \"Nr. {n}\"\n"),
                None => format!("{text}note: \"Nr. {n}\"\n"),
            };
            changed.insert(own.clone(), text.clone());
        }
        commit(&git, &changed, n);
    }
    packed(folder.path());
    let root = folder.path().join("register");
    let address = own.strip_suffix(".yaml").expect("a record");
    let history = || whole_life(&root, None, address).expect("a history").len();
    let floor = || {
        let git = Repository::open(folder.path()).expect("a repository");
        let mut walk = git.revwalk().expect("a walk");
        walk.set_sorting(Sort::NONE).expect("a walk");
        walk.simplify_first_parent().expect("a walk");
        walk.push_head().expect("a head");
        let commits = walk.map(|id| git.find_commit(id.expect("a commit")).expect("a commit"));
        commits.filter(|commit| commit.tree().is_ok()).count()
    };
    let medians = in_turns(ROUNDS, &[&floor, &history]);
    println!(
        "\n{} commits that touch {TOUCHED} of {} records; {} changed {address}",
        floor(),
        files.len(),
        history()
    );
    table(&["bare walk", "history"], &medians);
}

fn of_kind<'f>(files: &'f Files, folder: &'f str) -> impl Iterator<Item = String> + 'f {
    files.keys().filter(move |path| path.starts_with(folder)).cloned()
}

/// Commits these files on top of what is there, without a work tree.
fn commit(git: &Repository, files: &Files, n: i64) -> Oid {
    let mut index = git.index().expect("an index");
    for (path, text) in files {
        let id = git
            .odb()
            .and_then(|odb| odb.write(ObjectType::Blob, text.as_bytes()));
        let entry = git2::IndexEntry {
            ctime: git2::IndexTime::new(0, 0),
            mtime: git2::IndexTime::new(0, 0),
            dev: 0,
            ino: 0,
            mode: 0o100_644,
            uid: 0,
            gid: 0,
            file_size: 0,
            id: id.expect("written"),
            flags: 0,
            flags_extended: 0,
            path: format!("register/{path}").into_bytes(),
        };
        index.add(&entry).expect("added");
    }
    index.write().expect("written");
    let tree = git
        .find_tree(index.write_tree().expect("a tree"))
        .expect("a tree");
    let who = Signature::new(
        "It-arkitekt",
        "it@vadby.example",
        &Time::new(1_700_000_000 + n * 3_600, 60),
    );
    let who = who.expect("a signature");
    let parent = git.head().ok().and_then(|head| head.peel_to_commit().ok());
    let parents: Vec<_> = parent.iter().collect();
    git.commit(Some("HEAD"), &who, &who, &format!("Ændring {n}"), &tree, &parents)
        .expect("a commit")
}

/// As git itself keeps a repository that has lived: in one pack. Without git on the machine it stays loose.
fn packed(folder: &Path) {
    let run = std::process::Command::new("git")
        .args(["gc", "--quiet"])
        .current_dir(folder)
        .status();
    println!(
        "{}",
        if run.is_ok_and(|run| run.success()) {
            "packed"
        } else {
            "loose objects"
        }
    );
}

/// The median of each in milliseconds.
fn in_turns(rounds: usize, all: &[&dyn Fn() -> usize]) -> Vec<f64> {
    let mut times = vec![Vec::new(); all.len()];
    for _ in 0..rounds {
        for (what, times) in all.iter().zip(&mut times) {
            let began = Instant::now();
            std::hint::black_box(what());
            times.push(began.elapsed().as_secs_f64() * 1000.0);
        }
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    times.into_iter().map(median).collect()
}

fn table(names: &[&str], medians: &[f64]) {
    println!("                      |      ms | × {}", names[0]);
    for (name, median) in names.iter().zip(medians) {
        println!("{name:21} | {median:7.1} | {:6.3}", median / medians[0]);
    }
}
