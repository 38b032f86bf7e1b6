//! Which record every reference names.

use std::collections::HashMap;

use super::register::{Dangling, Link, Links};
use super::{Entity, ForKind, Kind, RecordKey, Register};
use crate::finding::{At, FileId, Path, Place, Seg};
use crate::parse::RawReference;
use crate::text::nearest;

/// How many dangling references get a did-you-mean; it costs a comparison with every id of the kind.
const MAX_SUGGESTIONS: usize = 100;

/// The references of a record, or of `municipality.yaml` or `policy.yaml`, which have no key.
pub(super) struct Origin {
    pub(super) key: Option<RecordKey>,
    pub(super) address: Option<String>,
    pub(super) file: FileId,
    pub(super) in_list: bool,
    pub(super) references: Vec<RawReference>,
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

/// Fills the links: what each record is named by, and what names nothing.
pub(super) fn resolve(register: &Register, origins: Vec<Origin>, links: &mut Links) {
    let mut known: HashMap<&'static str, Vec<Alternative>> = HashMap::new();
    for origin in origins {
        for reference in origin.references {
            let alternatives = known
                .entry(reference.target)
                .or_insert_with(|| alternatives(reference.target))
                .as_slice();
            let found: Vec<RecordKey> = alternatives
                .iter()
                .filter_map(|one| find(register, *one, &reference.text, alternatives.len() > 1))
                .collect();
            match (found.as_slice(), origin.key) {
                ([one], Some(from)) => {
                    let path = inside(reference.path, origin.in_list);
                    links.incoming.entry(*one).or_default().push(Link { from, path });
                }
                ([_], None) => {}
                ([], _) if may_be_broken(links, alternatives, &reference.text) => {}
                (many, _) => {
                    let ambiguous = many.iter().map(|key| key.kind).collect();
                    let suggest = links.dangling.len() < MAX_SUGGESTIONS && many.is_empty();
                    links.dangling.push(Dangling {
                        from: origin.address.clone(),
                        found_in: elsewhere(register, alternatives, &reference.text),
                        nearest: suggest
                            .then(|| suggestion(register, alternatives, &reference.text))
                            .flatten(),
                        place: Place {
                            file: origin.file,
                            at: At::Path(reference.path, reference.part),
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

/// The path from the record, when the path from the file begins with the record's place in a list.
fn inside(mut path: Path, in_list: bool) -> Path {
    if in_list && matches!(path.0.first(), Some(Seg::Index(_))) {
        path.0.remove(0);
    }
    path
}

/// The folder may go before the id only where more than one kind may be named.
fn find(register: &Register, alternative: Alternative, text: &str, with_folder: bool) -> Option<RecordKey> {
    match alternative {
        Alternative::Record(kind) => {
            let stripped = text
                .strip_prefix(kind.folder())
                .and_then(|rest| rest.strip_prefix('/'));
            let id = stripped.filter(|_| with_folder).unwrap_or(text);
            kind.with(Find { register, id })
        }
        Alternative::Any => {
            let (folder, id) = text.split_once('/')?;
            Kind::from_folder(folder)?.with(Find { register, id })
        }
        Alternative::Item(kind, list) => {
            let (record, item) = text.split_once('/')?;
            let key = kind.with(Find { register, id: record })?;
            items(register, key, list).any(|id| id == item).then_some(key)
        }
    }
}

struct Find<'a> {
    register: &'a Register,
    id: &'a str,
}

impl ForKind for Find<'_> {
    type Output = Option<RecordKey>;
    fn visit<T: Entity>(self) -> Option<RecordKey> {
        T::table(self.register).get(self.id).map(|record| record.key())
    }
}

impl Register {
    /// Whether there is a record with this address, `projects/nyt-esdh`.
    pub fn has(&self, address: &str) -> bool {
        find(self, Alternative::Any, address, false).is_some()
    }
}

/// The ids of the items in a record's list that can be named from outside.
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

/// Whether the reference may name a record that is there but could not be read.
fn may_be_broken(links: &Links, alternatives: &[Alternative], text: &str) -> bool {
    alternatives.iter().any(|alternative| {
        let (kind, id) = match alternative {
            Alternative::Record(kind) => (Some(*kind), text),
            Alternative::Item(kind, _) => (
                Some(*kind),
                text.split_once('/').map_or(text, |(record, _)| record),
            ),
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

/// A kind that has a record with this id although the reference may not name that kind.
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
        .find(|kind| kind.with(Find { register, id: text }).is_some())
}

/// The most similar thing that the reference may name.
fn suggestion(register: &Register, alternatives: &[Alternative], text: &str) -> Option<String> {
    let candidates: Vec<String> = alternatives
        .iter()
        .flat_map(|alternative| match alternative {
            Alternative::Record(kind) => kind.with(Ids(register, "")),
            Alternative::Any => {
                let folder = text.split_once('/').and_then(|(folder, _)| {
                    Kind::from_folder(folder)
                        .or_else(|| Kind::from_folder(nearest(folder, Kind::ALL.iter().map(|k| k.folder()))?))
                });
                match folder {
                    Some(kind) => kind.with(Ids(register, kind.folder())),
                    None => Kind::ALL
                        .iter()
                        .flat_map(|kind| kind.with(Ids(register, kind.folder())))
                        .collect(),
                }
            }
            Alternative::Item(kind, list) => kind.with(Items(register, list)),
        })
        .collect();
    let all = || candidates.iter().map(String::as_str);
    let same_end = || {
        let mut matching = all().filter(|candidate| candidate.rsplit('/').next() == Some(text));
        matching.next().filter(|_| matching.next().is_none())
    };
    nearest(text, all()).or_else(same_end).map(str::to_owned)
}

struct Ids<'r>(&'r Register, &'static str);

impl ForKind for Ids<'_> {
    type Output = Vec<String>;
    fn visit<T: Entity>(self) -> Vec<String> {
        let Ids(register, folder) = self;
        let named = |id: &str| {
            if folder.is_empty() {
                id.to_owned()
            } else {
                format!("{folder}/{id}")
            }
        };
        T::table(register)
            .iter()
            .map(|record| named(record.id()))
            .collect()
    }
}

struct Items<'r>(&'r Register, &'static str);

impl ForKind for Items<'_> {
    type Output = Vec<String>;
    fn visit<T: Entity>(self) -> Vec<String> {
        let Items(register, list) = self;
        T::table(register)
            .iter()
            .flat_map(|record| {
                items(register, record.key(), list).map(|item| format!("{}/{item}", record.id()))
            })
            .collect()
    }
}
