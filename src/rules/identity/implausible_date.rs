//! A day, quarter or year too far ahead, or to come where something is said to be done.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "implausible-date",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every day, quarter and year of every record, and of the policy, is at most 30 years after the day that \
               the register is seen from. A day on which something was done (a risk assessment, a review, a \
               measurement, a report, an approval, a notice given or published …) is not to come. That every year lies \
               from 1970 to 2100 is seen when the file is read.",
        why: "A deadline in 2097 is one that nobody is ever reminded of, and a day to come counts as done what is not: \
              the duty drops out of every list.",
        source: "This register's own. The span is that of the years of the policy.",
        example: "systems/cirius.yaml:\n  risk_assessed_on: 2099-02-10",
        mend: "Correct the day. What is planned and not done is left out until it is done. A contract without an end \
               has `open_ended: true` and no `end`.",
    },
};

/// The days on which something was done, by kind and dotted name; without a kind, those of `policy.yaml`.
const DONE: &[(Option<Kind>, &str)] = &[
    (Some(Kind::Contract), "notice_given_on"),
    (Some(Kind::Contract), "published_on"),
    (Some(Kind::Document), "adopted_on"),
    (Some(Kind::Plan), "last_reviewed"),
    (Some(Kind::Processing), "dpia.on"),
    (Some(Kind::Project), "benefits.before_on"),
    (Some(Kind::Project), "benefits.measured.on"),
    (Some(Kind::Project), "it_involved_on"),
    (Some(Kind::Project), "progress.on"),
    (Some(Kind::Project), "stakeholders.involved_on"),
    (Some(Kind::Strategy), "approved_on"),
    (Some(Kind::System), "reviewed_on"),
    (Some(Kind::System), "risk_assessed_on"),
    (None, "scoring.adopted.on"),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (today, latest) = (context.today, context.today.horizon());
    for written in context.register.written_times() {
        let first = written.time.first_day();
        if first <= today {
            continue;
        }
        let is_done = || {
            DONE.iter()
                .any(|(kind, field)| *kind == written.kind() && written.keys().eq(field.split('.')))
        };
        if is_done() {
            let finding = written.finding(RULE.id, context.register).variant("future");
            findings.push(finding.arg("today", today));
        } else if first > latest {
            findings.push(written.finding(RULE.id, context.register).arg("latest", latest));
        }
    }
}
