//! A competence that must be had and is not.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "mandatory-competence-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A target of a competence with `mandatory: true` says `held: true`: the group of people in \
               question has the competence. It is reported both when it says `held: false` and when it does \
               not say.",
        why: "What was made mandatory was found necessary; without it the systems are not used as they \
              could be, and the gains do not come.",
        source: "Herning p. 10: «Disse kurser skal alle igennem i Herning Kommune.» Rødovre p. 33: «visse \
                 kurser skal være obligatoriske alt efter, hvilken funktion den enkelte medarbejder har»",
        example: "competences/kontraktstyring.yaml:\n  targets:\n    - {who: leader, unit: boern-og-skole, \
                  level: understanding, mandatory: true, held: false}",
        mend: "Plan the course or the recruitment, and write `held: true` when it is done. If nobody knows, \
               name `targets.held` in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for competence in &context.register.competences {
        for (n, target) in competence
            .targets
            .iter()
            .enumerate()
            .filter(|(_, target)| target.mandatory)
        {
            let finding = |key: &'static str| competence.finding(RULE.id, competence.at(("targets", n, key)));
            let finding = match target.held.get() {
                Some(true) => continue,
                Some(false) => finding("held"),
                None if competence.is_unknown("targets.held") => continue,
                None => finding("mandatory").variant("unanswered"),
            };
            // A unit whose name could not be read goes by its id.
            let unit = target.unit.given().map(|id| {
                let name = context.register.get(id).map(|unit| unit.name.as_str());
                name.filter(|name| !name.is_empty()).unwrap_or(id.as_str())
            });
            let finding = finding
                .arg("competence", &competence.name)
                .arg("who", target.who.as_str())
                .arg("scope", if unit.is_some() { "unit" } else { "all" })
                .arg("unit", unit.unwrap_or_default());
            findings.push(finding);
        }
    }
}
