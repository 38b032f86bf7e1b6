//! How firmly the ranking stands, as one JSON document, versioned.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::RankingSettings;
use super::explain::SwapJson;
use super::parts::{RankingHeadJson, ShortfallJson};
use crate::ranking::sensitivity::cores::Core;
use crate::ranking::sensitivity::places::Places;
use crate::ranking::sensitivity::shifts;
use crate::ranking::sensitivity::{self, Firmness, Sensitivity};
use crate::render::document::{self, OrderedMap};
use crate::view::rank::RankingFrame;

/// Version of the document's shape.
pub const SENSITIVITY_VERSION: u32 = 1;

/// How firmly the ranking stands: `portfolio rank --sensitivity --format json`.
#[derive(Serialize, JsonSchema)]
struct SensitivityDocument<'a> {
    #[serde(flatten)]
    head: RankingHeadJson<'a>,
    /// The one line that a council needs.
    sentence: &'a str,
    /// True when the recommendation is proven the best choice.
    proven: bool,
    /// True when someone stopped it before all was tried.
    interrupted: bool,
    /// How far each weight may go, lowest and highest share by criterion; `null` when nothing limits it.
    span_permille: Option<OrderedMap<'a, [i64; 2]>>,
    /// The number of projects that are recommended.
    recommended: usize,
    /// The weightings of the whole span.
    grid: WeightingsJson,
    /// The weightings around those that hold.
    local: WeightingsJson,
    /// The number of weightings around that were tried.
    tried: usize,
    /// In how many of those the choice is not proven the best.
    unproven: usize,
    /// The projects that may be chosen: the recommended first, then by points.
    projects: Vec<FirmnessJson<'a>>,
    /// Who enters and leaves with more or less money or hours, and when high levels count more.
    shifts: Vec<ShiftJson<'a>>,
    /// The nearest weights at which neighbours by points change places.
    swaps: Vec<SwapJson<'a>>,
    /// What bound projects alone use more of than there is.
    shortfalls: Vec<ShortfallJson<'a>>,
}

/// The number of weightings there are.
#[derive(Serialize, JsonSchema)]
struct WeightingsJson {
    /// So many.
    weightings: usize,
    /// The step between two weights, per cent of their sum.
    step_pct: u32,
    /// True when the weights that hold were added, for they lie between the steps.
    adopted_added: bool,
}

impl From<sensitivity::GridSize> for WeightingsJson {
    fn from(count: sensitivity::GridSize) -> Self {
        Self {
            weightings: count.all,
            step_pct: count.step,
            adopted_added: count.added,
        }
    }
}

/// A project that may be chosen.
#[derive(Serialize, JsonSchema)]
struct FirmnessJson<'a> {
    /// Its id.
    id: &'a str,
    /// True when it is recommended.
    recommended: bool,
    /// Points with the weights that hold.
    points_hundredths: i64,
    /// The group that `taken` makes it.
    core: Core,
    /// In how many of the weightings around it is chosen.
    taken: usize,
    /// Its places by points alone in the weightings around.
    local: PlacesJson<'a>,
    /// Its places by points alone in the whole grid.
    grid: PlacesJson<'a>,
    /// What holds whatever the weights within the span.
    sure: CertainPlacesJson<'a>,
}

/// Places by points alone.
#[derive(Serialize, JsonSchema)]
struct PlacesJson<'a> {
    /// The best place, from 1.
    best: usize,
    /// The worst place.
    worst: usize,
    /// In how many weightings it is among the first `recommended`.
    in_top: usize,
    /// In how many weightings it has each place, from the first.
    places: &'a [usize],
}

impl<'a> PlacesJson<'a> {
    fn new(places: &'a Places, recommended: usize) -> Self {
        Self {
            best: places.best(),
            worst: places.worst(),
            in_top: places.among(recommended),
            places: &places.counts,
        }
    }
}

/// What holds whatever the weights within the span.
#[derive(Serialize, JsonSchema)]
struct CertainPlacesJson<'a> {
    /// No place by points is better.
    best: usize,
    /// No place by points is worse.
    worst: usize,
    /// Projects that are above it in every weighting.
    above: &'a [String],
    /// Projects that are never above it.
    below: &'a [String],
}

impl<'a> FirmnessJson<'a> {
    fn new(row: &'a Firmness, recommended: usize) -> Self {
        Self {
            id: &row.id,
            recommended: row.recommended,
            points_hundredths: row.points,
            core: row.core,
            taken: row.taken,
            local: PlacesJson::new(&row.local, recommended),
            grid: PlacesJson::new(&row.places, recommended),
            sure: CertainPlacesJson {
                best: row.sure.best,
                worst: row.sure.worst,
                above: &row.sure.above,
                below: &row.sure.below,
            },
        }
    }
}

/// What a change does.
#[derive(Serialize, JsonSchema)]
struct ShiftJson<'a> {
    /// `money`, `hours`, or `convex` for levels that count more the higher they are.
    change: &'static str,
    /// Per cent more, where it is a percentage.
    pct: Option<i64>,
    /// Projects that are chosen then.
    enters: &'a [String],
    /// Projects that are no longer chosen.
    leaves: &'a [String],
    /// Pairs of projects whose order by points is reversed; for a change of points.
    reversed_pairs: Option<usize>,
    /// All pairs.
    pairs: Option<usize>,
    /// True when the choice is proven the best.
    proven: bool,
}

impl<'a> From<&'a shifts::ChoiceShift> for ShiftJson<'a> {
    fn from(shift: &'a shifts::ChoiceShift) -> Self {
        Self {
            change: shift.change.as_str(),
            pct: shift.change.pct(),
            enters: &shift.enters,
            leaves: &shift.leaves,
            reversed_pairs: shift.reversed.map(|(reversed, _)| reversed),
            pairs: shift.reversed.map(|(_, pairs)| pairs),
            proven: shift.proven,
        }
    }
}

/// Returns the JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<SensitivityDocument<'static>>()
}

/// Writes the document. `lead` is the sentence that a council can use.
///
/// # Errors
/// When the writer does.
pub fn sensitivity(
    firm: &Sensitivity,
    lead: &str,
    settings: &RankingSettings<'_>,
    frame: &RankingFrame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let criteria = settings.criteria;
    let project = |row| FirmnessJson::new(row, firm.recommended);
    let document = SensitivityDocument {
        head: RankingHeadJson::new(SENSITIVITY_VERSION, &firm.recommendation, settings, frame),
        sentence: lead,
        proven: firm.recommendation.answer.proven,
        interrupted: firm.interrupted,
        span_permille: firm.span.as_ref().map(|span| {
            let span = span.iter().map(|(low, high)| [*low, *high]);
            OrderedMap(criteria.iter().map(String::as_str).zip(span).collect())
        }),
        recommended: firm.recommended,
        grid: firm.grid.into(),
        local: firm.local.into(),
        tried: firm.cores.tried,
        unproven: firm.cores.unproven,
        projects: firm.rows.iter().map(project).collect(),
        shifts: firm.shifts.iter().map(ShiftJson::from).collect(),
        swaps: firm
            .swaps
            .iter()
            .map(|one| SwapJson::new(one, criteria))
            .collect(),
        shortfalls: firm
            .recommendation
            .shortfalls
            .iter()
            .map(ShortfallJson::from)
            .collect(),
    };
    document::write(&document, out)
}
