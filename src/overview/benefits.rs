//! O10 Benefits: what is expected, what was measured, by whom and when (Rødovre, Bornholm, Billund).

use std::collections::BTreeMap;

use super::common::{self, phrase, title};
use super::table::{ColumnOf, LineTable, aside, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::answering;
use crate::model::project::{Beneficiary, Benefit, Project, Stage};
use crate::model::unit::Unit;
use crate::model::{BenefitProgress, Record, Ref, use_not_known, years_of_saving};
use crate::page::{Cell, Page, Row};
use crate::value::{Date, Dkk, Stated};

pub(super) const OVERVIEW: Overview = Overview {
    name: "benefits",
    about: "Benefits: owner, due day, what is expected and what was measured, and whether they are reaped; and the \
            savings year by year.",
    paper: "roedovre-2010",
    order: &["project"],
    make,
};

struct Benefits;

/// A benefit with its project.
struct BenefitLine<'r> {
    project: &'r Record<Project>,
    benefit: &'r Benefit,
}

impl BenefitLine<'_> {
    fn unit(&self) -> Option<&Ref<Unit>> {
        self.benefit.gaining_unit(self.project)
    }

    /// Who gains: the unit, or who it is outside the municipality.
    fn gains(&self, context: &OverviewContext<'_>) -> Cell {
        let Benefit {
            unit, beneficiary, ..
        } = self.benefit;
        if !unit.is_blank() {
            title(context, unit.as_ref())
        } else if !beneficiary.is_blank() {
            common::choice(context, beneficiary.map(Beneficiary::as_str))
        } else {
            title(context, self.project.unit.as_ref())
        }
    }
}

impl LineTable for Benefits {
    type Line<'r> = BenefitLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("project", |_, line| line.project.title().into()),
        column("benefit", |_, line| (&line.benefit.name).into()),
        column("benefit_owner", |context, line| {
            title(context, line.benefit.owner.as_ref())
        }),
        aside("benefit_gain", |context, line| line.gains(context)),
        column("benefit_due", |_, line| Cell::of(line.benefit.due)),
        column("benefit_status", |context, line| status(context, line.benefit)),
        column("expected_saving", |_, line| {
            Cell::dkk(line.benefit.stated_saving())
        }),
        column("realised_saving", |context, line| {
            let missing = line.benefit.measured.missing_items();
            Cell::dkk(
                line.benefit
                    .latest_saving(context.today)
                    .map_or(missing, Stated::Given),
            )
        }),
        aside("measure", |_, line| Cell::of(line.benefit.measure.as_ref())),
        aside("value_before", |_, line| Cell::of(line.benefit.before.as_ref())),
        aside("target", |_, line| Cell::of(line.benefit.target.as_ref())),
        aside("measured_value", |context, line| {
            Cell::of(
                line.benefit
                    .latest_measurement(context.today)
                    .map(|latest| &latest.value),
            )
        }),
        aside("measured_on", |context, line| {
            Cell::of(
                line.benefit
                    .latest_measurement(context.today)
                    .map(|latest| latest.on),
            )
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: Some(line.project.address()),
            units: answering::units(context.register, line.unit()),
            owners: answering::ids([line.benefit.owner.given()]),
            ..Row::default()
        }
    }
}

struct SavingsByYear;

/// Kroner of a year.
#[derive(Default)]
struct YearSavings {
    decided: i64,
    proposed: i64,
    measured: i64,
}

impl LineTable for SavingsByYear {
    type Line<'r> = (i32, YearSavings);

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("year", |_, (year, _)| Cell::Year(*year)),
        column("decided_savings", |context, (_, savings)| {
            sum(context, savings.decided)
        }),
        column("proposed_savings", |context, (_, savings)| {
            sum(context, savings.proposed)
        }),
        column("measured_savings", |context, (_, savings)| {
            sum(context, savings.measured)
        }),
    ];
}

/// Returns the cell of a year's sum, which leaves something out where a project's stage or benefits are not known or
/// cannot be read.
fn sum(context: &OverviewContext<'_>, dkk: i64) -> Cell {
    let mut projects = context.register.projects.iter();
    let is_complete = projects.all(|project| is_summed_whole(project));
    Cell::sum(Cell::Dkk(dkk), is_complete)
}

/// Returns whether the years' sums have all that a project saves: its stage, amounts and measurements are known, and so
/// are the years.
fn is_summed_whole(project: &Project) -> bool {
    let Some(stage) = project.stage.get() else {
        return false;
    };
    if !stage.reached(Stage::Proposed) || stage == Stage::Rejected {
        return true;
    }
    let saving = project.total_saving();
    let has_years = !saving.amount.is_given() || use_not_known(project).is_none();
    let is_measured = project
        .benefits
        .iter()
        .all(|benefit| benefit.measured.is_complete());
    saving.is_complete && has_years && is_measured
}

fn make(context: &OverviewContext<'_>) -> Page {
    // What was rejected brings no benefit.
    let projects = by_name(&context.register.projects).into_iter();
    let projects = projects.filter(|project| project.stage != Stage::Rejected);
    let lines = projects.flat_map(|project| {
        let benefits = project.benefits.iter();
        benefits.map(move |benefit| BenefitLine { project, benefit })
    });
    let lines: Vec<BenefitLine<'_>> = lines.collect();
    let mut years: BTreeMap<i32, YearSavings> = BTreeMap::new();
    for line in &lines {
        count(context, line, &mut years);
    }
    let years: Vec<(i32, YearSavings)> = years.into_iter().collect();
    let mut page = common::page(context, &OVERVIEW, Benefits::table(context, &lines));
    page.table(
        context.text("benefits-by-year"),
        SavingsByYear::table(context, &years),
    );
    page
}

/// Returns what has become of a benefit. Where its measurements are not known or not readable, nobody can say that it is
/// not measured.
fn status(context: &OverviewContext<'_>, benefit: &Benefit) -> Cell {
    if benefit.latest_measurement(context.today).is_none() && !benefit.measured.is_complete() {
        return Cell::of(benefit.measured.missing_items::<Cell>());
    }
    let key = match benefit.reaped(context.today) {
        BenefitProgress::Wholly => "benefits-reaped",
        BenefitProgress::Partly => "benefits-partly",
        BenefitProgress::Measured => "benefits-measured",
        BenefitProgress::Late => "benefits-late",
        BenefitProgress::NotMeasured => "benefits-not-measured",
    };
    phrase(context, key)
}

/// Adds a benefit's savings to the years. What is paused is not expected; needs and ideas have promised nothing.
fn count(context: &OverviewContext<'_>, line: &BenefitLine<'_>, years: &mut BTreeMap<i32, YearSavings>) {
    let BenefitLine { project, benefit } = line;
    let expected = benefit.expected_saving().unwrap_or(0);
    let has_reached = |stage| project.stage.get().is_some_and(|own| own.reached(stage));
    // Savings of which nobody can say the years are in no year's sum, and the sums say so.
    if expected > 0 && has_reached(Stage::Proposed) && use_not_known(project).is_none() {
        for year in years_of_saving(project, benefit, &context.register.policy, context.today) {
            let savings = years.entry(year).or_default();
            let sum = if has_reached(Stage::Approved) {
                &mut savings.decided
            } else {
                &mut savings.proposed
            };
            *sum = sum.saturating_add(expected);
        }
    }
    // Of several measurements in a year the last one holds: each says what the year saves.
    let mut measured: BTreeMap<i32, (Date, Dkk)> = BTreeMap::new();
    for one in &benefit.measured {
        let Some(saving) = one.saving_dkk.get().filter(|_| one.on <= context.today) else {
            continue;
        };
        let latest = measured.entry(one.on.year()).or_insert((one.on, saving));
        if one.on >= latest.0 {
            *latest = (one.on, saving);
        }
    }
    for (year, (_, saving)) in measured {
        let sum = &mut years.entry(year).or_default().measured;
        *sum = sum.saturating_add(saving.get());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::fixture::{column, of, page, table};
    use super::*;

    fn economic(id: &str, dkk: i64, due: &str, measured: Value) -> Value {
        json!({ "id": id, "name": id, "kind": "economic", "saving_dkk_per_year": dkk, "due": due,
            "from_year": 2026, "measured": measured })
    }

    #[test]
    fn each_benefit_says_how_far_it_has_come_and_the_years_add_up() {
        let on = |on: &str, dkk: i64| json!({ "on": on, "value": "v", "saving_dkk": dkk });
        let project = |id: &str, stage: &str, benefits: Value| {
            json!({ "id": id, "name": id, "stage": stage, "go_live": "2026-Q1", "benefits": benefits,
                "business_case": { "years": 2 } })
        };
        let page = page(
            make,
            &json!({ "projects": [
                project("a", "realising", json!([
                    economic("enough", 100, "2026-06-30", json!([on("2026-05-01", 90), on("2026-09-01", 100)])),
                    economic("less", 200, "2026-06-30", json!([on("2026-09-01", 150), on("2026-12-01", 200)])),
                    economic("late", 50, "2026-11-21", json!([])),
                    economic("today", 25, "2026-11-22", json!([])),
                    { "id": "q", "name": "q", "kind": "quality", "due": "2026-01-01",
                      "measured": [{ "on": "2026-03-01", "value": "9" }] }])),
                project("b", "proposed", json!([economic("later", 7, "2028-01-01", json!([]))])),
                project("c", "rejected", json!([economic("never", 1, "2028-01-01", json!([]))])),
                project("d", "idea", json!([economic("maybe", 3, "2028-01-01", json!([]))])),
            ] }),
        );
        assert_eq!(
            column(&page, "benefit_status"),
            [
                "Hentet",
                "Delvist hentet",
                "Forfalden, ikke målt",
                "Ikke målt endnu",
                "Målt",
                "Ikke målt endnu",
                "Ikke målt endnu"
            ]
        );
        assert_eq!(column(&page, "realised_saving")[1], "150");
        let years = table(&page, 1);
        assert_eq!(of(years, "year"), ["2026", "2027"]);
        assert_eq!(of(years, "decided_savings"), ["375", "375"]);
        assert_eq!(of(years, "proposed_savings"), ["7", "7"]);
        assert_eq!(of(years, "measured_savings"), ["250", "0"]);
    }
}
