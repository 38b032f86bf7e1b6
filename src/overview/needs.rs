//! Needs from the yearly call: Herning's eight points by administration and year.

use std::collections::BTreeMap;

use super::common::{self, phrase};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext};
use crate::model::project::{Need, Project};
use crate::model::{Answer, Point, Record};
use crate::page::{Cell, Page, Row};
use crate::text::{lookup, sort_key};

pub(super) const OVERVIEW: Overview = Overview {
    name: "needs",
    about: "Needs from the yearly call, question by question in Herning's eight points, by year and administration; \
            and the money asked for in all.",
    paper: "herning-2013",
    order: &["need_year", "needed_by", "need"],
    make,
};

struct Needs;

/// A question of a need's form, with its answer.
struct QuestionLine<'r> {
    project: &'r Record<Project>,
    need: &'r Need,
    point: Point<'r>,
}

impl LineTable for Needs {
    type Line<'r> = QuestionLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("need_year", |_, line| Cell::Year(line.need.year.get())),
        column("needed_by", |context, line| {
            Cell::of(administration(context, line.project))
        }),
        column("need", |_, line| line.project.title().into()),
        column("need_area", |context, line| area(context, line.need)),
        column("point", |_, line| u32::from(line.point.number).into()),
        column("question", |context, line| question(context, line.point)),
        column("answer", |context, line| {
            answer(context, line.project, line.point)
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        common::project_row(context, line.project)
    }
}

struct NeedSums;

/// What an administration asks for in a year, in whole kroner.
#[derive(Default)]
struct NeedSum {
    needs: usize,
    dkk: BTreeMap<&'static str, i64>,
}

impl NeedSum {
    fn dkk(&self, key: &str) -> Cell {
        Cell::dkk(self.dkk.get(key).copied())
    }
}

impl LineTable for NeedSums {
    type Line<'r> = ((i32, Option<String>), NeedSum);

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("need_year", |_, ((year, _), _)| Cell::Year(*year)),
        column("needed_by", |_, ((_, administration), _)| {
            Cell::of(administration.as_ref())
        }),
        column("needs", |_, (_, sum)| sum.needs.into()),
        column("software", |_, (_, sum)| sum.dkk("software_dkk")),
        column("hardware", |_, (_, sum)| sum.dkk("hardware_dkk")),
        column("development", |_, (_, sum)| sum.dkk("development_dkk")),
        column("operation_per_year", |_, (_, sum)| sum.dkk("operation_dkk")),
    ];
}

fn make(context: &OverviewContext<'_>) -> Page {
    let projects = context.register.projects.iter();
    let mut needs: Vec<_> = projects
        .filter_map(|project| Some((project, project.need.given()?)))
        .collect();
    needs.sort_by_cached_key(|(project, need)| {
        let administration = administration(context, project);
        (
            need.year.get(),
            administration.as_deref().map(sort_key),
            sort_key(project.title()),
            project.key(),
        )
    });
    let mut lines = Vec::new();
    let mut sums: BTreeMap<(i32, Option<String>), NeedSum> = BTreeMap::new();
    for (project, need) in needs {
        let sum = sums
            .entry((need.year.get(), administration(context, project)))
            .or_default();
        sum.needs += 1;
        for point in need.points() {
            if let Some(Answer::Dkk(dkk)) = point.answer {
                let sum = sum.dkk.entry(point.key).or_default();
                *sum = sum.saturating_add(dkk);
            }
            lines.push(QuestionLine { project, need, point });
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_cached_key(|((year, administration), _)| (*year, administration.as_deref().map(sort_key)));
    let mut page = common::page(context, &OVERVIEW, Needs::table(context, &lines));
    page.table(context.text("needs-asked-for"), NeedSums::table(context, &sums));
    page
}

/// Returns the name of the administration that a need comes from.
fn administration(context: &OverviewContext<'_>, project: &Project) -> Option<String> {
    let register = context.register;
    let unit = project.unit.given()?;
    Some(match register.get(unit) {
        Some(unit) => register.administration(unit).title().to_owned(),
        None => unit.as_str().to_owned(),
    })
}

fn area(context: &OverviewContext<'_>, need: &Need) -> Cell {
    let word = |key: String| lookup(context.language, &key, None, &[]);
    Cell::of(
        need.area
            .get()
            .and_then(|area| word(format!("need-area-{}", area.as_str()))),
    )
}

fn question(context: &OverviewContext<'_>, point: Point<'_>) -> Cell {
    let key = point.key.trim_end_matches("_dkk").replace('_', "-");
    phrase(context, &format!("need-{key}"))
}

/// Returns what is answered; the reason where the record says that it does not know.
fn answer(context: &OverviewContext<'_>, project: &Record<Project>, point: Point<'_>) -> Cell {
    match point.answer {
        Some(Answer::Text(answer)) => answer.into(),
        Some(Answer::Dkk(dkk)) => Cell::Dkk(dkk),
        None if project.is_unknown(&format!("need.{}", point.key)) => phrase(context, "needs-unknown"),
        None => phrase(context, "needs-not-answered"),
    }
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
