//! A meeting whose id names another day than its date.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "meeting-on-another-day",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A meeting whose id begins with a day, as `2026-12-03-raad`, has that day as its `date`.",
        why: "Decisions, grants and agendas name the meeting by its id; whoever reads the id believes in another day \
              than the one that everything is reckoned from.",
        source: "This register's own.",
        example: "meetings/2026-12-03-raad.yaml:\n  id: 2026-12-03-raad\n  date: 2026-12-24",
        mend: "Correct the date; or, if the meeting was moved, give it, its file and all references to it the new day's \
               id.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.register.meetings {
        let named = meeting.id().get(..10).and_then(|day| day.parse::<Date>().ok());
        if let (Some(named), Some(date)) = (named, meeting.date.get())
            && named != date
        {
            let finding = meeting
                .finding(RULE.id, meeting.at("date"))
                .other(meeting.here())
                .arg("named", named)
                .arg("date", date);
            findings.push(finding);
        }
    }
}
