//! A value of a table as text: for people in their language, for machines in one form.

use crate::page::Cell;
use crate::page::marks::{LEFT_OUT, NOT_KNOWN, NOT_READABLE, NOTHING};
use crate::text::{decimal, number, short_date, text};
use crate::value::Language;

/// Returns the lines of a cell as a person reads them; a list has one for each value.
pub(super) fn lines(cell: &Cell, language: Language) -> Vec<String> {
    match cell {
        Cell::List(cells) => cells.iter().flat_map(|cell| lines(cell, language)).collect(),
        Cell::Empty => vec![NOTHING.to_owned()],
        Cell::Unknown => vec![NOT_KNOWN.to_owned()],
        Cell::Unreadable => vec![NOT_READABLE.to_owned()],
        Cell::Partial(sum) => vec![format!("{}{LEFT_OUT}", lines(sum, language).join("; "))],
        Cell::Text(text) => text.split('\n').map(str::to_owned).collect(),
        Cell::Choice { word, .. } => vec![word.clone()],
        Cell::Int(n) => vec![number(language, *n)],
        Cell::Year(year) => vec![year.to_string()],
        Cell::Dkk(dkk) => vec![number(language, *dkk)],
        Cell::Hundredths(n) => vec![decimal(language, *n, 2)],
        Cell::Tenths(n) => vec![decimal(language, *n, 1)],
        Cell::Percent(n) => vec![format!("{} %", decimal(language, *n, 1))],
        Cell::Date(day) => vec![short_date(language, *day)],
        Cell::Quarter(quarter) => vec![quarter.to_string()],
        Cell::Flag(yes) => vec![yes_or_no(*yes, language)],
        Cell::OfYear(year, dkk) => vec![format!("{year}: {}", number(language, *dkk))],
    }
}

/// Returns what stands where a table has no rows.
pub(super) fn nothing_to_show(language: Language) -> String {
    text(language, "page-nothing", &[])
}

/// Yes or no in the reader's language.
pub(super) fn yes_or_no(yes: bool, language: Language) -> String {
    text(language, if yes { "yes" } else { "no" }, &[])
}

/// Returns a cell on one line as a person reads it.
pub fn written(cell: &Cell, language: Language) -> String {
    let mut written = String::new();
    for line in lines(cell, language) {
        if !written.is_empty() {
            // Whole sentences stand one after the other.
            let ends = written.ends_with(['.', '!', '?']) && !written.ends_with("kr.");
            written.push_str(if ends { " " } else { "; " });
        }
        written.push_str(&line);
    }
    written
}

/// Returns a cell as plain data: numbers without thousands' marks and with a point, ISO days and quarters, choices in
/// the reader's word, nothing as nothing.
pub fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Unknown => NOT_KNOWN.to_owned(),
        Cell::Unreadable => NOT_READABLE.to_owned(),
        Cell::Partial(sum) => format!("{}{LEFT_OUT}", plain(sum)),
        Cell::Text(text) => text.replace('\n', "; "),
        Cell::Choice { word, .. } => word.clone(),
        Cell::Int(n) | Cell::Dkk(n) => n.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Hundredths(n) => machine(*n, 2),
        Cell::Tenths(n) | Cell::Percent(n) => machine(*n, 1),
        Cell::Date(day) => day.to_string(),
        Cell::Quarter(quarter) => quarter.to_string(),
        Cell::Flag(yes) => yes.to_string(),
        Cell::OfYear(year, dkk) => format!("{year}: {dkk}"),
        Cell::List(cells) => cells.iter().map(plain).collect::<Vec<_>>().join("; "),
    }
}

/// Returns a decimal number with a point and no thousands' marks.
fn machine(n: i64, places: u32) -> String {
    decimal(Language::English, n, places).replace(',', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Date;

    #[test]
    fn people_and_machines_read_the_same_values() {
        let day = Date::new(2026, 6, 30).expect("a day");
        for (cell, danish, english, machine) in [
            (Cell::Dkk(-1_250_000), "-1.250.000", "-1,250,000", "-1250000"),
            (Cell::Year(2027), "2027", "2027", "2027"),
            (Cell::Hundredths(6_125), "61,25", "61.25", "61.25"),
            (Cell::Hundredths(-5), "-0,05", "-0.05", "-0.05"),
            (Cell::Tenths(12_345), "1.234,5", "1,234.5", "1234.5"),
            (Cell::Percent(1_000), "100,0 %", "100.0 %", "100.0"),
            (Cell::Date(day), "30.06.2026", "30 Jun 2026", "2026-06-30"),
            (Cell::Flag(true), "ja", "yes", "true"),
            (
                Cell::OfYear(2027, 600_000),
                "2027: 600.000",
                "2027: 600,000",
                "2027: 600000",
            ),
            (Cell::Empty, "–", "–", ""),
            (Cell::Unknown, "?", "?", "?"),
            (Cell::Unreadable, "?!", "?!", "?!"),
            (
                Cell::Partial(Box::new(Cell::Dkk(480_000))),
                "480.000 + ?",
                "480,000 + ?",
                "480000 + ?",
            ),
            (
                Cell::List(vec![Cell::Int(1), Cell::Text("a\nb".into())]),
                "1; a; b",
                "1; a; b",
                "1; a; b",
            ),
        ] {
            assert_eq!(written(&cell, Language::Danish), danish);
            assert_eq!(written(&cell, Language::English), english);
            assert_eq!(plain(&cell), machine);
        }
    }

    #[test]
    fn sentences_follow_each_other() {
        let list = |texts: &[&str]| Cell::list(texts.iter().map(|text| Cell::from(*text)));
        for (texts, line) in [
            (
                &["Flytningen er rykket.", "Det tager længere."][..],
                "Flytningen er rykket. Det tager længere.",
            ),
            (
                &["fra 5 kr. til 6 kr.", "timer 1"],
                "fra 5 kr. til 6 kr.; timer 1",
            ),
        ] {
            assert_eq!(written(&list(texts), Language::Danish), line);
        }
    }

    #[test]
    fn a_choice_is_the_readers_word() {
        let choice = |language| written(&Cell::choice(language, "in_use"), language);
        assert_eq!(choice(Language::Danish), "i brug");
        assert_eq!(choice(Language::English), "in use");
    }
}
