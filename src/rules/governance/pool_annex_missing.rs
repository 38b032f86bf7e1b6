//! A meeting about a pool without the annex that shows what is in it.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::document::DocumentType;
use crate::model::meeting::Meeting;
use crate::model::pool::Pool;
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "pool-annex-missing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Document, Kind::Pool],
    docs: Docs {
        what: "Every meeting with an agenda of a body that manages a pool (`body` in the pool) has in \
               `annexes` a document of `type: bilag_dagsorden` about that pool (`about: pools/…`, or no \
               `about` at all). Meetings before the pool's first entry are not judged, nor is a meeting \
               with an annex that is not in the register.",
        why: "Whoever grants money must see what is left, and which wishes wait for it.",
        source: "Herning p. 19: «Hver dagsorden følges af et bilag, der dokumenterer indestående på \
                 udviklingspuljen samt prioriterede og uprioriterede ønsker.»",
        example: "pools/udviklingspulje.yaml:\n  body: \
                  digitaliseringsraad\nmeetings/2026-12-03-raad.yaml:\n  body: \
                  digitaliseringsraad\n  agenda: [...]\n  # no annexes",
        mend: "Have the annex printed by `portfolio`, register it as a document with `type: \
               bilag_dagsorden`, and name it in the meeting's `annexes`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let mut pools: HashMap<&str, Vec<&Record<Pool>>> = HashMap::new();
    for pool in &register.pools {
        if let Some(body) = pool.body.given() {
            pools.entry(body).or_default().push(pool);
        }
    }
    for meeting in register
        .meetings
        .iter()
        .filter(|meeting| !meeting.agenda.is_empty())
    {
        let Some(body) = register.get_opt(meeting.body.given()) else {
            continue;
        };
        for pool in pools.get(body.id()).into_iter().flatten() {
            let first = pool.entries.iter().map(|entry| entry.on).min();
            let begun = meeting
                .date
                .get()
                .zip(first)
                .is_some_and(|(date, first)| date >= first);
            if begun && !meeting.is_unknown("annexes") && !has_annex(register, meeting, pool) {
                let listed = !meeting.annexes.is_empty();
                let place = if listed {
                    meeting.at_key("annexes")
                } else {
                    meeting.at_key("agenda")
                };
                let finding = meeting
                    .finding(RULE.id, place)
                    .other(pool.at("body"))
                    .arg("meeting", meeting.id())
                    .arg("body", &body.name)
                    .arg("pool", &pool.name);
                findings.push(finding);
            }
        }
    }
}

fn has_annex(register: &Register, meeting: &Meeting, pool: &Record<Pool>) -> bool {
    meeting.annexes.iter().any(|annex| {
        let Some(document) = register.get(annex) else {
            return true;
        };
        let about = document
            .about
            .given()
            .is_none_or(|about| **about == *pool.address());
        document.kind == DocumentType::BilagDagsorden && about
    })
}
