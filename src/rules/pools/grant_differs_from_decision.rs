//! Grants that are not the amount that was decided.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::meeting::{AgendaItem, Outcome};
use crate::model::pool::{Entry, EntryKind, Pool};
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Year;

pub(super) static RULE: Rule = Rule {
    id: "grant-differs-from-decision",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Pool],
    docs: Docs {
        what: "The grants and withdrawals that name an agenda item (`meeting`, `item`) come together to its \
               `amount_dkk`. The item may also state what is granted now and what the project's `funding` has from the \
               same pools for later years, or the project's whole investment. An item without an amount is not judged; \
               a single entry above the amount is the concern of `grant-without-decision`.",
        why: "The minutes say one amount and the account another; one of them is wrong, and so is the balance that \
              the next meeting is shown.",
        source: "Herning p. 19: «Hver dagsorden følges af et bilag, der dokumenterer indestående på udviklingspuljen \
                 samt prioriterede og uprioriterede ønsker.»",
        example: "meetings/2026-12-03-raad.yaml:\n  agenda: [{no: 1, title: Nyt ESDH, item: projects/nyt-esdh, kind: \
                  decision, outcome: approved, amount_dkk: 700000}]\npools/udviklingspulje.yaml:\n  entries:\n    - {no: \
                  5, on: 2026-12-03, kind: grant, dkk: 600000, project: nyt-esdh, meeting: 2026-12-03-raad, item: 1}",
        mend: "Correct the entry or the minutes, or enter the grant that is missing.",
    },
};

/// An entry with its pool and its place there.
type Placed<'r> = (&'r Record<Pool>, usize, &'r Entry);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut by_item: BTreeMap<(&str, u32), Vec<Placed<'_>>> = BTreeMap::new();
    for pool in &context.register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            let takes = matches!(entry.kind, EntryKind::Grant | EntryKind::Withdrawal);
            if let (true, Some(meeting), Some(no)) = (takes, entry.meeting.given(), entry.item.get()) {
                by_item.entry((meeting, no)).or_default().push((pool, n, entry));
            }
        }
    }
    for ((meeting, no), entries) in by_item {
        findings.extend(judge(context.register, meeting, no, &entries));
    }
}

fn judge(register: &Register, meeting: &str, no: u32, entries: &[Placed<'_>]) -> Option<Finding> {
    if entries.iter().any(|(pool, ..)| !pool.is_fully_read()) {
        return None;
    }
    let meeting = register.meetings.get(meeting)?;
    let place = meeting.agenda.iter().position(|item| item.no == no)?;
    let item = meeting.agenda.get(place)?;
    let amount = item.amount_dkk.get()?.get();
    let paid = || entries.iter().map(|(.., entry)| entry.dkk.get());
    let granted: i64 = paid().sum();
    let above = paid().any(|dkk| dkk > amount);
    if above || item.outcome != Outcome::Approved || granted == amount {
        return None;
    }
    if is_explained(register, item, entries, granted, amount) {
        return None;
    }
    let (pool, n, entry) = *entries.last()?;
    let finding = pool
        .finding(RULE.id, pool.at(("entries", n, "dkk")))
        .other(meeting.at(("agenda", place, "amount_dkk")))
        .arg("pool", &pool.name)
        .arg("no", entry.no)
        .arg("title", &item.title)
        .dkk("granted", granted)
        .dkk("amount", amount);
    Some(finding)
}

/// Returns whether the amount is the project's whole investment, or what is granted now and planned for later years.
fn is_explained(
    register: &Register,
    item: &AgendaItem,
    entries: &[Placed<'_>],
    granted: i64,
    amount: i64,
) -> bool {
    let about = item.item.given().and_then(|item| item.parts());
    let Some(project) = about.and_then(|(folder, id)| match folder {
        "projects" => register.projects.get(id),
        _ => None,
    }) else {
        return false;
    };
    let last = entries.iter().map(|(.., entry)| entry.on.year()).max();
    let later = project.funding.iter().filter(|line| {
        let of_these = register
            .pool(&line.from)
            .is_some_and(|pool| entries.iter().any(|(one, ..)| one.key() == pool.key()));
        of_these && line.year.get().map(Year::get) > last
    });
    let later: i64 = later.map(|line| line.dkk.get()).sum();
    project.investment() == Some(amount) || granted.saturating_add(later) == amount
}
