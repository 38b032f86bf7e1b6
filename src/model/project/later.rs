//! A project that begins later than it was wished to.

use super::Project;
use crate::value::{Date, Quarter, Year};

impl Project {
    /// Returns the project as it is when it begins so many quarters later, which is in the year so many years later: its
    /// schedule and the day it is taken into use move by quarters; funding, savings and repayment, which are written by
    /// year, move by years. What is not given stays as it is.
    #[must_use]
    pub fn later(&self, quarters: i64, years: i32) -> Self {
        let mut later = self.clone();
        if quarters == 0 {
            return later;
        }
        let quarter = |at: Quarter| at.plus(quarters);
        let day = |day: Date| day.plus_months(i32::try_from(quarters * 3).unwrap_or(0));
        let year = |year: Year| year.plus(years);
        later.wished_start = later.wished_start.map(quarter);
        later.go_live = later.go_live.map(quarter);
        later.schedule = later.schedule.map(|mut schedule| {
            schedule.start = schedule.start.map(day);
            schedule.end = schedule.end.map(day);
            schedule
        });
        for line in later.funding.iter_mut() {
            line.year = line.year.map(year);
        }
        for benefit in later.benefits.iter_mut() {
            benefit.from_year = benefit.from_year.map(year);
        }
        later.repayment = later.repayment.map(|mut repayment| {
            repayment.from_year = year(repayment.from_year);
            repayment
        });
        later
    }
}
