//! A month in which a body that meets every month did not meet.

use std::collections::BTreeSet;

use crate::finding::{Finding, Severity};
use crate::model::body::Body;
use crate::model::meeting::Meeting;
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "meeting-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Meeting],
    docs: Docs {
        what: "A body that meets every month, or all but one (`meets_per_year` 11 or 12), has a meeting on \
               record in each of the last twelve whole months, counted from the month of its first meeting \
               on record, except those in `months_off`. Where the frequency leaves months over that \
               `months_off` does not name, so many may be without a meeting. A body without a past meeting \
               on record is not judged.",
        why: "A missing month is a meeting that was called off, and applications that wait; or the agenda \
              was never registered, and its decisions are not there either.",
        source: "Herning p. 19: «Der er normalt møde hver måned i styregruppen, dog ikke i juli.» and \
                 «Styregruppen for Digital Forvaltning vurderer ansøgningen på nærmeste ordinære møde.»",
        example: "bodies/styregruppe.yaml:\n  meets_per_year: 11\n  months_off: [7]\n# meetings on record \
                  in August and October 2026, and none in September",
        mend: "Register the meeting with its agenda. If it was called off, and it will happen again, lower \
               `meets_per_year`.",
    },
};

/// Bodies that meet more seldom have no month that can be said to lack a meeting.
const EVERY_MONTH: u32 = 11;

/// So many whole months back are looked at.
const MONTHS: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for body in &context.register.bodies {
        let Some(frequency) = body.meets_per_year.get().filter(|times| *times >= EVERY_MONTH) else {
            continue;
        };
        let met: BTreeSet<Date> = past_meetings(context.register, body, context.today)
            .map(first_of_month)
            .collect();
        let Some(first) = met.first() else { continue };
        let missing: Vec<String> = (1..=MONTHS)
            .rev()
            .map(|back| first_of_month(context.today).plus_months(-back))
            .filter(|month| {
                month > first && !met.contains(month) && !body.months_off.contains(&month.month())
            })
            .map(|month| format!("{}-{:02}", month.year(), month.month()))
            .collect();
        if missing.len() > free_months(body, frequency) {
            let finding = body
                .finding(RULE.id, body.at("meets_per_year"))
                .arg("body", &body.name)
                .arg("number", missing.len())
                .arg("months", missing);
            findings.push(finding);
        }
    }
}

/// Returns the days of a body's meetings up to and with today.
fn past_meetings(register: &Register, body: &Record<Body>, today: Date) -> impl Iterator<Item = Date> {
    let days = register
        .naming::<Meeting>(body.key(), "body")
        .filter_map(|meeting| meeting.date.get());
    days.filter(move |day| *day <= today)
}

fn first_of_month(day: Date) -> Date {
    Date::new(day.year(), day.month(), 1).unwrap_or(day)
}

/// Months of a year without a meeting that `months_off` does not name.
fn free_months(body: &Body, frequency: u32) -> usize {
    let off = body
        .months_off
        .iter()
        .filter(|month| (1..=12).contains(*month))
        .collect::<BTreeSet<_>>()
        .len();
    let meets = usize::try_from(frequency).unwrap_or(usize::MAX);
    12_usize.saturating_sub(off).saturating_sub(meets)
}
