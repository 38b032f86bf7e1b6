//! A council that is not composed as was decided.

use super::unit_not_represented::seated;
use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "council-not-as-decided",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Position],
    docs: Docs {
        what: "A body's members and chair meet every demand in its `composition`: the `position` that is \
               named sits in it, and at least `min` of them (1 by default) carry the `role` that is named. \
               Not judged: a body without members (`body-without-members`), and one with a member or a \
               demand that is not in the register.",
        why: "The composition was decided so that both the business and it are heard.",
        source: "Billund p. 8: «et nyt digitaliseringsråd bemandet med en direktør, et antal fagchefer samt \
                 it- og digitaliseringschefen»",
        example: "bodies/digitaliseringsraad.yaml:\n  members: [direktoer-boern, \
                  skolechef]\n  composition:\n    - {position: it-chef}",
        mend: "Appoint whoever is missing, or change `composition` when something else is decided.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for body in register
        .bodies
        .iter()
        .filter(|body| !body.composition.is_empty() && !body.members.is_empty())
    {
        let Some(seated) = seated(register, body) else {
            continue;
        };
        for (n, seat) in body.composition.iter().enumerate() {
            if let Some(position) = register.get_opt(seat.position.given()) {
                if seated.iter().all(|member| member.key() != position.key()) {
                    let finding = body
                        .finding(RULE.id, body.at(("composition", n, "position")))
                        .other(body.at_key("members"))
                        .arg("body", &body.name)
                        .arg("position", &position.title);
                    findings.push(finding);
                }
            } else if let Some(role) = register.get_opt(seat.role.given()) {
                let carriers = seated
                    .iter()
                    .filter(|member| member.roles.iter().any(|carried| &**carried == role.id()));
                let (number, demanded) = (carriers.count(), seat.min.get().unwrap_or(1));
                if number < demanded as usize {
                    let finding = body
                        .finding(RULE.id, body.at(("composition", n, "role")))
                        .variant("role")
                        .other(body.at_key("members"))
                        .arg("body", &body.name)
                        .arg("role", &role.name)
                        .arg("number", number)
                        .arg("demanded", demanded);
                    findings.push(finding);
                }
            }
        }
    }
}
