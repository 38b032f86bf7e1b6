//! The gate: who takes part in the choice, who is bound, and who is sent back.

use std::collections::{BTreeMap, VecDeque};

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::plan::ActionStatus;
use crate::model::project::{Project, Stage};
use crate::model::{Prerequisite, ProjectTest, Record, Register};
use crate::value::{Date, Quarter};

use super::reason::Reason;
use super::value::deadline;
use crate::ranking::readiness::{NOT_CARRIED_OUT, is_in_portfolio, own_faults};

/// The classes, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Bound (bundet): no choice is left.
    Bound,
    /// Recommended (anbefalet): chosen.
    Recommended,
    /// Waits (venter): ready, but not chosen.
    Waits,
    /// Sent back (send tilbage): not ready to be chosen.
    SentBack,
}

impl Class {
    /// Returns the key of its name in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Class::Bound => "rank-class-bound",
            Class::Recommended => "rank-class-recommended",
            Class::Waits => "rank-class-waits",
            Class::SentBack => "rank-class-sent-back",
        }
    }
}

/// What a project's stage and the project test make of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GateResult {
    /// Takes part and is in every choice; the reason says why.
    Bound(Reason),
    /// Takes part.
    Candidate,
    /// Listed without class or rank; the reason says why.
    Listed(Reason),
    /// Finished, paused or rejected.
    Out,
}

/// A project at the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatedProject {
    /// The project, by its id.
    pub id: String,
    /// Bound, candidate, listed or out.
    pub standing: GateResult,
    /// The project test with the criteria that fired; `None` where the policy states none.
    pub test: Option<ProjectTest>,
    /// What a candidate is sent back for; of a bound project they are flags. The weightiest first.
    pub faults: Vec<Reason>,
    /// Projects that take part and must be finished first, by id, each once.
    pub after: Vec<String>,
    /// The first quarter after the unfinished plan actions that must come first.
    pub not_before: Option<Quarter>,
}

impl GatedProject {
    /// Returns whether the project is a candidate that the choice may take.
    pub fn is_free(&self) -> bool {
        self.standing == GateResult::Candidate && self.faults.is_empty()
    }

    /// Returns whether the project is bound.
    pub fn is_bound(&self) -> bool {
        matches!(self.standing, GateResult::Bound(_))
    }

    /// Returns the class, when it is known whether the choice took the project; `None` for who has none.
    pub fn class(&self, chosen: bool) -> Option<Class> {
        match self.standing {
            GateResult::Bound(_) => Some(Class::Bound),
            GateResult::Candidate if !self.faults.is_empty() => Some(Class::SentBack),
            GateResult::Candidate if chosen => Some(Class::Recommended),
            GateResult::Candidate => Some(Class::Waits),
            GateResult::Listed(_) | GateResult::Out => None,
        }
    }
}

/// Faults that rules found, by project id: the ids of rules that send a project back.
pub type FaultsByProject = BTreeMap<String, Vec<String>>;

/// Returns every project of a register at the gate, in the order of their ids. A law whose deadline is not
/// after
/// `horizon` binds. References that name nothing are no prerequisites: a register with them is not ranked.
pub fn gate(
    register: &Register,
    today: Date,
    horizon: Quarter,
    faults: &FaultsByProject,
) -> Vec<GatedProject> {
    let mut gated: Vec<GatedProject> = register
        .projects
        .iter()
        .map(|project| GatedProject {
            id: project.id().to_owned(),
            standing: standing(register, project, horizon),
            test: ProjectTest::of(project, &register.policy),
            faults: Vec::new(),
            after: Vec::new(),
            not_before: None,
        })
        .collect();
    bind_prerequisites(register, &mut gated);
    let standings: BTreeMap<String, GateResult> = gated
        .iter()
        .map(|one| (one.id.clone(), one.standing.clone()))
        .collect();
    for (project, one) in register.projects.iter().zip(&mut gated) {
        let broken_rules = faults.get(project.id()).map_or(&[][..], Vec::as_slice);
        let is_wish = matches!(one.standing, GateResult::Listed(Reason::Need | Reason::Idea));
        if is_wish && broken_rules.iter().any(|rule| rule == NOT_CARRIED_OUT) {
            one.standing = GateResult::Listed(Reason::DecisionNotCarriedOut);
        }
        if matches!(one.standing, GateResult::Bound(_) | GateResult::Candidate) {
            let mut own = own_faults(register, project, today, broken_rules);
            let mut waits = prerequisites(register, project, today, &standings, one);
            // A rejected prerequisite is the end of a project; what it waits for comes after its own faults.
            waits.sort();
            let (rejected, awaited): (Vec<_>, Vec<_>) = waits
                .into_iter()
                .partition(|reason| matches!(reason, Reason::PrerequisiteRejected { .. }));
            one.faults = rejected;
            one.faults.append(&mut own);
            one.faults.extend(awaited);
        }
    }
    send_back_dependents(&mut gated);
    gated
}

fn standing(register: &Register, project: &Record<Project>, horizon: Quarter) -> GateResult {
    let Some(stage) = project.stage.get() else {
        return GateResult::Listed(Reason::StageNotKnown);
    };
    match stage {
        Stage::Running => GateResult::Bound(Reason::Running),
        Stage::Approved => GateResult::Bound(Reason::Approved),
        Stage::Need => GateResult::Listed(Reason::Need),
        Stage::Idea => GateResult::Listed(Reason::Idea),
        Stage::Realising | Stage::Closed | Stage::Paused | Stage::Rejected => GateResult::Out,
        Stage::Proposed if !is_in_portfolio(register, project) => GateResult::Listed(Reason::NotAProject),
        Stage::Proposed => match deadline(project) {
            Some(deadline) if deadline.quarter() <= horizon => GateResult::Bound(Reason::Law { deadline }),
            _ => GateResult::Candidate,
        },
    }
}

/// Sorts out what must come first: notes in `one` what is to be waited for, and gives what cannot be.
fn prerequisites(
    register: &Register,
    project: &Record<Project>,
    today: Date,
    standings: &BTreeMap<String, GateResult>,
    one: &mut GatedProject,
) -> Vec<Reason> {
    let mut faults = Vec::new();
    for reference in &project.depends_on {
        let name = reference.as_str().to_owned();
        match register.prerequisite(reference) {
            None => {}
            Some(Prerequisite::Project(first)) => match (first.stage.get(), standings.get(first.id())) {
                (Some(Stage::Closed | Stage::Realising), _) => {}
                (Some(Stage::Rejected), _) => faults.push(Reason::PrerequisiteRejected { project: name }),
                (_, Some(GateResult::Bound(_) | GateResult::Candidate)) => one.after.push(name),
                _ => faults.push(Reason::Awaits { project: name }),
            },
            Some(Prerequisite::Action(_, action)) => match action.status.get() {
                Some(ActionStatus::Done) => {}
                Some(ActionStatus::Dropped) => faults.push(Reason::PrerequisiteRejected { project: name }),
                _ => {
                    let now = today.quarter();
                    let next = action.last_quarter().map_or(now, |last| last.max(now)).plus(1);
                    one.not_before = one.not_before.max(Some(next));
                }
            },
        }
    }
    one.after.sort();
    one.after.dedup();
    faults.dedup();
    faults
}

/// Makes candidates bound that bound projects need first, and what these need in turn.
fn bind_prerequisites(register: &Register, gated: &mut [GatedProject]) {
    let mut queue: VecDeque<usize> = (0..gated.len()).filter(|n| gated[*n].is_bound()).collect();
    while let Some(dependent) = queue.pop_front() {
        let id = gated[dependent].id.clone();
        let Some(project) = register.projects.get(&id) else {
            continue;
        };
        for reference in &project.depends_on {
            let Some(Prerequisite::Project(first)) = register.prerequisite(reference) else {
                continue;
            };
            let n = first.key().index as usize;
            if let Some(one) = gated
                .get_mut(n)
                .filter(|one| one.standing == GateResult::Candidate)
            {
                one.standing = GateResult::Bound(Reason::NeededBy { project: id.clone() });
                queue.push_back(n);
            }
        }
    }
}

/// Sends candidates back that wait for a candidate that is sent back.
fn send_back_dependents(gated: &mut [GatedProject]) {
    loop {
        let back: Vec<String> = gated
            .iter()
            .filter(|one| one.class(false) == Some(Class::SentBack))
            .map(|one| one.id.clone())
            .collect();
        let mut changed = false;
        for one in gated.iter_mut().filter(|one| one.is_free()) {
            let awaited = one
                .after
                .iter()
                .find(|id| back.binary_search(id).is_ok())
                .cloned();
            if let Some(project) = awaited {
                one.faults.push(Reason::Awaits { project });
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}
