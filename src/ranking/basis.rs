//! What the choice is made from: who takes part, what each gives and needs, and what there is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::accounts::Budget;
use super::gate::{Class, FaultsByProject, GatedProject, gate};
use super::order::{Cycle, OrderEntry, by_preference};
use super::score::{Points, points};
use super::tasks::{ProjectTask, earliest_starts, tasks};
use super::value::{deadline, value};
use super::what_if::WhatIf;
use crate::model::{Objective, Register, Scoring};
use crate::ranking::RankError;
use crate::ranking::capacity::{ResourceLimit, Room, horizon};
use crate::solver;
use crate::solver::{Exact, Limit, Problem, ProblemItem, Selector, Solution};
use crate::value::{Date, Quarter};

/// What is asked for, besides what the register says.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Amounts that stand for pools' allocations.
    pub budgets: Vec<Budget>,
    /// Weights that stand for the policy's, by criterion.
    pub weights: BTreeMap<String, u32>,
    /// A limit on parallel projects that stands for the policy's.
    pub parallel: Option<u32>,
    /// An objective that stands for the policy's.
    pub objective: Option<Objective>,
    /// Projects that rules send back.
    pub faults: FaultsByProject,
    /// What is supposed besides.
    pub what_if: WhatIf,
}

/// Everything that the choice is made from, in the register's terms and as whole numbers.
#[derive(Debug)]
pub struct Basis<'r> {
    /// The register.
    pub register: &'r Register,
    /// The day it is seen from.
    pub today: Date,
    /// The weights that hold, in the policy's order of criteria.
    pub weights: Vec<u32>,
    /// The objective that holds.
    pub objective: Objective,
    /// Every project's points, by id; none where no scoring is decided.
    pub points: BTreeMap<String, Points>,
    /// Every project at the gate, by id.
    pub gated: Vec<GatedProject>,
    /// Hours, money and places.
    pub room: Room,
    /// The projects that are bound or may be chosen, by id.
    pub tasks: Vec<ProjectTask>,
    /// The quarter in which the choice counts each task from.
    pub starts: Vec<Quarter>,
    /// The limits that some free task uses.
    pub rows: Vec<ResourceLimit>,
    /// The tasks that may be chosen, preferred first: the items of `problem`.
    pub free: Vec<usize>,
    /// The choice in whole numbers.
    pub problem: Problem,
}

impl<'r> Basis<'r> {
    /// Gathers it.
    ///
    /// # Errors
    /// When projects wait for each other.
    pub fn of(register: &'r Register, today: Date, request: &Request) -> Result<Self, RankError> {
        let policy = &register.policy;
        let weights = weights(register, request);
        let scoring = scoring(register, request);
        let points: BTreeMap<String, Points> = scoring.map_or_else(BTreeMap::new, |scoring| {
            let projects = register.projects.iter();
            projects
                .map(|project| (project.id().to_owned(), points(project, &scoring, &weights)))
                .collect()
        });
        let until = horizon(register, today, &request.budgets);
        let gated = gate(register, today, until, &request.faults);
        let mut room = Room::of(register, today, &request.budgets, request.parallel);
        request.what_if.apply(&mut room);
        let tasks = tasks(register, &gated, today, |id| {
            points.get(id).map_or(0, |points| points.hundredths)
        });
        let starts = earliest_starts(&tasks, room.first).map_err(|cycle| named(&tasks, &cycle))?;
        let rows = room.rows(&tasks, &starts);
        let mut basis = Self {
            register,
            today,
            weights,
            objective: request.objective.unwrap_or(policy.ranking.objective),
            points,
            gated,
            room,
            tasks,
            starts,
            rows,
            free: Vec::new(),
            problem: Problem::default(),
        };
        basis.free = basis.free_in_preference();
        basis.problem = basis.problem();
        Ok(basis)
    }

    /// Returns the best choice. `interrupt` is asked now and then; when it says stop, the best choice so far
    /// counts.
    pub fn choose(&self, interrupt: &dyn Fn() -> bool) -> Solution {
        self.solve(&self.problem, Vec::new(), interrupt)
    }

    /// Returns the best choice of a problem that was made from this one's. `start` are choices to start from:
    /// they shorten the search and change no canonical answer.
    pub fn solve(&self, problem: &Problem, start: Vec<Vec<bool>>, interrupt: &dyn Fn() -> bool) -> Solution {
        let objective = match self.objective {
            Objective::Points => solver::Objective::Points,
            Objective::Bands => solver::Objective::Bands,
        };
        let nodes = self.register.policy.ranking.node_limit.into();
        Exact { start }.select(problem, objective, nodes, interrupt)
    }

    /// Returns the task of a project that is bound or may be chosen.
    pub fn task(&self, id: &str) -> Option<usize> {
        self.tasks.binary_search_by(|task| task.id.as_str().cmp(id)).ok()
    }

    /// Returns the item of a project that may be chosen.
    pub fn item(&self, id: &str) -> Option<usize> {
        let task = self.task(id)?;
        self.free.iter().position(|free| *free == task)
    }

    /// Returns the id of an item.
    pub fn id_of(&self, item: usize) -> &str {
        &self.tasks[self.free[item]].id
    }

    /// Returns the ids of the chosen projects.
    pub fn chosen(&self, answer: &Solution) -> BTreeSet<String> {
        let items = answer.chosen.iter().enumerate().filter(|(_, chosen)| **chosen);
        items.map(|(item, _)| self.id_of(item).to_owned()).collect()
    }

    /// Returns the choice of these projects, item by item.
    pub fn choice(&self, ids: &BTreeSet<String>) -> Vec<bool> {
        (0..self.free.len())
            .map(|item| ids.contains(self.id_of(item)))
            .collect()
    }

    /// Returns what the order of a project depends on. `after` are the places of what must come first.
    pub(super) fn entry(&self, id: &str, class: Class, after: Vec<usize>) -> OrderEntry {
        let project = self.register.projects.get(id);
        let value = |project| value(project, &self.register.policy, self.today);
        OrderEntry {
            id: id.to_owned(),
            class,
            points: self.points.get(id).map_or(0, |points| points.hundredths),
            net_present_value: project.and_then(|project| value(project).net_present_value),
            deadline: project.and_then(|project| deadline(project)),
            hours: project.map_or(0, |project| project.total_hours()),
            after,
        }
    }

    /// Returns whether the municipality has decided how projects are scored. Without that nothing is chosen.
    pub fn is_scored(&self) -> bool {
        self.register.policy.decided_scoring().is_some()
    }

    fn free_in_preference(&self) -> Vec<usize> {
        if !self.is_scored() {
            return Vec::new();
        }
        let free: Vec<usize> = (0..self.tasks.len()).filter(|n| !self.tasks[*n].bound).collect();
        let entries: Vec<OrderEntry> = free
            .iter()
            .map(|n| self.entry(&self.tasks[*n].id, Class::Waits, Vec::new()))
            .collect();
        by_preference(&entries).into_iter().map(|n| free[n]).collect()
    }

    /// Returns the choice in whole numbers: items are the free tasks in `free`'s order.
    fn problem(&self) -> Problem {
        let Self {
            tasks, free, rows, ..
        } = self;
        let policy = &self.register.policy;
        let item_of: BTreeMap<usize, usize> = free
            .iter()
            .enumerate()
            .map(|(item, task)| (*task, item))
            .collect();
        let band = |points: i64| {
            let limits = &policy.ranking.band_limits;
            limits
                .iter()
                .position(|limit| points >= i64::from(*limit) * 100)
                .unwrap_or(limits.len())
        };
        let items = free.iter().map(|n| {
            let task = &tasks[*n];
            ProblemItem {
                points: task.points,
                claim: task.claims.iter().map(|claim| claim.dkk).sum(),
                band: band(task.points),
            }
        });
        let mut limits: Vec<Limit> = rows
            .iter()
            .map(|row| Limit {
                capacity: row.left(),
                uses: row
                    .uses
                    .iter()
                    .filter_map(|(task, amount)| Some((*item_of.get(task)?, *amount)))
                    .collect(),
            })
            .collect();
        let mut requires = Vec::new();
        let mut exclusive = Vec::new();
        for (item, n) in free.iter().enumerate() {
            let first = tasks[*n].after.iter().filter_map(|before| item_of.get(before));
            requires.extend(first.map(|before| (item, *before)));
            for alternative in &tasks[*n].alternatives {
                match item_of.get(alternative) {
                    Some(other) if *other > item => exclusive.push(vec![item, *other]),
                    Some(_) => {}
                    // The alternative is bound, so there is no room for this one.
                    None => limits.push(Limit {
                        capacity: 0,
                        uses: vec![(item, 1)],
                    }),
                }
            }
        }
        let at_least = policy.ranking.groups.iter().map(|group| {
            let of_group = |n: &usize| {
                group
                    .projects
                    .iter()
                    .any(|project| project.as_str() == tasks[*n].id)
            };
            let bound = (0..tasks.len())
                .filter(|n| tasks[*n].bound && of_group(n))
                .count();
            let members = free
                .iter()
                .enumerate()
                .filter(|(_, n)| of_group(n))
                .map(|(item, _)| item);
            (
                members.collect(),
                group.min.saturating_sub(u32::try_from(bound).unwrap_or(u32::MAX)),
            )
        });
        Problem {
            items: items.collect(),
            at_least: at_least.collect(),
            limits,
            requires,
            exclusive,
        }
    }
}

/// Returns the error that names the tasks of a cycle.
pub(super) fn named(tasks: &[ProjectTask], cycle: &Cycle) -> RankError {
    cycle.named(|n| &tasks[n].id)
}

/// Returns the weights that hold: the policy's, and where the request names a criterion, the request's. None where no
/// scoring is decided.
fn weights(register: &Register, request: &Request) -> Vec<u32> {
    let criteria = register.policy.criteria().iter();
    criteria
        .map(|criterion| {
            let requested = request.weights.get(&criterion.id).copied();
            requested.unwrap_or(criterion.weight)
        })
        .collect()
}

/// Returns the scoring that holds: the policy's, with the levels' points that the request supposes; `None` where none
/// is decided.
fn scoring<'r>(register: &'r Register, request: &Request) -> Option<Cow<'r, Scoring>> {
    let policy = register.policy.decided_scoring()?;
    Some(match &request.what_if.level_points {
        None => Cow::Borrowed(policy),
        Some(levels) => Cow::Owned(Scoring {
            level_points: levels.clone(),
            ..policy.clone()
        }),
    })
}
