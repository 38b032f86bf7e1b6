//! The folders of a tree that hold a register.

use std::cell::RefCell;
use std::collections::HashMap;

use git2::{ObjectType, Oid, Repository, Tree};

use crate::source::paths::REGISTER_FILE;

/// The greatest depth of a register's folder below the repository's root.
const DEPTH: usize = 8;
/// The most registers of one revision that are looked at.
const MOST: usize = 64;

/// The folders that hold a register, by tree and depth, so that a long history costs only what changed in it.
#[derive(Default)]
pub(super) struct RegisterFolders {
    known: RefCell<HashMap<(Oid, usize), Vec<String>>>,
}

impl RegisterFolders {
    /// Returns the folders below a tree that hold a register, from that tree. What lies within a register is
    /// none.
    pub(super) fn below(&self, git: &Repository, tree: &Tree<'_>) -> Vec<String> {
        self.search(git, tree, DEPTH)
    }

    fn search(&self, git: &Repository, tree: &Tree<'_>, depth: usize) -> Vec<String> {
        if is_register(tree) {
            return vec![String::new()];
        }
        let key = (tree.id(), depth);
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let mut found = Vec::new();
        let folders = tree.iter().filter(|entry| entry.kind() == Some(ObjectType::Tree));
        for entry in folders {
            let Ok(name) = entry.name() else { continue };
            if depth == 0 || found.len() >= MOST || name.starts_with('.') {
                continue;
            }
            let Ok(folder) = git.find_tree(entry.id()) else {
                continue;
            };
            let below = self.search(git, &folder, depth - 1);
            found.extend(below.into_iter().map(|below| match below.as_str() {
                "" => name.to_owned(),
                below => format!("{name}/{below}"),
            }));
        }
        found.truncate(MOST);
        self.known.borrow_mut().insert(key, found.clone());
        found
    }
}

/// The register of today, as far as it tells its former places from other registers.
pub(super) struct CurrentRegister {
    /// The municipality's id; `None` where its file says none.
    pub(super) id: Option<String>,
    /// The registers that the current commit has beside it; none when it is not in that commit.
    pub(super) others: Vec<String>,
}

/// Returns whether a folder holds a register.
pub(super) fn is_register(folder: &Tree<'_>) -> bool {
    let file = folder.get_name(REGISTER_FILE);
    file.is_some_and(|file| file.kind() == Some(ObjectType::Blob))
}
