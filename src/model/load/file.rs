//! One file: the records it holds, or what keeps it from being read.

use super::written;
use crate::finding::{FileId, Finding, Path, Place, PlaceInFile};
use crate::model::resolve::Origin;
use crate::model::{COMMON_KEYS, Common, Entity, Record, RecordKey};
use crate::parse::{Collected, NodeId, RawReference, RawTime, Tree, decode_record};
use crate::source::SourceFile;
use crate::value::Id;

/// A file with what it must hold.
pub(super) struct Input<'s> {
    pub(super) id: FileId,
    pub(super) source: &'s SourceFile,
    /// The id that the file's name gives its record; `None` for a list.
    pub(super) stem: Option<&'s str>,
}

/// What one record refers to, and its days, quarters and years.
pub(super) struct RawValues {
    pub(super) references: Vec<RawReference>,
    pub(super) times: Vec<RawTime>,
}

/// What one file of a kind gave.
pub(super) struct FileRecords<T> {
    pub(super) records: Vec<(Record<T>, RawValues)>,
    pub(super) findings: Vec<Finding>,
    /// Ids that files have in their names, and no record that could be read has.
    pub(super) broken_ids: Vec<String>,
    /// Records of a list could not be read, and their ids are not known.
    pub(super) broken_list: bool,
}

/// Reads a file of a kind: a record, or a list of records.
pub(super) fn read_file<T: Entity>(input: &Input<'_>) -> FileRecords<T> {
    let mut out = FileRecords {
        records: Vec::new(),
        findings: Vec::new(),
        broken_ids: Vec::new(),
        broken_list: false,
    };
    let tree = if input.source.ok {
        Tree::parse(input.id, &input.source.text)
    } else {
        Err(Vec::new())
    };
    let mut tree = match tree {
        Ok(tree) => tree,
        Err(findings) => {
            out.findings = findings;
            out.mark_broken(input);
            return out;
        }
    };
    let duplicate_keys = tree.take_problems();
    let Some(root) = tree.root() else {
        if input.stem.is_some() {
            out.findings.push(empty(input.id, T::KIND.folder()));
            out.mark_broken(input);
        }
        return out;
    };
    let nodes = match (input.stem, tree.items(root)) {
        (Some(_), None) => vec![(root, None)],
        (None, Some(items)) => items
            .iter()
            .enumerate()
            .map(|(n, node)| (*node, Some(n)))
            .collect(),
        (stem, _) => {
            let variant = if stem.is_some() {
                "record-is-list"
            } else {
                "list-is-record"
            };
            out.findings.push(
                Finding::new(
                    "wrong-type",
                    Place {
                        file: input.id,
                        at: PlaceInFile::Span(tree.span(root)),
                    },
                )
                .variant(variant)
                .arg("kind", T::KIND.folder()),
            );
            out.mark_broken(input);
            return out;
        }
    };
    let mut collected = Collected::of(T::KIND.folder());
    for (node, item) in nodes {
        let base = Path(item.map(crate::finding::Seg::Index).into_iter().collect());
        let decoded = decode_record::<Common, T>(&tree, node, &base, COMMON_KEYS, &mut collected);
        let values = RawValues {
            references: std::mem::take(&mut collected.references),
            times: std::mem::take(&mut collected.times),
        };
        let Some(decoded) = decoded else {
            out.mark_broken(input);
            continue;
        };
        let mut common = decoded.common;
        if common.id.is_empty() {
            match input.stem {
                Some(stem) => common.id = Id(stem.to_owned()),
                None => {
                    out.broken_list = true;
                    continue;
                }
            }
        }
        let key = RecordKey {
            kind: T::KIND,
            index: 0,
        };
        let record = Record {
            common: Box::new(common),
            data: Box::new(decoded.body),
            key,
            file: input.id,
            item,
            fully_read: decoded.clean && duplicate_keys.is_empty(),
        };
        if input.stem.is_some_and(|stem| stem != record.id()) {
            out.mark_broken(input);
        }
        check_id(&record, input.stem, &mut out.findings);
        written::check(&tree, node, Some(&record.address()), &mut out.findings);
        out.records.push((record, values));
    }
    out.findings.extend(collected.findings);
    out.findings.extend(duplicate_keys);
    out.findings.extend(tree.take_remarks());
    out
}

/// Returns the finding for a file that holds nothing but comments.
pub(super) fn empty(file: FileId, kind: &'static str) -> Finding {
    Finding::new(
        "wrong-type",
        Place {
            file,
            at: PlaceInFile::File,
        },
    )
    .variant("file-empty")
    .arg("kind", kind)
}

impl<T> FileRecords<T> {
    fn mark_broken(&mut self, input: &Input<'_>) {
        match input.stem {
            Some(stem) => self.broken_ids.push(stem.to_owned()),
            None => self.broken_list = true,
        }
    }
}

fn check_id<T: Entity>(record: &Record<T>, stem: Option<&str>, findings: &mut Vec<Finding>) {
    let id = record.id();
    if !Id::is_well_formed(id) {
        findings.push(
            record
                .finding("malformed-id", record.here())
                .arg("id", id)
                .arg("suggestion", Id::from_text(id)),
        );
    } else if let Some(stem) = stem.filter(|stem| *stem != id) {
        findings.push(
            record
                .finding("id-not-file-name", record.here())
                .arg("id", id)
                .arg("stem", stem)
                .arg("folder", T::KIND.folder()),
        );
    }
}

/// Reads a file that is one mapping of its own. `None` when it cannot be read as one.
pub(super) fn whole<T>(
    id: FileId,
    source: &SourceFile,
    schema: &'static str,
    findings: &mut Vec<Finding>,
    origins: &mut Vec<Origin>,
    decode: impl FnOnce(&Tree<'_>, NodeId, &mut Collected) -> Option<T>,
) -> Option<T> {
    if !source.ok {
        return None;
    }
    let mut tree = match Tree::parse(id, &source.text) {
        Ok(tree) => tree,
        Err(errors) => {
            findings.extend(errors);
            return None;
        }
    };
    findings.extend(tree.take_problems());
    let mut collected = Collected::of(schema);
    let root = tree.root()?;
    let value = decode(&tree, root, &mut collected);
    findings.extend(collected.findings);
    written::check(&tree, root, None, findings);
    findings.extend(tree.take_remarks());
    origins.push(Origin {
        key: None,
        address: None,
        file: id,
        in_list: false,
        references: collected.references,
        times: collected.times,
    });
    value
}
