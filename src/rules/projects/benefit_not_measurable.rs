//! A benefit of which nobody could say whether it came.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::project::{Benefit, BenefitKind, Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "benefit-not-measurable",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every benefit of a project from `proposed` on says what is measured (`measure`), the value before \
               the project (`before`), the value aimed at (`target`) and the day to reach it (`due`); an \
               economic benefit also its `saving_dkk_per_year`.",
        why: "A benefit that cannot be measured can be promised by anyone and missed by nobody.",
        source: "Rødovre p. 12: «en plan for, hvordan det realiseres og måles» Rødovre p. 27: «Modellen skal \
                 synliggøre effekter og sikre at effekter realiseres (effektmåling).» Value before and after: the \
                 state's and KL's advice on benefit realisation.",
        example: "projects/nyt-esdh.yaml:\n  benefits:\n    - {id: tid, name: Kortere sagstid, kind: quality, \
                  measure: dage pr. sag, target: \"11\", due: 2028-06-30}  # how many days today?",
        mend: "Measure today's value before the project begins, and agree on target and day with the benefit's \
               owner. What is not known yet goes into `unknown`, as `benefits.before`, with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
        {
            continue;
        }
        for (n, benefit) in project.benefits.iter().enumerate() {
            let missing = missing(project, benefit);
            if !missing.is_empty() {
                let finding = project
                    .finding(RULE.id, project.at(("benefits", n, "id")))
                    .arg("benefit", &benefit.name)
                    .arg("project", &project.name)
                    .arg("fields", missing);
                findings.push(finding);
            }
        }
    }
}

fn missing(project: &Record<Project>, benefit: &Benefit) -> Vec<String> {
    let no_saving = benefit.kind == BenefitKind::Economic && benefit.saving_dkk_per_year.get().is_none();
    let fields = [
        ("measure", benefit.measure.given().is_none()),
        ("before", benefit.before.given().is_none()),
        ("target", benefit.target.given().is_none()),
        ("due", benefit.due.get().is_none()),
        ("saving_dkk_per_year", no_saving),
    ];
    fields
        .into_iter()
        .filter(|(key, missing)| *missing && !project.is_unknown(&format!("benefits.{key}")))
        .map(|(key, _)| format!("`{key}`"))
        .collect()
}
