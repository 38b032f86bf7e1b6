//! A unit that should have a seat in a body and has none.

use std::collections::HashSet;

use crate::finding::{Finding, Severity};
use crate::model::body::Body;
use crate::model::position::Position;
use crate::model::{Kind, Record, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unit-not-represented",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Unit, Kind::Position],
    docs: Docs {
        what: "Every unit in a body's `represents` has a member in it: a position in `members`, or the \
               `chair`, that belongs to the unit or to one below it. Not judged: a body without members \
               (`body-without-members`), and one with a member whose unit is not in the register, for that \
               unit may be the one.",
        why: "Whoever is not there when projects are put in order is not heard, and does not carry the \
              decision home.",
        source: "Herning p. 6: «Styregruppen sikrer med repræsentation fra de 5 forvaltninger, at der er \
                 kompetencer fra alle relevante områder, og at kommunikationen tilbage til forvaltningerne \
                 kan foregå.»",
        example: "bodies/digitaliseringsraad.yaml:\n  members: [it-chef]   # in the unit \
                  koncern-it\n  represents: [boern-og-skole, koncern-it]",
        mend: "Add a member from the unit, or take the unit out of `represents` when the terms do not \
               demand it.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for body in register
        .bodies
        .iter()
        .filter(|body| !body.represents.is_empty() && !body.members.is_empty())
    {
        let Some(units) = units(register, body) else {
            continue;
        };
        for (n, id) in body.represents.iter().enumerate() {
            let Some(unit) = register.get(id) else { continue };
            if !units.contains(&unit.key()) {
                let finding = body
                    .finding(RULE.id, body.at(("represents", n)))
                    .other(body.at_key("members"))
                    .arg("unit", &unit.name)
                    .arg("body", &body.name);
                findings.push(finding);
            }
        }
    }
}

/// Returns the units that a body's members belong to, and all above them; `None` when one of them cannot be seen.
fn units(register: &Register, body: &Body) -> Option<HashSet<RecordKey>> {
    let mut units = HashSet::new();
    for position in seated(register, body)? {
        let mut next = Some(register.get_opt(position.unit.given())?);
        // A unit that is already there has its parents there too; so a cycle ends the walk.
        while let Some(unit) = next.filter(|unit| units.insert(unit.key())) {
            next = register.get_opt(unit.parent.given());
        }
    }
    Some(units)
}

/// Returns the positions that sit in a body, its chair too, each once; `None` when one of them is not in the
/// register.
pub(super) fn seated<'r>(register: &'r Register, body: &Body) -> Option<Vec<&'r Record<Position>>> {
    let seats = body.members.iter().chain(body.chair.given());
    let mut seated = seats
        .map(|position| register.get(position))
        .collect::<Option<Vec<_>>>()?;
    seated.sort_by_key(|position| position.key());
    seated.dedup_by_key(|position| position.key());
    Some(seated)
}
