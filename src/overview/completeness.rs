//! How complete the systems' records are (what Kitos has no check for): the definition is `model::Completeness`.

use super::common::{self, title};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, by_name};
use crate::glossary::word;
use crate::model::system::System;
use crate::model::{Completeness, Record, RequestedField};
use crate::page::{Cell, Page, Row};

pub(super) const OVERVIEW: Overview = Overview {
    name: "completeness",
    about: "How much of what is asked of a system its record says, weighted by `completeness` of the policy: the least complete first, with what is missing. Retired systems are left out.",
    paper: "aabenraa-2017",
    order: &["filled", "system"],
    make,
};

/// The systems by how complete their records are.
pub(crate) struct SystemCompleteness;

/// A system with how complete its record is.
pub(crate) struct CompletenessLine<'r> {
    system: &'r Record<System>,
    completeness: Completeness,
}

impl LineTable for SystemCompleteness {
    type Line<'r> = CompletenessLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("id", |_, line| line.system.id().into()),
        column("system", |_, line| (&line.system.name).into()),
        column("unit", |context, line| title(context, line.system.unit.as_ref())),
        column("system_owner", |context, line| {
            title(context, line.system.owner.as_ref())
        }),
        column("filled", |_, line| {
            Cell::Percent(i64::try_from(line.completeness.permille()).unwrap_or(0))
        }),
        column("missing_fields", |_, line| line.completeness.missing.len().into()),
        column("missing", |context, line| missing(context, line, false)),
        column("said_unknown", |context, line| missing(context, line, true)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        common::system_row(context, line.system)
    }
}

/// Returns the systems that are not retired, the least complete first.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<CompletenessLine<'r>> {
    let systems = by_name(&context.register.systems).into_iter();
    let systems = systems.filter(|system| !system.is_retired());
    let mut lines: Vec<CompletenessLine<'_>> = systems
        .map(|system| CompletenessLine {
            system,
            completeness: context.register.completeness(system),
        })
        .collect();
    lines.sort_by_key(|line| line.completeness.permille());
    lines
}

/// Returns what is to be known of the figures.
pub(crate) fn note(context: &OverviewContext<'_>) -> String {
    context.text("completeness-defined")
}

fn make(context: &OverviewContext<'_>) -> Page {
    let table = SystemCompleteness::table(context, &lines(context));
    let mut page = common::page(context, &OVERVIEW, table);
    page.header.push(note(context));
    page
}

/// Returns the fields that are missing: those that the record says are unknown, or the others.
fn missing(context: &OverviewContext<'_>, line: &CompletenessLine<'_>, unknown: bool) -> Cell {
    let fields = line.completeness.missing.iter();
    let fields = fields.filter(|field| line.system.is_unknown(field.field) == unknown);
    let names: Vec<String> = fields.map(|field| name(context, field)).collect();
    Cell::of((!names.is_empty()).then(|| names.join(", ")))
}

/// Returns a field in the reader's words.
fn name(context: &OverviewContext<'_>, requested: &RequestedField) -> String {
    match requested.field {
        "owner" => context.text("role-system-owner").to_lowercase(),
        "contracts" | "processing" => context.text(&format!("one-of-{}", requested.field)),
        field => word(context.language, field),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    /// A planned system is asked for twelve fields: five of weight 3, five of 2 (purpose, type, origin, hosting,
    /// reviewed_on), one of 1 (kle); 15 + 10 + 1 = 26.
    const PLANNED: &str =
        "status: planned, owner: p, unit: u, criticality: not_critical, personal_data: [none]";

    fn register(systems: &str, policy: &str) -> Fixture {
        Fixture::new(
            "2026-11-22",
            &[
                ("systems.yaml", systems),
                ("policy.yaml", policy),
                ("positions.yaml", "[{id: p, title: Chef}]"),
                ("units.yaml", "[{id: u, name: U}]"),
            ],
        )
    }

    #[test]
    fn the_share_is_of_the_weights_that_are_asked_for_and_the_worst_come_first() {
        let systems = format!(
            "- {{id: a, name: A, {PLANNED}, purpose: x, type: other, origin: local, hosting: internal, \
             reviewed_on: 2026-01-01, kle: [\"27.00\"]}}\n\
             - {{id: b, name: B, {PLANNED}, unknown: [{{fields: [origin], because: Ingen ved det}}]}}\n\
             - {{id: c, name: C, status: retired}}\n"
        );
        assert_eq!(
            register(&systems, "{}").lines(
                make,
                &["id", "filled", "missing_fields", "missing", "said_unknown"]
            ),
            [
                "b | 57.6 | 6 | formål, type, driftsform, ajourført, KLE-nummer | oprindelse",
                "a | 100.0 | 0 |  | ",
            ]
        );
    }

    #[test]
    fn the_policy_weighs_and_takes_out() {
        let systems = format!("- {{id: a, name: A, {PLANNED}}}\n");
        let policy = "completeness: {purpose: 25, kle: 0, type: 0, origin: 0, hosting: 0, reviewed_on: 0}";
        let lines = register(&systems, policy).lines(make, &["filled", "missing"]);
        assert_eq!(lines, ["37.5 | formål"], "15 of 40");
    }

    #[test]
    fn what_is_asked_for_depends_on_the_system() {
        let systems = "\
- {id: a, name: A, status: in_use, criticality: business_critical, hosting: internal, personal_data: [cpr]}
- {id: b, name: B, status: in_use, criticality: not_critical, hosting: internal, personal_data: [none]}
";
        let lines = register(systems, "{}").lines(make, &["id", "missing"]);
        for (field, of_a, of_b) in [
            ("SLA", true, false),
            ("dataejer", true, false),
            ("behandlingsaktivitet", true, false),
            ("kontrakt", true, true),
            ("systemejer", true, true),
        ] {
            assert_eq!(lines[0].contains(field), of_a, "{field}: {}", lines[0]);
            assert_eq!(lines[1].contains(field), of_b, "{field}: {}", lines[1]);
        }
    }
}
