//! `portfolio history`: the life of one record.

use std::io::Write;

use super::input::{self, Spoken};
use super::output::Output;
use super::{Global, Outcome, Run, show};
use crate::history::whole_life;
use crate::model::{Found, Loaded, load};
use crate::source;
use crate::view::history;

/// Tell the life of one record: what each commit changed in it, when and by whom, also under ids it had before.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record: its id, or `systems/ID`; one that is gone is named with its kind.
    #[arg(value_name = "ID", add = clap_complete::ArgValueCandidates::new(show::candidates))]
    record: String,
    /// Only what happened to this field, `owner` or `business_case.investment_dkk`, besides coming and going.
    #[arg(long, value_name = "FIELD")]
    field: Option<String>,
    /// Up to this git revision, baseline or day instead of now.
    #[arg(long, value_name = "REV")]
    at: Option<String>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    spoken: Spoken,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let format = args.output.format()?;
    let location = input::locate(global)?;
    let sources = match &args.at {
        Some(rev) => source::revision(&location.root, rev)?,
        None => source::worktree(&location.root)?,
    };
    let Loaded { register, .. } = load(&sources)?;
    let language = args.spoken.language(&register);
    let address = match register.find(&args.record) {
        Found::One(record) => format!("{}/{}", record.kind.folder(), register.id_of(record)),
        // What was removed is in the history all the same.
        Found::Nothing(_) if args.record.contains('/') => args.record.clone(),
        _ => show::find(&register, &args.record).map(|_| args.record.clone())?,
    };
    let steps = whole_life(&location.root, args.at.as_deref(), &address)?;
    if steps.is_empty() {
        show::find(&register, &args.record)?;
    }
    let page = history::page(&address, &steps, args.field.as_deref(), &register, language);
    args.output.write(format, &page, language, global, out)?;
    Ok(Outcome::Clean)
}
