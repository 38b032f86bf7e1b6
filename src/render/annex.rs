//! The annex to an agenda as one JSON document, versioned: whole kroner, ISO days, ids.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::ranking::{class, pool_year, source};
use crate::ranking::room::Means;
use crate::text::sanitize;
use crate::view::annex::{Annex, Stand, Wish};
use crate::view::rank::Frame;

/// Version of the document's shape.
pub const ANNEX_VERSION: u32 = 1;

/// Writes the document. `proven` says whether the choice behind the prioritised wishes is the best there is.
///
/// # Errors
/// When the writer does.
pub fn json(annex: &Annex<'_>, frame: &Frame<'_>, proven: bool, out: &mut dyn Write) -> io::Result<()> {
    let document = json!({
        "version": ANNEX_VERSION,
        "tool": { "name": "portfolio", "version": env!("CARGO_PKG_VERSION") },
        "date": frame.today.to_string(),
        "register": source(frame.provenance),
        "policy_fingerprint": frame.policy,
        "proven": proven,
        "interrupted": frame.interrupted,
        "meeting": annex.meeting.map(|meeting| json!({
            "id": meeting.id(),
            "body": meeting.body.as_deref(),
            "date": meeting.date.map(|date| date.to_string()),
            "annex_ref": annex.reference.map(sanitize),
            "agenda": meeting.agenda.iter().map(|item| json!({
                "no": item.no,
                "title": sanitize(&item.title),
                "item": item.item.as_deref().map(sanitize),
                "amount_dkk": item.amount_dkk.map(|dkk| dkk.get()),
            })).collect::<Vec<_>>(),
        })),
        "pools": annex.pools.iter().map(stand).collect::<Vec<_>>(),
        "reserved": annex.reserved.iter().map(wish).collect::<Vec<_>>(),
        "prioritised": annex.prioritised.iter().map(wish).collect::<Vec<_>>(),
        "unprioritised": annex.unprioritised.iter().map(wish).collect::<Vec<_>>(),
        "recommended_without_money": annex.without_money,
        "listed": annex.listed.iter()
            .map(|one| json!({ "id": one.id, "reason": one.reason.key() })).collect::<Vec<_>>(),
        "shortfalls": annex.shortfalls.iter().filter_map(|short| match &short.means {
            Means::Money { pool, year } => Some(json!({
                "pool": pool, "year": year, "dkk": short.by, "projects": short.projects,
            })),
            _ => None,
        }).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn stand(stand: &Stand<'_>) -> Value {
    let years = stand.years.iter().map(|year| {
        let mut one = pool_year(&year.money);
        one["reserved_dkk"] = json!(year.reserved);
        one["prioritised_dkk"] = json!(year.wished);
        one["repayments_expected_dkk"] = json!({
            "decided": year.back_decided,
            "prioritised": year.back_wished,
        });
        one
    });
    json!({
        "pool": stand.pool.id(),
        "balance_dkk": stand.balance,
        "sums_dkk": stand.sums.iter().map(|(kind, dkk)| (kind.as_str().to_owned(), json!(dkk)))
            .collect::<serde_json::Map<_, _>>(),
        "years": years.collect::<Vec<_>>(),
    })
}

fn wish(wish: &Wish) -> Value {
    json!({
        "id": wish.id,
        "rank": wish.rank,
        "class": class(wish.class),
        "points_interval_hundredths": [wish.points.0, wish.points.1],
        "amount_dkk": (!wish.claims.is_empty()).then(|| wish.amount()),
        "claims": wish.claims.iter()
            .map(|claim| json!({ "pool": claim.pool, "year": claim.year, "dkk": claim.dkk })).collect::<Vec<_>>(),
        "principles": wish.principles.iter().map(|principle| principle.as_str()).collect::<Vec<_>>(),
        "repayments": wish.repayments.iter()
            .map(|paid| json!({ "pool": paid.pool, "year": paid.year, "unit": paid.unit, "dkk": paid.dkk }))
            .collect::<Vec<_>>(),
        "gains": wish.gains.iter().map(|(unit, owner)| json!({ "unit": unit, "owner": owner })).collect::<Vec<_>>(),
        "reason": wish.reason.key(),
        "flags": wish.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>(),
        "agenda_item": wish.item,
        "case": wish.case.as_deref().map(sanitize),
    })
}
