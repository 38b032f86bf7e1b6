//! How far a project has moved from what was decided (Billund p. 9: at material deviations or new risks a renewed
//! decision is recommended).

#[cfg(test)]
mod tests;

use super::policy::DeviationLimits;
use super::project::{Benefit, BenefitKind, Light, Progress, Project, Risk};
use crate::value::{Date, Dkk, Sum, round_half_away};

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
    /// Returns its name in formats for machines.
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

    /// Returns whether its figures are quarters, counted from year 0.
    pub fn is_quarter(self) -> bool {
        matches!(self, Measure::Start | Measure::End | Measure::BenefitDue)
    }

    /// Returns whether its figures are whole kroner.
    pub fn is_dkk(self) -> bool {
        matches!(self, Measure::Investment | Measure::Spent | Measure::Saving)
    }

    /// Returns the policy's limit on it: percent, quarters, or the score of a risk. A benefit that is dropped, or a
    /// risk that is not weighed, has none.
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

    /// Returns whether less is worse.
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
    /// True when it is beyond the policy's limit, so that a new decision is called for. What is for the better never
    /// is.
    pub material: bool,
}

impl Deviation {
    /// Returns whether it is for the worse: more money, more hours, later, less gained, a larger risk.
    pub fn is_worse(&self) -> bool {
        match self.of.falls() {
            true => self.now < self.before,
            false => self.now > self.before,
        }
    }

    /// Returns the change in tenths of a per cent, half rounded away from 0; `None` from nothing, and for what is no
    /// amount.
    pub fn permille(&self) -> Option<i64> {
        let is_amount = self.of.is_dkk() || matches!(self.of, Measure::Hours | Measure::SpentHours);
        is_amount
            .then(|| tenths_of_percent(self.before, self.now))
            .flatten()
    }

    /// Returns the light that it gives: red beyond a limit, yellow for the worse within the limits, else green.
    pub fn light(&self) -> Light {
        match (self.material, self.is_worse()) {
            (true, _) => Light::Red,
            (false, true) => Light::Yellow,
            (false, false) => Light::Green,
        }
    }
}

/// Returns a change in tenths of a per cent of what was, half rounded away from 0; `None` from nothing.
pub fn tenths_of_percent(before: i64, now: i64) -> Option<i64> {
    if before == 0 {
        return None;
    }
    let change = i128::from(now) - i128::from(before);
    Some(round_half_away(change * 1_000, i128::from(before).abs()))
}

/// Returns where a project deviates from what it was, in the order of [`Measure`]. What is not known on either side
/// is no deviation. Seen the other way round, every figure has its sides changed.
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

/// Returns where a project deviates on a day from what was decided, what is spent and reported since included: what
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
        let reported_figures = reports.filter_map(|report| Some((report.on, of(report)?)));
        reported_figures
            .max_by_key(|(on, _)| *on)
            .map(|(_, reported_figures)| reported_figures)
    };
    let mut spent = |of, allowed: Option<i64>, limit: u32, figure_of: &dyn Fn(&Progress) -> Option<i64>| {
        // What was spent when it was decided was known to those who decided.
        if let (Some(allowed), Some(now)) = (allowed, latest(now, figure_of))
            && now > allowed
            && latest(decided, figure_of) != Some(now)
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
        report.spent_dkk.get().map(Dkk::get)
    });
    spent(Measure::SpentHours, hours(decided), limits.hours_pct, &|report| {
        report.spent_hours.get().map(i64::from)
    });
    let new = now.progress.iter().filter(|report| {
        let is_same_report = |other: &Progress| other.on == report.on && other.new_risk == report.new_risk;
        report.on <= day && !decided.progress.iter().any(is_same_report)
    });
    all.extend(new.filter_map(|report| {
        Some(Deviation {
            of: Measure::ReportedRisk,
            about: Some(report.new_risk.given()?.clone()),
            before: 0,
            now: 1,
            material: false,
        })
    }));
    all.sort_by_key(|one| one.of);
    all
}

/// Returns whether `more` is above `less` by more than a limit, in percent of `base`.
fn over_percent(less: i64, more: i64, base: i64, limit: u32) -> bool {
    (i128::from(more) - i128::from(less)) * 100 > i128::from(base.max(0)) * i128::from(limit)
}

/// Returns the hours in all; `None` when nobody has written any, and when they are not all readable.
fn hours(project: &Project) -> Option<i64> {
    whole(project.hours_in_all())
}

/// Returns a sum that leaves nothing out.
fn whole(sum: Sum) -> Option<i64> {
    sum.amount.get().filter(|_| sum.is_complete)
}

fn start(project: &Project) -> Option<i64> {
    Some(project.schedule.given()?.start.get()?.quarter().index())
}

fn end(project: &Project) -> Option<i64> {
    Some(project.schedule.given()?.end.get()?.quarter().index())
}

/// Returns what the economic benefits save in a year: 0 where there is none; `None` where none says how
/// much, and where
/// one is not known or not readable.
fn saving(project: &Project) -> Option<i64> {
    let mut benefits = project.benefits.iter();
    let economic = benefits.any(|benefit| benefit.kind == BenefitKind::Economic);
    let none = project.benefits.is_complete() && !economic;
    whole(project.total_saving()).or(none.then_some(0))
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
    // What is not in a list that cannot be read whole may be in it all the same.
    let dropped = before
        .benefits
        .iter()
        .filter(|one| now.benefits.is_complete() && of(now, &one.id).is_none());
    all.extend(dropped.map(|one| {
        let last = now.benefits.iter().all(|other| other.kind != one.kind);
        deviation(Measure::Benefit, one, 1, 0, last)
    }));
    let come = now
        .benefits
        .iter()
        .filter(|one| before.benefits.is_complete() && of(before, &one.id).is_none());
    all.extend(come.map(|one| deviation(Measure::Benefit, one, 0, 1, false)));
    for one in &now.benefits {
        let was = of(before, &one.id).and_then(|n| before.benefits.get(n)?.due.get());
        if let (Some(was), Some(due)) = (was, one.due.get())
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
    if !(before.risks.is_complete() && now.risks.is_complete()) {
        return;
    }
    let score = |project: &Project, text: &str| {
        let mut same = project.risks.iter().filter(|risk| risk.text == text);
        same.next().map_or(0, Risk::score)
    };
    let dropped = before.risks.iter().filter(|risk| score(now, &risk.text) == 0);
    for risk in now.risks.iter().chain(dropped) {
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

/// Returns the light of several deviations: that of the worst.
pub fn light_of(deviations: &[Deviation]) -> Light {
    let lights = deviations.iter().map(Deviation::light);
    lights.max().unwrap_or(Light::Green)
}
