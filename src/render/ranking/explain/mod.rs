//! A project's place explained, as one JSON document, versioned.

mod counterfactual;
mod worth;

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::Settings;
use super::parts::Head;
use super::project::Project;
use crate::diagnostics::Reported;
use crate::model::project::Stage;
use crate::model::{Criterion, ProjectTest, Threshold};
use crate::ranking::explain::{Explanation, Stand, Story};
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::Recommendation;
use crate::render::document;
pub(super) use crate::render::ranking::explain::counterfactual::Swap;
use crate::render::ranking::explain::counterfactual::{Extra, Forced, Robustness};
use crate::view::rank::{Frame, remarks};
use worth::{Case, Financing, Points};

/// Version of the document's shape.
pub const EXPLANATION_VERSION: u32 = 1;

/// A project's place explained: `portfolio rank --explain ID --format json`.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The project.
    id: &'a str,
    /// Whether the choice that is explained is proven the best.
    proven: bool,
    /// Whether someone stopped it before all was tried.
    interrupted: bool,
    /// Where it stands.
    stands: Stands<'a>,
    /// What made it a project.
    test: Test<'a>,
    /// All that is wrong with it, as keys of the text catalogue, the weightiest first.
    faults: Vec<&'static str>,
    /// Its points with their terms.
    points: Points<'a>,
    /// Its case in money.
    case: Case<'a>,
    /// The story of its place; `null` without a rank.
    place: Option<Place<'a>>,
    /// What follows when it is decided the other way; `null` for one that no choice is about.
    forced: Option<Forced<'a>>,
    /// What would let it in, if it waits.
    extra: Vec<Extra<'a>>,
    /// Who pays.
    financing: Financing<'a>,
    /// The nearest weights at which it changes places with its neighbours by points.
    swaps: Vec<Swap<'a>>,
    /// How firmly it stands; `null` for one that no choice is about.
    robustness: Option<Robustness>,
}

/// Where a project stands.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum Stands<'a> {
    /// In a class, with a rank.
    Ranked(Box<Project<'a>>),
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

impl<'a> Stands<'a> {
    fn new(stand: &'a Stand, criteria: &'a [String], remarks: &[&Reported]) -> Self {
        match stand {
            Stand::Ranked(ranked) => Stands::Ranked(Box::new(Project::new(ranked, criteria, remarks))),
            Stand::Listed(reason) => Stands::Listed { listed: reason.key() },
            Stand::Out(stage) => Stands::Out { stage: *stage },
        }
    }
}

/// What made something a project.
#[derive(Serialize, JsonSchema)]
struct Test<'a> {
    /// The criteria of the project test that it meets.
    criteria: &'a [Criterion],
    /// Its investment and the limit that it is above.
    investment_dkk: Option<Threshold>,
    /// Its hours and the limit that they are above.
    hours: Option<Threshold>,
}

impl<'a> From<&'a ProjectTest> for Test<'a> {
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
struct Place<'a> {
    /// How many projects its class has.
    in_class: usize,
    /// How many of them stand above it.
    before: usize,
    /// How many ranked projects there are.
    all: usize,
    /// The project right above it in the class.
    above: Option<Neighbour<'a>>,
    /// The project right below it in the class.
    below: Option<Neighbour<'a>>,
    /// The project that needs it and lifts it.
    lifted_by: Option<Neighbour<'a>>,
    /// The ranked projects that must be finished first.
    needs: Vec<Classed<'a>>,
    /// The ranked projects that wait for it.
    needed_by: Vec<Classed<'a>>,
}

impl<'a> From<&'a Story> for Place<'a> {
    fn from(story: &'a Story) -> Self {
        Self {
            in_class: story.in_class,
            before: story.before,
            all: story.all,
            above: story.above.as_ref().map(Neighbour::from),
            below: story.below.as_ref().map(Neighbour::from),
            lifted_by: story.lifted_by.as_ref().map(Neighbour::from),
            needs: story.needs.iter().map(Classed::from).collect(),
            needed_by: story.needed_by.iter().map(Classed::from).collect(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct Neighbour<'a> {
    /// The project.
    id: &'a str,
    /// The points it is placed by.
    effective_points_hundredths: i64,
}

impl<'a> From<&'a (String, i64)> for Neighbour<'a> {
    fn from((id, points): &'a (String, i64)) -> Self {
        Self {
            id,
            effective_points_hundredths: *points,
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct Classed<'a> {
    /// The project.
    id: &'a str,
    /// Its class.
    class: Class,
}

impl<'a> From<&'a (String, Class)> for Classed<'a> {
    fn from((id, class): &'a (String, Class)) -> Self {
        Self { id, class: *class }
    }
}

/// The JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<Document<'static>>()
}

/// Writes the document. `made` is the recommendation that the explanation is a part of.
///
/// # Errors
/// When the writer does.
pub fn explain(
    one: &Explanation,
    made: &Recommendation,
    settings: &Settings<'_>,
    frame: &Frame<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let criteria = settings.criteria;
    let remarks = remarks(frame.report, made);
    let document = Document {
        head: Head::new(EXPLANATION_VERSION, made, settings, frame),
        id: &one.id,
        proven: one.proven,
        interrupted: one.interrupted,
        stands: Stands::new(&one.stand, criteria, &remarks),
        test: Test::from(&one.test),
        faults: one.faults.iter().map(Reason::key).collect(),
        points: Points::new(&one.points, &one.weights, criteria),
        case: Case::new(&one.value, &one.tiers),
        place: one.story.as_ref().map(Place::from),
        forced: one.forced.as_ref().map(Forced::from),
        extra: one.extras.iter().map(Extra::from).collect(),
        financing: Financing::from(&one.financing),
        swaps: one.swaps.iter().map(|one| Swap::new(one, criteria)).collect(),
        robustness: one.robustness.map(Robustness::from),
    };
    document::write(&document, out)
}
