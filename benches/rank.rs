//! How long the exact choice takes: to the proven optimum and its canonical answer, or the gap where the node limit
//! comes first. One thread; portfolios of 4 budget years, 8 quarters × 4 roles, prerequisites and alternatives, with
//! room for 35–40 % of the demand. Beside CP-SAT and HiGHS when `tests/cross-check/run.sh` has installed them.
//! Prints a table; asserts nothing.
//!
//! Two kinds of portfolio: `fixed`, in which every project begins when it was wished to, and `starts`, in which it may
//! begin up to four quarters later, which is what the ranking asks.
//!
//! `cargo bench --bench rank` measures n = 30, 60, 100, 300 and, with fixed starts, 1,000; `-- starts 100 300` only
//! these; `-- --dump SIZE COUNT` prints portfolios of the first kind with their answers as a JSON object a line, for
//! the cross-check.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark prints its table"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use portfolio::internal::solver::{
    Exact, Limit, NODE_LIMIT, Objective, Problem, ProblemItem, Requirement, Selector, Solution, greedy,
};
use serde_json::{Value, json};

const YEARS: usize = 4;
const QUARTERS: usize = 8;
const ROLES: usize = 4;
const SEEDS: u64 = 4;
/// What the other solvers get for one portfolio, seconds.
const PATIENCE: u64 = 10;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let numbers: Vec<usize> = args.iter().filter_map(|arg| arg.parse().ok()).collect();
    if args.first().is_some_and(|arg| arg == "--dump") {
        let [size, count] = numbers.as_slice() else {
            return eprintln!("--dump SIZE COUNT");
        };
        (0..*count as u64).for_each(|seed| println!("{}", line(&portfolio(*size, seed), NODE_LIMIT)));
        return;
    }
    println!("kind      n seed    greedy      best     bound    gap  proven canonical  nodes  seconds");
    let asked = |kind: &str| {
        let other = KINDS
            .iter()
            .any(|other| *other != kind && args.iter().any(|arg| arg == other));
        !other || args.iter().any(|arg| arg == kind)
    };
    for kind in KINDS.into_iter().filter(|kind| asked(kind)) {
        let sizes = match (numbers.is_empty(), kind) {
            (false, _) => numbers.clone(),
            (true, "fixed") => vec![30, 60, 100, 300, 1_000],
            (true, _) => vec![30, 60, 100, 300],
        };
        for size in sizes {
            (0..SEEDS).for_each(|seed| measure(kind, size, seed));
        }
    }
}

/// Portfolios in which every project begins when it was wished to, and in which it may begin later.
const KINDS: [&str; 2] = ["fixed", "starts"];

/// Nodes for about ten seconds where no proof is to be had.
fn node_limit(size: usize) -> u64 {
    match size {
        0..=150 => NODE_LIMIT,
        151..=500 => 20_000,
        _ => 4_000,
    }
}

fn measure(kind: &str, size: usize, seed: u64) {
    let (problem, nodes) = if kind == "fixed" {
        (portfolio(size, seed), node_limit(size))
    } else {
        (with_starts(size, seed), NODE_LIMIT)
    };
    let begun = Instant::now();
    let any = Exact {
        any_of_equal: true,
        ..Exact::default()
    };
    let quick = any.select(&problem, Objective::Points, nodes, &|| false);
    let proof = begun.elapsed().as_secs_f64();
    let (answer, seconds) = solve(&problem, nodes);
    println!(
        "{kind:6} {size:4} {seed:4} {:9} {:9} {:9} {:5.2}%  {:6} {:9} {:6} {seconds:8.3} {:6} {proof:8.3}",
        greedy(&problem).points,
        answer.points,
        answer.bound(),
        100.0 * (answer.bound() - answer.points) as f64 / answer.points as f64,
        answer.proven,
        answer.canonical,
        answer.nodes,
        quick.nodes,
    );
    for other in others(&problem) {
        println!("          {other}");
    }
}

fn solve(problem: &Problem, node_limit: u64) -> (Solution, f64) {
    let start = Instant::now();
    let answer = Exact::default().select(problem, Objective::Points, node_limit, &|| false);
    (answer, start.elapsed().as_secs_f64())
}

/// What the other solvers make of it, one line each; none when they are not installed.
fn others(problem: &Problem) -> Vec<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/python-tools/bin/python");
    if !python.exists() {
        return Vec::new();
    }
    let script = root.join("tests/cross-check/solve.py");
    ["cp-sat", "highs"]
        .into_iter()
        .map(|solver| other(&python, &script, solver, problem))
        .collect()
}

fn other(python: &Path, script: &Path, solver: &str, problem: &Problem) -> String {
    let seconds = PATIENCE.to_string();
    let child = Command::new(python)
        .arg(script)
        .args([solver, "--seconds", &seconds])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        return format!("{solver} could not be started");
    };
    if let Some(mut input) = child.stdin.take()
        && writeln!(input, "{}", line(problem, 0)).is_err()
    {
        return format!("{solver} took no input");
    }
    let output = child
        .wait_with_output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    String::from_utf8_lossy(&output).trim_end().to_owned()
}

/// A portfolio and our answer as one line of JSON.
fn line(problem: &Problem, node_limit: u64) -> Value {
    let (answer, _) = solve(problem, node_limit);
    let limits = problem
        .limits
        .iter()
        .map(|limit| json!({"capacity": limit.capacity, "uses": limit.uses}));
    json!({
        "points": problem.items.iter().map(|item| item.points).collect::<Vec<_>>(),
        "claims": problem.items.iter().map(|item| item.claim).collect::<Vec<_>>(),
        "limits": limits.collect::<Vec<_>>(),
        "requires": problem.requires.iter().map(|one| [&one.dependents, &one.prerequisites]).collect::<Vec<_>>(),
        "exclusive": problem.exclusive,
        "answer": {
            "points": answer.points,
            "claim": answer.claim,
            "chosen": answer.chosen,
            "proven": answer.proven,
            "canonical": answer.canonical,
        },
    })
}

/// Numbers that are the same on every machine (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn amount(&mut self, end: usize) -> i64 {
        self.below(end) as i64
    }

    fn pairs(&mut self, items: usize, count: usize) -> Vec<(usize, usize)> {
        let pairs = (0..count).map(|_| (self.below(items), self.below(items)));
        pairs
            .filter(|(a, b)| a != b)
            .map(|(a, b)| (a.max(b), a.min(b)))
            .collect()
    }
}

/// Four scores under equal weights (even seeds) or unequal ones; claims in 10,000 DKK, hours in tens.
fn portfolio(size: usize, seed: u64) -> Problem {
    let mut numbers = Numbers(seed * 10_000 + size as u64);
    let weights = if seed.is_multiple_of(2) {
        [25, 25, 25, 25]
    } else {
        [35, 30, 20, 15]
    };
    let score = |numbers: &mut Numbers| {
        weights
            .iter()
            .map(|weight| weight * 25 * numbers.amount(5))
            .sum::<i64>()
    };
    let mut points: Vec<i64> = (0..size).map(|_| score(&mut numbers)).collect();
    points.sort_unstable_by_key(|points| -points);
    let mut items = Vec::new();
    let (mut money, mut hours) = (vec![Vec::new(); YEARS], vec![Vec::new(); ROLES * QUARTERS]);
    for (item, points) in points.into_iter().enumerate() {
        let claim = claims(&mut numbers, item, &mut money);
        work(&mut numbers, item, &mut hours);
        let band = if points >= 6_000 {
            0
        } else {
            1 + usize::from(points < 3_000)
        };
        items.push(ProblemItem {
            points,
            delay: 0,
            claim,
            band,
        });
    }
    let limits = money.into_iter().chain(hours).map(|uses| {
        let demand: i64 = uses.iter().map(|(_, amount)| amount).sum();
        Limit {
            capacity: demand * (35 + numbers.amount(6)) / 100,
            uses,
        }
    });
    let limits = limits.collect();
    let requires = numbers.pairs(size, size * 35 / 100);
    let exclusive = numbers
        .pairs(size, size * 5 / 100)
        .into_iter()
        .map(|(a, b)| vec![a, b])
        .collect();
    Problem {
        items,
        limits,
        requires: requires.into_iter().map(|(a, b)| Requirement::of(a, b)).collect(),
        exclusive,
        at_least: Vec::new(),
    }
}

/// The quarters that are planned where starts are free, and how much later than wished a project may begin.
const PLANNED: usize = 12;
const LATEST_DELAY: usize = 4;

/// A project whose start is free, as it is drawn: wished quarter, length, hours of each role in a quarter of work, and
/// what it claims in its first and second year.
struct DrawnProject {
    points: i64,
    wished: usize,
    quarters: usize,
    hours: [i64; ROLES],
    claims: [i64; 2],
}

/// Portfolios in which each project is an item for each quarter that it may begin in; of a role there is in every quarter
/// 35 to 40 per cent of the average that all ask for in theirs.
fn with_starts(size: usize, seed: u64) -> Problem {
    let mut numbers = Numbers(seed * 20_000 + size as u64);
    let weights = if seed.is_multiple_of(2) {
        [25, 25, 25, 25]
    } else {
        [35, 30, 20, 15]
    };
    let mut projects: Vec<DrawnProject> = (0..size)
        .map(|_| DrawnProject {
            points: weights.iter().map(|weight| weight * 25 * numbers.amount(5)).sum(),
            wished: numbers.below(PLANNED / 2),
            quarters: 1 + numbers.below(4),
            hours: std::array::from_fn(|_| {
                if numbers.below(10) < 7 {
                    10 * (1 + numbers.amount(40))
                } else {
                    0
                }
            }),
            claims: [10_000 * (5 + numbers.amount(200)), 10_000 * numbers.amount(100)],
        })
        .collect();
    projects.sort_by_key(|one| -one.points);

    let mut problem = Problem::default();
    let mut hours = vec![Vec::new(); ROLES * PLANNED];
    let mut money = vec![Vec::new(); YEARS];
    let mut starts: Vec<Vec<(usize, usize)>> = Vec::new();
    for one in &projects {
        let last = (one.wished + LATEST_DELAY).min(PLANNED - one.quarters);
        let mut items = Vec::new();
        for start in one.wished..=last {
            let item = problem.items.len();
            items.push((item, start));
            let delay = (start - one.wished) as i64;
            problem.items.push(ProblemItem {
                points: one.points,
                delay: one.points * delay,
                claim: one.claims.iter().sum(),
                band: 0,
            });
            for quarter in start..start + one.quarters {
                let roles = (0..ROLES).filter(|role| one.hours[*role] > 0);
                roles.for_each(|role| hours[role * PLANNED + quarter].push((item, one.hours[role])));
            }
            for (year, uses) in money.iter_mut().enumerate().skip(start / 4) {
                let claimed = one.claims[0] + if year > start / 4 { one.claims[1] } else { 0 };
                uses.push((item, claimed));
            }
        }
        starts.push(items);
    }
    for items in &starts {
        let own: Vec<usize> = items.iter().map(|(item, _)| *item).collect();
        problem.add_whole(own);
    }
    let share = |numbers: &mut Numbers, demand: i64| demand * (35 + numbers.amount(6)) / 100;
    for (role, rows) in hours.chunks(PLANNED).enumerate() {
        let demand: i64 = projects
            .iter()
            .map(|one| one.hours[role] * one.quarters as i64)
            .sum();
        for uses in rows {
            problem.limits.push(Limit {
                capacity: share(&mut numbers, demand / PLANNED as i64),
                uses: uses.clone(),
            });
        }
    }
    let all: i64 = projects.iter().map(|one| one.claims.iter().sum::<i64>()).sum();
    for (year, uses) in (1..).zip(money) {
        let capacity = share(&mut numbers, all) * year / YEARS as i64;
        problem.limits.push(Limit { capacity, uses });
    }
    for (dependent, prerequisite) in numbers.pairs(size, size / 5) {
        let ended = |(_, start): &(usize, usize)| start + projects[prerequisite].quarters;
        for (n, (_, start)) in starts[dependent].iter().enumerate() {
            let before = starts[prerequisite].iter().filter(|one| ended(one) <= *start);
            problem.requires.push(Requirement {
                dependents: starts[dependent][..=n].iter().map(|(item, _)| *item).collect(),
                prerequisites: before.map(|(item, _)| *item).collect(),
            });
        }
    }
    for (one, other) in numbers.pairs(size, size / 20) {
        let both = starts[one].iter().chain(&starts[other]);
        problem.exclusive.push(both.map(|(item, _)| *item).collect());
    }
    problem
}

/// One or two years' claims on a pool whose balance carries over, so a claim counts in every later year too.
fn claims(numbers: &mut Numbers, item: usize, money: &mut [Vec<(usize, i64)>]) -> i64 {
    let first = numbers.below(YEARS);
    let years = 1 + numbers.below(2);
    let mut total = 0;
    for (year, uses) in money.iter_mut().enumerate().skip(first) {
        if year < first + years {
            total += 10_000 * (5 + numbers.amount(200));
        }
        uses.push((item, total));
    }
    total
}

/// Hours of most roles in one to four quarters.
fn work(numbers: &mut Numbers, item: usize, hours: &mut [Vec<(usize, i64)>]) {
    let start = numbers.below(QUARTERS);
    let end = (start + 1 + numbers.below(4)).min(QUARTERS);
    for role in 0..ROLES {
        if numbers.below(10) < 7 {
            for quarter in start..end {
                hours[role * QUARTERS + quarter].push((item, 10 * (1 + numbers.amount(40))));
            }
        }
    }
}
