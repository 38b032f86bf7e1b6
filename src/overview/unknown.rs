//! What the register does not know, and why (the gaps that a record admits in `unknown`).

use super::{Context, Overview, common};
use crate::glossary::field;
use crate::model::Answering;
use crate::model::{Common, Entity, ForKind, Kind};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "unknown",
    about: "What the register does not know and why: every field that a record says is unknown, with the reason, where the record was taken from, and who answers for it.",
    make,
};

const COLUMNS: &[&str] = &["kind", "id", "name", "field", "because", "owner", "taken_from"];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    let register = context.register;
    if let Some(municipality) = &register.municipality {
        let named = ("municipality", municipality.name.as_str());
        let about = (named, None, Answering::default());
        push(context, &mut table, municipality.common(), &about);
    }
    let about = (("policy", ""), None, Answering::default());
    push(context, &mut table, register.policy.common(), &about);
    for kind in Kind::ALL {
        kind.with(Gaps {
            context,
            table: &mut table,
        });
    }
    common::page(context, "unknown", table)
}

struct Gaps<'a, 'r> {
    context: &'a Context<'r>,
    table: &'a mut Table,
}

impl ForKind for Gaps<'_, '_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        let register = self.context.register;
        for record in register.all::<T>() {
            if record.common().unknown.is_empty() {
                continue;
            }
            let name = register.title_of(record.key());
            let answering = Answering::of(register, record.key());
            let about = ((T::KIND.folder(), &*name), Some(record.address()), answering);
            push(self.context, self.table, record.common(), &about);
        }
    }
}

/// Kind and name of a record, its address, and who answers for it.
type About<'a> = ((&'a str, &'a str), Option<String>, Answering);

fn push(context: &Context<'_>, table: &mut Table, common: &Common, about: &About<'_>) {
    let ((kind, name), record, answering) = about;
    let source = common.source.as_ref().map(|source| match &source.page {
        Some(page) => text(
            context.language,
            "paper-and-page",
            &[
                ("paper", source.paper.as_str().into()),
                ("page", page.as_str().into()),
            ],
        ),
        None => source.paper.clone(),
    });
    for unknown in &common.unknown {
        for path in &unknown.fields {
            table.push(Row {
                cells: vec![
                    text(context.language, &format!("one-of-{kind}"), &[]).into(),
                    (&*common.id).into(),
                    (*name).into(),
                    field(context.language, path).into(),
                    (&unknown.because).into(),
                    Cell::of(answering.owner.clone()),
                    Cell::of(source.clone()),
                ],
                record: record.clone(),
                units: answering.units.clone(),
                owners: answering.owners.clone(),
                ..Row::default()
            });
        }
    }
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
