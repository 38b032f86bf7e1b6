//! The recommendation: the choice, the order and the quarters put together.

use std::collections::BTreeSet;

use super::basis::{Basis, Request, named};
use super::financing::{Financing, financing};
use super::gate::{Class, GateResult};
use super::order::{OrderEntry, RankPlace, order};
use super::pools::{PoolYear, pool_years};
use super::quarters::{Turns, plan};
use super::reason::Reason;
use super::score::Points;
use super::tasks::ProjectTask;
use super::value::{CaseValue, value};
use crate::model::project::Project;
use crate::model::{Objective, Register, start_not_known};
use crate::ranking::RankError;
use crate::ranking::capacity::{LimitedResource, ResourceLimit, Shortfall};
use crate::ranking::explain_place::PlacedChoice;
use crate::solver::Solution;
use crate::value::{Date, Missing, Quarter, Stated};

/// A ranked project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedProject {
    /// The project, by its id.
    pub id: String,
    /// Class, rank, effective points.
    pub place: RankPlace,
    /// Points with their terms; `None` where no scoring is decided.
    pub points: Option<Points>,
    /// Net present value and payback: shown, and never points.
    pub value: CaseValue,
    /// Claims, own money, repayments, operation.
    pub financing: Financing,
    /// Hours in all.
    pub hours: Stated<u64>,
    /// Why nobody can say when it runs: its own time, or that of what must come first, is not known or not readable.
    /// Then it has no start, and its hours count in no quarter.
    pub time_not_known: Option<Missing>,
    /// The quarter it starts in, where the plan has room.
    pub start: Option<Quarter>,
    /// The last quarter it takes, where the plan has room.
    pub finish: Option<Quarter>,
    /// Why it stands here.
    pub reason: Reason,
    /// What else is to be said of it.
    pub flags: Vec<Reason>,
}

/// A project that is shown without class or rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedProject {
    /// The project, by its id.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// Something there is only so much of, and what the bound and the chosen projects use of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceUse {
    /// What it is.
    pub means: LimitedResource,
    /// How much there is.
    pub total: i64,
    /// What bound projects use.
    pub bound: i64,
    /// What chosen projects use besides.
    pub chosen: i64,
}

/// A recommended order of the whole portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The ranked projects, the first rank first.
    pub ranked: Vec<RankedProject>,
    /// Needs, ideas, and what is no project, by id.
    pub listed: Vec<ListedProject>,
    /// The choice with its proof.
    pub answer: Solution,
    /// Money, hours and places.
    pub uses: Vec<ResourceUse>,
    /// What each pool has and what projects take of it, by pool and year.
    pub pools: Vec<PoolYear>,
    /// The role and quarter with the least to spare, by share; `None` when no role's hours are limited or
    /// used.
    pub tightest: Option<ResourceUse>,
    /// Roles that projects need and that the policy gives no hours, so that nothing limits them; by id.
    pub unlimited: Vec<String>,
    /// Limits that the bound projects break by themselves.
    pub shortfalls: Vec<Shortfall>,
    /// The weights that hold, in the policy's order of criteria; none where no scoring is decided.
    pub weights: Vec<u32>,
    /// Whether a scoring is decided. Without it nothing is chosen and nothing has a rank.
    pub is_scored: bool,
    /// The objective that holds.
    pub objective: Objective,
    /// How good the plan of quarters is, and what it cannot be above.
    pub plan: (i64, i64),
}

/// Makes the recommendation. `interrupt` is asked now and then; when it says stop, the best choice so far
/// counts.
///
/// # Errors
/// When projects wait for each other.
pub fn recommend(
    register: &Register,
    today: Date,
    request: &Request,
    interrupt: &dyn Fn() -> bool,
) -> Result<Recommendation, RankError> {
    let basis = Basis::of(register, today, request)?;
    let answer = basis.choose(interrupt);
    conclude(&basis, answer)
}

/// Returns the recommendation that follows from a choice.
///
/// # Errors
/// As [`recommend`].
pub fn conclude(basis: &Basis<'_>, answer: Solution) -> Result<Recommendation, RankError> {
    let Basis {
        register,
        today,
        tasks,
        rows,
        ..
    } = basis;
    let mut chosen = vec![false; tasks.len()];
    for (task, taken) in basis.free.iter().zip(&answer.chosen) {
        chosen[*task] = *taken;
    }
    let entries = entries(basis, |id| basis.task(id).is_some_and(|n| chosen[n]));
    let places = order(&entries).map_err(|cycle| cycle.named(|n| &entries[n].id))?;
    let in_class = |class: Class| -> Vec<usize> {
        let of_class = places.iter().filter(|place| place.class == class);
        of_class
            .filter_map(|place| basis.task(&entries[place.entry].id))
            .collect()
    };
    let turns = Turns {
        bound: in_class(Class::Bound),
        recommended: in_class(Class::Recommended),
        // Nothing is offered a place that nobody has decided how to choose.
        waiting: if basis.is_scored() {
            in_class(Class::Waits)
        } else {
            Vec::new()
        },
    };
    let plan = plan(&basis.room, tasks, &turns).map_err(|cycle| named(tasks, &cycle))?;

    let not_known = times_not_known(register, tasks);
    let start = |n: usize| plan.starts[n].filter(|_| not_known[n].is_none());
    let outcome = PlacedChoice {
        basis,
        chosen: &chosen,
        plan: &plan,
    };
    let ranked = places
        .into_iter()
        .filter_map(|mut place| {
            if !basis.is_scored() {
                (place.rank, place.tied) = (None, false);
            }
            let id = entries[place.entry].id.clone();
            let project = register.projects.get(&id)?;
            let task = basis.task(&id);
            let (reason, mut flags) = outcome.reasons(&id, task, place.class);
            if let Some(by) = place.lifted_by {
                let project = entries[by].id.clone();
                flags.insert(0, Reason::NeededBy { project });
            }
            Some(RankedProject {
                points: basis.points.get(&id).cloned(),
                value: value(project, &register.policy, *today),
                financing: financing(register, project, *today),
                hours: hours(project),
                time_not_known: match task {
                    Some(n) => not_known[n],
                    None => start_not_known(project),
                },
                start: task.and_then(start),
                finish: task.and_then(|n| Some(tasks[n].finish(start(n)?, basis.room.first))),
                id,
                place,
                reason,
                flags,
            })
        })
        .collect();
    let listed = basis.gated.iter().filter_map(|one| match &one.standing {
        GateResult::Listed(reason) => Some(ListedProject {
            id: one.id.clone(),
            reason: reason.clone(),
        }),
        _ => None,
    });
    let used = |row: &ResourceLimit| {
        let chosen = row.uses.iter().filter(|(n, _)| chosen[*n]);
        ResourceUse {
            means: row.means.clone(),
            total: row.total,
            bound: row.bound,
            chosen: chosen.map(|(_, amount)| amount).sum(),
        }
    };
    Ok(Recommendation {
        ranked,
        listed: listed.collect(),
        answer,
        uses: rows.iter().map(used).collect(),
        pools: pool_years(basis, &chosen),
        tightest: tightest(basis.room.all_rows(tasks, &basis.starts).iter().map(used)),
        unlimited: unlimited(basis),
        shortfalls: basis.room.shortfalls(tasks, &basis.starts),
        weights: basis.weights.clone(),
        is_scored: basis.is_scored(),
        objective: basis.objective,
        plan: (plan.total, plan.bound),
    })
}

/// Returns a project's hours; what the register does not say is not 0.
fn hours(project: &Project) -> Stated<u64> {
    match project.resources.missing() {
        Some(Missing::Unreadable) => Stated::Unreadable,
        Some(Missing::Unknown) => Stated::Unknown,
        Some(Missing::Blank) => Stated::Blank,
        None => Stated::Given(project.total_hours()),
    }
}

/// Returns of each task why nobody can say when it runs: for its own sake, or for that of what must come first.
fn times_not_known(register: &Register, tasks: &[ProjectTask]) -> Vec<Option<Missing>> {
    let own = |task: &ProjectTask| start_not_known(register.projects.get(&task.id)?);
    let mut not_known: Vec<Option<Missing>> = tasks.iter().map(own).collect();
    loop {
        let inherited = |n: &usize| {
            let waits = not_known[*n].is_none() && !tasks[*n].begun;
            waits && tasks[*n].after.iter().any(|first| not_known[*first].is_some())
        };
        let Some(n) = (0..tasks.len()).find(inherited) else {
            return not_known;
        };
        let first = tasks[n].after.iter().find_map(|first| not_known[*first]);
        not_known[n] = first;
    }
}

/// Returns the hours of which the largest share is used, the first of several.
fn tightest(uses: impl Iterator<Item = ResourceUse>) -> Option<ResourceUse> {
    let part = |one: &ResourceUse| i128::from(one.bound + one.chosen);
    let hours = uses.filter(|one| matches!(one.means, LimitedResource::Hours { .. }) && part(one) > 0);
    hours.reduce(|most, one| {
        let more = part(&one) * i128::from(most.total) > part(&most) * i128::from(one.total);
        if more { one } else { most }
    })
}

fn unlimited(basis: &Basis<'_>) -> Vec<String> {
    let hours = basis.tasks.iter().flat_map(|task| &task.hours);
    let needed = hours.filter(|(_, hours)| hours.iter().any(|hours| *hours > 0));
    let roles: BTreeSet<&String> = needed.map(|(role, _)| role).collect();
    let limited = &basis.room.hours;
    let roles = roles.into_iter().filter(|role| !limited.contains_key(*role));
    roles.cloned().collect()
}

/// Returns the projects that have a class, with what they wait for.
fn entries(basis: &Basis<'_>, chosen: impl Fn(&str) -> bool) -> Vec<OrderEntry> {
    let gated = basis.gated.iter();
    let classed: Vec<_> = gated
        .filter_map(|one| Some((one, one.class(chosen(&one.id))?)))
        .collect();
    let number = |id: &String| classed.binary_search_by(|(one, _)| one.id.cmp(id)).ok();
    classed
        .iter()
        .map(|(one, class)| {
            let after = one.after.iter().filter_map(number).collect();
            basis.entry(&one.id, *class, after)
        })
        .collect()
}
