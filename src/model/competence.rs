//! Competences that the strategy asks for, and who has them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Described;
use super::reference::Ref;
use super::required::required;
use super::role::Placement;
use super::unit::Unit;
use crate::value::{Listed, Stated, choice};

choice! {
    /// What a competence is for.
    CompetenceGroup {
        /// Use of it (it-brugerkompetencer).
        User = "user",
        /// Technique (it-tekniske).
        Technical = "technical",
        /// Strategy and steering (forretningsstrategiske og styringskompetencer).
        Strategic = "strategic",
        /// Method (metodekompetencer).
        Method = "method",
    }

    /// Whom a demand is made on.
    Learner {
        /// Leaders.
        Leader = "leader",
        /// Those who do the work.
        Performer = "performer",
        /// Those who teach others.
        Trainer = "trainer",
    }

    /// How much is demanded (Aabenraa).
    Level {
        /// Forståelse.
        Understanding = "understanding",
        /// Færdighed.
        Skill = "skill",
        /// Underviser.
        Trainer = "trainer",
    }

    /// Where a competence is had from (Herning).
    CompetenceSourcing {
        /// Own staff.
        Own = "own",
        /// Strategic cooperation.
        Cooperation = "cooperation",
        /// Outsourced.
        Outsourced = "outsourced",
        /// Consultant.
        Consultant = "consultant",
    }
}

/// A competence (kompetence).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Name.
    pub name: String,
    /// What it is for.
    pub group: Stated<CompetenceGroup>,
    /// What it covers.
    pub text: Stated<String>,
    /// Standards and methods: BPMN, PRINCE2 …
    pub standards: Listed<String>,
    /// Who must have it, and whether they do.
    pub targets: Listed<CompetenceTarget>,
    /// Where it is had from.
    pub sourcing: Stated<CompetenceSourcing>,
}

/// A demand on a group of people. Who, unit and level are its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetenceTarget {
    /// Whom it is made on.
    pub who: Learner,
    /// The unit.
    pub unit: Stated<Ref<Unit>>,
    /// How much is demanded.
    pub level: Stated<Level>,
    /// Where in the organisation.
    pub placement: Stated<Placement>,
    /// Must have it («Disse kurser skal alle igennem»).
    #[serde(default)]
    pub mandatory: bool,
    /// True when they have it.
    pub held: Stated<bool>,
}

impl Described for Competence {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }
}

required!(Competence: group, targets);
