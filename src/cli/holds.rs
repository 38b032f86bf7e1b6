//! `portfolio holds`: all that a position or a person holds.

use std::error::Error;
use std::io::Write;

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, complete};
use crate::cli::args::QueryArgs;
use crate::cli::open::OpenRegister;
use crate::model::position::Position;
use crate::model::{Holder, Record, Register};
use crate::nearest::nearest;
use crate::overview::{OverviewContext, holds};

/// Print all that a position holds, or the person in it: systems, contracts, projects, benefits, seats, roles.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A position's id, or a person's name as it stands in `holder`.
    #[arg(value_name = "POSITION|PERSON", add = clap_complete::ArgValueCandidates::new(complete::positions))]
    who: String,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    let OpenRegister {
        loaded,
        day,
        language,
        mut clock,
        ..
    } = args.query.open(global)?;
    let register = &loaded.register;
    let who = who(register, &args.who)?;
    let context = OverviewContext {
        register,
        today: day,
        language,
    };
    let mut page = holds::page(&context, &who);
    page.day = Some(day);
    page.explain_marks(loaded.unreadable(day, language), language);
    args.output.write(format, &page, language, global, out)?;
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// Returns the position or person that is meant, or what to write instead.
pub(super) fn who<'r>(register: &'r Register, text: &str) -> Result<Holder<'r>, Box<dyn Error>> {
    if let Some(who) = register.who(text) {
        return Ok(who);
    }
    let positions = || register.positions.iter();
    let by_title =
        |position: &&Record<Position>| position.title().to_lowercase() == text.trim().to_lowercase();
    let names = positions().flat_map(|position| [Some(position.id()), position.holder.as_deref()]);
    let suggestion = positions()
        .find(by_title)
        .map(Record::id)
        .or_else(|| nearest(text, names.flatten()));
    Err(match suggestion {
        Some(suggestion) => format!("there is no position or holder `{text}`; did you mean `{suggestion}`?"),
        None => {
            format!(
                "there is no position or holder `{text}`; positions stand in positions.yaml and positions/"
            )
        }
    }
    .into())
}
