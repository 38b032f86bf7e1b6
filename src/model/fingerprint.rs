//! What tells two settings of the ranking apart.

use crate::fnv::Fnv;
use crate::parse::{NodeId, Tree};
use crate::source::SourceSet;

/// A fingerprint of `scoring` and `ranking` in `policy.yaml`: sixteen hexadecimal digits that stay the same while
/// only comments, quotes, line breaks or the order of keys change. `None` when the file says nothing of either, so
/// that the tool's own settings hold.
pub fn ranking_fingerprint(sources: &SourceSet) -> Option<String> {
    let file = sources.find("policy.yaml")?;
    let tree = Tree::parse(file, &sources.file(file).text).ok()?;
    let root = tree.root()?;
    let mut hash = Fnv::default();
    let mut said = false;
    for key in ["ranking", "scoring"] {
        if let Some(node) = tree.get(root, key) {
            said = true;
            hash.part(key);
            add(&tree, node, &mut hash);
        }
    }
    said.then(|| hash.to_string())
}

/// Adds a value in a form that does not depend on how it is written.
fn add(tree: &Tree<'_>, node: NodeId, hash: &mut Fnv) {
    if let Some(text) = tree.scalar(node) {
        hash.part("=");
        hash.part(text);
    } else if let Some(items) = tree.items(node) {
        hash.part("[");
        items.iter().for_each(|item| add(tree, *item, hash));
        hash.part("]");
    } else if let Some(entries) = tree.entries(node) {
        let mut entries: Vec<_> = entries
            .map(|(key, value)| (tree.scalar(key).unwrap_or_default(), value))
            .collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        hash.part("{");
        for (key, value) in entries {
            hash.part(key);
            add(tree, value, hash);
        }
        hash.part("}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(policy: &str) -> Option<String> {
        let files = [("policy.yaml".to_owned(), policy.as_bytes().to_vec())];
        ranking_fingerprint(&SourceSet::from_memory(files))
    }

    const PLAIN: &str = "scoring:\n  min: 1\n  criteria:\n    - id: a\n      label: {da: A}\n      weight: 25\nranking:\n  revolving: true\n";

    #[test]
    fn only_what_is_said_counts_and_not_how() {
        let first = of(PLAIN);
        assert!(first.is_some());
        for same in [
            "# who adopted it\nranking: {revolving: true}\nscoring:\n  criteria: [{weight: 25, id: 'a', label: {da: \"A\"}}]\n  min: 1 # lowest\n",
            &format!("{PLAIN}max_parallel_projects: 8\n"),
        ] {
            assert_eq!(of(same), first, "{same}");
        }
        for other in [
            PLAIN.replace("25", "26"),
            PLAIN.replace("true", "false"),
            PLAIN.replace("  min: 1\n", ""),
            PLAIN.replace(
                "criteria:\n",
                "criteria:\n    - {id: b, label: {da: B}, weight: 1}\n",
            ),
        ] {
            assert_ne!(of(&other), first, "{other}");
        }
    }

    #[test]
    fn a_policy_that_says_nothing_of_either_has_none() {
        assert_eq!(of("max_parallel_projects: 8\n"), None);
        assert_eq!(of(""), None);
        assert_eq!(ranking_fingerprint(&SourceSet::default()), None);
    }
}
