//! References that only follow a record to its new id: they say the same as before.

use std::collections::BTreeMap;

use super::fields::FieldChange;
use super::record_change::{ChangeKind, RecordChange};
use crate::model::addresses_named;
use crate::raw::PathStep;

/// The new addresses by the old ones.
type Renames = BTreeMap<String, String>;

/// Marks the references that follow, and counts them at the record they follow.
pub(super) fn mark(records: &mut [RecordChange]) {
    let renamed: Renames = records
        .iter()
        .filter_map(|change| match &change.what {
            ChangeKind::Changed {
                renamed: Some(renamed),
                ..
            } => Some((renamed.from.clone(), change.address.clone())),
            _ => None,
        })
        .collect();
    if renamed.is_empty() {
        return;
    }
    let mut followed: BTreeMap<String, usize> = BTreeMap::new();
    for change in records.iter_mut() {
        if let ChangeKind::Changed { fields, .. } = &mut change.what {
            for (places, address) in following(fields, &renamed) {
                *followed.entry(address).or_default() += 1;
                places.into_iter().for_each(|at| fields[at].follows = true);
            }
        }
    }
    for change in records {
        if let ChangeKind::Changed {
            renamed: Some(renamed),
            ..
        } = &mut change.what
        {
            renamed.followed = followed.get(&change.address).copied().unwrap_or(0);
        }
    }
}

/// Returns the changes that follow a record, by their places among the fields, and the address they follow it
/// to: a value that names it, or a list item that went and the one that came for it.
fn following(fields: &[FieldChange], renamed: &Renames) -> Vec<(Vec<usize>, String)> {
    let values = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.item.is_none());
    let mut found: Vec<(Vec<usize>, String)> = values
        .filter_map(|(at, field)| Some((vec![at], follows(field, field, renamed)?)))
        .collect();
    let (went, mut came) = (items(fields, |one| &one.before), items(fields, |one| &one.now));
    for (path, old) in went {
        let list = |other: &[PathStep]| {
            other.len() == path.len()
                && other.split_last().map(|(_, list)| list) == path.split_last().map(|(_, list)| list)
        };
        let pairs = came.iter().filter(|(other, _)| list(other));
        let pair = pairs
            .filter_map(|(other, new)| Some((*other, replaces(fields, path.len(), &old, new, renamed)?)));
        if let Some((other, address)) = pair.into_iter().next()
            && let Some(new) = came.remove(other)
        {
            found.push((old.into_iter().chain(new).collect(), address));
        }
    }
    found
}

/// Returns the list items that stand on one side only, by path: the places of their values.
fn items(
    fields: &[FieldChange],
    side: impl Fn(&FieldChange) -> &Option<String>,
) -> BTreeMap<&[PathStep], Vec<usize>> {
    let mut items: BTreeMap<&[PathStep], Vec<usize>> = BTreeMap::new();
    for (at, field) in fields
        .iter()
        .enumerate()
        .filter(|(_, field)| side(field).is_some())
    {
        if let Some(path) = field.item.and_then(|steps| field.path.0.get(..steps)) {
            items.entry(path).or_default().push(at);
        }
    }
    items
}

/// Returns the address that an item which came followed, when it says what another said that went, but for the
/// new id.
fn replaces(
    fields: &[FieldChange],
    steps: usize,
    went: &[usize],
    came: &[usize],
    renamed: &Renames,
) -> Option<String> {
    if went.len() != came.len() {
        return None;
    }
    let mut address = None;
    for old in went.iter().map(|at| &fields[*at]) {
        let new = came
            .iter()
            .map(|at| &fields[*at])
            .find(|new| new.path.0.get(steps..) == old.path.0.get(steps..))?;
        if old.before != new.now {
            address = Some(follows(old, new, renamed)?);
        }
    }
    address
}

/// Returns the new address of the record that a reference named before and names now, where it got another.
fn follows(was: &FieldChange, is: &FieldChange, renamed: &Renames) -> Option<String> {
    let (before, now, target) = (was.before.as_ref()?, is.now.as_ref()?, was.target?);
    let old = addresses_named(target, before);
    let new = old.iter().find_map(|address| renamed.get(address))?;
    (addresses_named(target, now).contains(new) && rest(before) == rest(now)).then(|| new.clone())
}

/// Returns what follows the record's id: `tid-til-kerneopgaven` of `digital-2026/tid-til-kerneopgaven`. Of an
/// id with its folder before it, as where any record may be named, nothing.
fn rest(written: &str) -> Option<&str> {
    let (first, rest) = written.split_once('/')?;
    crate::model::Kind::from_folder(first).is_none().then_some(rest)
}
