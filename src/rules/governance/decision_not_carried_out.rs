//! A decision that the project's stage does not follow.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "decision-not-carried-out",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[Kind::Meeting],
    docs: Docs {
        what: "A project's `stage` follows the latest decision on it: the agenda item about it (`item: \
               projects/…`) that asks for a decision (`kind: decision` or `redecision`) and got `outcome: \
               approved`, `rejected` or `sent_back`, at the latest meeting up to the date given. What is approved \
               is no longer a need, an idea, `proposed` or `rejected`. What is rejected is none of these but \
               `rejected`, nor approved or running. What is sent back is not `proposed`, and has not begun on \
               that decision; a project that has begun goes on while a renewed decision is sent back. A project \
               that was rejected or sent back may be `proposed` again when it is on a later agenda for a \
               decision. Not judged: a project with a decision at a meeting without a date, since it is not \
               known which was the last.",
        why: "The register and the minutes say opposite things of the same project, and whoever reads the \
              register, or its ranking, acts on what was not decided.",
        source: "Billund p. 9: «Digitaliseringsrådet […] indstiller beslutninger til direktionen» Rødovre p. 13 \
                 asks for «en entydig og gennemsigtig beslutningsproces».",
        example: "projects/fakturakontrol.yaml:\n  stage: proposed\nmeetings/2026-12-03-raad.yaml:\n  date: \
                  2026-12-03\n  agenda:\n    - {no: 5, title: Fakturakontrol, item: projects/fakturakontrol, \
                  kind: decision, outcome: rejected}",
        mend: "Set the `stage` to what was decided: `approved`, `rejected`, or `idea` for what was sent back. If \
               the minutes are wrong, correct the item's `outcome`. If the project is to be decided on again, put \
               it on the next agenda.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let Some(latest) = context.register.decision_not_carried_out(project, context.today) else {
            continue;
        };
        let finding = project
            .finding(RULE.id, project.at("stage"))
            .variant(&latest.item.outcome.as_str().replace('_', "-"))
            .other(latest.meeting.at(("agenda", latest.place, "outcome")))
            .arg("project", &project.name)
            .arg("date", latest.on)
            .arg("stage", project.stage.get().map_or("?", Stage::as_str));
        findings.push(finding);
    }
}
