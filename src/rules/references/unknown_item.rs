//! A name that nothing in the record answers to.

use std::collections::HashSet;

use crate::finding::{Finding, Path, Severity};
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::model::{IntoPath, Record};
use crate::nearest::nearest;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unknown-item",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Names within a record lead somewhere: `after` and `part_of` of an action to an action of the \
               same plan, `track` to a track of the plan, `focus_area` of an observation to a focus area of \
               the same strategy, and `item` of a pool entry to a number on the agenda of the meeting it \
               names.",
        why: "A plan whose prerequisites lead nowhere cannot be laid out by quarter, and a grant whose agenda \
              item is not there has no decision behind it.",
        source: "Aabenraa p. 8: «Visse aktiviteter er forudsætninger for gennemførelse af andre.»",
        example: "actions:\n  - {id: esdh, title: Nyt ESDH, after: [overblik-system]}   # the action is called \
                  overblik-systemer",
        mend: "Correct the name, or write the action, track, focus area or agenda item that is missing.",
    },
};

/// Suggestions are looked for among so many names; it costs a comparison with each.
const MAX_CANDIDATES: usize = 1_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for plan in &register.plans {
        check_plan(plan, findings);
    }
    for strategy in &register.strategies {
        check_strategy(strategy, findings);
    }
    // What did not decode may be the very item that is missed.
    findings.retain(|finding| {
        finding
            .record
            .as_ref()
            .is_none_or(|record| register.is_clean(record))
    });
    for pool in &register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            let (Some(item), Some(meeting)) = (entry.item.get(), register.get_opt(entry.meeting.given()))
            else {
                continue;
            };
            if meeting.agenda.iter().all(|point| point.no != item) && register.is_clean(&meeting.address()) {
                let finding = pool.finding(RULE.id, pool.at(("entries", n, "item")));
                findings.push(
                    finding
                        .arg("what", "agenda_item")
                        .arg("text", item.to_string())
                        .arg("record", meeting.address())
                        .other(meeting.at_key("agenda")),
                );
            }
        }
    }
}

fn check_plan(plan: &Record<Plan>, findings: &mut Vec<Finding>) {
    let actions: HashSet<&str> = plan.actions.iter().map(|action| &*action.id).collect();
    let tracks: HashSet<&str> = plan.tracks.iter().map(|track| &*track.id).collect();
    let mut report = |what, text: &str, path: Path, known: &HashSet<&str>| {
        if !known.contains(text) {
            let finding = plan.finding(RULE.id, plan.at(path)).arg("record", plan.address());
            let list = plan.at_key(if what == "track" { "tracks" } else { "actions" });
            findings.push(unknown(finding, what, text, known).other(list));
        }
    };
    for (n, action) in plan.actions.iter().enumerate() {
        let path = |key: &'static str| ("actions", n, key).into_path();
        for (m, after) in action.after.iter().enumerate() {
            report("action", after, path("after").then(m), &actions);
        }
        if let Some(whole) = action.part_of.given() {
            report("action", whole, path("part_of"), &actions);
        }
        if let Some(track) = action.track.given() {
            report("track", track, path("track"), &tracks);
        }
    }
}

fn check_strategy(strategy: &Record<Strategy>, findings: &mut Vec<Finding>) {
    let areas: HashSet<&str> = strategy.focus_areas.iter().map(|area| &*area.id).collect();
    for (n, observation) in strategy.observations.iter().enumerate() {
        let Some(area) = observation.focus_area.given() else {
            continue;
        };
        if !areas.contains(area.as_str()) {
            let finding = strategy
                .finding(RULE.id, strategy.at(("observations", n, "focus_area")))
                .arg("record", strategy.address());
            findings.push(unknown(finding, "focus_area", area, &areas).other(strategy.at_key("focus_areas")));
        }
    }
}

fn unknown(finding: Finding, what: &'static str, text: &str, known: &HashSet<&str>) -> Finding {
    let finding = finding.arg("what", what).arg("text", text);
    let mut candidates: Vec<&str> = known.iter().copied().collect();
    candidates.sort_unstable();
    match nearest(text, candidates.into_iter().take(MAX_CANDIDATES)) {
        Some(suggestion) => finding.variant("similar").arg("suggestion", suggestion),
        None => finding,
    }
}
