//! An agenda item without an outcome although the meeting is over.

use crate::finding::{Finding, Severity};
use crate::model::meeting::Outcome;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "past-item-pending",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No item on the agenda of a meeting before the date given has `outcome: pending`.",
        why: "Nobody who reads the register can see what was decided, and the project waits for something \
              that has happened.",
        source: "This register's own. Rødovre p. 13 asks for «en entydig og gennemsigtig \
                 beslutningsproces».",
        example: "meetings/2026-03-05-raad.yaml, on 22 November 2026:\n  date: 2026-03-05\n  agenda:\n    - \
                  {no: 1, title: Nyt ESDH, kind: decision, outcome: pending}",
        mend: "Write what became of the item; `deferred` (udsat) when it was put off, and put it on the \
               next agenda.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.register.meetings {
        let Some(date) = meeting.date.get().filter(|date| *date < context.today) else {
            continue;
        };
        for (n, item) in meeting.agenda.iter().enumerate() {
            if item.outcome == Outcome::Pending {
                let finding = meeting
                    .finding(RULE.id, meeting.at(("agenda", n, "outcome")))
                    .other(meeting.at("date"))
                    .arg("title", &item.title)
                    .arg("date", date);
                findings.push(finding);
            }
        }
    }
}
