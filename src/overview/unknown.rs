//! What the register does not know, and why (the gaps that a record admits in `unknown`).

use super::common;
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, name_key};
use crate::glossary::field;
use crate::model::{Answering, Common};
use crate::page::{Cell, Page, Row};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "unknown",
    about: "What the register does not know and why: every field that a record says is unknown, with the reason, where the record was taken from, and who answers for it.",
    paper: "herning-2013",
    order: &["kind", "name"],
    make,
};

/// The fields that are unknown.
pub(crate) struct UnknownFields;

/// A field that a record says is unknown.
pub(crate) struct UnknownLine<'r> {
    about: RecordFacts<'r>,
    common: &'r Common,
    path: &'r str,
    because: &'r str,
}

/// What is known of the record.
#[derive(Clone, Default)]
struct RecordFacts<'r> {
    /// Its kind's folder, `municipality` or `policy`.
    kind: &'static str,
    name: std::borrow::Cow<'r, str>,
    address: Option<String>,
    answering: Answering,
}

impl LineTable for UnknownFields {
    type Line<'r> = UnknownLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("kind", |context, line| {
            common::phrase(context, &format!("one-of-{}", line.about.kind))
        }),
        column("id", |_, line| (&*line.common.id).into()),
        column("name", |_, line| (&*line.about.name).into()),
        column("field", |context, line| field(context.language, line.path).into()),
        column("because", |_, line| line.because.into()),
        column("owner", |_, line| Cell::of(line.about.answering.owner.as_ref())),
        column("taken_from", |context, line| {
            Cell::of(taken_from(context, line.common))
        }),
    ];

    fn row<'r>(_: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: line.about.address.clone(),
            units: line.about.answering.units.clone(),
            owners: line.about.answering.owners.clone(),
            ..Row::default()
        }
    }
}

/// Returns the unknown fields of the municipality, the policy, and all records kind by kind.
pub(crate) fn lines<'r>(context: &OverviewContext<'r>) -> Vec<UnknownLine<'r>> {
    let register = context.register;
    let mut lines = Vec::new();
    if let Some(municipality) = &register.municipality {
        let about = RecordFacts {
            kind: "municipality",
            name: municipality.name.as_str().into(),
            ..RecordFacts::default()
        };
        lines.extend(of_record(municipality.common(), &about));
    }
    let about = RecordFacts {
        kind: "policy",
        ..RecordFacts::default()
    };
    lines.extend(of_record(register.policy.common(), &about));
    let with_gaps = register
        .records()
        .filter(|record| !record.common().unknown.is_empty());
    let mut with_gaps: Vec<_> = with_gaps.collect();
    with_gaps.sort_by_cached_key(|record| (record.key().kind, name_key(register, record.key())));
    for record in with_gaps {
        let key = record.key();
        let about = RecordFacts {
            kind: key.kind.folder(),
            name: register.title_of(key),
            address: Some(record.address()),
            answering: Answering::of(register, key),
        };
        lines.extend(of_record(record.common(), &about));
    }
    lines
}

fn make(context: &OverviewContext<'_>) -> Page {
    common::page(context, &OVERVIEW, UnknownFields::table(context, &lines(context)))
}

fn of_record<'r>(common: &'r Common, about: &RecordFacts<'r>) -> impl Iterator<Item = UnknownLine<'r>> {
    common.unknown.iter().flat_map(move |unknown| {
        unknown.fields.iter().map(move |path| UnknownLine {
            about: about.clone(),
            common,
            path,
            because: &unknown.because,
        })
    })
}

/// Returns the paper that a record was taken from, and its page.
fn taken_from(context: &OverviewContext<'_>, common: &Common) -> Option<String> {
    let source = common.source.as_ref()?;
    let Some(page) = &source.page else {
        return Some(source.paper.clone());
    };
    let facts = [
        ("paper", source.paper.as_str().into()),
        ("page", page.as_str().into()),
    ];
    Some(text(context.language, "paper-and-page", &facts))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Fixture;
    use super::*;

    #[test]
    fn every_field_of_every_kind_that_is_not_known_stands_on_a_line() {
        let files = [
            (
                "projects.yaml",
                "- id: p\n  name: P\n  stage: idea\n  owner: chef\n  unknown:\n    - {fields: [business_case.investment_dkk, \
                 funding], because: Tilbud ventes i januar}\n    - {fields: [purpose], because: Står ikke i papiret}\n",
            ),
            ("positions.yaml", "[{id: chef, title: Chef}]"),
            (
                "roles.yaml",
                "[{id: r, name: R, source: {paper: Bilag 3, page: \"2\"}, unknown: [{fields: [responsibilities], \
                 because: Bilaget mangler helt}]}]",
            ),
        ];
        let register = Fixture::new("2026-11-22", &files);
        assert_eq!(
            register.lines(make, &["kind", "id", "field", "because", "owner", "taken_from"]),
            [
                "rolle | r | ansvar | Bilaget mangler helt |  | Bilag 3, s. 2",
                "projekt | p | business case (investering) | Tilbud ventes i januar | Chef | ",
                "projekt | p | finansiering | Tilbud ventes i januar | Chef | ",
                "projekt | p | formål | Står ikke i papiret | Chef | ",
            ]
        );
    }
}
