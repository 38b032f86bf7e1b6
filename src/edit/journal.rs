//! The journal: what a change to several files was, written down before the first of them is touched.
//!
//! It lies in the register's folder under a hidden name, so that it is seen by whoever looks for what went wrong and
//! taken for a record by no one. It holds the old text and the new of every file, as JSON, and ends in a line that
//! says how long that is: a journal without that line was cut off while it was written, before any file was touched.
//!
//! ```text
//! {"what":"handover it-chef digitaliseringschef","files":[{"path":"systems/sapa.yaml","old":"…","new":"…"}]}
//! end 105
//! ```

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub use crate::source::JOURNAL;

/// The largest journal that is written or read, in bytes.
pub(super) const MAX_JOURNAL_BYTES: u64 = 64 << 20;

/// A change to several files that must be made whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterChange {
    /// The command that makes it, for messages: `handover it-chef digitaliseringschef`.
    pub what: String,
    /// The files, each once.
    pub files: Vec<FileChange>,
}

/// A file's old text and its new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileChange {
    /// Path from the register's root, with `/`.
    pub path: String,
    /// The text that was read, and that the change is made from.
    pub old: String,
    /// The text that it must have.
    pub new: String,
}

/// The state of a journal.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum JournalState {
    /// A change.
    Whole(RegisterChange),
    /// It was never finished.
    Cut,
    /// It was finished, and is not what was written.
    Damaged,
}

/// Returns a change as a journal's bytes.
pub(super) fn to_bytes(change: &RegisterChange) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(change)?;
    bytes.extend(format!("\nend {}\n", bytes.len()).into_bytes());
    Ok(bytes)
}

/// Returns the change that a journal's bytes hold.
pub(super) fn read(bytes: &[u8]) -> JournalState {
    let Some(rest) = bytes.strip_suffix(b"\n") else {
        return JournalState::Cut;
    };
    // JSON as it is written here has no line break of its own.
    let Some(at) = rest.iter().position(|byte| *byte == b'\n') else {
        return JournalState::Cut;
    };
    let (body, end) = rest.split_at(at);
    let length = std::str::from_utf8(&end[1..])
        .ok()
        .and_then(|end| end.strip_prefix("end "));
    match (
        length.and_then(|length| length.parse::<usize>().ok()),
        serde_json::from_slice(body),
    ) {
        (Some(length), Ok(change)) if body.len() == length && names_each_once(&change) => {
            JournalState::Whole(change)
        }
        _ => JournalState::Damaged,
    }
}

fn names_each_once(change: &RegisterChange) -> bool {
    let mut paths = HashSet::new();
    change.files.iter().all(|file| paths.insert(file.path.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_read_back_and_one_that_was_cut_off_is_known() {
        let change = RegisterChange {
            what: "handover æ \"ø\"".to_owned(),
            files: vec![FileChange {
                path: "systems/a.yaml".to_owned(),
                old: "\u{feff}a: 1\r\n".to_owned(),
                new: "a: \u{1b}2\n".to_owned(),
            }],
        };
        let bytes = to_bytes(&change).expect("JSON");
        assert_eq!(read(&bytes), JournalState::Whole(change));
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), JournalState::Cut, "{length} bytes");
        }
        let mut damaged = bytes.clone();
        damaged[5] = b'\0';
        assert_eq!(read(&damaged), JournalState::Damaged);
        let JournalState::Whole(mut twice) = read(&bytes) else {
            panic!("it is whole")
        };
        twice.files.push(twice.files[0].clone());
        assert_eq!(read(&to_bytes(&twice).expect("JSON")), JournalState::Damaged);
    }
}
