//! Money taken out of a pool that no meeting has decided.

use crate::finding::{Finding, Severity};
use crate::model::meeting::Outcome;
use crate::model::pool::{Entry, EntryKind, Pool};
use crate::model::{Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "withdrawal-without-decision",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An entry with `kind: withdrawal` names the `meeting` and the number of the agenda `item` that decided \
               it, and the item has `outcome: approved`. Money that is moved to another pool is no withdrawal but a \
               `transfer_out`.",
        why: "What is taken out without a decision may be anything, also what the pool must never pay.",
        source: "Herning p. 18: «disponerer Styregruppen for Digital Forvaltning over anvendelsen af udviklingspuljen. \
                 Puljen rummer midler fra investeringsoversigten, og kan således ikke anvendes til drift»",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 6, on: 2026-12-16, kind: withdrawal, dkk: 150000, \
                  text: Drift af ESDH}   # which meeting?",
        mend: "Write `meeting:` and `item:` of the decision. If there is none, take the entry out and lay the matter \
               before the body that manages the pool.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            if entry.kind == EntryKind::Withdrawal {
                findings.extend(judge(context.register, pool, n, entry));
            }
        }
    }
}

fn judge(register: &Register, pool: &Record<Pool>, n: usize, entry: &Entry) -> Option<Finding> {
    let finding = |key: &'static str| {
        let finding = pool.finding(RULE.id, pool.at(("entries", n, key)));
        finding
            .arg("pool", &pool.name)
            .arg("no", entry.no)
            .dkk("amount", entry.dkk.get())
    };
    if entry.meeting.is_blank() || entry.item.is_blank() {
        let unknown = (entry.meeting.is_blank() && pool.is_unknown("entries.meeting"))
            || (entry.item.is_blank() && pool.is_unknown("entries.item"));
        return (!unknown).then(|| finding("kind"));
    }
    let meeting = register.get_opt(entry.meeting.given())?;
    let no = entry.item.get()?;
    // An item that is not on the agenda is the concern of `unknown-item`.
    let place = meeting.agenda.iter().position(|item| item.no == no)?;
    let item = &meeting.agenda[place];
    (item.outcome != Outcome::Approved).then(|| {
        finding("item")
            .variant("not-approved")
            .other(meeting.at(("agenda", place, "outcome")))
            .arg("title", &item.title)
    })
}
