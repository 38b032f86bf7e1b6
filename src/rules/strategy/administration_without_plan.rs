//! An administration or a staff unit without a plan of its own.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::plan::Plan;
use crate::model::unit::UnitType;
use crate::model::{Kind, Record, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "administration-without-plan",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Plan, Kind::Unit],
    docs: Docs {
        what: "Every administration (forvaltning, fagområde) and every staff unit (stab) that belongs to none is the \
               `unit` of a plan, or a unit under it is, and the plan's period is not over. Where `municipality.yaml` names a `scope`, only \
               administrations and staff units inside it are checked, and a plan without a unit is the scope's own.",
        why: "The administrations know what their work needs; without their plans the whole has only the \
              projects that it thought of itself.",
        source: "Herning p. 5: «Det er forvaltningernes opgave at udarbejde målsætninger og handleplaner på \
                 ITområdet.» Bornholm p. 6: «De fem fagområder i BRK og de centrale stabe udarbejder hver \
                 en handlingsplan, der beskriver de konkrete initiativer, der er/bliver igangsat, og de \
                 digitaliseringsgevinster, der er/forventes opnået.»",
        example: "units/boern-og-skole.yaml:\n  id: boern-og-skole\n  type: administration\n# and no plan \
                  has unit: boern-og-skole",
        mend: "Write the administration's plan in `plans/`, with `unit:`, `period:` and its actions.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let scope = register
        .municipality
        .as_ref()
        .and_then(|municipality| register.get_opt(municipality.scope.as_ref()));
    let scope = scope.map(|unit| register.administration(unit).key());
    let plans = latest_plans(register, scope);
    for unit in register.administrations().chain(register.staff_units()) {
        let finding = |place| unit.finding(RULE.id, place).arg("unit", &unit.name);
        match plans.get(&unit.key()) {
            None => findings.push(finding(unit.at("type"))),
            Some(plan) => {
                if let Some(period) = plan
                    .period
                    .given()
                    .filter(|period| period.to < context.today.quarter())
                {
                    let finding = finding(unit.at("type"))
                        .variant("over")
                        .other(plan.at(("period", "to")));
                    findings.push(finding.arg("plan", &plan.name).arg("to", period.to));
                }
            }
        }
    }
}

/// Returns the plan of each administration and staff unit; of several the one that runs longest. A plan without a period
/// runs for ever. A plan belongs to its unit and those above it, up to the administration.
fn latest_plans(register: &Register, scope: Option<RecordKey>) -> HashMap<RecordKey, &Record<Plan>> {
    let mut latest: HashMap<RecordKey, &Record<Plan>> = HashMap::new();
    let until = |plan: &Plan| plan.period.given().map_or(i64::MAX, |period| period.to.index());
    for plan in &register.plans {
        let own = register.get_opt(plan.unit.given());
        let above = std::iter::successors(own, |unit| {
            let below = unit.kind.get() != Some(UnitType::Administration);
            register.get_opt(unit.parent.given().filter(|_| below))
        });
        let above = above.take(register.units.len()).map(|unit| unit.key());
        for unit in above.chain(scope.filter(|_| plan.unit.given().is_none())) {
            let kept = latest.entry(unit).or_insert(plan);
            if until(plan) > until(kept) {
                *kept = plan;
            }
        }
    }
    latest
}
