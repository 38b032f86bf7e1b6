//! The smallest amount of one thing that lets a project in, in whole steps.
//!
//! Which projects are chosen is not nested in the money there is: a project may come in with an amount and be
//! displaced again with a larger one, so bisection on "is it chosen?" could miss a smaller amount. But the best
//! choice, and the best with the project in it, only get better with more. So an amount can let the project in only
//! if the best choice with it reaches the best of what is known to be too little; the smallest amount that does so
//! is found by bisection, and where the project is not chosen with it either, one goes on from there.

use std::cmp::Reverse;

use super::{Trial, TrialResult};
use crate::model::Objective;
use crate::ranking::RankError;
use crate::ranking::basis::Basis;
use crate::value::Quarter;
use exact_choice::Solution;

/// How good a choice is: what it gains, how long it waits, what it claims, and the quarters of the preferred projects.
type Worth = (
    Vec<i64>,
    Reverse<i64>,
    Reverse<i64>,
    Vec<Option<Reverse<Quarter>>>,
);

impl Trial<'_> {
    /// Returns the smallest amount of the one part that suffices.
    ///
    /// # Errors
    /// As [`Basis::of`](crate::ranking::basis::Basis::of).
    pub(super) fn least(&mut self) -> Result<TrialResult, RankError> {
        let [(more, most)] = self.parts.as_slice() else {
            return Ok(TrialResult::Nothing);
        };
        let (step, most) = (more.step(), most / more.step());
        let mut too_little = 0;
        let mut best = (self.with(&[0])?, self.tried.answer.clone());
        loop {
            let target = self.worth(&best.0, &best.1);
            let mut high = most;
            match self.reaches(&target, high * step)? {
                None => return Ok(TrialResult::Stopped),
                Some(false) => return Ok(TrialResult::Nothing),
                Some(true) if high == too_little => return Ok(TrialResult::Nothing),
                Some(true) => {}
            }
            while high - too_little > 1 {
                let middle = too_little + (high - too_little) / 2;
                match self.reaches(&target, middle * step)? {
                    None => return Ok(TrialResult::Stopped),
                    Some(true) => high = middle,
                    Some(false) => too_little = middle,
                }
            }
            let Some(answer) = self.choose(&[high * step])? else {
                return Ok(TrialResult::Stopped);
            };
            if self.takes(&answer) {
                return self.verified(high * step, step, answer);
            }
            (too_little, best) = (high, (self.with(&[high * step])?, answer));
        }
    }

    /// Chooses with a step less, too: should the project be chosen then, something is not proven.
    fn verified(&mut self, amount: i64, step: i64, answer: Solution) -> Result<TrialResult, RankError> {
        let Some(less) = self.choose(&[amount - step])? else {
            return Ok(TrialResult::Stopped);
        };
        self.proven &= !self.takes(&less);
        Ok(TrialResult::Amounts(vec![amount], answer))
    }

    /// Returns whether the best choice that has the project is at least so good; `None` when it was
    /// interrupted.
    fn reaches(&mut self, target: &Worth, amount: i64) -> Result<Option<bool>, RankError> {
        let basis = self.with(&[amount])?;
        let Some(problem) = basis.forced(self.tried.task, true) else {
            return Ok(Some(false));
        };
        let start = vec![basis.choice(&self.tried.basis.plan(self.tried.answer))];
        // Who gives more or fewer points is told without the tie-breaks.
        let mut answer = basis.solve_for_points(&problem, start.clone(), self.interrupt);
        if answer.proven && self.gains(&answer) == target.0 {
            answer = basis.solve(&problem, start, self.interrupt);
        }
        self.proven &= answer.proven;
        let reached = answer.feasible && self.worth(&basis, &answer) >= *target;
        Ok((!(self.interrupt)()).then_some(reached))
    }

    fn gains(&self, answer: &Solution) -> Vec<i64> {
        match self.tried.basis.objective {
            Objective::Points => vec![answer.points],
            Objective::Bands => answer.bands.clone(),
        }
    }

    fn worth(&self, basis: &Basis<'_>, answer: &Solution) -> Worth {
        let starts = basis.starts(answer);
        let starts = basis.free.iter().map(|task| starts[*task].map(Reverse));
        (
            self.gains(answer),
            Reverse(answer.delay),
            Reverse(answer.claim),
            starts.collect(),
        )
    }
}
