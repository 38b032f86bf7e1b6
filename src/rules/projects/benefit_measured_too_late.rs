//! A value before the project that was measured when the project had begun.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "benefit-measured-too-late",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The value before the project was measured (`benefits[].before_on`) on the day the project starts \
               (`schedule.start`) or earlier.",
        why: "Measured later, the value already holds some of the project's effect, good or bad, and the benefit \
              can no longer be shown.",
        source: "Rødovre p. 27: «Modellen skal synliggøre effekter og sikre at effekter realiseres \
                 (effektmåling).» The order of the two days follows from measuring an effect.",
        example: "projects/nyt-esdh.yaml:\n  schedule: {start: 2027-01-04, end: 2027-12-31}\n  benefits:\n    \
                  - {id: tid, before: \"14\", before_on: 2027-03-01}",
        mend: "Find a figure from before the start, in the system's own statistics for instance, and write its \
               day. If there is none, remove `before` and `before_on` and say so in `unknown`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let Some(start) = project.schedule.given().and_then(|schedule| schedule.start.get()) else {
            continue;
        };
        for (n, benefit) in project.benefits.iter().enumerate() {
            let Some(measured) = benefit.before_on.get().filter(|day| *day > start) else {
                continue;
            };
            let finding = project
                .finding(RULE.id, project.at(("benefits", n, "before_on")))
                .other(project.at(("schedule", "start")))
                .arg("benefit", &benefit.name)
                .arg("project", &project.name)
                .arg("measured", measured)
                .arg("start", start);
            findings.push(finding);
        }
    }
}
