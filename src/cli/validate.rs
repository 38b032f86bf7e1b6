//! `portfolio validate`: checks the register.

use std::collections::BTreeSet;
use std::error::Error;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use super::{CommandOutcome, CommandResult, Global, output};
use crate::change::changes;
use crate::cli::args::{DateArg, LanguageChoice, RevisionArgs};
use crate::cli::open::{self, Clock};
use crate::diagnostics::{self, ValidateOptions};
use crate::impact::keep_new;
use crate::model::RefusedFormat;
use crate::render::diagnostics::{DiagnosticsFormat, DiagnosticsOutput};
use crate::rules;
use crate::snapshot::Snapshot;
use crate::source::{self, Location, SourceSet};
use crate::value::Language;

/// Check the register: shape, references and rules.
///
/// The whole register is always read, since most rules look at more than one record.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report only findings in these files or folders.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    revision: RevisionArgs,
    /// Report only findings that do not exist at this revision: what a pull request must answer for.
    #[arg(long, value_name = "REV")]
    new_since: Option<String>,
    /// Format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: DiagnosticsFormat,
    /// Exit with 1 for warnings too.
    #[arg(long)]
    deny_warnings: bool,
    /// Check only this rule; may be given several times. What cannot be read is reported all the same.
    #[arg(long = "rule", value_name = "ID", add = clap_complete::ArgValueCandidates::new(super::explain::rule_candidates))]
    rules: Vec<String>,
    #[command(flatten)]
    date: DateArg,
    /// Language of messages; English unless it says `da`.
    #[arg(long, value_name = "LANG")]
    lang: Option<LanguageChoice>,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let mut clock = Clock::new(global);
    let wanted_rules = args
        .rules
        .iter()
        .map(|id| known_rule(id))
        .collect::<Result<BTreeSet<_>, _>>()?;
    let location = open::locate(global)?;
    let sources = open::for_page(global, open::read(&location, &args.revision)?)?;
    clock.lap("read");
    let paths = args
        .paths
        .iter()
        .map(|path| in_register(path, &location, &sources))
        .collect::<Result<_, _>>()?;
    let options = ValidateOptions {
        rules: wanted_rules,
        paths,
    };
    let mut now = judge(
        args,
        &location,
        sources,
        args.revision.at.as_deref(),
        &options,
        &mut clock,
    )?;
    if let Some(rev) = &args.new_since {
        let before = open::for_page(global, source::revision(&location.root, rev)?)?;
        let before = judge(args, &location, before, Some(rev), &options, &mut clock)
            .map_err(|error| format!("at {rev}: {error}"))?;
        let changes = changes(&before.sources, &now.sources);
        keep_new(&mut now, &before, &changes);
    }

    let prefix = match args.format {
        DiagnosticsFormat::Human => open::shown_prefix(&location.root),
        _ => open::repository_prefix(&location),
    };
    let output = DiagnosticsOutput {
        report: &now.report,
        sources: &now.sources,
        prefix: &prefix,
        language: args.lang.map_or(Language::English, Language::from),
        deny_warnings: args.deny_warnings,
    };
    crate::render::diagnostics::write(args.format, &output, output::style(global.color), out)?;
    clock.lap("write");
    let counts = now.report.counts();
    let failed = counts.errors > 0 || (args.deny_warnings && counts.warnings > 0);
    Ok(if failed {
        CommandOutcome::Findings
    } else {
        CommandOutcome::Clean
    })
}

/// Loads one state of the register and judges it.
fn judge(
    args: &Args,
    location: &Location,
    sources: SourceSet,
    at: Option<&str>,
    options: &ValidateOptions<'_>,
    clock: &mut Clock,
) -> Result<Snapshot, RefusedFormat> {
    let mut loaded = Snapshot::load(sources)?;
    clock.lap("load");
    if needs_history(&loaded.register.policy, options) {
        loaded = loaded.with_history_from_git(&location.root, at);
    }
    clock.lap("history");
    let snapshot = loaded.judge_with(args.date.day(), options);
    clock.lap("rules");
    Ok(snapshot)
}

fn needs_history(policy: &crate::model::Policy, options: &ValidateOptions<'_>) -> bool {
    rules::RULES.iter().any(|(_, rule)| {
        matches!(rule.check, rules::Check::History(_))
            && (options.rules.is_empty() || options.rules.contains(rule.id))
            && diagnostics::severity(rule, policy).is_some()
    })
}

fn known_rule(id: &str) -> Result<&'static str, String> {
    rules::find(id)
        .map(|rule| rule.id)
        .ok_or_else(|| super::explain::unknown_rule(id))
}

/// Returns a path on the command line as a path from the register's root.
fn in_register(path: &Path, location: &Location, sources: &SourceSet) -> Result<String, Box<dyn Error>> {
    let here = std::env::current_dir()?;
    let absolute = normal(&here.join(path));
    let root = normal(&location.root);
    let inside = absolute.strip_prefix(&root).ok();
    let Some(inside) = inside else {
        return Err(format!("{} lies outside the register {}", path.display(), root.display()).into());
    };
    let inside = inside.to_string_lossy().replace('\\', "/");
    let within = |file: &str| {
        file.strip_prefix(&inside)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if inside.is_empty() || sources.files().any(|(_, file)| within(&file.path)) {
        return Ok(inside);
    }
    let files: Vec<&str> = sources.files().map(|(_, file)| file.path.as_str()).collect();
    Err(match crate::nearest::nearest(&inside, files) {
        Some(nearest) => format!("the register has no file {inside}; did you mean {nearest}?").into(),
        None => format!("the register has no file or folder {inside}").into(),
    })
}

/// Returns the path without `.` and `..`, and with links followed where it exists.
fn normal(path: &Path) -> PathBuf {
    if let Ok(path) = path.canonicalize() {
        return path;
    }
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}
