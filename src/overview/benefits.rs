//! O10 Benefits: what is expected, what was measured, by whom and when (Rødovre, Bornholm, Billund).

use std::collections::BTreeMap;

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::project::{Benefit, Project, Stage};
use crate::model::{Reaped, Record, years_of_saving};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;
use crate::value::{Date, Dkk};

pub(super) const OVERVIEW: Overview = Overview {
    name: "benefits",
    about: "Benefits: owner, due day, what is expected and what was measured, and whether they are reaped; and the \
            savings year by year.",
    make,
};

const COLUMNS: &[&str] = &[
    "project",
    "benefit",
    "benefit_owner",
    "unit",
    "benefit_due",
    "benefit_status",
    "expected_saving",
    "realised_saving",
    "measure",
    "value_before",
    "target",
    "measured_value",
    "measured_on",
];

/// What a terminal has no room for.
const ASIDE: &[&str] = &[
    "unit",
    "measure",
    "value_before",
    "target",
    "measured_value",
    "measured_on",
];

const BY_YEAR: &[&str] = &["year", "decided_savings", "proposed_savings", "measured_savings"];

/// Kroner of a year.
#[derive(Default)]
struct OfYear {
    decided: i64,
    proposed: i64,
    measured: i64,
}

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    let mut years: BTreeMap<i32, OfYear> = BTreeMap::new();
    for project in &context.register.projects {
        // What was rejected brings no benefit.
        if project.stage == Stage::Rejected {
            continue;
        }
        for benefit in &project.benefits {
            table.push(row(context, project, benefit));
            count(context, project, benefit, &mut years);
        }
    }
    let mut page = common::page(context, "benefits", table.aside(ASIDE));
    let mut by_year = Table::new(context.language, BY_YEAR);
    for (year, dkk) in years {
        by_year.push(vec![
            common::year(year),
            Cell::Dkk(dkk.decided),
            Cell::Dkk(dkk.proposed),
            Cell::Dkk(dkk.measured),
        ]);
    }
    page.table(text(context.language, "benefits-by-year", &[]), by_year);
    page
}

fn row(context: &Context<'_>, project: &Record<Project>, benefit: &Benefit) -> Row {
    let register = context.register;
    let latest = benefit.latest_measurement(context.today);
    let unit = benefit.unit.given().or(project.unit.given());
    Row {
        cells: vec![
            project.title().into(),
            (&benefit.name).into(),
            common::title(register, benefit.owner.given()),
            common::title(register, unit),
            Cell::of(benefit.due.get()),
            status(context, benefit),
            Cell::dkk(benefit.expected_saving()),
            Cell::dkk(benefit.latest_saving(context.today)),
            Cell::of(benefit.measure.given()),
            Cell::of(benefit.before.given()),
            Cell::of(benefit.target.given()),
            Cell::of(latest.map(|latest| &latest.value)),
            Cell::of(latest.map(|latest| latest.on)),
        ],
        record: Some(project.address()),
        units: answering::units(register, unit),
        owners: answering::ids([benefit.owner.given()]),
        ..Row::default()
    }
}

fn status(context: &Context<'_>, benefit: &Benefit) -> Cell {
    let key = match benefit.reaped(context.today) {
        Reaped::Wholly => "benefits-reaped",
        Reaped::Partly => "benefits-partly",
        Reaped::Measured => "benefits-measured",
        Reaped::Late => "benefits-late",
        Reaped::NotMeasured => "benefits-not-measured",
    };
    text(context.language, key, &[]).into()
}

/// Adds a benefit's savings to the years. What is paused is not expected; needs and ideas have promised nothing.
fn count(
    context: &Context<'_>,
    project: &Record<Project>,
    benefit: &Benefit,
    years: &mut BTreeMap<i32, OfYear>,
) {
    let expected = benefit.expected_saving().unwrap_or(0);
    let decided = project
        .stage
        .get()
        .is_some_and(|stage| stage.reached(Stage::Approved));
    if expected > 0
        && project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    {
        for year in years_of_saving(project, benefit, &context.register.policy, context.today) {
            let of_year = years.entry(year).or_default();
            let sum = if decided {
                &mut of_year.decided
            } else {
                &mut of_year.proposed
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
        let kept = measured.entry(one.on.year()).or_insert((one.on, saving));
        if one.on >= kept.0 {
            *kept = (one.on, saving);
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
