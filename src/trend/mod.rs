//! The way the register develops: a few figures of its state at the end of each month. `metrics` has the metrics,
//! `samples` reads the months from git.
//!
//! A metric is a pure function of a [`Snapshot`].

mod metrics;
mod samples;

pub use metrics::METRICS;
pub use samples::{Figures, NoFigures, Sample, samples};

use crate::snapshot::Snapshot;
use crate::value::{self, MeasureUnit};

/// A figure that is followed over time.
#[derive(Clone, Copy)]
pub struct Metric {
    /// Its name on the command line and in formats for machines.
    pub key: &'static str,
    /// What it counts and where that comes from, in a sentence or two.
    pub about: &'static str,
    /// What it is counted in.
    pub unit: MeasureUnit,
    /// Which way is better.
    pub better: BetterDirection,
    measure: fn(&Snapshot) -> MetricValue,
}

impl Metric {
    /// Returns the metric's value on the snapshot's day.
    pub fn measure(&self, snapshot: &Snapshot) -> MetricValue {
        (self.measure)(snapshot)
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BetterDirection {
    /// The less the better.
    Less,
    /// The more the better.
    More,
    /// Neither: it is there to see the others against.
    Neither,
}

/// A metric's value in a state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MetricValue {
    /// The value; `None` where there is nothing to measure, or nothing is known.
    pub value: Option<i64>,
    /// What it is made up of, where that is followed too.
    pub parts: Vec<MetricPart>,
}

/// A part of a metric's value that belongs to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricPart {
    /// The record's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The value; `None` where it is not known.
    pub value: Option<i64>,
}

/// Returns a value without parts.
fn measured(value: Option<i64>) -> MetricValue {
    MetricValue {
        value,
        parts: Vec::new(),
    }
}

/// Returns a count as a value.
fn count(things: usize) -> MetricValue {
    measured(Some(value::count(things)))
}

/// Returns the metric with this key.
pub fn find(key: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.key == key)
}
