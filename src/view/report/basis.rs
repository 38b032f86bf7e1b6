//! What the report is made from.

use crate::overview::OverviewContext;
use crate::ranking::RankError;
use crate::ranking::recommend::Recommendation;
use crate::view::rank::RankingFrame;

/// What the report is made from.
pub struct ReportSource<'a, 'r> {
    /// The register, its day and language.
    pub context: &'a OverviewContext<'r>,
    /// Where the register was read, what the rules found, and what the ranking's reader must know.
    pub frame: &'a RankingFrame<'a>,
    /// The ranking, or why there is none.
    pub ranking: Result<&'a Recommendation, RankError>,
}
