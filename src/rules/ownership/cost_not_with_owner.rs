//! A cost that another unit than the owner's pays.

use crate::finding::{Finding, Severity};
use crate::model::system::{System, SystemType};
use crate::model::unit::{Unit, UnitType};
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "cost-not-with-owner",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Unit, Kind::Position],
    docs: Docs {
        what: "The unit that pays a cost of a system (`costs[].paid_by`) lies in the same administration as the \
               unit of the position that owns the system; for a system of `type: infrastructure` it is the \
               central it unit (`type: group_it`) or a part of it. Checked are costs of this year and later \
               years of systems that are not retired. A system without an owner, and infrastructure in a \
               register without a central it unit, are not checked.",
        why: "Who decides over a system and who pays for it must be the same, or nobody has a reason to save.",
        source: "Billund p. 9: «budgetter følger ansvar, så systemejerne har fremover det samlede budget for \
                 deres systemer, mens it- og digitaliseringschefen har ansvar og budget for it-infrastruktur og \
                 it-arkitektur» Bornholm p. 10: «Systemejerne er budgetansvarlige for egne systemer, både hvad \
                 angår anskaffelse, vedligehold og tilkøb.»",
        example: "systems/cirius.yaml:\n  owner: it-chef  # in koncern-it\n  costs:\n    - {year: 2027, kind: \
                  operation, dkk: 850000, paid_by: boern-og-skole}",
        mend: "Move the budget to the owner's unit, or the ownership to the unit that pays. A municipality that \
               pays systems from common funds turns the rule off in the policy.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let has_group_it = register
        .units
        .iter()
        .any(|unit| unit.kind.get() == Some(UnitType::GroupIt));
    for system in register.systems.iter().filter(|system| !system.is_retired()) {
        let infrastructure = system.kind.get() == Some(SystemType::Infrastructure);
        let current = |year: i32| year >= context.today.year();
        for (n, cost) in system
            .costs
            .iter()
            .enumerate()
            .filter(|(_, cost)| current(cost.year.get()))
        {
            let Some(payer) = register.get_opt(cost.paid_by.given()) else {
                continue;
            };
            let finding = || {
                system
                    .finding(RULE.id, system.at(("costs", n, "paid_by")))
                    .arg("system", &system.name)
                    .arg("payer", &payer.name)
                    .arg("year", cost.year.to_string())
                    .dkk("amount", cost.dkk.get())
            };
            if !infrastructure {
                if let Some((owner, unit)) = other_owner(register, system, payer) {
                    let finding = finding().other(system.at("owner"));
                    findings.push(finding.arg("owner", owner).arg("unit", unit));
                }
            } else if has_group_it && !in_group_it(register, payer) {
                findings.push(finding().variant("infrastructure").other(system.at("type")));
            }
        }
    }
}

/// Returns the owner's title and unit, when that unit lies in another administration than the one that pays.
fn other_owner<'r>(
    register: &'r Register,
    system: &System,
    payer: &Record<Unit>,
) -> Option<(&'r String, &'r String)> {
    let owner = register.get_opt(system.owner.given())?;
    let unit = register.get_opt(owner.unit.given())?;
    let same = register.administration(unit).key() == register.administration(payer).key();
    (!same).then_some((&owner.title, &unit.name))
}

/// Returns whether a unit is the central it unit or lies under it.
fn in_group_it(register: &Register, unit: &Record<Unit>) -> bool {
    std::iter::successors(Some(unit), |unit| register.get_opt(unit.parent.given()))
        .take(register.units.len())
        .any(|unit| unit.kind.get() == Some(UnitType::GroupIt))
}
