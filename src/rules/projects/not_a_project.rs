//! A proposal that is no project by the municipality's own definition.

use crate::finding::{Finding, Severity};
use crate::model::project::{Project, Stage};
use crate::model::{Criterion, Policy, ProjectTest, ProjectWhen, Record};
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
               `project_when` in the policy, of these: a legal requirement (`legal_requirement`), cross-cutting \
               (`scope: cross`), complex (`complex`), an agreed `schedule` with both start and end, an \
               investment above a limit, or more hours in `resources` than a limit. Exactly at a limit is \
               not above it, and a wished start is no schedule. Where the policy states no `project_when` \
               nothing is judged, nor is a project that says that one of these facts is unknown.",
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
    let Some(when) = context.policy().project_definition() else {
        return;
    };
    for project in &context.register.projects {
        if project.listed_because.given().is_none() && meets_no_criterion(project, context.policy()) {
            let finding = project.finding(RULE.id, project.here());
            let mut finding = finding
                .arg("project", &project.name)
                .arg("fields", criteria(when))
                .arg("limits", limits(when));
            if let Some(cost) = when.cost_over_dkk {
                finding = finding.dkk("cost", cost.get());
            }
            if let Some(hours) = when.hours_over {
                finding = finding.arg("hours", hours);
            }
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
        && ProjectTest::of(project, policy).is_some_and(|test| !test.is_project())
}

/// Which limits the policy states: of money, of hours, of both or of neither.
fn limits(when: &ProjectWhen) -> &'static str {
    match (when.cost_over_dkk, when.hours_over) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "cost",
        (None, Some(_)) => "hours",
        (None, None) => "none",
    }
}

/// Returns where each criterion is written, as the keeper of the register writes it.
fn criteria(when: &ProjectWhen) -> Vec<String> {
    let field = |criterion: &Criterion| match criterion {
        Criterion::LegalRequirement => "`legal_requirement`",
        Criterion::CrossCutting => "`scope: cross`",
        Criterion::Complex => "`complex`",
        Criterion::StartEnd => "`schedule`",
    };
    let money = when.cost_over_dkk.map(|_| "`business_case.investment_dkk`");
    let hours = when.hours_over.map(|_| "`resources`");
    when.any_of
        .iter()
        .map(field)
        .chain(money)
        .chain(hours)
        .map(str::to_owned)
        .collect()
}
