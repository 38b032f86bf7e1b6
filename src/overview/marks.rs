//! What stands under a page when values in it are not given: what the marks mean, and what cannot be read where.

use crate::diagnostics::Reported;
use crate::page::Page;
use crate::text::text;
use crate::value::Language;

/// Adds the meaning of the marks to a page that has one, and the places that keep the register from being read whole:
/// what stands there is left out of every page.
pub fn explain(page: &mut Page, unreadable: &[Reported], language: Language) {
    let rows = page.tables().flat_map(|table| &table.rows);
    let has_marks = rows.flat_map(|row| &row.cells).any(|cell| cell.is_uncertain());
    if has_marks {
        page.lines("", vec![text(language, "marks-meaning", &[])]);
    }
    let lines = unreadable.iter().filter_map(|one| {
        let place = one.spots.first()?;
        Some(format!(
            "{}:{}: {}",
            place.path,
            place.line,
            one.message(language)
        ))
    });
    let lines = lines.collect();
    page.lines(text(language, "marks-unreadable", &[]), lines);
}
