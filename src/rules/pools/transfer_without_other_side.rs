//! Money moved between two pools that only one of them shows.

use crate::finding::{Finding, Severity};
use crate::model::pool::{Entry, EntryKind, Pool};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "transfer-without-other-side",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Pool],
    docs: Docs {
        what: "An entry with `kind: transfer_in` or `transfer_out` names the other `pool`, and that pool has the entry \
               for the other side: the opposite kind, this pool, the same day and the same amount. A pool whose \
               entries are not known is not asked for its side.",
        why: "Money that leaves one pool and does not reach the other is lost in the register; money that only arrives \
              is counted twice.",
        source: "Herning p. 15: «… afsættes der fra IT-investeringspuljen et fast årligt beløb i en udviklingspulje»",
        example: "pools/udviklingspulje.yaml:\n  entries: [{no: 1, on: 2026-01-01, kind: transfer_in, dkk: 1000000, pool: \
                  it-investeringspulje}]\n# and pools/it-investeringspulje.yaml has no {kind: transfer_out, on: \
                  2026-01-01, dkk: 1000000, pool: udviklingspulje}",
        mend: "Enter the other side, or correct the day or the amount. Money that comes from no pool is \
               `allocation`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            let Some(opposite) = opposite(entry.kind) else {
                continue;
            };
            let finding = |key: &'static str| {
                pool.finding(RULE.id, pool.at(("entries", n, key)))
                    .arg("pool", &pool.name)
                    .arg("no", entry.no)
                    .dkk("amount", entry.dkk.get())
            };
            if entry.pool.is_blank() && !pool.is_unknown("entries.pool") {
                findings.push(finding("kind"));
            }
            let Some(other) = context.register.get_opt(entry.pool.given()) else {
                continue;
            };
            if !other.is_fully_read() || other.is_unknown("entries") {
                continue;
            }
            let finding = |key| finding(key).variant("missing").arg("other", &other.name);
            match side(pool, entry, n, other, opposite) {
                Side::There => {}
                Side::Missing => findings.push(finding("pool").other(other.at("entries"))),
                // Told once, at the pool that the money leaves.
                Side::Differs(_) if entry.kind == EntryKind::TransferIn => {}
                Side::Differs(m) => {
                    let dkk = other.entries.get(m).map_or(0, |entry| entry.dkk.get());
                    let finding = finding("dkk")
                        .variant("amount")
                        .other(other.at(("entries", m, "dkk")));
                    findings.push(finding.dkk("arrived", dkk));
                }
            }
        }
    }
}

/// The kind of the entry on the other side of a transfer.
fn opposite(kind: EntryKind) -> Option<EntryKind> {
    match kind {
        EntryKind::TransferIn => Some(EntryKind::TransferOut),
        EntryKind::TransferOut => Some(EntryKind::TransferIn),
        EntryKind::Allocation | EntryKind::Grant | EntryKind::Repayment | EntryKind::Withdrawal => None,
    }
}

/// What the other pool has of a transfer.
enum Side {
    There,
    /// The entry at this place has the day, but another amount.
    Differs(usize),
    Missing,
}

/// Of several transfers of the same amount on the same day, each asks for one of its own.
fn side(pool: &Record<Pool>, entry: &Entry, n: usize, other: &Record<Pool>, opposite: EntryKind) -> Side {
    let same = |one: &Entry| one.on == entry.on && one.dkk == entry.dkk;
    let before =
        pool.entries.iter().take(n).filter(|one| {
            one.kind == entry.kind && one.pool.as_deref() == entry.pool.as_deref() && same(one)
        });
    let others = || {
        let all = other.entries.iter().enumerate();
        all.filter(|(_, one)| one.kind == opposite && one.pool.as_deref() == Some(pool.id()))
    };
    if others()
        .filter(|(_, one)| same(one))
        .nth(before.count())
        .is_some()
    {
        return Side::There;
    }
    others()
        .find(|(_, one)| one.on == entry.on && one.dkk != entry.dkk)
        .map_or(Side::Missing, |(m, _)| Side::Differs(m))
}
