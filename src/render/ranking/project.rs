//! A ranked project in a document.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{ClaimJson, LackJson, MissingJson};
use crate::diagnostics::ReportedFinding;
use crate::ranking::capacity::Lack;
use crate::ranking::financing::PlannedRepayment;
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::RankedProject;
use crate::ranking::score;
use crate::render::document::OrderedMap;
use crate::value::Quarter;

/// A ranked project.
#[derive(Serialize, JsonSchema)]
pub(super) struct RankedProjectJson<'a> {
    /// Its id.
    id: &'a str,
    /// Its rank, from 1; `null` for what is sent back, and where no scoring is decided.
    rank: Option<usize>,
    /// True when it shares the rank.
    tied: bool,
    /// Its class.
    class: Class,
    /// Points in hundredths; the low end of the interval where a score is missing, `null` where no scoring is decided.
    points_hundredths: Option<i64>,
    /// The points it is placed by: its own, or those of a project that it lifts.
    effective_points_hundredths: Option<i64>,
    /// Points if all missing scores were the lowest, and if all were the highest.
    points_interval_hundredths: Option<[i64; 2]>,
    /// The scores given, by criterion.
    scores: OrderedMap<'a, Vec<ScoreJson<'a>>>,
    /// Net present value of its case; `null` where it is not known.
    net_present_value_dkk: Option<i64>,
    /// Years until it has paid itself back, in tenths; `null` where it does not, or is not known.
    payback_tenths_of_years: Option<i64>,
    /// What it asks of pools.
    claims: Vec<ClaimJson<'a>>,
    /// What is paid back to pools.
    repayments: &'a [PlannedRepayment],
    /// Hours in all; `null` where the register does not say.
    hours: Option<u64>,
    /// The quarter it is wished or decided to begin in, not before that of the day given; `null` where nobody can say.
    wished_start: Option<Quarter>,
    /// How many quarters later it begins; `null` where it does not.
    delayed_quarters: Option<i64>,
    /// What it lacks when everything free is left out.
    lacks_alone: Vec<LackJson<'a>>,
    /// What it lacks besides that beside the chosen.
    lacks_beside_chosen: Vec<LackJson<'a>>,
    /// What it would lack in the wished quarter, where it begins later.
    lacks_when_wished: Vec<LackJson<'a>>,
    /// The quarter it starts in; `null` where it does not, or nobody can say.
    start: Option<Quarter>,
    /// Which of these nobody can say, and why.
    not_given: BTreeMap<&'static str, MissingJson>,
    /// Why it stands where it stands, as a key of the text catalogue.
    reason: &'static str,
    /// What else is to be said of it, as keys of the text catalogue.
    flags: Vec<&'static str>,
    /// Rules that found something that the reader must know.
    remarks: Vec<&'static str>,
}

/// A unit's score.
#[derive(Serialize, JsonSchema)]
struct ScoreJson<'a> {
    /// The unit; `null` for the municipality as a whole.
    by: Option<&'a str>,
    /// On the policy's scale.
    value: u32,
}

impl<'a> RankedProjectJson<'a> {
    pub(super) fn new(one: &'a RankedProject, criteria: &'a [String], remarks: &[&ReportedFinding]) -> Self {
        let own = remarks.iter().filter(|remark| remark.project() == Some(&one.id));
        let points = one.points.as_ref();
        Self {
            id: &one.id,
            rank: one.place.rank,
            tied: one.place.tied,
            class: one.place.class,
            points_hundredths: points.map(|points| points.hundredths),
            effective_points_hundredths: points.map(|_| one.place.effective),
            points_interval_hundredths: points.map(|points| [points.interval.0, points.interval.1]),
            scores: scores(points, criteria),
            net_present_value_dkk: one.value.net_present_value,
            payback_tenths_of_years: one.value.payback.map(|payback| payback.tenths()),
            claims: one.financing.claims.iter().map(ClaimJson::from).collect(),
            repayments: &one.financing.repayments,
            hours: one.hours.get(),
            wished_start: one.wished,
            delayed_quarters: one.delay(),
            lacks_alone: lacks(one, |reason| match reason {
                Reason::Lacks { lacks } => Some(lacks),
                _ => None,
            }),
            lacks_beside_chosen: lacks(one, |reason| match reason {
                Reason::LacksBesideChosen { lacks } => Some(lacks),
                _ => None,
            }),
            lacks_when_wished: lacks(one, |reason| match reason {
                Reason::Delayed { lacks, .. } => Some(lacks),
                _ => None,
            }),
            start: one.start,
            not_given: not_given(one),
            reason: one.reason.key(),
            flags: one.flags.iter().map(|flag| flag.key()).collect(),
            remarks: own.map(|remark| remark.rule.id).collect(),
        }
    }
}

/// Returns what the reasons of one kind name.
fn lacks<'a>(one: &'a RankedProject, of: impl Fn(&'a Reason) -> Option<&'a Vec<Lack>>) -> Vec<LackJson<'a>> {
    let reasons = std::iter::once(&one.reason).chain(&one.flags);
    reasons.filter_map(of).flatten().map(LackJson::from).collect()
}

fn not_given(one: &RankedProject) -> BTreeMap<&'static str, MissingJson> {
    let hours = one.hours.missing();
    let states = [("hours", hours), ("start", one.time_not_known)];
    states
        .into_iter()
        .filter_map(|(name, why)| Some((name, MissingJson::of(why?)?)))
        .collect()
}

fn scores<'a>(
    points: Option<&'a score::Points>,
    criteria: &'a [String],
) -> OrderedMap<'a, Vec<ScoreJson<'a>>> {
    let terms = points
        .into_iter()
        .flat_map(|points| &points.terms)
        .filter_map(|term| {
            let given = term.given.iter().map(|given| ScoreJson {
                by: given.by.as_deref(),
                value: given.value,
            });
            Some((criteria.get(term.criterion)?.as_str(), given.collect()))
        });
    OrderedMap(terms.collect())
}
