//! Amounts of several things that let a project in together, none of which can be a step less.
//!
//! Many such amounts may do it, and these are one of them: the first thing is lowered as far as it goes, then the
//! next. That no others do it is not claimed.

use super::{Trial, TrialResult};
use crate::ranking::RankError;
use exact_choice::Solution;

/// What became of trying less.
enum LoweredTrial {
    /// It was interrupted.
    Stopped,
    /// A step less is too little.
    Not,
    /// Less suffices, with this choice.
    To(Solution),
}

impl Trial<'_> {
    /// Amounts of all parts that suffice, each lowered as far as it goes with the others as they are.
    ///
    /// # Errors
    /// As [`Basis::of`](crate::ranking::basis::Basis::of).
    pub(super) fn lowered(&mut self) -> Result<TrialResult, RankError> {
        let mut amounts: Vec<i64> = self.parts.iter().map(|(_, most)| *most).collect();
        let Some(mut with) = self.choose(&amounts)? else {
            return Ok(TrialResult::Stopped);
        };
        if !self.takes(&with) {
            return Ok(TrialResult::Nothing);
        }
        // Less of one thing may allow less of another that it did not before: go on until nothing can be less.
        loop {
            let before = amounts.clone();
            for part in 0..amounts.len() {
                match self.lower(&mut amounts, part)? {
                    LoweredTrial::Stopped => return Ok(TrialResult::Stopped),
                    LoweredTrial::To(answer) => with = answer,
                    LoweredTrial::Not => {}
                }
            }
            if amounts == before {
                return Ok(TrialResult::Amounts(amounts, with));
            }
        }
    }

    /// Lowers one amount that suffices to one of which a step less does not, by bisection.
    fn lower(&mut self, amounts: &mut [i64], part: usize) -> Result<LoweredTrial, RankError> {
        let step = self.parts[part].0.step();
        let (mut low, mut high) = (-1, amounts[part] / step);
        // A step less first: in the last round that settles it.
        let mut next = high - 1;
        let mut found = None;
        while high - low > 1 {
            amounts[part] = next * step;
            let Some(answer) = self.choose(amounts)? else {
                return Ok(LoweredTrial::Stopped);
            };
            if self.takes(&answer) {
                (high, found) = (next, Some(answer));
            } else {
                low = next;
            }
            next = low + (high - low) / 2;
        }
        amounts[part] = high * step;
        Ok(found.map_or(LoweredTrial::Not, LoweredTrial::To))
    }
}
