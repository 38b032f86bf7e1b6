//! One project's place explained: every claim about what would be otherwise is made by choosing anew.

mod decision;
mod place;
mod required;
mod worth;

use crate::model::project::Stage;
use crate::model::{Objective, ProjectTest, Register};
use crate::value::Date;

pub use crate::ranking::explain::required::{Extra, ExtraResource, RequiredAmounts};
pub use decision::{ForcedChoice, ForcedDecision};
pub use place::PlaceStory;
pub use worth::TierValue;

use super::basis::{Basis, Request};
use super::financing::{Financing, financing};
use super::gate::GateResult;
use super::reason::Reason;
use super::recommend::{RankedProject, Recommendation, conclude};
use super::score::Points;
use super::sensitivity::cores::cores;
use super::sensitivity::grid::WeightSpan;
use super::sensitivity::levels::Levels;
use super::sensitivity::swaps::{Swap, nearest};
use super::value::{CaseValue, value};
use crate::ranking::RankError;
use exact_choice::Solution;

/// Where a project stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExplainedStanding {
    /// In a class, with a rank.
    Ranked(Box<RankedProject>),
    /// Listed without a class.
    Listed(Reason),
    /// Takes no part, for it has this stage; `None` when nobody can say which.
    Out(Option<Stage>),
}

/// In how many of the weightings around those that hold a project is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Robustness {
    /// In so many.
    pub taken: usize,
    /// Of so many that were tried: all, unless it was interrupted.
    pub tried: usize,
    /// Of so many there are.
    pub all: usize,
    /// In so many of those tried the choice is not proven the best.
    pub unproven: usize,
}

/// A project's place explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The project, by its id.
    pub id: String,
    /// Where it stands.
    pub stand: ExplainedStanding,
    /// What made it a project; `None` where the policy states no test.
    pub test: Option<ProjectTest>,
    /// All that is wrong with it, the weightiest first.
    pub faults: Vec<Reason>,
    /// Points with their terms; `None` where no scoring is decided.
    pub points: Option<Points>,
    /// The weights that hold, in the policy's order of criteria.
    pub weights: Vec<u32>,
    /// The objective that holds.
    pub objective: Objective,
    /// Net present value, payback, and why the case is positive.
    pub value: CaseValue,
    /// The net present value by tier of the discount rate; adds up to it.
    pub tiers: Vec<TierValue>,
    /// Who pays.
    pub financing: Financing,
    /// The story of its place; for a ranked project.
    pub story: Option<PlaceStory>,
    /// What follows when the choice is forced the other way; for a project that may be chosen.
    pub forced: Option<ForcedDecision>,
    /// What would let a waiting project in: more of one thing at a time, or all together where none
    /// suffices alone.
    pub extras: Vec<Extra>,
    /// The nearest weights at which it changes places with its neighbours by points: that above, that below.
    pub swaps: Vec<Swap>,
    /// How firmly it stands; for a project that may be chosen.
    pub robustness: Option<Robustness>,
    /// True when the choice that is explained is proven the best.
    pub proven: bool,
    /// True when it was stopped before all was tried.
    pub interrupted: bool,
}

/// Explains a project's place, with the recommendation that it is a part of. `None` when there is no such project.
/// `interrupt` is asked now and then; when it says stop, what was found so far counts. `progress` is told how many
/// of how many choices are made.
///
/// # Errors
/// When projects wait for each other.
pub fn explain(
    register: &Register,
    today: Date,
    request: &Request,
    id: &str,
    interrupt: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Option<(Explanation, Recommendation)>, RankError> {
    let basis = Basis::of(register, today, request)?;
    let (Some(project), Some(gated)) = (
        register.projects.get(id),
        basis.gated.iter().find(|one| one.id == id),
    ) else {
        return Ok(None);
    };
    let answer = basis.choose(interrupt);
    let recommendation = conclude(&basis, answer.clone(), interrupt)?;
    let ranked = recommendation.ranked.iter().find(|one| one.id == id);
    let stand = match (&gated.standing, ranked) {
        (GateResult::Listed(reason), _) => ExplainedStanding::Listed(reason.clone()),
        (_, Some(ranked)) => ExplainedStanding::Ranked(Box::new(ranked.clone())),
        _ => ExplainedStanding::Out(project.stage.get()),
    };
    let value = value(project, &register.policy, today);
    let mut explanation = Explanation {
        id: id.to_owned(),
        stand,
        test: gated.test.clone(),
        faults: gated.faults.clone(),
        points: basis.points.get(id).cloned(),
        weights: basis.weights.clone(),
        objective: basis.objective,
        tiers: worth::by_tier(&value, &register.policy.ranking.discount_tiers),
        value,
        financing: financing(register, project, today),
        story: place::story(&basis, &recommendation, id),
        forced: None,
        extras: Vec::new(),
        swaps: Vec::new(),
        robustness: None,
        proven: answer.proven,
        interrupted: false,
    };
    if let Some(free) = basis.free_at(id) {
        let tried = TriedProject {
            basis: &basis,
            request,
            answer: &answer,
            free,
            task: basis.free[free],
        };
        tried.choose_anew(&mut explanation, interrupt, progress)?;
    }
    Ok(Some((explanation, recommendation)))
}

/// A project that may be chosen, and the choice that was made.
struct TriedProject<'a> {
    basis: &'a Basis<'a>,
    request: &'a Request,
    answer: &'a Solution,
    /// Its place among the projects that may be chosen, preferred first.
    free: usize,
    task: usize,
}

impl TriedProject<'_> {
    fn choose_anew(
        &self,
        explanation: &mut Explanation,
        interrupt: &dyn Fn() -> bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(), RankError> {
        let span = WeightSpan::of(self.basis.register, &self.basis.weights);
        let local = span.local().weightings;
        let levels = Levels::of(self.basis);
        let neighbours = [
            self.free.checked_sub(1).map(|above| (above, self.free)),
            Some((self.free, self.free + 1)).filter(|(_, below)| *below < levels.ids.len()),
        ];
        explanation.swaps = neighbours
            .into_iter()
            .flatten()
            .filter_map(|(above, below)| nearest(&levels, &span.held, above, below))
            .collect();

        explanation.forced = decision::forced(self, interrupt);
        let mut step = 1;
        let means = if self.basis.takes(self.answer, self.task) {
            Vec::new()
        } else {
            required::means(self)
        };
        let total = step + means.len() + 1 + local.len();
        progress(step, total);
        let extras = &mut explanation.extras;
        for more in &means {
            extras.extend(required::alone(self, more.clone(), interrupt)?);
            step += 1;
            progress(step, total);
        }
        if means.len() > 1 && extras.iter().all(|extra| extra.enough.is_none()) {
            extras.extend(required::together(self, means, interrupt)?);
        }
        step += 1;
        let cores = cores(
            self.basis,
            self.request,
            &self.basis.plan(self.answer),
            &local,
            interrupt,
            &mut |tried| {
                progress(step + tried, total);
            },
        )?;
        explanation.robustness = Some(Robustness {
            taken: cores.of(&explanation.id),
            tried: cores.tried,
            all: local.len(),
            unproven: cores.unproven,
        });
        explanation.interrupted = interrupt() || cores.tried < local.len();
        Ok(())
    }
}
