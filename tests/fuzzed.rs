//! What the fuzz target runs, on files that are known to be wrong: it compiles, and it holds.

#[path = "../fuzz/one_file.rs"]
mod one_file;

use portfolio::internal::model::Kind;

use crate::common;

#[test]
fn a_wrong_file_of_any_kind_has_findings_with_words_and_places() {
    let wrong = common::files(&common::root().join("tests/registers/mixed"));
    assert!(!wrong.is_empty());
    for which in 0..=Kind::ALL.len() {
        for bytes in wrong.values() {
            let which = u8::try_from(which).expect("few kinds");
            one_file::judge(&[&[which], bytes.as_slice()].concat());
        }
    }
}
