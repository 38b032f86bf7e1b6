//! A body that nobody sits in.

use super::body_without_terms::is_appointed;
use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "body-without-members",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A body with `level` executive, steering, advisory or operational names its members as \
               positions in `members`. Political bodies are elected and external ones manned by others: \
               they need not.",
        why: "A body without members decides nothing, and nobody can see whose view is missing in it.",
        source: "Billund p. 8: «et nyt digitaliseringsråd bemandet med en direktør, et antal fagchefer samt \
                 it- og digitaliseringschefen» Bornholm p. 9: «Digitaliseringsgruppen sammensættes med \
                 ledelsesrepræsentanter fra fagområderne og de centrale stabe.»",
        example: "bodies/digitaliseringsraad.yaml:\n  level: steering\n  # no members",
        mend: "Write the positions: `members: [direktoer-boern, it-chef]`. If they are not appointed yet, \
               name `members` in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for body in context.register.bodies.iter().filter(|body| is_appointed(body)) {
        if body.members.is_empty() && !body.is_unknown("members") {
            findings.push(body.finding(RULE.id, body.here()).arg("body", &body.name));
        }
    }
}
