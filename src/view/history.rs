//! The life of one record.

use crate::change::{extended, weighed};
use crate::history::RecordCommit;
use crate::model::Kind;
use crate::page::{Cell, Page, Table};
use crate::raw::FieldPath;
use crate::raw::words::Names;
use crate::text::text;
use crate::value::Language;
use crate::view::diff::{DiffWords, of_fields};

/// Returns the page of a record's life, the last change first. `only` keeps the changes of one field, and of what is in
/// it. What references name has the name that `names` knows, today's.
pub fn page(
    address: &str,
    steps: &[RecordCommit],
    only: Option<&str>,
    names: &dyn Names,
    language: Language,
) -> Page {
    let words = DiffWords {
        language,
        before: names,
        now: names,
    };
    let mut page = Page::new(text(language, "history-title", &[("record", address.into())]));
    let mut table = Table::new(language, &["date", "changes", "author", "subject", "commit"]);
    for step in steps.iter().rev() {
        let lines = lines(step, only, words);
        if lines.is_empty() {
            continue;
        }
        let commit = &step.commit;
        table.push(vec![
            commit.date.into(),
            Cell::list(lines.into_iter().map(Cell::Text)),
            (&commit.author).into(),
            (&commit.subject).into(),
            commit.id.to_string().chars().take(10).collect::<String>().into(),
        ]);
    }
    if table.rows.is_empty() {
        page.header.push(text(language, "history-none", &[]));
    }
    page.table("", table);
    page
}

/// Returns what a commit did to the record.
fn lines(step: &RecordCommit, only: Option<&str>, words: DiffWords<'_>) -> Vec<String> {
    let mut lines = changes(step, only, words);
    if step.unreadable {
        lines.push(text(words.language, "history-unreadable", &[]));
    }
    lines
}

fn changes(step: &RecordCommit, only: Option<&str>, words: DiffWords<'_>) -> Vec<String> {
    let language = words.language;
    let (before, after) = match (&step.before, &step.after) {
        (Some(before), Some(after)) => (before, after),
        (None, Some(_)) if step.commit.is_cut_off => return vec![text(language, "history-cut-off", &[])],
        (None, Some(_)) => return vec![text(language, "history-created", &[])],
        (None, None) => return Vec::new(),
        (Some(_), None) => return vec![text(language, "history-removed", &[])],
    };
    let kind = after.address.split('/').next().and_then(Kind::from_folder);
    let mut fields = weighed(before, after);
    fields.retain(|field| only.is_none_or(|only| is_in(&field.path, only)));
    let mut lines = Vec::new();
    if before.address != after.address && only.is_none() {
        fields.retain(|field| !field.path.is("id"));
        let facts = [
            ("old", (&before.address).into()),
            ("new", (&after.address).into()),
        ];
        lines.push(text(language, "history-renamed", &facts));
    }
    let extended = extended(before, after).filter(|_| only.is_none());
    lines.extend(of_fields(kind, &fields, extended, words));
    lines
}

/// Returns whether a value is a field's or of what is in it. Items of lists may be named or left out:
/// `benefits[porto].target`, `benefits.target`.
pub fn is_in(path: &FieldPath, field: &str) -> bool {
    [path.to_string(), path.keys()].iter().any(|path| {
        let rest = path.strip_prefix(field);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    })
}
