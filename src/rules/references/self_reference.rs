//! A record that names itself.

use crate::finding::{Finding, Severity};
use crate::model::{Entity, ForKind, Kind, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "self-reference",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No record names itself: a system does not replace itself and has no integration to itself, a \
               document is not about itself, and so on for every reference. References that make a circle are \
               left to `reference-cycle`; a strategy or plan may name its own items.",
        why: "A record that names itself stands in for the one that was meant, which is then missing: a system \
              that replaces itself has no successor.",
        source: "The model of the register: a reference names another record.",
        example: "systems/esdh-ny.yaml:\n  id: esdh-ny\n  replaces: [esdh-ny]",
        mend: "Write the record that was meant, or delete the reference.",
    },
};

/// References that `reference-cycle` follows.
const FOLLOWED_IN_CIRCLES: &[&str] = &["parent", "reports_to", "depends_on"];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let kinds = Kind::ALL.iter();
    // What a strategy or plan names in itself is one of its items.
    for kind in kinds.filter(|kind| !matches!(kind, Kind::Strategy | Kind::Plan)) {
        kind.with(SelfReferences {
            register: context.register,
            findings,
        });
    }
}

struct SelfReferences<'a> {
    register: &'a Register,
    findings: &'a mut Vec<Finding>,
}

impl ForKind for SelfReferences<'_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        for record in self.register.all::<T>() {
            let own = self.register.links_to(record.key()).iter();
            let own = own.filter(|link| {
                link.from == record.key() && !FOLLOWED_IN_CIRCLES.iter().any(|key| link.is_in(key))
            });
            self.findings.extend(own.map(|link| {
                record
                    .finding(RULE.id, record.at(link.path.clone()))
                    .arg("record", record.address())
                    .arg("field", link.path.to_string())
            }));
        }
    }
}
