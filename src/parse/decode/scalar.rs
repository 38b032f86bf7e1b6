//! What a scalar without quotes says.

/// The meaning of a scalar without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    /// Nothing: no value, `~` or `null`.
    Null,
    /// `true` or `false`, the only two ways to write a yes or a no.
    Bool(bool),
    /// A whole number in decimal digits.
    Int,
    /// A number that is not whole or not decimal: `1.5`, `1e3`, `0x1F`, `010`.
    OtherNumber,
    /// A yes or a no of other YAML readers: `True`, `yes`, `off`, `n` …
    OtherBool,
    /// What YAML 1.1 has beyond these, and some readers still do: `12:30` (minutes), `1_000`, `0b101`, `=` and `<<`.
    OtherValue,
    /// Text and nothing else.
    Text,
}

impl Plain {
    /// Reads a scalar by YAML's core schema, and by the booleans of YAML 1.1 that other readers still know.
    pub(super) fn read(text: &str) -> Self {
        let Some(first) = text.bytes().next() else {
            return Plain::Null;
        };
        match first {
            b'~' if text.len() == 1 => Plain::Null,
            b'=' if text.len() == 1 => Plain::OtherValue,
            b'<' if text == "<<" => Plain::OtherValue,
            b'0'..=b'9' | b'+' | b'-' | b'.' => number(text),
            b't' | b'f' | b'n' | b'T' | b'F' | b'N' | b'y' | b'Y' | b'o' | b'O' => word(text),
            _ => Plain::Text,
        }
    }

    /// Returns whether a reader could take the scalar for something else than text.
    pub(super) fn needs_quotes(self) -> bool {
        self != Plain::Text
    }
}

fn word(text: &str) -> Plain {
    match text {
        "true" => Plain::Bool(true),
        "false" => Plain::Bool(false),
        "null" | "Null" | "NULL" => Plain::Null,
        "y" | "Y" | "n" | "N" => Plain::OtherBool,
        _ if text.len() > 5 => Plain::Text,
        _ if all_cases(text, &["true", "false", "yes", "no", "on", "off"]) => Plain::OtherBool,
        _ => Plain::Text,
    }
}

/// Returns whether the text is one of the words in lower case, upper case or with a capital.
fn all_cases(text: &str, words: &[&str]) -> bool {
    let rest_is_even = |rest: &str| !rest.bytes().any(|b| b.is_ascii_uppercase());
    let cased = text.get(1..).is_some_and(rest_is_even) || !text.bytes().any(|b| b.is_ascii_lowercase());
    cased && words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn number(text: &str) -> Plain {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() {
        return Plain::Text;
    }
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        let octal_elsewhere = digits.len() > 1 && digits.starts_with('0');
        return if octal_elsewhere {
            Plain::OtherNumber
        } else {
            Plain::Int
        };
    }
    let based = |prefix, radix| {
        text.strip_prefix(prefix)
            .is_some_and(|d: &str| !d.is_empty() && d.chars().all(|c| c.is_digit(radix)))
    };
    let special = matches!(digits, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN");
    if special || based("0x", 16) || based("0o", 8) || is_float(digits) {
        return Plain::OtherNumber;
    }
    if is_number_of_yaml_1_1(digits) {
        return Plain::OtherValue;
    }
    Plain::Text
}

/// Returns whether YAML 1.1 takes the text, without its sign, for a number, and the core schema does not: with
/// underscores, in twos, or in sixties.
fn is_number_of_yaml_1_1(text: &str) -> bool {
    let digits = |d: &str, of: fn(&u8) -> bool| {
        !d.is_empty() && d.bytes().all(|b| b == b'_' || of(&b)) && d.bytes().any(|b| b != b'_')
    };
    let decimal = |d: &str| digits(d, u8::is_ascii_digit) && d.starts_with(|c: char| c.is_ascii_digit());
    let based = |prefix: &str, of: fn(&u8) -> bool| text.strip_prefix(prefix).is_some_and(|d| digits(d, of));
    if based("0b", |b| matches!(b, b'0' | b'1')) || based("0x", u8::is_ascii_hexdigit) {
        return true;
    }
    if text.contains('_') {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let (part, exponent) = part.split_once(['e', 'E']).unwrap_or((part, ""));
        let exponent = exponent.trim_start_matches(['+', '-']);
        return decimal(whole)
            && part.bytes().all(|b| b == b'_' || b.is_ascii_digit())
            && exponent.bytes().all(|b| b.is_ascii_digit());
    }
    let mut parts = text.split(':');
    let sixtieth = |part: &str| {
        let part = part.as_bytes();
        match part {
            [a] => a.is_ascii_digit(),
            [a, b] => (b'0'..=b'5').contains(a) && b.is_ascii_digit(),
            _ => false,
        }
    };
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let Some((last, between)) = rest.split_last() else {
        return false;
    };
    let (whole, part) = last.split_once('.').unwrap_or((last, ""));
    first.bytes().all(|b| b.is_ascii_digit())
        && !first.is_empty()
        && between.iter().all(|part| sixtieth(part))
        && sixtieth(whole)
        && part.bytes().all(|b| b.is_ascii_digit())
}

/// `[0-9]*\.?[0-9]*([eE][+-]?[0-9]+)?` with at least one digit before the exponent.
fn is_float(text: &str) -> bool {
    let (mantissa, exponent) = text
        .split_once(['e', 'E'])
        .map_or((text, None), |(m, e)| (m, Some(e)));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |d: &str| d.bytes().all(|b| b.is_ascii_digit());
    let sound_exponent = exponent.is_none_or(|e| {
        let e = e.strip_prefix(['+', '-']).unwrap_or(e);
        !e.is_empty() && digits(e)
    });
    digits(whole)
        && digits(part)
        && mantissa.len() > 1 - usize::from(!mantissa.contains('.'))
        && sound_exponent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_are_read_by_the_core_schema() {
        for (texts, plain) in [
            (&["", "~", "null", "Null", "NULL"][..], Plain::Null),
            (&["true"], Plain::Bool(true)),
            (&["false"], Plain::Bool(false)),
            (&["0", "-1", "+7", "2026", "-0"], Plain::Int),
            (
                &[
                    "1.5", "1.", ".5", "-1e3", "1E+3", "0x1F", "0o17", "007", ".inf", "-.INF", ".nan",
                ],
                Plain::OtherNumber,
            ),
            (
                &["True", "FALSE", "yes", "No", "ON", "off", "y", "N"],
                Plain::OtherBool,
            ),
            (
                &[
                    "",
                    "no!",
                    "nO",
                    "Nul",
                    "-",
                    "+",
                    ".",
                    "1.250.000",
                    "2026-12-31",
                    "2026-Q1",
                    "0x",
                    "e3",
                    ".e3",
                ][1..],
                Plain::Text,
            ),
            (
                &[
                    "1e",
                    "1e+",
                    "yess",
                    "å",
                    "tRue",
                    "true love",
                    "-.nan",
                    "27.36.04",
                    "_1",
                    "1:2:x",
                    "12:60",
                    "1_a",
                    "0b2",
                    "==",
                    "<",
                    "2026-12-01 12:30",
                    "kl. 12:30",
                ],
                Plain::Text,
            ),
            (
                &[
                    "12:30",
                    "-1:30:00",
                    "190:20:30.15",
                    "1_000",
                    "+1_0.5",
                    "0b101",
                    "0b1_0",
                    "0x1_F",
                    "=",
                    "<<",
                ],
                Plain::OtherValue,
            ),
        ] {
            for text in texts {
                assert_eq!(Plain::read(text), plain, "{text}");
            }
        }
    }
}
