//! A need from the yearly call that does not answer every point.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::project::{Need, Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "need-incomplete",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project with `stage: need` (behov) answers Herning's eight points in `need`: 1 the need in one \
               year and in several (`one_year`, `several_years`), 2 software and hardware (`software_dkk`, \
               `hardware_dkk`), 3 `users`, 4 `business_value`, 5 `own_resources`, 6 `cross_cutting`, \
               7 `integration`, 8 the investment split on development and operation (`development_dkk`, \
               `operation_dkk`). 0 and «ingen» are answers.",
        why: "When every area answers the same points, the needs can be compared and joined.",
        source: "Herning p. 7: «Eksempelvis bør der opstilles standardformularer til, hvilke punkter, man som \
                 fagområde skal tage stilling til»",
        example: "projects/vagtplan.yaml:\n  id: vagtplan\n  stage: need\n  need: {year: 2027, users: 40 ledere}  \
                  # seven points are missing",
        mend: "Ask the area for the missing answers. What it cannot say yet goes into `unknown`, as `need.users`, \
               with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage == Stage::Need)
    {
        match project.need.given() {
            None if project.is_unknown("need") => {}
            None => {
                let finding = project.finding(RULE.id, project.at("stage")).variant("empty");
                findings.push(finding.arg("project", &project.name));
            }
            Some(need) => {
                let missing = missing(project, need);
                if !missing.is_empty() {
                    let finding = project
                        .finding(RULE.id, project.at_key("need"))
                        .arg("project", &project.name)
                        .arg("number", missing.len())
                        .arg("fields", missing);
                    findings.push(finding);
                }
            }
        }
    }
}

/// Returns the answers that are missing, in the order of the points.
fn missing(project: &Record<Project>, need: &Need) -> Vec<String> {
    need.points()
        .into_iter()
        .filter(|point| point.answer.is_none() && !project.is_unknown(&format!("need.{}", point.key)))
        .map(|point| format!("`{}`", point.key))
        .collect()
}
