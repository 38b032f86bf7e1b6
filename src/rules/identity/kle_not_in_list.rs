//! A KLE number that the municipality's list does not have.

use std::collections::BTreeSet;

use super::malformed_code::is_kle;
use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "kle-not-in-list",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Where the register has a list of KLE numbers (`kle.txt` or `kle.csv`), every system's KLE \
               number is in it, or is the group of one that is. Without a list nothing is checked: KL's list \
               needs KL's consent and does not come with this tool.",
        why: "KLE is changed four times a year and numbers are retired; a system with a retired number is no \
              longer found by its task.",
        source: "KL, kle-online.dk: KLE is updated in February, May, August and November.",
        example: "kle.txt:\n  27.36.04 Hjælpemidler\nsystems/cirius.yaml:\n  kle: [\"32.24.48\"]   # retired \
                  in 2022",
        mend: "Write the number that has taken its place, or bring the list up to date.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(list) = &context.register.kle_list else {
        return;
    };
    for system in &context.register.systems {
        for (n, code) in system.kle.iter().enumerate() {
            if is_kle(&code.0) && !holds(list, &code.0) {
                findings.push(
                    system
                        .finding(RULE.id, system.at(("kle", n)))
                        .arg("code", &code.0)
                        .arg("system", &system.name),
                );
            }
        }
    }
}

/// Returns whether the list has the number, or a number below it where it is a group.
fn holds(list: &BTreeSet<String>, code: &str) -> bool {
    let below = format!("{code}.");
    list.contains(code)
        || list
            .range(below.clone()..)
            .next()
            .is_some_and(|next| next.starts_with(&below))
}
