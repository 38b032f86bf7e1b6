//! How long `rank` and `annex` take on the demonstration register beside the floor of the same work: reading and loading
//! that register. In turns within one run, on the same threads, so that the ratios hold on a noisy machine. Prints a
//! table; asserts nothing.

#![allow(clippy::print_stdout, reason = "a benchmark prints its table")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use portfolio::internal::model::ranking_fingerprint;
use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::recommend::recommend;
use portfolio::internal::render::TextStyle;
use portfolio::internal::render::page::{PageFormat, write};
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::{provenance, worktree};
use portfolio::internal::value::{Date, Language};
use portfolio::internal::view;
use portfolio::internal::view::rank::RankingFrame;

const THREADS: usize = 2;
const ROUNDS: usize = 40;

/// The program's own, for the floor too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Clone, Copy)]
enum What {
    Load,
    Validate,
    Rank,
    Annex,
}

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(THREADS)
        .build_global()
        .expect("threads");
    let register = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("register");
    let all = [
        ("read and load", What::Load),
        ("validate", What::Validate),
        ("rank", What::Rank),
        ("annex", What::Annex),
    ];
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        for ((_, what), times) in all.iter().zip(&mut times) {
            let began = Instant::now();
            std::hint::black_box(run(&register, *what));
            times.push(began.elapsed().as_secs_f64() * 1000.0);
        }
    }
    println!("register/, {THREADS} threads; medians of {ROUNDS} rounds in turns");
    println!("command       |    ms | × read and load");
    let medians = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    });
    for ((name, _), median) in all.iter().zip(medians) {
        println!("{name:13} | {median:5.1} | {:5.2}", median / medians[0]);
    }
}

/// The command but for the writing to a terminal; how many bytes it would write.
fn run(register: &Path, what: What) -> usize {
    let sources = worktree(register).expect("a register");
    let loaded = Snapshot::load(sources).expect("this format");
    if matches!(what, What::Load) {
        return loaded.register.len();
    }
    let today = Date::new(2026, 11, 22).expect("a day");
    let Snapshot {
        sources,
        register: loaded,
        report,
        ..
    } = loaded.judge(today);
    if matches!(what, What::Validate) {
        return report.findings.len();
    }
    let made = recommend(&loaded, today, &Request::default(), &|| false).expect("no cycle");
    let provenance = provenance(register, None, false).expect("a work tree");
    let policy = ranking_fingerprint(&sources);
    let frame = RankingFrame {
        today,
        provenance: &provenance,
        policy: policy.as_deref(),
        interrupted: false,
        report: &report,
    };
    let language = Language::Danish;
    let page = match what {
        What::Annex => {
            let meeting = view::annex::next_meeting(&loaded, today).expect("a meeting");
            let pools = view::annex::pools_of(&loaded, meeting.body.as_deref().expect("a body"));
            let annex = view::annex::annex(&loaded, &made, Some(meeting), pools, today);
            view::annex::page(&loaded, &annex, &made, &frame, language)
        }
        _ => view::rank::page(&loaded, &made, &frame, &[], language),
    };
    let style = TextStyle {
        color: false,
        unicode: true,
        width: 100,
    };
    let mut out = Vec::new();
    write(PageFormat::Table, &page, language, style, &mut out).expect("memory");
    out.len()
}
