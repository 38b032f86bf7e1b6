//! What the text of a record shows whatever its kind: an entry that is on a list twice, an empty text, and a field that
//! is filled in and named as unknown. A field that is added to the model is looked at without further ado.

use std::collections::HashMap;

use crate::finding::{FileId, Finding, Place, PlaceInFile};
use crate::model::identity::is_sequence;
use crate::parse::{MAX_FINDINGS, NodeId, NodeKind, Style, Tree};

/// Adds what is found in one record, or in a file that is one mapping, in the order of the file.
pub(super) fn check(tree: &Tree<'_>, node: NodeId, record: Option<&str>, findings: &mut Vec<Finding>) {
    let mut written = WrittenRecord {
        tree,
        record,
        findings: Vec::new(),
    };
    written.walk(node);
    written.unknown_but_given(node);
    written.findings.sort_by_key(|(at, _)| *at);
    findings.extend(written.findings.into_iter().map(|(_, finding)| finding));
}

struct WrittenRecord<'t> {
    tree: &'t Tree<'t>,
    record: Option<&'t str>,
    findings: Vec<(usize, Finding)>,
}

impl WrittenRecord<'_> {
    fn walk(&mut self, root: NodeId) {
        let tree = self.tree;
        let mut left = vec![(root, "")];
        while let Some((node, key)) = left.pop() {
            if self.findings.len() >= MAX_FINDINGS {
                return;
            }
            if let Some(entries) = tree.entries(node) {
                left.extend(entries.map(|(key, value)| (value, tree.scalar(key).unwrap_or_default())));
            } else if let Some(items) = tree.items(node) {
                if !is_sequence(key) {
                    self.repeated_entries(items, key);
                }
                left.extend(items.iter().map(|item| (*item, key)));
            } else if self.is_blank_text(node) {
                self.push(
                    Finding::new("blank-text", self.place(node)).arg("field", key),
                    node,
                );
            }
        }
    }

    /// A list of plain values says each of them once. What names an item of another list is `duplicate-item`'s.
    fn repeated_entries(&mut self, items: &[NodeId], key: &str) {
        if items.len() < 2 {
            return;
        }
        let mut first = HashMap::new();
        for item in items {
            let Some(text) = self
                .tree
                .scalar(*item)
                .map(str::trim)
                .filter(|text| !text.is_empty())
            else {
                continue;
            };
            let Some(before) = first.get(text) else {
                first.insert(text, *item);
                continue;
            };
            let finding = Finding::new("repeated-entry", self.place(*item))
                .other(self.place(*before))
                .arg("entry", text)
                .arg("field", key);
            self.push(finding, *item);
        }
    }

    fn unknown_but_given(&mut self, root: NodeId) {
        let tree = self.tree;
        let list = tree.get(root, "unknown").and_then(|list| tree.items(list));
        for unknown in list.into_iter().flatten() {
            let fields = tree.get(*unknown, "fields").and_then(|fields| tree.items(fields));
            for field in fields.into_iter().flatten() {
                let Some(path) = tree.scalar(*field) else { continue };
                if let Some(value) = self.given(root, path) {
                    let finding = Finding::new("unknown-but-given", self.place(*field))
                        .other(self.place(value))
                        .arg("field", path);
                    self.push(finding, *field);
                }
            }
        }
    }

    /// Returns the value that a dotted path leads to, where all of it is filled in. A list of items and a mapping are
    /// filled in field by field, so what is unknown in them may still be.
    fn given(&self, node: NodeId, path: &str) -> Option<NodeId> {
        if let Some(items) = self.tree.items(node) {
            let mut given = items.iter().map(|item| self.given(*item, path));
            let first = given.next()??;
            return given.all(|item| item.is_some()).then_some(first);
        }
        let (key, rest) = path
            .split_once('.')
            .map_or((path, None), |(key, rest)| (key, Some(rest)));
        let value = self.tree.get(node, key)?;
        match rest {
            Some(rest) => self.given(value, rest),
            None => self.is_plain_answer(value).then_some(value),
        }
    }

    fn is_plain_answer(&self, value: NodeId) -> bool {
        match (self.tree.scalar(value), self.tree.items(value)) {
            (Some(text), _) => !text.trim().is_empty() && !matches!(text, "~" | "null"),
            (None, Some(items)) => items.iter().all(|item| self.tree.scalar(*item).is_some()),
            (None, None) => false,
        }
    }

    fn is_blank_text(&self, node: NodeId) -> bool {
        let NodeKind::Scalar(style) = self.tree.kind(node) else {
            return false;
        };
        style != Style::Plain && self.tree.scalar(node).is_some_and(|text| text.trim().is_empty())
    }

    fn place(&self, node: NodeId) -> Place {
        Place {
            file: self.file(),
            at: PlaceInFile::Span(self.tree.span(node)),
        }
    }

    fn file(&self) -> FileId {
        self.tree.file()
    }

    fn push(&mut self, finding: Finding, node: NodeId) {
        let finding = match self.record {
            Some(record) => finding.about(record),
            None => finding,
        };
        self.findings.push((self.tree.span(node).start, finding));
    }
}
