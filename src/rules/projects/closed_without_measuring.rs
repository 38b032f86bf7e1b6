//! A closed project with a benefit that nobody measured.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "closed-without-measuring",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project with `stage: closed` has at least one value in `measured` for every benefit: one whose day \
               (`due`) is past should have been measured, and one whose day is still to come can still be reaped, so \
               that the project is not over.",
        why: "A project ends when its gains are there, not when the system is installed; unmeasured, they are \
              only hoped for.",
        source: "Billund p. 3: «hvor implementering fortsætter, indtil slutbrugerne anvender den nye løsning \
                 efter hensigten, og gevinsterne reelt kan høstes» Rødovre p. 27: «ved afslutning af projekter, \
                 herunder vurdering af resultater og effekter»",
        example: "projects/formuemodul.yaml:\n  stage: closed\n  benefits:\n    - {id: tid, name: Kortere sagstid, \
                  kind: quality, target: \"11\", due: 2026-06-30}  # measured?",
        mend: "Measure now and write it: `measured: [{on: 2026-11-01, value: \"12\"}]`. Until then the project is \
               at `stage: realising`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.stage != Stage::Closed || project.is_unknown("benefits.measured") {
            continue;
        }
        for (n, benefit) in project.benefits.iter().enumerate() {
            let is_measured = benefit.latest_measurement(context.today).is_some();
            if let Some(due) = benefit
                .due
                .get()
                .filter(|due| *due > context.today && !is_measured)
            {
                let finding = project
                    .finding(RULE.id, project.at("stage"))
                    .variant("early")
                    .other(project.at(("benefits", n, "due")))
                    .arg("project", &project.name)
                    .arg("benefit", &benefit.name)
                    .arg("due", due);
                findings.push(finding);
                continue;
            }
            if let Some(due) = benefit.due.get().filter(|_| benefit.is_unmeasured(context.today)) {
                let finding = project
                    .finding(RULE.id, project.at(("benefits", n, "due")))
                    .other(project.at("stage"))
                    .arg("project", &project.name)
                    .arg("benefit", &benefit.name)
                    .arg("due", due);
                findings.push(finding);
            }
        }
    }
}
