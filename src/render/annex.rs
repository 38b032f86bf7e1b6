//! The annex to an agenda as one JSON document, versioned: whole kroner, ISO days, ids.

use std::borrow::Cow;
use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::document::{self, OrderedMap, Tool};
use super::ranking::{ClaimJson, ListedJson, PoolYearJson, ProvenanceJson};
use crate::model::Record;
use crate::model::meeting::{AgendaItem, Meeting};
use crate::model::pool::Principle;
use crate::ranking::capacity::{self, LimitedResource};
use crate::ranking::financing::PlannedRepayment;
use crate::ranking::gate::Class;
use crate::text::sanitize;
use crate::value::{Date, Dkk};
use crate::view::annex;
use crate::view::rank::RankingFrame;

/// Version of the document's shape.
pub const ANNEX_VERSION: u32 = 1;

/// The annex to an agenda: `portfolio annex --format json`.
#[derive(Serialize, JsonSchema)]
struct AnnexDocument<'a> {
    /// Version of this shape: 1.
    version: u32,
    /// The program that made it.
    tool: Tool,
    /// The day that the register is seen from.
    date: Date,
    /// Where the register was read.
    register: ProvenanceJson<'a>,
    /// Changes when the policy's scoring or ranking says something else; `null` where the tool's own settings hold.
    policy_fingerprint: Option<&'a str>,
    /// True when the choice behind the prioritised wishes is the best there is.
    proven: bool,
    /// True when someone stopped the search.
    interrupted: bool,
    /// The meeting; `null` where the register has none to come.
    meeting: Option<MeetingJson<'a>>,
    /// What stands on each pool.
    pools: Vec<PoolJson<'a>>,
    /// What approved and running projects have still to get.
    reserved: Vec<WishJson<'a>>,
    /// Proposals that a law binds and those that are recommended, in the ranking's order.
    prioritised: Vec<WishJson<'a>>,
    /// Proposals that wait and those that are sent back, in the ranking's order.
    unprioritised: Vec<WishJson<'a>>,
    /// Recommended proposals that ask these pools for nothing.
    recommended_without_money: &'a [String],
    /// Needs, ideas, and what is no project.
    listed: Vec<ListedJson<'a>>,
    /// Years in which projects that are decided already take more than these pools have.
    shortfalls: Vec<PoolShortfallJson<'a>>,
}

/// The meeting.
#[derive(Serialize, JsonSchema)]
struct MeetingJson<'a> {
    /// Its id.
    id: &'a str,
    /// The body that meets.
    body: Option<&'a str>,
    /// Its day.
    date: Option<Date>,
    /// Journal number or place of the annex.
    annex_ref: Option<Cow<'a, str>>,
    /// Its agenda.
    agenda: Vec<AgendaItemJson<'a>>,
}

/// An item on the agenda.
#[derive(Serialize, JsonSchema)]
struct AgendaItemJson<'a> {
    /// Its number.
    no: u32,
    /// Its title.
    title: Cow<'a, str>,
    /// The record that it is about, `projects/nyt-esdh`.
    item: Option<Cow<'a, str>>,
    /// What it asks for.
    amount_dkk: Option<i64>,
    /// What became of it.
    outcome: &'static str,
}

impl<'a> MeetingJson<'a> {
    fn new(meeting: &'a Record<Meeting>, reference: Option<&'a str>) -> Self {
        let item = |item: &'a AgendaItem| AgendaItemJson {
            no: item.no,
            title: sanitize(&item.title),
            item: item.item.as_deref().map(sanitize),
            amount_dkk: item.amount_dkk.get().map(Dkk::get),
            outcome: item.outcome.as_str(),
        };
        Self {
            id: meeting.id(),
            body: meeting.body.as_deref(),
            date: meeting.date.get(),
            annex_ref: reference.map(sanitize),
            agenda: meeting.agenda.iter().map(item).collect(),
        }
    }
}

/// What stands on a pool.
#[derive(Serialize, JsonSchema)]
struct PoolJson<'a> {
    /// The pool.
    pool: &'a str,
    /// Its balance on the day; `null` when the entries are not known.
    balance_dkk: Option<i64>,
    /// Sums up to the day, by kind of entry.
    sums_dkk: OrderedMap<'a, i64>,
    /// Year by year from that of the day on.
    years: Vec<AnnexYearJson<'a>>,
}

/// A pool in a year.
#[derive(Serialize, JsonSchema)]
struct AnnexYearJson<'a> {
    #[serde(flatten)]
    money: PoolYearJson<'a>,
    /// Of what is used, what approved and running projects take.
    reserved_dkk: i64,
    /// Of what is used, what prioritised wishes take.
    prioritised_dkk: i64,
    /// What is expected to be paid back in the year.
    repayments_expected_dkk: RepaymentsJson,
}

/// What is expected to be paid back.
#[derive(Serialize, JsonSchema)]
struct RepaymentsJson {
    /// By approved, running and finished projects.
    decided: i64,
    /// By prioritised wishes.
    prioritised: i64,
}

impl<'a> From<&'a annex::PoolStatus<'_>> for PoolJson<'a> {
    fn from(stand: &'a annex::PoolStatus<'_>) -> Self {
        let sums = stand.sums.iter().map(|(kind, dkk)| (kind.as_str(), *dkk));
        let year = |year: &'a annex::AnnexYear| AnnexYearJson {
            money: PoolYearJson::from(&year.money),
            reserved_dkk: year.reserved,
            prioritised_dkk: year.wished,
            repayments_expected_dkk: RepaymentsJson {
                decided: year.back_decided,
                prioritised: year.back_wished,
            },
        };
        Self {
            pool: stand.pool.id(),
            balance_dkk: stand.balance,
            sums_dkk: OrderedMap(sums.collect()),
            years: stand.years.iter().map(year).collect(),
        }
    }
}

/// A project that asks a pool for money.
#[derive(Serialize, JsonSchema)]
struct WishJson<'a> {
    /// The project.
    id: &'a str,
    /// Its place in the ranking; `null` for what is sent back, and where no scoring is decided.
    rank: Option<u32>,
    /// Its class there.
    class: Class,
    /// Points: from and to, the same where every criterion is scored; `null` where no scoring is decided.
    points_interval_hundredths: Option<[i64; 2]>,
    /// What it asks of the pools in all; `null` when it does not say.
    amount_dkk: Option<i64>,
    /// What it asks of the pools, by year.
    claims: Vec<ClaimJson<'a>>,
    /// The principles it is to be paid by.
    principles: &'a [Principle],
    /// What is to be paid back to the pools.
    repayments: &'a [PlannedRepayment],
    /// Who gains.
    gains: Vec<GainJson<'a>>,
    /// Why it stands where it does, as a key of the text catalogue.
    reason: &'static str,
    /// What else is to be said of it, as keys of the text catalogue.
    flags: Vec<&'static str>,
    /// The number of its item on the meeting's agenda.
    agenda_item: Option<u32>,
    /// Journal number or place of its proposal; only for what is on the agenda.
    case: Option<Cow<'a, str>>,
}

/// Who gains.
#[derive(Serialize, JsonSchema)]
struct GainJson<'a> {
    /// The unit.
    unit: Option<&'a str>,
    /// Who it is outside the municipality: `citizens`, `companies`, `authorities`.
    beneficiary: Option<&'static str>,
    /// The position that answers for the benefit.
    owner: Option<&'a str>,
}

impl<'a> From<&'a annex::Wish> for WishJson<'a> {
    fn from(wish: &'a annex::Wish) -> Self {
        let gains = wish.gains.iter().map(|gain| GainJson {
            unit: gain.unit.as_deref(),
            beneficiary: gain.beneficiary.map(|who| who.as_str()),
            owner: gain.owner.as_deref(),
        });
        Self {
            id: &wish.id,
            rank: wish.rank,
            class: wish.class,
            points_interval_hundredths: wish.points.map(|(low, high)| [low, high]),
            amount_dkk: (!wish.claims.is_empty()).then(|| wish.amount()),
            claims: wish.claims.iter().map(ClaimJson::from).collect(),
            principles: &wish.principles,
            repayments: &wish.repayments,
            gains: gains.collect(),
            reason: wish.reason.key(),
            flags: wish.flags.iter().map(|flag| flag.key()).collect(),
            agenda_item: wish.item,
            case: wish.case.as_deref().map(sanitize),
        }
    }
}

/// A year in which decided projects take more than a pool has.
#[derive(Serialize, JsonSchema)]
struct PoolShortfallJson<'a> {
    /// The pool.
    pool: &'a str,
    /// The year.
    year: i32,
    /// By how much.
    dkk: i64,
    /// The projects.
    projects: &'a [String],
}

/// Returns the JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<AnnexDocument<'static>>()
}

/// Writes the document. `proven` says whether the choice behind the prioritised wishes is the best there is.
///
/// # Errors
/// When the writer does.
pub fn json(
    annex: &annex::Annex<'_>,
    frame: &RankingFrame<'_>,
    proven: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    fn wishes(wishes: &[annex::Wish]) -> Vec<WishJson<'_>> {
        wishes.iter().map(WishJson::from).collect()
    }
    fn short(short: &capacity::Shortfall) -> Option<PoolShortfallJson<'_>> {
        match &short.means {
            LimitedResource::Money { pool, year } => Some(PoolShortfallJson {
                pool,
                year: *year,
                dkk: short.by,
                projects: &short.projects,
            }),
            LimitedResource::Hours { .. } | LimitedResource::Parallel { .. } => None,
        }
    }
    let meeting = annex.meeting;
    let document = AnnexDocument {
        version: ANNEX_VERSION,
        tool: Tool::THIS,
        date: frame.today,
        register: ProvenanceJson::from(frame.provenance),
        policy_fingerprint: frame.policy,
        proven,
        interrupted: frame.interrupted,
        meeting: meeting.map(|meeting| MeetingJson::new(meeting, annex.reference)),
        pools: annex.pools.iter().map(PoolJson::from).collect(),
        reserved: wishes(&annex.reserved),
        prioritised: wishes(&annex.prioritised),
        unprioritised: wishes(&annex.unprioritised),
        recommended_without_money: &annex.without_money,
        listed: annex.listed.iter().map(ListedJson::from).collect(),
        shortfalls: annex.shortfalls.iter().filter_map(short).collect(),
    };
    document::write(&document, out)
}
