//! `portfolio schema`: JSON Schemas of the register's files, and of the JSON that is printed.

use std::io::Write;
use std::path::PathBuf;

use clap_complete::CompletionCandidate;
use serde_json::Value;

use super::{CommandOutcome, CommandResult};
use crate::cli::args;
use crate::model::schemas;
use crate::render;

/// Print the JSON Schema of a kind of record.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The kind: `systems`, `systems.list` for the list file, `municipality`, `policy` …, or what is printed as JSON:
    /// `output.page`, `output.report`, `output.rank` …; all are listed when none is given.
    #[arg(value_name = "KIND", add = clap_complete::ArgValueCandidates::new(kind_candidates))]
    kind: Option<String>,
    /// Write all schemas into this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    write: Option<PathBuf>,
}

fn kind_candidates() -> Vec<CompletionCandidate> {
    all()
        .into_iter()
        .map(|(name, _)| CompletionCandidate::new(name))
        .collect()
}

/// Returns the schemas of what is read and of what is printed.
fn all() -> Vec<(String, Value)> {
    schemas().into_iter().chain(render::schemas()).collect()
}

pub(super) fn run(args: &Args, out: &mut dyn Write) -> CommandResult {
    let schemas = all();
    match (&args.kind, &args.write) {
        (Some(kind), _) => {
            let Some((_, schema)) = schemas.iter().find(|(name, _)| name == kind) else {
                let known = schemas.iter().map(|(name, _)| name.as_str());
                return Err(args::unknown("kind", kind, known).into());
            };
            writeln!(out, "{}", serde_json::to_string_pretty(schema)?)?;
        }
        (None, Some(folder)) => {
            std::fs::create_dir_all(folder)?;
            for (name, schema) in &schemas {
                let text = serde_json::to_string_pretty(schema)? + "\n";
                crate::edit::replace_file(&folder.join(format!("{name}.json")), &text)?;
            }
        }
        (None, None) => {
            for (name, _) in &schemas {
                writeln!(out, "{name}")?;
            }
        }
    }
    Ok(CommandOutcome::Clean)
}
