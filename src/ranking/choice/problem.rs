//! The conditions of the choice in whole numbers.

use std::collections::BTreeMap;

use super::options::StartOption;
use crate::ranking::capacity::{ResourceLimit, Room};
use crate::ranking::tasks::ProjectTask;
use exact_choice::{Limit, Problem, ProblemItem, Requirement};

/// Projects of which at least so many must be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMinimum {
    /// Its place in the policy.
    pub group: usize,
    /// The tasks that are free.
    pub tasks: Vec<usize>,
    /// How many of them at least, besides those that are bound.
    pub least: u32,
}

/// What the choice is made of.
#[derive(Debug)]
pub struct ChoiceConditions<'a> {
    /// All tasks.
    pub tasks: &'a [ProjectTask],
    /// The free tasks, preferred first.
    pub free: &'a [usize],
    /// The quarters they may begin in: the items.
    pub options: &'a [StartOption],
    /// The limits, with what each item uses of them.
    pub rows: &'a [ResourceLimit],
    /// The group minimums that hold.
    pub groups: &'a [GroupMinimum],
}

impl ChoiceConditions<'_> {
    /// Returns the 0-1 problem. `band` gives the band of points. After the items of the options comes one for each project
    /// that has several, in the order of `free`.
    pub fn problem(&self, room: &Room, band: impl Fn(i64) -> usize) -> Problem {
        let mut items_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (item, option) in self.options.iter().enumerate() {
            items_of.entry(option.task).or_default().push(item);
        }
        let of = |task: &usize| items_of.get(task).map_or(&[][..], Vec::as_slice);
        let items = self.options.iter().map(|option| {
            let task = &self.tasks[option.task];
            ProblemItem {
                points: task.points,
                delay: task.points * option.delay,
                claim: task.claims.iter().map(|claim| claim.dkk).sum(),
                band: band(task.points),
            }
        });
        let mut problem = Problem {
            items: items.collect(),
            limits: self
                .rows
                .iter()
                .map(|row| Limit {
                    capacity: row.left(),
                    uses: row.uses.clone(),
                })
                .collect(),
            ..Problem::default()
        };
        for n in self.free {
            let task = &self.tasks[*n];
            for first in task.after.iter().filter(|first| !self.tasks[**first].bound) {
                let timed = task.time_not_known.is_none() && self.tasks[*first].time_not_known.is_none();
                self.require(&mut problem, of(n), of(first), timed, room);
            }
            if task.alternatives.iter().any(|other| self.tasks[*other].bound) {
                // The alternative is bound, so there is no room for this one.
                problem.limits.push(Limit {
                    capacity: 0,
                    uses: of(n).iter().map(|item| (*item, 1)).collect(),
                });
            }
        }
        problem.exclusive.extend(
            self.cliques()
                .iter()
                .map(|group| group.iter().flat_map(&of).copied().collect()),
        );
        for n in self.free.iter().filter(|n| of(n).len() > 1) {
            problem.add_whole(of(n).to_vec());
        }
        problem.at_least = self
            .groups
            .iter()
            .map(|group| (group.tasks.iter().flat_map(of).copied().collect(), group.least))
            .collect();
        problem
    }

    /// Adds that one project begins only after another that it waits for has ended. Of the project's options up to a
    /// quarter there is at most one, so they stand in one row together, which binds the relaxation more than one row
    /// an option.
    fn require(&self, problem: &mut Problem, own: &[usize], first: &[usize], timed: bool, room: &Room) {
        let ended = |item: usize, before: usize| {
            let option = &self.options[before];
            self.tasks[option.task].finish(option.start, room.first) < self.options[item].start
        };
        let prerequisites = |item: usize| -> Vec<usize> {
            let all = first.iter().copied();
            all.filter(|before| !timed || ended(item, *before)).collect()
        };
        for (n, item) in own.iter().enumerate() {
            let needed = prerequisites(*item);
            let next = own.get(n + 1).map(|next| prerequisites(*next));
            if next.as_ref() != Some(&needed) {
                problem.requires.push(Requirement {
                    dependents: own[..=n].to_vec(),
                    prerequisites: needed,
                });
            }
        }
    }

    /// Returns the groups of free tasks of which any two exclude each other, grown from each excluding pair.
    fn cliques(&self) -> Vec<Vec<usize>> {
        let excludes = |one: &usize, other: &usize| self.tasks[*one].alternatives.contains(other);
        let mut cliques: Vec<Vec<usize>> = Vec::new();
        for (at, one) in self.free.iter().enumerate() {
            for other in self.free[at + 1..].iter().filter(|other| excludes(one, other)) {
                let within = |clique: &Vec<usize>| clique.contains(one) && clique.contains(other);
                if cliques.iter().any(within) {
                    continue;
                }
                let mut clique = vec![*one, *other];
                for third in self.free {
                    let is_new = !clique.contains(third);
                    if is_new && clique.iter().all(|member| excludes(member, third)) {
                        clique.push(*third);
                    }
                }
                cliques.push(clique);
            }
        }
        cliques
    }
}
