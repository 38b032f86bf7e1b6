//! Text from a register made safe for a terminal.

use std::borrow::Cow;

/// Returns whether a character could steer a terminal or hide what is written: control characters, the marks that turn
/// the direction of text, and what takes no place or looks like nothing.
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fdd0}'..='\u{fdef}'
                | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Returns the text with every such character replaced by one that can be seen and takes as many bytes, so that
/// places in the text stay where they are. Line breaks and tabs are replaced too.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    sanitize_keeping(text, |_| false)
}

/// Returns the same for a whole source file: line breaks and tabs stay.
pub(crate) fn sanitize_source(text: &str) -> Cow<'_, str> {
    sanitize_keeping(text, |c| matches!(c, '\n' | '\t' | '\r'))
}

fn sanitize_keeping(text: &str, keep: impl Fn(char) -> bool) -> Cow<'_, str> {
    let bad = |c: char| is_unprintable(c) && !keep(c);
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let visible = |c: char| match c.len_utf8() {
        1 => '?',
        2 => '¿',
        3 => '\u{fffd}',
        _ => '\u{10102}',
    };
    Cow::Owned(
        text.chars()
            .map(|c| if bad(c) { visible(c) } else { c })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_can_steer_a_terminal_and_no_byte_moves() {
        let nasty =
            "a\u{1b}[31mb\u{9b}c\u{202e}d\r\n\te\u{feff}\u{61c}\u{ad}\u{34f}\u{115f}\u{3164}\u{e0041}";
        for cleaned in [sanitize(nasty), sanitize_source(nasty)] {
            assert_eq!(cleaned.len(), nasty.len());
            assert!(!cleaned.contains(|c| is_unprintable(c) && !"\r\n\t".contains(c)));
        }
        assert!(sanitize_source(nasty).contains("\r\n\t"));
        assert!(!sanitize(nasty).contains(char::is_control));
    }
}
