//! O15 Competences: what each unit must have, at which level, and what is missing (Aabenraa, Herning).

use std::collections::BTreeMap;

use super::common::{self, choice};
use super::table::{ColumnOf, LineTable, column, insert};
use super::{Overview, OverviewContext};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::Record;
use crate::model::answering;
use crate::model::competence::{Competence, CompetenceTarget, Level};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::text::{sort_key, text};

pub(super) const OVERVIEW: Overview = Overview {
    name: "competences",
    about: "Competences that units must have, by level, and the gaps: who lacks what, and whether it is mandatory.",
    paper: "herning-2013",
    order: &["unit", "competence"],
    make,
};

struct Competences;

/// A demand for a competence.
struct Demand<'r> {
    competence: &'r Record<Competence>,
    target: &'r CompetenceTarget,
    /// The unit's name; `None` means everyone and comes first.
    unit: Option<String>,
}

impl LineTable for Competences {
    type Line<'r> = Demand<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("unit", |context, line| unit_name(context, line.unit.as_deref())),
        column("competence", |_, line| line.competence.title().into()),
        column("competence_group", |context, line| {
            choice(context, line.competence.group.map(|group| group.as_str()))
        }),
        column("learner", |context, line| {
            choice(context, Some(line.target.who.as_str()))
        }),
        column("level", |context, line| {
            choice(context, line.target.level.map(|level| level.as_str()))
        }),
        column("placement", |context, line| {
            choice(context, line.target.placement.map(|placement| placement.as_str()))
        }),
        column("mandatory", |_, line| line.target.mandatory.into()),
        column("competence_gap", |context, line| {
            Cell::of(gap(line.target).map(|key| context.text(key)))
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: Some(line.competence.address()),
            units: answering::units(context.register, line.target.unit.given()),
            ..Row::default()
        }
    }
}

/// Returns the key of what is missing.
fn gap(target: &CompetenceTarget) -> Option<&'static str> {
    match (target.held.get(), target.mandatory) {
        (Some(true), _) => None,
        (Some(false), true) => Some("competences-mandatory-missing"),
        (Some(false), false) => Some("competences-missing"),
        (None, _) => Some("competences-not-stated"),
    }
}

struct GapsByUnit;

/// Demands and gaps of a unit at a level.
#[derive(Default, Clone, Copy)]
struct DemandCount {
    demands: usize,
    gaps: usize,
}

/// Demands and gaps of a unit by level; `None` holds those whose level is not known or not readable.
type UnitLine = (Option<String>, BTreeMap<Option<Level>, DemandCount>);

impl LineTable for GapsByUnit {
    type Line<'r> = UnitLine;

    const COLUMNS: &'static [ColumnOf<Self>] = &[column("unit", |context, (unit, _)| {
        unit_name(context, unit.as_deref())
    })];
}

fn make(context: &OverviewContext<'_>) -> Page {
    let demands = demands(context);
    let missing = demands.iter().filter(|demand| is_missing(demand.target));
    let facts = [
        ("gaps", missing.clone().count().into()),
        ("demands", demands.len().into()),
        (
            "mandatory",
            missing.filter(|demand| demand.target.mandatory).count().into(),
        ),
    ];
    let mut page = common::page(context, &OVERVIEW, Competences::table(context, &demands));
    if !demands.is_empty() {
        page.header = vec![text(context.language, "competences-gaps", &facts)];
    }
    page.table(
        context.text("competences-by-unit"),
        gaps_by_unit(context, &demands),
    );
    page
}

/// Returns the demands by unit, competence, learner and level.
fn demands<'r>(context: &OverviewContext<'r>) -> Vec<Demand<'r>> {
    let competences = context.register.competences.iter();
    let mut demands: Vec<Demand<'_>> = competences
        .flat_map(|competence| {
            competence.targets.iter().map(move |target| Demand {
                competence,
                target,
                unit: unit(context, target),
            })
        })
        .collect();
    demands.sort_by_cached_key(
        |Demand {
             competence,
             target,
             unit,
         }| {
            (
                unit.as_deref().map(sort_key),
                sort_key(competence.title()),
                target.who,
                target.level.get(),
            )
        },
    );
    demands
}

/// Returns whether a demand is not known to be met.
fn is_missing(target: &CompetenceTarget) -> bool {
    target.held.get() != Some(true)
}

fn unit(context: &OverviewContext<'_>, target: &CompetenceTarget) -> Option<String> {
    let unit = target.unit.given()?;
    Some(context.register.title(unit).to_owned())
}

fn unit_name(context: &OverviewContext<'_>, unit: Option<&str>) -> Cell {
    unit.map_or_else(|| context.text("competences-everyone"), str::to_owned)
        .into()
}

/// Returns a row for each unit: gaps of demands, by level.
fn gaps_by_unit(context: &OverviewContext<'_>, demands: &[Demand<'_>]) -> Table {
    let mut units: BTreeMap<Option<String>, BTreeMap<Option<Level>, DemandCount>> = BTreeMap::new();
    for Demand { target, unit, .. } in demands {
        let levels = units.entry(unit.clone()).or_default();
        let count = levels.entry(target.level.get()).or_default();
        count.demands += 1;
        count.gaps += usize::from(is_missing(target));
    }
    let mut units: Vec<UnitLine> = units.into_iter().collect();
    units.sort_by_cached_key(|(unit, _)| unit.as_deref().map(sort_key));
    let mut table = GapsByUnit::table(context, &units);
    let has_unknown = units.iter().any(|(_, levels)| levels.contains_key(&None));
    let shown: Vec<Option<Level>> = Level::ALL.iter().copied().map(Some).collect();
    let shown = [shown, vec![None; usize::from(has_unknown)]].concat();
    let columns = shown.iter().map(|level| match level {
        Some(level) => Column::headed(level.as_str(), capital(&word(context.language, level.as_str()))),
        None => Column::headed("level_not_known", context.text("competences-level-not-known")),
    });
    let cell = |count: &DemandCount| -> Cell {
        let facts = [("gaps", Arg::from(count.gaps)), ("demands", count.demands.into())];
        text(context.language, "competences-of", &facts).into()
    };
    let cells = units.iter().map(|(_, levels)| {
        let cells = shown.iter();
        cells.map(move |level| levels.get(level).map_or(Cell::Empty, cell))
    });
    insert(&mut table, 1, columns, cells);
    table
}

/// Returns a word as a heading.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, of, page, table};
    use super::*;

    #[test]
    fn gaps_are_counted_by_unit_and_level() {
        let target = |unit: Option<&str>, level: &str, mandatory: bool, held: Option<bool>| json!({ "who": "leader", "unit": unit, "level": level, "mandatory": mandatory, "held": held });
        let page = page(
            make,
            &json!({
                "units": [{ "id": "b", "name": "Børn" }, { "id": "a", "name": "Arbejde" }],
                "competences": [{ "id": "k", "name": "Kontrakt", "group": "strategic", "targets": [
                    target(Some("b"), "skill", true, Some(false)),
                    target(Some("b"), "understanding", true, Some(true)),
                    target(Some("a"), "skill", false, Some(false)),
                    target(Some("a"), "trainer", true, None),
                    target(None, "understanding", false, Some(true))] }],
            }),
        );
        assert_eq!(
            column(&page, "unit"),
            ["Alle", "Arbejde", "Arbejde", "Børn", "Børn"]
        );
        assert_eq!(
            column(&page, "competence_gap"),
            ["", "Mangler", "Ikke oplyst", "", "Mangler, obligatorisk"]
        );
        assert_eq!(
            page.header,
            ["3 af 5 krav er ikke opfyldt eller ikke oplyst, heraf 2 obligatoriske."]
        );
        let matrix = table(&page, 1);
        assert_eq!(of(matrix, "skill"), ["", "1 af 1", "1 af 1"]);
        assert_eq!(of(matrix, "understanding"), ["0 af 1", "", "0 af 1"]);
    }
}
