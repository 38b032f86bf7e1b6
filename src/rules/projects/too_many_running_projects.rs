//! More projects at a time than the municipality has set itself.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "too-many-running-projects",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No more projects have `stage: running` than `max_parallel_projects` in the policy allows. Without \
               the setting nothing is checked.",
        why: "Spread over too many projects, the people finish none of them and the gains stay away.",
        source: "Billund p. 3: «professionel styring og gennemførelse af et mindre antal parallelle projekter» The \
                 paper gives no number; the policy does.",
        example: "policy.yaml:\n  max_parallel_projects: 1\nprojects/a.yaml: {id: a, stage: running}\n\
                  projects/b.yaml: {id: b, stage: running}",
        mend: "Finish or pause a project, or let the council set a higher limit.",
    },
};

/// So many projects are named; of the rest only the number is told.
const NAMED: usize = 10;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    let (Some(limit), Some(place)) = (policy.max_parallel_projects, policy.at("max_parallel_projects"))
    else {
        return;
    };
    let running: Vec<_> = context.register.running().collect();
    if running.len() as u64 > u64::from(limit) {
        let names: Vec<String> = running
            .iter()
            .take(NAMED)
            .map(|project| project.name.clone())
            .collect();
        let finding = Finding::new(RULE.id, place)
            .arg("running", running.len())
            .arg("limit", limit)
            .arg("more", running.len().saturating_sub(NAMED))
            .arg("projects", names);
        findings.push(finding);
    }
}
