//! `portfolio diff`: what changed between two states of the register, in its own terms.

use std::error::Error;
use std::io::Write;

use super::output::OutputArgs;
use super::progress::Watch;
use super::{CommandOutcome, CommandResult, Global};
use crate::change::{Changes, changes, changes_in, files_named, titles};
use crate::cli::args::{DateArg, LanguageArg, RevisionArgs};
use crate::cli::open::{self, Clock};
use crate::edit::{text_without_holders, without_holders};
use crate::impact::{Consequences, consequences};
use crate::raw::words::Titles;
use crate::render;
use crate::render::page::{FormatContent, PageFormat};
use crate::snapshot::Snapshot;
use crate::source::{self, Location, REGISTER_FILE, provenance};
use crate::text::text;
use crate::value::Language;
use crate::view::diff::{self, DiffState, DiffStates, DiffWords};

/// Say what changed in the register between two revisions, or between one and the work tree.
///
/// Records and fields, not lines: list items are matched by what identifies them, a record that has a new id by
/// what it says. What follows from the changes comes after them: findings, the ranking, money year by year, deadlines.
/// As Markdown it is a comment for a pull request, no longer than a Git host takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The earlier state, a git revision, a baseline or a day; `HEAD` when it is not given.
    #[arg(value_name = "FROM")]
    from: Option<String>,
    /// The later state; the work tree when it is not given.
    #[arg(value_name = "TO")]
    to: Option<String>,
    #[command(flatten)]
    date: DateArg,
    /// Only what changed, not what follows from it: nothing but the files that differ is decoded.
    #[arg(long)]
    changes_only: bool,
    /// Name the holders of positions in Markdown, too, where they are otherwise left out.
    #[arg(long, conflicts_with = "no_holders")]
    holders: bool,
    /// Exit with 1 when something changed, as git's own diff does.
    #[arg(long)]
    exit_code: bool,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    language: LanguageArg,
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let format = args.output.format()?;
    let content = format.description().content;
    if matches!(content, FormatContent::FirstTable | FormatContent::Events) {
        return Err("a difference is no table: use --format table, markdown, html, xlsx or json".into());
    }
    let run = DiffRun {
        args,
        location: &open::locate(global)?,
        from: args.from.as_deref().unwrap_or("HEAD"),
        format,
        global,
    };
    let mut clock = Clock::new(global);
    let found = if args.changes_only {
        run.changes_only(&mut clock, out)?
    } else {
        run.with_consequences(&mut clock, out)?
    };
    Ok(if args.exit_code && !found.is_empty() {
        CommandOutcome::Findings
    } else {
        CommandOutcome::Clean
    })
}

/// The question.
struct DiffRun<'a> {
    args: &'a Args,
    location: &'a Location,
    from: &'a str,
    format: PageFormat,
    global: &'a Global,
}

impl DiffRun<'_> {
    /// Returns whether the holders' names are left out: when that is asked for, and in a comment on a pull request, which
    /// stays in the host's mails and pages, unless they are asked for.
    fn leaves_out_holders(&self) -> bool {
        self.global.no_holders || (self.format == PageFormat::Markdown && !self.args.holders)
    }

    /// Reads only what differs, and of what it names only that.
    fn changes_only(&self, clock: &mut Clock, out: &mut dyn Write) -> Result<Changes, Box<dyn Error>> {
        let (root, to) = (&self.location.root, self.args.to.as_deref());
        if to.is_none() {
            super::cut_off::mention(root)?;
        }
        let mut differing = source::changed_files(root, self.from, to)?;
        if self.leaves_out_holders() {
            for file in differing.before.iter_mut().chain(&mut differing.now) {
                if let Some(text) = text_without_holders(file)? {
                    file.text = text;
                }
            }
        }
        clock.lap("read");
        let found = changes_in(&differing);
        let named = files_named(&found);
        let before = titles(&source::files_at(root, Some(self.from), &named)?);
        let now = titles(&source::files_at(root, to, &named)?);
        clock.lap("compare");
        let words = DiffWords {
            language: self.args.language.of_file(differing.municipality.as_ref())?,
            before: &before,
            now: &now,
        };
        self.write(&found, None, words, out)?;
        clock.lap("write");
        Ok(found)
    }

    /// Loads and judges both states.
    fn with_consequences(&self, clock: &mut Clock, out: &mut dyn Write) -> Result<Changes, Box<dyn Error>> {
        let (root, to) = (&self.location.root, self.args.to.as_deref());
        let today = self.args.date.day();
        let before = source::revision(root, self.from)?;
        let now = match to {
            Some(rev) => source::revision(root, rev)?,
            None => open::read(self.location, &RevisionArgs::default())?,
        };
        let (before, now) = match self.leaves_out_holders() {
            true => (without_holders(&before)?, without_holders(&now)?),
            false => (before, now),
        };
        clock.lap("read");
        let found = changes(&before, &now);
        clock.lap("compare");
        if found.is_empty() {
            let municipality = now.find(REGISTER_FILE).map(|file| now.file(file));
            let none = Titles::default();
            let words = DiffWords {
                language: self.args.language.of_file(municipality)?,
                before: &none,
                now: &none,
            };
            self.write(&found, None, words, out)?;
            return Ok(found);
        }
        let before = Snapshot::load(before)
            .map_err(|error| format!("at {}: {error}", self.from))?
            .with_history_from_git(root, Some(self.from))
            .judge(today);
        let now = Snapshot::load(now)
            .map_err(|error| to.map_or_else(|| error.to_string(), |to| format!("at {to}: {error}")))?
            .with_history_from_git(root, to)
            .judge(today);
        clock.lap("load and rules");
        let language = self.args.language.language(&now.register);
        let watch = Watch::new(text(language, "rank-working", &[]));
        let follows = consequences(&before, &now, &found, today, &|| watch.interrupt());
        drop(watch);
        clock.lap("consequences");
        let words = DiffWords {
            language,
            before: &*before.register,
            now: &*now.register,
        };
        self.write(&found, Some(&follows), words, out)?;
        clock.lap("write");
        Ok(found)
    }

    fn write(
        &self,
        found: &Changes,
        follows: Option<&Consequences<'_>>,
        words: DiffWords<'_>,
        out: &mut dyn Write,
    ) -> Result<(), Box<dyn Error>> {
        let (language, today) = (words.language, self.args.date.day());
        let between = DiffStates {
            from: self.side(Some(self.from), language)?,
            to: self.side(self.args.to.as_deref(), language)?,
        };
        let output = &self.args.output;
        if self.format == PageFormat::Json {
            return output.put(out, |out| {
                render::diff::json(&between, found, follows, today, language, out)
            });
        }
        let mut page = diff::page(&between, found, follows, words);
        page.day = follows.map(|_| today);
        match self.format {
            PageFormat::Markdown => output.put(out, |out| render::page::comment(&page, language, out)),
            format => output.write(format, &page, language, self.global, out),
        }
    }

    /// Returns a state, the work tree without a revision.
    fn side(&self, rev: Option<&str>, language: Language) -> Result<DiffState, Box<dyn Error>> {
        Ok(DiffState {
            name: rev.map_or_else(|| text(language, "diff-worktree", &[]), str::to_owned),
            provenance: provenance(&self.location.root, rev, false)?,
        })
    }
}
