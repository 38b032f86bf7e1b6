//! A system that goes out of use with nothing after it.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::system::SystemStatus;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "phase-out-without-successor",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::System],
    docs: Docs {
        what: "Every system with `status: phasing_out` is named in `replaces` of another system, or says in \
               `no_successor` why none takes over.",
        why: "The task does not go away with the system; whoever does it must know what to use from then on.",
        source: "Billund p. 7: «Fælles bibliotekssystem, som afløser det eksisterende system»",
        example: "systems/cirius.yaml:\n  id: cirius\n  status: phasing_out\n  # no system has replaces: [cirius]",
        mend: "Write `replaces: [<this system>]` on the system that takes over, planned or in use. If none does, \
               write the reason in `no_successor`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        let explained = system.no_successor.is_given() || system.is_unknown("no_successor");
        let demanded = system.status.get() == Some(SystemStatus::PhasingOut) && !explained;
        if demanded && context.register.successors_of(system).next().is_none() {
            findings.push(
                system
                    .finding(RULE.id, system.at("status"))
                    .arg("system", &system.name),
            );
        }
    }
}
