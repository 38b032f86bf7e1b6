//! The command line: one file per command, one line per command here. The only module that sees the clock, the
//! environment and the terminal.

mod annex;
mod args;
mod baseline;
mod complete;
mod cut_off;
mod diff;
mod explain;
mod follow;
mod graph;
mod handover;
mod history;
mod holds;
mod leaving_reader;
mod list;
mod migrate;
mod open;
mod output;
mod progress;
mod rank;
mod rank_common;
mod recover;
mod report;
mod schema;
mod show;
mod trend;
mod validate;

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use self::leaving_reader::LeavingReader;
use self::progress::Interrupted;
use clap::{CommandFactory, Parser, Subcommand};

/// Validates, ranks and prints a municipality's it-system and project portfolio, kept as YAML in git.
#[derive(Debug, Parser)]
#[command(name = "portfolio", version, max_term_width = 100, after_help = AFTER_HELP)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
The register is the folder given with --register, else the one that PORTFOLIO_REGISTER names, else the
nearest `register/` or folder with municipality.yaml from the current folder up.

Exit codes: 0 all is well, 1 findings at or above the threshold, 2 could not run.

Tab completion: source <(COMPLETE=bash portfolio)   (also zsh, fish, elvish, powershell)";

/// Flags that every command takes.
#[derive(Debug, clap::Args)]
struct Global {
    /// The register's folder.
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    register: Option<PathBuf>,
    /// When to use colour; NO_COLOR is respected.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: output::ColorChoice,
    /// Leave out the names of those who hold the positions (`holder`).
    #[arg(long, global = true)]
    no_holders: bool,
    /// Say on standard error how long each step took.
    #[arg(long, global = true)]
    timing: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the register: shape, references and rules.
    Validate(validate::Args),
    /// Recommend an order of the project portfolio.
    Rank(rank::Args),
    /// Print the annex to a meeting's agenda: pools and wishes.
    Annex(annex::Args),
    /// Print an overview of the register.
    List(list::Args),
    /// Write the portfolio as one HTML file for the intranet and for paper.
    Report(report::Args),
    /// Show one record and all that concerns it.
    Show(show::Args),
    /// Say what changed in the register, in its own terms.
    Diff(diff::Args),
    /// Follow up on decided projects: what was decided against what is now.
    Follow(follow::Args),
    /// Tell the life of one record, commit by commit.
    History(history::Args),
    /// Show month by month how the register develops.
    Trend(trend::Args),
    /// Keep what was decided as a tag, and list what is kept.
    Baseline(baseline::Args),
    /// Print all that a position or a person holds.
    Holds(holds::Args),
    /// Move all that a position holds to another one.
    Handover(handover::Args),
    /// Finish a change that was cut off, or take it back.
    Recover(recover::Args),
    /// Draw the systems, the projects or the organisation.
    Graph(graph::Args),
    /// Print a rule's documentation, or list all rules.
    Explain(explain::Args),
    /// Print the JSON Schema of a kind of record.
    Schema(schema::Args),
    /// Lift a register to this tool's version of the format.
    Migrate(migrate::Args),
}

/// How a command ends. These are the only exit codes, and they do not depend on the format.
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

type CommandResult = Result<CommandOutcome, Box<dyn Error>>;

/// Parses the command line, runs the command, and says on standard error why it could not.
pub fn main() -> ExitCode {
    clap_complete::CompleteEnv::with_factory(Cli::command).complete();
    let cli = Cli::parse();
    let mut out = io::BufWriter::new(LeavingReader::new(io::stdout().lock()));
    let run = match &cli.command {
        Command::Validate(args) => validate::run(args, &cli.global, &mut out),
        Command::Rank(args) => rank::run(args, &cli.global, &mut out),
        Command::Annex(args) => annex::run(args, &cli.global, &mut out),
        Command::List(args) => list::run(args, &cli.global, &mut out),
        Command::Report(args) => report::run(args, &cli.global, &mut out),
        Command::Show(args) => show::run(args, &cli.global, &mut out),
        Command::Diff(args) => diff::run(args, &cli.global, &mut out),
        Command::Follow(args) => follow::run(args, &cli.global, &mut out),
        Command::History(args) => history::run(args, &cli.global, &mut out),
        Command::Trend(args) => trend::run(args, &cli.global, &mut out),
        Command::Baseline(args) => baseline::run(args, &cli.global, &mut out),
        Command::Holds(args) => holds::run(args, &cli.global, &mut out),
        Command::Handover(args) => handover::run(args, &cli.global, &mut out),
        Command::Recover(args) => recover::run(args, &cli.global, &mut out),
        Command::Graph(args) => graph::run(args, &cli.global, &mut out),
        Command::Explain(args) => explain::run(args, &cli.global, &mut out),
        Command::Schema(args) => schema::run(args, &mut out),
        Command::Migrate(args) => migrate::run(args, &cli.global, &mut out),
    };
    let run = run.and_then(|outcome| Ok(out.flush().map(|()| outcome)?));
    match run {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            let _ = writeln!(
                io::stderr(),
                "portfolio: {}",
                crate::text::sanitize_source(&error.to_string())
            );
            if error.is::<Interrupted>() {
                return progress::INTERRUPTED.into();
            }
            CommandOutcome::Failed.into()
        }
    }
}
