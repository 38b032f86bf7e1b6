//! Needs from the yearly call: Herning's eight points by administration and year.

use std::collections::BTreeMap;

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::project::{Need, Project};
use crate::model::{Answer, Point, Record};
use crate::page::{Cell, Page, Row, Table};
use crate::text::{lookup, text};

pub(super) const OVERVIEW: Overview = Overview {
    name: "needs",
    about: "Needs from the yearly call, question by question in Herning's eight points, by year and administration; \
            and the money asked for in all.",
    make,
};

const COLUMNS: &[&str] = &[
    "need_year",
    "needed_by",
    "need",
    "need_area",
    "point",
    "question",
    "answer",
];

const SUMS: &[&str] = &[
    "need_year",
    "needed_by",
    "needs",
    "software",
    "hardware",
    "development",
    "operation_per_year",
];

/// What an administration asks for in a year, in whole kroner.
#[derive(Default)]
struct Asked {
    needs: usize,
    by_key: BTreeMap<&'static str, i64>,
}

fn make(context: &Context<'_>) -> Page {
    let projects = context.register.projects.iter();
    let mut needs: Vec<_> = projects
        .filter_map(|project| Some((project, project.need.given()?)))
        .collect();
    needs.sort_by_cached_key(|(project, need)| {
        (need.year.get(), administration(context, project), project.key())
    });
    let mut table = Table::new(context.language, COLUMNS);
    let mut sums: BTreeMap<(i32, Option<String>), Asked> = BTreeMap::new();
    for (project, need) in &needs {
        let asked = sums
            .entry((need.year.get(), administration(context, project)))
            .or_default();
        asked.needs += 1;
        for point in need.points() {
            if let Some(Answer::Dkk(dkk)) = point.answer {
                let sum = asked.by_key.entry(point.key).or_default();
                *sum = sum.saturating_add(dkk);
            }
            table.push(row(context, project, need, point));
        }
    }
    let mut page = common::page(context, "needs", table);
    page.table(
        text(context.language, "needs-asked-for", &[]),
        totals(context, sums),
    );
    page
}

/// The name of the administration that a need comes from.
fn administration(context: &Context<'_>, project: &Project) -> Option<String> {
    let register = context.register;
    let unit = project.unit.given()?;
    Some(match register.get(unit) {
        Some(unit) => register.administration(unit).title().to_owned(),
        None => unit.as_str().to_owned(),
    })
}

fn row(context: &Context<'_>, project: &Record<Project>, need: &Need, point: Point<'_>) -> Row {
    let register = context.register;
    let key = format!("need-{}", point.key.trim_end_matches("_dkk").replace('_', "-"));
    Row {
        cells: vec![
            common::year(need.year.get()),
            Cell::of(administration(context, project)),
            project.title().into(),
            Cell::of(need.area.get().and_then(|area| {
                lookup(
                    context.language,
                    &format!("need-area-{}", area.as_str()),
                    None,
                    &[],
                )
            })),
            u32::from(point.number).into(),
            text(context.language, &key, &[]).into(),
            answer(context, project, point),
        ],
        record: Some(project.address()),
        units: answering::units(register, project.unit.given()),
        owners: answering::ids([project.owner.given()]),
        ..Row::default()
    }
}

/// What is answered; the reason where the record says that it does not know.
fn answer(context: &Context<'_>, project: &Record<Project>, point: Point<'_>) -> Cell {
    match point.answer {
        Some(Answer::Text(answer)) => answer.into(),
        Some(Answer::Dkk(dkk)) => Cell::Dkk(dkk),
        None if project.is_unknown(&format!("need.{}", point.key)) => {
            text(context.language, "needs-unknown", &[]).into()
        }
        None => text(context.language, "needs-not-answered", &[]).into(),
    }
}

fn totals(context: &Context<'_>, sums: BTreeMap<(i32, Option<String>), Asked>) -> Table {
    let mut table = Table::new(context.language, SUMS);
    for ((year, administration), asked) in sums {
        let sum = |key| Cell::dkk(asked.by_key.get(key).copied());
        table.push(vec![
            common::year(year),
            Cell::of(administration),
            asked.needs.into(),
            sum("software_dkk"),
            sum("hardware_dkk"),
            sum("development_dkk"),
            sum("operation_dkk"),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, of, page, table};
    use super::*;

    #[test]
    fn every_question_is_a_row_and_the_money_adds_up_by_administration() {
        let need = |id: &str, unit: &str, need: serde_json::Value| json!({ "id": id, "name": id, "stage": "need", "unit": unit, "need": need });
        let page = page(
            make,
            &json!({
                "units": [{ "id": "skole", "name": "Skole", "type": "administration" },
                          { "id": "klasse", "name": "Klasse", "type": "institution", "parent": "skole" }],
                "projects": [
                    need("b", "skole", json!({ "year": 2027, "software_dkk": 0, "operation_dkk": 5 })),
                    need("a", "klasse", json!({ "year": 2027, "software_dkk": 40, "one_year": "Nu", "area": "workplace" })),
                    need("c", "skole", json!({ "year": 2026 })),
                    { "id": "d", "name": "d", "stage": "idea" }],
            }),
        );
        assert_eq!(column(&page, "need").len(), 33);
        assert_eq!(column(&page, "need")[0], "c");
        assert_eq!(column(&page, "need_area")[11], "Den digitale arbejdsplads");
        let answers = column(&page, "answer");
        assert_eq!(answers[11], "Nu");
        assert_eq!(answers[13], "40");
        assert_eq!(answers[24], "0", "0 is an answer");
        assert_eq!(answers[25], "Ikke besvaret");
        let sums = table(&page, 1);
        assert_eq!(of(sums, "needed_by"), ["Skole", "Skole"]);
        assert_eq!(of(sums, "needs"), ["1", "2"]);
        assert_eq!(of(sums, "software"), ["", "40"]);
        assert_eq!(of(sums, "operation_per_year"), ["", "5"]);
    }
}
