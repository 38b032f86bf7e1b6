//! What several documents about a ranking are made of.

use schemars::JsonSchema;
use serde::Serialize;

use super::RankingSettings;
use crate::model::Objective;
use crate::ranking::capacity;
use crate::ranking::financing::Claim;
use crate::ranking::pools;
use crate::ranking::recommend::{self, Recommendation};
use crate::render::document::{OrderedMap, Tool};
use crate::source::{Provenance, SourceKind};
use crate::value::{Date, Missing, Quarter};
use crate::view::rank::{RankingFrame, Weights};

/// What every document about a ranking begins with: what it is made from.
#[derive(Serialize, JsonSchema)]
pub(super) struct RankingHeadJson<'a> {
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
    /// What the choice makes large.
    objective: Objective,
    /// The weights that hold, by criterion, in the policy's order.
    weights: OrderedMap<'a, u32>,
    /// How they stand to the policy's.
    weights_are: WeightsOriginJson,
    /// Who adopted the policy's weights; `null` where nobody has.
    weights_adopted: Option<AdoptedJson<'a>>,
}

/// The way the weights stand to the policy's.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum WeightsOriginJson {
    /// Adopted by the body that the policy names.
    Adopted,
    /// The policy's, and nobody has adopted them.
    NotAdopted,
    /// There are none: the policy decides no scoring, and nothing is put in order.
    NotDecided,
    /// Given on the command line.
    Given,
}

#[derive(Serialize, JsonSchema)]
struct AdoptedJson<'a> {
    /// The body, by its id.
    by: &'a str,
    /// The day.
    on: Date,
}

impl<'a> RankingHeadJson<'a> {
    pub(super) fn new(
        version: u32,
        recommendation: &'a Recommendation,
        settings: &RankingSettings<'a>,
        frame: &RankingFrame<'a>,
    ) -> Self {
        let weights = settings.criteria.iter().map(String::as_str);
        Self {
            version,
            tool: Tool::THIS,
            date: frame.today,
            register: ProvenanceJson::from(frame.provenance),
            policy_fingerprint: frame.policy,
            objective: recommendation.objective,
            weights: OrderedMap(weights.zip(recommendation.weights.iter().copied()).collect()),
            weights_are: match settings.weights {
                Weights::Adopted => WeightsOriginJson::Adopted,
                Weights::NotAdopted => WeightsOriginJson::NotAdopted,
                Weights::NotDecided => WeightsOriginJson::NotDecided,
                Weights::Given => WeightsOriginJson::Given,
            },
            weights_adopted: settings.adopted.map(|(by, on)| AdoptedJson { by, on }),
        }
    }
}

/// Where a register was read.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render) struct ProvenanceJson<'a> {
    /// From what.
    from: ReadFromJson,
    /// The commit that it is, or that it began from; `null` where there is none.
    commit: Option<CommitJson<'a>>,
    /// True when files of the register differ from that commit.
    changed: bool,
}

/// What a register is read from.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum ReadFromJson {
    /// A git revision.
    Revision,
    /// The git index.
    Index,
    /// The work tree.
    WorkTree,
    /// A folder outside git.
    OutsideGit,
    /// A folder in a git repository that cannot be read.
    UnreadableGit,
}

#[derive(Serialize, JsonSchema)]
struct CommitJson<'a> {
    /// Its id.
    id: &'a str,
    /// Its day, in the committer's own offset.
    date: Date,
}

impl<'a> From<&'a Provenance> for ProvenanceJson<'a> {
    fn from(provenance: &'a Provenance) -> Self {
        Self {
            from: match provenance.place {
                SourceKind::Revision => ReadFromJson::Revision,
                SourceKind::Index => ReadFromJson::Index,
                SourceKind::WorkTree => ReadFromJson::WorkTree,
                SourceKind::Outside => ReadFromJson::OutsideGit,
                SourceKind::Unreadable => ReadFromJson::UnreadableGit,
            },
            commit: provenance.commit.as_ref().map(|commit| CommitJson {
                id: &commit.id,
                date: Date(commit.date),
            }),
            changed: provenance.changed,
        }
    }
}

/// Why a value is not given.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MissingJson {
    /// The register says that it is not known.
    Unknown,
    /// Something stands there that cannot be read.
    Unreadable,
}

impl MissingJson {
    /// Returns why; `None` where the register only says nothing.
    pub(super) fn of(why: Missing) -> Option<Self> {
        match why {
            Missing::Blank => None,
            Missing::Unknown => Some(Self::Unknown),
            Missing::Unreadable => Some(Self::Unreadable),
        }
    }
}

/// Money of a pool: what a project needs of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Claim")]
pub(in crate::internal::render) struct ClaimJson<'a> {
    /// The pool, by its id.
    pool: &'a str,
    /// The year it is paid; `null` where nobody can say. It is counted in the first year then.
    year: Option<i32>,
    /// Whole kroner, above 0.
    dkk: i64,
}

impl<'a> From<&'a Claim> for ClaimJson<'a> {
    fn from(claim: &'a Claim) -> Self {
        Self {
            pool: &claim.pool,
            year: (!claim.undated).then_some(claim.year),
            dkk: claim.dkk,
        }
    }
}

/// Something there is only so much of.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum ResourceJson<'a> {
    /// Money of a pool, whole kroner, over all years up to and with this one.
    Money {
        /// The pool.
        pool: &'a str,
        /// The year.
        year: i32,
    },
    /// Hours of a role in a quarter.
    Hours {
        /// The role.
        role: &'a str,
        /// The quarter.
        quarter: Quarter,
    },
    /// Projects that run in a quarter.
    Parallel {
        /// The quarter.
        quarter: Quarter,
    },
}

impl<'a> From<&'a capacity::LimitedResource> for ResourceJson<'a> {
    fn from(means: &'a capacity::LimitedResource) -> Self {
        match means {
            capacity::LimitedResource::Money { pool, year } => ResourceJson::Money { pool, year: *year },
            capacity::LimitedResource::Hours { role, quarter } => ResourceJson::Hours {
                role,
                quarter: *quarter,
            },
            capacity::LimitedResource::Parallel { quarter } => ResourceJson::Parallel { quarter: *quarter },
        }
    }
}

/// What a project lacks of something.
#[derive(Serialize, JsonSchema)]
pub(super) struct LackJson<'a> {
    #[serde(flatten)]
    means: ResourceJson<'a>,
    /// How much: kroner, hours or projects.
    by: i64,
}

impl<'a> From<&'a capacity::Lack> for LackJson<'a> {
    fn from(lack: &'a capacity::Lack) -> Self {
        Self {
            means: ResourceJson::from(&lack.means),
            by: lack.by,
        }
    }
}

/// A limit that a project to be chosen would use.
#[derive(Serialize, JsonSchema)]
pub(super) struct LimitJson<'a> {
    #[serde(flatten)]
    means: ResourceJson<'a>,
    /// How much there is.
    total: i64,
    /// What bound projects use.
    bound: i64,
    /// What chosen projects use besides.
    chosen: i64,
}

impl<'a> From<&'a recommend::ResourceUse> for LimitJson<'a> {
    fn from(one: &'a recommend::ResourceUse) -> Self {
        Self {
            means: ResourceJson::from(&one.means),
            total: one.total,
            bound: one.bound,
            chosen: one.chosen,
        }
    }
}

/// What bound projects alone use more of than there is.
#[derive(Serialize, JsonSchema)]
pub(super) struct ShortfallJson<'a> {
    #[serde(flatten)]
    means: ResourceJson<'a>,
    /// By how much: kroner, hours or projects.
    by: i64,
    /// The bound projects that use it.
    projects: &'a [String],
}

impl<'a> From<&'a capacity::Shortfall> for ShortfallJson<'a> {
    fn from(short: &'a capacity::Shortfall) -> Self {
        Self {
            means: ResourceJson::from(&short.means),
            by: short.by,
            projects: &short.projects,
        }
    }
}

/// A pool in a year.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render) struct PoolYearJson<'a> {
    /// The pool.
    pool: &'a str,
    /// The year.
    year: i32,
    /// What is there at first.
    opening_dkk: i64,
    /// What comes in besides: allocations, less what is taken out again.
    added_dkk: i64,
    /// What projects give back so that it can be used this year.
    returned: Vec<ProjectAmountJson<'a>>,
    /// What projects can have.
    available_dkk: i64,
    /// What projects claim.
    used: Vec<ProjectAmountJson<'a>>,
    /// What projects claim in all.
    used_dkk: i64,
    /// What is left for the next year.
    left_dkk: i64,
}

#[derive(Serialize, JsonSchema)]
struct ProjectAmountJson<'a> {
    /// The project.
    project: &'a str,
    /// Whole kroner.
    dkk: i64,
}

impl<'a> From<&'a pools::PoolYear> for PoolYearJson<'a> {
    fn from(one: &'a pools::PoolYear) -> Self {
        let by_project = |amounts: &'a [(String, i64)]| {
            let amounts = amounts.iter();
            amounts
                .map(|(project, dkk)| ProjectAmountJson { project, dkk: *dkk })
                .collect()
        };
        Self {
            pool: &one.pool,
            year: one.year,
            opening_dkk: one.opening,
            added_dkk: one.added,
            returned: by_project(&one.returns),
            available_dkk: one.available(),
            used: by_project(&one.uses),
            used_dkk: one.used(),
            left_dkk: one.left(),
        }
    }
}

/// A project that is listed without a class.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render) struct ListedJson<'a> {
    /// The project.
    id: &'a str,
    /// Why, as a key of the text catalogue.
    reason: &'static str,
}

impl<'a> From<&'a recommend::ListedProject> for ListedJson<'a> {
    fn from(one: &'a recommend::ListedProject) -> Self {
        Self {
            id: &one.id,
            reason: one.reason.key(),
        }
    }
}
