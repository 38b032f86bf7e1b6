//! A meeting in a month in which the body does not meet.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "meeting-in-month-off",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No meeting lies in a month that its body lists in `months_off`.",
        why: "Either the day is wrong, or the meeting was called when people are away.",
        source: "Herning p. 19: «Der er normalt møde hver måned i styregruppen, dog ikke i juli.»",
        example: "bodies/digitaliseringsraad.yaml:\n  months_off: \
                  [7]\nmeetings/2026-07-09-raad.yaml:\n  body: digitaliseringsraad\n  date: 2026-07-09",
        mend: "Correct the day, or move the meeting. If the body does meet in that month, take it out of \
               `months_off`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.register.meetings {
        let (Some(date), Some(body)) = (meeting.date.get(), context.register.get_opt(meeting.body.given()))
        else {
            continue;
        };
        if let Some(n) = body.months_off.iter().position(|month| *month == date.month()) {
            let finding = meeting
                .finding(RULE.id, meeting.at("date"))
                .other(body.at(("months_off", n)))
                .arg("body", &body.name)
                .arg("date", date);
            findings.push(finding);
        }
    }
}
