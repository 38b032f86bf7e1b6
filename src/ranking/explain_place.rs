//! Why a project stands where it does.

use super::basis::Basis;
use super::gate::{Class, GateResult};
use super::quarters::{Blocked, QuarterSchedule};
use super::reason::Reason;
use crate::ranking::capacity::LimitedResource;

/// What the reasons are read from.
pub(super) struct PlacedChoice<'a> {
    pub(super) basis: &'a Basis<'a>,
    /// By task.
    pub(super) chosen: &'a [bool],
    pub(super) plan: &'a QuarterSchedule,
}

impl PlacedChoice<'_> {
    /// Returns why a project stands where it does, and what else is to be said of it.
    pub(super) fn reasons(&self, id: &str, task: Option<usize>, class: Class) -> (Reason, Vec<Reason>) {
        let Some(gated) = self.basis.gated.iter().find(|one| one.id == id) else {
            return (Reason::OthersGiveMore, Vec::new());
        };
        match (class, &gated.standing, task) {
            (Class::Bound, GateResult::Bound(reason), _) => (reason.clone(), gated.faults.clone()),
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

    /// Returns the first thing that keeps a task out of the choice as it is.
    fn why_waits(&self, n: usize) -> Reason {
        let task = &self.basis.tasks[n];
        let taken = |other: &&usize| self.chosen[**other] || self.basis.tasks[**other].bound;
        if let Some(other) = task.alternatives.iter().find(taken) {
            return Reason::AlternativeChosen {
                project: self.basis.tasks[*other].id.clone(),
            };
        }
        if let Some(before) = task.after.iter().find(|before| !taken(before)) {
            return Reason::PrerequisiteWaits {
                project: self.basis.tasks[*before].id.clone(),
            };
        }
        let short = self.basis.rows.iter().find(|row| {
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
                project: self.basis.tasks[*before].id.clone(),
            },
            Blocked::Alternative(other) => Reason::AlternativeChosen {
                project: self.basis.tasks[*other].id.clone(),
            },
            Blocked::Horizon => Reason::NoPlace,
        })
    }
}

/// Returns what does not reach.
fn lacking(means: &LimitedResource) -> Reason {
    match means {
        LimitedResource::Money { pool, year } => Reason::NoMoney {
            pool: pool.clone(),
            year: *year,
        },
        LimitedResource::Hours { role, quarter } => Reason::NoHours {
            role: role.clone(),
            quarter: *quarter,
        },
        LimitedResource::Parallel { quarter } => Reason::TooManyAtOnce { quarter: *quarter },
    }
}
