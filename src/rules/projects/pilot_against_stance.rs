//! A pilot project in a municipality that has decided not to be a pilot.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "pilot-against-stance",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No project that is neither closed nor rejected has `pilot: true` when the policy says \
               `pilots_allowed: false`. A policy that says nothing takes no stance.",
        why: "A pilot of a joint solution costs hours that the municipality has decided to spend elsewhere.",
        source: "Billund p. 7: «Der er næppe ressourcer til at indgå som pilotkommune, men man ønsker at \
                 implementere løsningerne, når de første børnesygdomme er overstået.»",
        example: "policy.yaml:\n  pilots_allowed: false\nprojects/sapa.yaml:\n  id: sapa\n  stage: proposed\n  \
                  pilot: true",
        mend: "Join when the solution has been tried, and remove `pilot`; or let the council change the stance.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    if policy.pilots_allowed != Some(false) {
        return;
    }
    for project in &context.register.projects {
        let over = project
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Closed | Stage::Rejected));
        if project.pilot.get() == Some(true) && !over {
            let finding = project
                .finding(RULE.id, project.at("pilot"))
                .arg("project", &project.name);
            findings.push(match policy.at("pilots_allowed") {
                Some(place) => finding.other(place),
                None => finding,
            });
        }
    }
}
