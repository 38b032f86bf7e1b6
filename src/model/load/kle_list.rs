//! The municipality's own list of KLE numbers: `kle.txt` or `kle.csv`.

use std::collections::BTreeSet;

use crate::finding::{FileId, Finding, Place, PlaceInFile, Span};
use crate::value::Kle;

/// Returns the numbers of a list: the first word of every line that begins with a digit, with or without its name.
///
/// # Errors
/// When the numbers do not stand in the first column, or have lost a zero, or there are none. A list that is misread
/// would make every system's number wrong, so it is not used, and one finding says so.
pub(super) fn read(file: FileId, text: &str) -> Result<BTreeSet<String>, Finding> {
    let mut numbers = BTreeSet::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = PlaceInFile::Span(Span {
            start,
            end: start + line.trim_end().len(),
        });
        start += line.len();
        let refused = |variant: &str, number: &str| {
            let place = Place { file, at: at.clone() };
            Err(Finding::new("kle-list-unreadable", place)
                .variant(variant)
                .arg("number", number))
        };
        let line = line.trim_start_matches('\u{feff}').trim();
        let mut cells = line.split([';', ',', '\t']).map(|cell| cell.trim_matches('"'));
        let is_header = cells.next() == Some("Hovedgruppe") && cells.any(|cell| cell == "Emne");
        if is_header {
            return refused("columns", line);
        }
        let mut words = line
            .split([' ', '\t', ';', ','])
            .map(|word| word.trim_matches('"'));
        let Some(word) = words
            .next()
            .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        else {
            continue;
        };
        let is_number = word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if is_number && !Kle::is_well_formed(word) && (word.contains('.') || word.len() == 1) {
            return refused("zero", word);
        }
        numbers.insert(word.to_owned());
    }
    if numbers.is_empty() {
        let place = Place {
            file,
            at: PlaceInFile::File,
        };
        return Err(Finding::new("kle-list-unreadable", place));
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Option<String> {
        read(FileId(0), text)
            .err()
            .map(|finding| finding.message.into_owned())
    }

    #[test]
    fn a_list_that_would_be_misread_is_refused_as_a_whole() {
        for (text, variant) in [
            (
                "Hovedgruppe;Gruppe;Emne;Titel\n05;05.04;05.04.06;Cykelstier\n",
                "kle-list-unreadable-columns",
            ),
            ("05.04.06 Cykelstier\n5.04.07 Broer\n", "kle-list-unreadable-zero"),
            ("KLE-numre\n", "kle-list-unreadable"),
            ("", "kle-list-unreadable"),
        ] {
            assert_eq!(refused(text).as_deref(), Some(variant), "{text}");
        }
        for text in [
            "05.04.06 Cykelstier\n",
            "Emne;Titel\n05.04.06;Cykelstier\n",
            "\u{feff}\"05.04.06\",x\n2026 udgave\n",
        ] {
            assert_eq!(refused(text), None, "{text}");
            assert!(read(FileId(0), text).is_ok_and(|numbers| numbers.contains("05.04.06")));
        }
    }
}
