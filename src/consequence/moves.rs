//! What moved in the ranking between two states.

use super::Seen;
use crate::model::Date;
use crate::ranking::basis::Request;
use crate::ranking::compare::{Comparison, compare};

/// Why two rankings cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRanked {
    /// A finding makes the earlier state unreadable or ambiguous.
    BeforeRefused,
    /// A finding makes the later state unreadable or ambiguous.
    NowRefused,
    /// Projects wait for each other: their ids in the circle.
    Circle(Vec<String>),
    /// Someone stopped the search, and two answers that are not the best say nothing together.
    Interrupted,
}

/// What moved in the ranking, each move with its cause. The faults are each state's own.
///
/// # Errors
/// When one of the states is not ranked.
pub fn moves(
    before: &Seen,
    now: &Seen,
    today: Date,
    request: &Request,
    interrupt: &dyn Fn() -> bool,
) -> Result<Comparison, NotRanked> {
    if before.report.refuses_ranking() {
        return Err(NotRanked::BeforeRefused);
    }
    if now.report.refuses_ranking() {
        return Err(NotRanked::NowRefused);
    }
    let (old, new) = (before.faults(), now.faults());
    let made = compare(before.state(&old), now.state(&new), today, request, interrupt);
    if interrupt() {
        return Err(NotRanked::Interrupted);
    }
    made.map_err(NotRanked::Circle)
}
