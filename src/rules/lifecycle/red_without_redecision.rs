//! A project off plan that nobody has decided on again.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "red-without-redecision",
    severity: Severity::Warning,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[Kind::Meeting],
    docs: Docs {
        what: "A project with `stage: running` whose latest report in `progress` is `red` is on the agenda for a \
               renewed decision (`kind: redecision`) at a meeting, held or to come, on or after the day it \
               turned red: the first report of the unbroken row of red ones.",
        why: "A project that is off plan is no longer the project that was approved.",
        source: "Billund p. 9: «ved væsentlige afvigelser eller nye risici indstille en fornyet afgørelse af \
                 direktionen»",
        example: "projects/nyt-esdh.yaml:\n  stage: running\n  progress:\n    - {on: 2026-11-01, status: red, \
                  deviation: Et halvt år forsinket}\n# and no later meeting has {item: projects/nyt-esdh, kind: \
                  redecision}",
        mend: "Put the project on the next agenda with `kind: redecision` and what is recommended: go on, change \
               or stop.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context.register.running() {
        let Some((n, since)) = project.red_since(context.today) else {
            continue;
        };
        if context.register.redecision(project, |day| day >= since).is_none() {
            let finding = project
                .finding(RULE.id, project.at(("progress", n, "status")))
                .arg("project", &project.name)
                .arg("since", since);
            findings.push(finding);
        }
    }
}
