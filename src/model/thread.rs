//! The red thread (den røde tråd) from strategy to project, and where it is broken. Rules and overviews ask here.

use std::collections::HashMap;

use super::project::{Project, Stage};
use super::strategy::{FocusArea, Strategy};
use super::{Kind, Record, Register};
use crate::value::Date;

/// Which projects serve which goals.
#[derive(Debug)]
pub struct Thread<'r> {
    serving: HashMap<(&'r str, &'r str), Vec<&'r Record<Project>>>,
}

impl<'r> Thread<'r> {
    /// Returns the thread of a register: every project, need or idea that is not rejected serves the goals it names.
    pub fn of(register: &'r Register) -> Self {
        let mut serving: HashMap<_, Vec<&Record<Project>>> = HashMap::new();
        for project in &register.projects {
            if project.stage == Stage::Rejected {
                continue;
            }
            for goal in project.goals.iter().filter_map(|goal| goal.parts()) {
                let projects = serving.entry(goal).or_default();
                if projects.last().is_none_or(|last| last.key() != project.key()) {
                    projects.push(project);
                }
            }
        }
        Self { serving }
    }

    /// Returns the projects that serve a goal, by id.
    pub fn serving(&self, strategy: &'r Record<Strategy>, goal: &'r str) -> &[&'r Record<Project>] {
        self.serving
            .get(&(strategy.id(), goal))
            .map_or(&[], Vec::as_slice)
    }

    /// Returns whether a goal lacks a project (`goal-without-project`): nothing serves it, its strategy's period
    /// holds the day, and its focus area does not do without.
    pub fn lacks_project(
        &self,
        strategy: &'r Record<Strategy>,
        area: &'r FocusArea,
        goal: &'r str,
        today: Date,
    ) -> bool {
        strategy.is_current(today)
            && area.no_projects_ok.given().is_none()
            && self.serving(strategy, goal).is_empty()
    }
}

/// What is missing between a project and the goals.
#[derive(Debug, Clone, Copy)]
pub enum GoalGap<'r> {
    /// It names no goal.
    None,
    /// It is proposed, and every goal that it names belongs to a strategy that is over; this is the first.
    Outlived(&'r Record<Strategy>),
}

impl Record<Strategy> {
    /// Returns whether a focus area lacks a goal (`focus-area-without-goal`): it has none, the strategy is not over,
    /// and nothing says that it needs none or that its goals are unknown.
    pub fn lacks_goal(&self, area: &FocusArea, today: Date) -> bool {
        area.goals.is_empty()
            && area.no_projects_ok.given().is_none()
            && !self.is_over(today)
            && !self.is_unknown("focus_areas.goals")
    }
}

impl Register {
    /// Returns what a project from `proposed` on lacks in goals (`goal-missing`). One that was decided keeps its
    /// goals when their strategy ends; nothing is said of goals that are not in the register.
    pub fn goal_gap<'r>(&'r self, project: &'r Record<Project>, today: Date) -> Option<GoalGap<'r>> {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
        {
            return None;
        }
        if project.goals.is_empty() {
            return (!project.is_unknown("goals")).then_some(GoalGap::None);
        }
        if project.stage != Stage::Proposed || !self.is_fully_read(&[Kind::Strategy]) {
            return None;
        }
        let mut first = None;
        for goal in &project.goals {
            let (strategy, ..) = self.goal(goal)?;
            if !strategy.is_over(today) {
                return None;
            }
            first.get_or_insert(strategy);
        }
        first.map(GoalGap::Outlived)
    }
}
