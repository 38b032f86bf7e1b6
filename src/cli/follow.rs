//! `portfolio follow`: every decided project against what was decided.

use crate::model::project::Stage;
use std::collections::BTreeSet;
use std::io::Write;

use clap_complete::ArgValueCandidates;

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, annex, complete};
use crate::cli::args::QueryArgs;
use crate::cli::open::{self, OpenRegister};
use crate::history::{History, past_of, projects_then};
use crate::model::Record;
use crate::view::follow::{self, FollowBaselines};

/// Follow up on every project that is approved, running or realising: what was decided against what is now.
///
/// A project is measured from its baseline: the commit that recorded its approval, or the tag that `portfolio baseline
/// set` made. The limits are those of `ranking.deviation_limits` in the policy.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Make it the follow-up annex of this meeting, with what came since the body's meeting before.
    #[arg(long, value_name = "ID", add = ArgValueCandidates::new(complete::meetings))]
    meeting: Option<String>,
    /// Measure all projects from this baseline, git revision or day instead.
    #[arg(long, value_name = "REV")]
    baseline: Option<String>,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    super::output::refuse_calendar(format, "a follow-up")?;
    let OpenRegister {
        location,
        loaded,
        day: today,
        language,
        mut clock,
    } = args.query.open(global)?;
    let register = &*loaded.register;
    let meeting = args.meeting.as_deref();
    let meeting = meeting.map(|id| annex::meeting(id, register)).transpose()?;
    let history = past_of(&location.root, args.query.revision.at.as_deref(), register);
    let decided = register
        .projects
        .iter()
        .filter(|project| project.stage.get().is_some_and(Stage::is_decided));
    let ids: BTreeSet<&str> = decided.map(Record::id).collect();
    let revision = args.baseline.as_deref();
    let revision = revision
        .map(|rev| projects_then(&location.root, rev, args.query.revision.at.as_deref(), &ids))
        .transpose()?;
    clock.lap("history");
    let baselines = match (&revision, &args.baseline, &history) {
        (Some((commit, date, projects)), Some(name), _) => FollowBaselines::Revision {
            name,
            commit: *commit,
            date: *date,
            projects,
        },
        (_, _, History::Known(log)) => FollowBaselines::Decided(log),
        (_, _, History::Absent(why)) => FollowBaselines::Unknown(why),
    };
    let follow_up = follow::follow(register, baselines, history.log(), meeting, today);
    let provenance = open::provenance(&location, &args.query.revision)?;
    let mut page = follow::page(register, &follow_up, baselines, &provenance, language);
    page.explain_marks(loaded.unreadable(today, language), language);
    // What the council reads on paper; a column for each figure is for programs and spreadsheets.
    if format.description().is_for_reading {
        page = page.folded();
    }
    args.output.write(format, &page, language, global, out)?;
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}
