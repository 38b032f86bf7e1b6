//! An approved project without an agreed start and end.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-not-scheduled",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `approved` on has a `schedule` (tidsplan) with both `start` and `end`. A rough one \
               will do; a wished start is none.",
        why: "Without days nobody can see whether the project is late, or what must wait for it.",
        source: "Bornholm p. 11: «For hvert enkelt initiativ er der angivet en foreløbig og overordnet tidsplan.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  schedule: {start: 2027-01-04}  \
                  # until when?",
        mend: "Write the first and the last day that were agreed: `schedule: {start: 2027-01-04, end: 2027-12-31}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Approved))
    }) {
        let schedule = project.schedule.given();
        let days = [
            (
                "start",
                "schedule.start",
                schedule.and_then(|schedule| schedule.start.get()),
            ),
            (
                "end",
                "schedule.end",
                schedule.and_then(|schedule| schedule.end.get()),
            ),
        ];
        let missing: Vec<String> = days
            .into_iter()
            .filter(|(_, path, day)| day.is_none() && !project.is_unknown(path))
            .map(|(key, ..)| format!("`{key}`"))
            .collect();
        if !missing.is_empty() {
            let place = if schedule.is_some() {
                project.at_key("schedule")
            } else {
                project.at("stage")
            };
            let finding = project.finding(RULE.id, place).arg("project", &project.name);
            findings.push(finding.arg("fields", missing));
        }
    }
}
