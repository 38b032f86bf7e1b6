//! Points: the weighted mean of a project's levels, reckoned exactly and rounded once.

use crate::model::Scoring;
use crate::model::project::Project;
use crate::value::{self, round_half_up};

/// The most points there are, in hundredths.
pub const FULL: i64 = 10_000;

/// Beyond this common denominator means are cut to billionths. No municipality has so many units.
const MAX_DENOMINATOR: i128 = 1 << 70;
const BILLIONTH: i128 = 1_000_000_000;

/// A number as a fraction, reduced; the denominator is above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Numerator.
    pub numerator: i64,
    /// Denominator.
    pub denominator: i64,
}

impl Fraction {
    fn new(numerator: i64, denominator: i64) -> Self {
        let by = gcd(numerator.into(), denominator.into()).max(1) as i64;
        Self {
            numerator: numerator / by,
            denominator: denominator / by,
        }
    }

    /// Returns the fraction reduced; `None` when the denominator is 0 or it does not fit.
    pub(super) fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        let sign = denominator.signum();
        let by = gcd(numerator, denominator).abs();
        let part = |n: i128| i64::try_from((n * sign).checked_div(by)?).ok();
        (denominator != 0).then_some(())?;
        Some(Self {
            numerator: part(numerator)?,
            denominator: part(denominator)?,
        })
    }

    /// Hundredths, half a hundredth rounded up.
    pub fn hundredths(self) -> i64 {
        round_half_up(i128::from(self.numerator) * 100, self.denominator.into())
    }
}

/// A score that a unit gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenScore {
    /// The unit, by its id.
    pub by: Option<String>,
    /// The score on the policy's scale.
    pub value: u32,
    /// Points of that level, 0 to 100.
    pub points: u32,
}

/// What one criterion gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The criterion's place in the policy.
    pub criterion: usize,
    /// Its weight as it was given.
    pub weight: u32,
    /// Every unit's score, in the order of the units' ids.
    pub given: Vec<GivenScore>,
    /// The mean of the levels' points, 0 to 100.
    pub mean: Fraction,
}

impl Term {
    /// Returns what the criterion adds to the points, in hundredths: rounded for show, so the terms of a project may
    /// differ from its points by a hundredth or two.
    pub fn product(&self, all_weights: &[u32]) -> i64 {
        let sum: i128 = all_weights.iter().map(|weight| i128::from(*weight)).sum();
        let numerator = 100 * i128::from(self.weight) * i128::from(self.mean.numerator);
        round_half_up(numerator, (sum * i128::from(self.mean.denominator)).max(1))
    }
}

/// A project's points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// Points in hundredths, 0 to [`FULL`]; the low end of `interval` when a score is missing.
    pub hundredths: i64,
    /// The criteria that were scored, in the order of the policy.
    pub terms: Vec<Term>,
    /// Places in the policy of the criteria that nobody scored.
    pub missing: Vec<usize>,
    /// Points if all missing scores were the lowest, and if all were the highest.
    pub interval: (i64, i64),
}

/// Returns a project's points with the given weights, one per criterion of the policy in its order. Scores
/// that are not on the scale count as not given; weights of which none is above 0 give 0 points.
pub fn points(project: &Project, scoring: &Scoring, weights: &[u32]) -> Points {
    let mut terms = Vec::new();
    let mut missing = Vec::new();
    for (criterion, weight) in (0..scoring.criteria.len()).zip(weights) {
        let given = given(project, scoring, criterion);
        if given.is_empty() {
            missing.push(criterion);
            continue;
        }
        let sum: i64 = given.iter().map(|given| i64::from(given.points)).sum();
        let mean = Fraction::new(sum, value::count(given.len()));
        terms.push(Term {
            criterion,
            weight: *weight,
            given,
            mean,
        });
    }
    let end = |level: Option<&u32>| {
        let mean = Fraction::new(level.copied().unwrap_or(0).into(), 1);
        let scored = terms.iter().map(|term| (term.weight, term.mean));
        let unscored = missing
            .iter()
            .filter_map(|criterion| Some((*weights.get(*criterion)?, mean)));
        weighted(scored.chain(unscored))
    };
    let interval = (
        end(scoring.level_points.first()),
        end(scoring.level_points.last()),
    );
    Points {
        hundredths: interval.0,
        interval,
        terms,
        missing,
    }
}

/// Returns the weights as the policy has them.
pub fn policy_weights(scoring: &Scoring) -> Vec<u32> {
    scoring
        .criteria
        .iter()
        .map(|criterion| criterion.weight)
        .collect()
}

fn given(project: &Project, scoring: &Scoring, criterion: usize) -> Vec<GivenScore> {
    let Some(criterion) = scoring.criteria.get(criterion) else {
        return Vec::new();
    };
    let level = |value: u32| {
        let place = value.checked_sub(scoring.min)?;
        scoring.level_points.get(place as usize).copied()
    };
    let mut given: Vec<GivenScore> = project
        .scores
        .iter()
        .filter(|score| score.criterion == criterion.id)
        .filter_map(|score| {
            Some(GivenScore {
                by: score.by.given().map(|unit| unit.as_str().to_owned()),
                value: score.value,
                points: level(score.value)?,
            })
        })
        .collect();
    given.sort_by(|a, b| (&a.by, a.value).cmp(&(&b.by, b.value)));
    given
}

/// 100 · Σ weight · mean / Σ weight, rounded half up once.
fn weighted(terms: impl Iterator<Item = (u32, Fraction)> + Clone) -> i64 {
    let sum: i128 = terms.clone().map(|(weight, _)| i128::from(weight)).sum();
    if sum == 0 {
        return 0;
    }
    let common = terms
        .clone()
        .try_fold(1_i128, |common, (_, mean)| {
            let denominator = i128::from(mean.denominator);
            let common = common / gcd(common, denominator).max(1) * denominator;
            (common <= MAX_DENOMINATOR).then_some(common)
        })
        .unwrap_or(BILLIONTH);
    let numerator: i128 = terms
        .map(|(weight, mean)| {
            let scaled = i128::from(mean.numerator) * common / i128::from(mean.denominator);
            i128::from(weight) * scaled
        })
        .sum();
    round_half_up(100 * numerator, sum * common)
}

pub(super) fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}
