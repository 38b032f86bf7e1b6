//! `portfolio show`: one record as a person reads it.

use std::collections::BTreeSet;
use std::io::Write;

use clap_complete::CompletionCandidate;

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, complete};
use crate::cli::args::QueryArgs;
use crate::cli::open::{self, OpenRegister};
use crate::diagnostics::{Report, ReportedFinding};
use crate::finding::{FileId, Part, Path, Seg, Span};
use crate::history::{LoggedCommit, life};
use crate::model::{NameMatch, RecordKey, Register};
use crate::overview::OverviewContext;
use crate::overview::{deadlines, derived};
use crate::parse::{Tree, locate};
use crate::raw::{RawRecord, records};
use crate::snapshot::Snapshot;
use crate::source::{GitState, SourceFile, SourceSet, git_state};
use crate::view::decision;
use crate::view::show::{self, AboutRecord, ChangesUnknown};

/// How many of a record's last changes are shown.
const CHANGES: usize = 5;

/// Show one record: what it says, what names it, its findings, its deadlines, its last changes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record: its id, or `systems/ID` where several kinds have that id.
    #[arg(value_name = "ID", add = clap_complete::ArgValueCandidates::new(candidates))]
    record: String,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Returns the addresses of the register's records, for Tab.
pub(super) fn candidates() -> Vec<CompletionCandidate> {
    let addresses = complete::register().addresses();
    let plain = addresses
        .into_iter()
        .filter(|address| complete::is_plain(address));
    plain.map(CompletionCandidate::new).collect()
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    let OpenRegister {
        location,
        loaded,
        day: today,
        language,
        ..
    } = args.query.open(global)?;
    let Snapshot {
        sources,
        register,
        report,
        ..
    } = loaded.judge(today);
    let record = find(&register, &args.record)?;
    let (file, item) = register.file_of(record).ok_or("the record has no file")?;
    let source = sources.file(file);
    let address = format!("{}/{}", record.kind.folder(), register.id_of(record));
    let written = written(source, item, &address)?;
    let about_it = report
        .findings
        .iter()
        .filter(|one| one.record.as_deref() == Some(address.as_str()));
    let context = OverviewContext {
        register: &register,
        today,
        language,
    };
    let commits = last_changes(&location.root, args.query.revision.at.as_deref(), &address);
    let record_file = RecordFile { file, item, source };
    let project = register.projects.get(register.id_of(record));
    let project = project.filter(|project| project.key() == record);
    let decided = project.and_then(|project| decision::latest(&register, project, today, language));
    let about = AboutRecord {
        unreadable: record_file.unreadable(&written, &report),
        derived: derived::of_record(&context, record),
        written: &written,
        place: place(&sources, file, item, &open::shown_prefix(&location.root)),
        decision: decided,
        findings: about_it.collect(),
        deadlines: deadlines::of_record(&context, &address),
        changes: commits.as_deref().map_err(Clone::clone),
    };
    let mut page = show::page(&register, record, &about, language);
    page.explain_marks(report.unreadable(language), language);
    args.output.write(format, &page, language, global, out)?;
    Ok(CommandOutcome::Clean)
}

/// Returns the record that a person names.
pub(super) fn find(register: &Register, name: &str) -> Result<RecordKey, String> {
    match register.find(name) {
        NameMatch::One(record) => Ok(record),
        NameMatch::Several(addresses) => Err(format!(
            "`{name}` is the id of several records; write one of: {}",
            addresses.join(", ")
        )),
        NameMatch::Nothing(Some(nearest)) => {
            Err(format!("there is no record `{name}`; did you mean `{nearest}`?"))
        }
        NameMatch::Nothing(None) => Err(match register.addresses().first() {
            Some(address) => {
                let id = address.split_once('/').map_or(address.as_str(), |(_, id)| id);
                format!(
                    "there is no record `{name}`; write an id such as `{id}`, or a kind and an id such as `{address}`"
                )
            }
            None => format!("there is no record `{name}`: the register has none"),
        }),
    }
}

fn written(source: &SourceFile, item: Option<usize>, address: &str) -> Result<RawRecord, String> {
    let unreadable = || {
        format!(
            "{}: the file cannot be read; see `portfolio validate`",
            source.path
        )
    };
    let mut all = records(&source.path, &source.text).map_err(|_| unreadable())?;
    let at = match item {
        Some(item) if all.get(item).is_some_and(|one| one.address == address) => item,
        _ => all
            .iter()
            .position(|one| one.address == address)
            .ok_or_else(unreadable)?,
    };
    Ok(all.swap_remove(at))
}

/// A record's place among the files.
struct RecordFile<'s> {
    file: FileId,
    /// The record's place in a file that is a list.
    item: Option<usize>,
    source: &'s SourceFile,
}

impl RecordFile<'_> {
    /// Returns the places of the record's values in which something cannot be read.
    fn unreadable(&self, written: &RawRecord, report: &Report) -> BTreeSet<Path> {
        let reading = report.findings.iter().filter(|one| one.is_of_reading());
        let places = reading
            .map(ReportedFinding::primary)
            .filter(|place| place.file == self.file);
        let spans: Vec<Span> = places.map(|place| place.span).collect();
        let Ok(tree) = Tree::parse(self.file, &self.source.text) else {
            return BTreeSet::new();
        };
        let is_unreadable = |path: &&Path| {
            let from_root = self
                .item
                .map(Seg::Index)
                .into_iter()
                .chain(path.0.iter().cloned());
            let start = locate(&tree, &Path(from_root.collect()), Part::Value).start;
            spans.iter().any(|span| (span.start..span.end).contains(&start))
        };
        written
            .scalars()
            .into_iter()
            .filter(is_unreadable)
            .cloned()
            .collect()
    }
}

/// Returns the file as the reader knows it, and the line of the record's id.
fn place(sources: &SourceSet, file: FileId, item: Option<usize>, prefix: &str) -> (String, usize) {
    let source = sources.file(file);
    let path = Path(
        item.map(Seg::Index)
            .into_iter()
            .chain([Seg::from("id")])
            .collect(),
    );
    let start = Tree::parse(file, &source.text).map_or(0, |tree| locate(&tree, &path, Part::Value).start);
    let before = source.text.get(..start).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (format!("{prefix}{}", source.path), line)
}

/// Returns the commits that changed the record, the last first.
fn last_changes(
    root: &std::path::Path,
    at: Option<&str>,
    address: &str,
) -> Result<Vec<LoggedCommit>, ChangesUnknown> {
    match git_state(root) {
        GitState::None => return Err(ChangesUnknown::NoRepository),
        GitState::Unborn if at.is_none() => return Err(ChangesUnknown::NoCommit),
        GitState::Unreadable { reason } => return Err(ChangesUnknown::Unreadable(reason)),
        GitState::Unborn | GitState::Shallow | GitState::Full { .. } => {}
    }
    let steps = life(root, at, address).map_err(|error| ChangesUnknown::Unreadable(error.to_string()))?;
    Ok(steps
        .into_iter()
        .rev()
        .take(CHANGES)
        .map(|step| step.commit)
        .collect())
}
