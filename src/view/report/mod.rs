//! What the report shows, section by section: figures and tables of the overviews and of the ranking, with what is
//! to be drawn of them. Nothing is reckoned here that another page says; sums are over a page's own column.

mod actions;
mod basis;
mod chart;
mod contracts;
mod gantt;
mod gaps;
mod glance;
mod pools;
mod ranking;
mod thread;

use crate::overview::pools::{lines as pool_lines, notes as pool_notes};
use crate::overview::systems::{self, Systems};
use crate::overview::table::{ColumnOf, columns, table};
use crate::page::Table;
use crate::text::text;
use crate::value::{Date, Language};
use crate::view::rank::origin;

pub use actions::PlanChart;
pub use basis::ReportSource;
pub use chart::{DrawnRow, DrawnTable, Ink, Mark, Scale, Tick};
pub use gaps::{Gap, Gaps};
pub use glance::{Glance, GlanceFigure, Light, Tally};
pub use pools::{Bar, PoolChart};
pub use ranking::RankingSection;
pub use thread::{Area, GoalOutline, Strand, ThreadOutline, UnthreadedProject};

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortfolioReport {
    /// Language of all its texts.
    pub language: Language,
    /// Heading.
    pub title: String,
    /// The day the register is seen from.
    pub day: Date,
    /// Where the figures come from.
    pub origin: String,
    /// What the marks in its tables mean.
    pub marks: String,
    /// What cannot be read, and so is left out of all its figures: a line each with its place.
    pub unreadable: Vec<String>,
    /// The portfolio at a glance.
    pub glance: Glance,
    /// The recommended order.
    pub ranking: RankingSection,
    /// When the projects run, by the plan that goes with the ranking.
    pub projects: Option<DrawnTable>,
    /// When the plans' actions are.
    pub plans: Vec<PlanChart>,
    /// The pools year by year.
    pub pools: Vec<PoolChart>,
    /// What is to be known of the pools' figures.
    pub pools_note: Vec<String>,
    /// The contracts' deadlines.
    pub contracts: DrawnTable,
    /// The systems.
    pub systems: Table,
    /// The thread.
    pub thread: ThreadOutline,
    /// What is missing.
    pub gaps: Gaps,
}

/// The columns of the systems that a page of paper has room for.
const SYSTEMS: [ColumnOf<Systems>; 10] = columns([
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
]);

/// Makes the report.
pub fn report(source: &ReportSource<'_, '_>) -> PortfolioReport {
    let context = source.context;
    let language = context.language;
    let municipality = context.register.municipality.as_ref();
    let municipality = municipality.map_or("", |municipality| municipality.name.as_str());
    let recommendation = source.ranking.as_ref().ok().copied();
    let pools = pool_lines(context);
    let findings = source.frame.report;
    PortfolioReport {
        language,
        title: text(language, "report-title", &[("municipality", municipality.into())]),
        day: context.today,
        origin: origin(source.frame, language),
        marks: text(language, "marks-meaning", &[]),
        unreadable: findings.unreadable(language),
        glance: glance::glance(context, &pools, findings, recommendation),
        ranking: ranking::ranking(source),
        projects: recommendation.and_then(|recommendation| gantt::gantt(context, recommendation)),
        plans: actions::actions(context),
        pools: pools::pools(context, &pools),
        pools_note: pool_notes(context),
        contracts: contracts::contracts(context),
        systems: table(context, &SYSTEMS, &systems::lines(context)),
        thread: thread::thread(context),
        gaps: gaps::gaps(context, findings),
    }
}
