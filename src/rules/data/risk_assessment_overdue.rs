//! A critical system whose risks nobody has looked at for two years.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "risk-assessment-overdue",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A business or society critical system in use (also one being phased out) was assessed for \
               risks within the last 24 months: `risk_assessed_on` is written, and 24 months later is not \
               yet past. The very day 24 months later is in time.",
        why: "Threats, users and suppliers change; protection that was enough two years ago need not be \
              now.",
        source: "NIS 2-loven (lov nr. 434 af 6. maj 2025) § 6, on risk analysis; the interval is this \
                 register's own. Herning p. 14: «Udgangspunktet for IT-sikkerhedsarbejdet er \
                 risikostyring.»",
        example: "systems/cirius.yaml:\n  criticality: business_critical\n  status: \
                  in_use\n  risk_assessed_on: 2022-02-10",
        mend: "Assess the system's risks and write the day in `risk_assessed_on`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        if !system
            .risk_assessment_due(context.today)
            .is_some_and(|due| due.is_past(context.today))
        {
            continue;
        }
        let finding = |key| {
            system
                .finding(RULE.id, system.at(key))
                .arg("system", &system.name)
        };
        findings.push(
            match system.risk_assessed_on.get().filter(|day| *day <= context.today) {
                None => finding("criticality").variant("never"),
                Some(assessed) => finding("risk_assessed_on").arg("assessed", assessed),
            },
        );
    }
}
