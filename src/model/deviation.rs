//! How far a project has moved from what was decided (Billund p. 9: at material deviations or new risks a renewed
//! decision is recommended).

use super::policy::DeviationLimits;
use super::project::{Benefit, BenefitKind, Light, Progress, Project, Risk};
use super::value::{Date, Dkk};

/// What a project may deviate in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Investment, whole kroner.
    Investment,
    /// What is spent so far against the investment, whole kroner.
    Spent,
    /// Hours in all.
    Hours,
    /// Hours spent so far against the hours in all.
    SpentHours,
    /// The quarter it begins in, counted in quarters from year 0.
    Start,
    /// The quarter it ends in, counted in quarters from year 0.
    End,
    /// What its benefits save in a year, whole kroner.
    Saving,
    /// A benefit: 1 when it is there, 0 when it is not.
    Benefit,
    /// The quarter a benefit is due in, counted in quarters from year 0.
    BenefitDue,
    /// A risk: likelihood × impact, 0 when it is not there.
    Risk,
    /// A risk that a report on progress tells of, which nobody has weighed: 0 before, 1 since.
    ReportedRisk,
}

impl Measure {
    /// Its name in formats for machines.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Investment => "investment_dkk",
            Measure::Spent => "spent_dkk",
            Measure::Hours => "hours",
            Measure::SpentHours => "spent_hours",
            Measure::Start => "start",
            Measure::End => "end",
            Measure::Saving => "saving_dkk_per_year",
            Measure::Benefit => "benefit",
            Measure::BenefitDue => "benefit_due",
            Measure::Risk => "risk",
            Measure::ReportedRisk => "reported_risk",
        }
    }

    /// Whether its figures are quarters, counted from year 0.
    pub fn is_quarter(self) -> bool {
        matches!(self, Measure::Start | Measure::End | Measure::BenefitDue)
    }

    /// Whether its figures are whole kroner.
    pub fn is_dkk(self) -> bool {
        matches!(self, Measure::Investment | Measure::Spent | Measure::Saving)
    }

    /// The policy's limit on it: percent, quarters, or the score of a risk. A benefit that is dropped, or a risk that
    /// is not weighed, has none.
    pub fn limit(self, limits: &DeviationLimits) -> u32 {
        match self {
            Measure::Investment | Measure::Spent => limits.cost_pct,
            Measure::Hours | Measure::SpentHours => limits.hours_pct,
            Measure::Start | Measure::End | Measure::BenefitDue => limits.quarters,
            Measure::Saving => limits.benefits_pct,
            Measure::Risk => limits.risk_score,
            Measure::Benefit | Measure::ReportedRisk => 0,
        }
    }

    /// Whether less is worse.
    fn falls(self) -> bool {
        matches!(self, Measure::Saving | Measure::Benefit)
    }
}

/// A figure that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// Which figure.
    pub of: Measure,
    /// The benefit's name or the risk's text, where it is about one.
    pub about: Option<String>,
    /// What it was.
    pub before: i64,
    /// What it is.
    pub now: i64,
    /// Whether it is beyond the policy's limit, so that a new decision is called for. What is for the better never is.
    pub material: bool,
}

impl Deviation {
    /// Whether it is for the worse: more money, more hours, later, less gained, a larger risk.
    pub fn is_worse(&self) -> bool {
        match self.of.falls() {
            true => self.now < self.before,
            false => self.now > self.before,
        }
    }

    /// The change in tenths of a per cent, half rounded away from 0; `None` from nothing, and for what is no amount.
    pub fn permille(&self) -> Option<i64> {
        let is_amount = self.of.is_dkk() || matches!(self.of, Measure::Hours | Measure::SpentHours);
        is_amount
            .then(|| tenths_of_percent(self.before, self.now))
            .flatten()
    }

    /// The light that it gives: red beyond a limit, yellow for the worse within the limits, else green.
    pub fn light(&self) -> Light {
        match (self.material, self.is_worse()) {
            (true, _) => Light::Red,
            (false, true) => Light::Yellow,
            (false, false) => Light::Green,
        }
    }
}

/// A change in tenths of a per cent of what was, half rounded away from 0; `None` from nothing.
pub fn tenths_of_percent(before: i64, now: i64) -> Option<i64> {
    if before == 0 {
        return None;
    }
    let change = i128::from(now) - i128::from(before);
    let before = i128::from(before).abs();
    let rounded = i64::try_from((change.abs() * 2_000 + before) / (before * 2)).unwrap_or(i64::MAX);
    Some(if change < 0 { -rounded } else { rounded })
}

/// Where a project deviates from what it was, in the order of [`Measure`]. What is not known on either side is no
/// deviation. Seen the other way round, every figure has its sides changed.
pub fn deviations(before: &Project, now: &Project, limits: &DeviationLimits) -> Vec<Deviation> {
    let over = |before: i64, now: i64, limit: u32| over_percent(before, now, before, limit);
    let later = |before: i64, now: i64| now - before > i64::from(limits.quarters);
    let mut all = Vec::new();
    let mut figure = |of, before: Option<i64>, now: Option<i64>, is_material: &dyn Fn(i64, i64) -> bool| {
        if let (Some(before), Some(now)) = (before, now)
            && before != now
        {
            all.push(Deviation {
                of,
                about: None,
                before,
                now,
                material: is_material(before, now),
            });
        }
    };
    figure(
        Measure::Investment,
        before.investment(),
        now.investment(),
        &|before, now| over(before, now, limits.cost_pct),
    );
    figure(Measure::Hours, hours(before), hours(now), &|before, now| {
        over(before, now, limits.hours_pct)
    });
    figure(Measure::Start, start(before), start(now), &later);
    figure(Measure::End, end(before), end(now), &later);
    figure(Measure::Saving, saving(before), saving(now), &|before, now| {
        over_percent(now, before, before, limits.benefits_pct)
    });
    benefits(before, now, limits, &mut all);
    risks(before, now, limits, &mut all);
    all
}

/// Where a project deviates on a day from what was decided, what is spent and reported since included: what
/// [`deviations`] finds, with [`Measure::Spent`], [`Measure::SpentHours`] and [`Measure::ReportedRisk`] in their places.
pub fn deviations_on(
    day: Date,
    decided: &Project,
    now: &Project,
    limits: &DeviationLimits,
) -> Vec<Deviation> {
    let mut all = deviations(decided, now, limits);
    let latest = |project: &Project, of: &dyn Fn(&Progress) -> Option<i64>| {
        let reports = project.progress.iter().filter(|report| report.on <= day);
        let told = reports.filter_map(|report| Some((report.on, of(report)?)));
        told.max_by_key(|(on, _)| *on).map(|(_, told)| told)
    };
    let mut spent = |of, allowed: Option<i64>, limit: u32, told: &dyn Fn(&Progress) -> Option<i64>| {
        // What was spent when it was decided was known to those who decided.
        if let (Some(allowed), Some(now)) = (allowed, latest(now, told))
            && now > allowed
            && latest(decided, told) != Some(now)
        {
            all.push(Deviation {
                of,
                about: None,
                before: allowed,
                now,
                material: over_percent(allowed, now, allowed, limit),
            });
        }
    };
    spent(Measure::Spent, decided.investment(), limits.cost_pct, &|report| {
        report.spent_dkk.map(Dkk::get)
    });
    spent(Measure::SpentHours, hours(decided), limits.hours_pct, &|report| {
        report.spent_hours.map(i64::from)
    });
    let new = now.progress.iter().filter(|report| {
        let told = |other: &Progress| other.on == report.on && other.new_risk == report.new_risk;
        report.on <= day && !decided.progress.iter().any(told)
    });
    all.extend(new.filter_map(|report| {
        Some(Deviation {
            of: Measure::ReportedRisk,
            about: Some(report.new_risk.clone()?),
            before: 0,
            now: 1,
            material: false,
        })
    }));
    all.sort_by_key(|one| one.of);
    all
}

/// Whether `more` is above `less` by more than a limit, in percent of `base`.
fn over_percent(less: i64, more: i64, base: i64, limit: u32) -> bool {
    (i128::from(more) - i128::from(less)) * 100 > i128::from(base.max(0)) * i128::from(limit)
}

/// Hours in all; not known when nobody has written any.
fn hours(project: &Project) -> Option<i64> {
    let known = !project.resources.is_empty();
    known.then(|| i64::try_from(project.total_hours()).ok()).flatten()
}

fn start(project: &Project) -> Option<i64> {
    Some(project.schedule.as_ref()?.start?.quarter().index())
}

fn end(project: &Project) -> Option<i64> {
    Some(project.schedule.as_ref()?.end?.quarter().index())
}

/// What the economic benefits save in a year: nothing where there is none, not known where none says how much.
fn saving(project: &Project) -> Option<i64> {
    let mut benefits = project.benefits.iter();
    let economic = benefits.any(|benefit| benefit.kind == BenefitKind::Economic);
    project.saving().or((!economic).then_some(0))
}

/// Benefits that came, went or are due in another quarter. One that went is measured by the saving that went with
/// it; where it was the last of its kind, what was decided is not what will be gained.
fn benefits(before: &Project, now: &Project, limits: &DeviationLimits, all: &mut Vec<Deviation>) {
    let of = |project: &'_ Project, id: &str| project.benefits.iter().position(|one| *one.id == *id);
    let deviation = |of, benefit: &Benefit, before, now, material| Deviation {
        of,
        about: Some(benefit.name.clone()),
        before,
        now,
        material,
    };
    let gone = before.benefits.iter().filter(|one| of(now, &one.id).is_none());
    all.extend(gone.map(|one| {
        let last = now.benefits.iter().all(|other| other.kind != one.kind);
        deviation(Measure::Benefit, one, 1, 0, last)
    }));
    let come = now.benefits.iter().filter(|one| of(before, &one.id).is_none());
    all.extend(come.map(|one| deviation(Measure::Benefit, one, 0, 1, false)));
    for one in &now.benefits {
        let was = of(before, &one.id).and_then(|n| before.benefits.get(n)?.due);
        if let (Some(was), Some(due)) = (was, one.due)
            && was.quarter() != due.quarter()
        {
            let (was, due) = (was.quarter().index(), due.quarter().index());
            let material = due - was > i64::from(limits.quarters);
            all.push(deviation(Measure::BenefitDue, one, was, due, material));
        }
    }
}

/// Risks that came, went, rose or fell, by their texts.
fn risks(before: &Project, now: &Project, limits: &DeviationLimits, all: &mut Vec<Deviation>) {
    let score = |project: &Project, text: &str| {
        let mut same = project.risks.iter().filter(|risk| risk.text == text);
        same.next().map_or(0, Risk::score)
    };
    let gone = before.risks.iter().filter(|risk| score(now, &risk.text) == 0);
    for risk in now.risks.iter().chain(gone) {
        let (was, is) = (score(before, &risk.text), score(now, &risk.text));
        if was != is {
            all.push(Deviation {
                of: Measure::Risk,
                about: Some(risk.text.clone()),
                before: was,
                now: is,
                material: is > was && is >= i64::from(limits.risk_score),
            });
        }
    }
}

/// The light of several deviations: that of the worst.
pub fn light_of(deviations: &[Deviation]) -> Light {
    let lights = deviations.iter().map(Deviation::light);
    lights.max().unwrap_or(Light::Green)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn of(value: Value) -> Project {
        serde_json::from_value(value).expect("a project")
    }

    fn project(investment: i64, hours: u32, end: &str) -> Project {
        of(json!({
            "name": "P", "stage": "approved", "wished_start": "2027-Q1",
            "business_case": { "investment_dkk": investment },
            "resources": [{ "role": "r", "hours": [hours] }],
            "schedule": { "start": "2027-01-01", "end": end },
        }))
    }

    fn with(benefits: Value, risks: Value) -> Project {
        of(json!({ "name": "P", "stage": "running", "benefits": benefits, "risks": risks }))
    }

    fn economic(id: &str, dkk: i64, due: &str) -> Value {
        json!({ "id": id, "name": id, "kind": "economic", "saving_dkk_per_year": dkk, "due": due })
    }

    fn risk(text: &str, likelihood: u32, impact: u32) -> Value {
        json!({ "text": text, "likelihood": likelihood, "impact": impact })
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    /// What deviates, shortly: measure, about, from, to, light.
    fn short(all: &[Deviation]) -> Vec<String> {
        all.iter()
            .map(|one| {
                let about = one.about.as_deref().unwrap_or("-");
                let light = one.light();
                format!("{} {about} {}→{} {light}", one.of.key(), one.before, one.now)
            })
            .collect()
    }

    #[test]
    fn only_what_is_strictly_over_the_limit_is_material() {
        let before = project(1_000_000, 100, "2027-03-31");
        let limits = DeviationLimits::default();
        let at_the_limit = deviations(&before, &project(1_100_000, 110, "2027-06-30"), &limits);
        assert_eq!(at_the_limit.len(), 3);
        assert!(at_the_limit.iter().all(|one| !one.material), "{at_the_limit:?}");
        assert_eq!(light_of(&at_the_limit), Light::Yellow);
        let over = deviations(&before, &project(1_100_001, 111, "2027-07-01"), &limits);
        assert!(over.iter().all(|one| one.material), "{over:?}");
        assert_eq!(light_of(&over), Light::Red);
        let less = deviations(&before, &project(1, 1, "2027-03-30"), &limits);
        assert_eq!(less.len(), 2, "the same quarter is no deviation");
        assert_eq!(light_of(&less), Light::Green);
        assert_eq!(deviations(&before, &before, &limits), []);
    }

    #[test]
    fn a_saving_that_falls_a_benefit_that_goes_and_one_that_is_due_later() {
        let limits = DeviationLimits::default();
        let quality = json!({ "id": "q", "name": "q", "kind": "quality", "due": "2027-01-01" });
        let before = with(
            json!([
                economic("a", 100, "2027-03-31"),
                economic("b", 100, "2027-03-31"),
                quality
            ]),
            json!([]),
        );
        let at_the_limit = with(
            json!([
                economic("a", 80, "2027-06-30"),
                economic("b", 100, "2027-03-31"),
                quality
            ]),
            json!([]),
        );
        assert_eq!(
            short(&deviations(&before, &at_the_limit, &limits)),
            [
                "saving_dkk_per_year - 200→180 yellow",
                "benefit_due a 8108→8109 yellow"
            ]
        );
        let now = with(json!([economic("a", 120, "2027-07-01")]), json!([]));
        assert_eq!(
            short(&deviations(&before, &now, &limits)),
            [
                "saving_dkk_per_year - 200→120 red",
                "benefit b 1→0 yellow",
                "benefit q 1→0 red",
                "benefit_due a 8108→8110 red"
            ]
        );
        let unknown = with(json!([{ "id": "a", "name": "a", "kind": "economic" }]), json!([]));
        assert_eq!(deviations(&unknown, &unknown, &limits), []);
        assert!(
            deviations(&unknown, &now, &limits)
                .iter()
                .all(|one| one.of != Measure::Saving),
            "what was not known cannot have changed"
        );
    }

    #[test]
    fn risks_that_are_new_or_rise_to_the_limit() {
        let limits = DeviationLimits::default();
        let before = with(
            json!([]),
            json!([risk("gone", 5, 5), risk("rises", 2, 3), risk("high", 4, 4)]),
        );
        let now = with(
            json!([]),
            json!([risk("rises", 3, 5), risk("high", 4, 4), risk("small", 2, 7)]),
        );
        assert_eq!(
            short(&deviations(&before, &now, &limits)),
            [
                "risk rises 6→15 red",
                "risk small 0→14 yellow",
                "risk gone 25→0 green"
            ]
        );
    }

    #[test]
    fn what_is_spent_counts_against_what_was_decided_and_only_when_it_is_new() {
        let limits = DeviationLimits::default();
        let spending = |progress: Value| {
            of(
                json!({ "name": "P", "stage": "running", "business_case": { "investment_dkk": 1000 },
                "resources": [{ "role": "r", "hours": [100] }], "progress": progress }),
            )
        };
        let decided = spending(json!([]));
        let report = |on: &str, dkk: i64, hours: u32| json!({ "on": on, "status": "green", "spent_dkk": dkk, "spent_hours": hours });
        let now = spending(json!([
            report("2026-03-01", 900, 90),
            { "on": "2026-05-01", "status": "green", "new_risk": "Vand i kælderen" },
            report("2026-04-01", 1101, 105),
            report("2026-12-01", 5000, 500),
        ]));
        let on = |then: &str| short(&deviations_on(day(then), &decided, &now, &limits));
        assert_eq!(
            on("2026-11-22"),
            [
                "spent_dkk - 1000→1101 red",
                "spent_hours - 100→105 yellow",
                "reported_risk Vand i kælderen 0→1 yellow"
            ]
        );
        assert_eq!(on("2026-03-31"), Vec::<String>::new());
        assert_eq!(deviations_on(day("2026-11-22"), &now, &now, &limits), []);
    }

    #[test]
    fn a_change_is_given_in_tenths_of_a_per_cent() {
        let of = |before, now| {
            Deviation {
                of: Measure::Investment,
                about: None,
                before,
                now,
                material: false,
            }
            .permille()
        };
        assert_eq!(of(1_600_000, 2_100_000), Some(313), "31.25 % rounds up");
        assert_eq!(of(3, 2), Some(-333));
        assert_eq!(of(0, 2), None);
    }

    fn any_project() -> impl Strategy<Value = Project> {
        let quarters = || prop::option::of((2026..2030_i32, 1..=12_u32));
        let benefits = prop::collection::btree_map(
            "[a-c]",
            (any::<bool>(), prop::option::of(0..1000_i64), quarters()),
            0..3,
        );
        let risks = prop::collection::btree_map("[a-c]", (1..=5_u32, 1..=5_u32), 0..3);
        let figures = (
            prop::option::of(0..3_000_i64),
            prop::collection::vec(0..200_u32, 0..3),
            quarters(),
            quarters(),
        );
        (figures, benefits, risks).prop_map(|((investment, hours, start, end), benefits, risks)| {
            let day = |at: Option<(i32, u32)>| at.map(|(year, month)| format!("{year}-{month:02}-15"));
            let benefits: Vec<Value> = benefits
                .into_iter()
                .map(|(id, (economic, dkk, due))| {
                    let kind = if economic { "economic" } else { "quality" };
                    json!({ "id": id, "name": id, "kind": kind, "saving_dkk_per_year": dkk, "due": day(due) })
                })
                .collect();
            let risks: Vec<Value> = risks
                .into_iter()
                .map(|(text, (likelihood, impact))| risk(&text, likelihood, impact))
                .collect();
            let resources: Vec<Value> = hours
                .into_iter()
                .map(|hours| json!({ "role": "r", "hours": [hours] }))
                .collect();
            of(json!({
                "name": "P", "stage": "running", "business_case": { "investment_dkk": investment },
                "resources": resources, "schedule": { "start": day(start), "end": day(end) },
                "benefits": benefits, "risks": risks,
            }))
        })
    }

    /// A figure that changed: which, about what, from, to.
    type Side = (Measure, Option<String>, i64, i64);

    proptest! {
        #[test]
        fn nothing_deviates_from_itself(one in any_project()) {
            let limits = DeviationLimits::default();
            prop_assert_eq!(deviations(&one, &one, &limits), []);
            prop_assert_eq!(deviations_on(day("2026-11-22"), &one, &one, &limits), []);
        }

        #[test]
        fn seen_the_other_way_round_every_figure_has_its_sides_changed(
            a in any_project(),
            b in any_project(),
        ) {
            let limits = DeviationLimits::default();
            let (there, back) = (deviations(&a, &b, &limits), deviations(&b, &a, &limits));
            for (one, other) in there.iter().flat_map(|one| back.iter().map(move |other| (one, other))) {
                if (one.of, &one.about) == (other.of, &other.about) {
                    prop_assert!(one.is_worse() != other.is_worse());
                    prop_assert!(!(one.material && other.material));
                }
            }
            let mut there: Vec<Side> = there.into_iter().map(|one| (one.of, one.about, one.before, one.now)).collect();
            let mut back: Vec<Side> = back.into_iter().map(|one| (one.of, one.about, one.now, one.before)).collect();
            there.sort();
            back.sort();
            prop_assert_eq!(there, back);
        }
    }
}
