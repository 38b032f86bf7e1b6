//! The files that belong to a register, and their order. The same answers for a folder, a git tree, the git index and
//! memory.

use super::content::Content;
use super::limits::Limits;
use super::paths::{JOURNAL, PathKind, classify, is_journal, is_missed};
use super::problem::{Exceeded, SourceProblem};

/// Something found under the root, before any file is read.
#[derive(Debug)]
pub(super) struct ListedFile<T> {
    pub(super) path: String,
    pub(super) entry: FileEntry<T>,
}

/// A way to a file's bytes, or the reason why they are not read.
#[derive(Debug)]
pub(super) enum FileEntry<T> {
    File(T),
    Refused(SourceProblem),
}

impl<T> FileEntry<T> {
    /// Returns the way to the bytes, if they are to be read.
    pub(super) fn file(&self) -> Option<&T> {
        match self {
            Self::File(handle) => Some(handle),
            Self::Refused(_) => None,
        }
    }

    /// Reads the file if there is one to read.
    pub(super) fn read<E>(self, read: impl FnOnce(T) -> Result<Content, E>) -> Result<Content, E> {
        match self {
            Self::File(handle) => read(handle),
            Self::Refused(problem) => Ok(Content::refused(problem)),
        }
    }
}

/// Collects what is found, in any order.
#[derive(Debug)]
pub(super) struct Listing<'l, T> {
    found: Vec<ListedFile<T>>,
    looked_at: usize,
    limits: &'l Limits,
}

impl<'l, T> Listing<'l, T> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            found: Vec::new(),
            looked_at: 0,
            limits,
        }
    }

    /// Counts something that is looked at and perhaps not kept.
    pub(super) fn look(&mut self) -> Result<(), Exceeded> {
        self.looked_at += 1;
        if self.looked_at > self.limits.looked_at {
            return Err(Exceeded::Files(self.limits.looked_at));
        }
        Ok(())
    }

    /// A regular file.
    pub(super) fn file(&mut self, path: String, handle: T) -> Result<(), Exceeded> {
        if is_journal(&path) {
            return self.journal();
        }
        match classify(&path) {
            PathKind::Read => self.push(path, FileEntry::File(handle)),
            PathKind::Misplaced(why) => {
                let problem = SourceProblem::misplaced(&path, why);
                self.push(path, FileEntry::Refused(problem))
            }
            PathKind::Skip => Ok(()),
        }
    }

    /// Something that is neither a file nor a folder; reported where the register would miss it.
    pub(super) fn other(&mut self, path: String, problem: SourceProblem) -> Result<(), Exceeded> {
        if is_journal(&path) {
            return self.journal();
        }
        if is_missed(&path) {
            self.push(path, FileEntry::Refused(problem))
        } else {
            Ok(())
        }
    }

    /// A journal that git tracks, whatever it is there: a file, a link or a folder. Said once.
    pub(super) fn journal(&mut self) -> Result<(), Exceeded> {
        if self.found.iter().any(|listed| is_journal(&listed.path)) {
            return Ok(());
        }
        self.push(
            JOURNAL.to_owned(),
            FileEntry::Refused(SourceProblem::tracked_journal()),
        )
    }

    /// A file or folder that is reported whatever its name.
    pub(super) fn refused(&mut self, path: String, problem: SourceProblem) -> Result<(), Exceeded> {
        self.push(path, FileEntry::Refused(problem))
    }

    fn push(&mut self, path: String, entry: FileEntry<T>) -> Result<(), Exceeded> {
        if self.found.len() == self.limits.files {
            return Err(Exceeded::Files(self.limits.files));
        }
        self.found.push(ListedFile { path, entry });
        Ok(())
    }

    /// Everything found, by the bytes of the paths. From here on the order of folders and threads is forgotten.
    pub(super) fn sorted(mut self) -> Vec<ListedFile<T>> {
        self.found.sort_by(|a, b| a.path.cmp(&b.path));
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::super::limits::LIMITS;
    use super::*;

    #[test]
    fn the_order_in_which_files_are_met_does_not_matter() {
        let names = [
            "units.yaml",
            "projects/å.yaml",
            "projects.yaml",
            "projects/a-b.yaml",
            "projects/a.yaml",
        ];
        let list = |order: &[usize]| {
            let mut listing = Listing::new(&LIMITS);
            order
                .iter()
                .for_each(|&n| listing.file(names[n].to_owned(), ()).expect("within the limits"));
            listing
                .sorted()
                .into_iter()
                .map(|listed| listed.path)
                .collect::<Vec<_>>()
        };
        let sorted = [
            "projects.yaml",
            "projects/a-b.yaml",
            "projects/a.yaml",
            "projects/å.yaml",
            "units.yaml",
        ];
        for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]] {
            assert_eq!(list(&order), sorted);
        }
    }

    #[test]
    fn the_number_of_files_and_of_looks_is_limited() {
        let limits = Limits {
            files: 2,
            looked_at: 3,
            ..LIMITS
        };
        let mut listing = Listing::new(&limits);
        for path in ["a.yaml", "README.md", "b.yml"] {
            assert_eq!(listing.file(path.to_owned(), ()), Ok(()));
            assert_eq!(listing.look(), Ok(()));
        }
        assert_eq!(listing.file("c.yaml".to_owned(), ()), Err(Exceeded::Files(2)));
        assert_eq!(listing.look(), Err(Exceeded::Files(3)));
    }
}
