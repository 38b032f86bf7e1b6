//! A table with a column that is drawn to scale. What is drawn stands in the other columns as text and figures too.

use crate::finding::Arg;
use crate::page::Table;
use crate::text::{month, text};
use crate::value::{Date, Language, Quarter};

/// What a mark means, and so how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The nth criterion of the policy.
    Criterion(usize),
    /// A bound project.
    Bound,
    /// A recommended project.
    Recommended,
    /// A project that waits.
    Waits,
    /// Preparation of an action.
    Prepare,
    /// An action that is carried out.
    Do,
    /// The plan does not know when.
    Unknown,
    /// The last day to give notice.
    Notice,
    /// From notice to end.
    Term,
    /// The end of a contract.
    End,
}

impl Ink {
    /// Returns whether it is a point in time and not a stretch.
    pub fn is_point(self) -> bool {
        matches!(self, Ink::Notice | Ink::End)
    }
}

/// A mark on the scale: from and to, in thousandths of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where it begins.
    pub from: i64,
    /// Where it ends; the same for a point.
    pub to: i64,
    /// What it means.
    pub ink: Ink,
}

/// What is drawn of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawnRow {
    /// The marks in words.
    pub title: String,
    /// The marks, from left to right.
    pub marks: Vec<Mark>,
}

/// A step's name on the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Which step begins here.
    pub step: i64,
    /// What the step is called: a quarter's number, a month's first letters.
    pub label: String,
    /// What begins here besides: a year.
    pub group: Option<String>,
}

/// The scale of the drawn column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scale {
    /// What the column is called.
    pub heading: String,
    /// From where to where, in words.
    pub title: String,
    /// The number of steps it has, at least 1.
    pub steps: i64,
    /// The names on it.
    pub ticks: Vec<Tick>,
    /// Where the day of the report is, in thousandths of a step.
    pub today: Option<i64>,
}

/// A table with a drawn column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawnTable {
    /// The scale.
    pub scale: Scale,
    /// What the marks mean, in words.
    pub legend: Vec<(Ink, String)>,
    /// The other columns.
    pub table: Table,
    /// The place of the drawn column among the others.
    pub at: usize,
    /// What is drawn, row by row.
    pub drawn: Vec<DrawnRow>,
}

/// Thousandths of a step.
pub(super) const STEP: i64 = 1000;

impl Scale {
    /// Returns a scale of quarters, from the first to the last.
    pub(super) fn quarters(language: Language, first: Quarter, last: Quarter, today: Date) -> Self {
        let steps = last.index() - first.index() + 1;
        let ticks = (0..steps).map(|step| {
            let quarter = first.plus(step);
            Tick {
                step,
                label: quarter.number.to_string(),
                group: (step == 0 || quarter.number == 1).then(|| quarter.year.to_string()),
            }
        });
        let now = today.quarter();
        let day = today.days_after(now.first_day());
        let days = now.last_day().days_after(now.first_day()) + 1;
        let at = (now.index() - first.index()) * STEP + day * STEP / days;
        Self {
            heading: text(language, "report-quarters", &[]),
            title: from_to(language, first.into(), last.into()),
            steps,
            ticks: ticks.collect(),
            today: Some(at).filter(|at| (0..=steps * STEP).contains(at)),
        }
    }

    /// Returns a scale of months, from that of a day; the first of every quarter is named.
    pub(super) fn months(language: Language, first: Date, months: i32, today: Date) -> Self {
        let ticks = (0..months).filter_map(|step| {
            let day = first.plus_months(step);
            let name = month(language, day.month())?;
            let named = day.month() % 3 == 1;
            (named || step == 0).then(|| Tick {
                step: step.into(),
                label: name.chars().take(3).collect(),
                group: (step == 0 || day.month() == 1).then(|| day.year().to_string()),
            })
        });
        Self {
            heading: text(language, "report-months", &[]),
            title: from_to(
                language,
                first.into(),
                first.plus_months(months - 1).month_end().into(),
            ),
            steps: months.into(),
            ticks: ticks.collect(),
            today: Some(month_place(first, today)),
        }
    }
}

fn from_to(language: Language, from: Arg, to: Arg) -> String {
    text(language, "report-scale-title", &[("from", from), ("to", to)])
}

/// Returns the place of a day on a scale of months that begins with the first day of a month.
pub(super) fn month_place(first: Date, day: Date) -> i64 {
    let months =
        i64::from(day.year() - first.year()) * 12 + i64::from(day.month()) - i64::from(first.month());
    let begin = Date::new(day.year(), day.month(), 1).unwrap_or(day);
    let days = day.month_end().days_after(begin) + 1;
    months * STEP + day.days_after(begin) * STEP / days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_day_stands_where_it_is_in_its_month() {
        let first = day("2026-11-01");
        assert_eq!(month_place(first, day("2026-11-01")), 0);
        assert_eq!(month_place(first, day("2026-11-16")), 500);
        assert_eq!(month_place(first, day("2027-01-01")), 2000);
        assert_eq!(month_place(first, day("2026-10-01")), -1000);
    }

    #[test]
    fn quarters_are_numbered_and_years_stand_where_they_begin() {
        let quarter = |text: &str| text.parse::<Quarter>().expect("a quarter");
        let scale = Scale::quarters(
            Language::Danish,
            quarter("2026-Q3"),
            quarter("2027-Q2"),
            day("2026-11-16"),
        );
        assert_eq!(scale.steps, 4);
        let groups: Vec<_> = scale.ticks.iter().map(|tick| tick.group.as_deref()).collect();
        assert_eq!(groups, [Some("2026"), None, Some("2027"), None]);
        assert_eq!(scale.today, Some(1500), "half of the second quarter is gone");
    }
}
