//! Which record every reference names.

use std::collections::HashMap;

use rayon::prelude::*;

use super::register::{Dangling, Link, Links};
use super::{AnyRecord, Kind, RecordKey, Register};
use crate::finding::{FileId, Path, Place, PlaceInFile, Seg};
use crate::nearest::nearest;
use crate::parse::{RawReference, RawTime};

/// How many dangling references get a did-you-mean; it costs a comparison with every id of the kind.
const MAX_SUGGESTIONS: usize = 100;

/// The references of a record, or of `municipality.yaml` or `policy.yaml`, which have no key.
pub(super) struct Origin {
    pub(super) key: Option<RecordKey>,
    pub(super) address: Option<String>,
    pub(super) file: FileId,
    pub(super) in_list: bool,
    pub(super) references: Vec<RawReference>,
    pub(super) times: Vec<RawTime>,
}

/// One thing that a reference may name.
#[derive(Debug, Clone, Copy)]
enum Alternative {
    /// A record of a kind.
    Record(Kind),
    /// An item of a list in a record of a kind.
    Item(Kind, &'static str),
    /// Any record, with its folder.
    Any,
}

fn alternatives(target: &'static str) -> Vec<Alternative> {
    let one = |part: &'static str| match part.split_once('/') {
        Some((folder, list)) => Kind::from_folder(folder).map(|kind| Alternative::Item(kind, list)),
        None if part == "*" => Some(Alternative::Any),
        None => Kind::from_folder(part).map(Alternative::Record),
    };
    target.split('|').filter_map(one).collect()
}

/// Returns the addresses that a reference of a target may stand for.
pub fn addresses_named(target: &'static str, text: &str) -> Vec<String> {
    let one = |alternative: Alternative| match alternative {
        Alternative::Record(kind) => {
            let folder = kind.folder();
            let stripped = text.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            format!("{folder}/{}", stripped.unwrap_or(text))
        }
        Alternative::Any => text.to_owned(),
        Alternative::Item(kind, _) => format!("{}/{}", kind.folder(), text.split('/').next().unwrap_or(text)),
    };
    alternatives(target).into_iter().map(one).collect()
}

/// What became of a reference.
enum Resolved {
    /// Names this record.
    Link(RecordKey, Link),
    /// Names no one record: which kinds' records it names.
    Dangling(RawReference, Vec<Kind>),
}

/// Fills the links: what each record is named by, and what names nothing.
pub(super) fn resolve(register: &Register, origins: Vec<Origin>, links: &mut Links) {
    let resolved: Vec<(Vec<Resolved>, Option<String>, FileId)> = origins
        .into_par_iter()
        .map_init(HashMap::new, |known, origin| {
            let one = |reference| resolve_one(register, reference, origin.key, origin.in_list, known);
            (
                origin.references.into_iter().filter_map(one).collect(),
                origin.address,
                origin.file,
            )
        })
        .collect();
    for (references, from, file) in resolved {
        for reference in references {
            match reference {
                Resolved::Link(target, link) => links.incoming.entry(target).or_default().push(link),
                Resolved::Dangling(reference, ambiguous) => {
                    let alternatives = alternatives(reference.target);
                    if ambiguous.is_empty() && may_be_broken(links, &alternatives, &reference.text) {
                        continue;
                    }
                    let suggest = links.dangling.len() < MAX_SUGGESTIONS && ambiguous.is_empty();
                    links.dangling.push(Dangling {
                        from: from.clone(),
                        found_in: elsewhere(register, &alternatives, &reference.text),
                        nearest: suggest
                            .then(|| suggestion(register, &alternatives, &reference.text))
                            .flatten(),
                        place: Place {
                            file,
                            at: PlaceInFile::Path(reference.path, reference.part),
                        },
                        text: reference.text,
                        target: reference.target,
                        ambiguous,
                    });
                }
            }
        }
    }
}

/// Returns what a reference names; nothing to keep when it stands in `municipality.yaml` or `policy.yaml` and is
/// right.
fn resolve_one(
    register: &Register,
    reference: RawReference,
    from: Option<RecordKey>,
    in_list: bool,
    known: &mut HashMap<&'static str, Vec<Alternative>>,
) -> Option<Resolved> {
    let alternatives = known
        .entry(reference.target)
        .or_insert_with(|| alternatives(reference.target));
    let with_folder = alternatives.len() > 1;
    let mut found = alternatives
        .iter()
        .filter_map(|one| find(register, *one, &reference.text, with_folder));
    match (found.next(), found.next(), from) {
        (Some(one), None, Some(from)) => {
            let path = inside(reference.path, in_list);
            Some(Resolved::Link(one, Link { from, path }))
        }
        (Some(_), None, None) => None,
        (first, second, _) => {
            let kinds = first
                .into_iter()
                .chain(second)
                .chain(found)
                .map(|key| key.kind)
                .collect();
            Some(Resolved::Dangling(reference, kinds))
        }
    }
}

/// Returns the path from the record, when the path from the file begins with the record's place in a list.
fn inside(mut path: Path, in_list: bool) -> Path {
    if in_list && matches!(path.0.first(), Some(Seg::Index(_))) {
        path.0.remove(0);
    }
    path
}

/// Returns the record that a text names as this alternative. The folder may go before the id only where more than
/// one kind may be named.
fn find(register: &Register, alternative: Alternative, text: &str, with_folder: bool) -> Option<RecordKey> {
    match alternative {
        Alternative::Record(kind) => {
            let stripped = text
                .strip_prefix(kind.folder())
                .and_then(|rest| rest.strip_prefix('/'));
            let id = stripped.filter(|_| with_folder).unwrap_or(text);
            register.of_kind(kind).named(id).map(AnyRecord::key)
        }
        Alternative::Any => {
            let (folder, id) = text.split_once('/')?;
            register
                .of_kind(Kind::from_folder(folder)?)
                .named(id)
                .map(AnyRecord::key)
        }
        Alternative::Item(kind, list) => {
            let (record, item) = text.split_once('/')?;
            let key = register.of_kind(kind).named(record)?.key();
            items(register, key, list).any(|id| id == item).then_some(key)
        }
    }
}

impl Register {
    /// Returns whether there is a record with this address, `projects/nyt-esdh`.
    pub fn has(&self, address: &str) -> bool {
        self.key_of(address).is_some()
    }

    /// Returns the record that a reference of a target names, where it names one.
    pub fn named(&self, target: &'static str, text: &str) -> Option<RecordKey> {
        let alternatives = alternatives(target);
        let with_folder = alternatives.len() > 1;
        let mut found = alternatives
            .iter()
            .filter_map(|one| find(self, *one, text, with_folder));
        found.next().filter(|_| found.next().is_none())
    }

    /// Returns the record with this address.
    pub fn key_of(&self, address: &str) -> Option<RecordKey> {
        find(self, Alternative::Any, address, false)
    }
}

/// Returns the ids of the items in a record's list that can be named from outside.
fn items<'r>(register: &'r Register, key: RecordKey, list: &str) -> Box<dyn Iterator<Item = &'r str> + 'r> {
    let strategy = (key.kind == Kind::Strategy)
        .then(|| register.strategies.at(key.index))
        .flatten();
    let plan = (key.kind == Kind::Plan)
        .then(|| register.plans.at(key.index))
        .flatten();
    let areas = strategy.into_iter().flat_map(|strategy| &strategy.focus_areas);
    match list {
        "focus_areas" => Box::new(areas.map(|area| &*area.id)),
        "goals" => Box::new(areas.flat_map(|area| &area.goals).map(|goal| &*goal.id)),
        "principles" => Box::new(
            areas
                .flat_map(|area| &area.principles)
                .map(|principle| &*principle.id),
        ),
        "actions" => Box::new(
            plan.into_iter()
                .flat_map(|plan| &plan.actions)
                .map(|action| &*action.id),
        ),
        _ => Box::new(std::iter::empty()),
    }
}

/// Returns whether the reference may name a record that is there but could not be read.
fn may_be_broken(links: &Links, alternatives: &[Alternative], text: &str) -> bool {
    alternatives.iter().any(|alternative| {
        let (kind, id) = match alternative {
            Alternative::Record(kind) => (Some(*kind), text),
            Alternative::Item(kind, _) => {
                let record = text.split_once('/').map_or(text, |(record, _)| record);
                if links.unclean.contains(&format!("{}/{record}", kind.folder())) {
                    return true;
                }
                (Some(*kind), record)
            }
            Alternative::Any => match text.split_once('/') {
                Some((folder, id)) => (Kind::from_folder(folder), id),
                None => (None, text),
            },
        };
        kind.is_some_and(|kind| {
            links.broken_lists.contains(&kind) || links.broken.contains(&(kind, id.to_owned()))
        })
    })
}

/// Returns a kind that has a record with this id although the reference may not name that kind.
fn elsewhere(register: &Register, alternatives: &[Alternative], text: &str) -> Option<Kind> {
    let allowed = |kind: Kind| {
        alternatives.iter().any(|alternative| match alternative {
            Alternative::Record(allowed) => *allowed == kind,
            Alternative::Item(..) => false,
            Alternative::Any => true,
        })
    };
    Kind::ALL
        .iter()
        .copied()
        .filter(|kind| !allowed(*kind))
        .find(|kind| register.of_kind(*kind).named(text).is_some())
}

/// Returns the most similar thing that the reference may name.
fn suggestion(register: &Register, alternatives: &[Alternative], text: &str) -> Option<String> {
    let candidates: Vec<String> = alternatives
        .iter()
        .flat_map(|alternative| match alternative {
            Alternative::Record(kind) => ids(register, *kind, ""),
            Alternative::Any => {
                let folder = text.split_once('/').and_then(|(folder, _)| {
                    Kind::from_folder(folder)
                        .or_else(|| Kind::from_folder(nearest(folder, Kind::ALL.iter().map(|k| k.folder()))?))
                });
                match folder {
                    Some(kind) => ids(register, kind.to_owned(), &format!("{}/", kind.folder())),
                    None => Kind::ALL
                        .iter()
                        .flat_map(|kind| ids(register, kind.to_owned(), &format!("{}/", kind.folder())))
                        .collect(),
                }
            }
            Alternative::Item(kind, list) => known_items(register, *kind, list),
        })
        .collect();
    let all = || candidates.iter().map(String::as_str);
    let same_end = || {
        let mut matching = all().filter(|candidate| candidate.rsplit('/').next() == Some(text));
        matching.next().filter(|_| matching.next().is_none())
    };
    nearest(text, all()).or_else(same_end).map(str::to_owned)
}

/// Returns the ids of a kind's records, each behind a prefix.
fn ids(register: &Register, kind: Kind, prefix: &str) -> Vec<String> {
    let records = register.of_kind(kind).records();
    records.map(|record| format!("{prefix}{}", record.id())).collect()
}

/// Returns the items that can be named in a list of a kind's records, each as `record/item`.
fn known_items(register: &Register, kind: Kind, list: &str) -> Vec<String> {
    let records = register.of_kind(kind).records();
    let of_record = |record: &dyn AnyRecord| -> Vec<String> {
        let items = items(register, record.key(), list);
        items.map(|item| format!("{}/{item}", record.id())).collect()
    };
    records.flat_map(of_record).collect()
}
