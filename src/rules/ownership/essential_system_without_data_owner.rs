//! An essential system whose data nobody owns.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "essential-system-without-data-owner",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every essential system (væsentligt system) that is not retired names a data owner \
               (`data_owner`). A system is essential when it says `essential: true`, or says nothing and its \
               `criticality` is `business_critical` or `society_critical`. That it names a system owner too is \
               the concern of `system-without-owner`.",
        why: "Somebody must answer for what the data may be used for and who may see them; the owner of the \
              software need not be the one who knows.",
        source: "Billund p. 8: «Ingen væsentlige systemer i Billund Kommune må fremover være uden en system- og \
                 dataejer»",
        example: "systems/cirius.yaml:\n  id: cirius\n  name: Cirius\n  owner: it-chef\n  criticality: \
                  business_critical\n  # no data_owner",
        mend: "Write `data_owner:` with the position that answers for the data (dataejer). If it is not decided, \
               say so in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        if system.needs_data_owner()
            && system.data_owner.given().is_none()
            && !system.is_unknown("data_owner")
        {
            let key = if system.essential.is_given() {
                "essential"
            } else {
                "criticality"
            };
            let finding = system.finding(RULE.id, system.at(key));
            findings.push(finding.arg("system", &system.name));
        }
    }
}
