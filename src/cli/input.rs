//! What a command works on: which register, of which moment, seen on which day.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use super::Global;
use crate::model::{Date, Language, Register};
use crate::source::{self, Location, Provenance, SourceSet};

/// Which state of the register to read.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Moment {
    /// Read the register of this git revision (branch, tag, commit) instead of the work tree.
    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    pub(super) at: Option<String>,
    /// Read the register as it stands in the git index: as it will be committed.
    #[arg(long)]
    pub(super) staged: bool,
}

/// The day that stands for today.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Today {
    /// The day that stands for today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    date: Option<Date>,
}

fn parse_date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|why| format!("{why}, for example 2026-12-03"))
}

impl Today {
    /// The day given, else the day it is here.
    pub(super) fn day(&self) -> Date {
        self.date
            .unwrap_or_else(|| Date(chrono::Local::now().date_naive()))
    }
}

/// A language given on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Lang {
    /// Danish.
    Da,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Da => Language::Danish,
            Lang::En => Language::English,
        }
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
    let words: Vec<_> = std::env::args_os().collect();
    let flag = words.iter().position(|word| word == "--register");
    found(flag.and_then(|flag| words.get(flag + 1)).map(Path::new))
}

fn found(given: Option<&Path>) -> Result<Location, Box<dyn Error>> {
    let named = std::env::var_os("PORTFOLIO_REGISTER").filter(|value| !value.is_empty());
    let here = std::env::current_dir()?;
    Ok(source::discover(given, named.as_deref(), &here)?)
}

/// Reads the register's files.
pub(super) fn read(location: &Location, moment: &Moment) -> Result<SourceSet, Box<dyn Error>> {
    Ok(match &moment.at {
        Some(rev) => source::revision(&location.root, rev)?,
        None if moment.staged => source::staged(&location.root)?,
        None => {
            super::recover::mention(&location.root)?;
            source::worktree(&location.root)?
        }
    })
}

/// Where what [`read`] reads comes from.
pub(super) fn provenance(location: &Location, moment: &Moment) -> Result<Provenance, Box<dyn Error>> {
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
