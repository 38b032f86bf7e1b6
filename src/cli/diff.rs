//! `portfolio diff`: what changed between two states of the register, in its own terms.

use std::collections::BTreeSet;
use std::error::Error;
use std::io::Write;

use super::input::{self, Spoken, Today};
use super::{Global, Outcome, Run, terminal};
use crate::change::{Changes, changes};
use crate::history::{History, Why};
use crate::model::{Date, Language, Loaded, Register, load};
use crate::overview::{self, Context};
use crate::ranking::basis::Request;
use crate::ranking::compare::{State, compare};
use crate::render;
use crate::render::page::Format as PageFormat;
use crate::report::{self, Report, Reported, Wanted};
use crate::source::{self, SourceSet};
use crate::text::text;
use crate::view::diff::{self, Between, Consequences};
use crate::view::{Block, Cell, Page};

/// Say what changed in the register between two revisions, or between one and the work tree.
///
/// Records and fields, not lines: list items are matched by what identifies them, a record that has a new id by
/// what it says. What follows from the changes comes after them: findings, deadlines, the ranking.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The earlier state, a git revision, a baseline or a day; `HEAD` when it is not given.
    #[arg(value_name = "FROM")]
    from: Option<String>,
    /// The later state; the work tree when it is not given.
    #[arg(value_name = "TO")]
    to: Option<String>,
    #[command(flatten)]
    today: Today,
    /// Only what changed, not what follows from it: nothing but the files that differ is decoded.
    #[arg(long)]
    changes_only: bool,
    /// Exit with 1 when something changed, as git's own diff does.
    #[arg(long)]
    exit_code: bool,
    /// Format of the output.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    spoken: Spoken,
}

/// A format of what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For a terminal.
    Table,
    /// Markdown, for a comment on a pull request.
    Markdown,
    /// One JSON document, versioned.
    Json,
    /// One HTML file.
    Html,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> Run {
    let location = input::locate(global)?;
    let from = args.from.as_deref().unwrap_or("HEAD");
    let before = source::revision(&location.root, from)?;
    let now = match &args.to {
        Some(rev) => source::revision(&location.root, rev)?,
        None => input::read(&location, &input::Moment::default())?,
    };
    let found = changes(&before, &now);
    let language = args.spoken.said().map_or_else(|| language_of(&now), Ok)?;
    let between = Between {
        from: from.to_owned(),
        to: args
            .to
            .clone()
            .unwrap_or_else(|| text(language, "diff-worktree", &[])),
    };
    let states = match args.changes_only || found.is_empty() {
        true => None,
        false => Some((
            Judged::of(&before, args.today.day()).map_err(|error| format!("at {from}: {error}"))?,
            Judged::of(&now, args.today.day())?,
        )),
    };
    let consequences = states
        .as_ref()
        .map(|(before, now)| consequences(before, now, from, args.today.day(), language))
        .unwrap_or_default();
    match args.format {
        Format::Json => render::diff::json(&between, &found, &consequences, out)?,
        Format::Table | Format::Markdown | Format::Html => {
            let page = diff::page(&between, &found, &consequences, language);
            let (format, page) = match args.format {
                Format::Markdown => (PageFormat::Markdown, diff::shortened(page, language)),
                Format::Html => (PageFormat::Html, page),
                _ => (PageFormat::Table, page),
            };
            render::page::write(format, &page, language, terminal::style(global.color), out)?;
        }
    }
    Ok(outcome(args, &found))
}

fn outcome(args: &Args, found: &Changes) -> Outcome {
    if args.exit_code && !found.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// The municipality's language, found without loading the rest of the register.
fn language_of(sources: &SourceSet) -> Result<Language, Box<dyn Error>> {
    let municipality = sources.find("municipality.yaml").map(|file| sources.file(file));
    let alone = municipality.map(|file| (file.path.clone(), file.text.clone().into_bytes()));
    Ok(input::own_language(
        &load(&SourceSet::from_memory(alone))?.register,
    ))
}

/// A state with what the rules find in it.
struct Judged {
    register: Register,
    report: Box<Report>,
}

impl Judged {
    fn of(sources: &SourceSet, today: Date) -> Result<Self, Box<dyn Error>> {
        let Loaded { register, findings } = load(sources)?;
        let wanted = Wanted {
            rules: BTreeSet::new(),
            paths: Vec::new(),
        };
        let history = History::Absent(Why::NotRead);
        let report = report::validate(sources, &register, findings, &history, today, &wanted);
        Ok(Self {
            register,
            report: Box::new(report),
        })
    }

    /// The deadlines ahead: what and when, as a person reads them.
    fn deadlines(&self, today: Date, language: Language) -> Vec<(String, String)> {
        let context = Context {
            register: &self.register,
            today,
            language,
            report: &self.report,
        };
        let page = overview::find("deadlines").map(|overview| (overview.make)(&context));
        let Some(Block::Table { table, .. }) = page.and_then(|page: Page| page.blocks.into_iter().next())
        else {
            return Vec::new();
        };
        let written = |cell: &Cell| render::page::written(cell, language);
        let due = table.column("due");
        let what: Vec<usize> = ["deadline", "name"]
            .iter()
            .filter_map(|key| table.column(key))
            .collect();
        let rows = table.rows.iter();
        rows.filter_map(|row| {
            let about: Vec<String> = what.iter().map(|n| written(&row.cells[*n])).collect();
            Some((about.join(", "), written(&row.cells[due?])))
        })
        .collect()
    }
}

fn consequences<'j>(
    before: &'j Judged,
    now: &'j Judged,
    since: &str,
    today: Date,
    language: Language,
) -> Consequences<'j> {
    let new = |of: &'j Report, other: &Report| -> Vec<&'j Reported> {
        let known: BTreeSet<&str> = other
            .findings
            .iter()
            .map(|one| one.fingerprint.as_str())
            .collect();
        let of = of.findings.iter().filter(|one| one.counts());
        of.filter(|one| !known.contains(one.fingerprint.as_str()))
            .collect()
    };
    Consequences {
        gained: new(&now.report, &before.report),
        lost: new(&before.report, &now.report),
        deadlines: moved(before.deadlines(today, language), now.deadlines(today, language)),
        ranking: ranking(before, now, since, today, language),
    }
}

/// Deadlines that are not on the same day, in the order of the new ones, those that are gone last.
fn moved(
    before: Vec<(String, String)>,
    now: Vec<(String, String)>,
) -> Vec<(String, Option<String>, Option<String>)> {
    let mut moved = Vec::new();
    let mut left = before;
    for (what, day) in now {
        let same = left.iter().position(|(other, _)| *other == what);
        let was = same.map(|place| left.remove(place).1);
        if was.as_ref() != Some(&day) {
            moved.push((what, was, Some(day)));
        }
    }
    moved.extend(left.into_iter().map(|(what, day)| (what, Some(day), None)));
    moved
}

/// What moved in the ranking; nothing where one of the states is not ranked.
fn ranking(before: &Judged, now: &Judged, since: &str, today: Date, language: Language) -> Option<Page> {
    if before.report.refuses_ranking() || now.report.refuses_ranking() {
        return None;
    }
    let (old, new) = (before.report.sent_back(), now.report.sent_back());
    let old = State {
        register: &before.register,
        faults: &old,
    };
    let new = State {
        register: &now.register,
        faults: &new,
    };
    let made = compare(old, new, today, &Request::default(), &|| false).ok()?;
    (!made.moves.is_empty())
        .then(|| crate::view::rank::compare::page(&before.register, &now.register, &made, since, language))
}
