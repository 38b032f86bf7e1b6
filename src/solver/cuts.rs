//! Cover cuts: constraints that every choice keeps and the relaxation breaks. Items that together overfill a row cannot
//! all be chosen; lifting then counts in the row's other items. All in whole numbers, so a cut is as sure as its row.

use crate::solver::constraints::Constraint;

/// By how much the relaxation must break a cut to be worth a row in the tableau.
const VIOLATION: f64 = 0.02;

/// Returns the cuts that the values of the relaxation break, at most one a row. Rows of two items have none: their cover
/// is the row itself.
pub(super) fn covers(rows: &[Constraint], values: &[f64]) -> Vec<Constraint> {
    rows.iter()
        .filter(|row| row.terms.len() > 2)
        .filter_map(|row| cover(row, values))
        .collect()
}

/// An item of a row as a positive use. Where choosing it gives back, not choosing it is what uses (complementing), since
/// covers need positive uses.
struct CoverTerm {
    item: usize,
    use_: i64,
    chosen: bool,
    value: f64,
}

fn cover(row: &Constraint, values: &[f64]) -> Option<Constraint> {
    let cap = row.cap - row.terms.iter().map(|(_, a)| (*a).min(0)).sum::<i64>();
    let mut terms: Vec<CoverTerm> = row
        .terms
        .iter()
        .map(|&(item, a)| {
            let value = if a > 0 { values[item] } else { 1.0 - values[item] };
            CoverTerm {
                item,
                use_: a.abs(),
                chosen: a > 0,
                value,
            }
        })
        .collect();
    if cap < 0 {
        return None;
    }
    let size = take_cover(&mut terms, cap)?;
    let most = i64::try_from(size).ok()? - 1;
    terms[size..].sort_by(|a, b| {
        b.value
            .total_cmp(&a.value)
            .then(b.use_.cmp(&a.use_))
            .then(a.item.cmp(&b.item))
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
    let signed = terms
        .iter()
        .zip(&weights)
        .map(|(t, weight)| (t.item, if t.chosen { *weight } else { -weight }));
    Some(Constraint::new(signed.collect(), most - given))
}

/// Moves a minimal cover to the front and returns its size: items that the relaxation holds most of, for their use.
fn take_cover(terms: &mut [CoverTerm], cap: i64) -> Option<usize> {
    let cost = |term: &CoverTerm| {
        if term.value > 1e-6 {
            (1.0 - term.value) / term.use_ as f64
        } else {
            f64::INFINITY
        }
    };
    terms.sort_by(|a, b| {
        cost(a)
            .total_cmp(&cost(b))
            .then(b.use_.cmp(&a.use_))
            .then(a.item.cmp(&b.item))
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
    use crate::solver::constraints::Constraints;

    #[test]
    fn a_cover_is_cut_and_lifted() {
        let rows = Constraints::new(
            4,
            vec![Constraint::new(vec![(0, 5), (1, 5), (2, 4), (3, 10)], 11)],
        );
        let cuts = covers(&rows.rows, &[1.0, 0.8, 0.5, 0.0]);
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
            let rows = Constraints::new(8, vec![row]);
            for cut in covers(&rows.rows, &values) {
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
