//! A solution that costs money every year which nobody has said they pay.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "operation-without-payer",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on whose `business_case.operating_dkk_per_year` is above 0 names the \
               unit that pays for it in `business_case.operation_paid_by`.",
        why: "The investment is paid once, from a pool perhaps; operation comes every year and no pool pays it.",
        source: "Herning p. 19: «Budgettet viser udviklings- eller etableringsomkostningerne, idet der ikke gives \
                 tilskud til driften af en løsning. Denne del af omkostningen bør bæres af bestilleren selv.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  business_case: {investment_dkk: \
                  1600000, operating_dkk_per_year: 120000}  # paid by?",
        mend: "Agree with the unit that ordered the solution and write its id in `operation_paid_by`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let Some(case) = project.business_case.given() else {
            continue;
        };
        let operation = case.operating_dkk_per_year.get().map_or(0, |dkk| dkk.get());
        if project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            && operation > 0
            && case.operation_paid_by.given().is_none()
            && !project.is_unknown("business_case.operation_paid_by")
        {
            let finding = project
                .finding(RULE.id, project.at(("business_case", "operating_dkk_per_year")))
                .arg("project", &project.name)
                .dkk("operation", operation);
            findings.push(finding);
        }
    }
}
