//! Which files belong to a register, and in which order. The same answers for a folder, a git tree, the git
//! index and memory.

use super::content::Content;
use super::limits::{Exceeded, Limits};
use super::problem::Problem;

/// What a path from the register's root means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A file to read.
    Read,
    /// Looks like a record, but would never be read.
    Misplaced(Misplaced),
    /// None of the register's business.
    Skip,
}

/// What is wrong with a misplaced file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misplaced {
    /// `.yml`, or capitals.
    Ending,
    /// Deeper than `folder/file.yaml`.
    Depth,
}

/// Says what a file is from its path alone.
pub(crate) fn classify(path: &str) -> Kind {
    let name = path.rsplit('/').next().unwrap_or(path);
    let depth = path.split('/').count();
    if path.split('/').any(is_hidden) || (depth > 1 && is_ignored_folder(path)) {
        return Kind::Skip;
    }
    match name.rsplit_once('.') {
        Some(_) if depth == 1 && matches!(name, "kle.txt" | "kle.csv") => Kind::Read,
        Some((_, ending)) if ending == "yaml" && depth <= 2 => Kind::Read,
        Some((_, ending)) if ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml") => {
            Kind::Misplaced(if depth > 2 {
                Misplaced::Depth
            } else {
                Misplaced::Ending
            })
        }
        _ => Kind::Skip,
    }
}

/// Whether a folder, by its path, can hold anything that [`classify`] doesn't skip.
pub(super) fn is_entered(folder: &str) -> bool {
    !is_hidden(folder.rsplit('/').next().unwrap_or(folder)) && !is_ignored_folder(folder)
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// The municipality's own texts about its register lie in `docs/`.
fn is_ignored_folder(path: &str) -> bool {
    path.split('/').next() == Some("docs")
}

/// Whether a link or a submodule at this path hides something from the register: a YAML file, or what has the
/// look of a kind's folder.
fn is_missed(path: &str) -> bool {
    let folder = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_';
    classify(path) != Kind::Skip || (path.chars().all(folder) && is_entered(path))
}

/// Something found under the root, before any file is read.
#[derive(Debug)]
pub(super) struct Listed<T> {
    pub(super) path: String,
    pub(super) entry: Entry<T>,
}

/// What was found: a way to the file's bytes, or why they won't be read.
#[derive(Debug)]
pub(super) enum Entry<T> {
    File(T),
    Refused(Problem),
}

impl<T> Entry<T> {
    /// The way to the bytes, if they are to be read.
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
    found: Vec<Listed<T>>,
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
        match classify(&path) {
            Kind::Read => self.push(path, Entry::File(handle)),
            Kind::Misplaced(why) => {
                let problem = Problem::misplaced(&path, why);
                self.push(path, Entry::Refused(problem))
            }
            Kind::Skip => Ok(()),
        }
    }

    /// Something that is neither a file nor a folder; reported where the register would miss it.
    pub(super) fn other(&mut self, path: String, problem: Problem) -> Result<(), Exceeded> {
        if is_missed(&path) {
            self.push(path, Entry::Refused(problem))
        } else {
            Ok(())
        }
    }

    /// A file or folder that is reported whatever its name.
    pub(super) fn refused(&mut self, path: String, problem: Problem) -> Result<(), Exceeded> {
        self.push(path, Entry::Refused(problem))
    }

    fn push(&mut self, path: String, entry: Entry<T>) -> Result<(), Exceeded> {
        if self.found.len() == self.limits.files {
            return Err(Exceeded::Files(self.limits.files));
        }
        self.found.push(Listed { path, entry });
        Ok(())
    }

    /// Everything found, by the bytes of the paths. From here on the order of folders and threads is forgotten.
    pub(super) fn sorted(mut self) -> Vec<Listed<T>> {
        self.found.sort_by(|a, b| a.path.cmp(&b.path));
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::super::limits::LIMITS;
    use super::*;

    #[test]
    fn paths_say_what_a_file_is() {
        for path in [
            "policy.yaml",
            "systems/sapa.yaml",
            "kle.txt",
            "kle.csv",
            "no such kind/x.yaml",
        ] {
            assert_eq!(classify(path), Kind::Read, "{path}");
        }
        for path in ["policy.yml", "systems/sapa.YAML", "systems/sapa.Yml"] {
            assert_eq!(classify(path), Kind::Misplaced(Misplaced::Ending), "{path}");
        }
        for path in ["systems/old/sapa.yaml", "a/b/c/d.yml"] {
            assert_eq!(classify(path), Kind::Misplaced(Misplaced::Depth), "{path}");
        }
        for path in [
            "README.md",
            "yaml",
            ".yaml",
            "systems/.hidden.yaml",
            ".github/x.yaml",
            "docs/x.yaml",
            "systems/a.yaml~",
            "systems/kle.txt",
            "a/.b/c.yaml",
            "",
        ] {
            assert_eq!(classify(path), Kind::Skip, "{path}");
        }
    }

    #[test]
    fn folders_are_entered_unless_hidden_or_documentation() {
        assert!(is_entered("systems") && is_entered("systems/docs"));
        assert!(!is_entered(".git") && !is_entered("systems/.cache") && !is_entered("docs"));
    }

    #[test]
    fn links_are_missed_only_where_a_record_or_a_kind_would_lie() {
        assert!(is_missed("systems") && is_missed("systems/sapa.yaml") && is_missed("policy.yml"));
        assert!(!is_missed("LICENSE") && !is_missed("docs") && !is_missed("README.md") && !is_missed("a/b"));
    }

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
