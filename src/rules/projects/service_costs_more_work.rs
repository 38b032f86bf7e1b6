//! A service for citizens that costs more work than it saves.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "service-costs-more-work",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project that serves citizens or companies (`citizen_facing: true`) does not add work over the \
               whole process: `business_case.resource_change_hours` is 0 or less. Rejected projects are left \
               out.",
        why: "A digital service that must be keyed in again behind the counter costs more than it gives.",
        source: "Rødovre p. 6: «Udvikling af digitale services for borgerne er af høj prioritet, men løsningerne \
                 skal hænge sammen med vores interne arbejdsprocesser og må ikke give anledning til anvendelse af \
                 flere ressourcer i den samlede proces.»",
        example: "projects/selvbetjening.yaml:\n  citizen_facing: true\n  business_case: {resource_change_hours: \
                  400}",
        mend: "Change the work behind the service so that it takes no more hours in all, or let the council say \
               yes to the extra work with a waiver.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.citizen_facing.get() != Some(true) || project.stage == Stage::Rejected {
            continue;
        }
        let hours = project
            .business_case
            .given()
            .and_then(|case| case.resource_change_hours.get());
        if let Some(hours) = hours.filter(|hours| *hours > 0) {
            let finding = project
                .finding(RULE.id, project.at(("business_case", "resource_change_hours")))
                .other(project.at("citizen_facing"))
                .arg("project", &project.name)
                .arg("hours", hours);
            findings.push(finding);
        }
    }
}
