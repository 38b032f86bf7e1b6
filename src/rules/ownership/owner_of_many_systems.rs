//! A position that owns very many systems.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "owner-of-many-systems",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::System],
    docs: Docs {
        what: "No position owns more systems that are not retired than `systems_per_owner` in the policy says; \
               15 without the setting. Exactly the limit is allowed.",
        why: "Who owns everything owns nothing: the duties of a system owner take time for each system.",
        source: "Billund p. 8: «Det må forventes, at den enkelte fagchef for at kunne løfte disse opgaver har \
                 behov for støtte fra digitaliseringskonsulenter og it-projektledere.» The limit is this \
                 register's own.",
        example: "policy.yaml:\n  systems_per_owner: 2\n# and three systems say: owner: it-chef",
        mend: "Hand some of the systems over to the chiefs whose work they support, or set a higher limit in the \
               policy.",
    },
};

/// The limit of a policy that sets none.
const LIMIT: u32 = 15;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let limit = context.policy().systems_per_owner.unwrap_or(LIMIT);
    let mut systems: HashMap<&str, usize> = HashMap::new();
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        if let Some(owner) = system.owner.given() {
            *systems.entry(owner.as_str()).or_default() += 1;
        }
    }
    for position in &context.register.positions {
        let owned = systems.get(position.id()).copied().unwrap_or(0);
        if owned as u64 > u64::from(limit) {
            let finding = position
                .finding(RULE.id, position.here())
                .arg("position", &position.title)
                .arg("systems", owned)
                .arg("limit", limit);
            findings.push(finding);
        }
    }
}
