//! A focus area that aims at nothing in particular.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "focus-area-without-goal",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every focus area (fokusområde, tema, indsatsområde) of a strategy that is not over has at \
               least one goal in `goals`, or says in `no_projects_ok` why it needs none.",
        why: "Without a goal no project can contribute to the area, and nobody can see whether it moves.",
        source: "Rødovre p. 4: «Via 5 fokusområder skabes der sammenhæng fra vision, via pejlemærker, \
                 målsætninger og principper til konkrete initiativer i handlingsplanen.» Billund p. 6: \
                 «Temaet indeholder med andre ord ikke en række konkrete projekter, men udgør mere en \
                 retning og et pejlemærke» (what `no_projects_ok` is for).",
        example: "strategies/digital-2026.yaml:\n  focus_areas:\n    - {id: kultur, name: Kultur, \
                  guiding_star: Vi har en digital kultur}   # no goals",
        mend: "Write a goal with a measure, or the reason in `no_projects_ok`. If the paper has its goals \
               in an annex that is not at hand, name `focus_areas.goals` in `unknown`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for strategy in &context.register.strategies {
        for (n, area) in strategy.focus_areas.iter().enumerate() {
            if strategy.lacks_goal(area, context.today) {
                let finding = strategy
                    .finding(RULE.id, strategy.at(("focus_areas", n, "id")))
                    .arg("area", &area.name)
                    .arg("strategy", &strategy.name);
                findings.push(finding);
            }
        }
    }
}
