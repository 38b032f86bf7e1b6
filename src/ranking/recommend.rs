//! The recommendation: gate, points, money, the exact choice, the order and the quarters put together.

use std::collections::BTreeMap;

use super::accounts::Budget;
use super::financing::{Financing, financing};
use super::gate::{Class, Faults, Gated, Standing, gate};
use super::order::{Cycle, Entry, Place, by_preference, order};
use super::quarters::{Blocked, Plan, Turns, plan};
use super::reason::Reason;
use super::room::{Means, Room, Row, Shortfall, horizon};
use super::score::{Points, points, policy_weights};
use super::select;
use super::select::{Answer, Exact, Item, Limit, Problem, Selector};
use super::tasks::{Task, earliest_starts, tasks};
use super::value::{Value, deadline, value};
use crate::model::{Date, Objective, Quarter, Register};

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
    pub faults: Faults,
}

/// A ranked project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The project, by its id.
    pub id: String,
    /// Class, rank, effective points.
    pub place: Place,
    /// Points with their terms.
    pub points: Points,
    /// Net present value and payback: shown, and never points.
    pub value: Value,
    /// Claims, own money, repayments, operation.
    pub financing: Financing,
    /// Hours in all.
    pub hours: u64,
    /// The quarter it starts in, where the plan has room.
    pub start: Option<Quarter>,
    /// Why it stands here.
    pub reason: Reason,
    /// What else is to be said of it.
    pub flags: Vec<Reason>,
}

/// A project that is shown without class or rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The project, by its id.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// Something there is only so much of, and what the bound and the chosen projects use of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// What it is.
    pub means: Means,
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
    pub ranked: Vec<Ranked>,
    /// Needs, ideas, and what is no project, by id.
    pub listed: Vec<Listed>,
    /// The choice with its proof.
    pub answer: Answer,
    /// Money, hours and places.
    pub uses: Vec<Use>,
    /// Limits that the bound projects break by themselves.
    pub shortfalls: Vec<Shortfall>,
    /// The weights that hold, in the policy's order of criteria.
    pub weights: Vec<u32>,
    /// The objective that holds.
    pub objective: Objective,
    /// How good the plan of quarters is, and what it cannot be above.
    pub plan: (i64, i64),
}

/// Makes the recommendation. `interrupt` is asked now and then; when it says stop, the best choice so far counts.
///
/// # Errors
/// Projects that wait for each other, by their ids. A register with such a circle is not ranked.
pub fn recommend(
    register: &Register,
    today: Date,
    request: &Request,
    interrupt: &dyn Fn() -> bool,
) -> Result<Recommendation, Vec<String>> {
    let policy = &register.policy;
    let weights = weights(register, request);
    let scored: BTreeMap<&str, Points> = register
        .projects
        .iter()
        .map(|project| (project.id(), points(project, &policy.scoring, &weights)))
        .collect();
    let gated = gate(
        register,
        today,
        horizon(register, today, &request.budgets),
        &request.faults,
    );
    let room = Room::of(register, today, &request.budgets, request.parallel);
    let tasks = tasks(register, &gated, today, |id| {
        scored.get(id).map_or(0, |points| points.hundredths)
    });
    let task_cycle = |Cycle(circle): Cycle| {
        circle
            .into_iter()
            .map(|n| tasks[n].id.clone())
            .collect::<Vec<_>>()
    };
    let starts = earliest_starts(&tasks, &room).map_err(task_cycle)?;
    let rows = room.rows(&tasks, &starts);
    let objective = request.objective.unwrap_or(policy.ranking.objective);

    let free = free_in_preference(register, today, &tasks, &scored);
    let problem = problem(register, &tasks, &free, &rows);
    let kind = match objective {
        Objective::Points => select::Objective::Points,
        Objective::Bands => select::Objective::Bands,
    };
    let answer = Exact::default().select(&problem, kind, policy.ranking.node_limit.into(), interrupt);
    let chosen: Vec<bool> = tasks
        .iter()
        .enumerate()
        .map(|(n, _)| {
            free.iter()
                .position(|task| *task == n)
                .is_some_and(|item| answer.chosen[item])
        })
        .collect();

    let entries = entries(register, today, &gated, &scored, |id| {
        tasks
            .iter()
            .position(|task| task.id == id)
            .is_some_and(|n| chosen[n])
    });
    let places = order(&entries).map_err(|Cycle(circle)| {
        circle
            .into_iter()
            .map(|n| entries[n].id.clone())
            .collect::<Vec<_>>()
    })?;
    let in_class = |class: Class| -> Vec<usize> {
        let of_class = places.iter().filter(|place| place.class == class);
        of_class
            .filter_map(|place| tasks.iter().position(|task| task.id == entries[place.entry].id))
            .collect()
    };
    let turns = Turns {
        bound: in_class(Class::Bound),
        recommended: in_class(Class::Recommended),
        waiting: in_class(Class::Waits),
    };
    let plan = plan(&room, &tasks, &turns).map_err(task_cycle)?;

    let stage = Stage {
        tasks: &tasks,
        rows: &rows,
        chosen: &chosen,
        plan: &plan,
        gated: &gated,
    };
    let ranked = places
        .into_iter()
        .filter_map(|place| {
            let id = entries[place.entry].id.clone();
            let project = register.projects.get(&id)?;
            let task = tasks.iter().position(|task| task.id == id);
            let (reason, flags) = stage.reasons(&id, task, place.class);
            Some(Ranked {
                points: scored.get(id.as_str())?.clone(),
                value: value(project, policy, today),
                financing: financing(register, project, today),
                hours: project.total_hours(),
                start: task.and_then(|n| plan.starts[n]),
                id,
                place,
                reason,
                flags,
            })
        })
        .collect();
    let listed = gated.iter().filter_map(|one| match &one.standing {
        Standing::Listed(reason) => Some(Listed {
            id: one.id.clone(),
            reason: reason.clone(),
        }),
        _ => None,
    });
    let taken = |row: &Row| {
        row.uses
            .iter()
            .filter(|(n, _)| chosen[*n])
            .map(|(_, amount)| amount)
            .sum()
    };
    Ok(Recommendation {
        ranked,
        listed: listed.collect(),
        answer,
        uses: rows
            .iter()
            .map(|row| Use {
                means: row.means.clone(),
                total: row.total,
                bound: row.bound,
                chosen: taken(row),
            })
            .collect(),
        shortfalls: room.shortfalls(&tasks, &starts),
        weights,
        objective,
        plan: (plan.total, plan.bound),
    })
}

/// The weights that hold: the policy's, and where the request names a criterion, the request's.
fn weights(register: &Register, request: &Request) -> Vec<u32> {
    let scoring = &register.policy.scoring;
    let criteria = scoring.criteria.iter().zip(policy_weights(scoring));
    criteria
        .map(|(criterion, weight)| request.weights.get(&criterion.id).copied().unwrap_or(weight))
        .collect()
}

/// The tasks that may be chosen, preferred first.
fn free_in_preference(
    register: &Register,
    today: Date,
    tasks: &[Task],
    scored: &BTreeMap<&str, Points>,
) -> Vec<usize> {
    let free: Vec<usize> = (0..tasks.len()).filter(|n| !tasks[*n].bound).collect();
    let entries: Vec<Entry> = free
        .iter()
        .map(|n| entry(register, today, &tasks[*n].id, Class::Waits, scored, Vec::new()))
        .collect();
    by_preference(&entries).into_iter().map(|n| free[n]).collect()
}

fn entry(
    register: &Register,
    today: Date,
    id: &str,
    class: Class,
    scored: &BTreeMap<&str, Points>,
    after: Vec<usize>,
) -> Entry {
    let project = register.projects.get(id);
    Entry {
        id: id.to_owned(),
        class,
        points: scored.get(id).map_or(0, |points| points.hundredths),
        net_present_value: project
            .and_then(|project| value(project, &register.policy, today).net_present_value),
        deadline: project.and_then(|project| deadline(project)),
        hours: project.map_or(0, |project| project.total_hours()),
        after,
    }
}

/// The choice in whole numbers: items are the free tasks in `free`'s order.
fn problem(register: &Register, tasks: &[Task], free: &[usize], rows: &[Row]) -> Problem {
    let policy = &register.policy;
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
        Item {
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

/// The projects that have a class, with what they wait for.
fn entries(
    register: &Register,
    today: Date,
    gated: &[Gated],
    scored: &BTreeMap<&str, Points>,
    chosen: impl Fn(&str) -> bool,
) -> Vec<Entry> {
    let classed: Vec<(&Gated, Class)> = gated
        .iter()
        .filter_map(|one| Some((one, one.class(chosen(&one.id))?)))
        .collect();
    let number: BTreeMap<&str, usize> = classed
        .iter()
        .enumerate()
        .map(|(n, (one, _))| (one.id.as_str(), n))
        .collect();
    classed
        .iter()
        .map(|(one, class)| {
            let after = one
                .after
                .iter()
                .filter_map(|before| number.get(before.as_str()).copied())
                .collect();
            entry(register, today, &one.id, *class, scored, after)
        })
        .collect()
}

/// What the reasons are read from.
struct Stage<'a> {
    tasks: &'a [Task],
    rows: &'a [Row],
    chosen: &'a [bool],
    plan: &'a Plan,
    gated: &'a [Gated],
}

impl Stage<'_> {
    /// Why a project stands where it does, and what else is to be said of it.
    fn reasons(&self, id: &str, task: Option<usize>, class: Class) -> (Reason, Vec<Reason>) {
        let Some(gated) = self.gated.iter().find(|one| one.id == id) else {
            return (Reason::OthersGiveMore, Vec::new());
        };
        match (class, &gated.standing, task) {
            (Class::Bound, Standing::Bound(reason), _) => (reason.clone(), gated.faults.clone()),
            (Class::Recommended, _, Some(n)) => match self.plan.starts[n] {
                Some(_) => (Reason::Chosen, Vec::new()),
                None => (Reason::NoPlace, self.blocked(n).into_iter().collect()),
            },
            (Class::Waits, _, Some(n)) => {
                let later = self.plan.starts[n].map(|quarter| Reason::FitsLater { quarter });
                (self.why_waits(n), later.into_iter().collect())
            }
            _ => {
                let mut faults = gated.faults.iter().cloned();
                (faults.next().unwrap_or(Reason::OthersGiveMore), faults.collect())
            }
        }
    }

    /// The first thing that keeps a task out of the choice as it is.
    fn why_waits(&self, n: usize) -> Reason {
        let task = &self.tasks[n];
        let taken = |other: &&usize| self.chosen[**other] || self.tasks[**other].bound;
        if let Some(other) = task.alternatives.iter().find(taken) {
            return Reason::AlternativeChosen {
                project: self.tasks[*other].id.clone(),
            };
        }
        if let Some(before) = task.after.iter().find(|before| !taken(before)) {
            return Reason::PrerequisiteWaits {
                project: self.tasks[*before].id.clone(),
            };
        }
        let short = self.rows.iter().find(|row| {
            let used: i64 = row
                .uses
                .iter()
                .filter(|(m, _)| self.chosen[*m])
                .map(|(_, amount)| amount)
                .sum();
            row.uses
                .iter()
                .any(|(m, amount)| *m == n && used + amount > row.left())
        });
        short.map_or(Reason::OthersGiveMore, |row| lacking(&row.means))
    }

    fn blocked(&self, n: usize) -> Option<Reason> {
        Some(match self.plan.blocked[n].as_ref()? {
            Blocked::By(means) => lacking(means),
            Blocked::Prerequisite(before) => Reason::PrerequisiteWaits {
                project: self.tasks[*before].id.clone(),
            },
            Blocked::Alternative(other) => Reason::AlternativeChosen {
                project: self.tasks[*other].id.clone(),
            },
            Blocked::Horizon => Reason::NoPlace,
        })
    }
}

/// What does not reach.
fn lacking(means: &Means) -> Reason {
    match means {
        Means::Money { pool, year } => Reason::NoMoney {
            pool: pool.clone(),
            year: *year,
        },
        Means::Hours { role, quarter } => Reason::NoHours {
            role: role.clone(),
            quarter: *quarter,
        },
        Means::Parallel { quarter } => Reason::TooManyAtOnce { quarter: *quarter },
    }
}
