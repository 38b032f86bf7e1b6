//! How far a benefit has come.

use super::project::{Benefit, BenefitKind, Measurement, Project};
use super::reference::Ref;
use super::unit::Unit;
use crate::value::Date;
use crate::value::{Dkk, Stated};

/// What has become of a benefit, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BenefitProgress {
    /// The saving last measured is at least the one expected.
    Wholly,
    /// The saving last measured is less.
    Partly,
    /// Measured, and not in kroner: a person must compare the values.
    Measured,
    /// The day it was due is past, and nothing is measured.
    Late,
    /// Nothing is measured, and it is not due yet.
    NotMeasured,
}

impl Benefit {
    /// Returns the unit that gains: its own, else the project's where it says nothing of who gains. None where those who gain
    /// are outside the municipality, not known or not readable.
    pub fn gaining_unit<'r>(&'r self, project: &'r Project) -> Option<&'r Ref<Unit>> {
        let says_nothing = self.unit.is_blank() && self.beneficiary.is_blank();
        self.unit
            .given()
            .or_else(|| project.unit.given().filter(|_| says_nothing))
    }

    /// The latest measurement up to and with a day.
    pub fn latest_measurement(&self, day: Date) -> Option<&Measurement> {
        let measured = self.measured.iter().filter(|measured| measured.on <= day);
        measured.max_by_key(|measured| measured.on)
    }

    /// Returns the saving of the year that was measured last, up to and with a day.
    pub fn latest_saving(&self, day: Date) -> Option<i64> {
        let measured = self
            .measured
            .iter()
            .filter(|measured| measured.on <= day && measured.saving_dkk.is_given());
        measured
            .max_by_key(|measured| measured.on)?
            .saving_dkk
            .get()
            .map(Dkk::get)
    }

    /// Returns the yearly saving that is expected of an economic benefit, when known.
    pub fn expected_saving(&self) -> Option<i64> {
        self.saving_dkk_per_year
            .get()
            .filter(|_| self.kind == BenefitKind::Economic)
            .map(Dkk::get)
    }

    /// Returns the yearly saving that is expected of an economic benefit, or why there is none.
    pub fn stated_saving(&self) -> Stated<i64> {
        match self.kind {
            BenefitKind::Economic => self.saving_dkk_per_year.map(Dkk::get),
            _ => Stated::Blank,
        }
    }

    /// Returns what has become of it.
    pub fn reaped(&self, day: Date) -> BenefitProgress {
        match (self.expected_saving(), self.latest_saving(day)) {
            (Some(expected), Some(saving)) if saving >= expected => BenefitProgress::Wholly,
            (Some(_), Some(_)) => BenefitProgress::Partly,
            _ if self.latest_measurement(day).is_some() => BenefitProgress::Measured,
            _ if self.due.get().is_some_and(|due| due < day) => BenefitProgress::Late,
            _ => BenefitProgress::NotMeasured,
        }
    }
}
