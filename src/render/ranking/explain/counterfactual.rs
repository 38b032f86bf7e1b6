//! What would be otherwise: a decision turned round, more money or hours, other weights.

use schemars::JsonSchema;
use serde::Serialize;

use super::worth::fraction;
use crate::ranking::explain::{self, ExtraResource};
use crate::ranking::sensitivity::swaps;

/// What follows when a project is decided the other way.
#[derive(Serialize, JsonSchema)]
pub(super) struct ForcedDecisionJson<'a> {
    /// True when it is taken in; else it is left out.
    inside: bool,
    /// True when any choice keeps the conditions then.
    possible: bool,
    /// What follows; `null` when it is not possible.
    outcome: Option<ForcedOutcomeJson<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct ForcedOutcomeJson<'a> {
    /// How many points less all chosen projects give.
    loss_hundredths: i64,
    /// The same by band, the best band first.
    loss_by_band_hundredths: &'a [i64],
    /// Who is chosen then and is not now.
    enters: &'a [String],
    /// Who is chosen now and is not then.
    leaves: &'a [String],
    /// True when that choice is proven the best.
    proven: bool,
}

impl<'a> From<&'a explain::ForcedDecision> for ForcedDecisionJson<'a> {
    fn from(forced: &'a explain::ForcedDecision) -> Self {
        let outcome = forced.outcome.as_ref();
        Self {
            inside: forced.inside,
            possible: outcome.is_some(),
            outcome: outcome.map(|outcome| ForcedOutcomeJson {
                loss_hundredths: outcome.loss,
                loss_by_band_hundredths: &outcome.bands,
                enters: &outcome.enters,
                leaves: &outcome.leaves,
                proven: outcome.proven,
            }),
        }
    }
}

/// What would let a waiting project in.
#[derive(Serialize, JsonSchema)]
pub(super) struct RequiredExtraJson<'a> {
    /// More of each of these together.
    parts: Vec<RequiredAmountJson<'a>>,
    /// True when that is enough.
    suffices: bool,
    /// Who else is chosen then and is not now; `null` when it does not suffice.
    enters: Option<&'a [String]>,
    /// Who is chosen now and is not then; `null` when it does not suffice.
    leaves: Option<&'a [String]>,
    /// True when the choices that this rests on are proven the best.
    proven: bool,
}

#[derive(Serialize, JsonSchema)]
struct RequiredAmountJson<'a> {
    /// Of what.
    kind: ResourceKindJson,
    /// The pool or the role; `null` for places.
    of: Option<&'a str>,
    /// What it is counted in: kroner, hours a quarter or projects.
    step: i64,
    /// How much was tried at most.
    most: i64,
    /// How much is needed; `null` when not even the most suffices.
    amount: Option<i64>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum ResourceKindJson {
    /// Money of a pool.
    Money,
    /// Hours of a role.
    Hours,
    /// Projects at a time.
    Parallel,
}

impl<'a> From<&'a explain::Extra> for RequiredExtraJson<'a> {
    fn from(extra: &'a explain::Extra) -> Self {
        let enough = extra.enough.as_ref();
        let part = |(n, (more, most)): (usize, &'a (ExtraResource, i64))| {
            let (kind, of) = match more {
                ExtraResource::Money { pool } => (ResourceKindJson::Money, Some(pool.as_str())),
                ExtraResource::Hours { role } => (ResourceKindJson::Hours, Some(role.as_str())),
                ExtraResource::Places => (ResourceKindJson::Parallel, None),
            };
            RequiredAmountJson {
                kind,
                of,
                step: more.step(),
                most: *most,
                amount: enough.and_then(|enough| enough.amounts.get(n).copied()),
            }
        };
        Self {
            parts: extra.parts.iter().enumerate().map(part).collect(),
            suffices: enough.is_some(),
            enters: enough.map(|enough| enough.enters.as_slice()),
            leaves: enough.map(|enough| enough.leaves.as_slice()),
            proven: extra.proven,
        }
    }
}

/// The weight at which two neighbours by points change places.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render::ranking) struct SwapJson<'a> {
    /// The project that has more points with the weights that hold.
    above: &'a str,
    /// The one that comes next.
    below: &'a str,
    /// Whose weight.
    criterion: Option<&'a str>,
    /// Its share of all weights now: numerator and denominator.
    now: [i64; 2],
    /// The share at which both have the same points.
    at: [i64; 2],
    /// Whether they change places when the share is more than that, or less.
    when: SwapDirectionJson,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum SwapDirectionJson {
    More,
    Less,
}

impl<'a> SwapJson<'a> {
    pub(in crate::internal::render::ranking) fn new(swap: &'a swaps::Swap, criteria: &'a [String]) -> Self {
        Self {
            above: &swap.above,
            below: &swap.below,
            criterion: criteria.get(swap.criterion).map(String::as_str),
            now: fraction(swap.now),
            at: fraction(swap.at),
            when: if swap.more {
                SwapDirectionJson::More
            } else {
                SwapDirectionJson::Less
            },
        }
    }
}

/// In how many of the weightings around those that hold a project is chosen.
#[derive(Serialize, JsonSchema)]
pub(super) struct RobustnessJson {
    /// In so many.
    taken: usize,
    /// Of so many that were tried.
    tried: usize,
    /// Of so many there are.
    weightings: usize,
    /// In so many of those tried the choice is not proven the best.
    unproven: usize,
}

impl From<explain::Robustness> for RobustnessJson {
    fn from(robustness: explain::Robustness) -> Self {
        Self {
            taken: robustness.taken,
            tried: robustness.tried,
            weightings: robustness.all,
            unproven: robustness.unproven,
        }
    }
}
