//! What is decided so far of a choice, and what follows from it by the constraints alone (propagation).

use super::problem::{Limit, Problem};
use crate::constraints::Constraints;

/// Each item's state and the least that each row must already carry.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    /// `None` while open.
    pub(super) fixed: Vec<Option<bool>>,
    /// Per row, the least Σ a·x that the open items allow.
    least: Vec<i64>,
    /// The items in the order they were fixed, so that trying one can be taken back.
    trail: Vec<usize>,
}

/// No choice of the open items keeps every row.
#[derive(Debug)]
pub(super) struct Conflict;

impl Domain {
    /// Returns the state in which only what the constraints decide is fixed.
    pub(super) fn new(rows: &Constraints) -> Result<Self, Conflict> {
        Self::with(rows, &vec![None; rows.columns.len()])
    }

    /// Returns the state with these items decided, and what follows.
    pub(super) fn with(rows: &Constraints, fixed: &[Option<bool>]) -> Result<Self, Conflict> {
        let least = rows
            .rows
            .iter()
            .map(|row| row.terms.iter().map(|(_, a)| (*a).min(0)).sum())
            .collect();
        let mut domain = Self {
            fixed: vec![None; fixed.len()],
            least,
            trail: Vec::new(),
        };
        for (item, value) in fixed.iter().enumerate() {
            if let Some(value) = value {
                domain.assign(rows, item, *value);
            }
        }
        domain.follow(rows, (0..rows.rows.len()).collect())?;
        Ok(domain)
    }

    /// Fixes an item, and what follows from it.
    ///
    /// # Errors
    /// When no choice is left. The state is then of no further use.
    pub(super) fn fix(&mut self, rows: &Constraints, item: usize, value: bool) -> Result<(), Conflict> {
        match self.fixed[item] {
            Some(known) if known == value => Ok(()),
            Some(_) => Err(Conflict),
            None => {
                self.assign(rows, item, value);
                self.follow(rows, rows.columns[item].iter().map(|(row, _)| *row).collect())
            }
        }
    }

    /// As [`Domain::fix`], but a conflict leaves the state as it was.
    pub(super) fn attempt(&mut self, rows: &Constraints, item: usize, value: bool) -> Result<(), Conflict> {
        let mark = self.trail.len();
        let result = self.fix(rows, item, value);
        if result.is_err() {
            for undone in self.trail.split_off(mark) {
                let one = self.fixed[undone].take() == Some(true);
                for &(row, a) in &rows.columns[undone] {
                    self.least[row] -= if one { a.max(0) } else { -a.min(0) };
                }
            }
        }
        result
    }

    /// Completes the choice greedily: each item of `order` that still fits, with what it needs. What comes out keeps
    /// every row; nothing comes out where group minimums stop it.
    pub(super) fn fill(mut self, rows: &Constraints, order: &[usize]) -> Option<Vec<bool>> {
        for &item in order {
            if self.fixed[item].is_none() && self.attempt(rows, item, true).is_err() {
                self.fix(rows, item, false).ok()?;
            }
        }
        self.complete()
    }

    /// Returns the choice when nothing is open.
    pub(super) fn complete(&self) -> Option<Vec<bool>> {
        self.fixed.iter().copied().collect()
    }

    fn assign(&mut self, rows: &Constraints, item: usize, value: bool) {
        self.fixed[item] = Some(value);
        self.trail.push(item);
        for &(row, a) in &rows.columns[item] {
            self.least[row] += if value { a.max(0) } else { -a.min(0) };
        }
    }

    /// Fixes every open item that a row leaves no choice, until nothing more follows.
    fn follow(&mut self, rows: &Constraints, mut touched: Vec<usize>) -> Result<(), Conflict> {
        while let Some(index) = touched.pop() {
            let slack = rows.rows[index].cap - self.least[index];
            if slack < 0 {
                return Err(Conflict);
            }
            let decided = rows.largest[index].iter().take_while(|(_, a)| a.abs() > slack);
            for &(item, a) in decided {
                if self.fixed[item].is_none() {
                    self.assign(rows, item, a < 0);
                    touched.extend(rows.columns[item].iter().map(|(row, _)| *row));
                }
            }
        }
        Ok(())
    }
}

/// Returns the problem in which one of `items` must be chosen (`inside`), with what it requires, or none may be; `None`
/// when the constraints alone rule that out. The items keep their indices, so that solutions can be compared.
pub fn forced(problem: &Problem, items: &[usize], inside: bool) -> Option<Problem> {
    let mut problem = problem.clone();
    if inside {
        problem.at_least.push((items.to_vec(), 1));
    } else {
        problem.limits.push(Limit {
            capacity: 0,
            uses: items.iter().map(|item| (*item, 1)).collect(),
        });
    }
    Domain::new(&Constraints::of(&problem)).ok().map(|_| problem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::Constraint;

    #[test]
    fn what_a_row_leaves_no_choice_follows() {
        let rows = Constraints::new(
            3,
            vec![
                Constraint::new(vec![(0, 4), (1, 3), (2, 2)], 5),
                Constraint::new(vec![(2, 1), (1, -1)], 0),
            ],
        );
        let mut domain = Domain::new(&rows).expect("nothing is decided");
        domain.fix(&rows, 2, true).expect("2 with 1 fits");
        assert_eq!(domain.complete(), Some(vec![false, true, true]));
    }

    #[test]
    fn a_conflict_is_seen() {
        let rows = Constraints::new(
            2,
            vec![
                Constraint::new(vec![(0, 1), (1, -1)], 0),
                Constraint::new(vec![(0, 1), (1, 1)], 1),
            ],
        );
        assert!(Domain::with(&rows, &[Some(true), None]).is_err());
    }
}
