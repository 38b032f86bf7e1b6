//! An outcome of a meeting that has not been held.

use crate::finding::{Finding, Severity};
use crate::model::meeting::Outcome;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "future-meeting-with-outcome",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every item on the agenda of a meeting after the date given has `outcome: pending`. A meeting \
               on the very day may have outcomes.",
        why: "A decision that is written down before it is made looks like one that was: projects start and \
              money is granted on it.",
        source: "This register's own. Rødovre p. 13 asks for «en entydig og gennemsigtig \
                 beslutningsproces».",
        example: "meetings/2026-12-03-raad.yaml, on 22 November 2026:\n  date: 2026-12-03\n  agenda:\n    - \
                  {no: 1, title: Nyt ESDH, kind: decision, outcome: approved}",
        mend: "Write `outcome: pending` until the meeting is held, and what is expected of it in \
               `recommendation`; or correct the day.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.register.meetings {
        let Some(date) = meeting.date.get().filter(|date| *date > context.today) else {
            continue;
        };
        for (n, item) in meeting.agenda.iter().enumerate() {
            if item.outcome != Outcome::Pending {
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
