//! What differs between two commits, found from the ids of trees: what has the same id is never opened.

use std::convert::Infallible;

use git2::{ObjectType, Oid, Tree, TreeEntry};

use crate::source::{ObjectId, PathKind, Repo, classify, side_by_side};

/// A file or a folder in git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GitNode {
    File(Oid),
    Folder(Oid),
}

/// The files and folders at the given paths in one commit.
#[derive(Debug, Clone, Default)]
pub(super) struct CommitSnapshot {
    top: Option<Oid>,
    register: Option<Oid>,
    nodes: Vec<Option<GitNode>>,
}

impl CommitSnapshot {
    /// Returns whether it is that of a commit with this tree.
    pub(super) fn is_of(&self, top: Oid) -> bool {
        self.top == Some(top)
    }

    /// Returns the snapshot of another commit, the one before this one. Most commits change other things, which
    /// the ids tell.
    pub(super) fn before(&self, repo: &Repo, top: Oid, register: Option<&Tree<'_>>, paths: &[&str]) -> Self {
        let id = register.map(Tree::id);
        if id == self.register && self.top.is_some() {
            return Self {
                top: Some(top),
                ..self.clone()
            };
        }
        let nodes = paths.iter().map(|path| node_at(repo, register?, path)).collect();
        Self {
            top: Some(top),
            register: id,
            nodes,
        }
    }

    fn node(&self, n: usize) -> Option<GitNode> {
        self.nodes.get(n).copied().flatten()
    }
}

/// Returns the register's files that differ between two snapshots of the same paths, sorted.
pub(super) fn changed(
    repo: &Repo,
    old: &CommitSnapshot,
    new: &CommitSnapshot,
    paths: &[&str],
) -> Vec<(String, Option<ObjectId>)> {
    let mut changed = Vec::new();
    for (n, path) in paths.iter().enumerate() {
        compare(repo, path, old.node(n), new.node(n), &mut changed);
    }
    changed.sort();
    changed.dedup();
    changed
}

fn compare(
    repo: &Repo,
    path: &str,
    old: Option<GitNode>,
    new: Option<GitNode>,
    changed: &mut Vec<(String, Option<ObjectId>)>,
) {
    if old == new {
        return;
    }
    if classify(path) == PathKind::Read {
        match (file(old), file(new)) {
            (None, None) => {}
            (_, now) => changed.push((path.to_owned(), now.map(ObjectId::from))),
        }
    }
    // No file of the register lies deeper, so a hostile tree can't lead far down.
    if path.split('/').count() <= 1 {
        let (old, new) = (folder(repo, old), folder(repo, new));
        let Ok(()) = side_by_side(old.as_ref(), new.as_ref(), |was, is| {
            let (before, after) = (was.and_then(node), is.and_then(node));
            if let Some(Ok(name)) = is.or(was).map(TreeEntry::name) {
                let below = if path.is_empty() {
                    name.to_owned()
                } else {
                    format!("{path}/{name}")
                };
                compare(repo, &below, before, after, changed);
            }
            Ok::<_, Infallible>(())
        });
    }
}

fn file(node: Option<GitNode>) -> Option<Oid> {
    match node {
        Some(GitNode::File(oid)) => Some(oid),
        _ => None,
    }
}

fn folder(repo: &Repo, node: Option<GitNode>) -> Option<Tree<'_>> {
    match node {
        Some(GitNode::Folder(oid)) => repo.tree_of(oid).ok(),
        _ => None,
    }
}

fn node_at(repo: &Repo, register: &Tree<'_>, path: &str) -> Option<GitNode> {
    path.split('/')
        .filter(|name| !name.is_empty())
        .try_fold(GitNode::Folder(register.id()), |node_above, name| {
            node(&folder(repo, Some(node_above))?.get_name_bytes(name.as_bytes())?)
        })
}

/// Links and submodules are not followed, here as elsewhere.
fn node(entry: &TreeEntry<'_>) -> Option<GitNode> {
    const SYMLINK: i32 = 0o120_000;
    match entry.kind()? {
        ObjectType::Tree => Some(GitNode::Folder(entry.id())),
        ObjectType::Blob if entry.filemode_raw() & 0o170_000 != SYMLINK => Some(GitNode::File(entry.id())),
        _ => None,
    }
}
