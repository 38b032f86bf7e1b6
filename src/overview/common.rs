//! What overviews have in common.

use super::{Overview, OverviewContext};
use crate::model::answering;
use crate::model::project::Project;
use crate::model::system::System;
use crate::model::{Entity, Record, Ref};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;
use crate::value::Stated;

/// Returns the page of an overview with one table; its title is the catalogue's `overview-NAME`.
pub(super) fn page(context: &OverviewContext<'_>, overview: &Overview, table: Table) -> Page {
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let facts = [("municipality", municipality.into())];
    let mut page = Page::new(text(
        context.language,
        &format!("overview-{}", overview.name),
        &facts,
    ));
    page.table("", table);
    page
}

/// Returns the title of the record that a reference names.
pub(super) fn title<'r, T: Entity>(
    context: &OverviewContext<'_>,
    reference: impl Into<Stated<&'r Ref<T>>>,
) -> Cell {
    Cell::of(
        reference
            .into()
            .map(|reference| context.register.title(reference)),
    )
}

/// Returns a choice of the model in the reader's word for it.
pub(super) fn choice<'r>(context: &OverviewContext<'_>, choice: impl Into<Stated<&'r str>>) -> Cell {
    Cell::of(choice.into().map(|choice| Cell::choice(context.language, choice)))
}

/// Returns a text of the catalogue that takes no arguments.
pub(super) fn phrase(context: &OverviewContext<'_>, key: &str) -> Cell {
    context.text(key).into()
}

/// Returns several texts, a line each.
pub(super) fn texts(texts: &[String]) -> Cell {
    Cell::list(texts.iter().map(Cell::from))
}

/// Returns the cells, each once, in the order in which they first come.
pub(super) fn distinct(cells: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let mut distinct: Vec<Cell> = Vec::new();
    for cell in cells {
        if !distinct.contains(&cell) {
            distinct.push(cell);
        }
    }
    distinct
}

/// Returns the row of a system, without its cells: its unit, and those who own it and its data.
pub(super) fn system_row(context: &OverviewContext<'_>, system: &Record<System>) -> Row {
    Row {
        record: Some(system.address()),
        units: answering::units(context.register, system.unit.given()),
        owners: answering::ids([system.owner.given(), system.data_owner.given()]),
        ..Row::default()
    }
}

/// Returns the row of a project, without its cells: its unit and its owner.
pub(super) fn project_row(context: &OverviewContext<'_>, project: &Record<Project>) -> Row {
    Row {
        record: Some(project.address()),
        units: answering::units(context.register, project.unit.given()),
        owners: answering::ids([project.owner.given()]),
        ..Row::default()
    }
}
