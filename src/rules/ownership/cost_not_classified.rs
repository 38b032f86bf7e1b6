//! A cost that does not say what it is or who bears it.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "cost-not-classified",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every cost of a system that is not retired says whether it is a running or a capital cost \
               (`class`: `drift` or `anlaeg`), whether it comes from common or local funds (`from`: `central` or \
               `local`) and which unit pays it (`paid_by`).",
        why: "Only then can the council see what it costs to keep what there is, what it costs to build new, and \
              where the money lies.",
        source: "Rødovre p. 31: «Klar sondring mellem drifts- og anlægsudgifter» Bornholm p. 10: «det skal være \
                 kendt og forudsigeligt, hvilke udgifter der afholdes centralt af fælles midler, og hvilke der \
                 afholdes decentralt.»",
        example: "systems/cirius.yaml:\n  costs:\n    - {year: 2026, kind: operation, dkk: 850000}  # class, from \
                  and paid_by?",
        mend: "Write the three on the cost. What is not known can be said once in `unknown`: `costs.class`, \
               `costs.from`, `costs.paid_by`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        for (n, cost) in system.costs.iter().enumerate() {
            let keys = [
                ("class", cost.class.is_given()),
                ("from", cost.from.is_given()),
                ("paid_by", cost.paid_by.is_given()),
            ];
            let missing: Vec<String> = keys
                .into_iter()
                .filter(|(key, written)| !written && !system.is_unknown(&format!("costs.{key}")))
                .map(|(key, _)| format!("`{key}`"))
                .collect();
            if !missing.is_empty() {
                let finding = system
                    .finding(RULE.id, system.at(("costs", n, "kind")))
                    .arg("system", &system.name)
                    .arg("year", cost.year.to_string())
                    .dkk("amount", cost.dkk.get())
                    .arg("fields", missing);
                findings.push(finding);
            }
        }
    }
}
