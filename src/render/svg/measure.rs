//! How wide a text is, and where it breaks. Without a font at hand the widths are those of common sans-serif fonts,
//! taken a little too wide, so that a text stays inside its box whichever of them the reader has.

/// Width of a text in pixels at a font size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Width of a character in parts of the font size.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.32,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '[' | ']' | '-' | '/' | '\\' | '"' | '*' | '`' => 0.42,
        'm' | 'M' | 'W' | '@' | '%' | 'æ' | 'Æ' | 'œ' | '—' => 0.97,
        'w' => 0.82,
        'A'..='Z' | 'Ø' | 'Å' | '&' => 0.76,
        _ if c < '\u{2000}' => 0.62,
        // Ideographs, emoji, and whatever else is as wide as it is high.
        _ => 1.1,
    }
}

/// Returns the text in lines of at most `most` pixels, broken between words. A longer word has a line of its own; one
/// of more than `word` pixels is broken with a hyphen.
pub(crate) fn wrap(text: &str, size: f64, most: f64, word: f64) -> Vec<String> {
    let longest = word;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text
        .split_whitespace()
        .flat_map(|word| broken(word, size, longest))
    {
        let longer = if line.is_empty() {
            word.clone()
        } else {
            format!("{line} {word}")
        };
        if !line.is_empty() && width(&longer, size) > most {
            lines.push(std::mem::replace(&mut line, word));
        } else {
            line = longer;
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines
}

/// Returns a word in parts that each fit.
fn broken(word: &str, size: f64, most: f64) -> Vec<String> {
    if width(word, size) <= most {
        return vec![word.to_owned()];
    }
    let room = most - width("-", size);
    let mut parts = Vec::new();
    let mut part = String::new();
    for c in word.chars() {
        if !part.is_empty() && width(&part, size) + em(c) * size > room {
            part.push('-');
            parts.push(std::mem::take(&mut part));
        }
        part.push(c);
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_fits_and_no_letter_is_lost() {
        for text in [
            "Støttesystemerne",
            "Informationssikkerhedskoordinatorernes netværksgruppe for øst",
            "a",
            "",
            "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊",
        ] {
            let lines = wrap(text, 13.0, 90.0, 120.0);
            assert!(lines.iter().all(|line| width(line, 13.0) <= 120.0), "{lines:?}");
            let letters = |text: &str| text.replace([' ', '-'], "");
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }
}
