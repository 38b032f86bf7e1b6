//! What moved in the ranking between two states.

use thiserror::Error;

use super::Addresses;
use crate::change::Changes;
use crate::ranking::RankError;
use crate::ranking::basis::Request;
use crate::ranking::compare::{Comparison, compare};
use crate::snapshot::Snapshot;
use crate::value::Date;

/// Why two rankings cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotRanked {
    /// A finding makes the earlier state unreadable or ambiguous.
    #[error("the register is not ranked")]
    BeforeRefused,
    /// A finding makes the later state unreadable or ambiguous.
    #[error("the register is not ranked")]
    NowRefused,
    /// The ranking of one of the states fails.
    #[error(transparent)]
    Rank(#[from] RankError),
    /// Someone stopped the search, and two answers that are not the best say nothing together.
    #[error("interrupted; two searches that did not end cannot be compared")]
    Interrupted,
}

/// Returns what moved in the ranking, each move with its cause. The faults are each state's own; `changes` tell which
/// projects have another id now.
///
/// # Errors
/// When one of the states is not ranked.
pub fn moves(
    before: &Snapshot,
    now: &Snapshot,
    changes: &Changes,
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
    let ids = Addresses::of(changes).ids("projects/");
    let (before, now) = (before.state(&old), now.state(&new));
    let comparison = compare(before, now, &ids, today, request, interrupt);
    if interrupt() {
        return Err(NotRanked::Interrupted);
    }
    Ok(comparison?)
}
