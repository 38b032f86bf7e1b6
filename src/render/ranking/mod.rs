//! The ranking as one JSON document, versioned: whole numbers, ISO days and quarters, ids.

mod compare;
mod explain;
mod parts;
mod project;
mod sensitivity;

use std::io::{self, Write};

pub(super) use compare::ComparisonJson;
pub use compare::{COMPARISON_VERSION, compare};
pub use explain::{EXPLANATION_VERSION, explain};
pub(super) use parts::{ClaimJson, ListedJson, PoolYearJson, ProvenanceJson};
use schemars::{JsonSchema, Schema};
pub use sensitivity::{SENSITIVITY_VERSION, sensitivity};
use serde::Serialize;

use super::document;
use crate::diagnostics::ReportedFinding;
use crate::finding::Severity;
use crate::ranking::recommend::Recommendation;
use crate::text::sanitize;
use crate::value::{Date, Language};
use crate::view::rank::{RankingFrame, Weights, remarks};
use parts::{LimitJson, RankingHeadJson, ShortfallJson};
use project::RankedProjectJson;

/// Version of the document's shape.
pub const RANKING_VERSION: u32 = 1;

/// What stands in the document besides the recommendation.
#[derive(Debug, Clone, Copy)]
pub struct RankingSettings<'a> {
    /// The ids of the policy's criteria, in its order.
    pub criteria: &'a [String],
    /// The way the weights stand to the policy's.
    pub weights: Weights,
    /// Who adopted the policy's weights, by id, and when.
    pub adopted: Option<(&'a str, Date)>,
    /// Language of the remarks' messages.
    pub language: Language,
}

/// The recommendation of `portfolio rank --format json`.
#[derive(Serialize, JsonSchema)]
struct RankingDocument<'a> {
    #[serde(flatten)]
    head: RankingHeadJson<'a>,
    /// The choice with its proof.
    choice: ChoiceJson<'a>,
    /// The ranked projects, the first rank first.
    projects: Vec<RankedProjectJson<'a>>,
    /// Needs, ideas, and what is no project, by id.
    listed: Vec<ListedJson<'a>>,
    /// Limits that a project to be chosen would use; a pool's money is counted up to and with the year.
    limits: Vec<LimitJson<'a>>,
    /// The role and quarter with the least to spare; `null` when no role's hours are limited or used.
    tightest: Option<LimitJson<'a>>,
    /// Roles that projects need and that have no limit.
    unlimited_roles: &'a [String],
    /// What each pool has and what projects take of it, by pool and year.
    pools: Vec<PoolYearJson<'a>>,
    /// What bound projects alone use more of than there is.
    shortfalls: Vec<ShortfallJson<'a>>,
    /// Groups of the policy whose minimum nothing can meet.
    unmet_groups: Vec<UnmetGroupJson<'a>>,
    /// Findings that the reader must know of.
    remarks: Vec<RemarkJson<'a>>,
}

/// The choice with its proof.
#[derive(Serialize, JsonSchema)]
struct ChoiceJson<'a> {
    /// True when no choice is better.
    proven: bool,
    /// True when ties are settled too.
    canonical: bool,
    /// True when someone stopped the search.
    interrupted: bool,
    /// False when the minimum of some group can be met by nothing; the rest is chosen without it.
    feasible: bool,
    /// The sum of the chosen projects' points.
    points_hundredths: i64,
    /// How many quarters after its wished one a project may begin unless it says so itself.
    latest_delay_quarters: u32,
    /// What the chosen projects wait in all: points in hundredths × quarters.
    delay_hundredths: i64,
    /// The best choice in which nothing begins later than wished; `null` where that is this one.
    undelayed: Option<OtherChoiceJson>,
    /// What no choice exceeds: one number, or one for each band under the objective `bands`.
    bounds_hundredths: &'a [i64],
    /// What the chosen projects claim of pools.
    claim_dkk: i64,
    /// The number of nodes the search visited.
    nodes: u64,
}

/// A choice under another condition.
#[derive(Serialize, JsonSchema)]
struct OtherChoiceJson {
    /// The sum of its points.
    points_hundredths: i64,
    /// True when no choice under that condition is better.
    proven: bool,
}

/// A group whose minimum nothing can meet.
#[derive(Serialize, JsonSchema)]
struct UnmetGroupJson<'a> {
    /// How many of the group at least.
    min: u32,
    /// The group's projects.
    projects: &'a [String],
}

/// A finding that the reader must know of.
#[derive(Serialize, JsonSchema)]
struct RemarkJson<'a> {
    /// The rule.
    rule: &'static str,
    /// The severity that holds in this register.
    severity: Severity,
    /// The record, `projects/nyt-esdh`; `null` where it is about none.
    record: Option<&'a str>,
    /// What is wrong, in the reader's language.
    message: String,
}

impl<'a> RemarkJson<'a> {
    fn new(one: &'a ReportedFinding, language: Language) -> Self {
        Self {
            rule: one.rule.id,
            severity: one.severity,
            record: one.record.as_deref(),
            message: sanitize(&one.message(language)).into_owned(),
        }
    }
}

/// Returns the JSON Schemas of the documents about a ranking, by name.
pub(super) fn schemas() -> [(&'static str, Schema); 4] {
    [
        ("output.rank", document::schema::<RankingDocument<'static>>()),
        ("output.rank.compare", compare::schema()),
        ("output.rank.explain", explain::schema()),
        ("output.rank.sensitivity", sensitivity::schema()),
    ]
}

/// Writes the document.
///
/// # Errors
/// When the writer does.
pub fn json(
    recommendation: &Recommendation,
    settings: &RankingSettings<'_>,
    frame: &RankingFrame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let answer = &recommendation.answer;
    let remarks = remarks(frame.report, recommendation);
    let project = |one| RankedProjectJson::new(one, settings.criteria, &remarks);
    let document = RankingDocument {
        head: RankingHeadJson::new(RANKING_VERSION, recommendation, settings, frame),
        choice: ChoiceJson {
            proven: answer.proven,
            canonical: answer.canonical,
            interrupted: frame.interrupted,
            feasible: recommendation.unmet.is_empty(),
            points_hundredths: answer.points,
            latest_delay_quarters: recommendation.latest_delay,
            delay_hundredths: answer.delay,
            undelayed: recommendation.undelayed.map(|other| OtherChoiceJson {
                points_hundredths: other.points,
                proven: other.proven,
            }),
            bounds_hundredths: &answer.bounds,
            claim_dkk: answer.claim,
            nodes: answer.nodes,
        },
        projects: recommendation.ranked.iter().map(project).collect(),
        listed: recommendation.listed.iter().map(ListedJson::from).collect(),
        limits: recommendation.uses.iter().map(LimitJson::from).collect(),
        tightest: recommendation.tightest.as_ref().map(LimitJson::from),
        unlimited_roles: &recommendation.unlimited,
        pools: recommendation.pools.iter().map(PoolYearJson::from).collect(),
        shortfalls: recommendation
            .shortfalls
            .iter()
            .map(ShortfallJson::from)
            .collect(),
        unmet_groups: recommendation
            .unmet
            .iter()
            .map(|group| UnmetGroupJson {
                min: group.least,
                projects: &group.projects,
            })
            .collect(),
        remarks: remarks
            .iter()
            .map(|one| RemarkJson::new(one, settings.language))
            .collect(),
    };
    document::write(&document, out)
}
