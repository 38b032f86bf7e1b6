//! The recommendation: the choice, the order and the quarters put together.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::basis::{Basis, Request};
use super::financing::{Financing, financing};
use super::gate::GateResult;
use super::order::{OrderEntry, RankPlace, order};
use super::pools::{PoolYear, pool_years};
use super::reason::Reason;
use super::score::Points;
use super::sensitivity::shifts::difference;
use super::value::{CaseValue, value};
use crate::model::project::Project;
use crate::model::{Objective, Record, Register, start_not_known};
use crate::ranking::RankError;
use crate::ranking::capacity::{LimitedResource, ResourceLimit, Shortfall};
use crate::ranking::explain_place::PlacedChoice;
use crate::value::{Date, Missing, Quarter, Stated};
use exact_choice::Solution;

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
    /// The quarter it is wished, or decided, to begin in, not before that of the day given; for what takes part.
    pub wished: Option<Quarter>,
    /// The quarter it begins in, where it is bound or chosen. Value and financing are those of this start.
    pub start: Option<Quarter>,
    /// The last quarter it takes, where it is bound or chosen.
    pub finish: Option<Quarter>,
    /// Why it stands here.
    pub reason: Reason,
    /// What else is to be said of it.
    pub flags: Vec<Reason>,
}

impl RankedProject {
    /// Returns how many quarters after the wished one it begins; `None` where it does not, or nobody can say.
    pub fn delay(&self) -> Option<i64> {
        Some(self.start?.index() - self.wished?.index())
    }
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

/// A choice that differs from the recommended one by a condition, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherChoice {
    /// Points in hundredths.
    pub points: i64,
    /// True when it is proven the best under its condition.
    pub proven: bool,
}

/// What is supposed of the choice, and how it differs from the best one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupposedChoice {
    /// Projects that are taken in, by id.
    pub with: Vec<String>,
    /// Projects that are left out, by id.
    pub without: Vec<String>,
    /// The best choice when nothing is supposed.
    pub otherwise: OtherChoice,
    /// Who is chosen besides and would not be, by id.
    pub enters: Vec<String>,
    /// Who is not chosen and would be, by id.
    pub leaves: Vec<String>,
}

/// A group of the policy whose minimum nothing can meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmetGroup {
    /// How many of the group at least.
    pub least: u32,
    /// The group, by the projects' ids.
    pub projects: Vec<String>,
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
    /// How many quarters after its wished one a proposal may begin unless it says so itself.
    pub latest_delay: u32,
    /// True when some proposal says itself how late it may begin.
    pub has_own_latest_start: bool,
    /// The best choice in which nothing begins later than wished; `None` where that is the recommended one, or it was
    /// not asked for.
    pub undelayed: Option<OtherChoice>,
    /// What is supposed of the choice; `None` when nothing is.
    pub supposed: Option<SupposedChoice>,
    /// Groups whose minimum nothing can meet, left out of the choice.
    pub unmet: Vec<UnmetGroup>,
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
    let undelayed = (answer.delay > 0)
        .then(|| basis.undelayed())
        .flatten()
        .map(|problem| basis.solve(&problem, Vec::new(), interrupt));
    let chosen = basis.chosen(&answer);
    let mut recommendation = conclude(&basis, answer, interrupt)?;
    if !(request.with.is_empty() && request.without.is_empty()) {
        recommendation.supposed = Some(supposed(register, today, request, &chosen, interrupt)?);
    }
    recommendation.undelayed = undelayed.map(|other| OtherChoice {
        points: other.points,
        proven: other.proven,
    });
    Ok(recommendation)
}

/// Returns the recommendation that follows from a choice.
///
/// # Errors
/// As [`recommend`].
pub fn conclude(
    basis: &Basis<'_>,
    answer: Solution,
    interrupt: &dyn Fn() -> bool,
) -> Result<Recommendation, RankError> {
    let Basis {
        register,
        today,
        tasks,
        rows,
        ..
    } = basis;
    let starts = basis.starts(&answer);
    let entries = entries(basis, |id| basis.task(id).is_some_and(|n| starts[n].is_some()));
    let places = order(&entries).map_err(|cycle| cycle.named(|n| &entries[n].id))?;
    let for_group = for_group(basis, &answer, interrupt);
    let outcome = PlacedChoice::new(basis, &starts, &for_group);
    let ranked = places
        .into_iter()
        .filter_map(|mut place| {
            if !basis.is_scored() {
                (place.rank, place.tied) = (None, false);
            }
            let id = entries[place.entry].id.clone();
            let project = register.projects.get(&id)?;
            let task = basis.task(&id);
            let (reason, mut flags) = outcome.reasons(project, &id, task, place.class);
            if let Some(by) = place.lifted_by {
                let project = entries[by].id.clone();
                flags.insert(0, Reason::NeededBy { project });
            }
            let time_not_known = match task {
                Some(n) => tasks[n].time_not_known,
                None => start_not_known(project),
            };
            let start = task.and_then(|n| starts[n]).filter(|_| time_not_known.is_none());
            let placed = match task.zip(start) {
                Some((n, start)) => Cow::Owned(begun_in(project, tasks[n].start, start)),
                None => Cow::Borrowed(project),
            };
            Some(RankedProject {
                points: basis.points.get(&id).cloned(),
                value: value(&placed, &register.policy, *today),
                financing: financing(register, &placed, *today),
                hours: hours(project),
                time_not_known,
                wished: task.filter(|_| time_not_known.is_none()).map(|n| tasks[n].start),
                start,
                finish: task.and_then(|n| Some(tasks[n].finish(start?, basis.room.first))),
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
        let chosen = row.uses.iter().filter(|(item, _)| answer.chosen[*item]);
        ResourceUse {
            means: row.means.clone(),
            total: row.total,
            bound: row.bound,
            chosen: chosen.map(|(_, amount)| amount).sum(),
        }
    };
    let uses = rows.iter().map(used).collect();
    let unmet = basis.unmet.iter().map(|group| {
        let group = &register.policy.ranking.groups[*group];
        let projects = group.projects.iter().map(|project| project.as_str().to_owned());
        UnmetGroup {
            least: group.min,
            projects: projects.collect(),
        }
    });
    Ok(Recommendation {
        ranked,
        listed: listed.collect(),
        uses,
        pools: pool_years(basis, &starts),
        tightest: tightest(basis, &starts),
        unlimited: unlimited(basis),
        shortfalls: basis.room.shortfalls(tasks, &basis.placed),
        weights: basis.weights.clone(),
        is_scored: basis.is_scored(),
        objective: basis.objective,
        latest_delay: basis.latest_delay,
        has_own_latest_start: basis.free.iter().any(|n| {
            let project = register.projects.get(&tasks[*n].id);
            project.is_some_and(|project| project.latest_start.is_given())
        }),
        undelayed: None,
        supposed: None,
        unmet: unmet.collect(),
        answer,
    })
}

/// Returns how a choice with something supposed differs from the best one.
fn supposed(
    register: &Register,
    today: Date,
    request: &Request,
    chosen: &BTreeSet<String>,
    interrupt: &dyn Fn() -> bool,
) -> Result<SupposedChoice, RankError> {
    let free = Request {
        with: Vec::new(),
        without: Vec::new(),
        ..request.clone()
    };
    let basis = Basis::of(register, today, &free)?;
    let best = basis.choose(interrupt);
    let (mut enters, mut leaves) = difference(&basis.chosen(&best), chosen);
    enters.retain(|id| !request.with.contains(id));
    leaves.retain(|id| !request.without.contains(id));
    Ok(SupposedChoice {
        with: request.with.clone(),
        without: request.without.clone(),
        otherwise: OtherChoice {
            points: best.points,
            proven: best.proven,
        },
        enters,
        leaves,
    })
}

/// Returns a project as it is when it begins in `start` and not in the quarter that was wished.
fn begun_in(project: &Record<Project>, wished: Quarter, start: Quarter) -> Record<Project> {
    let quarters = start.index() - wished.index();
    project.with(project.later(quarters, start.year - wished.year))
}

/// Returns the tasks that are chosen only for the minimum of a group, with the group's place in the policy: those that
/// the best choice without that minimum does not have.
fn for_group(basis: &Basis<'_>, answer: &Solution, interrupt: &dyn Fn() -> bool) -> BTreeMap<usize, usize> {
    let mut for_group = BTreeMap::new();
    for (at, minimum) in basis.groups.iter().enumerate() {
        let chosen = minimum.tasks.iter().filter(|n| basis.takes(answer, **n));
        if chosen.clone().count() > minimum.least as usize || interrupt() {
            continue;
        }
        let free = basis.solve(&basis.without_group(at), Vec::new(), interrupt);
        let only = chosen.filter(|n| !basis.takes(&free, **n));
        only.for_each(|n| {
            for_group.entry(*n).or_insert(minimum.group);
        });
    }
    for_group
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

/// Returns the hours of which bound and chosen work uses the largest share, the first of several.
fn tightest(basis: &Basis<'_>, starts: &[Option<Quarter>]) -> Option<ResourceUse> {
    let bound = basis.room.usage(&basis.tasks, &basis.placed);
    let usage = basis.room.usage(&basis.tasks, starts).into_iter();
    let uses = usage.filter_map(|(means, all)| {
        let bound = bound.get(&means).copied().unwrap_or(0);
        Some(ResourceUse {
            total: basis.room.total(&means)?,
            bound,
            chosen: all - bound,
            means,
        })
    });
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
