//! A change to the register's files that was cut off: said of before a command reads, finished before one writes.

use std::error::Error;
use std::io::Write;
use std::path::Path;

use crate::edit::{
    JOURNAL, PendingChange, RealDisk, RecoveryMode, RecoveryResult, WriteError, pending, recover,
};

/// Returns what to say of a recovery.
pub(super) fn recovery_message(mode: RecoveryMode, recovered: &RecoveryResult) -> String {
    match recovered {
        RecoveryResult::Nothing => "No change was cut off.".to_owned(),
        RecoveryResult::Untouched => {
            format!("Removed {JOURNAL}: the change was cut off before any file was touched.")
        }
        RecoveryResult::Forgotten => format!("Removed {JOURNAL}; the files are as they were."),
        RecoveryResult::Settled(change, written) => {
            let done = if mode == RecoveryMode::Undo {
                "Took back"
            } else {
                "Finished"
            };
            let files = change.files.len();
            format!(
                "{done} `{}`, which was cut off: {written} of its {files} files had to be written.",
                change.what
            )
        }
    }
}

/// Finishes what was cut off before a command changes anything itself, and says so on standard error.
pub(super) fn finish(root: &Path) -> Result<(), Box<dyn Error>> {
    match recover(root, RecoveryMode::Finish, &RealDisk)? {
        RecoveryResult::Nothing => Ok(()),
        recovered => say(&recovery_message(RecoveryMode::Finish, &recovered)),
    }
}

/// Says on standard error that a register that is only read may be half changed.
pub(super) fn mention(root: &Path) -> Result<(), Box<dyn Error>> {
    match pending(root) {
        None => Ok(()),
        Some(PendingChange::Busy) => say("another run of portfolio is changing the register right now"),
        Some(PendingChange::Tracked) => say(&WriteError::Tracked.to_string()),
        Some(PendingChange::NoJournal(why)) => say(&format!(
            "{JOURNAL} is not read: {why}; `portfolio recover --forget` removes it"
        )),
        Some(PendingChange::CutOff { what: None, .. }) => say(&format!(
            "a change to the register was cut off, and {JOURNAL} is damaged; `portfolio recover` says more"
        )),
        Some(PendingChange::CutOff {
            what: Some(what),
            done,
            files,
        }) => say(&format!(
            "`{what}` was cut off when {done} of {files} files were changed; `portfolio recover` finishes it, \
             `portfolio recover --undo` takes it back"
        )),
    }
}

fn say(message: &str) -> Result<(), Box<dyn Error>> {
    let message = crate::text::sanitize(message);
    // Whoever has closed standard error does not want to hear it.
    let _ = writeln!(std::io::stderr(), "portfolio: {message}");
    Ok(())
}
