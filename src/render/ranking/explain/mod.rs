//! A project's place explained, as one JSON document, versioned.

mod counterfactual;
mod worth;

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::RankingSettings;
use super::parts::RankingHeadJson;
use super::project::RankedProjectJson;
use crate::diagnostics::ReportedFinding;
use crate::model::project::Stage;
use crate::model::{Criterion, ProjectTest, Threshold};
use crate::ranking::explain::{ExplainedStanding, Explanation, PlaceStory};
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::Recommendation;
use crate::render::document;
pub(super) use crate::render::ranking::explain::counterfactual::SwapJson;
use crate::render::ranking::explain::counterfactual::{
    ForcedDecisionJson, RequiredExtraJson, RobustnessJson,
};
use crate::view::rank::{RankingFrame, remarks};
use worth::{CaseJson, FinancingJson, PointsJson};

/// Version of the document's shape.
pub const EXPLANATION_VERSION: u32 = 1;

/// A project's place explained: `portfolio rank --explain ID --format json`.
#[derive(Serialize, JsonSchema)]
struct ExplanationDocument<'a> {
    #[serde(flatten)]
    head: RankingHeadJson<'a>,
    /// The project.
    id: &'a str,
    /// True when the choice that is explained is proven the best.
    proven: bool,
    /// True when someone stopped it before all was tried.
    interrupted: bool,
    /// Where it stands.
    stands: StandingJson<'a>,
    /// What made it a project; `null` where the policy states no project test.
    test: Option<ProjectTestJson<'a>>,
    /// All that is wrong with it, as keys of the text catalogue, the weightiest first.
    faults: Vec<&'static str>,
    /// Its points with their terms; `null` where no scoring is decided.
    points: Option<PointsJson<'a>>,
    /// Its case in money.
    case: CaseJson<'a>,
    /// The story of its place; `null` without a rank.
    place: Option<PlaceJson<'a>>,
    /// What follows when it is decided the other way; `null` for one that no choice is about.
    forced: Option<ForcedDecisionJson<'a>>,
    /// What would let it in, if it waits.
    extra: Vec<RequiredExtraJson<'a>>,
    /// Who pays.
    financing: FinancingJson<'a>,
    /// The nearest weights at which it changes places with its neighbours by points.
    swaps: Vec<SwapJson<'a>>,
    /// How firmly it stands; `null` for one that no choice is about.
    robustness: Option<RobustnessJson>,
}

/// Where a project stands.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum StandingJson<'a> {
    /// In a class, with a rank.
    Ranked(Box<RankedProjectJson<'a>>),
    /// Listed without a class.
    Listed {
        /// Why, as a key of the text catalogue.
        listed: &'static str,
    },
    /// It takes no part.
    Out {
        /// The stage that keeps it out.
        stage: Option<Stage>,
    },
}

impl<'a> StandingJson<'a> {
    fn new(stand: &'a ExplainedStanding, criteria: &'a [String], remarks: &[&ReportedFinding]) -> Self {
        match stand {
            ExplainedStanding::Ranked(ranked) => {
                StandingJson::Ranked(Box::new(RankedProjectJson::new(ranked, criteria, remarks)))
            }
            ExplainedStanding::Listed(reason) => StandingJson::Listed { listed: reason.key() },
            ExplainedStanding::Out(stage) => StandingJson::Out { stage: *stage },
        }
    }
}

/// What made something a project.
#[derive(Serialize, JsonSchema)]
struct ProjectTestJson<'a> {
    /// The criteria of the project test that it meets.
    criteria: &'a [Criterion],
    /// Its investment and the limit that it is above.
    investment_dkk: Option<Threshold>,
    /// Its hours and the limit that they are above.
    hours: Option<Threshold>,
}

impl<'a> From<&'a ProjectTest> for ProjectTestJson<'a> {
    fn from(test: &'a ProjectTest) -> Self {
        Self {
            criteria: &test.criteria,
            investment_dkk: test.cost,
            hours: test.hours,
        }
    }
}

/// The story of a place.
#[derive(Serialize, JsonSchema)]
struct PlaceJson<'a> {
    /// The number of projects its class has.
    in_class: usize,
    /// The number of its class that stand above it.
    before: usize,
    /// How many ranked projects there are.
    all: usize,
    /// The project right above it in the class.
    above: Option<NeighbourJson<'a>>,
    /// The project right below it in the class.
    below: Option<NeighbourJson<'a>>,
    /// The project that needs it and lifts it.
    lifted_by: Option<NeighbourJson<'a>>,
    /// The ranked projects that must be finished first.
    needs: Vec<ClassedProjectJson<'a>>,
    /// The ranked projects that wait for it.
    needed_by: Vec<ClassedProjectJson<'a>>,
}

impl<'a> From<&'a PlaceStory> for PlaceJson<'a> {
    fn from(story: &'a PlaceStory) -> Self {
        Self {
            in_class: story.in_class,
            before: story.before,
            all: story.all,
            above: story.above.as_ref().map(NeighbourJson::from),
            below: story.below.as_ref().map(NeighbourJson::from),
            lifted_by: story.lifted_by.as_ref().map(NeighbourJson::from),
            needs: story.needs.iter().map(ClassedProjectJson::from).collect(),
            needed_by: story.needed_by.iter().map(ClassedProjectJson::from).collect(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct NeighbourJson<'a> {
    /// The project.
    id: &'a str,
    /// The points it is placed by.
    effective_points_hundredths: i64,
}

impl<'a> From<&'a (String, i64)> for NeighbourJson<'a> {
    fn from((id, points): &'a (String, i64)) -> Self {
        Self {
            id,
            effective_points_hundredths: *points,
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct ClassedProjectJson<'a> {
    /// The project.
    id: &'a str,
    /// Its class.
    class: Class,
}

impl<'a> From<&'a (String, Class)> for ClassedProjectJson<'a> {
    fn from((id, class): &'a (String, Class)) -> Self {
        Self { id, class: *class }
    }
}

/// Returns the JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<ExplanationDocument<'static>>()
}

/// Writes the document. `made` is the recommendation that the explanation is a part of.
///
/// # Errors
/// When the writer does.
pub fn explain(
    one: &Explanation,
    recommendation: &Recommendation,
    settings: &RankingSettings<'_>,
    frame: &RankingFrame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let criteria = settings.criteria;
    let remarks = remarks(frame.report, recommendation);
    let document = ExplanationDocument {
        head: RankingHeadJson::new(EXPLANATION_VERSION, recommendation, settings, frame),
        id: &one.id,
        proven: one.proven,
        interrupted: one.interrupted,
        stands: StandingJson::new(&one.stand, criteria, &remarks),
        test: one.test.as_ref().map(ProjectTestJson::from),
        faults: one.faults.iter().map(Reason::key).collect(),
        points: one
            .points
            .as_ref()
            .map(|points| PointsJson::new(points, &one.weights, criteria)),
        case: CaseJson::new(&one.value, &one.tiers),
        place: one.story.as_ref().map(PlaceJson::from),
        forced: one.forced.as_ref().map(ForcedDecisionJson::from),
        extra: one.extras.iter().map(RequiredExtraJson::from).collect(),
        financing: FinancingJson::from(&one.financing),
        swaps: one.swaps.iter().map(|one| SwapJson::new(one, criteria)).collect(),
        robustness: one.robustness.map(RobustnessJson::from),
    };
    document::write(&document, out)
}
