//! Something in the portfolio that is no project, with the reason why.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

use super::not_a_project::meets_no_criterion;

pub(super) static RULE: Rule = Rule {
    id: "not-a-project-listed",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Shows the projects from `proposed` on that meet no criterion of the project test but stand in the \
               portfolio for the reason in `listed_because`. The test is the one of `not-a-project`.",
        why: "The council sees which of its cases are exceptions, and can ask whether the reasons still hold.",
        source: "Herning p. 8: «Når et eller flere af ovenstående kriterier er opfyldt, er det at betragte som et \
                 projekt og dermed en del af projekt-porteføljen.» The exception is this register's own.",
        example: "projects/ny-printer.yaml:\n  id: ny-printer\n  stage: proposed\n  scope: local\n  \
                  listed_because: Direktionen har bedt om at følge sagen",
        mend: "Nothing, while the reason holds. When it no longer does, take the project out of the portfolio.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let Some(because) = project.listed_because.given() else {
            continue;
        };
        if meets_no_criterion(project, context.policy()) {
            let finding = project
                .finding(RULE.id, project.at("listed_because"))
                .arg("project", &project.name)
                .arg("because", because);
            findings.push(finding);
        }
    }
}
