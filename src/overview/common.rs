//! What overviews have in common.

use super::Context;
use crate::model::unit::Unit;
use crate::model::{Entity, Ref, Register};
use crate::text::{text, word};
use crate::view::{Cell, Page, Table};

/// The page of an overview with one table; its title is the catalogue's `overview-NAME`.
pub(super) fn page(context: &Context<'_>, name: &str, table: Table) -> Page {
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let facts = [("municipality", municipality.into())];
    let mut page = Page::new(text(context.language, &format!("overview-{name}"), &facts));
    page.table("", table);
    page
}

/// What the record that a reference names is called.
pub(super) fn title<T: Entity>(register: &Register, reference: Option<&Ref<T>>) -> Cell {
    Cell::of(reference.map(|reference| register.title(reference)))
}

/// A choice of the model in the reader's word for it.
pub(super) fn choice(context: &Context<'_>, choice: Option<&str>) -> Cell {
    Cell::of(choice.map(|choice| word(context.language, choice)))
}

/// A unit and those above it, by id: a row of a department is found by its administration too.
pub(super) fn units(register: &Register, unit: Option<&Ref<Unit>>) -> Vec<String> {
    let first = register.get_opt(unit);
    std::iter::successors(first, |unit| register.get_opt(unit.parent.as_ref()))
        .take(register.units.len())
        .map(|unit| unit.id().to_owned())
        .collect()
}

/// The ids of references that are there, each once.
pub(super) fn ids<'r, T: 'r>(references: impl IntoIterator<Item = Option<&'r Ref<T>>>) -> Vec<String>
where
    Ref<T>: 'r,
{
    let mut ids: Vec<String> = references
        .into_iter()
        .flatten()
        .map(|reference| reference.as_str().to_owned())
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// A year of the calendar.
pub(super) fn year(year: i32) -> Cell {
    year.to_string().into()
}
