//! The order of projects, shared ranks and cycles.

use crate::ranking::gate::Class;
use crate::ranking::order::{Cycle, OrderEntry, by_preference, order};
use crate::value::Date;

fn entry(id: &str, class: Class, points: i64, after: &[usize]) -> OrderEntry {
    OrderEntry {
        id: id.to_owned(),
        class,
        points,
        net_present_value: None,
        deadline: None,
        hours: 0,
        after: after.to_vec(),
    }
}

fn ids(entries: &[OrderEntry]) -> Vec<String> {
    let places = order(entries).expect("no cycle");
    places
        .iter()
        .map(|place| {
            let tie = if place.tied { "=" } else { "" };
            let rank = place.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            format!("{rank}{tie} {}", entries[place.entry].id)
        })
        .collect()
}

#[test]
fn a_prerequisite_is_pulled_up_to_what_needs_it() {
    let entries = [
        entry("low", Class::Recommended, 6_100, &[]),
        entry("mid", Class::Recommended, 7_000, &[]),
        entry("top", Class::Recommended, 7_400, &[0]),
    ];
    assert_eq!(ids(&entries), ["1 low", "2 top", "3 mid"]);
    let places = order(&entries).expect("no cycle");
    assert_eq!((places[0].effective, places[0].lifted_by), (7_400, Some(2)));
    assert_eq!((places[2].effective, places[2].lifted_by), (7_000, None));
}

#[test]
fn classes_come_first_and_pulling_up_stays_inside_them() {
    let entries = [
        entry("a", Class::Waits, 9_000, &[1]),
        entry("b", Class::Recommended, 1_000, &[]),
        entry("c", Class::Recommended, 2_000, &[]),
        entry("d", Class::Bound, 10, &[]),
    ];
    assert_eq!(ids(&entries), ["1 d", "2 c", "3 b", "4 a"]);
}

#[test]
fn a_free_dependent_is_never_in_a_better_class() {
    let entries = [
        entry("a", Class::Recommended, 9_000, &[1]),
        entry("b", Class::Waits, 1_000, &[2]),
        entry("c", Class::SentBack, 0, &[]),
        entry("d", Class::Bound, 0, &[2]),
    ];
    let places = order(&entries).expect("no cycle");
    let class = |n: usize| {
        places
            .iter()
            .find(|place| place.entry == n)
            .map(|place| place.class)
    };
    assert_eq!(
        (class(0), class(1)),
        (Some(Class::SentBack), Some(Class::SentBack))
    );
    assert_eq!(class(3), Some(Class::Bound));
}

#[test]
fn equals_share_a_rank_and_stand_in_a_fixed_order() {
    let mut entries = vec![
        entry("d", Class::Waits, 5_000, &[]),
        entry("c", Class::Waits, 5_000, &[]),
        entry("b", Class::Waits, 5_000, &[]),
        entry("a", Class::Waits, 6_000, &[]),
        entry("e", Class::Waits, 4_000, &[]),
    ];
    entries[0].net_present_value = Some(-1);
    entries[1].deadline = Date::new(2027, 1, 1);
    assert_eq!(ids(&entries), ["1 a", "2= d", "2= c", "2= b", "5 e"]);
    assert_eq!(by_preference(&entries), [3, 0, 1, 2, 4]);
}

#[test]
fn a_cycle_is_named() {
    let entries = [
        entry("a", Class::Waits, 0, &[1]),
        entry("b", Class::Waits, 0, &[2]),
        entry("c", Class::Waits, 0, &[1]),
    ];
    assert_eq!(order(&entries), Err(Cycle(vec![1, 2])));
}
