//! Weightings: the grid, places, sure order, swaps and core shares, each judged from what was drawn.

use std::collections::BTreeMap;

use portfolio::internal::ranking::basis::{Basis, Request};
use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::sensitivity::grid::{WeightSpan, Weighting};
use portfolio::internal::ranking::sensitivity::levels::Levels;
use portfolio::internal::ranking::sensitivity::sensitivity;
use proptest::prelude::*;

use super::registers::{CRITERIA, Drawing, drawing, made, of_class};
use super::today;

/// Two hundred times a project's points with these weights, times their sum: exact.
fn exact(drawing: &Drawing, id: &str, weights: &[i128]) -> i128 {
    let one = drawing
        .projects
        .iter()
        .find(|one| one.id == id)
        .expect("the project");
    let products = weights.iter().enumerate();
    products.map(|(n, weight)| weight * one.twice_the_level(n)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_grid_holds_the_weights_and_stays_within_the_span(drawing in drawing(4)) {
        let span = WeightSpan::of(&drawing.register(), &drawing.weights);
        let proportional = span.held.iter().zip(&drawing.weights).all(|(held, weight)| {
            held * i128::from(drawing.weights.iter().sum::<u32>()) == i128::from(*weight) * span.sum
        });
        prop_assert!(proportional, "{:?}", span.held);
        let (grid, local) = (span.grid(), span.local());
        for weightings in [&grid.weightings, &local.weightings] {
            prop_assert_eq!(weightings.iter().filter(|one| **one == span.held).count(), 1);
            for one in weightings {
                prop_assert_eq!(one.iter().sum::<i128>(), span.sum);
                prop_assert!(one.iter().all(|weight| *weight >= 0));
            }
        }
        for one in &grid.weightings {
            let within = one.iter().zip(&span.bounds).all(|(weight, (low, high))| low <= weight && weight <= high);
            prop_assert!(within, "{:?} outside {:?}", one, span.bounds);
        }
        for one in &local.weightings {
            let near = one.iter().zip(&span.held).all(|(weight, held)| 10 * (weight - held).abs() <= span.sum);
            prop_assert!(near, "{:?} far from {:?}", one, span.held);
        }
    }

    #[test]
    fn shares_add_up_and_the_sure_order_holds_in_every_weighting(
        drawing in drawing(8), mix in (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1_i128..50, 1_i128..50),
    ) {
        let register = drawing.register();
        let made = sensitivity(&register, today(), &Request::default(), &|| false, &mut |_, _| {}).expect("no cycle");
        let basis = Basis::of(&register, today(), &Request::default()).expect("no cycle");
        let (span, levels) = (WeightSpan::of(&register, &basis.weights), Levels::of(&basis));
        let weightings = span.grid().weightings;
        for row in &made.rows {
            prop_assert_eq!(row.places.counts.iter().sum::<usize>(), made.grid.all);
            prop_assert_eq!(row.local.counts.iter().sum::<usize>(), made.local.all);
            prop_assert!(row.sure.best <= row.places.best() && row.places.worst() <= row.sure.worst);
            let held = levels.ids.iter().position(|id| *id == row.id).map(|n| levels.points(n, &span.held));
            prop_assert_eq!(held, Some(row.points), "reckoned as in the ranking");
        }
        // Between any two weightings of the span lie weightings of the span.
        let (one, other) = (&weightings[mix.0.index(weightings.len())], &weightings[mix.1.index(weightings.len())]);
        let between: Weighting = one.iter().zip(other).map(|(one, other)| one * mix.2 + other * mix.3).collect();
        for weights in weightings.iter().chain([&between]) {
            for row in &made.rows {
                let points = exact(&drawing, &row.id, weights);
                for below in &row.sure.below {
                    prop_assert!(points >= exact(&drawing, below, weights), "{} below {}", row.id, below);
                }
                for above in &row.sure.above {
                    prop_assert!(points < exact(&drawing, above, weights), "{} above {}", row.id, above);
                }
            }
        }
    }

    #[test]
    fn neighbours_change_places_exactly_at_the_swap(drawing in drawing(8)) {
        let made = sensitivity(&drawing.register(), today(), &Request::default(), &|| false, &mut |_, _| {});
        for swap in made.expect("no cycle").swaps {
            let others: i128 = (0..CRITERIA.len()).filter(|n| *n != swap.criterion)
                .map(|n| i128::from(drawing.weights[n])).sum();
            let (p, q) = (i128::from(swap.at.numerator), i128::from(swap.at.denominator));
            // The lead when the criterion's share is moved by millionths of the denominator's part.
            let lead = |moved: i128| {
                let share = p * 1_000_000 + moved;
                let weights: Weighting = (0..CRITERIA.len()).map(|n| match n {
                    n if n == swap.criterion => others * share,
                    n => i128::from(drawing.weights[n]) * (q * 1_000_000 - share),
                }).collect();
                exact(&drawing, &swap.above, &weights) - exact(&drawing, &swap.below, &weights)
            };
            let (before, after) = if swap.more { (lead(-1), lead(1)) } else { (lead(1), lead(-1)) };
            prop_assert!(before > 0 && lead(0) == 0 && after < 0, "{:?}: {} {} {}", swap, before, lead(0), after);
        }
    }

    #[test]
    fn core_shares_are_those_of_choosing_anew_every_time(drawing in drawing(6)) {
        let register = drawing.register();
        let firm = sensitivity(&register, today(), &Request::default(), &|| false, &mut |_, _| {}).expect("no cycle");
        let mut taken: BTreeMap<String, usize> = BTreeMap::new();
        for weights in WeightSpan::of(&register, &drawing.weights).local().weightings {
            let by_criterion = CRITERIA.iter().zip(&weights);
            let weights = by_criterion.map(|(id, weight)| ((*id).to_owned(), u32::try_from(*weight).expect("small")));
            let again = made(&register, &Request { weights: weights.collect(), ..Request::default() });
            for id in of_class(&again, &[Class::Recommended]) {
                *taken.entry(id).or_default() += 1;
            }
        }
        prop_assert_eq!(&firm.cores.taken, &taken);
        prop_assert_eq!((firm.cores.tried, firm.interrupted), (firm.local.all, false));
        let held = made(&register, &Request::default());
        let recommended = of_class(&held, &[Class::Recommended]);
        prop_assert!(recommended.iter().all(|id| firm.cores.of(id) > 0), "the weights that hold are among them");
    }
}

#[test]
fn an_interruption_keeps_what_was_found() {
    use std::cell::Cell;
    let loaded = portfolio::internal::source::worktree(
        &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("register"),
    );
    let sources = loaded.expect("the register");
    let register = portfolio::internal::model::load(&sources)
        .expect("this format")
        .register;
    let told = Cell::new(0);
    let stop = || told.get() >= 20;
    let firm = sensitivity(
        &register,
        today(),
        &Request::default(),
        &stop,
        &mut |done, total| {
            assert!(done <= total);
            told.set(done);
        },
    );
    let firm = firm.expect("no cycle");
    assert!(firm.interrupted && firm.cores.tried == 14, "{}", firm.cores.tried);
    assert_eq!(firm.shifts.len(), 5);
    assert!(firm.rows.iter().all(|row| row.taken <= 14));
}
