//! What the report shows, section by section: figures and tables of the overviews and of the ranking, with what is
//! to be drawn of them. Nothing is reckoned here that another page says; sums are over a page's own column.

mod actions;
mod chart;
mod contracts;
mod gantt;
mod gaps;
mod glance;
mod pools;
mod ranking;
mod sheet;
mod thread;

use crate::overview::Context;
use crate::page::Table;
use crate::ranking::RankError;
use crate::ranking::recommend::Recommendation;
use crate::text::text;
use crate::value::{Date, Language};
use crate::view::rank::{Frame, origin};

pub use actions::PlanChart;
pub use chart::{Chart, Drawn, Ink, Mark, Scale, Tick};
pub use gaps::{Gap, Gaps};
pub use glance::{Figure, Glance, Light, Tally};
pub use pools::{Bar, PoolChart};
pub use ranking::Ranking;
pub use thread::{Adrift, Area, Goal, Strand, Thread};

use sheet::Sheet;

/// What the report is made from.
pub struct Source<'a, 'r> {
    /// The register, its day and language, and what the rules found.
    pub context: &'a Context<'r>,
    /// Where the register was read, and what the ranking's reader must know.
    pub frame: &'a Frame<'a>,
    /// The ranking, or why there is none.
    pub ranking: Result<&'a Recommendation, RankError>,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Language of all its texts.
    pub language: Language,
    /// Heading.
    pub title: String,
    /// The day the register is seen from.
    pub day: Date,
    /// Where the figures come from.
    pub origin: String,
    /// The portfolio at a glance.
    pub glance: Glance,
    /// The recommended order.
    pub ranking: Ranking,
    /// When the projects run, by the plan that goes with the ranking.
    pub projects: Option<Chart>,
    /// When the plans' actions are.
    pub plans: Vec<PlanChart>,
    /// The pools year by year.
    pub pools: Vec<PoolChart>,
    /// What is to be known of the pools' figures.
    pub pools_note: Vec<String>,
    /// The contracts' deadlines.
    pub contracts: Chart,
    /// The systems.
    pub systems: Table,
    /// The thread.
    pub thread: Thread,
    /// What is missing.
    pub gaps: Gaps,
}

/// The columns of the systems that a page of paper has room for.
const SYSTEMS: &[&str] = &[
    "system",
    "unit",
    "system_owner",
    "data_owner",
    "type",
    "origin",
    "criticality",
    "status",
    "supplier",
    "contract_end",
];

/// Makes the report.
pub fn report(source: &Source<'_, '_>) -> Report {
    let context = source.context;
    let language = context.language;
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let made = source.ranking.as_ref().ok().copied();
    let pools = Sheet::of(context, "pools");
    Report {
        language,
        title: text(language, "report-title", &[("municipality", municipality.into())]),
        day: context.today,
        origin: origin(source.frame, language),
        glance: glance::glance(context, made),
        ranking: ranking::ranking(source),
        projects: made.and_then(|made| gantt::gantt(context, made)),
        plans: actions::actions(context),
        pools: pools::pools(context, &pools),
        pools_note: pools.header,
        contracts: contracts::contracts(context),
        systems: Sheet::of(context, "systems").pick(SYSTEMS, |_| true),
        thread: thread::thread(context),
        gaps: gaps::gaps(context),
    }
}
