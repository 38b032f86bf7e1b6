//! What moved in the ranking between two states of the register, and the one named cause of each move.
//!
//! The causes are told apart by ranking registers in between: the old one with the new policy, then with the new
//! money and capacity too, then with one project's own new data, then the new one. The step that moves a project
//! furthest is its cause.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::basis::Request;
use super::gate::{Class, FaultsByProject};
use super::recommend::{RankedProject, Recommendation, recommend};
use crate::model::project::{Project, Stage};
use crate::model::{Deviation, Policy, Record, RecordTable, Register, Single, deviations_on};
use crate::ranking::RankError;
use crate::ranking::with_new_ids::{NewProjectIds, renamed};
use crate::value::{self, Date, Quarter};

/// A state of the register and the faults that rules found in it.
#[derive(Debug, Clone, Copy)]
pub struct RankedState<'r> {
    /// The register.
    pub register: &'r Register,
    /// Projects that rules send back.
    pub faults: &'r FaultsByProject,
}

/// Where a project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceInRanking {
    /// Class.
    pub class: Class,
    /// Rank, from 1; `None` for what has none.
    pub rank: Option<usize>,
    /// The quarter it starts in.
    pub start: Option<Quarter>,
}

/// What moves projects, in the order in which it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub enum MoveCause {
    /// Weights, limits and other rules of the policy.
    #[serde(rename = "policy")]
    Policy,
    /// Pools, hours and how many may run at a time.
    #[serde(rename = "money-and-capacity")]
    Money,
    /// The project's own data.
    #[serde(rename = "own-data")]
    Own,
    /// Other projects, and plans that it waits for.
    #[serde(rename = "other-projects")]
    Others,
}

impl MoveCause {
    /// All, in order.
    pub const ALL: [MoveCause; 4] = [
        MoveCause::Policy,
        MoveCause::Money,
        MoveCause::Own,
        MoveCause::Others,
    ];

    /// Returns the name in formats for machines.
    pub fn as_str(self) -> &'static str {
        match self {
            MoveCause::Policy => "policy",
            MoveCause::Money => "money-and-capacity",
            MoveCause::Own => "own-data",
            MoveCause::Others => "other-projects",
        }
    }
}

/// A figure of a project that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangedFigure {
    /// Points, hundredths.
    Points(i64, i64),
    /// What it claims of pools in all, whole kroner.
    Claims(i64, i64),
    /// Hours in all.
    Hours(Option<i64>, Option<i64>),
    /// Net present value, whole kroner.
    NetPresentValue(Option<i64>, Option<i64>),
    /// Stage.
    Stage(Option<Stage>, Option<Stage>),
    /// The wished start.
    Start(Option<Quarter>, Option<Quarter>),
}

/// A project that stands elsewhere than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The project, by its id.
    pub id: String,
    /// Where it stood; `None` when it was not ranked.
    pub before: Option<PlaceInRanking>,
    /// Where it stands; `None` when it is not ranked any more.
    pub now: Option<PlaceInRanking>,
    /// What moved it furthest.
    pub cause: MoveCause,
    /// Where it stood after each step, in the order of [`MoveCause::ALL`].
    pub steps: [Option<PlaceInRanking>; 4],
    /// Its figures that are not what they were, whatever changed them.
    pub figures: Vec<ChangedFigure>,
}

/// A bound project that deviates from what it was so much that a new decision is called for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redecision {
    /// The project, by its id.
    pub id: String,
    /// The material deviations.
    pub deviations: Vec<Deviation>,
}

/// What changed between two states.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Projects that stand elsewhere, in the new order; those that are gone last, by id.
    pub moves: Vec<Move>,
    /// Bound projects that call for a new decision, by id.
    pub redecisions: Vec<Redecision>,
    /// What there is that may cause moves: the policy, money and capacity.
    pub policy_changed: bool,
    /// Whether pools, hours or the limit on parallel projects changed.
    pub money_changed: bool,
    /// Projects whose own data changed, came or went, by id.
    pub projects_changed: Vec<String>,
    /// How many ranked projects stand where they stood.
    pub unmoved: usize,
    /// The weights that hold now, in the policy's order of criteria.
    pub weights: Vec<u32>,
}

/// Compares two states on the same day and with the same request. Projects that have another id now are told
/// of under it: `ids` has the new ids by the old ones.
///
/// # Errors
/// When projects wait for each other in either state.
pub fn compare(
    old: RankedState<'_>,
    new: RankedState<'_>,
    ids: &NewProjectIds,
    today: Date,
    request: &Request,
    interrupt: &dyn Fn() -> bool,
) -> Result<Comparison, RankError> {
    let (register, faults);
    let old = if ids.is_empty() {
        old
    } else {
        register = renamed(old.register, ids);
        faults = faults_of(old.faults, ids);
        RankedState {
            register: &register,
            faults: &faults,
        }
    };
    let rank = |register: &Register, faults: &FaultsByProject| {
        let request = Request {
            faults: faults.clone(),
            ..request.clone()
        };
        recommend(register, today, &request, interrupt)
    };
    let before = rank(old.register, old.faults)?;
    let now = rank(new.register, new.faults)?;
    let (policy_changed, money_changed) = (
        rules_of(&old.register.policy) != rules_of(&new.register.policy),
        money_differs(old.register, new.register),
    );
    let changed = changed_projects(old, new);

    let policy = mixed(old, new, false, &|_| false);
    let after_policy = rank(&policy, old.faults)?;
    let money = mixed(old, new, true, &|_| false);
    let after_money = rank(&money, old.faults)?;

    let mut moves = Vec::new();
    let mut unmoved = 0;
    for id in in_order(&before, &now) {
        let (was, is) = (spot(&before, id), spot(&now, id));
        if was == is {
            unmoved += 1;
            continue;
        }
        let alone = if changed.contains(id) {
            let own = mixed(old, new, true, &|other| other == id);
            let faults = faults_with(old.faults, new.faults, id);
            // A project that waits in a cycle only until the others change too is ranked with them.
            rank(&own, &faults).map_or_else(
                |_| spot(&after_money, id),
                |recommendation| spot(&recommendation, id),
            )
        } else {
            spot(&after_money, id)
        };
        let steps = [spot(&after_policy, id), spot(&after_money, id), alone, is];
        moves.push(Move {
            id: id.to_owned(),
            before: was,
            now: is,
            cause: cause(was, &steps),
            steps,
            figures: figures(old, new, &before, &now, id),
        });
    }
    Ok(Comparison {
        moves,
        redecisions: redecisions(old.register, new.register, today),
        policy_changed,
        money_changed,
        projects_changed: changed.into_iter().map(str::to_owned).collect(),
        unmoved,
        weights: now.weights,
    })
}

/// Returns the policy without money and capacity, which are a group of their own.
fn rules_of(policy: &Policy) -> Policy {
    Policy {
        pool_budgets: Vec::new(),
        capacity: Vec::new(),
        max_parallel_projects: None,
        ..policy.clone()
    }
}

fn money_differs(old: &Register, new: &Register) -> bool {
    let of = |policy: &Policy| {
        let Policy {
            pool_budgets,
            capacity,
            max_parallel_projects,
            ..
        } = policy.clone();
        (pool_budgets, capacity, max_parallel_projects)
    };
    let pools = |register: &Register| -> Vec<_> {
        let pools = register.pools.iter();
        pools
            .map(|pool| (pool.id().to_owned(), (**pool).clone()))
            .collect()
    };
    of(&old.policy) != of(&new.policy) || pools(old) != pools(new)
}

/// Returns a register of which the policy is new, and the rest old but for the money, if it is to be new, and
/// the projects that `is_new` names.
fn mixed(
    old: RankedState<'_>,
    new: RankedState<'_>,
    new_money: bool,
    is_new: &dyn Fn(&str) -> bool,
) -> Register {
    let money = if new_money { new } else { old }.register;
    let policy = Policy {
        pool_budgets: money.policy.pool_budgets.clone(),
        capacity: money.policy.capacity.clone(),
        max_parallel_projects: money.policy.max_parallel_projects,
        ..new.register.policy.data.clone()
    };
    let of = |register: &Register, new: bool| -> Vec<Record<Project>> {
        let projects = register.projects.iter();
        projects
            .filter(|project| is_new(project.id()) == new)
            .cloned()
            .collect()
    };
    let mut projects = of(old.register, false);
    projects.extend(of(new.register, true));
    Register {
        policy: Single {
            data: policy,
            ..Single::default()
        },
        projects: RecordTable::new(projects),
        pools: money.pools.clone(),
        plans: old.register.plans.clone(),
        ..Register::default()
    }
}

fn faults_of(old: &FaultsByProject, ids: &NewProjectIds) -> FaultsByProject {
    let now = |id: &String| ids.get(id).unwrap_or(id).clone();
    old.iter().map(|(id, rules)| (now(id), rules.clone())).collect()
}

fn faults_with(old: &FaultsByProject, new: &FaultsByProject, id: &str) -> FaultsByProject {
    let mut faults = old.clone();
    match new.get(id) {
        Some(own) => faults.insert(id.to_owned(), own.clone()),
        None => faults.remove(id),
    };
    faults
}

/// Projects whose own data changed, came or went.
fn changed_projects<'r>(old: RankedState<'r>, new: RankedState<'r>) -> BTreeSet<&'r str> {
    let ids = |register: &'r Register| register.projects.iter().map(Record::id);
    let same = |id: &str| {
        let sides = (old.register.projects.get(id), new.register.projects.get(id));
        let (Some(before), Some(now)) = sides else {
            return false;
        };
        **before == **now
            && before.common().unknown == now.common().unknown
            && old.faults.get(id) == new.faults.get(id)
    };
    ids(old.register)
        .chain(ids(new.register))
        .filter(|id| !same(id))
        .collect()
}

/// Returns all ranked projects: in the new order, then those that are ranked no more, by id.
fn in_order<'m>(before: &'m Recommendation, now: &'m Recommendation) -> Vec<&'m str> {
    let mut ids: Vec<&str> = now.ranked.iter().map(|one| one.id.as_str()).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    let no_longer_ranked = before.ranked.iter().map(|one| one.id.as_str());
    let no_longer_ranked: BTreeSet<&str> = no_longer_ranked.filter(|id| !known.contains(id)).collect();
    ids.extend(no_longer_ranked);
    ids
}

fn ranked<'m>(recommendation: &'m Recommendation, id: &str) -> Option<&'m RankedProject> {
    recommendation.ranked.iter().find(|one| one.id == id)
}

fn spot(recommendation: &Recommendation, id: &str) -> Option<PlaceInRanking> {
    ranked(recommendation, id).map(|one| PlaceInRanking {
        class: one.place.class,
        rank: one.place.rank,
        start: one.start,
    })
}

/// Returns the step that moves furthest: by class, then by rank, then by quarter; of equal steps the first.
fn cause(before: Option<PlaceInRanking>, steps: &[Option<PlaceInRanking>; 4]) -> MoveCause {
    let mut last = before;
    let mut furthest = ((0, 0, 0), MoveCause::Others);
    for (cause, step) in MoveCause::ALL.into_iter().zip(steps) {
        let moved = distance(last, *step);
        if moved > furthest.0 {
            furthest = (moved, cause);
        }
        last = *step;
    }
    furthest.1
}

fn distance(from: Option<PlaceInRanking>, to: Option<PlaceInRanking>) -> (usize, usize, i64) {
    const ABSENT: i64 = i64::MAX;
    match (from, to) {
        (None, None) => (0, 0, 0),
        (Some(from), Some(to)) => {
            let quarter = |spot: PlaceInRanking| spot.start.map(Quarter::index);
            let quarters = match (quarter(from), quarter(to)) {
                (Some(from), Some(to)) => (from - to).abs(),
                (None, None) => 0,
                _ => ABSENT,
            };
            let classes = (from.class as usize).abs_diff(to.class as usize);
            let ranks = match (from.rank, to.rank) {
                (Some(from), Some(to)) => from.abs_diff(to),
                (None, None) => 0,
                _ => usize::MAX,
            };
            (classes, ranks, quarters)
        }
        _ => (usize::MAX, 0, 0),
    }
}

fn figures(
    old: RankedState<'_>,
    new: RankedState<'_>,
    before: &Recommendation,
    now: &Recommendation,
    id: &str,
) -> Vec<ChangedFigure> {
    let mut changes = Vec::new();
    if let (Some(was), Some(is)) = (old.register.projects.get(id), new.register.projects.get(id)) {
        if was.stage != is.stage {
            changes.push(ChangedFigure::Stage(was.stage.get(), is.stage.get()));
        }
        if was.wished_start != is.wished_start {
            changes.push(ChangedFigure::Start(
                was.wished_start.get(),
                is.wished_start.get(),
            ));
        }
    }
    if let (Some(was), Some(is)) = (ranked(before, id), ranked(now, id)) {
        let claims = |one: &RankedProject| one.financing.claims.iter().map(|claim| claim.dkk).sum::<i64>();
        let hours = |one: &RankedProject| one.hours.get().map(value::count);
        let own = |one: &RankedProject| one.points.as_ref().map(|points| points.hundredths);
        let value = |one: &RankedProject| one.value.net_present_value;
        let differs = |(was, is): (i64, i64)| (was != is).then_some((was, is));
        // Where no scoring is decided there are no points to compare.
        let points = own(was).zip(own(is)).and_then(differs);
        changes.extend(points.map(|(was, is)| ChangedFigure::Points(was, is)));
        changes.extend(differs((claims(was), claims(is))).map(|(was, is)| ChangedFigure::Claims(was, is)));
        if hours(was) != hours(is) {
            changes.push(ChangedFigure::Hours(hours(was), hours(is)));
        }
        if value(was) != value(is) {
            changes.push(ChangedFigure::NetPresentValue(value(was), value(is)));
        }
    }
    changes
}

/// Projects that were decided before and deviate materially now.
fn redecisions(old: &Register, new: &Register, today: Date) -> Vec<Redecision> {
    let bound = |project: &Project| {
        project
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Approved | Stage::Running))
    };
    let mut all = BTreeMap::new();
    for now in new.projects.iter().filter(|project| bound(project)) {
        let Some(before) = old.projects.get(now.id()).filter(|before| bound(before)) else {
            continue;
        };
        let limits = &new.policy.ranking.deviation_limits;
        let mut deviations = deviations_on(today, before, now, limits);
        deviations.retain(|one| one.material);
        if !deviations.is_empty() {
            all.insert(now.id().to_owned(), deviations);
        }
    }
    all.into_iter()
        .map(|(id, deviations)| Redecision { id, deviations })
        .collect()
}
