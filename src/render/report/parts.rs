//! What the sections are made of.

use maud::{Markup, html};

use crate::page::Table;
use crate::render::page::html_table;
use crate::text::{sanitize, text};
use crate::value::Language;

/// Returns a section with its heading.
pub(super) fn section(id: &str, heading: &str, content: &Markup) -> Markup {
    html! {
        section id=(id) {
            h2 { (heading) }
            (content)
        }
    }
}

/// Lines that are each a paragraph.
pub(super) fn lines(lines: &[String]) -> Markup {
    html! { @for line in lines { p { (sanitize(line)) } } }
}

/// Returns a table, or that there is nothing to show.
pub(super) fn table(table: &Table, caption: &str, id: &str, language: Language) -> Markup {
    if table.rows.is_empty() {
        return nothing(language);
    }
    html_table(table, caption, id, None, language)
}

/// Returns what stands where a table has no rows.
pub(super) fn nothing(language: Language) -> Markup {
    html! { p { (text(language, "page-nothing", &[])) } }
}
