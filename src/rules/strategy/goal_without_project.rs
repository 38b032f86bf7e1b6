//! A goal that nothing is done about.

use crate::finding::{Finding, Severity};
use crate::model::{Kind, Thread};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "goal-without-project",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Project],
    docs: Docs {
        what: "Every goal of a strategy whose period holds the date given is named in the `goals` of at \
               least one project, need or idea that is not rejected. Goals of a focus area with \
               `no_projects_ok` are not judged.",
        why: "A goal without a project is a wish; either something is missing in the portfolio, or the goal \
              is no goal any more.",
        source: "Rødovre p. 4: «Mål, som er en række målsætninger, der skal sikre, at man hele tiden \
                 bevæger sig i retning af at realisere vision og pejlemærker.» Billund p. 6: «Temaet \
                 indeholder med andre ord ikke en række konkrete projekter, men udgør mere en retning og et \
                 pejlemærke» (what `no_projects_ok` is for).",
        example: "strategies/digital-2026.yaml:\n  focus_areas:\n    - id: service\n      goals: [{id: \
                  nem-indskrivning, text: Ni af ti indskriver digitalt}]\n# and no project has goals: \
                  [digital-2026/nem-indskrivning]",
        mend: "Name the goal in the project that serves it, or raise an idea for it. Where the focus area \
               sets a direction only, say so in its `no_projects_ok`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let thread = Thread::of(context.register);
    for strategy in &context.register.strategies {
        for (n, area) in strategy.focus_areas.iter().enumerate() {
            for (m, goal) in area.goals.iter().enumerate() {
                if thread.lacks_project(strategy, area, &goal.id, context.today) {
                    let finding = strategy
                        .finding(RULE.id, strategy.at(("focus_areas", n, "goals", m, "id")))
                        .arg("goal", &goal.text)
                        .arg("area", &area.name);
                    findings.push(finding);
                }
            }
        }
    }
}
