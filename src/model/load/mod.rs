//! From sources to a register: every file to its kind, every record to its table, every reference to its target.

mod file;
mod kle_list;
mod written;

use std::collections::BTreeMap;

use rayon::prelude::*;

use file::{FileRecords, Input, empty, read_file, whole};

use super::municipality::FORMAT_VERSION;
use super::register::Links;
use super::resolve::{Origin, resolve};
use super::{
    COMMON_KEYS, Common, Entity, ForKind, Kind, Municipality, Policy, RecordTable, Register, Single,
};
use crate::finding::{FileId, Finding, Path, Place, PlaceInFile};
use crate::model::fully_read::kind_of;
use crate::model::written_times::TimeInRegister;
use crate::nearest::nearest;
use crate::parse::{decode, decode_record};
use crate::source::SourceSet;

/// A register, and what was found while it was read.
#[derive(Debug)]
pub struct Loaded {
    /// What could be read.
    pub register: Register,
    /// What could not, and what is wrong with the shape of files.
    pub findings: Vec<Finding>,
}

/// A register written in a version of the format that this tool does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the register is written in format_version {found}, {}",
    way_out(*found)
)]
pub struct RefusedFormat {
    /// The version that `municipality.yaml` names.
    pub found: u32,
}

/// Returns the end of the message: what the tool reads instead, or how the register is lifted.
fn way_out(found: u32) -> String {
    if found > FORMAT_VERSION {
        let tool = env!("CARGO_PKG_VERSION");
        format!(
            "and portfolio {tool} reads format_version {FORMAT_VERSION}: use portfolio {found}.0 or newer"
        )
    } else {
        format!("which is older than format_version {FORMAT_VERSION}: run `portfolio migrate` to lift it")
    }
}

/// What a file of the register holds, by its path.
enum FileContent<'s> {
    Municipality,
    Policy,
    KleList,
    Record(Kind, &'s str),
    List(Kind),
    Stray,
}

fn held_by(path: &str) -> FileContent<'_> {
    match path {
        "municipality.yaml" => FileContent::Municipality,
        "policy.yaml" => FileContent::Policy,
        "kle.txt" | "kle.csv" => FileContent::KleList,
        _ => {
            let Some(stem) = path.strip_suffix(".yaml") else {
                return FileContent::Stray;
            };
            match stem.split_once('/') {
                None => Kind::from_folder(stem).map_or(FileContent::Stray, FileContent::List),
                Some((_, deeper)) if deeper.contains('/') => FileContent::Stray,
                Some((folder, id)) => {
                    Kind::from_folder(folder).map_or(FileContent::Stray, |kind| FileContent::Record(kind, id))
                }
            }
        }
    }
}

/// Reads a register. Every error of every file is a finding; what can be read is read.
///
/// # Errors
/// When the register's format is of another version.
pub fn load(sources: &SourceSet) -> Result<Loaded, RefusedFormat> {
    let mut register = Register::default();
    let mut findings = sources.problems().to_vec();
    let mut inputs: BTreeMap<Kind, Vec<Input<'_>>> = BTreeMap::new();
    let mut origins = Vec::new();
    let mut links = Links::default();
    for problem in &findings {
        let source = sources.file(problem.primary().place.file);
        // A file in the wrong place is only warned of: it is not part of the register.
        if !source.ok
            && problem.rule != "misplaced-file"
            && let Some(kind) = kind_of(&source.path)
        {
            links.mark_unread(kind, problem.primary().place.file);
        }
    }
    for (id, source) in sources.files() {
        match held_by(&source.path) {
            FileContent::Record(kind, stem) => {
                inputs.entry(kind).or_default().push(Input {
                    id,
                    source,
                    stem: Some(stem),
                });
            }
            FileContent::List(kind) => inputs.entry(kind).or_default().push(Input {
                id,
                source,
                stem: None,
            }),
            FileContent::Municipality => {
                let before = findings.len();
                let read = whole(
                    id,
                    source,
                    "municipality",
                    &mut findings,
                    &mut origins,
                    |tree, root, out| {
                        decode_record::<Common, Municipality>(tree, root, &Path::default(), COMMON_KEYS, out)
                    },
                );
                if read.is_none() && source.ok && findings.len() == before {
                    findings.push(empty(id, "municipality"));
                }
                links.municipality_unread = read.as_ref().is_none_or(|decoded| !decoded.clean);
                register.municipality = read.map(|decoded| Single {
                    data: decoded.body,
                    common: decoded.common,
                    file: Some(id),
                });
            }
            FileContent::Policy => {
                let before = findings.len();
                let read = whole(
                    id,
                    source,
                    "policy",
                    &mut findings,
                    &mut origins,
                    |tree, root, out| decode::<Policy>(tree, root, &Path::default(), out),
                );
                // An empty policy is one that leaves everything as it is.
                links.policy_unread =
                    (read.is_none() && (!source.ok || findings.len() > before)).then_some(id);
                if let Some((data, _)) = read {
                    register.policy = Single {
                        data,
                        common: Common::default(),
                        file: Some(id),
                    };
                }
            }
            FileContent::KleList if source.ok => match kle_list::read(id, &source.text) {
                Ok(numbers) => register.kle_list = Some(numbers),
                Err(unreadable) => findings.push(unreadable),
            },
            FileContent::Stray if source.ok => findings.push(stray(id, &source.path)),
            FileContent::KleList | FileContent::Stray => {}
        }
    }
    if let Some(municipality) = &register.municipality {
        let found = municipality.format_version;
        // A version that could not be read was made up, and has its finding.
        if found != FORMAT_VERSION && !(found == 0 && links.municipality_unread) {
            return Err(RefusedFormat { found });
        }
    }
    for (kind, inputs) in &inputs {
        kind.with(TableLoader {
            inputs,
            register: &mut register,
            findings: &mut findings,
            links: &mut links,
            origins: &mut origins,
        });
    }
    for origin in &mut origins {
        let times = std::mem::take(&mut origin.times).into_iter();
        links
            .times
            .extend(times.map(|time| TimeInRegister::new(time, origin.key, origin.file)));
    }
    resolve(&register, origins, &mut links);
    register.links = links;
    Ok(Loaded { register, findings })
}

/// Reads all files of one kind into its table.
struct TableLoader<'a, 's> {
    inputs: &'a [Input<'s>],
    register: &'a mut Register,
    findings: &'a mut Vec<Finding>,
    links: &'a mut Links,
    origins: &'a mut Vec<Origin>,
}

impl ForKind for TableLoader<'_, '_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        let read: Vec<FileRecords<T>> = self.inputs.par_iter().map(read_file::<T>).collect();
        let mut records = Vec::new();
        for (input, file) in self.inputs.iter().zip(read) {
            self.findings.extend(file.findings);
            if file.broken_list || !file.broken_ids.is_empty() {
                self.links.mark_unread(T::KIND, input.id);
            }
            self.links
                .broken_lists
                .extend(file.broken_list.then_some(T::KIND));
            self.links
                .broken
                .extend(file.broken_ids.into_iter().map(|id| (T::KIND, id)));
            records.extend(file.records);
        }
        records.sort_by(|(a, _), (b, _)| (a.id(), a.file, a.item).cmp(&(b.id(), b.file, b.item)));
        let mut namesakes = Vec::new();
        for (n, pair) in records.windows(2).enumerate() {
            let ((first, _), (second, _)) = (&pair[0], &pair[1]);
            if first.id() == second.id() {
                self.findings.push(
                    second
                        .finding("duplicate-id", second.here())
                        .arg("id", second.id())
                        .arg("kind", T::KIND.folder())
                        .other(first.here()),
                );
                self.links.mark_unread(T::KIND, first.file);
                self.links.mark_unread(T::KIND, second.file);
                namesakes.extend([n, n + 1]);
            }
        }
        for (record, _) in records.iter().filter(|(record, _)| !record.fully_read) {
            self.links.unclean.insert(record.address());
            self.links.mark_unread(T::KIND, record.file);
        }
        for n in namesakes {
            records[n].0.fully_read = false;
        }
        let (records, values): (Vec<_>, Vec<_>) = records.into_iter().unzip();
        let table = RecordTable::new(records);
        for (record, values) in table.iter().zip(values) {
            self.origins.push(Origin {
                key: Some(record.key()),
                address: Some(record.address()),
                file: record.file,
                in_list: record.item.is_some(),
                references: values.references,
                times: values.times,
            });
        }
        *T::table_mut(self.register) = table;
    }
}

fn stray(file: FileId, path: &str) -> Finding {
    let finding = Finding::new(
        "misplaced-file",
        Place {
            file,
            at: PlaceInFile::File,
        },
    )
    .arg("path", path);
    let stem = path.split('/').next().unwrap_or(path);
    let known = Kind::ALL
        .iter()
        .map(|kind| kind.folder())
        .chain(["municipality", "policy"]);
    match nearest(stem.trim_end_matches(".yaml"), known) {
        Some(folder) => finding.variant("similar").arg("suggestion", folder),
        None => finding,
    }
}
