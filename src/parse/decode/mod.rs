//! Typed values from a tree, with all their errors of shape and all their references.
//!
//! serde stops at the first error. So a value is read again until it can be read: each error becomes a
//! finding, and what caused it is left out of the next attempt. A value without errors is read once.

mod access;
mod attempt;
mod deserializer;
mod empty_value;
mod error;
mod node;
mod not_given;
mod overlay;
mod scalar;
mod shape;
mod suggest_key;
mod suggest_value;

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use crate::parse::decode::attempt::Pass;
use error::Problem;
use node::NodeDeserializer;
use overlay::Overlay;

use super::tree::{NodeId, Tree};
use super::{MAX_FINDINGS, cap};
use crate::finding::{At, Finding, Part, Path};

/// What decoding collects from one file besides the values.
#[derive(Debug, Default)]
pub struct Collected {
    /// What is wrong, in the order of the file within each record.
    pub findings: Vec<Finding>,
    /// What the records refer to.
    pub references: Vec<RawReference>,
    schema: &'static str,
    full: bool,
}

impl Collected {
    /// For a file whose keys the JSON Schema of this name tells; messages point to it.
    pub fn of(schema: &'static str) -> Self {
        Self {
            schema,
            ..Self::default()
        }
    }

    /// Whether the file has had its [`MAX_FINDINGS`]; the rest of it was not read.
    pub fn is_full(&self) -> bool {
        self.full
    }
}

/// A reference as it stands in the file, found by its type in the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawReference {
    /// What it may refer to: the name of the model's type without `ref:`.
    pub target: &'static str,
    /// What is written.
    pub text: String,
    /// Where, from the file's root.
    pub path: Path,
    /// [`Part::Key`] where a mapping's key is the reference.
    pub part: Part,
}

/// A record, as far as it could be read.
#[derive(Debug)]
pub struct Decoded<C, T> {
    /// The keys that all kinds of record have.
    pub common: C,
    /// The other keys.
    pub body: T,
    /// Whether nothing was wrong. Otherwise what was wrong is not readable, as [`Stated`](crate::value::Stated) has it:
    /// a value, an item of a list, or the mapping that lacks what it must have. Only of the record's own fields is one
    /// made up that has no state and is missing: `""`, 0, `false`, no items, the first variant, 1970.
    pub clean: bool,
}

/// The fields that all kinds of record have.
pub trait CommonFields: DeserializeOwned {
    /// Returns the fields that the record says are not known, as dotted paths without the places of items.
    fn unknown_fields(&self) -> Vec<String>;
}

/// Which keys of the outermost mapping a pass reads.
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

    /// What a person may write besides the keys of the type being read.
    pub(super) fn elsewhere(&self) -> &[&'static str] {
        if let Keys::Except(keys) = self { keys } else { &[] }
    }
}

/// Decodes a mapping as a record: the keys named in `common_keys` as a `C`, all others as a `T`.
///
/// `base` is the path of `node` from the file's root; `out` must be the same for all records of a file.
/// `None` only when the node is no mapping, when a required key is missing for which no value can stand in,
/// or when the file has its [`MAX_FINDINGS`] findings; `out` says which. Fields that refer, dates, quarters,
/// codes and ids are recognised by the name of their newtype. Inside serde's untagged, internally tagged and
/// flattened types they are not, because serde hides the nodes there.
pub fn decode_record<C: CommonFields, T: DeserializeOwned>(
    tree: &Tree<'_>,
    node: NodeId,
    base: &Path,
    common_keys: &[&'static str],
    out: &mut Collected,
) -> Option<Decoded<C, T>> {
    collect(tree, node, base, out, |reader| {
        let common: C = reader.read(Keys::Only(common_keys), &[])?;
        let body = reader.read(Keys::Except(common_keys), &common.unknown_fields())?;
        Some((common, body))
    })
    .map(|((common, body), clean)| Decoded { common, body, clean })
}

/// Decodes a mapping as one value, and says whether nothing was wrong; else as [`decode_record`].
pub fn decode<T: DeserializeOwned>(
    tree: &Tree<'_>,
    node: NodeId,
    base: &Path,
    out: &mut Collected,
) -> Option<(T, bool)> {
    collect(tree, node, base, out, |reader| reader.read(Keys::All, &[]))
}

/// Reads with findings in the order of the file, and says whether there were none.
fn collect<R>(
    tree: &Tree<'_>,
    node: NodeId,
    base: &Path,
    out: &mut Collected,
    read: impl FnOnce(&mut Reader<'_>) -> Option<R>,
) -> Option<(R, bool)> {
    if out.full {
        return None;
    }
    let before = out.findings.len();
    let mut reader = Reader {
        tree,
        node,
        base,
        out: &mut *out,
    };
    let result = read(&mut reader);
    out.findings[before..].sort_by_key(start);
    cap(&mut out.findings);
    Some((result?, out.findings.len() == before))
}

fn start(finding: &Finding) -> usize {
    if let At::Span(span) = finding.primary().place.at {
        span.start
    } else {
        0
    }
}

struct Reader<'r> {
    tree: &'r Tree<'r>,
    node: NodeId,
    base: &'r Path,
    out: &'r mut Collected,
}

impl Reader<'_> {
    fn read<T: DeserializeOwned>(&mut self, keys: Keys<'_>, unknown: &[String]) -> Option<T> {
        let mut overlay = Overlay::default();
        let known_references = self.out.references.len();
        let mut found_references = Vec::new();
        while !self.out.full {
            let pass = Pass {
                tree: self.tree,
                root: self.node,
                base: self.base,
                keys,
                overlay: &overlay,
                unknown,
                references: RefCell::new(std::mem::take(&mut self.out.references)),
                remarks: RefCell::default(),
            };
            let result = T::deserialize(NodeDeserializer::root(&pass));
            let remarks = pass.remarks.into_inner();
            self.out.references = pass.references.into_inner();
            for (node, problem) in remarks {
                self.report(&mut overlay, keys, node, &problem);
            }
            let (node, problem) = match result {
                Ok(value) if overlay.is_settled() => {
                    self.out.references.truncate(known_references);
                    self.out.references.append(&mut found_references);
                    return Some(value);
                }
                Ok(value) if overlay.is_empty() => return Some(value),
                // Every error is found, and every reference, also of what is not readable as a whole. What is read
                // from here on is what the file has.
                Ok(_) => {
                    found_references = self.out.references.split_off(known_references);
                    overlay.settle(self.node);
                    continue;
                }
                Err(error) => error.into_parts(),
            };
            self.out.references.truncate(known_references);
            let node = node.unwrap_or(self.node);
            if !overlay.is_settled() && !matches!(problem, Problem::WithoutState(_)) {
                self.report(&mut overlay, keys, node, &problem);
            }
            if !overlay.bypass(self.tree, self.node, node, &problem) {
                return None;
            }
        }
        None
    }

    fn report(&mut self, overlay: &mut Overlay, keys: Keys<'_>, node: NodeId, problem: &Problem) {
        if self.out.full || !overlay.is_news(self.tree, node, problem) {
            return;
        }
        let of_record = self.tree.parent(node) == Some(self.node);
        let elsewhere = if of_record { keys.elsewhere() } else { &[] };
        self.out.findings.push(shape::finding(
            self.tree,
            node,
            problem,
            elsewhere,
            self.out.schema,
        ));
        self.out.full = self.out.findings.len() > MAX_FINDINGS;
    }
}
