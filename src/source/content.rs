//! From a file's bytes to its text.

use super::problem::SourceProblem;

/// A file's text and what is wrong with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    /// See [`SourceFile::text`](super::SourceFile::text).
    pub(super) text: String,
    /// See [`SourceFile::ok`](super::SourceFile::ok).
    pub(super) ok: bool,
    /// In the order of their places.
    pub(super) problems: Vec<SourceProblem>,
}

impl Content {
    /// Returns a file that is not read.
    pub(super) fn refused(problem: SourceProblem) -> Self {
        Self {
            text: String::new(),
            ok: false,
            problems: vec![problem],
        }
    }

    /// Decodes a file. A byte order mark stays in the text, so that offsets are those of the file.
    pub(super) fn decode(bytes: Vec<u8>) -> Self {
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Self::refused(SourceProblem::utf16());
        }
        let mut problems = Vec::new();
        if bytes.starts_with("\u{feff}".as_bytes()) {
            problems.push(SourceProblem::byte_order_mark());
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self {
                text,
                ok: true,
                problems,
            },
            Err(error) => {
                let first = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                problems.push(match windows_1252(&bytes, first) {
                    Some(character) => SourceProblem::latin1(first, bytes[first], character),
                    None => SourceProblem::not_utf8(first, bytes[first]),
                });
                Self {
                    text: String::from_utf8_lossy(&bytes).into_owned(),
                    ok: false,
                    problems,
                }
            }
        }
    }
}

/// Returns the character at `first` if the whole file reads sensibly as Windows-1252: no control characters,
/// nothing above ASCII but what European text is written with, and no character that is valid UTF-8, since a
/// file with both is a mixture.
fn windows_1252(bytes: &[u8], first: usize) -> Option<char> {
    let control = |b: u8| (b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || b == 0x7F;
    let sensible = bytes.iter().all(|&b| {
        if b.is_ascii() {
            !control(b)
        } else {
            character(b) != char::REPLACEMENT_CHARACTER
        }
    });
    let mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    (sensible && !mixed).then(|| character(bytes[first]))
}

/// Returns the character of a Windows-1252 byte above ASCII; the replacement character for bytes without a
/// sensible one.
fn character(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x8A => 'Š',
        0x8E => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x99 => '™',
        0x9A => 'š',
        0x9E => 'ž',
        0x9F => 'Ÿ',
        0xA0 | 0xA3 | 0xA7 | 0xA9 | 0xAB | 0xAE | 0xB0..=0xB7 | 0xB9 | 0xBB..=0xBE | 0xC0..=0xFF => {
            byte.into()
        }
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{FileId, Finding, PlaceInFile, Span};

    fn only_finding(content: Content) -> Finding {
        let mut problems = content.problems;
        assert_eq!(problems.len(), 1);
        problems.remove(0).finding(FileId(0))
    }

    #[test]
    fn good_text_is_left_alone() {
        let content = Content::decode("name: Brønby\r\n".into());
        assert_eq!(
            content,
            Content {
                text: "name: Brønby\r\n".to_owned(),
                ok: true,
                problems: vec![]
            }
        );
    }

    #[test]
    fn a_byte_order_mark_is_kept_and_reported() {
        let content = Content::decode("\u{feff}name: Å".into());
        assert!(content.ok);
        assert_eq!(content.text, "\u{feff}name: Å");
        let finding = only_finding(content);
        assert_eq!(finding.message, "byte-order-mark");
        assert_eq!(
            finding.primary().place.at,
            PlaceInFile::Span(Span { start: 0, end: 3 })
        );
    }

    #[test]
    fn latin_1_is_recognised_and_its_first_character_marked() {
        let content = Content::decode(b"name: Br\xF8nby \x96 sm\xE5t\n".to_vec());
        assert!(!content.ok);
        let text = content.text.clone();
        let finding = only_finding(content);
        assert_eq!(finding.message, "not-utf8-latin1");
        assert_eq!(finding.args, [("byte", "F8".into()), ("character", "ø".into())]);
        let PlaceInFile::Span(span) = finding.primary().place.at else {
            panic!("a span is wanted")
        };
        assert_eq!(&text[span.start..span.end], "\u{fffd}");
        assert_eq!(&text[..span.start], "name: Br");
    }

    #[test]
    fn a_mixture_and_plain_rubbish_are_not_called_latin_1() {
        for bytes in [
            &b"a: \xC3\xB8 \xF8"[..],
            b"a: \xF8\x01",
            b"a: \x81",
            b"a: \xF8\x00",
        ] {
            let content = Content::decode(bytes.to_vec());
            assert!(!content.ok);
            assert_eq!(only_finding(content).message, "not-utf8");
        }
    }

    #[test]
    fn the_mark_stands_behind_valid_multibyte_text() {
        let content = Content::decode(b"\xEF\xBB\xBFa: \xC3\xB8\xFF".to_vec());
        assert_eq!(content.problems.len(), 2);
        assert_eq!(content.problems[1], SourceProblem::not_utf8(8, 0xFF));
        assert_eq!(&content.text[8..], "\u{fffd}");
    }

    #[test]
    fn utf_16_is_named() {
        for start in [b"\xFF\xFEa\0", b"\xFE\xFF\0a"] {
            assert_eq!(
                only_finding(Content::decode(start.to_vec())).message,
                "not-utf8-utf16"
            );
        }
    }
}
