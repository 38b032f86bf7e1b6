//! `portfolio baseline`: what was decided, kept as a tag.

use crate::model::project::Stage;
use std::error::Error;
use std::io::Write;

use clap_complete::{ArgValueCandidates, CompletionCandidate};

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, complete};
use crate::cli::args::{self, DateArg, LanguageArg};
use crate::cli::open;
use crate::history::{
    self, Baseline, BaselineSubject, BaselineTarget, Baselines, Committer, all_baselines, plain_name,
};
use crate::model::meeting::Meeting;
use crate::model::project::Project;
use crate::model::{Kind, Record, Register, decided_fingerprint, load, ranking_fingerprint};
use crate::snapshot::Snapshot;
use crate::source::{self, BASELINES, GitState, git_state};
use crate::text::sanitize;
use crate::view::baseline::{self as view, BaselineUnreadable};

/// The most meetings that a message counts up.
const MOST_NAMED: usize = 5;

/// Keep what was decided, to measure from: as a tag in git, with the projects and their figures.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: BaselineCommand,
}

#[derive(Debug, clap::Subcommand)]
enum BaselineCommand {
    /// Set a baseline: an annotated tag on the last commit, of every project that is decided.
    Set(Set),
    /// List the baselines there are.
    List(List),
    /// Show a baseline: who set it, for which meeting, and its projects as they were.
    Show(Show),
}

#[derive(Debug, clap::Args)]
struct Set {
    /// Its name; the tag is `baseline/NAME`.
    #[arg(value_name = "NAME")]
    name: String,
    /// Only the projects that this meeting approves.
    #[arg(long, value_name = "ID", add = ArgValueCandidates::new(complete::meetings))]
    meeting: Option<String>,
    /// On this git revision instead of the last commit.
    #[arg(long, value_name = "REV")]
    at: Option<String>,
    #[command(flatten)]
    language: LanguageArg,
}

#[derive(Debug, clap::Args)]
struct List {
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    language: LanguageArg,
}

#[derive(Debug, clap::Args)]
struct Show {
    /// Its name, as `portfolio baseline list` has it.
    #[arg(value_name = "NAME", add = ArgValueCandidates::new(names))]
    name: String,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    language: LanguageArg,
}

/// Returns the baselines, for Tab.
fn names() -> Vec<CompletionCandidate> {
    let found = complete::nearby().map(|location| all_baselines(&location.root));
    // A repository that cannot be read gives nothing to complete.
    let Ok(Ok(found)) = found else { return Vec::new() };
    let one = |one: Baseline| {
        let subject = Some(one.subject().to_owned()).filter(|subject| !subject.is_empty());
        let subject = subject.map(|subject| sanitize(&subject).into_owned().into());
        CompletionCandidate::new(one.name).help(subject)
    };
    // A tag may be named with what a shell would run.
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let plain = found.all.into_iter().filter(|one| one.name.chars().all(is_plain));
    plain.map(one).collect()
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    match &args.command {
        BaselineCommand::Set(args) => set(args, global, out),
        BaselineCommand::List(args) => list(args, global, out),
        BaselineCommand::Show(args) => show(args, global, out),
    }
}

fn set(args: &Set, global: &Global, out: &mut dyn Write) -> CommandResult {
    let location = open::locate(global)?;
    super::cut_off::mention(&location.root)?;
    let target = history::target(&location.root, &args.name, args.at.as_deref())?;
    let committer = Committer::here(&location.root)?;
    let commit = target.commit.to_string();
    let sources = source::revision(&location.root, &commit)?;
    let snapshot = Snapshot::load(sources)?
        .with_history_from_git(&location.root, Some(&commit))
        .judge(DateArg::default().day());
    let register = &snapshot.register;
    let language = args.language.language(register);
    // What is kept as decided is kept for good, so all of it must be readable.
    let folders = Kind::ALL.iter().map(|kind| kind.folder());
    let whole: Vec<&str> = folders.chain(["municipality", "policy"]).collect();
    snapshot
        .refuse(&whole, language, global, &location)
        .map_err(|error| format!("no baseline is set, since {error}"))?;
    let (meeting, projects) = decided(args.meeting.as_deref(), register)?;
    let policy = ranking_fingerprint(&snapshot.sources);
    let words = view::message(register, &target, meeting, &projects, policy.as_deref(), language);
    let decided = BaselineSubject {
        meeting: meeting.map(Record::id),
        projects: projects.iter().map(|project| project.id()).collect(),
        fingerprint: &decided_fingerprint(projects.iter().copied()),
    };
    history::set(&location.root, &target, &words, &decided, &committer)?;
    let BaselineTarget { name, .. } = &target;
    let tag = format!("{BASELINES}{name}");
    let lines = view::was_set(&target, meeting, &projects, &tag, language);
    lines
        .into_iter()
        .try_for_each(|line| writeln!(out, "{line}"))
        .and_then(|()| out.flush())
        .map_err(|error| super::output::untold(&format!("the tag `{tag}` is set"), &error))?;
    Ok(CommandOutcome::Clean)
}

type DecidedOn<'r> = (Option<&'r Record<Meeting>>, Vec<&'r Record<Project>>);

/// Returns the projects that a meeting approves; without one, all that are decided.
fn decided<'r>(meeting: Option<&str>, register: &'r Register) -> Result<DecidedOn<'r>, Box<dyn Error>> {
    let Some(id) = meeting else {
        let decided = register
            .projects
            .iter()
            .filter(|project| project.stage.get().is_some_and(Stage::is_decided));
        let decided: Vec<_> = decided.collect();
        return match decided.is_empty() {
            true => Err(
                "no project is approved, running or realising, so there is nothing to measure from; \
                         commit the decisions first"
                    .into(),
            ),
            false => Ok((None, decided)),
        };
    };
    let meeting = register.meetings.get(id).ok_or_else(|| {
        args::unknown(
            "meeting",
            id,
            register.meetings.iter().map(|meeting| meeting.id()),
        )
    })?;
    let mut projects = Vec::new();
    for approved in meeting.agenda.iter().filter_map(|item| item.approves()) {
        let missing =
            || format!("`{id}` approves the project `{approved}`, which the register does not have");
        projects.push(register.projects.get(approved).ok_or_else(missing)?);
    }
    projects.sort_by_key(|project| project.key());
    projects.dedup_by_key(|project| project.key());
    match projects.is_empty() {
        true => Err(approves_nothing(meeting, register).into()),
        false => Ok((Some(meeting), projects)),
    }
}

fn approves_nothing(meeting: &Record<Meeting>, register: &Register) -> String {
    let approves = |meeting: &&Record<Meeting>| meeting.agenda.iter().any(|item| item.approves().is_some());
    let mut others: Vec<_> = register.meetings.iter().filter(approves).collect();
    others.sort_by_key(|meeting| (meeting.date, meeting.key()));
    let others: Vec<String> = others
        .iter()
        .rev()
        .take(MOST_NAMED)
        .map(|one| format!("`{}`", one.id()))
        .collect();
    let hint = if others.is_empty() {
        String::new()
    } else {
        format!(
            "; meetings that approve projects are, the latest first: {}",
            others.join(", ")
        )
    };
    format!(
        "the meeting `{}` approves no project: none of the {} items on its agenda is a decision on a project with \
         `outcome: approved`{hint}",
        meeting.id(),
        meeting.agenda.len()
    )
}

fn list(args: &List, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    super::output::refuse_calendar(format, "a list of baselines")?;
    let location = open::locate(global)?;
    let found = all_baselines(&location.root)?;
    let language = args.language.nearby(&location);
    let is_shallow = git_state(&location.root) == GitState::Shallow;
    let page = view::list(&found, is_shallow, language);
    args.output.write(format, &page, language, global, out)?;
    Ok(CommandOutcome::Clean)
}

fn show(args: &Show, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    super::output::refuse_calendar(format, "a baseline")?;
    let location = open::locate(global)?;
    let baseline = known(plain_name(&args.name), all_baselines(&location.root)?)?;
    let language = args.language.nearby(&location);
    let register = source::revision(&location.root, &baseline.commit.to_string())
        .map_err(BaselineUnreadable::from)
        .and_then(|sources| Ok(load(&sources)?));
    let register = register.as_ref().map(|loaded| &loaded.register);
    let (page, differs) = view::page(&baseline, register, language);
    args.output.write(format, &page, language, global, out)?;
    Ok(if differs {
        CommandOutcome::Findings
    } else {
        CommandOutcome::Clean
    })
}

fn known(name: &str, found: Baselines) -> Result<Baseline, String> {
    if found.without_commit.iter().any(|other| other == name) {
        return Err(format!(
            "the tag `{BASELINES}{name}` leads to no commit that is here; \
             in a shallow clone `git fetch --unshallow --tags` brings the rest"
        ));
    }
    if found.all.is_empty() {
        return Err(format!(
            "there is no baseline `{name}`, nor any other; set one with `portfolio baseline set NAME`"
        ));
    }
    let unknown = args::unknown("baseline", name, found.all.iter().map(|one| one.name.as_str()));
    found.all.into_iter().find(|one| one.name == name).ok_or(unknown)
}
