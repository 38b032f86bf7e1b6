//! What is missing.

use maud::{Markup, html};

use super::parts::{lines, table};
use crate::text::sanitize;
use crate::value::Language;
use crate::view::report::Gaps;

pub(super) fn gaps(gaps: &Gaps, language: Language) -> Markup {
    html! {
        @for (n, gap) in gaps.all.iter().enumerate() {
            h3 { (sanitize(&gap.heading)) }
            (lines(&gap.lines))
            (table(&gap.table, &gap.heading, &format!("gap-table-{n}"), language))
        }
    }
}
