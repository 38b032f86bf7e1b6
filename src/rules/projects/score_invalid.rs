//! A score for a criterion that does not exist, or off the scale.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "score-invalid",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every score in `scores` names a criterion of the policy's `scoring` and is a whole number on its \
               scale, from `min` to `max`, by default 1 to 5. Where the policy decides no scoring nothing is judged. Two scores by the same \
               unit for the same criterion are reported by `duplicate-item`.",
        why: "A score that cannot be weighed puts the project in the wrong place or in none.",
        source: "Herning p. 9: «Vurderingen sker ud fra en skala fra 1 5, hvor 5 er bedste score. Denne vurdering \
                 foretages i de enkelte forvaltninger og præsenteres i den digitale styregruppe.»",
        example: "projects/nyt-esdh.yaml:\n  scores:\n    - {criterion: business_gain, value: 6, by: \
                  boern-og-skole}",
        mend: "Write a score on the scale, and the criterion's id as the policy has it.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(scoring) = context.policy().decided_scoring() else {
        return;
    };
    let known: Vec<String> = scoring
        .criteria
        .iter()
        .map(|criterion| format!("`{}`", criterion.id))
        .collect();
    for project in &context.register.projects {
        for (n, score) in project.scores.iter().enumerate() {
            if context.policy().criterion(&score.criterion).is_none() {
                let finding = project
                    .finding(RULE.id, project.at(("scores", n, "criterion")))
                    .variant("criterion")
                    .arg("project", &project.name)
                    .arg("criterion", &score.criterion)
                    .arg("known", known.clone());
                findings.push(finding);
            } else if !(scoring.min..=scoring.max).contains(&score.value) {
                let finding = project
                    .finding(RULE.id, project.at(("scores", n, "value")))
                    .arg("project", &project.name)
                    .arg("criterion", &score.criterion)
                    .arg("value", score.value)
                    .arg("min", scoring.min)
                    .arg("max", scoring.max);
                findings.push(finding);
            }
        }
    }
}
