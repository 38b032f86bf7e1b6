//! What a project is worth, and who pays.

use schemars::JsonSchema;
use serde::Serialize;

use crate::ranking::explain::TierValue;
use crate::ranking::financing::{self, PlannedRepayment};
use crate::ranking::score::{self, Fraction};
use crate::ranking::value::{self, CaseValue};
use crate::render::ranking::parts::ClaimJson;

/// Points with their terms.
#[derive(Serialize, JsonSchema)]
pub(super) struct PointsJson<'a> {
    /// What each criterion gives, in the policy's order.
    terms: Vec<TermJson<'a>>,
    /// The criteria that nobody scored.
    missing: Vec<Option<&'a str>>,
    /// The sum; the low end of the interval where a score is missing.
    hundredths: i64,
    /// The sum if all missing scores were the lowest, and if all were the highest.
    interval_hundredths: [i64; 2],
}

/// What a criterion gives.
#[derive(Serialize, JsonSchema)]
struct TermJson<'a> {
    /// The criterion.
    criterion: Option<&'a str>,
    /// Every unit's score.
    given: Vec<GivenScoreJson<'a>>,
    /// The mean of the levels: numerator and denominator.
    mean: [i64; 2],
    /// Its weight as it was given.
    weight: u32,
    /// What it adds to the points, rounded.
    product_hundredths: i64,
}

#[derive(Serialize, JsonSchema)]
struct GivenScoreJson<'a> {
    /// The unit; `null` for the municipality as a whole.
    by: Option<&'a str>,
    /// The score on the policy's scale.
    value: u32,
    /// The points of that level, 0 to 100.
    level: u32,
}

impl<'a> PointsJson<'a> {
    pub(super) fn new(points: &'a score::Points, weights: &[u32], criteria: &'a [String]) -> Self {
        let criterion = |at: usize| criteria.get(at).map(String::as_str);
        let given = |given: &'a score::GivenScore| GivenScoreJson {
            by: given.by.as_deref(),
            value: given.value,
            level: given.points,
        };
        let terms = points.terms.iter().map(|term| TermJson {
            criterion: criterion(term.criterion),
            given: term.given.iter().map(given).collect(),
            mean: fraction(term.mean),
            weight: term.weight,
            product_hundredths: term.product(weights),
        });
        Self {
            terms: terms.collect(),
            missing: points.missing.iter().map(|at| criterion(*at)).collect(),
            hundredths: points.hundredths,
            interval_hundredths: [points.interval.0, points.interval.1],
        }
    }
}

/// A case in money.
#[derive(Serialize, JsonSchema)]
pub(super) struct CaseJson<'a> {
    /// Net present value; `null` where it is not known.
    net_present_value_dkk: Option<i64>,
    /// What each tier of the discount rate adds to it.
    tiers: Vec<TierJson>,
    /// Years until it has paid itself back, in tenths.
    payback_tenths_of_years: Option<i64>,
    /// Why the case is positive; `null` where it is not.
    positive: Option<PositiveCaseJson<'a>>,
}

/// The years with one discount rate.
#[derive(Serialize, JsonSchema)]
struct TierJson {
    /// The rate in thousandths.
    rate_permille: u32,
    /// The first year with a flow.
    from: i32,
    /// The last one.
    to: i32,
    /// Whole kroner.
    dkk: i64,
}

/// Why a case is positive.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum PositiveCaseJson<'a> {
    /// A law demands the project.
    Law,
    /// Its net present value is 0 or more.
    Money,
    /// It is for one of its own goals, and has a benefit for it with measure and target.
    #[serde(untagged)]
    Goal {
        /// The goal, `digital-2026/kortere-sagstid`.
        goal: &'a str,
    },
}

impl<'a> CaseJson<'a> {
    pub(super) fn new(value: &'a CaseValue, tiers: &[TierValue]) -> Self {
        let tier = |tier: &TierValue| TierJson {
            rate_permille: tier.permille,
            from: tier.from,
            to: tier.to,
            dkk: tier.dkk,
        };
        let positive = |why: &'a value::Positive| match why {
            value::Positive::Law => PositiveCaseJson::Law,
            value::Positive::Money => PositiveCaseJson::Money,
            value::Positive::OwnGoal(goal) => PositiveCaseJson::Goal { goal: goal.as_str() },
        };
        Self {
            net_present_value_dkk: value.net_present_value,
            tiers: tiers.iter().map(tier).collect(),
            payback_tenths_of_years: value.payback.map(|payback| payback.tenths()),
            positive: value.positive.as_ref().map(positive),
        }
    }
}

/// Who pays.
#[derive(Serialize, JsonSchema)]
pub(super) struct FinancingJson<'a> {
    /// All that pools are asked for, from the first krone.
    planned: Vec<ClaimJson<'a>>,
    /// What the pools have still to pay.
    claims: Vec<ClaimJson<'a>>,
    /// What units pay of the investment.
    own: Vec<OwnPaymentJson<'a>>,
    /// Operation; `null` when the case does not say what it costs.
    operation: Option<OperationJson<'a>>,
    /// What is paid back.
    repayments: &'a [PlannedRepayment],
}

#[derive(Serialize, JsonSchema)]
struct OwnPaymentJson<'a> {
    /// The unit.
    unit: &'a str,
    /// The year.
    year: Option<i32>,
    /// Whole kroner.
    dkk: i64,
}

#[derive(Serialize, JsonSchema)]
struct OperationJson<'a> {
    /// Whole kroner a year.
    dkk_per_year: i64,
    /// The unit that pays.
    paid_by: Option<&'a str>,
    /// First year; `null` when nobody can say.
    from: Option<i32>,
    /// The number of years the case is reckoned with.
    years: i32,
}

impl<'a> From<&'a financing::Financing> for FinancingJson<'a> {
    fn from(financing: &'a financing::Financing) -> Self {
        let own = financing.own.iter().map(|((unit, year), dkk)| OwnPaymentJson {
            unit,
            year: *year,
            dkk: *dkk,
        });
        Self {
            planned: financing.planned.iter().map(ClaimJson::from).collect(),
            claims: financing.claims.iter().map(ClaimJson::from).collect(),
            own: own.collect(),
            operation: financing.operation.as_ref().map(|operation| OperationJson {
                dkk_per_year: operation.dkk_per_year,
                paid_by: operation.paid_by.as_deref(),
                from: operation.from,
                years: operation.years,
            }),
            repayments: &financing.repayments,
        }
    }
}

/// Returns an exact number: numerator and denominator.
pub(super) fn fraction(of: Fraction) -> [i64; 2] {
    [of.numerator, of.denominator]
}
