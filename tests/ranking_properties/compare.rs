//! What `--compare` says: nothing of a register and itself, and the other way round of two registers turned round.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::internal::model::Register;
use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::compare::{Comparison, MoveCause, RankedState, compare};
use portfolio::internal::ranking::gate::FaultsByProject;
use portfolio::internal::ranking::with_new_ids::NewProjectIds;
use proptest::prelude::*;

use super::registers::{Drawing, drawing, made};
use super::today;

fn compared(old: &Register, new: &Register) -> Comparison {
    let faults = FaultsByProject::new();
    let state = |register| RankedState {
        register,
        faults: &faults,
    };
    let request = Request::default();
    compare(
        state(old),
        state(new),
        &NewProjectIds::new(),
        today(),
        &request,
        &|| false,
    )
    .expect("no cycle")
}

/// Class, rank and start of every ranked project, by id.
fn places(register: &Register) -> BTreeMap<String, String> {
    let made = made(register, &Request::default());
    let place = made.ranked.iter().map(|one| {
        let place = format!("{:?} {:?} {:?}", one.place.class, one.place.rank, one.start);
        (one.id.clone(), place)
    });
    place.collect()
}

/// The same register with some of what may change changed: other weights, less money, one project's scores.
fn changed(drawing: &Drawing, what: u8, by: u32) -> Drawing {
    let mut changed = drawing.clone();
    if what & 1 != 0 {
        changed.weights.rotate_left(1);
        changed.weights[0] += 1;
    }
    if what & 2 != 0 {
        for (there, later) in &mut changed.pools {
            *there = *there * i64::from(by) / 10;
            later.iter_mut().for_each(|dkk| *dkk = *dkk * i64::from(by) / 10);
        }
    }
    if what & 4 != 0
        && let Some(one) = changed.projects.last_mut()
    {
        one.scores
            .iter_mut()
            .flatten()
            .for_each(|score| *score = 6 - *score);
    }
    changed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_register_compared_with_itself_has_no_moves(drawing in drawing(9)) {
        let register = drawing.register();
        let same = compared(&register, &drawing.register());
        prop_assert!(same.moves.is_empty() && same.redecisions.is_empty(), "{:?}", same);
        prop_assert!(!same.policy_changed && !same.money_changed && same.projects_changed.is_empty(), "{:?}", same);
        prop_assert_eq!(same.unmoved, places(&register).len());
    }

    #[test]
    fn moves_are_what_differs_each_with_a_cause_that_is_there(
        drawing in drawing(8), what in 0_u8..8, by in 0_u32..10,
    ) {
        let (old, new) = (drawing.register(), changed(&drawing, what, by).register());
        let made = compared(&old, &new);
        let (before, now) = (places(&old), places(&new));
        let ids: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
        let differ: BTreeSet<&String> = ids.iter().copied().filter(|id| before.get(*id) != now.get(*id)).collect();
        let moved: BTreeSet<&String> = made.moves.iter().map(|one| &one.id).collect();
        prop_assert_eq!(&moved, &differ);
        prop_assert_eq!(made.unmoved, ids.len() - differ.len());
        for one in &made.moves {
            let there = match one.cause {
                MoveCause::Policy => made.policy_changed,
                MoveCause::Money => made.money_changed,
                MoveCause::Own => made.projects_changed.contains(&one.id),
                MoveCause::Others => made.projects_changed.iter().any(|id| *id != one.id),
            };
            prop_assert!(there, "{:?}", one);
            prop_assert_eq!(one.steps[3], one.now);
        }
        prop_assert!(what & 1 != 0 || !made.policy_changed);
        prop_assert!(what & 2 != 0 || !made.money_changed);
        prop_assert!(what & 4 != 0 || made.projects_changed.is_empty());
    }

    #[test]
    fn turned_round_every_move_goes_back(drawing in drawing(8), what in 1_u8..8, by in 0_u32..10) {
        let (old, new) = (drawing.register(), changed(&drawing, what, by).register());
        let (there, back) = (compared(&old, &new), compared(&new, &old));
        prop_assert_eq!(there.unmoved, back.unmoved);
        prop_assert_eq!(&there.projects_changed, &back.projects_changed);
        let spots = |made: &Comparison, turned: bool| -> BTreeMap<String, String> {
            let spots = made.moves.iter().map(|one| {
                let (from, to) = if turned { (one.now, one.before) } else { (one.before, one.now) };
                (one.id.clone(), format!("{from:?} → {to:?}"))
            });
            spots.collect()
        };
        prop_assert_eq!(spots(&there, false), spots(&back, true));
    }
}
