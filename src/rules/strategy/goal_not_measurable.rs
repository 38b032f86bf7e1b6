//! A goal of which nobody will be able to say that it was reached.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::strategy::{Goal, Strategy};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "goal-not-measurable",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every goal of a strategy that is not over says what is measured (`measure`), what must be \
               reached (`target`) and when (`due`).",
        why: "A goal that cannot be measured is always nearly reached.",
        source: "Rødovre p. 12: «hvordan det realiseres og måles» Bornholm p. 4 shows a goal with a year: \
                 «I 2012 skal al relevant skriftlig kommunikation mellem virksomheder, borgere og BRK kunne \
                 foregå digitalt.»",
        example: "strategies/digital-2026.yaml:\n  focus_areas:\n    - id: service\n      goals: [{id: \
                  nem-indskrivning, text: Indskrivning er let}]   # measured how, and by when?",
        mend: "Write `measure`, `target` and `due`. What the paper does not say is named in `unknown`, as \
               `focus_areas.goals.target`, with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for strategy in context
        .register
        .strategies
        .iter()
        .filter(|strategy| !strategy.is_over(context.today))
    {
        for (n, area) in strategy.focus_areas.iter().enumerate() {
            for (m, goal) in area.goals.iter().enumerate() {
                let missing = missing(strategy, goal);
                if !missing.is_empty() {
                    let finding = strategy
                        .finding(RULE.id, strategy.at(("focus_areas", n, "goals", m, "id")))
                        .arg("goal", &goal.text)
                        .arg("fields", missing);
                    findings.push(finding);
                }
            }
        }
    }
}

fn missing(strategy: &Record<Strategy>, goal: &Goal) -> Vec<String> {
    let answers = [
        ("measure", goal.measure.is_given()),
        ("target", goal.target.is_given()),
        ("due", goal.due.is_given()),
    ];
    answers
        .into_iter()
        .filter(|(key, answered)| !answered && !strategy.is_unknown(&format!("focus_areas.goals.{key}")))
        .map(|(key, _)| format!("`{key}`"))
        .collect()
}
