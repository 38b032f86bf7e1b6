//! A score for the economic gain that the project's own savings contradict.

use crate::finding::{Finding, Severity};
use crate::model::project::{BenefitKind, Project, Stage};
use crate::model::{Meaning, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Dkk;

pub(super) static RULE: Rule = Rule {
    id: "score-differs-from-band",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The score of a project from `proposed` on for a criterion with `meaning: economic` is the level \
               that its yearly saving reaches in the policy's `ranking.economic_bands`; by default 2 from \
               100,000 kroner a year, 3 from 250,000, 4 from 500,000 and 5 from 1,000,000. The saving is the sum \
               over the economic benefits, before the cost of operation. A project where a saving is missing is \
               not judged.",
        why: "The same kroner must give the same score, whoever gives it; otherwise the ranking rewards optimism.",
        source: "Herning p. 8: «Når der er en forventet økonomisk gevinst (effektivisering)» Herning p. 9: \
                 «Vurderingen sker ud fra en skala fra 1 5, hvor 5 er bedste score.» The bands are the policy's.",
        example: "projects/nyt-esdh.yaml:\n  benefits: [{id: tid, kind: economic, saving_dkk_per_year: 200000}]\n  \
                  scores: [{criterion: economic_gain, value: 5, by: boern-og-skole}]  # 200,000 a year is level 2",
        mend: "Write the level that the saving gives, or correct the saving. If the bands do not fit the \
               municipality, change them in the policy.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = context.policy();
    let Some(scoring) = policy.decided_scoring() else {
        return;
    };
    let scale = scoring.min..=scoring.max;
    let is_economic = |id: &str| {
        policy
            .criterion(id)
            .is_some_and(|criterion| criterion.meaning == Some(Meaning::Economic))
    };
    for project in &context.register.projects {
        let Some(saving) = yearly_saving(project) else {
            continue;
        };
        let level = policy.economic_level(scoring, saving).min(scoring.max);
        for (n, score) in project.scores.iter().enumerate() {
            if is_economic(&score.criterion) && score.value != level && scale.contains(&score.value) {
                let finding = project
                    .finding(RULE.id, project.at(("scores", n, "value")))
                    .other(project.at_key("benefits"))
                    .arg("project", &project.name)
                    .arg("score", score.value)
                    .arg("level", level)
                    .dkk("saving", saving);
                findings.push(finding);
            }
        }
    }
}

/// Returns the saving per year over all economic benefits, where it can be told.
fn yearly_saving(project: &Record<Project>) -> Option<i64> {
    let economic = || {
        project
            .benefits
            .iter()
            .filter(|benefit| benefit.kind == BenefitKind::Economic)
    };
    let none_expected = project
        .no_benefit
        .given()
        .is_some_and(|none| none.kind == BenefitKind::Economic);
    let known = economic().next().is_some() || none_expected;
    if !project
        .stage
        .get()
        .is_some_and(|stage| stage.reached(Stage::Proposed))
        || !known
        || project.is_unknown("benefits")
    {
        return None;
    }
    economic()
        .map(|benefit| benefit.saving_dkk_per_year.get().map(Dkk::get))
        .sum()
}
