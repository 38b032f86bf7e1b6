//! What a business case is worth: its cash flow year by year, net present value and payback.

use std::collections::BTreeMap;
use std::ops::Range;

use super::policy::{DiscountTier, Policy};
use super::project::{Benefit, BenefitKind, Project};
use super::reference::GoalRef;
use crate::value::{Date, Dkk, Missing, Quarter, Stated, Year, round_half_up};

/// No case is reckoned longer than this, or with money further away; it keeps absurd years from costing time.
const MAX_YEARS: i32 = 100;

/// What goes out and comes in during a year, whole kroner, none of them negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearFlow {
    /// Investment paid.
    pub investment: i64,
    /// Operation paid.
    pub operation: i64,
    /// Savings reaped.
    pub saving: i64,
}

impl YearFlow {
    /// Savings less investment and operation.
    pub fn net(self) -> i64 {
        self.saving - self.investment - self.operation
    }
}

/// The cash flow of a business case in fixed prices, in the order of the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CashFlow {
    /// The years with a flow.
    pub years: BTreeMap<i32, YearFlow>,
    /// The year that the present value is seen from.
    pub base_year: i32,
}

/// When the savings have paid the investment back: an exact number of years from the first year with a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payback {
    /// Numerator.
    pub numerator: i64,
    /// Denominator, above 0.
    pub denominator: i64,
}

impl Payback {
    /// Tenths of a year, half a tenth rounded up.
    pub fn tenths(self) -> i64 {
        round_half_up(i128::from(self.numerator) * 10, self.denominator.into())
    }
}

impl CashFlow {
    /// Returns the flow of a project's case seen from the year of `today`: the investment in its funding years (what
    /// has no year, in the year the project starts), operation from the first year in use and for as many years as
    /// the case or the policy says, each economic benefit from its own year. `None` when a figure is missing, or a year
    /// that nobody knows, or benefits that are not known or not readable.
    pub fn of(project: &Project, policy: &Policy, today: Date) -> Option<Self> {
        let case = project.business_case.given()?;
        let operation = case.operating_dkk_per_year.get()?.get();
        let benefits = &project.benefits;
        if use_not_known(project).is_some() || !benefits.is_complete() {
            return None;
        }
        let first = first_year_in_use(project, today);
        let end = first + years_of_operation(project, policy);

        let mut years: BTreeMap<i32, YearFlow> = BTreeMap::new();
        let mut unplaced = case.investment_dkk.get()?.get();
        for line in &project.funding {
            let Some(year) = line.year.get().map(Year::get) else {
                continue;
            };
            let paid = line.dkk.get().min(unplaced);
            unplaced -= paid;
            years.entry(year).or_default().investment += paid;
        }
        if unplaced > 0 && start_not_known(project).is_some() {
            return None;
        }
        if unplaced > 0 {
            let start = planned_start(project, today).year;
            years.entry(start).or_default().investment += unplaced;
        }
        for year in first..end {
            years.entry(year).or_default().operation += operation;
        }
        for benefit in benefits {
            if benefit.kind != BenefitKind::Economic {
                continue;
            }
            let saving = benefit.saving_dkk_per_year.get()?.get();
            for year in years_of_saving(project, benefit, policy, today) {
                years.entry(year).or_default().saving += saving;
            }
        }
        let base_year = today.year();
        Some(Self { years, base_year })
    }

    /// Net present value in whole kroner. The one place where money is a float: summed in the order of the years
    /// and rounded once.
    pub fn net_present_value(&self, tiers: &[DiscountTier]) -> i64 {
        let discounted = |(year, flow): (&i32, &YearFlow)| {
            flow.net() as f64 * discount(year.saturating_sub(self.base_year), tiers)
        };
        self.years.iter().map(discounted).sum::<f64>().round() as i64
    }

    /// Returns the first time the sum so far is 0 or more after it was below, as if money came evenly over a year.
    /// Nothing to pay back is paid back at once; `None` when it never is.
    pub fn payback(&self) -> Option<Payback> {
        let first = *self.years.keys().next()?;
        let (mut sum, mut was_below) = (0_i64, false);
        for (year, flow) in &self.years {
            let net = flow.net();
            if was_below && sum + net >= 0 {
                let whole = i64::from(year.saturating_sub(first)) - 1;
                return Some(Payback {
                    numerator: whole * net - sum,
                    denominator: net,
                });
            }
            sum += net;
            was_below |= sum < 0;
        }
        (!was_below).then_some(Payback {
            numerator: 0,
            denominator: 1,
        })
    }
}

/// Returns the quarter that the register lets the project start in, as agreed or else as wished. Where neither is
/// given, one that is not known or not readable says so.
pub fn stated_start(project: &Project) -> Stated<Quarter> {
    let agreed = project
        .schedule
        .as_ref()
        .and_then(|schedule| schedule.start.map(Date::quarter));
    match (agreed, project.wished_start) {
        (Stated::Given(_) | Stated::Unreadable, _) => agreed,
        (Stated::Unknown, Stated::Blank) => Stated::Unknown,
        (_, wished) => wished,
    }
}

/// Returns why nobody can say when the project starts; `None` where the register says it, or says nothing at all.
pub fn start_not_known(project: &Project) -> Option<Missing> {
    let start = stated_start(project);
    start.missing().filter(|why| *why != Missing::Blank)
}

/// Returns why nobody can say when the solution is taken into use.
pub fn use_not_known(project: &Project) -> Option<Missing> {
    let is_known = project.in_use_from().is_some();
    (!is_known).then(|| start_not_known(project)).flatten()
}

/// Returns the quarter the project starts in: as agreed, else as wished, else now.
pub fn planned_start(project: &Project, today: Date) -> Quarter {
    let agreed = project.schedule.given().and_then(|schedule| schedule.start.get());
    agreed
        .map(Date::quarter)
        .or(project.wished_start.get())
        .unwrap_or_else(|| today.quarter())
}

/// Returns the first year with the solution in use; when nothing says so, that of the quarter after the last one of
/// the project.
pub fn first_year_in_use(project: &Project, today: Date) -> i32 {
    project
        .in_use_from()
        .unwrap_or_else(|| planned_start(project, today).plus(project.quarters().into()))
        .year
}

/// Years of operation that the project's case is reckoned with.
pub fn years_of_operation(project: &Project, policy: &Policy) -> i32 {
    let stated = project.business_case.given().and_then(|case| case.years.get());
    let years = stated.unwrap_or(policy.ranking.horizon_years);
    i32::try_from(years).unwrap_or(MAX_YEARS).min(MAX_YEARS)
}

/// Returns the years in which a benefit saves: from its own first year, or the first in use, to the last that the
/// case is reckoned with.
pub fn years_of_saving(project: &Project, benefit: &Benefit, policy: &Policy, today: Date) -> Range<i32> {
    let first = first_year_in_use(project, today);
    let end = first + years_of_operation(project, policy);
    let from = benefit.from_year.get().map_or(first, Year::get);
    from.max(end - MAX_YEARS)..end
}

/// Returns what the project saves in a year when all its economic benefits are there; figures that are missing count
/// 0.
pub fn yearly_saving(project: &Project) -> i64 {
    let economic = project
        .benefits
        .iter()
        .filter(|benefit| benefit.kind == BenefitKind::Economic);
    economic
        .filter_map(|benefit| benefit.saving_dkk_per_year.get())
        .map(Dkk::get)
        .sum()
}

/// Returns the first of the project's own goals that its case is positive for, with a benefit that has measure and
/// target.
pub fn own_goal_served(project: &Project) -> Option<&GoalRef> {
    let measurable = |goal: &GoalRef| {
        project
            .benefits
            .iter()
            .filter(|benefit| benefit.goal.given() == Some(goal))
            .any(|benefit| benefit.measure.is_given() && benefit.target.is_given())
    };
    let case = project.business_case.given()?;
    case.positive_for
        .iter()
        .find(|goal| project.goals.contains(goal) && measurable(goal))
}

/// Returns what a krone so many years from now is worth today. A year that is past counts more, at the first rate.
fn discount(years_ahead: i32, tiers: &[DiscountTier]) -> f64 {
    let rate = |year: u32| {
        let tier = tiers
            .iter()
            .filter(|tier| tier.from_year <= year)
            .max_by_key(|tier| tier.from_year);
        1.0 + f64::from(tier.map_or(0, |tier| tier.permille)) / 1000.0
    };
    let distance = years_ahead.unsigned_abs().min(MAX_YEARS.unsigned_abs());
    if years_ahead < 0 {
        (0..distance).fold(1.0, |factor, _| factor * rate(0))
    } else {
        (1..=distance).fold(1.0, |factor, year| factor / rate(year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn herning(from_year: i32, years: u32) -> CashFlow {
        let project: Project = serde_json::from_value(serde_json::json!({
            "name": "P", "stage": "proposed", "wished_start": "2026-Q1", "go_live": "2027-Q1",
            "business_case": { "investment_dkk": 1_600_000, "operating_dkk_per_year": 0, "years": years },
            "funding": [{ "from": "pulje", "dkk": 600_000, "year": 2026 }],
            "benefits": [
                { "id": "egen", "name": "E", "kind": "economic", "saving_dkk_per_year": 200_000 },
                { "id": "andre", "name": "A", "kind": "economic", "saving_dkk_per_year": 200_000,
                  "from_year": from_year }
            ]
        }))
        .expect("a project");
        let today = Date::new(2026, 11, 22).expect("a day");
        CashFlow::of(&project, &Policy::default(), today).expect("all figures")
    }

    fn flow(nets: &[(i32, i64)]) -> CashFlow {
        let year = |(year, net): &(i32, i64)| {
            let (saving, investment) = ((*net).max(0), (-net).max(0));
            (
                *year,
                YearFlow {
                    investment,
                    operation: 0,
                    saving,
                },
            )
        };
        CashFlow {
            years: nets.iter().map(year).collect(),
            base_year: 2026,
        }
    }

    #[test]
    fn the_case_in_hernings_paper_is_worth_206_000_over_five_years() {
        let tiers = Policy::default().ranking.discount_tiers;
        let case = herning(2027, 5);
        assert_eq!(case.net_present_value(&tiers), 206_021);
        assert_eq!(case.payback().map(Payback::tenths), Some(40));
        assert!(
            herning(2031, 5).net_present_value(&tiers) < 0,
            "one saving of four years less"
        );
        assert_eq!(herning(2027, 3).payback(), None);
    }

    #[test]
    fn at_rate_nought_the_present_value_is_the_plain_sum() {
        let tier = DiscountTier {
            from_year: 0,
            permille: 0,
        };
        assert_eq!(herning(2027, 5).net_present_value(&[tier]), 400_000);
        assert_eq!(herning(2027, 5).net_present_value(&[]), 400_000);
    }

    #[test]
    fn the_second_rate_holds_from_its_first_year() {
        let tiers = Policy::default().ranking.discount_tiers;
        let step = |year| discount(year - 1, &tiers) / discount(year, &tiers);
        assert!((step(35) - 1.035).abs() < 1e-9 && (step(36) - 1.025).abs() < 1e-9);
        assert!((discount(-1, &tiers) - 1.035).abs() < 1e-9);
        let far = flow(&[(2026 + 36, 1_000_000)]);
        let expected = 1_000_000.0 / 1.035_f64.powi(35) / 1.025;
        assert_eq!(far.net_present_value(&tiers), expected.round() as i64);
    }

    #[test]
    fn payback_is_linear_inside_the_year() {
        let tenths = |nets: &[(i32, i64)]| flow(nets).payback().map(Payback::tenths);
        assert_eq!(tenths(&[(2026, -100), (2027, 40), (2028, 80)]), Some(18));
        assert_eq!(tenths(&[(2026, 0), (2027, 10)]), Some(0), "nothing to pay back");
        assert_eq!(
            tenths(&[(2026, -100), (2030, 50), (2031, 50)]),
            Some(50),
            "years without a flow count"
        );
        assert_eq!(tenths(&[(2026, -100), (2027, 99)]), None);
    }
}
