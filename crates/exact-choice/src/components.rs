//! Groups of items that no constraint ties to each other. Each is a problem of its own, since the nodes of
//! their trees then add up and do not multiply.

use super::domain::Domain;
use crate::constraints::Constraints;

/// Returns the open items in groups that share no row, each group in order, by their first item.
pub(super) fn components(rows: &Constraints, domain: &Domain) -> Vec<Vec<usize>> {
    let mut groups = Vec::new();
    let mut seen: Vec<bool> = domain.fixed.iter().map(Option::is_some).collect();
    let mut crossed = vec![false; rows.rows.len()];
    for first in 0..seen.len() {
        if std::mem::replace(&mut seen[first], true) {
            continue;
        }
        let mut group = vec![first];
        let mut next = 0;
        while let Some(&item) = group.get(next) {
            next += 1;
            for &(row, _) in &rows.columns[item] {
                if std::mem::replace(&mut crossed[row], true) {
                    continue;
                }
                for &(other, _) in &rows.rows[row].terms {
                    if !std::mem::replace(&mut seen[other], true) {
                        group.push(other);
                    }
                }
            }
        }
        group.sort_unstable();
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::Constraint;

    #[test]
    fn items_that_share_a_row_stay_together() {
        let pair = |a, b| Constraint::new(vec![(a, 1), (b, 1)], 1);
        let rows = Constraints::new(6, vec![pair(0, 4), pair(4, 2), pair(1, 3)]);
        let domain = Domain::new(&rows).expect("nothing is decided");
        assert_eq!(components(&rows, &domain), [vec![0, 2, 4], vec![1, 3], vec![5]]);
    }

    #[test]
    fn a_decided_item_ties_nothing_together() {
        let rows = Constraints::new(
            3,
            vec![
                Constraint::new(vec![(0, 1), (1, -1)], 0),
                Constraint::new(vec![(1, -1), (2, 1)], 0),
            ],
        );
        let domain = Domain::with(&rows, &[None, Some(true), None]).expect("fits");
        assert_eq!(components(&rows, &domain), [vec![0], vec![2]]);
    }
}
