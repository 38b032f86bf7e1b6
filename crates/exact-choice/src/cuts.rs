//! Cover cuts: constraints that every choice keeps and the relaxation breaks. Items that together overfill a row cannot
//! all be chosen; lifting then counts in the row's other items. All in whole numbers, so a cut is as sure as its row.

use crate::constraints::Constraint;

/// By how much the relaxation must break a cut to be worth a row in the tableau.
const VIOLATION: f64 = 0.02;

/// Returns the cuts that the values of the relaxation break, at most one a row. Rows of two items have none: their cover
/// is the row itself. `groups` has the group of each item, from [`exclusive_groups`].
pub(super) fn covers(rows: &[Constraint], groups: &[usize], values: &[f64]) -> Vec<Constraint> {
    rows.iter()
        .filter(|row| row.terms.len() > 2 && !is_exclusive(row))
        .filter_map(|row| cover(row, groups, values))
        .collect()
}

/// Returns a group for each item, so that of the items of one group at most one is chosen: the starts of a project. The
/// longest rows of alternatives come first; an item that stands in none is a group of its own.
pub(super) fn exclusive_groups(rows: &[Constraint], items: usize) -> Vec<usize> {
    let mut exclusive: Vec<&Constraint> = rows.iter().filter(|row| is_exclusive(row)).collect();
    exclusive.sort_by_key(|row| std::cmp::Reverse(row.terms.len()));
    let mut groups: Vec<Option<usize>> = vec![None; items];
    for row in exclusive {
        let free = row
            .terms
            .iter()
            .filter(|(item, a)| *a == 1 && groups[*item].is_none());
        let free: Vec<usize> = free.map(|(item, _)| *item).collect();
        if let [first, _, ..] = free[..] {
            free.iter().for_each(|item| groups[*item] = Some(first));
        }
    }
    let own = groups.into_iter().enumerate();
    own.map(|(item, group)| group.unwrap_or(item)).collect()
}

/// Returns whether a row says that at most one of its items is chosen, or none without one other item.
fn is_exclusive(row: &Constraint) -> bool {
    let (others, own) = (row.terms.iter().filter(|(_, a)| *a == -1).count(), 1 - row.cap);
    let is_plain = row.terms.iter().all(|(_, a)| a.abs() == 1);
    is_plain && own == others as i64 && others <= 1
}

/// Items of a row as one positive use: those of a group that use so much or more, of which at most one is chosen. Where
/// choosing an item gives back, not choosing it is what uses (complementing), since covers need positive uses.
struct CoverTerm {
    items: Vec<usize>,
    use_: i64,
    chosen: bool,
    value: f64,
}

impl CoverTerm {
    /// Returns what the relaxation lacks of the use, for each unit of it: the less, the sooner it is taken.
    fn cost(&self) -> f64 {
        if self.value > 1e-6 {
            (1.0 - self.value) / self.use_ as f64
        } else {
            f64::INFINITY
        }
    }
}

/// Returns the terms of a row: one for each group, at the use where the relaxation holds most of it.
fn cover_terms(row: &Constraint, groups: &[usize], values: &[f64]) -> Vec<CoverTerm> {
    let mut positive: Vec<(usize, i64, usize)> = Vec::new();
    let mut terms = Vec::new();
    for &(item, a) in &row.terms {
        if a > 0 {
            positive.push((groups[item], -a, item));
        } else {
            terms.push(CoverTerm {
                items: vec![item],
                use_: -a,
                chosen: false,
                value: 1.0 - values[item],
            });
        }
    }
    positive.sort_unstable();
    for group in positive.chunk_by(|one, next| one.0 == next.0) {
        let mut best: Option<CoverTerm> = None;
        let (mut items, mut value) = (Vec::new(), 0.0);
        for &(_, a, item) in group {
            items.push(item);
            value += values[item];
            let term = CoverTerm {
                items: items.clone(),
                use_: -a,
                chosen: true,
                value,
            };
            if best.as_ref().is_none_or(|best| term.cost() <= best.cost()) {
                best = Some(term);
            }
        }
        terms.extend(best);
    }
    terms
}

fn cover(row: &Constraint, groups: &[usize], values: &[f64]) -> Option<Constraint> {
    let cap = row.cap - row.terms.iter().map(|(_, a)| (*a).min(0)).sum::<i64>();
    let mut terms = cover_terms(row, groups, values);
    if cap < 0 {
        return None;
    }
    let size = take_cover(&mut terms, cap)?;
    let most = i64::try_from(size).ok()? - 1;
    terms[size..].sort_by(|a, b| {
        b.value
            .total_cmp(&a.value)
            .then(b.use_.cmp(&a.use_))
            .then(a.items.cmp(&b.items))
    });
    let weights = lift(&terms, size, cap);
    let reached: f64 = terms
        .iter()
        .zip(&weights)
        .map(|(term, weight)| term.value * *weight as f64)
        .sum();
    if reached < most as f64 + VIOLATION {
        return None;
    }
    let given: i64 = terms
        .iter()
        .zip(&weights)
        .filter(|(term, _)| !term.chosen)
        .map(|(_, weight)| weight)
        .sum();
    let signed = terms.iter().zip(&weights).flat_map(|(t, weight)| {
        let signed = if t.chosen { *weight } else { -weight };
        t.items.iter().map(move |item| (*item, signed))
    });
    Some(Constraint::new(signed.collect(), most - given))
}

/// Moves a minimal cover to the front and returns its size: items that the relaxation holds most of, for their use.
fn take_cover(terms: &mut [CoverTerm], cap: i64) -> Option<usize> {
    terms.sort_by(|a, b| {
        a.cost()
            .total_cmp(&b.cost())
            .then(b.use_.cmp(&a.use_))
            .then(a.items.cmp(&b.items))
    });
    let mut used = 0;
    let reaches = |term: &CoverTerm| {
        used += term.use_;
        used > cap
    };
    let mut size = terms.iter().position(reaches)? + 1;
    let mut index = size;
    while index > 0 {
        index -= 1;
        if used - terms[index].use_ > cap {
            used -= terms[index].use_;
            size -= 1;
            terms[index..=size].rotate_left(1);
        }
    }
    (size > 1).then_some(size)
}

/// Returns the greatest weights, item by item, with which no filling of the row weighs more than the cover less one.
fn lift(terms: &[CoverTerm], size: usize, cap: i64) -> Vec<i64> {
    let mut weights = vec![0; terms.len()];
    // The least use that reaches each weight up to the most allowed, and that one exactly or more.
    let mut least = vec![i64::MAX; size];
    least[0] = 0;
    let mut cover: Vec<i64> = terms[..size].iter().map(|term| term.use_).collect();
    cover.sort_unstable();
    for weight in 1..size {
        least[weight] = least[weight - 1] + cover[weight - 1];
    }
    weights[..size].fill(1);
    for (term, weight) in terms.iter().zip(&mut weights).skip(size) {
        let room = cap - term.use_;
        let beside = least.iter().rposition(|used| *used <= room);
        let lifted = beside.map_or(size - 1, |beside| size - 1 - beside);
        if lifted == 0 {
            continue;
        }
        *weight = i64::try_from(lifted).unwrap_or(0);
        for reached in (0..size).rev() {
            let with = least[reached.saturating_sub(lifted)].saturating_add(term.use_);
            least[reached] = least[reached].min(with);
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraints::Constraints;

    #[test]
    fn a_cover_is_cut_and_lifted() {
        let rows = Constraints::new(
            4,
            vec![Constraint::new(vec![(0, 5), (1, 5), (2, 4), (3, 10)], 11)],
        );
        let cuts = covers(&rows.rows, &[0, 1, 2, 3], &[1.0, 0.8, 0.5, 0.0]);
        assert_eq!(cuts, [Constraint::new(vec![(0, 1), (1, 1), (2, 1), (3, 2)], 2)]);
    }

    /// Every choice that keeps the row keeps its cut, whatever the values that asked for it.
    #[test]
    fn a_cut_takes_no_choice_away() {
        let mut cut_count = 0;
        for seed in 0_i64..400 {
            let number = |k: i64| (seed * 7_919 + k * 104_729) % 97;
            let terms = (0..8).map(|item| {
                (
                    item as usize,
                    if number(item) % 5 == 0 {
                        -3
                    } else {
                        3 + number(item)
                    },
                )
            });
            let row = Constraint::new(terms.collect(), 60 + number(9));
            let values: Vec<f64> = (0..8).map(|item| number(item + 20) as f64 / 96.0).collect();
            // Of the first two and of the next three at most one is chosen.
            let of_three = |item: usize| seed % 2 == 0 && (2..5).contains(&item);
            let both = Constraint::new(vec![(0, 1), (1, 1)], 1);
            let three = Constraint::new((2..5).map(|item| (item, 1)).collect(), 1);
            let exclusive = if seed % 2 == 0 {
                vec![both, three]
            } else {
                vec![both]
            };
            let rows = Constraints::new(8, exclusive.into_iter().chain([row]).collect());
            let groups = exclusive_groups(&rows.rows, 8);
            assert_eq!(groups[3] == groups[4], of_three(3) && groups[0] == groups[1]);
            for cut in covers(&rows.rows, &groups, &values) {
                cut_count += 1;
                let cut = Constraints::new(8, vec![cut]);
                for choice in 0..256 {
                    let choice: Vec<bool> = (0..8).map(|item| choice >> item & 1 == 1).collect();
                    assert!(
                        !rows.hold(&choice) || cut.hold(&choice),
                        "{rows:?} {cut:?} {choice:?}"
                    );
                }
            }
        }
        assert!(cut_count > 50, "{cut_count} cuts");
    }
}
