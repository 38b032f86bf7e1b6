//! The command `portfolio`.

use std::process::ExitCode;

fn main() -> ExitCode {
    portfolio::cli::main()
}
