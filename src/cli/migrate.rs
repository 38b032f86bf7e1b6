//! `portfolio migrate`: lifts a register to the version of the format that this tool reads.

use std::io::Write;

use super::{CommandOutcome, CommandResult, Global, cut_off, open, output};
use crate::edit::{replace_file, with_format_version};
use crate::model::FORMAT_VERSION;
use crate::source::{self, REGISTER_FILE};

/// Lift a register to this tool's version of the format.
///
/// A register that was begun before it said its version (no `format_version`, or 0) gets the line; all else
/// stays as it is, comments too.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let location = open::locate(global)?;
    if !args.dry_run {
        cut_off::finish(&location.root)?;
    }
    let path = location.root.join(REGISTER_FILE);
    let bytes = source::read_file(&path, source::MAX_FILE_BYTES)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{}: it is not UTF-8", path.display()))?;
    match with_format_version(&text, FORMAT_VERSION)? {
        None => writeln!(out, "The register is already in format_version {FORMAT_VERSION}.")?,
        Some(_) if args.dry_run => {
            writeln!(
                out,
                "Would write format_version: {FORMAT_VERSION} in {}.",
                path.display()
            )?;
        }
        Some(lifted) => {
            replace_file(&path, &lifted)?;
            writeln!(
                out,
                "Wrote format_version: {FORMAT_VERSION} in {}.",
                path.display()
            )
            .and_then(|()| out.flush())
            .map_err(|error| output::untold(&format!("{} is written", path.display()), &error))?;
        }
    }
    Ok(CommandOutcome::Clean)
}
