//! The texts of a file in one form: letters composed, and without characters that nobody can see. What was taken out is
//! said.

use std::borrow::Cow;

use super::spans::{first_line, line_at, quoted, shortened, trimmed};
use crate::finding::{Finding, Place, Span};
use crate::value::{InvisibleCharacter, composed};

/// Returns a text as it is read, and the first character in it that nobody can see and that is left out.
pub(super) fn clean(text: Cow<'_, str>) -> (Cow<'_, str>, Option<(char, InvisibleCharacter)>) {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t' | b'\r');
    if text.bytes().all(is_plain) {
        return (text, None);
    }
    let text = match composed(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        changed => Cow::Owned(changed.into_owned()),
    };
    let wrong = |at: usize, c: char| {
        let what = InvisibleCharacter::of(c)?;
        let belongs = match what {
            InvisibleCharacter::Space => is_between_words(&text, at),
            InvisibleCharacter::ZeroWidth => joins_pictures(&text, at, c),
            InvisibleCharacter::Direction | InvisibleCharacter::Noncharacter => false,
        };
        (!belongs).then_some((c, what))
    };
    let first = text.char_indices().find_map(|(at, c)| wrong(at, c));
    if first.is_none() {
        return (text, None);
    }
    let kept = text.char_indices().filter(|(at, c)| wrong(*at, *c).is_none());
    let kept = kept.map(|(_, c)| c).collect();
    (Cow::Owned(kept), first)
}

/// Returns whether a space that does not break stands between the words of a text. At an end, and in an id, a
/// reference, a choice or a number, it is a slip.
fn is_between_words(text: &str, at: usize) -> bool {
    let sign = |c: char| !c.is_whitespace() && InvisibleCharacter::of(c).is_none();
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let of_id = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_' || c == '/';
    before.contains(sign) && after.contains(sign) && !text.chars().filter(|c| sign(*c)).all(of_id)
}

/// Returns whether a joiner stands behind a picture, which it makes one with the next.
fn joins_pictures(text: &str, at: usize, c: char) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    c == '\u{200d}' && before.is_some_and(|before| before >= '\u{2190}')
}

/// Returns the finding for a character that was left out.
pub(super) fn invisible(place: Place, character: char, what: InvisibleCharacter) -> Finding {
    Finding::new("invisible-character", place)
        .variant(what.key())
        .arg("character", format!("U+{:04X}", u32::from(character)))
}

/// Returns the first character that ends a line to readers of YAML 1.1, and is text to those of YAML 1.2.
pub(super) fn other_line_break(text: &str) -> Option<Span> {
    if text.is_ascii() {
        return None;
    }
    let start = text.find(['\u{85}', '\u{2028}', '\u{2029}'])?;
    let end = start + text.get(start..)?.chars().next()?.len_utf8();
    Some(Span { start, end })
}

/// Returns the comment behind a value without quotes when it begins as text does: `#1`, and not `# 1`.
pub(super) fn glued_comment(text: &str, end: usize) -> Option<Span> {
    let rest = text.get(end..)?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let glued = comment.strip_prefix('#')?.starts_with(char::is_alphanumeric);
    let start = end + (rest.len() - comment.len());
    // The line is looked for last: it may be the whole file.
    let found = || {
        let end = line_at(text, start).end;
        trimmed(text, Span { start, end })
    };
    (glued && start > end).then(found)
}

/// Returns the finding for a value that ends where a comment begins.
pub(super) fn cut_off(text: &str, place: Place, value: Span, comment: Span) -> Finding {
    let whole = Span {
        start: value.start,
        end: comment.end,
    };
    let whole = text.get(whole.start..whole.end).unwrap_or_default();
    let lost = text.get(comment.start..comment.end).unwrap_or_default();
    let finding = Finding::new("text-cut-off", place).arg("lost", shortened(lost).as_ref());
    let is_one_line = first_line(text, value).end == value.end;
    if is_one_line {
        finding.arg("suggestion", quoted(whole))
    } else {
        finding.variant("lines")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_one_form_without_what_nobody_can_see() {
        for (written, read, what) in [
            ("it-chef\u{a0}", "it-chef", Some(InvisibleCharacter::Space)),
            ("\u{a0}it-\u{a0}chef", "it-chef", Some(InvisibleCharacter::Space)),
            ("10\u{a0}kr. om året", "10\u{a0}kr. om året", None),
            ("it\u{200b}-chef", "it-chef", Some(InvisibleCharacter::ZeroWidth)),
            (
                "Sags\u{ad}behandling",
                "Sagsbehandling",
                Some(InvisibleCharacter::ZeroWidth),
            ),
            ("\u{202e}Cirius", "Cirius", Some(InvisibleCharacter::Direction)),
            ("Cirius\u{fffe}", "Cirius", Some(InvisibleCharacter::Noncharacter)),
            ("👩\u{200d}💻", "👩\u{200d}💻", None),
            ("A\u{30a}ge", "Åge", None),
        ] {
            let (text, first) = clean(Cow::Borrowed(written));
            assert_eq!((&*text, first.map(|(_, what)| what)), (read, what), "{written:?}");
        }
    }

    #[test]
    fn a_comment_is_glued_when_it_begins_as_text_does() {
        for (text, lost) in [
            ("Sag #1 og C# kode", Some("#1 og C# kode")),
            ("Sag # se bilaget", None),
            ("Sag#1", None),
            ("Sag #", None),
            ("Sag\n#1", None),
        ] {
            let found = glued_comment(text, 3).map(|span| &text[span.start..span.end]);
            assert_eq!(found, lost, "{text:?}");
        }
    }
}
