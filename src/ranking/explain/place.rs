//! The story of a project's place in the order.

use crate::ranking::basis::Basis;
use crate::ranking::gate::Class;
use crate::ranking::recommend::{RankedProject, Recommendation};

/// What a ranked project's place came of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStory {
    /// The number of projects its class has.
    pub in_class: usize,
    /// The number of its class that stand above it.
    pub before: usize,
    /// How many ranked projects there are.
    pub all: usize,
    /// The project right above it in the class, with its effective points in hundredths.
    pub above: Option<(String, i64)>,
    /// The project right below it in the class.
    pub below: Option<(String, i64)>,
    /// The project that needs it and lifts it, with that one's effective points.
    pub lifted_by: Option<(String, i64)>,
    /// The ranked projects that must be finished first, with their classes.
    pub needs: Vec<(String, Class)>,
    /// The ranked projects that wait for it.
    pub needed_by: Vec<(String, Class)>,
}

/// Returns the story of a project's place; `None` for one without a rank.
pub(super) fn story(basis: &Basis<'_>, recommendation: &Recommendation, id: &str) -> Option<PlaceStory> {
    let own = recommendation.ranked.iter().find(|one| one.id == id)?;
    let class: Vec<&RankedProject> = recommendation
        .ranked
        .iter()
        .filter(|one| one.place.class == own.place.class)
        .collect();
    let at = class.iter().position(|one| one.id == id)?;
    let named = |one: &&RankedProject| (one.id.clone(), one.place.effective);
    let by = own.place.lifted_by;
    let lifting = recommendation
        .ranked
        .iter()
        .find(|one| Some(one.place.entry) == by);
    let after = |id: &str| {
        let gated = basis.gated.iter().find(|one| one.id == id);
        gated.map_or(&[][..], |one| &one.after)
    };
    let classed = |one: &RankedProject| (one.id.clone(), one.place.class);
    let needs = recommendation
        .ranked
        .iter()
        .filter(|one| after(id).contains(&one.id));
    let needed_by = recommendation
        .ranked
        .iter()
        .filter(|one| after(&one.id).iter().any(|first| first == id));
    Some(PlaceStory {
        in_class: class.len(),
        before: at,
        all: recommendation.ranked.len(),
        above: at.checked_sub(1).and_then(|above| class.get(above)).map(named),
        below: class.get(at + 1).map(named),
        lifted_by: lifting.map(|one| named(&one)),
        needs: needs.map(classed).collect(),
        needed_by: needed_by.map(classed).collect(),
    })
}
