//! Names of nearly the same spelling.

use std::collections::BTreeSet;

use git2::Repository;

/// At most so many suggestions.
const MANY: usize = 3;

/// Returns the names of branches and tags, remote branches with their remote.
pub(super) fn names(git: &Repository) -> BTreeSet<String> {
    let Ok(mut references) = git.references() else {
        return BTreeSet::new();
    };
    let short = |name: &str| {
        let kinds = ["refs/heads/", "refs/tags/", "refs/remotes/"];
        let short = kinds.iter().find_map(|kind| name.strip_prefix(kind))?;
        (!short.ends_with("/HEAD")).then(|| short.to_owned())
    };
    references.names().flatten().filter_map(short).collect()
}

/// Returns the names nearest to a revision that does not exist, nearest first, with its `~2` or `^` put back
/// on.
pub(super) fn near(rev: &str, names: &BTreeSet<String>) -> Vec<String> {
    let end = rev.find(['~', '^', ':', '@']).unwrap_or(rev.len());
    let (base, suffix) = rev.split_at(end);
    let mut near: Vec<_> = names
        .iter()
        .filter_map(|name| Some((distance(base, name)?, name)))
        .collect();
    near.sort();
    near.into_iter()
        .take(MANY)
        .map(|(_, name)| format!("{name}{suffix}"))
        .collect()
}

/// Returns how far apart two names are, if they may be taken for each other. `main` is also compared with what
/// follows the remote in `origin/main`: a fresh clone has the one and not the other.
pub(super) fn distance(revision: &str, name: &str) -> Option<usize> {
    let length = revision.chars().count();
    let allowed = (length / 3).max(1);
    let local = name.split_once('/').map_or(name, |(_, local)| local);
    let distance = |name: &str| {
        let plausible = name.chars().count().abs_diff(length) <= allowed && length > 1;
        plausible.then(|| strsim::damerau_levenshtein(&revision.to_lowercase(), &name.to_lowercase()))
    };
    let nearest = distance(name).into_iter().chain(distance(local)).min()?;
    (nearest <= allowed).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["2025-budget", "2026-budget", "main", "origin/udvikling", "v1.0"]
            .map(str::to_owned)
            .into();
        assert_eq!(near("2026-budgte", &names), ["2026-budget", "2025-budget"]);
        assert_eq!(near("mian~2", &names), ["main~2"]);
        assert_eq!(near("udvikling", &names), ["origin/udvikling"]);
        assert_eq!(near("V1.1", &names), ["v1.0"]);
        assert!(
            near("fjernt", &names).is_empty() && near("", &names).is_empty() && near("x", &names).is_empty()
        );
    }
}
