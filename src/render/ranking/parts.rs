//! What several documents about a ranking are made of.

use schemars::JsonSchema;
use serde::Serialize;

use super::Settings;
use crate::model::Objective;
use crate::ranking::capacity;
use crate::ranking::pools;
use crate::ranking::recommend::{self, Recommendation};
use crate::render::document::{Named, Tool};
use crate::source::{Provenance, SourceKind};
use crate::value::{Date, Quarter};
use crate::view::rank::{Frame, Weights};

/// What every document about a ranking begins with: what it is made from.
#[derive(Serialize, JsonSchema)]
pub(super) struct Head<'a> {
    /// Version of this shape: 1.
    version: u32,
    /// The program that made it.
    tool: Tool,
    /// The day that the register is seen from.
    date: Date,
    /// Where the register was read.
    register: Source<'a>,
    /// Changes when the policy's scoring or ranking says something else; `null` where the tool's own settings hold.
    policy_fingerprint: Option<&'a str>,
    /// What the choice makes large.
    objective: Objective,
    /// The weights that hold, by criterion, in the policy's order.
    weights: Named<'a, u32>,
    /// How they stand to the policy's.
    weights_are: Standing,
    /// Who adopted the policy's weights; `null` where nobody has.
    weights_adopted: Option<Adopted<'a>>,
}

/// How the weights stand to the policy's.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Standing {
    /// Adopted by the body that the policy names.
    Adopted,
    /// The policy's, and nobody has adopted them.
    NotAdopted,
    /// Given on the command line.
    Given,
}

#[derive(Serialize, JsonSchema)]
struct Adopted<'a> {
    /// The body, by its id.
    by: &'a str,
    /// The day.
    on: Date,
}

impl<'a> Head<'a> {
    pub(super) fn new(
        version: u32,
        made: &'a Recommendation,
        settings: &Settings<'a>,
        frame: &Frame<'a>,
    ) -> Self {
        let weights = settings.criteria.iter().map(String::as_str);
        Self {
            version,
            tool: Tool::THIS,
            date: frame.today,
            register: Source::from(frame.provenance),
            policy_fingerprint: frame.policy,
            objective: made.objective,
            weights: Named(weights.zip(made.weights.iter().copied()).collect()),
            weights_are: match settings.weights {
                Weights::Adopted => Standing::Adopted,
                Weights::NotAdopted => Standing::NotAdopted,
                Weights::Given => Standing::Given,
            },
            weights_adopted: settings.adopted.map(|(by, on)| Adopted { by, on }),
        }
    }
}

/// Where a register was read.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render) struct Source<'a> {
    /// From what.
    from: ReadFrom,
    /// The commit that it is, or that it began from; `null` where there is none.
    commit: Option<Commit<'a>>,
    /// Whether files of the register differ from that commit.
    changed: bool,
}

/// What a register is read from.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum ReadFrom {
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
struct Commit<'a> {
    /// Its id.
    id: &'a str,
    /// Its day, in the committer's own offset.
    date: Date,
}

impl<'a> From<&'a Provenance> for Source<'a> {
    fn from(provenance: &'a Provenance) -> Self {
        Self {
            from: match provenance.place {
                SourceKind::Revision => ReadFrom::Revision,
                SourceKind::Index => ReadFrom::Index,
                SourceKind::WorkTree => ReadFrom::WorkTree,
                SourceKind::Outside => ReadFrom::OutsideGit,
                SourceKind::Unreadable => ReadFrom::UnreadableGit,
            },
            commit: provenance.commit.as_ref().map(|commit| Commit {
                id: &commit.id,
                date: Date(commit.date),
            }),
            changed: provenance.changed,
        }
    }
}

/// Something there is only so much of.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Means<'a> {
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

impl<'a> From<&'a capacity::LimitedResource> for Means<'a> {
    fn from(means: &'a capacity::LimitedResource) -> Self {
        match means {
            capacity::LimitedResource::Money { pool, year } => Means::Money { pool, year: *year },
            capacity::LimitedResource::Hours { role, quarter } => Means::Hours {
                role,
                quarter: *quarter,
            },
            capacity::LimitedResource::Parallel { quarter } => Means::Parallel { quarter: *quarter },
        }
    }
}

/// A limit that a project to be chosen would use.
#[derive(Serialize, JsonSchema)]
pub(super) struct Limit<'a> {
    #[serde(flatten)]
    means: Means<'a>,
    /// How much there is.
    total: i64,
    /// What bound projects use.
    bound: i64,
    /// What chosen projects use besides.
    chosen: i64,
}

impl<'a> From<&'a recommend::Use> for Limit<'a> {
    fn from(one: &'a recommend::Use) -> Self {
        Self {
            means: Means::from(&one.means),
            total: one.total,
            bound: one.bound,
            chosen: one.chosen,
        }
    }
}

/// What bound projects alone use more of than there is.
#[derive(Serialize, JsonSchema)]
pub(super) struct Shortfall<'a> {
    #[serde(flatten)]
    means: Means<'a>,
    /// By how much: kroner, hours or projects.
    by: i64,
    /// The bound projects that use it.
    projects: &'a [String],
}

impl<'a> From<&'a capacity::Shortfall> for Shortfall<'a> {
    fn from(short: &'a capacity::Shortfall) -> Self {
        Self {
            means: Means::from(&short.means),
            by: short.by,
            projects: &short.projects,
        }
    }
}

/// A pool in a year.
#[derive(Serialize, JsonSchema)]
pub(in crate::internal::render) struct PoolYear<'a> {
    /// The pool.
    pool: &'a str,
    /// The year.
    year: i32,
    /// What is there at first.
    opening_dkk: i64,
    /// What comes in besides: allocations, less what is taken out again.
    added_dkk: i64,
    /// What projects give back so that it can be used this year.
    returned: Vec<OfProject<'a>>,
    /// What projects can have.
    available_dkk: i64,
    /// What projects claim.
    used: Vec<OfProject<'a>>,
    /// What projects claim in all.
    used_dkk: i64,
    /// What is left for the next year.
    left_dkk: i64,
}

#[derive(Serialize, JsonSchema)]
struct OfProject<'a> {
    /// The project.
    project: &'a str,
    /// Whole kroner.
    dkk: i64,
}

impl<'a> From<&'a pools::PoolYear> for PoolYear<'a> {
    fn from(one: &'a pools::PoolYear) -> Self {
        let by_project = |amounts: &'a [(String, i64)]| {
            let amounts = amounts.iter();
            amounts
                .map(|(project, dkk)| OfProject { project, dkk: *dkk })
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
pub(in crate::internal::render) struct Listed<'a> {
    /// The project.
    id: &'a str,
    /// Why, as a key of the text catalogue.
    reason: &'static str,
}

impl<'a> From<&'a recommend::Listed> for Listed<'a> {
    fn from(one: &'a recommend::Listed) -> Self {
        Self {
            id: &one.id,
            reason: one.reason.key(),
        }
    }
}
