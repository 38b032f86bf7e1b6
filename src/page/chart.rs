//! A chart of small panels: a figure over the months in each. Data, no layout.

use super::Cell;
use crate::value::Date;
use crate::value::MeasureUnit;

/// Several figures over the same months.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// The last days of the months, or the day of the last sample; oldest first.
    pub days: Vec<Date>,
    /// The figures.
    pub panels: Vec<Panel>,
}

/// A figure over the months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// What it is.
    pub title: String,
    /// The way it went, in a sentence.
    pub summary: String,
    /// Its values, one for each day; `None` where it is not known.
    pub values: Vec<Option<i64>>,
    /// What it is counted in.
    pub unit: MeasureUnit,
}

impl Panel {
    /// Returns a value as it stands in a table.
    pub fn cell(&self, value: i64) -> Cell {
        cell(self.unit, value)
    }

    /// Returns the largest value that it can have, where there is one.
    pub fn most(&self) -> Option<i64> {
        (self.unit == MeasureUnit::Percent).then_some(1000)
    }

    /// Returns the known values.
    pub fn known(&self) -> impl Iterator<Item = i64> + '_ {
        self.values.iter().flatten().copied()
    }

    /// Returns the smallest and the largest known value.
    pub fn range(&self) -> Option<(i64, i64)> {
        Some((self.known().min()?, self.known().max()?))
    }
}

/// Returns a value of a unit as it stands in a table.
pub fn cell(unit: MeasureUnit, value: i64) -> Cell {
    match unit {
        MeasureUnit::Count => Cell::Int(value),
        MeasureUnit::Percent => Cell::Percent(value),
        MeasureUnit::Dkk => Cell::Dkk(value),
    }
}
