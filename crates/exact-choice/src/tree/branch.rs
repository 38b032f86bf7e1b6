//! Where to branch: reliability branching. Items whose pseudo-costs are not yet reliable are tried on a copy of the
//! tableau for a few pivots, since a poor choice near the top of the tree costs most.

use super::super::domain::Domain;
use super::SearchTree;
use crate::pseudo_costs::Branch;

/// The number of the most promising items that are looked at, and the number in vain after which no more are.
const LOOK: usize = 10;
const VAIN: usize = 4;
/// An item is tried until each side was seen so often.
const KNOWN: u32 = 4;
/// The pivots of one try.
const PIVOTS: usize = 20;

/// An item to branch on, its value in the relaxation, and what its sides are expected to cost.
#[derive(Clone, Copy)]
struct BranchCandidate {
    item: usize,
    part: f64,
    down: f64,
    up: f64,
}

impl BranchCandidate {
    fn score(&self) -> f64 {
        self.down.max(1e-3) * self.up.max(1e-3)
    }
}

impl SearchTree<'_> {
    /// Returns the fractional item with the greatest product of expected losses on its two sides.
    pub(super) fn branch(&mut self, domain: &Domain, limit: f64) -> Branch {
        let mut best: Option<BranchCandidate> = None;
        let mut vain = 0;
        for mut candidate in self.candidates(domain).into_iter().take(LOOK) {
            if self.costs.known(candidate.item) < KNOWN {
                self.probe(&mut candidate, limit);
            }
            if best.is_none_or(|best| candidate.score() > best.score()) {
                best = Some(candidate);
                vain = 0;
            } else {
                vain += 1;
            }
            if vain >= VAIN {
                break;
            }
        }
        let (item, part) = best.map_or_else(
            || {
                let open = domain.fixed.iter().position(Option::is_none);
                (open.unwrap_or_default(), 1.0)
            },
            |best| (best.item, best.part),
        );
        Branch {
            item,
            value: part > 0.5,
            part,
            limit,
        }
    }

    /// Returns the fractional items, the most promising first.
    fn candidates(&self, domain: &Domain) -> Vec<BranchCandidate> {
        let fractional = self.tableau.penalties().into_iter();
        let open = fractional.filter(|(item, ..)| domain.fixed[*item].is_none());
        let mut candidates: Vec<BranchCandidate> = open
            .map(|(item, down, up)| {
                let part = self.tableau.values()[item];
                let (down, up) = self.costs.estimate(item, part, down, up);
                BranchCandidate { item, part, down, up }
            })
            .collect();
        candidates.sort_by(|a, b| b.score().total_cmp(&a.score()).then(a.item.cmp(&b.item)));
        candidates
    }

    /// Fixes the item to 0 and to 1 on a copy of the tableau, for a few pivots each, and records the losses.
    fn probe(&mut self, candidate: &mut BranchCandidate, limit: f64) {
        let cutoff = self.floor.saturating_sub(1) as f64;
        let mut loss = |value: bool| {
            self.scratch.clone_from(&self.tableau);
            let reached = self.scratch.probe(candidate.item, value, cutoff, PIVOTS);
            let loss = (limit - reached.max(cutoff)).max(0.0);
            self.costs.book(candidate.item, value, candidate.part, loss);
            loss
        };
        (candidate.down, candidate.up) = (loss(false), loss(true));
    }
}
