//! Typed values from a tree, with all their errors of shape and all their references.
//!
//! serde stops at the first error. So a value is read again until it can be read: each error becomes a
//! finding, and what caused it is left out of the next attempt. A value without errors is read once.

mod access;
mod attempt;
mod collected;
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

use attempt::{Attempt, Keys};
pub use collected::{Collected, CommonFields, Decoded, RawReference, RawTime};
use error::ShapeProblem;
use node::NodeDeserializer;
use overlay::Overlay;

use super::tree::{NodeId, Tree};
use super::{MAX_FINDINGS, cap};
use crate::finding::{Finding, Path, PlaceInFile};

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
    read: impl FnOnce(&mut RecordDecoder<'_>) -> Option<R>,
) -> Option<(R, bool)> {
    if out.full {
        return None;
    }
    let before = out.findings.len();
    let mut reader = RecordDecoder {
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
    if let PlaceInFile::Span(span) = finding.primary().place.at {
        span.start
    } else {
        0
    }
}

struct RecordDecoder<'r> {
    tree: &'r Tree<'r>,
    node: NodeId,
    base: &'r Path,
    out: &'r mut Collected,
}

impl RecordDecoder<'_> {
    fn read<T: DeserializeOwned>(&mut self, keys: Keys<'_>, unknown: &[String]) -> Option<T> {
        let mut overlay = Overlay::default();
        let known_references = self.out.references.len();
        let mut found_references = Vec::new();
        while !self.out.full {
            let attempt = Attempt {
                tree: self.tree,
                root: self.node,
                base: self.base,
                keys,
                overlay: &overlay,
                unknown,
                references: RefCell::new(std::mem::take(&mut self.out.references)),
                times: RefCell::default(),
                remarks: RefCell::default(),
            };
            let result = T::deserialize(NodeDeserializer::root(&attempt));
            let remarks = attempt.remarks.into_inner();
            let mut times = attempt.times.into_inner();
            self.out.references = attempt.references.into_inner();
            for (node, problem) in remarks {
                self.report(&mut overlay, keys, node, &problem);
            }
            let (node, problem) = match result {
                Ok(value) if overlay.is_settled() => {
                    self.out.references.truncate(known_references);
                    self.out.references.append(&mut found_references);
                    self.out.times.append(&mut times);
                    return Some(value);
                }
                Ok(value) if overlay.is_empty() => {
                    self.out.times.append(&mut times);
                    return Some(value);
                }
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
            if !overlay.is_settled() && !matches!(problem, ShapeProblem::WithoutState(_)) {
                self.report(&mut overlay, keys, node, &problem);
            }
            if !overlay.bypass(self.tree, self.node, node, &problem) {
                return None;
            }
        }
        None
    }

    fn report(&mut self, overlay: &mut Overlay, keys: Keys<'_>, node: NodeId, problem: &ShapeProblem) {
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
