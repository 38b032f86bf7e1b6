//! A pool for cross projects that pays for a local one.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::pool::{EntryKind, PoolScope};
use crate::model::project::{Scope, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "pool-scope-broken",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A pool with `project_scope: cross` neither grants money to a project with `scope: local` nor \
               stands in the `funding` of one from `proposed` on (paused and rejected ones apart). Where it \
               does both, the grant is reported.",
        why: "The pool was made for what no single area can carry alone; money for one area's own project \
              is taken from that.",
        source: "Bornholm p. 10: «Der søges etableret en fælles strategipulje, som administreres af \
                 chefgruppen. Puljen anvendes til gennemførelse af projekter til realisering af strategiens \
                 tværgående initiativer og efter kriterier, fastsat og godkendt af direktionen.»",
        example: "pools/strategipulje.yaml:\n  project_scope: \
                  cross\nprojects/digital-indskrivning.yaml:\n  scope: local\n  stage: proposed\n  funding: \
                  [{from: strategipulje, dkk: 96000, year: 2027}]",
        mend: "Let the area pay, or another pool; or correct the project's `scope` when it does go across.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut granted: HashSet<(&str, &str)> = HashSet::new();
    for pool in register
        .pools
        .iter()
        .filter(|pool| pool.project_scope.get() == Some(PoolScope::Cross))
    {
        for (n, entry) in pool
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == EntryKind::Grant)
        {
            let Some(project) = register.get_opt(entry.project.given()) else {
                continue;
            };
            if project.scope.get() == Some(Scope::Local) {
                granted.insert((pool.id(), project.id()));
                let finding = pool
                    .finding(RULE.id, pool.at(("entries", n, "project")))
                    .other(project.at("scope"))
                    .arg("pool", &pool.name)
                    .arg("project", &project.name);
                findings.push(finding);
            }
        }
    }
    let local = register
        .projects
        .iter()
        .filter(|project| project.scope.get() == Some(Scope::Local));
    for project in local.filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        for (n, line) in project.funding.iter().enumerate() {
            let Some(pool) = register.pool(&line.from) else {
                continue;
            };
            let cross = pool.project_scope.get() == Some(PoolScope::Cross);
            if cross && !granted.contains(&(pool.id(), project.id())) {
                let finding = project
                    .finding(RULE.id, project.at(("funding", n, "from")))
                    .other(project.at("scope"))
                    .arg("pool", &pool.name)
                    .arg("project", &project.name);
                findings.push(finding);
            }
        }
    }
}
