//! A decision by a body that may not make it.

use crate::finding::{Finding, Severity};
use crate::model::body::{Body, BodyLevel, Mandate, Matter};
use crate::model::meeting::{AgendaItem, Meeting, Outcome};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Dkk;

pub(super) static RULE: Rule = Rule {
    id: "decision-without-mandate",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A body approves only what it may decide: its `decides` has a mandate for the kind \
               of record that the agenda item is about (projects, pools, plans, strategies, systems, \
               contracts), and the item's `amount_dkk` is at most that mandate's `up_to_dkk`. A project \
               with an amount may also be decided under a mandate for pools. An item about anything else, \
               or about no record, demands only that the body decides something. What binds nobody to \
               anything needs no mandate: to reject or to send back. Not judged: a body without any mandate \
               (`body-without-mandate`).",
        why: "A decision that the body could not make can be set aside by the one that could.",
        source: "Billund p. 9: «Digitaliseringsrådet administrerer både en systemportefølje og en \
                 projektportefølje og indstiller beslutninger til direktionen.» Aabenraa p. 5: «I \
                 forvaltningen opleves der uklarhed omkring beslutningskompetencen i Den Digitale \
                 Styregruppe vs lokal ledelse.»",
        example: "bodies/digitaliseringsraad.yaml:\n  recommends: [{what: \
                  projects}]\nmeetings/2026-03-05-raad.yaml:\n  body: digitaliseringsraad\n  agenda:\n    - \
                  {no: 1, title: Nyt ESDH, item: projects/nyt-esdh, kind: decision, outcome: approved}",
        mend: "If the body only recommended it, write `outcome: recommended` and register the meeting that \
               decided. If it may decide it, write the mandate in the body's `decides`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for meeting in &context.register.meetings {
        let body = context.register.get_opt(meeting.body.given());
        let Some(body) = body.filter(|body| body.is_fully_read()) else {
            continue;
        };
        let without = body.decides.is_empty() && body.recommends.is_empty();
        if without && body.level.get() != Some(BodyLevel::External) || body.is_unknown("decides") {
            continue;
        }
        for (n, item) in meeting
            .agenda
            .iter()
            .enumerate()
            .filter(|(_, item)| item.outcome == Outcome::Approved)
        {
            findings.extend(judge(meeting, n, item, body));
        }
    }
}

fn judge(meeting: &Record<Meeting>, n: usize, item: &AgendaItem, body: &Record<Body>) -> Option<Finding> {
    let matters = matters(item);
    let covers = |mandate: &Mandate| matters.is_empty() || matters.contains(&mandate.what);
    let mandates: Vec<_> = body
        .decides
        .iter()
        .enumerate()
        .filter(|(_, mandate)| covers(mandate))
        .collect();
    let finding = |key: &'static str| {
        let finding = meeting.finding(RULE.id, meeting.at(("agenda", n, key)));
        finding.arg("body", &body.name).arg("title", &item.title)
    };
    if body.decides.is_empty() {
        let place = if body.recommends.is_empty() {
            body.here()
        } else {
            body.at_key("recommends")
        };
        return Some(finding("outcome").other(place));
    }
    // Without a limit a mandate reaches further than any with one.
    let reach = |mandate: &Mandate| mandate.up_to_dkk.get().map_or(i64::MAX, Dkk::get);
    let Some((m, widest)) = mandates.into_iter().max_by_key(|(_, mandate)| reach(mandate)) else {
        return Some(finding("outcome").variant("matter").other(body.at_key("decides")));
    };
    let amount = item.amount_dkk.get()?.get();
    (amount > reach(widest)).then(|| {
        finding("amount_dkk")
            .variant("amount")
            .other(body.at(("decides", m, "up_to_dkk")))
            .dkk("amount", amount)
            .dkk("limit", reach(widest))
    })
}

/// Returns the mandates of which one is demanded for an item; none when any will do.
pub(super) fn matters(item: &AgendaItem) -> &'static [Matter] {
    let kind = item
        .item
        .given()
        .and_then(|item| item.parts())
        .and_then(|(folder, _)| Kind::from_folder(folder));
    match kind {
        Some(Kind::Project) if item.amount_dkk.is_given() => &[Matter::Projects, Matter::Pools],
        Some(Kind::Project) => &[Matter::Projects],
        Some(Kind::Pool) => &[Matter::Pools],
        Some(Kind::Plan) => &[Matter::Plans],
        Some(Kind::Strategy) => &[Matter::Strategies],
        Some(Kind::System) => &[Matter::Systems],
        Some(Kind::Contract) => &[Matter::Contracts],
        _ => &[],
    }
}
