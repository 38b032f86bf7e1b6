//! A running project that nobody reports on.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "running-without-progress",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project with `stage: running` has a report in `progress` from the last two months; exactly two \
               months ago is in time, a report of a day to come does not count. A project without any report is \
               counted from `schedule.start`, and is due at once when that is missing too.",
        why: "The council can only step in while there is something left to save.",
        source: "Billund p. 9: «Digitaliseringsrådet har endvidere til opgave at følge fremdrift i de \
                 prioriterede projekter» The two months are this register's own.",
        example: "projects/nyt-esdh.yaml:\n  stage: running\n  progress:\n    - {on: 2026-08-20, status: green}  # \
                  and today is 22 November 2026",
        mend: "Write a report: day, `status`, what is spent and, where there is one, the deviation. If the project \
               stands still, set `stage: paused`.",
    },
};

/// How old the latest report may be.
const MONTHS: i32 = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let today = context.today;
    let is_late = |day: Date| day.plus_months(MONTHS) < today;
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage == Stage::Running)
    {
        let reports = project
            .progress
            .iter()
            .enumerate()
            .filter(|(_, report)| report.on <= today);
        match reports.max_by_key(|(_, report)| report.on) {
            Some((n, latest)) if is_late(latest.on) => {
                let finding = project.finding(RULE.id, project.at(("progress", n, "on")));
                findings.push(finding.arg("project", &project.name).arg("day", latest.on));
            }
            Some(_) => {}
            None => {
                let start = project.schedule.given().and_then(|schedule| schedule.start.get());
                if start.is_none_or(is_late) && !project.is_unknown("progress") {
                    let finding = project.finding(RULE.id, project.at("stage")).variant("never");
                    findings.push(finding.arg("project", &project.name));
                }
            }
        }
    }
}
