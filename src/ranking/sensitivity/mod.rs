//! How firmly the recommendation stands: other weights, a tenth more or less, another scale.
//!
//! Everything is enumerated, nothing drawn: the same register gives the same figures, and a spreadsheet can check
//! them.

pub mod cores;
pub mod dominance;
pub mod grid;
pub mod levels;
pub mod places;
pub mod shifts;
pub mod swaps;

use crate::model::Register;
use crate::value::Date;

use self::cores::{Core, Cores, cores};
use self::dominance::{CertainOrder, sure};
use self::grid::{Grid, WeightSpan};
use self::levels::Levels;
use self::places::{Places, places};
use self::shifts::{CHANGES, ChoiceShift, shift};
use self::swaps::{Swap, swaps};
use super::basis::{Basis, Request};
use super::recommend::{Recommendation, conclude};
use crate::ranking::RankError;

/// How firmly one candidate stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmness {
    /// The project, by its id.
    pub id: String,
    /// Points with the weights that hold, hundredths.
    pub points: i64,
    /// True when it is recommended.
    pub recommended: bool,
    /// Its places by points alone over the whole grid.
    pub places: Places,
    /// Its places by points alone around the weights that hold.
    pub local: Places,
    /// In how many of the weightings around it is chosen.
    pub taken: usize,
    /// The group that this makes it.
    pub core: Core,
    /// What holds whatever the weights within the span.
    pub sure: CertainOrder,
}

/// The number of weightings a grid has, without the weightings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridSize {
    /// The step between two weights, in hundredths of the sum of all weights.
    pub step: u32,
    /// All weightings.
    pub all: usize,
    /// True when the weights that hold were added, for they lie between the steps.
    pub added: bool,
}

impl From<&Grid> for GridSize {
    fn from(grid: &Grid) -> Self {
        Self {
            step: grid.step,
            all: grid.weightings.len(),
            added: grid.regular < grid.weightings.len(),
        }
    }
}

/// The sensitivity of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// The recommendation.
    pub recommendation: Recommendation,
    /// The number of projects that are recommended.
    pub recommended: usize,
    /// The weightings of the whole span.
    pub grid: GridSize,
    /// The weightings around those that hold.
    pub local: GridSize,
    /// The lowest and highest share of each criterion in the span, per mille; `None` when nothing limits it.
    pub span: Option<Vec<(i64, i64)>>,
    /// The projects that may be chosen: the recommended first, then by points.
    pub rows: Vec<Firmness>,
    /// The choices of the weightings around.
    pub cores: Cores,
    /// The nearest weights at which neighbours by points change places, the nearest first.
    pub swaps: Vec<Swap>,
    /// What more or less money or hours and another scale would do.
    pub shifts: Vec<ChoiceShift>,
    /// True when it was stopped before all was tried.
    pub interrupted: bool,
}

/// Finds out how firmly the recommendation stands. `interrupt` is asked now and then; when it says stop, what was
/// found so far counts. `progress` is told how many of how many choices are made.
///
/// # Errors
/// As [`Basis::of`].
pub fn sensitivity(
    register: &Register,
    today: Date,
    request: &Request,
    interrupt: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Sensitivity, RankError> {
    let basis = Basis::of(register, today, request)?;
    let span = WeightSpan::of(register, &basis.weights);
    let (grid, local) = (span.grid(), span.local());
    let total = 1 + local.weightings.len() + CHANGES.len();
    progress(0, total);
    let answer = basis.choose(interrupt);
    let chosen = basis.chosen(&answer);
    let plan = basis.plan(&answer);
    progress(1, total);
    let mut shifts = Vec::new();
    for (n, change) in CHANGES.into_iter().enumerate() {
        if interrupt() {
            break;
        }
        shifts.extend(shift(&basis, &plan, request, change, interrupt)?);
        progress(2 + n, total);
    }
    let first = 1 + CHANGES.len();
    let cores = cores(
        &basis,
        request,
        &plan,
        &local.weightings,
        interrupt,
        &mut |tried| {
            progress(first + tried, total);
        },
    )?;

    let levels = Levels::of(&basis);
    let all = levels
        .ids
        .iter()
        .zip(places(&levels, &grid.weightings))
        .zip(places(&levels, &local.weightings))
        .zip(sure(&levels, &span));
    let mut rows: Vec<Firmness> = all
        .map(|(((id, places), local), sure)| Firmness {
            id: id.clone(),
            points: basis.points.get(id).map_or(0, |points| points.hundredths),
            recommended: chosen.contains(id),
            places,
            local,
            taken: cores.of(id),
            core: cores.group(id),
            sure,
        })
        .collect();
    rows.sort_by_key(|row| !row.recommended);
    let mut swaps = swaps(&levels, &span.held);
    swaps.sort_by(Swap::nearer);
    Ok(Sensitivity {
        recommendation: conclude(&basis, answer, interrupt)?,
        recommended: chosen.len(),
        grid: GridSize::from(&grid),
        local: GridSize::from(&local),
        span: span.limited.then(|| span.per_mille()),
        interrupted: cores.tried < local.weightings.len() || shifts.len() < CHANGES.len(),
        rows,
        cores,
        swaps,
        shifts,
    })
}
