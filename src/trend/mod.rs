//! How the register develops: a few figures of its state at the end of each month. One file per group of metrics,
//! one line per metric here.
//!
//! A metric is a pure function of a state: a register, the day it is seen on, and what the rules find on that day.

mod completeness;
mod findings;
mod investment;
mod notice;
mod ownerless;
mod pools;
mod samples;
mod size;

pub use samples::{Figures, NoFigures, Sample, samples};

use crate::snapshot::Snapshot;
use crate::value::MeasureUnit;

/// All metrics, in the order of their columns: first what is to become better, then what it is to be seen against.
pub const METRICS: &[Metric] = &[
    ownerless::SYSTEMS,
    findings::ERRORS,
    findings::WARNINGS,
    findings::INFOS,
    completeness::COMPLETENESS,
    notice::CONTRACTS,
    pools::BALANCE,
    investment::APPROVED,
    size::SYSTEMS,
    size::PROJECTS,
];

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
    pub better: Better,
    measure: fn(&Snapshot) -> Measured,
}

impl Metric {
    /// Returns the metric's value on the snapshot's day.
    pub fn measure(&self, snapshot: &Snapshot) -> Measured {
        (self.measure)(snapshot)
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The less the better.
    Less,
    /// The more the better.
    More,
    /// Neither: it is there to see the others against.
    Neither,
}

/// A metric's value in a state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measured {
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

/// A value without parts.
fn measured(value: Option<i64>) -> Measured {
    Measured {
        value,
        parts: Vec::new(),
    }
}

/// A number of things.
fn count(things: usize) -> Measured {
    measured(Some(i64::try_from(things).unwrap_or(i64::MAX)))
}

/// The metric with this name.
pub fn find(key: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.key == key)
}
