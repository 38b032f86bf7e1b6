//! Arguments that several commands take: a state of the register, a day, a language.

use crate::model::{RefusedFormat, Register, load};
use crate::nearest::nearest;
use crate::source::{self, Location, REGISTER_FILE, SourceFile, SourceSet};
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
    /// Returns the day given, else the day it is here.
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
    /// Returns the language asked for, if one is.
    pub(super) fn given(self) -> Option<Language> {
        self.lang.map(Language::from)
    }

    /// Returns the language asked for, else the municipality's own.
    pub(super) fn language(self, register: &Register) -> Language {
        self.given().unwrap_or_else(|| own_language(register))
    }

    /// Returns the same from the file that describes the municipality, without the rest of the register; Danish where
    /// there is none.
    pub(super) fn of_file(self, municipality: Option<&SourceFile>) -> Result<Language, RefusedFormat> {
        if let Some(language) = self.given() {
            return Ok(language);
        }
        let alone = municipality.map(|file| (file.path.clone(), file.text.clone().into_bytes()));
        let loaded = load(&SourceSet::from_memory(alone))?;
        Ok(own_language(&loaded.register))
    }

    /// Returns the same from the file in the work tree, or in the last commit where there is no work tree. A file that
    /// cannot be read says nothing.
    pub(super) fn nearby(self, location: &Location) -> Language {
        let file = |sources: &SourceSet| Some(sources.file(sources.find(REGISTER_FILE)?).clone());
        let here = source::read_file(&location.root.join(REGISTER_FILE), source::MAX_FILE_BYTES).ok();
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
    pub(super) revision: RevisionArgs,
    #[command(flatten)]
    pub(super) date: DateArg,
    #[command(flatten)]
    language: LanguageArg,
}

impl QueryArgs {
    /// Returns the day that stands for today.
    pub(super) fn day(&self) -> Date {
        self.date.day()
    }

    /// Returns the language of what is printed.
    pub(super) fn language(&self, register: &Register) -> Language {
        self.language.language(register)
    }
}

/// Returns the language of what is printed for the council.
pub(super) fn own_language(register: &Register) -> Language {
    register
        .municipality
        .as_ref()
        .and_then(|municipality| municipality.language)
        .unwrap_or(Language::Danish)
}

/// Returns what to say of a word that names none of what is `known`.
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
