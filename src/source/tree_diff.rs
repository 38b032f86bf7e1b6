//! Two folders of git side by side: what has the same id is never opened.

use std::cmp::Ordering;

use git2::{Tree, TreeEntry};

/// Gives `differs` the entries of two folders that are not the same thing under the same name, `None` where one folder
/// has no entry of that name. Of thousands of files one or two differ, so only those cost anything.
///
/// # Errors
/// The first that `differs` gives.
pub(crate) fn side_by_side<E>(
    old: Option<&Tree<'_>>,
    new: Option<&Tree<'_>>,
    mut differs: impl FnMut(Option<&TreeEntry<'_>>, Option<&TreeEntry<'_>>) -> Result<(), E>,
) -> Result<(), E> {
    let (old, new) = (entries(old), entries(new));
    let (mut old, mut new) = (old.iter().peekable(), new.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (Some(was), Some(is)) => was.name_bytes().cmp(is.name_bytes()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return Ok(()),
        };
        let was = if order.is_le() { old.next() } else { None };
        let is = if order.is_ge() { new.next() } else { None };
        let thing = |entry: &TreeEntry<'_>| (entry.id(), entry.filemode_raw());
        if was.map(thing) != is.map(thing) {
            differs(was, is)?;
        }
    }
}

/// Returns a folder's entries by name. Git's own order differs where a folder's name begins another's.
fn entries<'t>(tree: Option<&'t Tree<'_>>) -> Vec<TreeEntry<'t>> {
    let mut entries: Vec<_> = tree.into_iter().flatten().collect();
    entries.sort_by(|a, b| a.name_bytes().cmp(b.name_bytes()));
    entries
}
