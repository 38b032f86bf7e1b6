//! O15 Competences: what each unit must have, at which level, and what is missing (Aabenraa, Herning).

use std::collections::BTreeMap;

use super::{Context, Overview, common};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::Record;
use crate::model::answering;
use crate::model::competence::{Competence, CompetenceTarget, Level};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "competences",
    about: "Competences that units must have, by level, and the gaps: who lacks what, and whether it is mandatory.",
    make,
};

const COLUMNS: &[&str] = &[
    "unit",
    "competence",
    "competence_group",
    "learner",
    "level",
    "placement",
    "mandatory",
    "competence_gap",
];

/// Demands and gaps of a unit at a level.
#[derive(Default, Clone, Copy)]
struct Count {
    demands: usize,
    gaps: usize,
}

fn make(context: &Context<'_>) -> Page {
    let competences = context.register.competences.iter();
    let mut targets: Vec<_> = competences
        .flat_map(|competence| competence.targets.iter().map(move |target| (competence, target)))
        .collect();
    targets.sort_by_cached_key(|(competence, target)| {
        (
            unit(context, target),
            competence.title().to_owned(),
            target.who,
            target.level,
        )
    });
    let mut table = Table::new(context.language, COLUMNS);
    let mut by_unit: BTreeMap<Option<String>, BTreeMap<Level, Count>> = BTreeMap::new();
    for (competence, target) in &targets {
        let levels = by_unit.entry(unit(context, target)).or_default();
        let count = levels.entry(target.level).or_default();
        count.demands += 1;
        count.gaps += usize::from(is_missing(target));
        table.push(row(context, competence, target));
    }
    let missing = targets.iter().filter(|(_, target)| is_missing(target));
    let facts = [
        ("gaps", missing.clone().count().into()),
        ("demands", targets.len().into()),
        (
            "mandatory",
            missing.filter(|(_, target)| target.mandatory).count().into(),
        ),
    ];
    let mut page = common::page(context, "competences", table);
    if !targets.is_empty() {
        page.header = vec![text(context.language, "competences-gaps", &facts)];
    }
    page.table(
        text(context.language, "competences-by-unit", &[]),
        matrix(context, &by_unit),
    );
    page
}

/// Whether a demand is not known to be met.
fn is_missing(target: &CompetenceTarget) -> bool {
    target.held.get() != Some(true)
}

/// The unit's name; `None` stands for everyone and comes first.
fn unit(context: &Context<'_>, target: &CompetenceTarget) -> Option<String> {
    let unit = target.unit.given()?;
    Some(context.register.title(unit).to_owned())
}

fn row(context: &Context<'_>, competence: &Record<Competence>, target: &CompetenceTarget) -> Row {
    let gap = match (target.held.get(), target.mandatory) {
        (Some(true), _) => None,
        (Some(false), true) => Some("competences-mandatory-missing"),
        (Some(false), false) => Some("competences-missing"),
        (None, _) => Some("competences-not-stated"),
    };
    Row {
        cells: vec![
            name(context, unit(context, target)),
            competence.title().into(),
            common::choice(context, competence.group.get().map(|group| group.as_str())),
            common::choice(context, Some(target.who.as_str())),
            common::choice(context, Some(target.level.as_str())),
            place(context, target),
            target.mandatory.into(),
            Cell::of(gap.map(|key| text(context.language, key, &[]))),
        ],
        record: Some(competence.address()),
        units: answering::units(context.register, target.unit.given()),
        owners: Vec::new(),
        ..Row::default()
    }
}

/// Where in the organisation; «central» is the same word in both languages.
fn place(context: &Context<'_>, target: &CompetenceTarget) -> Cell {
    common::choice(
        context,
        target.placement.get().map(|placement| placement.as_str()),
    )
}

fn name(context: &Context<'_>, unit: Option<String>) -> Cell {
    unit.unwrap_or_else(|| text(context.language, "competences-everyone", &[]))
        .into()
}

/// A row for each unit: gaps of demands, by level.
fn matrix(context: &Context<'_>, by_unit: &BTreeMap<Option<String>, BTreeMap<Level, Count>>) -> Table {
    let mut table = Table::new(context.language, &["unit"]);
    table.columns.extend(Level::ALL.iter().map(|level| {
        let level = level.as_str();
        Column::headed(level, capital(&word(context.language, level)))
    }));
    for (unit, levels) in by_unit {
        let mut cells = vec![name(context, unit.clone())];
        cells.extend(Level::ALL.iter().map(|level| {
            levels.get(level).map_or(Cell::Empty, |count| {
                let facts = [("gaps", Arg::from(count.gaps)), ("demands", count.demands.into())];
                text(context.language, "competences-of", &facts).into()
            })
        }));
        table.push(cells);
    }
    table
}

/// A word as a heading.
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
