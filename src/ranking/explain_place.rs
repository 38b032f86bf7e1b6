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

    /// Returns why a task is not chosen: a limit only where it does not reach although no other free project took
    /// anything of it. What others use is theirs because the whole choice gives more points so, and no single limit is
    /// to blame for that.
    fn why_waits(&self, n: usize) -> Reason {
        let task = &self.basis.tasks[n];
        if !self.basis.is_scored() {
            return Reason::NothingDecided;
        }
        if task.points == 0 {
            return Reason::NoPoints;
        }
        let taken = |other: &&usize| self.chosen[**other] || self.basis.tasks[**other].bound;
        if let Some(other) = task.alternatives.iter().find(taken) {
            return Reason::AlternativeChosen {
                project: self.basis.tasks[*other].id.clone(),
            };
        }
        let short = self.basis.rows.iter().find(|row| {
            let own = row.uses.iter().find(|(m, _)| *m == n);
            // Repayments of others may add to what is left.
            let returned: i64 = row.uses.iter().map(|(_, amount)| (*amount).min(0)).sum();
            own.is_some_and(|(_, amount)| *amount > 0 && amount + returned > row.left())
        });
        if let Some(row) = short {
            return lacking(&row.means);
        }
        match task.after.iter().find(|before| !taken(before)) {
            Some(before) => Reason::PrerequisiteWaits {
                project: self.basis.tasks[*before].id.clone(),
            },
            None => Reason::OthersGiveMore,
        }
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
