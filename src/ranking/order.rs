//! The order of the projects: by class, then by points, with prerequisites pulled up to what needs them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::value::Date;

use super::error::RankError;
use super::gate::Class;

/// What the order of a project depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderEntry {
    /// The project, by its id.
    pub id: String,
    /// Its class, before what its prerequisites' classes make of it.
    pub class: Class,
    /// Points in hundredths.
    pub points: i64,
    /// Net present value in whole kroner; unknown ones come last.
    pub net_present_value: Option<i64>,
    /// The day a law demands it by; those without come last.
    pub deadline: Option<Date>,
    /// Hours in all.
    pub hours: u64,
    /// The entries that must be finished first.
    pub after: Vec<usize>,
}

/// Better first: points, then net present value, then the earlier deadline, then fewer hours, then the id.
type Preference<'e> = (
    Reverse<i64>,
    Reverse<Option<i64>>,
    (bool, Option<Date>),
    u64,
    &'e str,
);

impl OrderEntry {
    fn preference(&self) -> Preference<'_> {
        (
            Reverse(self.points),
            Reverse(self.net_present_value),
            (self.deadline.is_none(), self.deadline),
            self.hours,
            &self.id,
        )
    }
}

/// A project's place in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankPlace {
    /// The entry.
    pub entry: usize,
    /// Its class: never better than that of a prerequisite, unless it is bound.
    pub class: Class,
    /// The rank, from 1; entries of one class with the same points and effective points share it. What is sent back
    /// has none.
    pub rank: Option<usize>,
    /// True when others share the rank.
    pub tied: bool,
    /// Its own points or, where that is more, those of what needs it in the same class; hundredths.
    pub effective: i64,
    /// The entry that needs it and lifts it above its own points.
    pub lifted_by: Option<usize>,
}

/// Entries that wait for each other, each for the next and the last for the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle(pub Vec<usize>);

impl Cycle {
    /// Returns the error that names the entries of the cycle.
    pub(super) fn named<'e>(&self, id: impl Fn(usize) -> &'e str) -> RankError {
        RankError::Cycle(self.0.iter().map(|n| id(*n).to_owned()).collect())
    }
}

/// Returns the entries in the static order of preference, which decides between equal choices.
pub fn by_preference(entries: &[OrderEntry]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|a, b| entries[*a].preference().cmp(&entries[*b].preference()));
    order
}

/// Returns the order of the entries: total, and the same however they are listed.
///
/// # Errors
/// Entries that wait for each other.
pub fn order(entries: &[OrderEntry]) -> Result<Vec<RankPlace>, Cycle> {
    let first_to_last = prerequisites_first(entries.len(), |n| &entries[n].after)?;
    let class = classes(entries, &first_to_last);
    let (effective, lifted_by) = effective(entries, &class, &first_to_last);

    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    let mut waits_for = vec![0_usize; entries.len()];
    for (n, entry) in entries.iter().enumerate() {
        for first in entry.after.iter().filter(|first| class[**first] == class[n]) {
            dependents[*first].push(n);
            waits_for[n] += 1;
        }
    }
    let key = |n: usize| Reverse((class[n], Reverse(effective[n]), entries[n].preference(), n));
    let mut ready: BinaryHeap<_> = (0..entries.len())
        .filter(|n| waits_for[*n] == 0)
        .map(key)
        .collect();
    let mut places: Vec<RankPlace> = Vec::with_capacity(entries.len());
    while let Some(Reverse((.., n))) = ready.pop() {
        for dependent in &dependents[n] {
            waits_for[*dependent] -= 1;
            if waits_for[*dependent] == 0 {
                ready.push(key(*dependent));
            }
        }
        places.push(RankPlace {
            entry: n,
            class: class[n],
            rank: (class[n] != Class::SentBack).then_some(places.len() + 1),
            tied: false,
            effective: effective[n],
            lifted_by: lifted_by[n],
        });
    }
    share_ranks(entries, &mut places);
    Ok(places)
}

/// Returns the class of each, where a free entry is never in a better one than what it waits for.
fn classes(entries: &[OrderEntry], first_to_last: &[usize]) -> Vec<Class> {
    let mut class: Vec<Class> = entries.iter().map(|entry| entry.class).collect();
    for n in first_to_last {
        if class[*n] != Class::Bound {
            let worst = entries[*n].after.iter().map(|first| class[*first]).max();
            class[*n] = worst.map_or(class[*n], |worst| worst.max(class[*n]));
        }
    }
    class
}

/// Effective points of each, and which dependent gives them where they are not its own.
fn effective(
    entries: &[OrderEntry],
    class: &[Class],
    first_to_last: &[usize],
) -> (Vec<i64>, Vec<Option<usize>>) {
    let mut effective: Vec<i64> = entries.iter().map(|entry| entry.points).collect();
    let mut lifted_by: Vec<Option<usize>> = vec![None; entries.len()];
    for n in first_to_last.iter().rev() {
        for first in entries[*n]
            .after
            .iter()
            .filter(|first| class[**first] == class[*n])
        {
            let better = match lifted_by[*first] {
                Some(by) if effective[*n] == effective[*first] => entries[*n].id < entries[by].id,
                _ => effective[*n] > effective[*first],
            };
            if better {
                effective[*first] = effective[*n];
                lifted_by[*first] = Some(*n);
            }
        }
    }
    (effective, lifted_by)
}

fn share_ranks(entries: &[OrderEntry], places: &mut [RankPlace]) {
    let key = |place: &RankPlace| (place.class, place.effective, entries[place.entry].points);
    for n in 1..places.len() {
        if places[n].rank.is_some() && key(&places[n]) == key(&places[n - 1]) {
            places[n].rank = places[n - 1].rank;
            places[n].tied = true;
            places[n - 1].tied = true;
        }
    }
}

/// Numbers 0 to `count`, each after what it waits for.
///
/// # Errors
/// Numbers that wait for each other.
pub(super) fn prerequisites_first<'a>(
    count: usize,
    after: impl Fn(usize) -> &'a [usize],
) -> Result<Vec<usize>, Cycle> {
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut waits_for: Vec<usize> = (0..count).map(|n| after(n).len()).collect();
    for n in 0..count {
        for first in after(n) {
            dependents[*first].push(n);
        }
    }
    let mut order: Vec<usize> = (0..count).filter(|n| waits_for[*n] == 0).collect();
    let mut next = 0;
    while let Some(n) = order.get(next).copied() {
        next += 1;
        for dependent in &dependents[n] {
            waits_for[*dependent] -= 1;
            if waits_for[*dependent] == 0 {
                order.push(*dependent);
            }
        }
    }
    match (0..count).find(|n| waits_for[*n] > 0) {
        None => Ok(order),
        Some(stuck) => Err(cycle_from(stuck, |n| {
            let waiting = after(n).iter().copied().find(|first| waits_for[*first] > 0);
            waiting.unwrap_or(n)
        })),
    }
}

/// Returns the cycle that following `next` from `start` ends in.
fn cycle_from(start: usize, next: impl Fn(usize) -> usize) -> Cycle {
    let mut path = vec![start];
    loop {
        let n = next(path[path.len() - 1]);
        if let Some(begin) = path.iter().position(|seen| *seen == n) {
            return Cycle(path.split_off(begin));
        }
        path.push(n);
    }
}
