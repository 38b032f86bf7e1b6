//! An administration without an it security officer.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "administration-without-security-officer",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every unit of `type: administration` (forvaltning) names its it security officer \
               (it-sikkerhedsansvarlig) in `security_officer`. Where `municipality.yaml` names a `scope`, only \
               administrations inside it are checked.",
        why: "Security is a duty of the leadership; somebody near the work must weigh risks and costs and tell \
              the leadership.",
        source: "Herning p. 15: «Internt i den enkelte forvaltning bør ledelsen udpege en IT-sikkerhedsansvarlig»",
        example: "units/boern-og-skole.yaml:\n  id: boern-og-skole\n  type: administration\n  # no \
                  security_officer",
        mend: "Write `security_officer:` with the id of a position in the administration.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for unit in context.register.administrations() {
        if unit.security_officer.given().is_none() && !unit.is_unknown("security_officer") {
            let finding = unit.finding(RULE.id, unit.at("type"));
            findings.push(finding.arg("unit", &unit.name));
        }
    }
}
