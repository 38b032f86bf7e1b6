//! The life of one record: the commits that changed it, with what it said before and after.

use std::collections::BTreeMap;
use std::path::Path;

use super::log::{LoggedCommit, walk};
use crate::change::{ChangeKind, changes_in};
use crate::raw::{RawRecord, records};
use crate::source::{Repo, SourceError, changed_files};

/// A commit that changed a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordCommit {
    /// The commit.
    pub commit: LoggedCommit,
    /// The record before it; `None` when there was none.
    pub before: Option<RawRecord>,
    /// The record after it; `None` when it was removed.
    pub after: Option<RawRecord>,
    /// True if the commit left a file that cannot be read, so that nobody can tell what the record was in it;
    /// it is then taken to be as before.
    pub unreadable: bool,
}

/// Returns the commits up to a revision (`HEAD` without one) that changed a record, oldest first. Only commits
/// that touch the record's file, or its kind's list file, are decoded.
///
/// # Errors
/// If there is no readable repository or no such revision.
pub fn life(root: &Path, upto: Option<&str>, address: &str) -> Result<Vec<RecordCommit>, SourceError> {
    let repo = Repo::open(root)?;
    let alone = format!("{address}.yaml");
    let list = address
        .split_once('/')
        .map(|(folder, _)| format!("{folder}.yaml"));
    let paths: Vec<&str> = [Some(alone.as_str()), list.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    // What each of the two files says of the record.
    let mut by_file: BTreeMap<String, Option<RawRecord>> = BTreeMap::new();
    let mut last: Option<RawRecord> = None;
    let mut steps = Vec::new();
    for commit in walk(&repo, upto, &paths)? {
        let mut unreadable = false;
        for (path, object) in &commit.changed {
            let found = match object.map(|object| repo.text(object)) {
                None => None,
                Some(text) => match text.map(|text| records(path, &text)) {
                    Some(Ok(all)) => all.into_iter().find(|record| record.address == address),
                    // What cannot be read has not changed as far as anyone can tell.
                    Some(Err(_)) | None => {
                        unreadable = true;
                        continue;
                    }
                },
            };
            by_file.insert(path.clone(), found);
        }
        let now = by_file.values().flatten().next().cloned();
        if now != last || unreadable {
            steps.push(RecordCommit {
                commit,
                before: last,
                after: now.clone(),
                unreadable,
            });
            last = now;
        }
    }
    repo.complete(steps)
}

/// The most changes of id that are followed back.
const MOST_NAMES: usize = 20;

/// Returns the life of a record under all the ids that it has had, oldest first: where it came in a commit that
/// took a record much like it away, the life of that one goes before.
///
/// # Errors
/// As [`life`].
pub fn whole_life(root: &Path, upto: Option<&str>, address: &str) -> Result<Vec<RecordCommit>, SourceError> {
    let mut steps = life(root, upto, address)?;
    let mut address = address.to_owned();
    for _ in 0..MOST_NAMES {
        let Some(first) = steps
            .first()
            .filter(|first| first.before.is_none() && first.after.is_some())
        else {
            break;
        };
        let parent = format!("{}^", first.commit.id);
        let Some(former) = former_address(root, &parent, &first.commit.id.to_string(), &address) else {
            break;
        };
        let mut earlier = life(root, Some(&parent), &former)?;
        if let Some(first) = steps.first_mut() {
            first.before = earlier.last().and_then(|last| last.after.clone());
        }
        earlier.append(&mut steps);
        steps = earlier;
        address = former;
    }
    Ok(steps)
}

/// Returns the address that a record had before a commit that gave it another. The first commit has nothing
/// before it.
fn former_address(root: &Path, parent: &str, commit: &str, address: &str) -> Option<String> {
    let change = changes_in(&changed_files(root, parent, Some(commit)).ok()?);
    let record = change.records.into_iter().find(|one| one.address == address)?;
    match record.what {
        ChangeKind::Changed { renamed, .. } => Some(renamed?.from),
        ChangeKind::Added(_) | ChangeKind::Removed(_) => None,
    }
}
