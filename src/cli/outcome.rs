//! How a command ends. These are the only exit codes, and they do not depend on the format.

use std::process::ExitCode;

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandOutcome {
    /// All is well: exit code 0.
    Clean,
    /// It ran, and found something at or above the threshold: exit code 1.
    Findings,
    /// It could not run: exit code 2, the same as for a wrong command line.
    Failed,
}

impl From<CommandOutcome> for ExitCode {
    fn from(outcome: CommandOutcome) -> Self {
        ExitCode::from(match outcome {
            CommandOutcome::Clean => 0,
            CommandOutcome::Findings => 1,
            CommandOutcome::Failed => 2,
        })
    }
}
