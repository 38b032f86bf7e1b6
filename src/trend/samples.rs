//! The register at the end of each month, read from git and judged as it was seen then.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Metric, MetricValue};
use crate::history::ProjectHistory;
use crate::model::Kind;
use crate::snapshot::{LoadedRegister, Snapshot};
use crate::source::{self, MonthEnd, Months, ObjectId};
use crate::value::Date;

/// What is known of the register on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The day.
    pub day: Date,
    /// The commit that held then, 40 hexadecimal digits; `None` for a state that is in no commit.
    pub commit: Option<String>,
    /// The metrics' values, or why there are none.
    pub figures: Result<Figures, NoFigures>,
}

/// The metrics' values in one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// A value for each metric that was asked for.
    pub measured: Vec<MetricValue>,
    /// True when a part of the register could not be read, so that what is counted may be too few.
    pub in_part: bool,
}

/// Why there are no values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoFigures {
    /// There was no register.
    NoRegister,
    /// It is written in another version of the format, this one.
    OtherFormat(u32),
    /// It could not be read from git. Says why, in English.
    Unreadable(String),
}

/// Returns the metrics' values at the ends of months, in the order of the months; `None` when `go_on` returns
/// false. A register that is the same at the end of several months is read once and judged on each day.
/// `past` reaches up to the tip; a sample is judged by what was known of it then. `go_on` is called with the
/// number of samples that are done, on any thread.
pub fn samples(
    root: &Path,
    months: &Months,
    past: &ProjectHistory,
    metrics: &[&Metric],
    go_on: &(dyn Fn(usize) -> bool + Sync),
) -> Option<Vec<Sample>> {
    let mut same: BTreeMap<Option<ObjectId>, Vec<(usize, &MonthEnd)>> = BTreeMap::new();
    for (place, end) in months.ends.iter().enumerate() {
        same.entry(end.register).or_default().push((place, end));
    }
    let done = AtomicUsize::new(0);
    let of = |ends: &Vec<(usize, &MonthEnd)>| -> Option<Vec<(usize, Sample)>> {
        let state = ends.first().map(|(_, end)| load_month(root, end))?;
        let mut found = Vec::with_capacity(ends.len());
        for (place, end) in ends {
            if !go_on(done.load(Ordering::Relaxed)) {
                return None;
            }
            let figures = state
                .as_ref()
                .map(|state| {
                    let history = past.at(end.commit, &state.register);
                    Figures::of(&state.clone().with_history(history).judge(end.day), metrics)
                })
                .map_err(Clone::clone);
            done.fetch_add(1, Ordering::Relaxed);
            found.push((
                *place,
                Sample {
                    day: end.day,
                    commit: Some(end.commit.to_string()),
                    figures,
                },
            ));
        }
        Some(found)
    };
    let groups: Vec<_> = same.into_values().collect();
    let mut all: Vec<(usize, Sample)> = groups
        .par_iter()
        .map(of)
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    all.sort_by_key(|(place, _)| *place);
    Some(all.into_iter().map(|(_, sample)| sample).collect())
}

impl Figures {
    /// Measures a snapshot.
    pub fn of(snapshot: &Snapshot, metrics: &[&Metric]) -> Self {
        let register = &snapshot.register;
        Self {
            measured: metrics.iter().map(|metric| metric.measure(snapshot)).collect(),
            in_part: Kind::ALL.iter().any(|kind| !register.is_fully_read(&[*kind])),
        }
    }
}

/// Reads the register at the end of a month.
fn load_month(root: &Path, end: &MonthEnd) -> Result<LoadedRegister, NoFigures> {
    if end.register.is_none() {
        return Err(NoFigures::NoRegister);
    }
    let sources = source::revision(root, &end.commit.to_string());
    let sources = sources.map_err(|error| NoFigures::Unreadable(error.to_string()))?;
    Snapshot::load(sources).map_err(|refused| NoFigures::OtherFormat(refused.found))
}
