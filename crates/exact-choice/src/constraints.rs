//! A problem as linear constraints Σ a·x ≤ b in whole numbers. They are sorted, so that the search takes the same path
//! whatever the order of the caller's conditions.

use super::problem::Problem;

/// Σ a·x ≤ cap over the terms `(item, a)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Constraint {
    pub(super) terms: Vec<(usize, i64)>,
    pub(super) cap: i64,
}

/// All conditions of a problem as rows over its items.
#[derive(Clone, Debug)]
pub(super) struct Constraints {
    pub(super) rows: Vec<Constraint>,
    /// For each item, `(row, a)` of the rows it stands in.
    pub(super) columns: Vec<Vec<(usize, i64)>>,
    /// For each row its terms, the largest uses first: propagation stops at the first that still fits.
    pub(super) largest: Vec<Vec<(usize, i64)>>,
}

impl Constraint {
    /// Returns a row with its terms merged, in order, without zeros, and divided by their greatest common divisor:
    /// rounding the right side down afterwards keeps every whole-number solution.
    pub(super) fn new(mut terms: Vec<(usize, i64)>, cap: i64) -> Self {
        terms.sort_unstable();
        let mut merged: Vec<(usize, i64)> = Vec::with_capacity(terms.len());
        for (item, a) in terms {
            match merged.last_mut() {
                Some(last) if last.0 == item => last.1 += a,
                _ => merged.push((item, a)),
            }
        }
        merged.retain(|(_, a)| *a != 0);
        let divisor = merged.iter().fold(0, |divisor, (_, a)| gcd(divisor, *a)).max(1);
        merged.iter_mut().for_each(|(_, a)| *a /= divisor);
        Self {
            terms: merged,
            cap: cap.div_euclid(divisor),
        }
    }

    /// Returns each item of a group once, whatever the caller repeats.
    fn group(items: &[usize], a: i64, cap: i64) -> Self {
        let mut items = items.to_vec();
        items.sort_unstable();
        items.dedup();
        Self::new(items.into_iter().map(|item| (item, a)).collect(), cap)
    }

    /// Returns whether the relaxation's values exceed the row.
    pub(super) fn broken(&self, values: &[f64]) -> bool {
        let used: f64 = self.terms.iter().map(|(item, a)| values[*item] * *a as f64).sum();
        used > self.cap as f64 + 1e-5 * self.cap.unsigned_abs().max(1) as f64
    }

    /// Returns the terms, the largest uses first.
    fn by_size(&self) -> Vec<(usize, i64)> {
        let mut terms = self.terms.clone();
        terms.sort_by_key(|(_, a)| std::cmp::Reverse(a.abs()));
        terms
    }

    /// Returns the least and the most that the row can add up to.
    fn range(&self) -> (i64, i64) {
        self.terms.iter().fold((0, 0), |(least, most), (_, a)| {
            (least + (*a).min(0), most + (*a).max(0))
        })
    }
}

impl Constraints {
    /// Writes the conditions of a problem as constraints.
    pub(super) fn of(problem: &Problem) -> Self {
        let limits = problem
            .limits
            .iter()
            .map(|limit| Constraint::new(limit.uses.clone(), limit.capacity));
        let requires = problem.requires.iter().map(|one| {
            let dependents = one.dependents.iter().map(|item| (*item, 1));
            let prerequisites = one.prerequisites.iter().map(|item| (*item, -1));
            Constraint::new(dependents.chain(prerequisites).collect(), 0)
        });
        let exclusive = problem
            .exclusive
            .iter()
            .map(|group| Constraint::group(group, 1, 1));
        let at_least = problem
            .at_least
            .iter()
            .map(|(group, least)| Constraint::group(group, -1, -i64::from(*least)));
        let rows = limits.chain(requires).chain(exclusive).chain(at_least).collect();
        Self::new(problem.items.len(), rows)
    }

    /// Rows in their own order, those that always hold left out, of equal ones the tightest kept.
    pub(super) fn new(items: usize, mut rows: Vec<Constraint>) -> Self {
        rows.retain(|row| row.range().1 > row.cap);
        rows.sort_unstable();
        rows.dedup_by(|later, earlier| later.terms == earlier.terms);
        let mut columns = vec![Vec::new(); items];
        for (index, row) in rows.iter().enumerate() {
            row.terms
                .iter()
                .for_each(|(item, a)| columns[*item].push((index, *a)));
        }
        let largest = rows.iter().map(Constraint::by_size).collect();
        Self {
            rows,
            columns,
            largest,
        }
    }

    /// Returns the same conditions and one more.
    pub(super) fn with(&self, row: Constraint) -> Self {
        let mut rows = self.rows.clone();
        rows.push(row);
        Self::new(self.columns.len(), rows)
    }

    /// Appends a row, after all others.
    pub(super) fn push(&mut self, row: Constraint) {
        row.terms
            .iter()
            .for_each(|(item, a)| self.columns[*item].push((self.rows.len(), *a)));
        self.largest.push(row.by_size());
        self.rows.push(row);
    }

    /// Returns the rows over the items `keep` alone, counted anew; what the fixed items use is taken off the right
    /// sides. An open item outside `keep` must share no row with one inside.
    pub(super) fn restrict(&self, fixed: &[Option<bool>], keep: &[usize]) -> Self {
        let mut place = vec![None; fixed.len()];
        keep.iter()
            .enumerate()
            .for_each(|(index, item)| place[*item] = Some(index));
        let rows = self.rows.iter().filter_map(|row| {
            let terms: Vec<_> = row
                .terms
                .iter()
                .filter_map(|(item, a)| Some((place[*item]?, *a)))
                .collect();
            let used: i64 = row
                .terms
                .iter()
                .filter(|(item, _)| fixed[*item] == Some(true))
                .map(|(_, a)| a)
                .sum();
            (!terms.is_empty()).then(|| Constraint::new(terms, row.cap - used))
        });
        Self::new(keep.len(), rows.collect())
    }

    /// Returns whether a choice keeps every row.
    pub(super) fn hold(&self, chosen: &[bool]) -> bool {
        self.rows.iter().all(|row| {
            let used: i64 = row
                .terms
                .iter()
                .filter(|(item, _)| chosen[*item])
                .map(|(_, a)| a)
                .sum();
            used <= row.cap
        })
    }
}

/// Returns the greatest common divisor, never negative; that of 0 and a is |a|.
pub(super) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_divided_by_its_greatest_common_divisor() {
        let row = Constraint::new(vec![(2, 400), (0, 600), (2, 200), (1, 0)], 1_300);
        assert_eq!(
            row,
            Constraint {
                terms: vec![(0, 1), (2, 1)],
                cap: 2
            }
        );
    }

    #[test]
    fn only_the_tightest_of_equal_rows_is_kept_and_none_that_always_holds() {
        let row = |cap| Constraint::new(vec![(0, 1), (1, 1)], cap);
        let rows = Constraints::new(2, vec![row(2), row(1), row(0)]);
        assert_eq!(rows.rows, vec![row(0)]);
    }
}
