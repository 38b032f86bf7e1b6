//! What one attempt to read a value knows on its way down, and what it brings back.

use std::cell::RefCell;

use super::collected::{RawReference, RawTime};
use super::error::ShapeProblem;
use super::overlay::Overlay;
use crate::finding::{Part, Path, Seg};
use crate::parse::tree::{NodeId, Tree};
use crate::value::{LISTED, WrittenTime, Year};

/// The keys of the outermost mapping that an attempt reads.
#[derive(Debug, Clone, Copy)]
pub(super) enum Keys<'k> {
    All,
    Only(&'k [&'static str]),
    Except(&'k [&'static str]),
}

impl Keys<'_> {
    pub(super) fn take(self, key: &str) -> bool {
        match self {
            Keys::All => true,
            Keys::Only(keys) => keys.contains(&key),
            Keys::Except(keys) => !keys.contains(&key),
        }
    }

    /// Returns what a person may write besides the keys of the type being read.
    pub(super) fn elsewhere(&self) -> &[&'static str] {
        if let Keys::Except(keys) = self { keys } else { &[] }
    }
}

/// One attempt to read a value from a tree.
pub(super) struct Attempt<'de> {
    pub(super) tree: &'de Tree<'de>,
    pub(super) root: NodeId,
    pub(super) base: &'de Path,
    pub(super) keys: Keys<'de>,
    pub(super) overlay: &'de Overlay,
    /// The fields that the record says are not known, as dotted paths without the places of items.
    pub(super) unknown: &'de [String],
    pub(super) references: RefCell<Vec<RawReference>>,
    pub(super) times: RefCell<Vec<RawTime>>,
    /// Problems that did not keep the value from being read.
    pub(super) remarks: RefCell<Vec<(NodeId, ShapeProblem)>>,
}

impl Attempt<'_> {
    pub(super) fn remark(&self, node: NodeId, problem: ShapeProblem) {
        self.remarks.borrow_mut().push((node, problem));
    }

    /// Returns whether the record says that a field of a mapping is not known: the field itself, or something that
    /// holds it.
    pub(super) fn is_unknown(&self, mapping: &Trail<'_>, field: &str) -> bool {
        if self.unknown.is_empty() {
            return false;
        }
        let path = mapping.dotted(field);
        self.unknown.iter().any(|known| {
            path.strip_prefix(known.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    pub(super) fn time(&self, time: WrittenTime, trail: &Trail<'_>) {
        let mut path = self.base.clone();
        trail.append_to(&mut path);
        self.times.borrow_mut().push(RawTime { time, path });
    }

    pub(super) fn reference(&self, target: &'static str, text: &str, trail: &Trail<'_>, part: Part) {
        let mut path = self.base.clone();
        trail.append_to(&mut path);
        self.references.borrow_mut().push(RawReference {
            target,
            text: text.to_owned(),
            path,
            part,
        });
    }
}

/// The way from the pass's root to a value, kept on the stack so that it costs nothing until it is asked for.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key {
        up: &'a Trail<'a>,
        fields: &'static [&'static str],
        key: &'a str,
    },
    Index {
        up: &'a Trail<'a>,
        index: usize,
    },
}

impl Trail<'_> {
    /// Returns the path of a field of the mapping at the end of the trail: keys with dots between, no places of items.
    fn dotted(&self, field: &str) -> String {
        match *self {
            Trail::Root => field.to_owned(),
            Trail::Key { up, key, .. } => format!("{}.{field}", up.dotted(key)),
            Trail::Index { up, .. } => up.dotted(field),
        }
    }

    fn append_to(&self, path: &mut Path) {
        match *self {
            Trail::Root => {}
            Trail::Key { up, fields, key } => {
                up.append_to(path);
                let known = fields.iter().find(|field| **field == key);
                path.0
                    .push(known.map_or_else(|| Seg::from(key.to_owned()), |field| Seg::from(*field)));
            }
            Trail::Index { up, index } => {
                up.append_to(path);
                path.0.push(Seg::Index(index));
            }
        }
    }
}

/// The use of a node, which decides how strictly its text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NodeRole {
    Value,
    /// A key is text, whatever it looks like.
    Key,
    /// A text whose look has been checked already.
    Checked,
    /// A list whose reader counts the items that cannot be read.
    Listed,
}

/// A scalar that the model asks for under a name of its own.
#[derive(Clone, Copy)]
pub(super) enum NamedScalar {
    Reference(&'static str),
    Date,
    Quarter,
    /// Not text, but a calendar year.
    Year,
    Code,
    Id,
    /// Not text, but a whole number between two limits.
    Range(i64, i64),
    /// A list that counts the items that cannot be read.
    Listed,
}

impl NamedScalar {
    pub(super) fn of(name: &'static str) -> Option<Self> {
        match name {
            "date" => Some(NamedScalar::Date),
            "quarter" => Some(NamedScalar::Quarter),
            Year::NAME => Some(NamedScalar::Year),
            "id" => Some(NamedScalar::Id),
            LISTED => Some(NamedScalar::Listed),
            _ if name.starts_with("code:") => Some(NamedScalar::Code),
            _ if name.starts_with("range:") => {
                let (min, max) = name.strip_prefix("range:")?.split_once("..")?;
                Some(NamedScalar::Range(min.parse().ok()?, max.parse().ok()?))
            }
            _ => name.strip_prefix("ref:").map(NamedScalar::Reference),
        }
    }
}
