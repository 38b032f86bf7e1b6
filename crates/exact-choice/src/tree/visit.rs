//! The work at one node: relax, bound, fix, cut, round to a choice, and choose where to branch.

use super::super::bound::Bound;
use super::super::cuts::covers;
use super::super::domain::{Conflict, Domain};
use super::super::tableau::SimplexEnd;
use super::{SMALL, SearchTree};
use crate::pseudo_costs::Branch;

/// How often a relaxation takes in rows that it lacks before it is taken as it is; any relaxation bounds.
const TAKEN: usize = 50;
/// How often cuts are looked for at a node.
const DEEP: usize = 2;
/// A tree makes cuts until it has so many times the rows it was given.
const MOST: usize = 3;
/// For how many branchings a row may have room before the tableau drops it.
const IDLE: u32 = 5;

impl SearchTree<'_> {
    /// Solves a node's relaxation, fixes what its bound tells, and says where to branch; nothing or a conflict where
    /// the node holds no better choice.
    pub(super) fn visit(&mut self, domain: &mut Domain, limit: &mut i64) -> Result<Option<Branch>, Conflict> {
        let mut deep = 0;
        loop {
            let bound = self.relax(domain, limit)?;
            self.costs.learn(bound.real());
            if *limit >= self.floor
                && (domain.fixed.len() > SMALL || self.visits.is_multiple_of(8) || self.tableau.whole())
            {
                self.guess(domain);
            }
            self.visits += 1;
            if *limit < self.floor {
                return Ok(None);
            }
            let moved = self.narrow(domain, &bound)?;
            let real = bound.real();
            if self.root.is_none() {
                self.root = Some(bound);
                self.settle();
            }
            if let Some(choice) = domain.complete() {
                self.offer(choice);
                return Ok(None);
            }
            if moved {
                continue;
            }
            if deep < DEEP && self.cut() {
                deep += 1;
                *domain = Domain::with(&self.rows, &domain.fixed)?;
                continue;
            }
            let branch = self.branch(domain, real);
            self.tableau.tidy(IDLE);
            return Ok(Some(branch));
        }
    }

    /// Returns the bound of the node's relaxation, which takes in every row that it breaks.
    fn relax(&mut self, domain: &Domain, limit: &mut i64) -> Result<Bound, Conflict> {
        let gain = &self.core.gain;
        let count = self.rows.rows.len();
        let cutoff = self.floor.saturating_sub(1) as f64;
        let mut taken = 0;
        loop {
            let end = self.tableau.solve(&self.rows, gain, &domain.fixed, cutoff);
            let bound = Bound::new(&self.rows, gain, &domain.fixed, &self.tableau.multipliers(count));
            *limit = bound.value(self.core.step).min(*limit);
            if let SimplexEnd::Infeasible(row) = end {
                let (none, ray) = (vec![0; gain.len()], self.tableau.ray(row, count));
                if Bound::new(&self.rows, &none, &domain.fixed, &ray).impossible() {
                    return Err(Conflict);
                }
            }
            taken += 1;
            if *limit < self.floor || taken > TAKEN || !self.tableau.take_broken(&self.rows) {
                return Ok(bound);
            }
        }
    }

    /// Makes cuts; whether there are any.
    fn cut(&mut self) -> bool {
        let given = self.core.rows.rows.len();
        if self.rows.rows.len() >= MOST * given {
            return false;
        }
        let cuts = covers(&self.rows.rows[..given], &self.groups, self.tableau.values());
        let any = !cuts.is_empty();
        for cut in cuts {
            self.tableau.add(&cut, self.rows.rows.len());
            self.rows.push(cut);
        }
        any
    }

    /// Fixes what the bound decides; whether an item now is elsewhere than where the relaxation has it.
    fn narrow(&self, domain: &mut Domain, bound: &Bound) -> Result<bool, Conflict> {
        let before = domain.fixed.clone();
        for item in 0..before.len() {
            if domain.fixed[item].is_none()
                && let Some(value) = bound.forces(item, self.floor)
            {
                domain.fix(&self.rows, item, value)?;
            }
        }
        let values = self.tableau.values();
        let away = |item: usize| {
            let value = domain.fixed[item].map(|value| f64::from(u8::from(value)));
            before[item].is_none() && value.is_some_and(|value| (value - values[item]).abs() > 1e-6)
        };
        Ok((0..before.len()).any(away))
    }

    /// Rounds the relaxation to a choice: the items it holds most of first.
    fn guess(&mut self, domain: &Domain) {
        let values = self.tableau.values();
        let mut order: Vec<usize> = (0..values.len())
            .filter(|item| domain.fixed[*item].is_none())
            .collect();
        order.sort_by(|a, b| {
            values[*b]
                .total_cmp(&values[*a])
                .then(self.core.gain[*b].cmp(&self.core.gain[*a]))
        });
        if let Some(choice) = domain.clone().fill(&self.rows, &order) {
            self.offer(choice);
        }
    }
}
