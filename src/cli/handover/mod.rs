//! `portfolio handover`: moves what one position holds to another, or gives a person's positions another holder.

mod field_filter;
mod messages;

use std::error::Error;
use std::io::Write;

use super::{CommandOutcome, CommandResult, Global, complete, cut_off, holds, output};
use crate::cli::args::{DateArg, LanguageArg};
use crate::cli::open::{self, Clock};
use crate::diagnostics;
use crate::edit::handover::{between_persons, between_positions};
use crate::edit::{PendingChange, RealDisk, RegisterChange, WriteError, pending, write};
use crate::finding::Severity;
use crate::model::position::Position;
use crate::model::{Holder, Kind, Record, RefusedFormat, Register};
use crate::render::diagnostics::{self as findings, DiagnosticsFormat, DiagnosticsOutput};
use crate::render::patch::patch;
use crate::snapshot::{LoadedRegister, Snapshot};
use crate::source::{self, SourceSet};
use crate::value::Date;

use crate::cli::handover::messages::HandoverMessages;

/// Move all that a position holds to another one, or give a person's positions to another person.
///
/// Only the references change; comments, order and layout stay. What is history stays too: closed and rejected
/// projects, actions that are done or dropped, retired systems, contracts that have ended. All files are changed, or
/// none, and none when the register would get an error that it does not have today.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Who hands over: a position's id, or a person's name as it stands in `holder`.
    #[arg(value_name = "FROM", add = clap_complete::ArgValueCandidates::new(complete::positions))]
    from: String,
    /// Who takes over: a position's id when FROM is one, else a person's name.
    #[arg(value_name = "TO", add = clap_complete::ArgValueCandidates::new(complete::positions))]
    to: String,
    /// Show the change, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Move only these kinds or fields: `systems`, `owner`, `projects.benefits`.
    #[arg(
        long,
        value_name = "KIND|FIELD",
        value_delimiter = ',',
        add = clap_complete::ArgValueCandidates::new(field_filter::candidates)
    )]
    only: Vec<String>,
    /// Leave these kinds or fields: `bodies`, `projects.risks`.
    #[arg(
        long,
        value_name = "KIND|FIELD",
        value_delimiter = ',',
        add = clap_complete::ArgValueCandidates::new(field_filter::candidates)
    )]
    except: Vec<String>,
    #[command(flatten)]
    date: DateArg,
    #[command(flatten)]
    language: LanguageArg,
}

/// Who hands over to whom.
enum Parties<'r> {
    Positions(&'r Record<Position>, &'r Record<Position>),
    Persons(Vec<&'r Record<Position>>),
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let mut clock = Clock::new(global);
    field_filter::check(&args.only)?;
    field_filter::check(&args.except)?;
    let location = open::locate(global)?;
    if !args.dry_run {
        cut_off::finish(&location.root)?;
    } else {
        match pending(&location.root) {
            None => {}
            Some(PendingChange::Busy) => return Err(WriteError::Busy.into()),
            Some(PendingChange::Tracked) => return Err(WriteError::Tracked.into()),
            Some(PendingChange::NoJournal(_) | PendingChange::CutOff { .. }) => {
                return Err("a change to the register was cut off; run `portfolio recover` first".into());
            }
        }
    }
    let sources = source::worktree(&location.root)?;
    let loaded = Snapshot::load(sources)?;
    let (sources, register) = (&loaded.sources, &loaded.register);
    clock.lap("load");
    if !register.is_fully_read(Kind::ALL) {
        return Err(
            "some of the register cannot be read, so what there is to hand over is not known; \
                    `portfolio validate` says what to mend"
                .into(),
        );
    }
    let language = args.language.language(register);
    let today = args.date.day();
    let parties = parties(register, &args.from, &args.to)?;
    let handover = match &parties {
        Parties::Positions(from, to) => {
            let chosen = |field: &str| field_filter::is_chosen(&args.only, &args.except, field);
            between_positions(sources, register, (from, to), today, &chosen)?
        }
        Parties::Persons(_) if !(args.only.is_empty() && args.except.is_empty()) => {
            return Err(
                "--only and --except choose among what a position holds, and a person hands over the position".into(),
            );
        }
        Parties::Persons(positions) => between_persons(sources, positions, args.to.trim())?,
    };
    clock.lap("edit");

    let prefix = open::repository_prefix(&location);
    let style = output::style(global.color);
    for (_, file) in &handover.files {
        let path = format!("{prefix}{}", file.path);
        patch(&path, &file.old, &file.new, style, out)?;
    }
    if !handover.files.is_empty() {
        writeln!(out)?;
    }
    let mut messages = HandoverMessages { language, out };
    match &parties {
        Parties::Positions(from, to) => messages.positions(register, &handover, from, to)?,
        Parties::Persons(positions) => messages.persons(positions, &args.from, &args.to)?,
    }
    if handover.files.is_empty() {
        return Ok(CommandOutcome::Clean);
    }
    let texts = handover
        .files
        .iter()
        .map(|(file, change)| (*file, change.new.clone()));
    let edited = sources.with_texts(texts);
    let Snapshot {
        sources: edited,
        report: mut new,
        ..
    } = new_findings(&loaded, edited, today)?;
    clock.lap("rules");
    let errors = new.counts().errors;
    messages.findings(&new)?;
    if errors > 0 {
        new.findings
            .retain(|finding| finding.counts() && finding.severity == Severity::Error);
        new.not_judged.clear();
        let shown = open::shown_prefix(&location.root);
        let output = DiagnosticsOutput {
            report: &new,
            sources: &edited,
            prefix: &shown,
            language,
            deny_warnings: false,
        };
        findings::write(DiagnosticsFormat::Human, &output, style, messages.out)?;
        messages.line("handover-refused", &[("count", errors.into())])?;
        return Ok(CommandOutcome::Findings);
    }
    if args.dry_run {
        messages.line("handover-dry-run", &[])?;
        return Ok(CommandOutcome::Clean);
    }
    let change = RegisterChange {
        what: format!("handover {} {}", args.from, args.to),
        files: handover.files.into_iter().map(|(_, file)| file).collect(),
    };
    // Nothing is written to the register that the page could not tell of.
    messages.out.flush()?;
    write(&location.root, &change, &RealDisk)?;
    clock.lap("write");
    messages
        .line("handover-written", &[])
        .and_then(|()| messages.out.flush())
        .map_err(|error| output::untold(&format!("all {} files are written", change.files.len()), &error))?;
    Ok(CommandOutcome::Clean)
}

fn parties<'r>(register: &'r Register, from: &str, to: &str) -> Result<Parties<'r>, Box<dyn Error>> {
    match (holds::who(register, from)?, register.who(to)) {
        (Holder::Position(from), Some(Holder::Position(to))) if from.key() == to.key() => {
            Err(format!("{} cannot hand over to itself", from.id()).into())
        }
        (Holder::Position(from), Some(Holder::Position(to))) => Ok(Parties::Positions(from, to)),
        (Holder::Position(from), Some(Holder::Person(positions))) => {
            let ids: Vec<&str> = positions.iter().map(|position| position.id()).collect();
            Err(format!(
                "{} is a position and {to} a person; name the position that takes over: {}",
                from.id(),
                ids.join(", ")
            )
            .into())
        }
        (Holder::Position(_), None) => holds::who(register, to).map(|_| Parties::Persons(Vec::new())),
        (Holder::Person(positions), Some(Holder::Position(_))) => {
            let ids: Vec<&str> = positions.iter().map(|position| position.id()).collect();
            Err(format!(
                "{from} is a person and {to} a position; name the position that hands over: {}",
                ids.join(", ")
            )
            .into())
        }
        (Holder::Person(positions), Some(Holder::Person(_)) | None)
            if to.trim().is_empty() || from.trim() == to.trim() =>
        {
            Err(format!(
                "{} would go on as holder of what they hold",
                positions_of(&positions)
            )
            .into())
        }
        // The new holder need not hold anything yet: most often they have just been employed.
        (Holder::Person(positions), Some(Holder::Person(_)) | None) => Ok(Parties::Persons(positions)),
    }
}

fn positions_of(positions: &[&Record<Position>]) -> String {
    positions
        .iter()
        .map(|position| position.id())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns the findings of the edited register that today's does not have.
fn new_findings(loaded: &LoadedRegister, edited: SourceSet, today: Date) -> Result<Snapshot, RefusedFormat> {
    // A handover changes no stage, and the rules that look at the past are about stages.
    let mut new = Snapshot::load(edited)?.judge(today);
    diagnostics::keep_new(&mut new.report, &loaded.judge(today).report);
    Ok(new)
}
