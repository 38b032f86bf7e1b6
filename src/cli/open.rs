//! Opening a register: where it is, its files and records, and how long each step took.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use super::args::{QueryArgs, RevisionArgs};
use super::{Global, cut_off};
use crate::edit::without_holders;
use crate::snapshot::{LoadedRegister, Snapshot};
use crate::source::{self, Location, Provenance, SourceSet};
use crate::value::{Date, Language};

/// A register that is found, read and loaded, with the day and the language that a command uses.
pub(super) struct OpenRegister {
    pub(super) location: Location,
    pub(super) loaded: LoadedRegister,
    /// The day that stands for today.
    pub(super) day: Date,
    /// Language of the output.
    pub(super) language: Language,
    /// Measures the steps from the beginning of the command.
    pub(super) clock: Clock,
}

/// A register that is open and judged, with the history of its projects.
pub(super) struct OpenSnapshot {
    pub(super) location: Location,
    pub(super) snapshot: Snapshot,
    /// Language of the output.
    pub(super) language: Language,
    /// Measures the steps from the beginning of the command.
    pub(super) clock: Clock,
}

impl QueryArgs {
    /// Finds, reads and loads the register.
    ///
    /// # Errors
    /// When there is no register, when its files cannot be read, or when it is in another version of the format.
    pub(super) fn open(&self, global: &Global) -> Result<OpenRegister, Box<dyn Error>> {
        let mut open = self.load(global)?;
        open.clock.lap("load");
        Ok(open)
    }

    /// Opens the register and runs all rules, those about its past too. The step is for the caller to end.
    ///
    /// # Errors
    /// As [`QueryArgs::open`].
    pub(super) fn open_judged(&self, global: &Global) -> Result<OpenSnapshot, Box<dyn Error>> {
        let OpenRegister {
            location,
            loaded,
            day,
            language,
            clock,
        } = self.load(global)?;
        let loaded = loaded.with_history_from_git(&location.root, self.revision.at.as_deref());
        Ok(OpenSnapshot {
            location,
            snapshot: loaded.judge(day),
            language,
            clock,
        })
    }

    fn load(&self, global: &Global) -> Result<OpenRegister, Box<dyn Error>> {
        let mut clock = Clock::new(global);
        let location = locate(global)?;
        let sources = for_page(global, read(&location, &self.revision)?)?;
        clock.lap("read");
        let loaded = Snapshot::load(sources)?;
        Ok(OpenRegister {
            day: self.day(),
            language: self.language(&loaded.register),
            location,
            loaded,
            clock,
        })
    }
}

/// Returns where the register is: the folder given on the command line, else the one that the environment names, else
/// the nearest.
pub(super) fn locate(global: &Global) -> Result<Location, Box<dyn Error>> {
    locate_from(global.register.as_deref())
}

/// Returns where the register is when `given` is the folder on the command line.
pub(super) fn locate_from(given: Option<&Path>) -> Result<Location, Box<dyn Error>> {
    let named = std::env::var_os("PORTFOLIO_REGISTER").filter(|value| !value.is_empty());
    let here = std::env::current_dir()?;
    Ok(source::discover(given, named.as_deref(), &here)?)
}

/// Reads the files of a state of the register, and says on standard error when a change to the work tree was cut off.
pub(super) fn read(location: &Location, revision: &RevisionArgs) -> Result<SourceSet, Box<dyn Error>> {
    Ok(match &revision.at {
        Some(rev) => source::revision(&location.root, rev)?,
        None if revision.staged => source::staged(&location.root)?,
        None => {
            cut_off::mention(&location.root)?;
            let sources = source::worktree(&location.root)?;
            mention_not_checked_out(&sources);
            sources
        }
    })
}

/// Returns the files as a page may show them: without the holders' names where they are to be left out.
pub(super) fn for_page(global: &Global, sources: SourceSet) -> Result<SourceSet, Box<dyn Error>> {
    match global.no_holders {
        true => Ok(without_holders(&sources)?),
        false => Ok(sources),
    }
}

/// Says on standard error how many files a sparse checkout leaves out of the work tree.
fn mention_not_checked_out(sources: &SourceSet) {
    let count = sources.not_checked_out();
    if count > 0 {
        let _ = writeln!(
            std::io::stderr(),
            "portfolio: the checkout is sparse; {count} files of the register that are not checked out are read from \
             git's index"
        );
    }
}

/// Returns where the files that [`read`] reads come from.
pub(super) fn provenance(location: &Location, revision: &RevisionArgs) -> Result<Provenance, Box<dyn Error>> {
    Ok(source::provenance(
        &location.root,
        revision.at.as_deref(),
        revision.staged,
    )?)
}

/// Returns the register's path as a prefix of its files' paths: from the current folder where it lies below it.
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

/// Returns the register's path from the root of its git work tree, or as it is shown where there is none.
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
