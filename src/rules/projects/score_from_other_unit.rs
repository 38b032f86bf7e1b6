//! A score by a unit that is not one of those that score.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "score-from-other-unit",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Where `scoring.scored_by` of the policy says which types of unit score, every score in `scores` is `by` a \
               unit of one of them, or by a unit under one. Without the setting nothing is checked, nor is a score \
               without `by`.",
        why: "Those who are to use a solution know what it is worth; a score by those who would build it says \
              something else.",
        source: "Herning p. 9: «Denne vurdering foretages i de enkelte forvaltninger og præsenteres i den digitale \
                 styregruppe.»",
        example: "policy.yaml:\n  scoring: {scored_by: [administration]}\nprojects/nyt-esdh.yaml:\n  scores:\n    \
                  - {criterion: business_gain, value: 5, by: koncern-it}",
        mend: "Let the administration score the project, and write it in `by`; or write in `scored_by` that other \
               units score too.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let Some(scoring) = context.policy().decided_scoring() else {
        return;
    };
    if scoring.scored_by.is_empty() {
        return;
    }
    for project in &register.projects {
        for (n, score) in project.scores.iter().enumerate() {
            let Some(unit) = register.get_opt(score.by.given()) else {
                continue;
            };
            let kinds = [unit.kind.get(), register.administration(unit).kind.get()];
            let mut known = kinds.iter().flatten();
            if kinds[0].is_none() || known.any(|kind| scoring.scored_by.contains(kind)) {
                continue;
            }
            let finding = project
                .finding(RULE.id, project.at(("scores", n, "by")))
                .arg("project", &project.name)
                .arg("criterion", format!("`{}`", score.criterion))
                .arg("unit", &unit.name);
            let place = register.policy.at(("scoring", "scored_by"));
            findings.push(match place {
                Some(place) => finding.other(place),
                None => finding,
            });
        }
    }
}
