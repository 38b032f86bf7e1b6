//! An approval of a project in a unit that the body does not bind.

use crate::finding::{Finding, Severity};
use crate::model::body::Body;
use crate::model::unit::Unit;
use crate::model::{Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "decision-outside-binding",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A body that binds some units only (`binding_for`) approves projects of those units only: the \
               project's `unit`, or one that it belongs to (`parent`), is among them. A body without `binding_for` \
               binds all. Not judged: a project whose unit, or a unit above it, is not known.",
        why: "The unit that is not bound need not follow the decision; the project is approved on paper only.",
        source: "Aabenraa p. 5: «Der ønskes skabt klarhed i forhold til styregruppen og dennes muligheder for at \
                 træffe beslutninger, der er bindende for forvaltningerne, både som helhed og for den enkelte.»",
        example: "bodies/styregruppe.yaml:\n  binding_for: [it-afdelingen]\nprojects/aula.yaml:\n  unit: \
                  boern-og-skole\nmeetings/2017-08-22-styregruppe.yaml:\n  body: styregruppe\n  agenda:\n    - {no: 1, \
                  title: Aula, item: projects/aula, kind: decision, outcome: approved}",
        mend: "Let a body that binds the unit decide. If the body does bind it, add the unit to `binding_for`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for meeting in &register.meetings {
        let Some(body) = register.get_opt(meeting.body.given()) else {
            continue;
        };
        if body.binding_for.is_empty() || !body.is_fully_read() {
            continue;
        }
        for (n, item) in meeting.agenda.iter().enumerate() {
            let project = item.approves().and_then(|id| register.projects.get(id));
            let Some(project) = project else { continue };
            let Some(unit) = register.get_opt(project.unit.given()) else {
                continue;
            };
            if is_bound(register, body, unit) == Some(false) {
                let finding = meeting
                    .finding(RULE.id, meeting.at(("agenda", n, "outcome")))
                    .other(body.at_key("binding_for"))
                    .arg("body", &body.name)
                    .arg("project", &project.name)
                    .arg("unit", &unit.name);
                findings.push(finding);
            }
        }
    }
}

/// Returns whether a body binds a unit; `None` when that cannot be told, since a unit above it is not known.
fn is_bound(register: &Register, body: &Body, unit: &Record<Unit>) -> Option<bool> {
    let mut above = unit;
    for _ in 0..=register.units.len() {
        if body.binding_for.iter().any(|bound| &**bound == above.id()) {
            return Some(true);
        }
        if above.parent.is_blank() {
            return Some(false);
        }
        above = register.get_opt(above.parent.given())?;
    }
    None
}
