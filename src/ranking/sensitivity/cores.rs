//! The core share (kerneandel): in how many of the weightings around those that hold the exact choice takes a
//! project.
//!
//! It is a share of stated weightings, not Liesiö's core index, which is a share of non-dominated portfolios.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::grid::Weighting;
use crate::model::Objective;
use crate::ranking::RankError;
use crate::ranking::basis::{Basis, ChosenStarts, Request};
use crate::ranking::score::gcd;

/// What became of a candidate over the weightings around.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Core {
    /// In every choice (kerne).
    Core,
    /// In some choices (grænse): to be discussed.
    Border,
    /// In none (ude).
    Outside,
}

impl Core {
    /// Returns its English word, in formats for machines and in keys of the catalogue.
    pub fn as_str(self) -> &'static str {
        match self {
            Core::Core => "core",
            Core::Border => "border",
            Core::Outside => "outside",
        }
    }
}

/// The choices of many weightings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cores {
    /// In how many weightings each candidate is chosen; those in none are left out.
    pub taken: BTreeMap<String, usize>,
    /// The number of weightings that were tried: all, unless it was interrupted.
    pub tried: usize,
    /// In how many of them the choice is not proven the best.
    pub unproven: usize,
}

impl Cores {
    /// In how many weightings a candidate is chosen.
    pub fn of(&self, id: &str) -> usize {
        self.taken.get(id).copied().unwrap_or(0)
    }

    /// Returns the group of a candidate.
    pub fn group(&self, id: &str) -> Core {
        match self.of(id) {
            0 => Core::Outside,
            n if n == self.tried => Core::Core,
            _ => Core::Border,
        }
    }
}

/// What the choice depends on when nothing but the weights changes: every candidate's points up to a common
/// factor and, where bands count, its band.
type ChoiceKey = (Vec<i64>, Vec<usize>);

/// Makes the choice for every weighting, each from the one before, and none twice. Where several choices give the most
/// points the recommended one counts when it is among them. `interrupt` is asked now and then; `tried` is told after
/// each.
///
/// # Errors
/// As [`Basis::of`].
pub fn cores(
    basis: &Basis<'_>,
    request: &Request,
    recommended: &ChosenStarts,
    weightings: &[Weighting],
    interrupt: &dyn Fn() -> bool,
    tried: &mut dyn FnMut(usize),
) -> Result<Cores, RankError> {
    let mut cores = Cores::default();
    let mut known: BTreeMap<ChoiceKey, (ChosenStarts, bool)> = BTreeMap::new();
    let mut last: Option<ChosenStarts> = None;
    for weights in weightings {
        if interrupt() {
            break;
        }
        let other = reweighted(basis, request, weights)?;
        let key = key(&other);
        let (chosen, proven) = match known.get(&key) {
            Some(known) => known.clone(),
            None => {
                let start = last.iter().chain([recommended]).map(|plan| other.choice(plan));
                let answer = other.solve_for_points(&other.problem, start.collect(), interrupt);
                if interrupt() {
                    break;
                }
                let found = (other.plan(&answer), answer.proven);
                known.insert(key, found.clone());
                found
            }
        };
        chosen
            .keys()
            .for_each(|id| *cores.taken.entry(id.clone()).or_default() += 1);
        cores.tried += 1;
        cores.unproven += usize::from(!proven);
        tried(cores.tried);
        last = Some(chosen);
    }
    Ok(cores)
}

/// Returns the same choice with other weights.
fn reweighted<'r>(basis: &Basis<'r>, request: &Request, weights: &Weighting) -> Result<Basis<'r>, RankError> {
    let criteria = basis.register.policy.criteria();
    let weights = criteria.iter().map(|one| one.id.clone()).zip(fitting(weights));
    let request = Request {
        weights: weights.collect(),
        ..request.clone()
    };
    Basis::of(basis.register, basis.today, &request)
}

/// Returns the weights reduced and, where they would still not fit, cut by the same factor.
fn fitting(weights: &Weighting) -> Vec<u32> {
    let by = weights.iter().fold(0, |by, weight| gcd(by, *weight)).max(1);
    let most = weights.iter().max().copied().unwrap_or(0) / by;
    let cut = most / i128::from(u32::MAX) + 1;
    let whole = weights.iter().map(|weight| u32::try_from(weight / by / cut));
    whole.map(|weight| weight.unwrap_or(u32::MAX)).collect()
}

fn key(basis: &Basis<'_>) -> ChoiceKey {
    let mut free = basis.free.clone();
    free.sort_unstable();
    let points: Vec<i64> = free.iter().map(|n| basis.tasks[*n].points).collect();
    let by = points.iter().fold(0, |by, points| gcd(by, (*points).into()));
    let by = i64::try_from(by).unwrap_or(1).max(1);
    let bands = match basis.objective {
        Objective::Points => Vec::new(),
        Objective::Bands => {
            let item = |n: &usize| basis.options.iter().position(|option| option.task == *n);
            let items = free.iter().filter_map(item);
            items.map(|item| basis.problem.items[item].band).collect()
        }
    };
    (points.iter().map(|points| points / by).collect(), bands)
}
