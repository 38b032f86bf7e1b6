//! What can be wrong with a file as a file, before its place in the set is known.

use crate::value::count;
use std::io;

use super::paths::Misplaced;
use crate::finding::{Arg, FileId, Finding, Place, PlaceInFile, Span};

/// A limit of the register as a whole that was passed, with the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exceeded {
    /// Too many files.
    Files(usize),
    /// Too many bytes.
    Total(u64),
}

/// A finding that still lacks its file's id, which is known once all files are sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceProblem {
    rule: &'static str,
    variant: Option<&'static str>,
    at: PlaceInFile,
    args: Vec<(&'static str, Arg)>,
}

impl SourceProblem {
    fn new(rule: &'static str, variant: Option<&'static str>) -> Self {
        Self {
            rule,
            variant,
            at: PlaceInFile::File,
            args: Vec::new(),
        }
    }

    fn at(mut self, start: usize, end: usize) -> Self {
        self.at = PlaceInFile::Span(Span { start, end });
        self
    }

    fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Returns the finding about this file.
    pub(super) fn finding(self, file: FileId) -> Finding {
        let finding = Finding::new(self.rule, Place { file, at: self.at });
        let finding = self.variant.into_iter().fold(finding, Finding::variant);
        self.args
            .into_iter()
            .fold(finding, |finding, (name, value)| finding.arg(name, value))
    }

    /// Returns a YAML file where no record may lie. Says where it would be read.
    pub(super) fn misplaced(path: &str, why: Misplaced) -> Self {
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        let name = name.rsplit('/').next().unwrap_or(name);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let suggestion = if folder.is_empty() {
            format!("{stem}.yaml")
        } else {
            format!("{folder}/{stem}.yaml")
        };
        let variant = match why {
            Misplaced::Ending => "ending",
            Misplaced::Depth => "depth",
        };
        Self::new("misplaced-file", Some(variant)).arg("suggestion", suggestion)
    }

    /// Returns a file that the operating system does not hand out.
    pub(super) fn unreadable(error: &io::Error) -> Self {
        let variant = match error.kind() {
            io::ErrorKind::PermissionDenied => Some("permission"),
            io::ErrorKind::NotFound => Some("vanished"),
            _ => None,
        };
        Self::new("unreadable-file", variant).arg("reason", error.kind().to_string())
    }

    /// Returns a folder whose files can't be listed.
    pub(super) fn unreadable_folder(reason: impl Into<String>) -> Self {
        Self::new("unreadable-file", Some("folder")).arg("reason", reason.into())
    }

    /// Returns a symbolic link, which is not followed: it may lead out of the register or in a circle.
    pub(super) fn symlink() -> Self {
        Self::new("unreadable-file", Some("symlink")).arg("reason", "symbolic link")
    }

    /// Returns a folder that is a git repository of its own: its files are not in this repository's objects.
    pub(super) fn submodule() -> Self {
        Self::new("unreadable-file", Some("submodule")).arg("reason", "git submodule")
    }

    /// Something that can't be read for another reason.
    pub(super) fn unreadable_because(reason: &str) -> Self {
        Self::new("unreadable-file", None).arg("reason", reason)
    }

    /// Returns a journal that git tracks: it came with a commit, and not from a change that was cut off here.
    pub(super) fn tracked_journal() -> Self {
        Self::new("tracked-journal", None)
    }

    /// Returns a file name that is not UTF-8.
    pub(super) fn name_not_utf8() -> Self {
        Self::new("not-utf8", Some("name"))
    }

    /// Bytes that are not UTF-8, with the place of the first of them in the text as it is shown.
    pub(super) fn not_utf8(first: usize, byte: u8) -> Self {
        let shown = char::REPLACEMENT_CHARACTER.len_utf8();
        Self::new("not-utf8", None)
            .at(first, first + shown)
            .arg("byte", format!("{byte:02X}"))
    }

    /// Bytes that are not UTF-8, but read well as Windows-1252, the superset of Latin-1.
    pub(super) fn latin1(first: usize, byte: u8, character: char) -> Self {
        let problem = Self::not_utf8(first, byte).arg("character", character.to_string());
        Self {
            variant: Some("latin1"),
            ..problem
        }
    }

    /// Returns a file that some Windows programs write when asked for "Unicode".
    pub(super) fn utf16() -> Self {
        Self::new("not-utf8", Some("utf16"))
    }

    /// Returns a byte order mark at the start.
    pub(super) fn byte_order_mark() -> Self {
        Self::new("byte-order-mark", None).at(0, '\u{feff}'.len_utf8())
    }

    /// Returns a file that is too large. Both numbers are bytes.
    pub(super) fn too_large(found: u64, limit: u64) -> Self {
        Self::new("limit-exceeded", Some("size"))
            .arg("limit", count(limit))
            .arg("found", count(found))
    }

    /// Returns a register that is too large as a whole.
    pub(super) fn exceeded(exceeded: Exceeded) -> Self {
        match exceeded {
            Exceeded::Files(limit) => Self::new("limit-exceeded", Some("files")).arg("limit", limit),
            Exceeded::Total(limit) => Self::new("limit-exceeded", Some("total")).arg("limit", count(limit)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(problem: SourceProblem) -> String {
        problem.finding(FileId(0)).message.into_owned()
    }

    #[test]
    fn operating_system_errors_have_their_variants() {
        let of = |kind: io::ErrorKind| message(SourceProblem::unreadable(&io::Error::from(kind)));
        assert_eq!(of(io::ErrorKind::PermissionDenied), "unreadable-file-permission");
        assert_eq!(of(io::ErrorKind::NotFound), "unreadable-file-vanished");
        assert_eq!(of(io::ErrorKind::InvalidData), "unreadable-file");
    }

    #[test]
    fn misplaced_files_are_told_where_they_belong() {
        let suggestion = |path| SourceProblem::misplaced(path, Misplaced::Depth).args[0].1.clone();
        assert_eq!(suggestion("policy.yml"), Arg::from("policy.yaml"));
        assert_eq!(suggestion("systems/sapa.yml"), Arg::from("systems/sapa.yaml"));
        assert_eq!(
            suggestion("systems/old/2020/sapa.yaml"),
            Arg::from("systems/sapa.yaml")
        );
    }
}
