//! Why a register is not ranked.

use thiserror::Error;

/// Why a register is not ranked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RankError {
    /// Projects wait for each other: their ids, each waiting for the next and the last for the first.
    #[error("projects wait for each other: {}", .0.join(" → "))]
    Cycle(Vec<String>),
    /// What is supposed of the choice cannot be.
    #[error(transparent)]
    Supposed(#[from] SupposedError),
    /// So many findings make the register unreadable or ambiguous.
    #[error("the register is not ranked: {0} findings make it unreadable or ambiguous")]
    Refused(usize),
}

/// Why something cannot be supposed of the choice.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SupposedError {
    /// A project that is to be taken in or left out is none that may be chosen, by its id.
    #[error("{0} is no project that may be chosen: `portfolio rank --explain {0}` says why")]
    NotFree(String),
    /// No choice keeps the limits with this project in it, or without it.
    #[error(
        "no choice keeps the limits with {0} taken in or left out as supposed: `portfolio rank --explain {0}` says what lacks"
    )]
    Impossible(String),
}
