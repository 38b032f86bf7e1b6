//! A project that brings in a system without a look at what there is.

use crate::finding::{Finding, Severity};
use crate::model::project::{Effect, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "market-check-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on that brings in a system (`effect: introduces`) says in `market_check` \
               what the market offers and what existing solutions could do (markedsafdækning). The existing \
               systems looked at may be listed in `considered`; the list alone is not enough.",
        why: "The cheapest system is often one that the municipality already has, and the next cheapest one that \
              others have tried.",
        source: "Rødovre p. 11: «Vi undersøger altid, om der findes standardiserede løsninger og/eller best \
                 pratices i markedet, og anvender i videst mulig omfang disse.» Billund p. 10: «med henblik på \
                 genbrug (af eksisterende systemer)»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  \
                  systems: [{system: esdh-ny, effect: introduces}]\n  # no market_check",
        mend: "Write in a few sentences which standard solutions were looked at, which of our own, and why they \
               do or do not fit.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let needs_check = project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            && project.market_check.given().is_none()
            && !project.is_unknown("market_check");
        let new = project
            .systems
            .iter()
            .position(|affected| affected.effect == Effect::Introduces);
        if let Some(n) = new.filter(|_| needs_check) {
            let affected = &project.systems[n].system;
            let system = context
                .register
                .get(affected)
                .map_or(affected.as_str(), |system| &system.name);
            let finding = project
                .finding(RULE.id, project.at(("systems", n, "system")))
                .arg("project", &project.name)
                .arg("system", system);
            findings.push(finding);
        }
    }
}
