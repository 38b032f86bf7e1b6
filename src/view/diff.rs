//! What changed between two states of the register, in its own terms.

use std::collections::BTreeMap;

use crate::change::{Changes, FieldChange, RecordChange, Told, What, told};
use crate::facts::words::Reading;
use crate::finding::Arg;
use crate::model::{Kind, Language};
use crate::report::Reported;
use crate::text::{decimal, field, text, word};
use crate::view::{Block, Page};

/// What follows from the changes.
#[derive(Debug, Default)]
pub struct Consequences<'a> {
    /// Findings that are there now and were not.
    pub gained: Vec<&'a Reported>,
    /// Findings that were there and are not.
    pub lost: Vec<&'a Reported>,
    /// Deadlines that moved, came or went: what, day before, day now.
    pub deadlines: Vec<(String, Option<String>, Option<String>)>,
    /// What moved in the ranking: the page of `rank --compare`, where both states can be ranked.
    pub ranking: Option<Page>,
}

/// The two states as the reader named them.
#[derive(Debug, Clone)]
pub struct Between {
    /// The earlier one.
    pub from: String,
    /// The later one.
    pub to: String,
}

/// The page.
pub fn page(
    between: &Between,
    changes: &Changes,
    consequences: &Consequences<'_>,
    language: Language,
) -> Page {
    let facts = [("from", (&between.from).into()), ("to", (&between.to).into())];
    let mut page = Page::new(text(language, "diff-title", &facts));
    page.header.push(summary(changes, language));
    let mut last = None;
    let mut lines = Vec::new();
    for change in &changes.records {
        let folder = folder(&change.address);
        if last.is_some_and(|last| last != folder) {
            page.lines(
                heading(last.unwrap_or_default(), language),
                std::mem::take(&mut lines),
            );
        }
        last = Some(folder);
        lines.extend(of_record(change, language));
    }
    page.lines(heading(last.unwrap_or_default(), language), lines);
    page.lines(text(language, "diff-unreadable", &[]), changes.unreadable.clone());
    let finding = |one: &&Reported| {
        let severity = text(language, &format!("severity-{}", one.severity.as_str()), &[]);
        format!("{severity}: {} [{}]", one.message(language), one.rule.id)
    };
    let gained = consequences.gained.iter().map(finding).collect();
    page.lines(text(language, "diff-findings-gained", &[]), gained);
    page.lines(
        text(language, "diff-findings-lost", &[]),
        consequences.lost.iter().map(finding).collect(),
    );
    let deadlines = consequences
        .deadlines
        .iter()
        .map(|(what, before, now)| format!("{what}: {}", arrow(before.as_deref(), now.as_deref(), language)));
    page.lines(text(language, "diff-deadlines", &[]), deadlines.collect());
    if let Some(ranking) = &consequences.ranking {
        page.blocks.extend(ranking.blocks.iter().cloned());
    }
    page
}

/// How many lines of a block, and rows of a table, a comment on a pull request shows. Git hosts cut a comment at
/// 65,536 characters; a line is seldom longer than 200.
const SHOWN: usize = 40;

/// The page in a length that a comment may have: of each block the first lines, and how many there are besides.
pub fn shortened(mut page: Page, language: Language) -> Page {
    for block in &mut page.blocks {
        let more = |n: usize| {
            text(
                language,
                "diff-more",
                &[("n", Arg::Int(i64::try_from(n).unwrap_or(i64::MAX)))],
            )
        };
        match block {
            Block::Lines { lines, .. } if lines.len() > SHOWN => {
                let hidden = lines.split_off(SHOWN).len();
                lines.push(more(hidden));
            }
            Block::Table { table, heading, .. } if table.rows.len() > SHOWN => {
                let hidden = table.rows.split_off(SHOWN).len();
                *heading = format!("{heading} ({})", more(hidden));
            }
            Block::Lines { .. } | Block::Table { .. } => {}
        }
    }
    page
}

fn summary(changes: &Changes, language: Language) -> String {
    let count = |is: fn(&What) -> bool| {
        let n = changes.records.iter().filter(|one| is(&one.what)).count();
        Arg::Int(i64::try_from(n).unwrap_or(i64::MAX))
    };
    let facts = [
        ("added", count(|what| matches!(what, What::Added(_)))),
        ("removed", count(|what| matches!(what, What::Removed(_)))),
        ("changed", count(|what| matches!(what, What::Changed { .. }))),
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

fn heading(folder: &str, language: Language) -> String {
    text(language, &format!("kinds-{folder}"), &[])
}

/// The lines of a record: `Nyt ESDH (nyt-esdh): investering 1.600.000 kr. → 2.100.000 kr. (+31,3 %)`.
pub fn of_record(change: &RecordChange, language: Language) -> Vec<String> {
    let id = change.address.split_once('/').map(|(_, id)| id);
    let name = match id {
        Some(id) if id != change.title => format!("{} ({id})", change.title),
        _ => change.title.clone(),
    };
    let whole = |key: &str| vec![text(language, key, &[("record", (&name).into())])];
    match &change.what {
        What::Added(_) => whole("diff-added"),
        What::Removed(_) => whole("diff-removed"),
        What::Changed { renamed_from, fields } => {
            let renamed = renamed_from.as_deref().map(|old| {
                let facts = [
                    ("record", (&name).into()),
                    ("old", old.into()),
                    ("new", (&change.address).into()),
                ];
                text(language, "diff-renamed", &facts)
            });
            let kind = Kind::from_folder(folder(&change.address));
            let lines = of_fields(kind, fields, language).into_iter();
            renamed
                .into_iter()
                .chain(lines.map(|line| format!("{name}: {line}")))
                .collect()
        }
    }
}

/// What changed in a record of a kind, a line each.
pub fn of_fields(kind: Option<Kind>, fields: &[FieldChange], language: Language) -> Vec<String> {
    let reading = Reading::new(kind, language);
    let mut items: BTreeMap<&str, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
    let mut lines = Vec::new();
    for one in told(fields) {
        match one {
            Told::Value(change) => lines.push(value(change, &reading, language)),
            Told::ItemAdded { list, item } => items.entry(list).or_default().0.push(item),
            Told::ItemRemoved { list, item } => items.entry(list).or_default().1.push(item),
        }
    }
    for (list, (added, removed)) in items {
        let list = field(language, list);
        let mut of = |key: &str, names: Vec<&str>| {
            if !names.is_empty() {
                let names = names.into_iter().map(str::to_owned).collect();
                let facts = [("list", (&list).into()), ("items", Arg::List(names))];
                lines.push(text(language, key, &facts));
            }
        };
        of("diff-items-added", added);
        of("diff-items-removed", removed);
    }
    lines
}

fn value(change: &FieldChange, reading: &Reading, language: Language) -> String {
    let read = |written: &Option<String>| {
        written
            .as_ref()
            .map(|text| reading.scalar(change.key(), text).into_owned())
    };
    let (before, now) = (read(&change.before), read(&change.now));
    let label = label(&change.path, change.key(), language);
    let moved = arrow(before.as_deref(), now.as_deref(), language);
    match percent(change) {
        Some(tenths) => {
            let sign = if tenths > 0 { "+" } else { "" };
            format!("{label} {moved} ({sign}{} %)", decimal(language, tenths, 1))
        }
        None => format!("{label} {moved}"),
    }
}

/// The field in the reader's word, with the list item it stands in: `gevinster portoudgift: mål`.
fn label(path: &str, key: &str, language: Language) -> String {
    match (path.split_once('['), path.rfind(']')) {
        (Some((list, _)), Some(end)) if end + 1 < path.len() => {
            let item = path.get(list.len() + 1..end).unwrap_or_default();
            format!("{} «{item}»: {}", field(language, list), word(language, key))
        }
        _ => field(language, path),
    }
}

fn arrow(before: Option<&str>, now: Option<&str>, language: Language) -> String {
    match (before, now) {
        (Some(before), Some(now)) => format!("{before} → {now}"),
        (None, Some(now)) => text(language, "diff-value-added", &[("value", now.into())]),
        (Some(before), None) => text(language, "diff-value-removed", &[("value", before.into())]),
        (None, None) => String::new(),
    }
}

/// The change of an amount in tenths of a per cent.
fn percent(change: &FieldChange) -> Option<i64> {
    let key = change.key();
    if key != "dkk" && !key.contains("_dkk") {
        return None;
    }
    let number = |text: &Option<String>| text.as_ref()?.parse::<i64>().ok();
    let (before, now) = (number(&change.before)?, number(&change.now)?);
    crate::model::tenths_of_percent(before, now)
}
