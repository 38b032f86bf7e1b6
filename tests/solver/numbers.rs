//! Random portfolios.

use portfolio::internal::solver::{Limit, Problem, ProblemItem, Requirement};

/// Numbers that are the same on every machine (SplitMix64).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("below a usize")
    }

    fn amount(&mut self, end: usize) -> i64 {
        i64::try_from(self.below(end)).expect("a small number")
    }

    fn pair(&mut self, count: usize) -> (usize, usize) {
        let first = self.below(count - 1);
        (first, first + 1 + self.below(count - 1 - first))
    }

    /// A portfolio with amounts to the krone. Every other one has few distinct points and round claims, so that the
    /// tie-breaks decide.
    pub(crate) fn problem(&mut self, count: usize) -> Problem {
        let coarse = self.below(2) == 0;
        let items = (0..count).map(|_| self.item(coarse)).collect();
        let limits = (0..1 + self.below(5))
            .map(|_| self.limit(count, coarse))
            .collect();
        let mut requires: Vec<Requirement> = (0..self.below(count / 2 + 1))
            .map(|_| self.pair(count))
            .map(|(a, b)| Requirement::of(b, a))
            .collect();
        let mut exclusive: Vec<Vec<usize>> = (0..self.below(3)).map(|_| self.group(count)).collect();
        if self.below(2) == 0 {
            // Ways to carry out one project, of which none comes without a way to carry out another.
            let mut dependents = self.group(count);
            dependents.sort_unstable();
            dependents.dedup();
            let prerequisites = (0..count).filter(|item| !dependents.contains(item) && self.below(2) == 0);
            let prerequisites = prerequisites.collect::<Vec<_>>();
            exclusive.extend([dependents.clone(), prerequisites.clone()]);
            requires.push(Requirement {
                dependents,
                prerequisites,
            });
        }
        let at_least = match self.below(3) {
            0 => vec![(
                self.group(count),
                1 + u32::try_from(self.below(2)).expect("0 or 1"),
            )],
            _ => Vec::new(),
        };
        Problem {
            items,
            limits,
            requires,
            exclusive,
            at_least,
        }
    }

    fn item(&mut self, coarse: bool) -> ProblemItem {
        let points = if coarse {
            2_500 * self.amount(5)
        } else {
            self.amount(10_001)
        };
        let claim = if coarse {
            500_000 * self.amount(3)
        } else {
            self.amount(4_000_000)
        };
        let band = if points >= 6_000 {
            0
        } else {
            1 + usize::from(points < 3_000)
        };
        let delay = points * self.amount(3);
        ProblemItem {
            points,
            delay,
            claim,
            band,
        }
    }

    fn limit(&mut self, count: usize, coarse: bool) -> Limit {
        let mut uses = Vec::new();
        for item in 0..count {
            if self.below(4) > 0 {
                uses.push((
                    item,
                    if coarse {
                        100 * (1 + self.amount(6))
                    } else {
                        1 + self.amount(3_000_000)
                    },
                ));
            }
        }
        let demand: i64 = uses.iter().map(|(_, amount)| amount).sum();
        Limit {
            capacity: demand * (20 + self.amount(50)) / 100,
            uses,
        }
    }

    fn group(&mut self, count: usize) -> Vec<usize> {
        (0..2 + self.below(2)).map(|_| self.below(count)).collect()
    }
}
