//! A proposal that was not scored on every criterion.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "score-missing",
    severity: Severity::Warning,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project with `stage: proposed` has at least one score for every criterion of the policy's \
               `scoring`, from whichever unit. Where the policy decides no scoring there is nothing to score.",
        why: "A missing score is neither the lowest nor the middle one; the ranking sends the project back \
              rather than guess.",
        source: "Herning p. 9: «Denne vurdering foretages i de enkelte forvaltninger og præsenteres i den digitale \
                 styregruppe.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  scores:\n    \
                  - {criterion: business_gain, value: 5, by: boern-og-skole}  # and the other criteria?",
        mend: "Let the administration score the project on the missing criteria.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.stage != Stage::Proposed || project.is_unknown("scores") {
            continue;
        }
        let scored: HashSet<&str> = project
            .scores
            .iter()
            .map(|score| score.criterion.as_str())
            .collect();
        let criteria = context.policy().criteria().iter();
        let criteria = criteria.map(|criterion| criterion.id.as_str());
        let missing: Vec<String> = criteria
            .filter(|id| !scored.contains(id))
            .map(|id| format!("`{id}`"))
            .collect();
        if !missing.is_empty() {
            let place = if project.scores.is_empty() {
                project.at("stage")
            } else {
                project.at_key("scores")
            };
            let finding = project.finding(RULE.id, place).arg("project", &project.name);
            findings.push(finding.arg("criteria", missing));
        }
    }
}
