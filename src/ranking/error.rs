//! Why a register is not ranked.

use thiserror::Error;

/// Why a register is not ranked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RankError {
    /// Projects wait for each other: their ids, each waiting for the next and the last for the first.
    #[error("projects wait for each other: {}", .0.join(" → "))]
    Cycle(Vec<String>),
    /// So many findings make the register unreadable or ambiguous.
    #[error("the register is not ranked: {0} findings make it unreadable or ambiguous")]
    Refused(usize),
}
