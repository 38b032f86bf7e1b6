//! Numbers, amounts and days as the reader's language writes them.

use crate::value::Language;
use crate::value::{self, Date, Quarter};

/// Returns a whole number with its thousands set apart: `1.250.000` in Danish, `1,250,000` in English.
pub fn number(language: Language, n: i64) -> String {
    let separator = match language {
        Language::Danish => '.',
        Language::English => ',',
    };
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    if n < 0 {
        out.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Returns an amount in whole kroner: `1.250.000 kr.` in Danish, `DKK 1,250,000` in English.
pub fn amount(language: Language, dkk: i64) -> String {
    match language {
        Language::Danish => format!("{} kr.", number(language, dkk)),
        Language::English => format!("DKK {}", number(language, dkk)),
    }
}

/// Returns a number in units of a tenth or a hundredth: `61,25` in Danish, `61.25` in English.
pub fn decimal(language: Language, n: i64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    let (whole, rest) = (n.unsigned_abs() / unit, n.unsigned_abs() % unit);
    let sign = if n < 0 { "-" } else { "" };
    let comma = match language {
        Language::Danish => ',',
        Language::English => '.',
    };
    let whole = number(language, value::count(whole));
    format!("{sign}{whole}{comma}{rest:0width$}", width = places as usize)
}

const MONTHS_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a month by its number, 1 to 12: `juli` in Danish, `July` in English.
pub fn month(language: Language, number: u32) -> Option<&'static str> {
    let months = match language {
        Language::Danish => MONTHS_DA,
        Language::English => MONTHS_EN,
    };
    months.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}

/// Returns a day: `30. juni 2026` in Danish, `30 June 2026` in English.
pub fn date(language: Language, day: Date) -> String {
    use chrono::Datelike;
    let month = day.month() as usize - 1;
    match language {
        Language::Danish => format!("{}. {} {}", day.0.day(), MONTHS_DA[month], day.year()),
        Language::English => format!("{} {} {}", day.0.day(), MONTHS_EN[month], day.year()),
    }
}

/// Returns a day where there is little room, as in a table: `30.06.2026` in Danish, `30 Jun 2026` in English.
pub fn short_date(language: Language, day: Date) -> String {
    use chrono::Datelike;
    match language {
        Language::Danish => format!("{:02}.{:02}.{:04}", day.0.day(), day.month(), day.year()),
        Language::English => {
            let month = MONTHS_EN[day.month() as usize - 1];
            format!("{} {} {}", day.0.day(), &month[..3], day.year())
        }
    }
}

/// Returns the number of a month named in Danish or English, in full or by its first letters, at least three.
pub fn month_named(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let begins = |month: &str| name.len() >= 3 && month.to_lowercase().starts_with(&name);
    let place = |months: [&str; 12]| months.iter().position(|month| begins(month));
    let place = place(MONTHS_DA).or_else(|| place(MONTHS_EN))?;
    u32::try_from(place + 1).ok()
}

/// Returns a quarter: `1. kvartal 2027` in Danish, `Q1 2027` in English.
pub fn quarter(language: Language, quarter: Quarter) -> String {
    match language {
        Language::Danish => format!("{}. kvartal {}", quarter.number, quarter.year),
        Language::English => format!("Q{} {}", quarter.number, quarter.year),
    }
}

/// Returns a list in a sentence: `a, b og c` in Danish, `a, b and c` in English.
pub fn list(language: Language, items: &[String]) -> String {
    let and = match language {
        Language::Danish => "og",
        Language::English => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_days_follow_the_language() {
        assert_eq!(amount(Language::Danish, 1_250_000), "1.250.000 kr.");
        assert_eq!(amount(Language::Danish, -500), "-500 kr.");
        assert_eq!(amount(Language::English, 1_000), "DKK 1,000");
        assert_eq!(number(Language::Danish, i64::MIN), "-9.223.372.036.854.775.808");
        let day = Date::new(2026, 6, 30).expect("a day");
        assert_eq!(date(Language::Danish, day), "30. juni 2026");
        assert_eq!(date(Language::English, day), "30 June 2026");
        assert_eq!(short_date(Language::Danish, day), "30.06.2026");
        assert_eq!(short_date(Language::English, day), "30 Jun 2026");
        assert_eq!(quarter(Language::Danish, day.quarter()), "2. kvartal 2026");
        assert_eq!(
            list(Language::Danish, &["a".into(), "b".into(), "c".into()]),
            "a, b og c"
        );
    }
}
