//! The stages that a file of an earlier revision gives its projects: all that is read of it.

use crate::finding::FileId;
use crate::parse::{NodeId, Tree};

/// Ids and stages of the projects in a file's text. A file that does not parse gives none.
pub fn stages_in(path: &str, text: &str) -> Vec<(String, String)> {
    let Ok(tree) = Tree::parse(FileId(0), text) else {
        return Vec::new();
    };
    let Some(root) = tree.root() else {
        return Vec::new();
    };
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".yaml"));
    let one = |node: NodeId, name: Option<&str>| {
        let scalar = |key: &str| tree.get(node, key).and_then(|value| tree.scalar(value));
        Some((scalar("id").or(name)?.to_owned(), scalar("stage")?.to_owned()))
    };
    match tree.items(root) {
        Some(items) => items.iter().filter_map(|item| one(*item, None)).collect(),
        None => one(root, stem).into_iter().collect(),
    }
}
