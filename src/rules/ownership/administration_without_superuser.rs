//! An administration without superusers.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::{Kind, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "administration-without-superuser",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Unit, Kind::System],
    docs: Docs {
        what: "Every unit of `type: administration` (forvaltning) has at least one superuser: in its own \
               `super_users`, in those of a unit under it, or in a system's `super_users` for one of these \
               units. Where `municipality.yaml` names a `scope`, only administrations inside it are checked.",
        why: "Superusers are whom colleagues ask first, and whom the it unit reaches the users through.",
        source: "Herning p. 10: «Hver enkelt forvaltning vedligeholder en superbrugerorganisation.»",
        example: "units/boern-og-skole.yaml:\n  id: boern-og-skole\n  type: administration\n  # no super_users",
        mend: "Write the positions that are superusers in the unit's `super_users`, or with the systems they \
               know.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let served = served(context.register);
    for unit in context.register.administrations() {
        if !served.contains(&unit.key()) && !unit.is_unknown("super_users") {
            let finding = unit.finding(RULE.id, unit.at("type"));
            findings.push(finding.arg("unit", &unit.name));
        }
    }
}

/// Returns the administrations with a superuser somewhere in them.
fn served(register: &Register) -> HashSet<RecordKey> {
    let own = register.units.iter().filter(|unit| !unit.super_users.is_empty());
    let with_systems = register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
        .flat_map(|system| &system.super_users)
        .filter_map(|superuser| register.get(&superuser.unit));
    own.chain(with_systems)
        .map(|unit| register.administration(unit).key())
        .collect()
}
