//! A register's files at one moment.

use super::content::Content;
use super::error::SourceError;
use super::limits::{LIMITS, Limits, ReadBudget, Stop};
use super::listing::Listing;
use super::object::ObjectId;
use super::paths::REGISTER_FILE;
use super::problem::{Exceeded, SourceProblem};
use crate::finding::{FileId, Finding};

/// One file of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the register's root, always with `/`.
    pub path: String,
    /// The text; with replacement characters where the file is not UTF-8, empty where it was not read.
    pub text: String,
    /// The git object that holds the bytes: at a revision and in the index only.
    pub object: Option<ObjectId>,
    /// True if the text may be parsed. If not, [`SourceSet::problems`] says why.
    pub ok: bool,
}

/// All files of a register at one moment, sorted by the bytes of their paths: same bytes in, same set out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceSet {
    pub(super) files: Vec<SourceFile>,
    problems: Vec<Finding>,
    /// How many files a sparse checkout leaves out of the work tree, so that they were read from git's index.
    pub(super) not_checked_out: usize,
}

/// A file that was read: its path, its object in git, and what is in it.
pub(super) type ReadFile = (String, Option<ObjectId>, Content);

impl SourceSet {
    /// Returns how many files a sparse checkout leaves out of the work tree, so that they were read from git's index.
    pub fn not_checked_out(&self) -> usize {
        self.not_checked_out
    }

    /// Returns the file with this id.
    ///
    /// # Panics
    /// If the id comes from another, larger set.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Returns all files with their ids, in the order of their paths. Those that are not `ok` are among them,
    /// and so are folders that could not be listed, since findings point at them.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(n, file)| (FileId(n as u32), file))
    }

    /// Returns the file at this path from the register's root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let found = self.files.binary_search_by(|file| file.path.as_str().cmp(path));
        found.ok().map(|n| FileId(n as u32))
    }

    /// Returns what is wrong with the files as files: unreadable, misplaced, not UTF-8, too large. By path, and
    /// by place within a file.
    pub fn problems(&self) -> &[Finding] {
        &self.problems
    }

    /// Returns a register that lies in memory. Judged exactly as one that is read from a folder; of two files
    /// with the same path the first counts.
    pub fn from_memory(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self::from_memory_within(files, &LIMITS)
    }

    pub(super) fn from_memory_within(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        limits: &Limits,
    ) -> Self {
        let build = || {
            let mut listing = Listing::new(limits);
            for (path, bytes) in files {
                listing.file(path, bytes)?;
            }
            let budget = ReadBudget::new(limits);
            let read = listing.sorted().into_iter().map(|listed| {
                let content = listed.entry.read(|bytes| budget.content(bytes))?;
                Ok((listed.path, None, content))
            });
            Ok(Self::assemble(read.collect::<Result<_, Exceeded>>()?))
        };
        build().unwrap_or_else(Self::refused)
    }

    /// Returns the same set with other texts in some of its files, as it would be read once they were written. What
    /// is wrong with files as files stays.
    #[must_use]
    pub fn with_texts(&self, texts: impl IntoIterator<Item = (FileId, String)>) -> Self {
        let mut set = self.clone();
        for (id, text) in texts {
            if let Some(file) = set.files.get_mut(id.0 as usize) {
                *file = SourceFile {
                    text,
                    object: None,
                    ..file.clone()
                };
            }
        }
        set
    }

    /// Puts together what was read, which must be sorted by path.
    pub(super) fn assemble(read: Vec<ReadFile>) -> Self {
        let mut set = Self {
            files: Vec::with_capacity(read.len()),
            ..Self::default()
        };
        for (path, object, Content { text, ok, problems }) in read {
            if set.files.last().is_some_and(|last| last.path == path) {
                continue;
            }
            let id = FileId(set.files.len() as u32);
            set.problems
                .extend(problems.into_iter().map(|problem| problem.finding(id)));
            set.files.push(SourceFile {
                path,
                text,
                object,
                ok,
            });
        }
        set
    }

    /// Returns a register that is beyond a limit as a whole. None of it is read: which part would be is chance.
    pub(super) fn refused(exceeded: Exceeded) -> Self {
        let content = Content::refused(SourceProblem::exceeded(exceeded));
        Self::assemble(vec![(REGISTER_FILE.to_owned(), None, content)])
    }

    /// Turns a limit that was met under way into the finding that names it.
    pub(super) fn settle(result: Result<Self, Stop>) -> Result<Self, SourceError> {
        match result {
            Ok(set) => Ok(set),
            Err(Stop::Exceeded(exceeded)) => Ok(Self::refused(exceeded)),
            Err(Stop::Failed(error)) => Err(error),
        }
    }
}
