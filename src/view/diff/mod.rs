//! What changed between two states of the register, in its own terms, and what follows from it.

mod follows;
mod record;

use crate::change::{ChangeKind, Changes};
use crate::finding::Arg;
use crate::impact::Consequences;
use crate::page::Page;
use crate::source::{Provenance, SourceKind};
use crate::text::text;
use crate::value::{Date, Language};
pub use record::{DiffWords, of_fields};

/// One of the two states.
#[derive(Debug, Clone)]
pub struct DiffState {
    /// The way the reader named it, or what it is called.
    pub name: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The two states.
#[derive(Debug, Clone)]
pub struct DiffStates {
    /// The earlier one.
    pub from: DiffState,
    /// The later one.
    pub to: DiffState,
}

/// Returns the page. Without consequences only what changed.
pub fn page(
    between: &DiffStates,
    changes: &Changes,
    consequences: Option<&Consequences<'_>>,
    words: DiffWords<'_>,
) -> Page {
    let language = words.language;
    let facts = [
        ("from", (&between.from.name).into()),
        ("to", (&between.to.name).into()),
    ];
    let mut page = Page::new(text(language, "diff-title", &facts));
    page.header.extend(origins(between, language));
    page.header.push(summary(changes, language));
    let mut records = changes.records.iter().peekable();
    while let Some(first) = records.next() {
        let kind = folder(&first.address);
        let mut lines = record::lines(first, words);
        while let Some(next) = records.next_if(|next| folder(&next.address) == kind) {
            lines.extend(record::lines(next, words));
        }
        page.lines(text(language, &format!("kinds-{kind}"), &[]), lines);
    }
    page.lines(text(language, "diff-unreadable", &[]), changes.unreadable.clone());
    if let Some(consequences) = consequences {
        follows::push(&mut page, consequences, &between.from.name, language);
    }
    page
}

/// Returns which commits the states are, and whether the work tree has changes that are in none.
fn origins(between: &DiffStates, language: Language) -> Vec<String> {
    let (from, to) = (&between.from, &between.to);
    // Of a work tree and the commit it stands on one line says all.
    let same = to.provenance.place == SourceKind::WorkTree && from.provenance.commit == to.provenance.commit;
    let sides = [from, to].into_iter().skip(usize::from(same));
    let origin = |side: &DiffState| {
        let commit = side.provenance.commit.as_ref()?;
        let key = match (side.provenance.place, side.provenance.changed) {
            (SourceKind::WorkTree, true) => "diff-origin-dirty",
            (SourceKind::WorkTree, false) => "diff-origin-clean",
            _ if commit.id.starts_with(&side.name) => return None,
            _ => "diff-origin-revision",
        };
        let facts = [
            ("name", (&side.name).into()),
            ("commit", commit.short().into()),
            ("on", Date(commit.date).into()),
        ];
        Some(text(language, key, &facts))
    };
    sides.filter_map(origin).collect()
}

fn summary(changes: &Changes, language: Language) -> String {
    let count = |is: fn(&ChangeKind) -> bool| {
        let n = changes.records.iter().filter(|one| is(&one.what)).count();
        Arg::from(n)
    };
    let facts = [
        ("added", count(|what| matches!(what, ChangeKind::Added(_)))),
        ("removed", count(|what| matches!(what, ChangeKind::Removed(_)))),
        (
            "changed",
            count(|what| matches!(what, ChangeKind::Changed { .. })),
        ),
    ];
    let key = if changes.is_empty() {
        "diff-nothing"
    } else {
        "diff-summary"
    };
    text(language, key, &facts)
}

fn folder(address: &str) -> &str {
    address.split('/').next().unwrap_or_default()
}

fn arrow(before: Option<&str>, now: Option<&str>, language: Language) -> String {
    match (before, now) {
        (Some(before), Some(now)) => format!("{before} → {now}"),
        (None, Some(now)) => text(language, "diff-value-added", &[("value", now.into())]),
        (Some(before), None) => text(language, "diff-value-removed", &[("value", before.into())]),
        (None, None) => String::new(),
    }
}
