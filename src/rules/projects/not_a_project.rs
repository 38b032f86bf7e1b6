//! A proposal that is no project by the municipality's own definition.

use crate::finding::{Finding, Severity};
use crate::model::project::{Project, Stage};
use crate::model::{Criterion, Policy, ProjectTest, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "not-a-project",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on meets at least one criterion of the project test (projektdefinition), \
               or says in `listed_because` why it is in the portfolio all the same. The criteria are those of \
               `project_when` in the policy; by default a legal requirement (`legal_requirement`), cross-cutting \
               (`scope: cross`), complex (`complex`), an agreed `schedule` with both start and end, an \
               investment above 500,000 kroner, or more than 300 hours in `resources`. Exactly at a limit is \
               not above it, and a wished start is no schedule. A project that says that one of these facts is \
               unknown is not judged.",
        why: "The portfolio is for what needs the council's steering; small changes to a system crowd it.",
        source: "Herning p. 8: «Når et eller flere af ovenstående kriterier er opfyldt, er det at betragte som et \
                 projekt og dermed en del af projekt-porteføljen.»",
        example: "projects/ny-printer.yaml:\n  id: ny-printer\n  stage: proposed\n  scope: local\n  \
                  business_case: {investment_dkk: 40000, operating_dkk_per_year: 0}\n  # no criterion is met",
        mend: "Write the fact that makes it a project, or take it out of the portfolio. If it must stay, say why \
               in `listed_because`.",
    },
};

/// The fields that the project test looks at.
const FACTS: &[&str] = &[
    "scope",
    "legal_requirement.basis",
    "complex",
    "schedule.start",
    "schedule.end",
    "business_case.investment_dkk",
    "resources.hours",
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let when = &context.policy().project_when;
    for project in &context.register.projects {
        if project.listed_because.given().is_none() && meets_no_criterion(project, context.policy()) {
            let finding = project
                .finding(RULE.id, project.here())
                .arg("project", &project.name)
                .arg("fields", criteria(&when.any_of))
                .dkk("cost", when.cost_over_dkk.get())
                .arg("hours", when.hours_over);
            findings.push(finding);
        }
    }
}

/// Returns whether a project from `proposed` on fails the test with every fact of it known.
pub(super) fn meets_no_criterion(project: &Record<Project>, policy: &Policy) -> bool {
    project
        .stage
        .get()
        .is_some_and(|stage| stage.reached(Stage::Proposed))
        && !FACTS.iter().any(|fact| project.is_unknown(fact))
        && !ProjectTest::of(project, policy).is_project()
}

/// Returns where each criterion is written, as the keeper of the register writes it.
fn criteria(any_of: &[Criterion]) -> Vec<String> {
    let field = |criterion: &Criterion| match criterion {
        Criterion::LegalRequirement => "`legal_requirement`",
        Criterion::CrossCutting => "`scope: cross`",
        Criterion::Complex => "`complex`",
        Criterion::StartEnd => "`schedule`",
    };
    let money_and_hours = ["`business_case.investment_dkk`", "`resources`"];
    any_of
        .iter()
        .map(field)
        .chain(money_and_hours)
        .map(str::to_owned)
        .collect()
}
