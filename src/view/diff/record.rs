//! What happened to one record, in lines.

use std::collections::BTreeMap;

use crate::change::{
    ChangeKind, ExtendedContract, FieldChange, GroupedChange, ItemName, RecordChange, grouped,
};
use crate::finding::Arg;
use crate::glossary::{field, word};
use crate::model::Kind;
use crate::overview::holds::role_word;
use crate::raw::words::{Names, Reading};
use crate::raw::{FieldPath, PathStep};
use crate::text::{date, decimal, text};
use crate::value::Language;

/// The way values are read in the two states.
#[derive(Clone, Copy)]
pub struct DiffWords<'n> {
    /// Language of the reader.
    pub language: Language,
    /// The names that held before.
    pub before: &'n dyn Names,
    /// The names that hold now.
    pub now: &'n dyn Names,
}

/// Returns the lines of a record: `Nyt ESDH (nyt-esdh): investering 1.600.000 kr. → 2.100.000 kr. (+31,3 %)`.
pub(super) fn lines(change: &RecordChange, words: DiffWords<'_>) -> Vec<String> {
    let id = change.address.split_once('/').map(|(_, id)| id);
    let name = match id {
        Some(id) if id != change.title => format!("{} ({id})", change.title),
        _ => change.title.clone(),
    };
    let whole = |key: &str| vec![text(words.language, key, &[("record", (&name).into())])];
    match &change.what {
        ChangeKind::Added(_) => whole("diff-added"),
        ChangeKind::Removed(_) => whole("diff-removed"),
        ChangeKind::Changed {
            renamed,
            fields,
            extended,
        } => {
            let renamed = renamed.as_ref().map(|renamed| {
                let facts = [
                    ("old", (&renamed.from).into()),
                    ("new", (&change.address).into()),
                    ("likeness", Arg::from(renamed.likeness)),
                    ("followed", Arg::from(renamed.followed)),
                ];
                text(words.language, "diff-renamed", &facts)
            });
            let kind = Kind::from_folder(super::folder(&change.address));
            let of_fields = of_fields(kind, fields, *extended, words);
            let lines = renamed.into_iter().chain(of_fields);
            lines.map(|line| format!("{name}: {line}")).collect()
        }
    }
}

/// Returns what changed in a record of a kind, a line each.
pub fn of_fields(
    kind: Option<Kind>,
    fields: &[FieldChange],
    extended: Option<ExtendedContract>,
    words: DiffWords<'_>,
) -> Vec<String> {
    let reader = FieldReader {
        kind,
        reading: Reading::new(kind, words.language),
        words,
    };
    let mut lines = Vec::new();
    lines.extend(extended.map(|extended| reader.extended(extended)));
    // The new last day says what was used.
    let is_told = |path: &FieldPath| extended.is_some() && matches!(&*path.keys(), "end" | "options.used");
    let mut plain: BTreeMap<FieldPath, [Vec<String>; 2]> = BTreeMap::new();
    for one in grouped(fields) {
        match one {
            GroupedChange::Value(change) if is_told(&change.path) => {}
            GroupedChange::Value(change) => lines.push(reader.value(change)),
            GroupedChange::Item { path, values } => {
                let went = usize::from(values.first().is_some_and(|value| value.now.is_none()));
                match (path, values.as_slice()) {
                    ([list @ .., PathStep::Item(_)], [only]) if only.path.0 == path => {
                        let lists = plain.entry(FieldPath(list.to_vec())).or_default();
                        lists[went].extend(reader.of(only)[1 - went].take());
                    }
                    _ => lines.push(reader.item(path, &values, went)),
                }
            }
        }
    }
    for (list, items) in plain {
        for (went, items) in items
            .into_iter()
            .enumerate()
            .filter(|(_, items)| !items.is_empty())
        {
            lines.push(reader.items(&label(&list, words.language), items, went));
        }
    }
    lines
}

struct FieldReader<'n> {
    kind: Option<Kind>,
    reading: Reading,
    words: DiffWords<'n>,
}

/// What came, and what went.
const CAME_OR_WENT: [&str; 2] = ["diff-items-added", "diff-items-removed"];
/// An item that came or went is told with so many of its values.
const TOLD_OF_ITEM: usize = 4;
/// So much of a value is told of an item.
const TOLD_OF_VALUE: usize = 80;

impl FieldReader<'_> {
    fn value(&self, change: &FieldChange) -> String {
        let language = self.words.language;
        let [before, now] = self.of(change);
        let label = self.label(change);
        let moved = super::arrow(before.as_deref(), now.as_deref(), language);
        match percent(change) {
            Some(tenths) => {
                let sign = if tenths > 0 { "+" } else { "" };
                format!("{label} {moved} ({sign}{} %)", decimal(language, tenths, 1))
            }
            None => format!("{label} {moved}"),
        }
    }

    /// Returns the value before and now as a person reads it; of a reference the name of what it names, with what is
    /// written where two are called the same.
    fn of(&self, change: &FieldChange) -> [Option<String>; 2] {
        let sides = [(&change.before, self.words.before), (&change.now, self.words.now)];
        let name = |(written, names): (&Option<String>, &dyn Names)| {
            let written = written.as_deref()?;
            let name = change.target.and_then(|target| names.name(target, written));
            Some(name.unwrap_or_else(|| self.reading.scalar(change.path.key(), written).into_owned()))
        };
        let names = sides.map(name);
        if change.target.is_some() && names[0] == names[1] {
            let with_id = |(name, (written, _)): (Option<String>, (&Option<String>, _))| {
                Some(format!("{} ({})", name?, written.as_deref()?))
            };
            let [before, now] = names;
            return [with_id((before, sides[0])), with_id((now, sides[1]))];
        }
        names
    }

    fn extended(&self, extended: ExtendedContract) -> String {
        let language = self.words.language;
        let facts = [
            ("before", Arg::from(date(language, extended.before))),
            ("now", Arg::from(date(language, extended.now))),
        ];
        text(language, "diff-extended", &facts)
    }

    fn items(&self, list: &str, items: Vec<String>, went: usize) -> String {
        let facts = [("list", list.into()), ("items", Arg::List(items))];
        text(self.words.language, CAME_OR_WENT[went], &facts)
    }

    /// Returns an item with its own fields: what it is called, and the first of them.
    fn item(&self, path: &[PathStep], values: &[&FieldChange], went: usize) -> String {
        let language = self.words.language;
        let list = FieldPath(path.split_last().map_or(&[][..], |(_, list)| list).to_vec());
        // A value of an item within the item says what that one is called.
        let own = |value: &&&FieldChange| value.path.0.len() == path.len() + 1;
        let called = values.iter().find(own).map_or(&[][..], |value| &value.called);
        let is_called = |value: &FieldChange| called.iter().any(|one| one.key == value.path.key());
        let details = values
            .iter()
            .filter(own)
            .filter(|value| !is_called(value) && value.path.key() != "id")
            .take(TOLD_OF_ITEM);
        let details: Vec<String> = details
            .map(|value| {
                let read = self.of(value)[1 - went].take().unwrap_or_default();
                format!("{} {}", word(language, value.path.key()), shortened(read))
            })
            .collect();
        let name = match path.last() {
            Some(PathStep::Item(name)) => self.called(called, name),
            _ => String::new(),
        };
        let item = match details.is_empty() {
            true => name,
            false => format!("{name} ({})", details.join(", ")),
        };
        self.items(&label(&list, language), vec![item], went)
    }

    /// Returns what an item is called, in quotes.
    fn called(&self, called: &[ItemName], name: &str) -> String {
        let read = called.iter().map(|one| {
            let names = [self.words.now, self.words.before].into_iter();
            let mut names = names.filter_map(|names| names.name(one.target?, &one.text));
            let named = names.next();
            shortened(named.unwrap_or_else(|| self.reading.scalar(&one.key, &one.text).into_owned()))
        });
        let read = read.collect::<Vec<_>>().join(" ");
        quoted(if read.is_empty() { name } else { &read }, self.words.language)
    }

    /// Returns the field in the reader's word, with the list items it stands in: `gevinster »Mindre porto«: målværdi`.
    fn label(&self, change: &FieldChange) -> String {
        let innermost = change.path.items().last().map(|(_, _, item)| item.len());
        let called = |steps, name: &str| {
            let called = if Some(steps) == innermost {
                &change.called[..]
            } else {
                &[]
            };
            self.called(called, name)
        };
        labelled(
            &change.path,
            self.words.language,
            self.owner(&change.path),
            called,
        )
    }

    /// Returns what an owner of such a thing is called: `systemejer`, `gevinstejer`.
    fn owner(&self, path: &FieldPath) -> Option<String> {
        let kind = self.kind.filter(|_| path.key() == "owner")?;
        let field = format!("{}.{}", kind.folder(), path.keys());
        role_word(self.words.language, &field).map(|word| word.to_lowercase())
    }
}

fn shortened(value: String) -> String {
    match value.char_indices().nth(TOLD_OF_VALUE) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value,
    }
}

fn quoted(item: &str, language: Language) -> String {
    text(language, "diff-item", &[("item", item.into())])
}

/// Returns the field in the reader's word, with the ids of the list items it stands in.
fn label(path: &FieldPath, language: Language) -> String {
    labelled(path, language, None, |_, name| quoted(name, language))
}

/// Returns the same with items as `called` says it, from the number of steps to the item and its name, and with a word
/// of its own for the value where there is one.
fn labelled(
    path: &FieldPath,
    language: Language,
    own: Option<String>,
    called: impl Fn(usize, &str) -> String,
) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    for (n, step) in path.0.iter().enumerate() {
        match step {
            PathStep::Key(key) => keys.push(key),
            PathStep::Item(name) => {
                let list = field(language, &keys.join("."));
                parts.push(format!("{list} {}", called(n + 1, name)));
                keys.clear();
            }
        }
    }
    if !keys.is_empty() {
        parts.push(own.unwrap_or_else(|| field(language, &keys.join("."))));
    }
    parts.join(": ")
}

/// Returns the change of an amount in tenths of a per cent.
fn percent(change: &FieldChange) -> Option<i64> {
    let key = change.path.key();
    if key != "dkk" && !key.contains("_dkk") {
        return None;
    }
    let number = |text: &Option<String>| text.as_ref()?.parse::<i64>().ok();
    let (before, now) = (number(&change.before)?, number(&change.now)?);
    crate::model::tenths_of_percent(before, now)
}
