//! What overviews have in common.

use super::Context;
use crate::model::{Entity, Ref, Register};
use crate::page::{Cell, Page, Table};
use crate::text::text;

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
    choice.map_or(Cell::Empty, |choice| Cell::choice(context.language, choice))
}

/// The cells, each once, in the order in which they first come.
pub(super) fn distinct(cells: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let mut seen: Vec<Cell> = Vec::new();
    for cell in cells {
        if !seen.contains(&cell) {
            seen.push(cell);
        }
    }
    seen
}

/// A year of the calendar.
pub(super) fn year(year: i32) -> Cell {
    Cell::Year(year)
}
