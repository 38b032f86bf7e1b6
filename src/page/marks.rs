//! What stands under a page when values in it are not given: what the marks mean, and what cannot be read where.

use super::Page;
use crate::text::text;
use crate::value::{Language, Missing};

/// The mark of a value that the register says nothing of.
pub const NOTHING: &str = "–";

/// The mark of a value that the register says is not known.
pub const NOT_KNOWN: &str = "?";

/// The mark of something that cannot be read.
pub const NOT_READABLE: &str = "?!";

/// The mark behind a sum that leaves something out.
pub const LEFT_OUT: &str = " + ?";

/// Returns the mark that stands for a value that is not given.
pub fn mark(missing: Missing) -> &'static str {
    match missing {
        Missing::Blank => NOTHING,
        Missing::Unknown => NOT_KNOWN,
        Missing::Unreadable => NOT_READABLE,
    }
}

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
