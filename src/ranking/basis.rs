//! What the choice is made from: who takes part, what each gives and needs, and what there is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::accounts::Budget;
use super::choice::{ChoiceConditions, GroupMinimum, StartOption, place_bound, start_options};
use super::gate::{Class, FaultsByProject, GatedProject, gate};
use super::order::{Cycle, OrderEntry, by_preference, prerequisites_first};
use super::score::{Points, points};
use super::tasks::{ProjectTask, tasks};
use super::value::{deadline, value};
use super::what_if::WhatIf;
use crate::model::{Objective, Register, Scoring};
use crate::ranking::capacity::{ResourceLimit, Room, horizon};
use crate::ranking::{RankError, SupposedError};
use crate::value::{Date, Quarter};
use exact_choice as solver;
use exact_choice::{Exact, Problem, Selector, Solution};

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
    /// How many quarters a proposal may wait, in place of the policy's.
    pub latest_delay: Option<u32>,
    /// Projects that are taken in whatever the choice, by id.
    pub with: Vec<String>,
    /// Projects that are left out, by id.
    pub without: Vec<String>,
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
    /// The quarter each bound task has its place in; `None` for those that may be chosen.
    pub placed: Vec<Option<Quarter>>,
    /// The tasks that may be chosen, preferred first.
    pub free: Vec<usize>,
    /// The quarters they may begin in, in the same order: the items of `problem`.
    pub options: Vec<StartOption>,
    /// The limits that some option uses.
    pub rows: Vec<ResourceLimit>,
    /// The group minimums that hold.
    pub groups: Vec<GroupMinimum>,
    /// The policy's groups whose minimum nothing can meet together with those before them, by their places.
    pub unmet: Vec<usize>,
    /// How many quarters a proposal may wait unless it says it itself.
    pub latest_delay: u32,
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
        let latest_delay = request
            .latest_delay
            .unwrap_or(policy.ranking.latest_delay_quarters);
        let tasks = tasks(register, &gated, today, latest_delay, |id| {
            points.get(id).map_or(0, |points| points.hundredths)
        });
        let order =
            prerequisites_first(tasks.len(), |n| &tasks[n].after).map_err(|cycle| named(&tasks, &cycle))?;
        let placed = match &request.what_if.placed {
            Some(places) => tasks.iter().map(|task| places.get(&task.id).copied()).collect(),
            None => place_bound(&room, &tasks, &order),
        };
        let mut basis = Self {
            register,
            today,
            weights,
            objective: request.objective.unwrap_or(policy.ranking.objective),
            points,
            gated,
            room,
            tasks,
            placed,
            free: Vec::new(),
            options: Vec::new(),
            rows: Vec::new(),
            groups: Vec::new(),
            unmet: Vec::new(),
            latest_delay,
            problem: Problem::default(),
        };
        basis.free = basis.free_in_preference();
        basis.options = start_options(&basis.room, &basis.tasks, &basis.free, &basis.placed);
        basis.rows = basis.room.rows(&basis.tasks, &basis.placed, &basis.options);
        basis.problem = basis.problem();
        basis.take_groups();
        basis.suppose(&request.with, true)?;
        basis.suppose(&request.without, false)?;
        Ok(basis)
    }

    /// Takes projects into the choice, or out of it, whatever that costs.
    fn suppose(&mut self, projects: &[String], inside: bool) -> Result<(), RankError> {
        for id in projects {
            let free = self
                .free_at(id)
                .ok_or_else(|| SupposedError::NotFree(id.clone()))?;
            let problem = self.forced(self.free[free], inside);
            self.problem = problem.ok_or_else(|| SupposedError::Impossible(id.clone()))?;
        }
        let nodes = self.register.policy.ranking.node_limit.into();
        match projects.first() {
            Some(id) if solver::is_feasible(&self.problem, nodes) == Some(false) => {
                Err(SupposedError::Impossible(id.clone()).into())
            }
            _ => Ok(()),
        }
    }

    /// Returns the best choice. `interrupt` is asked now and then; when it says stop, the best choice so far
    /// counts.
    pub fn choose(&self, interrupt: &dyn Fn() -> bool) -> Solution {
        self.solve(&self.problem, Vec::new(), interrupt)
    }

    /// Returns the best choice of a problem that was made from this one's. `start` are choices to start from:
    /// they shorten the search and change no canonical answer.
    pub fn solve(&self, problem: &Problem, start: Vec<Vec<bool>>, interrupt: &dyn Fn() -> bool) -> Solution {
        self.selected(
            &Exact {
                start,
                any_of_equal: false,
            },
            problem,
            interrupt,
        )
    }

    /// Returns a choice with the most points, in which the tie-breaks are left out: of equal ones the last of `start`
    /// that is one of them.
    pub fn solve_for_points(
        &self,
        problem: &Problem,
        start: Vec<Vec<bool>>,
        interrupt: &dyn Fn() -> bool,
    ) -> Solution {
        self.selected(
            &Exact {
                start,
                any_of_equal: true,
            },
            problem,
            interrupt,
        )
    }

    fn selected(&self, selector: &Exact, problem: &Problem, interrupt: &dyn Fn() -> bool) -> Solution {
        let objective = match self.objective {
            Objective::Points => solver::Objective::Points,
            Objective::Bands => solver::Objective::Bands,
        };
        let nodes = self.register.policy.ranking.node_limit.into();
        selector.select(problem, objective, nodes, interrupt)
    }

    /// Returns the task of a project that is bound or may be chosen.
    pub fn task(&self, id: &str) -> Option<usize> {
        self.tasks.binary_search_by(|task| task.id.as_str().cmp(id)).ok()
    }

    /// Returns the place of a project among those that may be chosen, preferred first.
    pub fn free_at(&self, id: &str) -> Option<usize> {
        let task = self.task(id)?;
        self.free.iter().position(|free| *free == task)
    }

    /// Returns the id of the project at a place among those that may be chosen.
    pub fn id_of(&self, free: usize) -> &str {
        &self.tasks[self.free[free]].id
    }

    /// Returns the items of a task: one for each quarter that it may begin in.
    pub fn items_of(&self, task: usize) -> Vec<usize> {
        let items = self.options.iter().enumerate();
        items
            .filter(|(_, option)| option.task == task)
            .map(|(item, _)| item)
            .collect()
    }

    /// Returns whether a choice takes a task.
    pub fn takes(&self, answer: &Solution, task: usize) -> bool {
        self.chosen_options(answer).any(|option| option.task == task)
    }

    /// Returns the options that a choice takes.
    pub fn chosen_options(&self, answer: &Solution) -> impl Iterator<Item = &StartOption> {
        let options = self.options.iter().zip(&answer.chosen);
        options.filter(|(_, chosen)| **chosen).map(|(option, _)| option)
    }

    /// Returns the quarter that each task begins in: its place where it is bound, else as chosen.
    pub fn starts(&self, answer: &Solution) -> Vec<Option<Quarter>> {
        let mut starts = self.placed.clone();
        for option in self.chosen_options(answer) {
            starts[option.task] = Some(option.start);
        }
        starts
    }

    /// Returns the ids of the chosen projects.
    pub fn chosen(&self, answer: &Solution) -> BTreeSet<String> {
        let options = self.chosen_options(answer);
        options.map(|option| self.tasks[option.task].id.clone()).collect()
    }

    /// Returns the chosen projects with the quarters they begin in, for [`Basis::choice`].
    pub fn plan(&self, answer: &Solution) -> ChosenStarts {
        let options = self.chosen_options(answer);
        options
            .map(|option| (self.tasks[option.task].id.clone(), option.start))
            .collect()
    }

    /// Returns the choice of these projects in these quarters, item by item.
    pub fn choice(&self, plan: &ChosenStarts) -> Vec<bool> {
        let options = self.options.iter();
        let mut choice: Vec<bool> = options
            .map(|option| plan.get(&self.tasks[option.task].id) == Some(&option.start))
            .collect();
        for task in &self.free {
            let items = self.items_of(*task);
            if items.len() > 1 {
                choice.push(items.iter().any(|item| choice[*item]));
            }
        }
        choice
    }

    /// Returns the problem in which a task must be chosen (`inside`), or must not; `None` when the conditions alone rule
    /// that out.
    pub fn forced(&self, task: usize, inside: bool) -> Option<Problem> {
        solver::forced(&self.problem, &self.items_of(task), inside)
    }

    /// Returns the problem in which nothing begins later than it was wished to.
    pub fn undelayed(&self) -> Option<Problem> {
        let delayed = self.options.iter().enumerate();
        let delayed: Vec<usize> = delayed
            .filter(|(_, option)| option.delay > 0)
            .map(|(item, _)| item)
            .collect();
        solver::forced(&self.problem, &delayed, false)
    }

    /// Returns the problem without one of the group minimums.
    pub fn without_group(&self, at: usize) -> Problem {
        let mut problem = self.problem.clone();
        problem.at_least.remove(at);
        problem
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

    /// Returns the quarter of each bound project, by id.
    pub fn bound_places(&self) -> BTreeMap<String, Quarter> {
        let places = self.tasks.iter().zip(&self.placed);
        places
            .filter_map(|(task, start)| Some((task.id.clone(), (*start)?)))
            .collect()
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

    /// Returns the choice in whole numbers.
    fn problem(&self) -> Problem {
        let limits = &self.register.policy.ranking.band_limits;
        let band = |points: i64| {
            let reached = limits.iter().position(|limit| points >= i64::from(*limit) * 100);
            reached.unwrap_or(limits.len())
        };
        let conditions = ChoiceConditions {
            tasks: &self.tasks,
            free: &self.free,
            options: &self.options,
            rows: &self.rows,
            groups: &self.groups,
        };
        conditions.problem(&self.room, band)
    }

    /// Takes in the policy's group minimums, each when it can be met together with those before it. One that nothing
    /// can meet would leave no choice at all.
    fn take_groups(&mut self) {
        let minimums: Vec<GroupMinimum> = self.group_minimums().collect();
        for minimum in minimums {
            let (group, meetable) = (minimum.group, |problem: &Problem| {
                let nodes = self.register.policy.ranking.node_limit.into();
                solver::is_feasible(problem, nodes) != Some(false)
            });
            self.groups.push(minimum);
            let problem = self.problem();
            if meetable(&problem) {
                self.problem = problem;
            } else {
                self.groups.pop();
                self.unmet.push(group);
            }
        }
    }

    /// Returns the policy's group minimums that bound projects do not meet already.
    fn group_minimums(&self) -> impl Iterator<Item = GroupMinimum> + use<'_, 'r> {
        let groups = self.register.policy.ranking.groups.iter().enumerate();
        groups.filter_map(|(group, one)| {
            let is_member = |n: &usize| {
                let id = &self.tasks[*n].id;
                one.projects.iter().any(|project| project.as_str() == id)
            };
            let bound = (0..self.tasks.len()).filter(|n| self.tasks[*n].bound && is_member(n));
            let bound = u32::try_from(bound.count()).unwrap_or(u32::MAX);
            let least = one.min.saturating_sub(bound);
            let tasks = self.free.iter().copied().filter(is_member).collect();
            (least > 0 && self.is_scored()).then_some(GroupMinimum { group, tasks, least })
        })
    }
}

/// Chosen projects, by id, with the quarters they begin in.
pub type ChosenStarts = BTreeMap<String, Quarter>;

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
