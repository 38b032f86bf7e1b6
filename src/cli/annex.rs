//! `portfolio annex`: the annex to an agenda.

use std::error::Error;
use std::io::Write;

use super::output::OutputArgs;
use super::progress::Watch;
use super::{CommandOutcome, CommandResult, Global};
use crate::cli::args::QueryArgs;
use crate::cli::open::OpenSnapshot;
use crate::diagnostics::RANKED_BY;
use crate::model::meeting::Meeting;
use crate::model::pool::Pool;
use crate::model::{Record, Register};
use crate::nearest::nearest;
use crate::ranking::basis::Request;
use crate::ranking::recommend::recommend;
use crate::render;
use crate::render::page::PageFormat;
use crate::text::text;
use crate::value::Date;
use crate::view;
use crate::view::annex::{next_meeting, pools_of};

/// Print the annex to a meeting's agenda: what stands on the pools, and the prioritised and unprioritised wishes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The meeting; without it the next one of a body that manages a pool.
    #[arg(long, value_name = "ID", add = clap_complete::ArgValueCandidates::new(super::complete::meetings))]
    meeting: Option<String>,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    let OpenSnapshot {
        location,
        snapshot,
        language,
        mut clock,
    } = args.query.open_judged(global)?;
    let (register, today) = (&*snapshot.register, snapshot.day);
    snapshot.refuse(&[RANKED_BY, ON_THE_AGENDA].concat(), language, global, &location)?;
    clock.lap("load and rules");
    let (meeting, pools) = meeting_and_pools(args.meeting.as_deref(), register, today)?;
    let request = Request {
        faults: snapshot.faults(),
        ..Request::default()
    };
    let watch = Watch::new(text(language, "rank-working", &[]));
    let recommendation = recommend(register, today, &request, &|| watch.interrupt())?;
    let interrupted = watch.interrupted();
    drop(watch);
    clock.lap("rank");

    let origin = snapshot.origin(&location, &args.query.revision)?;
    let frame = snapshot.frame(&origin, interrupted);
    let annex = view::annex::annex(register, &recommendation, meeting, pools, today);
    if format == PageFormat::Json {
        let proven = recommendation.answer.proven;
        let write = |out: &mut dyn Write| render::annex::json(&annex, &frame, proven, out);
        args.output.put(out, write)?;
    } else {
        let mut page = view::annex::page(register, &annex, &recommendation, &frame, language);
        page.day = Some(today);
        args.output.write(format, &page, language, global, out)?;
    }
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// What an annex is made from besides the ranking.
const ON_THE_AGENDA: &[&str] = &["meetings", "bodies"];

type MeetingAndPools<'r> = (Option<&'r Record<Meeting>>, Vec<&'r Record<Pool>>);

/// Returns the meeting that is asked for, else the next one, with the pools of its body. Where no meeting is to come,
/// all pools that a body manages, or else all there are.
fn meeting_and_pools<'r>(
    id: Option<&str>,
    register: &'r Register,
    today: Date,
) -> Result<MeetingAndPools<'r>, Box<dyn Error>> {
    let meeting = match id {
        Some(id) => Some(self::meeting(id, register)?),
        None => next_meeting(register, today),
    };
    let Some(meeting) = meeting else {
        let managed: Vec<_> = register
            .pools
            .iter()
            .filter(|pool| pool.body.is_given())
            .collect();
        let pools = if managed.is_empty() {
            register.pools.iter().collect()
        } else {
            managed
        };
        return if pools.is_empty() {
            Err("the register has no pool, so there is nothing to make an annex of".into())
        } else {
            Ok((None, pools))
        };
    };
    let pools = pools_of(register, meeting.body.as_deref().unwrap_or_default());
    if pools.is_empty() {
        return Err(without_pool(meeting, register).into());
    }
    Ok((Some(meeting), pools))
}

/// Returns the meeting of an id.
pub(super) fn meeting<'r>(id: &str, register: &'r Register) -> Result<&'r Record<Meeting>, String> {
    register.meetings.get(id).ok_or_else(|| unknown(id, register))
}

fn unknown(id: &str, register: &Register) -> String {
    match nearest(id, register.meetings.iter().map(|meeting| meeting.id())) {
        Some(nearest) => format!("there is no meeting `{id}`; did you mean `{nearest}`?"),
        None => {
            let first = register.meetings.iter().next().map(|meeting| meeting.id());
            let example = first.map_or_else(String::new, |id| format!("; a meeting is named like `{id}`"));
            format!("there is no meeting `{id}`{example}")
        }
    }
}

fn without_pool(meeting: &Record<Meeting>, register: &Register) -> String {
    let body = meeting.body.given();
    let body = body.map_or("a body that is not known", |body| register.title(body));
    let managed = register.pools.iter().filter_map(|pool| {
        let by = register.title(pool.body.given()?);
        Some(format!("{} by {by}", pool.title()))
    });
    let managed: Vec<String> = managed.collect();
    let others = if managed.is_empty() {
        String::new()
    } else {
        format!("; managed are: {}", managed.join(", "))
    };
    format!(
        "`{}` is a meeting of {body}, which manages no pool{others}",
        meeting.id()
    )
}
