//! The order.

use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::order::{OrderEntry, RankPlace, order};
use portfolio::internal::value::Date;
use proptest::collection::vec;
use proptest::prelude::*;

const CLASSES: [Class; 4] = [Class::Bound, Class::Recommended, Class::Waits, Class::SentBack];

/// Entries that only wait for earlier ones, so there is no cycle.
fn entries() -> impl Strategy<Value = Vec<OrderEntry>> {
    vec((entry(), vec(any::<prop::sample::Index>(), 0..3)), 1..14).prop_map(|rows| {
        let mut entries: Vec<OrderEntry> = Vec::new();
        for (n, (mut entry, after)) in rows.into_iter().enumerate() {
            entry.id = format!("p{n:02}");
            entry.after = after
                .iter()
                .filter(|_| n > 0)
                .map(|index| index.index(n.max(1)))
                .collect();
            entry.after.sort_unstable();
            entry.after.dedup();
            entries.push(entry);
        }
        entries
    })
}

prop_compose! {
    fn entry()(
        class in 0_usize..4, points in 0_i64..6, value in proptest::option::of(-2_i64..2),
        month in proptest::option::of(1_u32..3), hours in 0_u64..3,
    ) -> OrderEntry {
        OrderEntry {
            id: String::new(),
            class: CLASSES[class],
            points: points * 1_000,
            net_present_value: value,
            deadline: month.and_then(|month| Date::new(2027, month, 1)),
            hours,
            after: Vec::new(),
        }
    }
}

fn place_of(places: &[RankPlace], entry: usize) -> usize {
    places
        .iter()
        .position(|place| place.entry == entry)
        .expect("every entry has a place")
}

proptest! {
    #[test]
    fn prerequisites_come_before_what_needs_them_in_class_and_place(entries in entries()) {
        let places = order(&entries).expect("no cycle");
        prop_assert_eq!(places.len(), entries.len());
        for (n, entry) in entries.iter().enumerate() {
            let own = &places[place_of(&places, n)];
            for first in &entry.after {
                let first = &places[place_of(&places, *first)];
                if own.class != Class::Bound {
                    prop_assert!(first.class <= own.class);
                    prop_assert!(place_of(&places, first.entry) < place_of(&places, n));
                }
                if first.class == own.class {
                    prop_assert!(first.effective >= own.effective && first.rank <= own.rank);
                }
            }
        }
        for pair in places.windows(2) {
            let by_rank = pair[1].rank.is_none() || pair[0].rank <= pair[1].rank;
            prop_assert!(pair[0].class <= pair[1].class && by_rank);
        }
    }

    #[test]
    fn the_order_does_not_depend_on_how_entries_are_listed(entries in entries(), seed in any::<prop::sample::Index>()) {
        let shift = seed.index(entries.len());
        let new_place = |n: usize| (n + shift) % entries.len();
        let mut turned = entries.clone();
        for (n, entry) in entries.iter().enumerate() {
            let after = entry.after.iter().map(|first| new_place(*first)).rev().collect();
            turned[new_place(n)] = OrderEntry { after, ..entry.clone() };
        }
        let shown = |entries: &[OrderEntry]| {
            let places = order(entries).expect("no cycle");
            let show = |place: &RankPlace| {
                let lifted = place.lifted_by.map(|by| entries[by].id.clone());
                (entries[place.entry].id.clone(), place.class, place.rank, place.tied, place.effective, lifted)
            };
            places.iter().map(show).collect::<Vec<_>>()
        };
        prop_assert_eq!(shown(&entries), shown(&turned));
    }

    #[test]
    fn equal_data_stand_together_in_the_order_of_ids(entries in entries(), which in any::<prop::sample::Index>()) {
        let which = which.index(entries.len());
        let mut twins = entries.clone();
        // `p05+` comes right after `p05` and before every other id; who needs one twin needs both.
        let twin = OrderEntry { id: format!("{}+", entries[which].id), ..entries[which].clone() };
        twins.push(twin);
        for entry in &mut twins {
            if entry.after.contains(&which) {
                entry.after.push(entries.len());
            }
        }
        let places = order(&twins).expect("no cycle");
        let (one, other) = (place_of(&places, which), place_of(&places, entries.len()));
        prop_assert_eq!(one + 1, other);
        prop_assert_eq!(places[one].rank, places[other].rank);
        // What is sent back has no number, and so shares none.
        let is_numbered = places[one].rank.is_some();
        prop_assert!(places[one].tied == is_numbered && places[other].tied == is_numbered);
    }
}
