//! What a command works on: which register, of which moment, seen on which day.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use super::Global;
use crate::model::{RefusedFormat, Register, load};
use crate::nearest::nearest;
use crate::source::{self, Location, Provenance, REGISTER_FILE, SourceFile, SourceSet};
use crate::value::{Date, Language};

/// The most that a message about something unknown counts up.
const MOST_NAMED: usize = 24;

/// Which state of the register to read.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct RevisionArgs {
    /// Read the register of this git revision (branch, tag, commit) instead of the work tree.
    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    pub(super) at: Option<String>,
    /// Read the register as it stands in the git index: as it will be committed.
    #[arg(long)]
    pub(super) staged: bool,
}

/// The day that stands for today.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct DateArg {
    /// The day that stands for today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    date: Option<Date>,
}

fn parse_date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|why| format!("{why}, for example 2026-12-03"))
}

impl DateArg {
    /// The day given, else the day it is here.
    pub(super) fn day(&self) -> Date {
        self.date
            .unwrap_or_else(|| Date(chrono::Local::now().date_naive()))
    }
}

/// A language given on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum LanguageChoice {
    /// Danish.
    Da,
    /// English.
    En,
}

impl From<LanguageChoice> for Language {
    fn from(lang: LanguageChoice) -> Self {
        match lang {
            LanguageChoice::Da => Language::Danish,
            LanguageChoice::En => Language::English,
        }
    }
}

/// The language of what is printed.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct LanguageArg {
    /// Language; the municipality's own unless it says otherwise.
    // Last in every command's help, wherever the group stands among the command's own flags.
    #[arg(long, value_name = "LANG", display_order = 900)]
    lang: Option<LanguageChoice>,
}

impl LanguageArg {
    /// The language asked for, if one is.
    pub(super) fn said(self) -> Option<Language> {
        self.lang.map(Language::from)
    }

    /// The language asked for, else the municipality's own.
    pub(super) fn language(self, register: &Register) -> Language {
        self.said().unwrap_or_else(|| own_language(register))
    }

    /// The same from the file that describes the municipality, without the rest of the register; Danish where there is
    /// none.
    pub(super) fn of_file(self, municipality: Option<&SourceFile>) -> Result<Language, RefusedFormat> {
        if let Some(language) = self.said() {
            return Ok(language);
        }
        let alone = municipality.map(|file| (file.path.clone(), file.text.clone().into_bytes()));
        let loaded = load(&SourceSet::from_memory(alone))?;
        Ok(own_language(&loaded.register))
    }

    /// The same from the file in the work tree, or in the last commit where there is no work tree. A file that cannot
    /// be read says nothing.
    pub(super) fn nearby(self, location: &Location) -> Language {
        let file = |sources: &SourceSet| Some(sources.file(sources.find(REGISTER_FILE)?).clone());
        let here = std::fs::read(location.root.join(REGISTER_FILE)).ok();
        let here = here.map(|bytes| SourceSet::from_memory([(REGISTER_FILE.to_owned(), bytes)]));
        let sources = here.or_else(|| source::revision(&location.root, "HEAD").ok());
        let file = sources.as_ref().and_then(file);
        self.of_file(file.as_ref()).unwrap_or(Language::Danish)
    }
}

/// What nearly every command is asked: which state of the register, on which day, in which language.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct QueryArgs {
    #[command(flatten)]
    pub(super) moment: RevisionArgs,
    #[command(flatten)]
    pub(super) today: DateArg,
    #[command(flatten)]
    spoken: LanguageArg,
}

impl QueryArgs {
    /// The day that stands for today.
    pub(super) fn day(&self) -> Date {
        self.today.day()
    }

    /// The language of what is printed.
    pub(super) fn language(&self, register: &Register) -> Language {
        self.spoken.language(register)
    }

    /// Reads the files of the state that is asked for.
    pub(super) fn read(&self, location: &Location) -> Result<SourceSet, Box<dyn Error>> {
        read(location, &self.moment)
    }
}

/// The language of what is printed for the council.
pub(super) fn own_language(register: &Register) -> Language {
    register
        .municipality
        .as_ref()
        .and_then(|municipality| municipality.language)
        .unwrap_or(Language::Danish)
}

/// Finds the register.
pub(super) fn locate(global: &Global) -> Result<Location, Box<dyn Error>> {
    found(global.register.as_deref())
}

/// Finds the register for completion, which knows the words of the line so far and nothing of what they mean.
pub(super) fn nearby() -> Result<Location, Box<dyn Error>> {
    let words = super::complete::words();
    let after = |(n, word): (usize, &String)| match word.strip_prefix("--register") {
        Some("") => words.get(n + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    };
    let given = words.iter().enumerate().find_map(after);
    found(given.as_deref().map(Path::new))
}

fn found(given: Option<&Path>) -> Result<Location, Box<dyn Error>> {
    let named = std::env::var_os("PORTFOLIO_REGISTER").filter(|value| !value.is_empty());
    let here = std::env::current_dir()?;
    Ok(source::discover(given, named.as_deref(), &here)?)
}

/// Reads the register's files.
pub(super) fn read(location: &Location, moment: &RevisionArgs) -> Result<SourceSet, Box<dyn Error>> {
    Ok(match &moment.at {
        Some(rev) => source::revision(&location.root, rev)?,
        None if moment.staged => source::staged(&location.root)?,
        None => {
            super::recover::mention(&location.root)?;
            source::worktree(&location.root)?
        }
    })
}

/// What to say of a word that names none of what is `known`.
pub(super) fn unknown<'c>(what: &str, written: &str, known: impl IntoIterator<Item = &'c str>) -> String {
    let mut known: Vec<&str> = known.into_iter().collect();
    if let Some(nearest) = nearest(written, known.iter().copied()) {
        return format!("there is no {what} `{written}`; did you mean `{nearest}`?");
    }
    let rest = match known.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    known.truncate(MOST_NAMED);
    format!(
        "there is no {what} `{written}`; there are: {}{rest}",
        known.join(", ")
    )
}

/// Where what [`read`] reads comes from.
pub(super) fn provenance(location: &Location, moment: &RevisionArgs) -> Result<Provenance, Box<dyn Error>> {
    Ok(source::provenance(
        &location.root,
        moment.at.as_deref(),
        moment.staged,
    )?)
}

/// The register's path as a prefix of its files' paths: from the current folder where it lies below it.
pub(super) fn shown_prefix(root: &Path) -> String {
    let here = std::env::current_dir()
        .ok()
        .and_then(|here| here.canonicalize().ok());
    let from_here = here
        .as_deref()
        .and_then(|here| root.strip_prefix(here).ok())
        .unwrap_or(root);
    with_slash(&from_here.to_string_lossy().replace('\\', "/"))
}

/// The register's path from the root of its git work tree, or as it is shown where there is none.
pub(super) fn repository_prefix(location: &Location) -> String {
    match &location.repo_prefix {
        Some(prefix) => with_slash(prefix),
        None => shown_prefix(&location.root),
    }
}

fn with_slash(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        path.to_owned()
    } else {
        format!("{path}/")
    }
}

/// Says on standard error how long each step took, when asked.
pub(super) struct Clock {
    last: Option<Instant>,
}

impl Clock {
    pub(super) fn new(global: &Global) -> Self {
        Self {
            last: global.timing.then(Instant::now),
        }
    }

    pub(super) fn lap(&mut self, step: &str) {
        if let Some(last) = &mut self.last {
            let _ = writeln!(
                std::io::stderr(),
                "{step}: {:.1} ms",
                last.elapsed().as_secs_f64() * 1000.0
            );
            *last = Instant::now();
        }
    }
}
