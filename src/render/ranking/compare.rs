//! What moved in the ranking, as one JSON document, versioned.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::model::project::Stage;
use crate::model::{self, Measure};
use crate::ranking::compare::{self, Comparison, MoveCause};
use crate::ranking::gate::Class;
use crate::render::document::{self, Tool};
use crate::text::sanitize;
use crate::value::{Date, Quarter};

/// Version of the document's shape.
pub const COMPARISON_VERSION: u32 = 1;

/// What moved in the ranking: `portfolio rank --compare REV --format json`.
#[derive(Serialize, JsonSchema)]
struct ComparisonDocument<'a> {
    /// Version of this shape: 1.
    version: u32,
    /// The program that made it.
    tool: Tool,
    /// The day that both states are seen from.
    date: Date,
    /// The earlier state, as it was asked for.
    since: &'a str,
    #[serde(flatten)]
    found: ComparisonJson<'a>,
}

/// What moved in the ranking.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RankingMoves")]
pub(in crate::internal::render) struct ComparisonJson<'a> {
    /// True when the policy changed.
    policy_changed: bool,
    /// True when pools, hours or the limit on parallel projects changed.
    money_and_capacity_changed: bool,
    /// Projects whose own data changed, came or went.
    projects_changed: &'a [String],
    /// How many ranked projects stand where they stood.
    unmoved: usize,
    /// Projects that stand elsewhere, in the new order; those that are gone last.
    moves: Vec<MoveJson<'a>>,
    /// Bound projects that call for a new decision.
    redecisions: Vec<RedecisionJson<'a>>,
}

/// A project that stands elsewhere.
#[derive(Serialize, JsonSchema)]
struct MoveJson<'a> {
    /// The project.
    id: &'a str,
    /// Where it stood; `null` when it was not ranked.
    before: Option<RankedPlaceJson>,
    /// Where it stands; `null` when it is not ranked any more.
    now: Option<RankedPlaceJson>,
    /// What moved it furthest.
    cause: MoveCause,
    /// Where it stood as one thing after the other became new.
    steps: Vec<MoveStepJson>,
    /// Its figures that are not what they were, whatever changed them.
    figures: Vec<FigureChangeJson>,
}

#[derive(Serialize, JsonSchema)]
struct MoveStepJson {
    /// What is new from here on.
    with: MoveCause,
    /// Where it stands then.
    then: Option<RankedPlaceJson>,
}

/// A place in the ranking.
#[derive(Serialize, JsonSchema)]
struct RankedPlaceJson {
    /// Class.
    class: Class,
    /// Rank, from 1; `null` for what is sent back, and where no scoring is decided.
    rank: Option<usize>,
    /// The quarter it starts in.
    start: Option<Quarter>,
}

impl From<compare::PlaceInRanking> for RankedPlaceJson {
    fn from(spot: compare::PlaceInRanking) -> Self {
        Self {
            class: spot.class,
            rank: spot.rank,
            start: spot.start,
        }
    }
}

/// Something that is not what it was.
#[derive(Serialize, JsonSchema)]
struct BeforeAndNow<T> {
    /// What it was.
    before: T,
    /// What it is.
    now: T,
}

/// A figure of a project that is not what it was.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
enum FigureChangeJson {
    /// Points.
    PointsHundredths(BeforeAndNow<i64>),
    /// What it claims of pools in all.
    ClaimsDkk(BeforeAndNow<i64>),
    /// Hours in all.
    Hours(BeforeAndNow<Option<i64>>),
    /// Net present value.
    NetPresentValueDkk(BeforeAndNow<Option<i64>>),
    /// Stage.
    Stage(BeforeAndNow<Option<Stage>>),
    /// The wished start.
    WishedStart(BeforeAndNow<Option<Quarter>>),
}

impl From<&compare::ChangedFigure> for FigureChangeJson {
    fn from(change: &compare::ChangedFigure) -> Self {
        use compare::ChangedFigure;
        match *change {
            ChangedFigure::Points(before, now) => Self::PointsHundredths(BeforeAndNow { before, now }),
            ChangedFigure::Claims(before, now) => Self::ClaimsDkk(BeforeAndNow { before, now }),
            ChangedFigure::Hours(before, now) => Self::Hours(BeforeAndNow { before, now }),
            ChangedFigure::NetPresentValue(before, now) => {
                Self::NetPresentValueDkk(BeforeAndNow { before, now })
            }
            ChangedFigure::Stage(before, now) => Self::Stage(BeforeAndNow { before, now }),
            ChangedFigure::Start(before, now) => Self::WishedStart(BeforeAndNow { before, now }),
        }
    }
}

/// A bound project that calls for a new decision.
#[derive(Serialize, JsonSchema)]
struct RedecisionJson<'a> {
    /// The project.
    id: &'a str,
    /// What it deviates in so much.
    deviations: Vec<DeviationJson>,
}

/// A benefit or a risk that is not what it was.
#[derive(Serialize, JsonSchema)]
struct ItemChangeJson<T> {
    /// The benefit's name or the risk's text.
    about: String,
    /// What it was.
    before: T,
    /// What it is.
    now: T,
}

/// What a project deviates in.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
enum DeviationJson {
    /// Investment, whole kroner.
    InvestmentDkk(BeforeAndNow<i64>),
    /// What is spent, after the investment that was decided.
    SpentDkk(BeforeAndNow<i64>),
    /// Hours in all.
    Hours(BeforeAndNow<i64>),
    /// Hours spent, after the hours that were decided.
    SpentHours(BeforeAndNow<i64>),
    /// The quarter it begins in.
    Start(BeforeAndNow<Quarter>),
    /// The quarter it ends in.
    End(BeforeAndNow<Quarter>),
    /// What its benefits save in a year.
    SavingDkkPerYear(BeforeAndNow<i64>),
    /// A benefit: 1 when it is there, 0 when it is not.
    Benefit(ItemChangeJson<i64>),
    /// The quarter a benefit is due in.
    BenefitDue(ItemChangeJson<Quarter>),
    /// A risk: likelihood × impact, 0 when it is not there.
    Risk(ItemChangeJson<i64>),
    /// A risk that a report tells of, which nobody has weighed.
    ReportedRisk(ItemChangeJson<i64>),
}

impl From<&model::Deviation> for DeviationJson {
    fn from(one: &model::Deviation) -> Self {
        let (before, now) = (one.before, one.now);
        let figures = BeforeAndNow { before, now };
        let quarters = BeforeAndNow {
            before: Quarter::from_index(before),
            now: Quarter::from_index(now),
        };
        match one.of {
            Measure::Investment => Self::InvestmentDkk(figures),
            Measure::Spent => Self::SpentDkk(figures),
            Measure::Hours => Self::Hours(figures),
            Measure::SpentHours => Self::SpentHours(figures),
            Measure::Start => Self::Start(quarters),
            Measure::End => Self::End(quarters),
            Measure::Saving => Self::SavingDkkPerYear(figures),
            Measure::Benefit => Self::Benefit(about(one, figures)),
            Measure::BenefitDue => Self::BenefitDue(about(one, quarters)),
            Measure::Risk => Self::Risk(about(one, figures)),
            Measure::ReportedRisk => Self::ReportedRisk(about(one, figures)),
        }
    }
}

fn about<T>(one: &model::Deviation, BeforeAndNow { before, now }: BeforeAndNow<T>) -> ItemChangeJson<T> {
    let about = one.about.as_deref().map(sanitize).unwrap_or_default();
    ItemChangeJson {
        about: about.into_owned(),
        before,
        now,
    }
}

/// Returns the JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<ComparisonDocument<'static>>()
}

/// Writes the document.
///
/// # Errors
/// When the writer does.
pub fn compare(comparison: &Comparison, since: &str, today: Date, out: &mut dyn Write) -> io::Result<()> {
    let document = ComparisonDocument {
        version: COMPARISON_VERSION,
        tool: Tool::THIS,
        date: today,
        since,
        found: ComparisonJson::from(comparison),
    };
    document::write(&document, out)
}

impl<'a> From<&'a Comparison> for ComparisonJson<'a> {
    fn from(comparison: &'a Comparison) -> Self {
        let redecisions = comparison.redecisions.iter();
        Self {
            policy_changed: comparison.policy_changed,
            money_and_capacity_changed: comparison.money_changed,
            projects_changed: &comparison.projects_changed,
            unmoved: comparison.unmoved,
            moves: comparison.moves.iter().map(MoveJson::from).collect(),
            redecisions: redecisions
                .map(|one| RedecisionJson {
                    id: &one.id,
                    deviations: one.deviations.iter().map(DeviationJson::from).collect(),
                })
                .collect(),
        }
    }
}

impl<'a> From<&'a compare::Move> for MoveJson<'a> {
    fn from(one: &'a compare::Move) -> Self {
        let steps = MoveCause::ALL.iter().zip(&one.steps);
        Self {
            id: &one.id,
            before: one.before.map(RankedPlaceJson::from),
            now: one.now.map(RankedPlaceJson::from),
            cause: one.cause,
            steps: steps
                .map(|(cause, after)| MoveStepJson {
                    with: *cause,
                    then: after.map(RankedPlaceJson::from),
                })
                .collect(),
            figures: one.figures.iter().map(FigureChangeJson::from).collect(),
        }
    }
}
