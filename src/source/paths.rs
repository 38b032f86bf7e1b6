//! What a file is to a register, by its path alone.

/// The file that makes a folder a register.
pub const REGISTER_FILE: &str = "municipality.yaml";

/// The name, in the register's folder, of what a change to several files is written down in while it is made.
pub const JOURNAL: &str = ".portfolio-journal";

/// Returns whether a path is the journal's, or lies in a folder of that name. Capitals are no way around: some file
/// systems do not know them apart.
pub(super) fn is_journal(path: &str) -> bool {
    path.split('/')
        .next()
        .is_some_and(|name| name.eq_ignore_ascii_case(JOURNAL))
}

/// The meaning of a path from the register's root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PathKind {
    /// A file to read.
    Read,
    /// Looks like a record, but would never be read.
    Misplaced(Misplaced),
    /// None of the register's business.
    Skip,
}

/// The fault of a misplaced file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misplaced {
    /// `.yml`, or capitals.
    Ending,
    /// Deeper than `folder/file.yaml`.
    Depth,
}

/// Says what a file is from its path alone.
pub(crate) fn classify(path: &str) -> PathKind {
    let name = path.rsplit('/').next().unwrap_or(path);
    let depth = path.split('/').count();
    if path.split('/').any(is_hidden) || (depth > 1 && is_ignored_folder(path)) {
        return PathKind::Skip;
    }
    match name.rsplit_once('.') {
        Some(_) if depth == 1 && matches!(name, "kle.txt" | "kle.csv") => PathKind::Read,
        Some((_, ending)) if ending == "yaml" && depth <= 2 => PathKind::Read,
        Some((_, ending)) if ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml") => {
            PathKind::Misplaced(if depth > 2 {
                Misplaced::Depth
            } else {
                Misplaced::Ending
            })
        }
        _ => PathKind::Skip,
    }
}

/// Returns whether a file at a path from a register's root is one of the register's: read as a record, or reported as a
/// misplaced one.
pub(crate) fn belongs_to_register(path: &str) -> bool {
    classify(path) != PathKind::Skip
}

/// Returns whether a folder, by its path, can hold anything that [`classify`] doesn't skip.
pub(super) fn is_entered(folder: &str) -> bool {
    !is_hidden(folder.rsplit('/').next().unwrap_or(folder)) && !is_ignored_folder(folder)
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// Returns the municipality's own texts about its register lie in `docs/`.
fn is_ignored_folder(path: &str) -> bool {
    path.split('/').next() == Some("docs")
}

/// Returns whether a link or a submodule at this path hides something from the register: a YAML file, or what
/// has the look of a kind's folder.
pub(super) fn is_missed(path: &str) -> bool {
    let folder = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_';
    classify(path) != PathKind::Skip || (path.chars().all(folder) && is_entered(path))
}

#[cfg(test)]
mod tests {
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
            assert_eq!(classify(path), PathKind::Read, "{path}");
        }
        for path in ["policy.yml", "systems/sapa.YAML", "systems/sapa.Yml"] {
            assert_eq!(classify(path), PathKind::Misplaced(Misplaced::Ending), "{path}");
        }
        for path in ["systems/old/sapa.yaml", "a/b/c/d.yml"] {
            assert_eq!(classify(path), PathKind::Misplaced(Misplaced::Depth), "{path}");
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
            assert_eq!(classify(path), PathKind::Skip, "{path}");
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
}
