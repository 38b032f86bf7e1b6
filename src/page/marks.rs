//! What stands under a page when values in it are not given: what the marks mean, and what cannot be read where.

use super::Page;
use crate::text::text;
use crate::value::Language;

impl Page {
    /// Adds what the marks mean, where the page has one, and the places that keep the register from being read whole:
    /// what stands there is left out of every page.
    pub fn explain_marks(&mut self, unreadable: Vec<String>, language: Language) {
        if self.has_marks() {
            self.lines("", vec![text(language, "marks-meaning", &[])]);
        }
        self.lines(text(language, "marks-unreadable", &[]), unreadable);
    }

    fn has_marks(&self) -> bool {
        let mut rows = self.tables().flat_map(|table| &table.rows);
        rows.any(|row| row.cells.iter().any(|cell| cell.is_uncertain()))
    }
}
