//! Money out of a pool that no meeting has granted.

use crate::finding::{Finding, Severity};
use crate::model::meeting::{AgendaItem, Outcome};
use crate::model::pool::{Entry, EntryKind, Pool};
use crate::model::{Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "grant-without-decision",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An entry with `kind: grant` names the `meeting` and the number of the agenda `item` that \
               granted it. The meeting is not after the entry's day; the item has `outcome: approved`, is \
               about the grant's project or the pool (or names no record), and its `amount_dkk`, where it \
               has one, is not below the entry's. Whether the body may decide it is the concern of \
               `decision-without-mandate`.",
        why: "A grant without a decision is somebody's own idea of what the pool is for.",
        source: "Herning p. 18: «disponerer Styregruppen for Digital Forvaltning over anvendelsen af \
                 udviklingspuljen» Herning p. 19: «Styregruppen for Digital Forvaltning vurderer \
                 ansøgningen på nærmeste ordinære møde.»",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 2, on: 2026-03-05, kind: grant, dkk: \
                  96000, project: nyt-esdh, principle: efficiency}   # which meeting?",
        mend: "Write `meeting:` and `item:` of the decision. If there is none, take the grant out and put \
               the application on the next agenda.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (n, entry) in pool
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == EntryKind::Grant)
        {
            findings.extend(judge(context.register, pool, n, entry));
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
    let (Some(meeting), Some(no)) = (entry.meeting.given(), entry.item.get()) else {
        let unknown = (entry.meeting.given().is_none() && pool.is_unknown("entries.meeting"))
            || (entry.item.get().is_none() && pool.is_unknown("entries.item"));
        return (!unknown).then(|| finding("kind"));
    };
    let meeting = register.get(meeting).filter(|meeting| meeting.is_fully_read())?;
    // An item that is not on the agenda is the concern of `unknown-item`.
    let (m, item) = meeting
        .agenda
        .iter()
        .enumerate()
        .find(|(_, item)| item.no == no)?;
    let decided = |key: &'static str| meeting.at(("agenda", m, key));
    if item.outcome != Outcome::Approved {
        return Some(
            finding("item")
                .variant("not-approved")
                .other(decided("outcome"))
                .arg("title", &item.title),
        );
    }
    if !is_about(item, entry, pool) {
        return Some(
            finding("item")
                .variant("other-matter")
                .other(decided("item"))
                .arg("title", &item.title),
        );
    }
    if let Some(date) = meeting.date.get().filter(|date| *date > entry.on) {
        return Some(
            finding("on")
                .variant("too-early")
                .other(meeting.at("date"))
                .arg("on", entry.on)
                .arg("date", date),
        );
    }
    let granted = item
        .amount_dkk
        .get()
        .map(|amount| amount.get())
        .filter(|granted| *granted < entry.dkk.get())?;
    Some(
        finding("dkk")
            .variant("amount")
            .other(decided("amount_dkk"))
            .dkk("granted", granted),
    )
}

/// Returns whether the item can be the decision on the grant: about its project or the pool, or about no record at
/// all.
fn is_about(item: &AgendaItem, entry: &Entry, pool: &Record<Pool>) -> bool {
    match item.item.given().and_then(|item| item.parts()) {
        Some(("pools", id)) => id == pool.id(),
        Some(("projects", id)) => entry.project.given().is_none_or(|project| &**project == id),
        Some(_) => false,
        None => true,
    }
}
