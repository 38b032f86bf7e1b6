//! From the text of one file to typed values, without losing where anything stands.
//!
//! [`Tree::parse`] reads YAML events into a tree of nodes with byte spans and refuses what the register does
//! not allow (anchors, aliases, tags, directives, several documents, exceeded limits). [`decode_record`] and
//! `decode` read a typed value off the tree and turn *every* error of shape into a finding, not only the
//! first. [`locate`] turns a rule's path into the span to underline. No other module knows the YAML parser.

mod decode;
mod messages;
mod tree;

pub use decode::{Collected, CommonFields, Decoded, RawReference, RawTime, decode, decode_record};
pub use messages::MESSAGES;
pub use tree::{NodeId, NodeKind, Style, Tree, locate};

use crate::finding::Finding;

/// The greatest depth of lists and mappings within each other; the file's own mapping or list counts as 1.
pub const MAX_DEPTH: usize = 64;

/// The most keys, values, lists and mappings that one file may hold.
pub const MAX_NODES: usize = 250_000;

/// The most findings of one file; what is left after them is not read.
pub const MAX_FINDINGS: usize = 100;

/// Keeps the findings that a file may have; where there were more, the last one says so.
fn cap(findings: &mut Vec<Finding>) {
    if let Some(first_left_out) = findings.get(MAX_FINDINGS) {
        let place = first_left_out.primary().place.clone();
        findings.truncate(MAX_FINDINGS);
        findings.push(
            Finding::new("limit-exceeded", place)
                .variant("errors")
                .arg("limit", MAX_FINDINGS),
        );
    }
}

#[cfg(test)]
mod tests;
