//! `portfolio history`: the life of one record.

use std::collections::BTreeSet;
use std::io::Write;

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, show};
use crate::cli::args::LanguageArg;
use crate::cli::open;
use crate::history::{RecordCommit, whole_life};
use crate::model::{Loaded, NameMatch, Register, load};
use crate::nearest::nearest;
use crate::raw::FieldPath;
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
    output: OutputArgs,
    #[command(flatten)]
    language: LanguageArg,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    super::output::refuse_calendar(format, "a history")?;
    let location = open::locate(global)?;
    let sources = match &args.at {
        Some(rev) => source::revision(&location.root, rev)?,
        None => source::worktree(&location.root)?,
    };
    let Loaded { register, .. } = load(&sources)?;
    let language = args.language.language(&register);
    let address = match register.find(&args.record) {
        NameMatch::One(record) => format!("{}/{}", record.kind.folder(), register.id_of(record)),
        // What was removed is in the history all the same.
        NameMatch::Nothing(_) if args.record.contains('/') || ALONE.contains(&&*args.record) => {
            args.record.clone()
        }
        _ => return Err(unknown(&register, &args.record).into()),
    };
    if global.no_holders && address.starts_with("positions/") {
        return Err(
            "the history of a position names its holders: leave out --no-holders, or ask for another record"
                .into(),
        );
    }
    let steps = whole_life(&location.root, args.at.as_deref(), &address)?;
    if steps.is_empty() {
        show::find(&register, &args.record)?;
    }
    if let Some(field) = &args.field {
        known_field(field, &address, &steps)?;
    }
    let page = history::page(&address, &steps, args.field.as_deref(), &register, language);
    args.output.write(format, &page, language, global, out)?;
    Ok(CommandOutcome::Clean)
}

/// The records that are a file each and have no id.
const ALONE: [&str; 2] = ["policy", "municipality"];

fn unknown(register: &Register, name: &str) -> String {
    let why = show::find(register, name).err().unwrap_or_default();
    match register.find(name) {
        NameMatch::Nothing(_) => {
            let end = if why.ends_with('?') { "" } else { "." };
            format!(
                "{why}{end} One that is gone is named with its kind, as `systems/{name}` or `projects/{name}`"
            )
        }
        _ => why,
    }
}

/// Says so when no version of the record has the field.
fn known_field(field: &str, address: &str, steps: &[RecordCommit]) -> Result<(), String> {
    let fields = fields(steps);
    if steps.is_empty() || fields.iter().any(|path| history::is_in(path, field)) {
        return Ok(());
    }
    let names: BTreeSet<String> = fields.iter().map(FieldPath::keys).collect();
    let last = |name: &str| name.rsplit('.').next().map(str::to_owned);
    let nearest_field = nearest(field, names.iter().map(String::as_str)).or_else(|| {
        let mut names = names.iter().map(String::as_str);
        let is_meant = |last: String| last.starts_with(field) || nearest(field, [last.as_str()]).is_some();
        names.find(|name| last(name).is_some_and(is_meant))
    });
    let suggestion = nearest_field.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    Err(format!(
        "no version of `{address}` says anything of a field `{field}`{suggestion}"
    ))
}

/// Returns the fields that any version of a record has.
fn fields(steps: &[RecordCommit]) -> BTreeSet<FieldPath> {
    let versions = steps
        .iter()
        .flat_map(|step| [&step.before, &step.after])
        .flatten();
    versions
        .flat_map(|version| version.leaves().into_iter().map(|leaf| leaf.at))
        .collect()
}
