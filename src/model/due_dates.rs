//! Who must have an owner, and what the regular duties fall due on. The rules judge by these and the overviews list
//! by them, so that the two never disagree.

use super::contract::Contract;
use super::plan::Plan;
use super::processing::Processing;
use super::project::Benefit;
use super::strategy::Strategy;
use super::system::{Login, System};
use super::{Record, Register, Waiver};
use crate::value::Date;

/// Months between the risk assessments of a critical system; the register's own interval (NIS 2-loven § 6 sets none).
pub const RISK_ASSESSMENT_MONTHS: i32 = 24;

/// When a duty falls due. The very day is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueDate {
    /// It was never done, and no day follows from anything: it is due already.
    Already,
    /// On this day at the latest.
    On(Date),
}

impl DueDate {
    /// Returns whether it is too late on the day.
    pub fn is_past(self, today: Date) -> bool {
        match self {
            DueDate::Already => true,
            DueDate::On(day) => day < today,
        }
    }
}

/// Returns the day something was done. One that is still to come says that it is planned, and does not count.
fn done(day: Option<Date>, today: Date) -> Option<Date> {
    day.filter(|day| *day <= today)
}

/// Returns a number of months that the policy gives.
fn months(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl System {
    /// Must have a system owner: every system that is not retired (Herning p. 9, Bornholm p. 9).
    pub fn needs_owner(&self) -> bool {
        !self.is_retired()
    }

    /// Must have a data owner: every essential system that is not retired (Billund p. 8).
    pub fn needs_data_owner(&self) -> bool {
        self.is_essential() && !self.is_retired()
    }

    /// Returns which facts of a self-service solution that more municipalities than `limit` use are against eDag3
    /// (Bornholm p. 7): keys of [`SelfService`](super::system::SelfService). `None` for any other system.
    pub fn against_edag3(&self, limit: u32) -> Option<Vec<&'static str>> {
        let facts = self.self_service.given().filter(|_| !self.is_retired())?;
        facts.municipalities.get().filter(|number| *number > limit)?;
        let login =
            matches!(facts.login.get(), Some(Login::NemloginAndOther | Login::Other)).then_some("login");
        let portal = (facts.portal.get() == Some(false)).then_some("portal");
        Some(login.into_iter().chain(portal).collect())
    }

    /// In use after the day it was to be taken out of use.
    pub fn outlives_its_end(&self, today: Date) -> bool {
        self.is_in_use() && self.retire_on.get().is_some_and(|day| day < today)
    }
}

impl Contract {
    /// Must have a contract owner: every contract that has not ended (Aabenraa p. 4).
    pub fn needs_owner(&self, today: Date) -> bool {
        !self.has_ended(today)
    }
}

impl Record<System> {
    /// Returns when a critical system in use must be assessed for risks; `None` where that is not demanded, or the
    /// latest day is said to be unknown.
    pub fn risk_assessment_due(&self, today: Date) -> Option<DueDate> {
        if !self.is_critical() || !self.is_in_use() {
            return None;
        }
        match done(self.risk_assessed_on.get(), today) {
            Some(day) => Some(DueDate::On(day.plus_months(RISK_ASSESSMENT_MONTHS))),
            None if self.is_unknown("risk_assessed_on") => None,
            None => Some(DueDate::Already),
        }
    }

    /// When the record must be checked, so many months after the last time, or after the system was taken into use.
    pub fn review_due(&self, today: Date, interval_months: u32) -> Option<DueDate> {
        let after = |day: Date| DueDate::On(day.plus_months(months(interval_months)));
        match (done(self.reviewed_on.get(), today), self.in_use_from.get()) {
            _ if self.is_retired() => None,
            (Some(day), _) => Some(after(day)),
            (None, _) if self.is_unknown("reviewed_on") => None,
            (None, Some(day)) => Some(after(day)),
            (None, None) => Some(DueDate::Already),
        }
    }
}

/// Returns the day that a version is named after: `02-06-2010`, `2010-06-02`.
fn version_day(version: &str) -> Option<Date> {
    let parts: Vec<&str> = version.trim().split(['-', '.']).collect();
    match parts[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => version.trim().parse().ok(),
    }
}

impl Record<Plan> {
    /// Returns the first day of the plan: of its period, else the day from which its strategy holds, else the day that
    /// the strategy has for its version.
    pub fn began(&self, register: &Register, today: Date) -> Option<Date> {
        if let Some(period) = self.period.given() {
            return Some(period.from.first_day());
        }
        let strategy = register.get_opt(self.strategy.given())?;
        let version = strategy.version.given().and_then(|version| version_day(version));
        let adopted = strategy.adopted(today).map(|(_, day)| day);
        adopted.or(done(version, today))
    }

    /// Returns when the plan must be brought up to date: so many months after the last time, or after its first day.
    /// `None` when its period is over, or no day is known.
    pub fn review_due(&self, register: &Register, today: Date, interval_months: u32) -> Option<Date> {
        let period = self.period.given();
        if period.is_some_and(|period| period.to.last_day() < today) {
            return None;
        }
        let since = match done(self.last_reviewed.get(), today) {
            Some(day) => day,
            None if self.is_unknown("last_reviewed") => return None,
            None => self.began(register, today)?,
        };
        Some(since.plus_months(months(interval_months)))
    }
}

impl Record<Strategy> {
    /// Returns when the strategy's direction must be reassessed: the day written, else so many months after it was
    /// approved or began.
    pub fn reassessment_due(&self, today: Date, interval_months: u32) -> Option<Date> {
        match self.review_due.get() {
            Some(day) => Some(day),
            None if self.is_unknown("review_due") => None,
            None => Some(self.adopted(today)?.1.plus_months(months(interval_months))),
        }
    }

    /// Returns the day that the time to the next reassessment is counted from, and the key it stands under.
    pub fn adopted(&self, today: Date) -> Option<(&'static str, Date)> {
        let period = self.period.given().map(|period| ("period", period.from));
        let approved = done(self.approved_on.get(), today);
        approved.map(|day| ("approved_on", day)).or(period)
    }
}

impl Register {
    /// Returns whether a strategy that began later than this one has begun by the day.
    pub fn has_later_strategy(&self, strategy: &Strategy, today: Date) -> bool {
        let began = |strategy: &Strategy| strategy.period.given().map(|period| period.from);
        let newest = self
            .strategies
            .iter()
            .filter_map(|strategy| began(strategy))
            .filter(|from| *from <= today)
            .max();
        newest > began(strategy)
    }
}

impl Record<Processing> {
    /// Returns whether an impact assessment is needed and there is no day on which it was made (GDPR article 35(1)).
    pub fn lacks_dpia(&self, today: Date) -> bool {
        let undated = |dpia: &super::processing::Dpia| dpia.needed && done(dpia.on.get(), today).is_none();
        self.dpia.given().is_some_and(undated) && !self.is_unknown("dpia.on")
    }
}

impl Benefit {
    /// Returns whether the day of the benefit is past and nobody measured it.
    pub fn is_unmeasured(&self, today: Date) -> bool {
        self.due.get().is_some_and(|due| due < today) && self.latest_measurement(today).is_none()
    }
}

impl Waiver {
    /// Returns whether the last day of the exception is past.
    pub fn has_expired(&self, today: Date) -> bool {
        self.until < today
    }
}
