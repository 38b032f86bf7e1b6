//! `portfolio recover`: finishes or takes back a change to the register's files that was cut off.

use std::io::Write;

use super::{CommandOutcome, CommandResult, Global};
use crate::cli::cut_off::recovery_message;
use crate::cli::{open, output};
use crate::edit::{RealDisk, RecoveryMode, recover};
use crate::text::sanitize;

/// Finish a change to the register's files that was cut off, or take it back.
///
/// Commands that change several files write down first what they will change. When one of them is cut off in the
/// middle, the next that writes finishes it; this command does so without doing anything else.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Take the change back: give the files that were changed their old text.
    #[arg(long, conflicts_with = "forget")]
    undo: bool,
    /// Leave the files as they are, and forget the change.
    #[arg(long)]
    forget: bool,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let root = open::locate(global)?.root;
    let mode = match (args.undo, args.forget) {
        (true, _) => RecoveryMode::Undo,
        (_, true) => RecoveryMode::Forget,
        _ => RecoveryMode::Finish,
    };
    let message = recovery_message(mode, &recover(&root, mode, &RealDisk)?);
    writeln!(out, "{}", sanitize(&message))
        .and_then(|()| out.flush())
        .map_err(|error| output::untold(&message, &error))?;
    Ok(CommandOutcome::Clean)
}
