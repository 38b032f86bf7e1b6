//! What follows when a chosen project is left out, or one that waits is taken in.

use super::TriedProject;
use crate::ranking::sensitivity::shifts::difference;

/// The decision turned round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForcedDecision {
    /// True when the project is taken in; else it is left out.
    pub inside: bool,
    /// What follows; `None` when no choice keeps the conditions then.
    pub outcome: Option<ForcedChoice>,
}

/// What follows of a decision turned round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForcedChoice {
    /// How many points less all chosen projects give, hundredths.
    pub loss: i64,
    /// The same by band, the best band first. Under the objective `bands` the first that is not 0 is above 0.
    pub bands: Vec<i64>,
    /// Who is chosen then and is not now, the project itself left out.
    pub enters: Vec<String>,
    /// Who is chosen now and is not then, the project itself left out.
    pub leaves: Vec<String>,
    /// True when that choice is proven the best.
    pub proven: bool,
}

/// Turns the decision round; `None` when it was interrupted.
pub(super) fn forced(tried: &TriedProject<'_>, interrupt: &dyn Fn() -> bool) -> Option<ForcedDecision> {
    let TriedProject { basis, answer, .. } = tried;
    let inside = !basis.takes(answer, tried.task);
    let Some(problem) = basis.forced(tried.task, inside) else {
        return Some(ForcedDecision {
            inside,
            outcome: None,
        });
    };
    let other = basis.solve(&problem, vec![answer.chosen.clone()], interrupt);
    if interrupt() {
        return None;
    }
    let (mut enters, mut leaves) = difference(&basis.chosen(answer), &basis.chosen(&other));
    let own = &basis.tasks[tried.task].id;
    enters.retain(|id| id != own);
    leaves.retain(|id| id != own);
    let bands = answer.bands.iter().zip(&other.bands);
    Some(ForcedDecision {
        inside,
        outcome: other.feasible.then(|| ForcedChoice {
            loss: answer.points - other.points,
            bands: bands.map(|(now, then)| now - then).collect(),
            enters,
            leaves,
            proven: answer.proven && other.proven,
        }),
    })
}
