//! What holds of the recommendation of a whole register, with the register's own figures as the judge.

use std::collections::{BTreeMap, BTreeSet};

use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::what_if::WhatIf;
use portfolio::internal::value::Quarter;
use proptest::prelude::*;

use super::registers::{Drawing, bound_places, drawing, made, of_class, starts};
use super::{FIRST, POOLS};

/// What some projects use, counted from what was drawn: kroner of a pool up to a year, a role's hours and projects
/// in a quarter. Each with how much there is.
fn used(
    drawing: &Drawing,
    ids: &BTreeSet<String>,
    starts: &BTreeMap<String, Quarter>,
) -> BTreeMap<String, (i64, i64)> {
    let mut used: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for one in drawing.projects.iter().filter(|one| ids.contains(&one.id)) {
        let start = starts[&one.id];
        let later = start.year - FIRST.plus(one.start).year;
        for (pool, dkk, year) in &one.funding {
            for year in year + later..=(year + later).max(4) {
                let (there, added) = &drawing.pools[*pool];
                let added: i64 = added.iter().take(usize::try_from(year).expect("a year")).sum();
                let use_ = used.entry(format!("{} {year}", POOLS[*pool])).or_default();
                *use_ = (use_.0 + dkk, there + added);
            }
        }
        for (role, hours) in one.hours.iter().enumerate() {
            for (n, hours) in (0..).zip(hours).filter(|(_, hours)| **hours > 0) {
                let quarter = start.index() - FIRST.index() + n;
                let there = drawing.capacity[role].get(usize::try_from(quarter).expect("a quarter"));
                let use_ = used.entry(format!("role {role} {quarter}")).or_default();
                *use_ = (use_.0 + i64::from(*hours), there.copied().unwrap_or(0).into());
            }
        }
        if let Some(parallel) = drawing.parallel {
            for n in 0..one.quarters() {
                let quarter = Quarter::from_index(start.index() + n);
                let use_ = used.entry(format!("parallel {quarter}")).or_default();
                *use_ = (use_.0 + 1, parallel.into());
            }
        }
    }
    used
}

fn ids(of: Vec<String>) -> BTreeSet<String> {
    of.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_chosen_keep_what_the_register_has(mut drawing in drawing(9)) {
        drawing.revolving = false;
        let made = made(&drawing.register(), &Request::default());
        let bound = ids(of_class(&made, &[Class::Bound]));
        let all = ids(of_class(&made, &[Class::Bound, Class::Recommended]));
        let starts = starts(&made);
        let by_bound = used(&drawing, &bound, &starts);
        for (what, (amount, there)) in used(&drawing, &all, &starts) {
            // Where the bound ones alone take more than there is, nothing is added.
            let most = there.max(by_bound.get(&what).map_or(0, |(amount, _)| *amount));
            prop_assert!(amount <= most, "{}: {} of {}", what, amount, there);
        }
        for one in drawing.projects.iter().filter(|one| all.contains(&one.id)) {
            let needs = one.after.iter().map(|n| &drawing.projects[*n].id);
            prop_assert!(needs.clone().all(|first| all.contains(first)), "{}", one.id);
            let wished = FIRST.plus(one.start);
            prop_assert!(starts[&one.id] >= wished, "{}", one.id);
            if !bound.contains(&one.id) {
                prop_assert!(starts[&one.id] <= wished.plus(4), "{}", one.id);
            }
            for n in &one.after {
                let first = &drawing.projects[*n];
                prop_assert!(starts[&first.id].plus(first.quarters()) <= starts[&one.id], "{}", one.id);
            }
            let other = one.alternative.map(|n| &drawing.projects[n].id);
            let both_bound = other.is_some_and(|other| bound.contains(other) && bound.contains(&one.id));
            prop_assert!(both_bound || other.is_none_or(|other| !all.contains(other)), "{}", one.id);
        }
    }

    #[test]
    fn what_is_chosen_stays_when_it_is_made_mandatory(drawing in drawing(9), which in any::<prop::sample::Index>()) {
        let before = made(&drawing.register(), &Request::default());
        // What needs nothing else first: else that would be bound too, and stand in its wished quarter.
        let mut chosen = of_class(&before, &[Class::Recommended]);
        chosen.retain(|id| drawing.projects.iter().any(|one| one.id == *id && one.after.is_empty()));
        prop_assume!(!chosen.is_empty());
        let id = &chosen[which.index(chosen.len())];
        let start = starts(&before)[id];
        let mut bound = drawing.clone();
        for one in bound.projects.iter_mut().filter(|one| one.id == *id) {
            one.stage = "approved";
            let later = start.year - FIRST.plus(one.start).year;
            one.start = start.index() - FIRST.index();
            one.funding.iter_mut().for_each(|(_, _, year)| *year += later);
        }
        let after = made(&bound.register(), &Request::default());
        let taken = [Class::Bound, Class::Recommended];
        prop_assert_eq!(of_class(&before, &taken), of_class(&after, &taken));
    }

    #[test]
    fn more_money_or_hours_never_gives_fewer_points(drawing in drawing(9), pct in 0_i64..60) {
        let register = drawing.register();
        // Bound work stays where it is: with more hours it may move back to its own quarter, and takes them there.
        let placed = Some(bound_places(&made(&register, &Request::default())));
        let points = |what_if: WhatIf| {
            let what_if = WhatIf { placed: placed.clone(), ..what_if };
            made(&register, &Request { what_if, ..Request::default() }).answer.points
        };
        let now = points(WhatIf::default());
        let money = |pct| points(WhatIf { money_pct: pct, ..WhatIf::default() });
        let hours = |pct| points(WhatIf { hours_pct: pct, ..WhatIf::default() });
        prop_assert!(money(pct) >= now && now >= money(-pct), "money");
        prop_assert!(hours(pct) >= now && now >= hours(-pct), "hours");
    }
}
