//! Why a project stands where it does: data here, words in the catalogue.

use super::capacity::Lack;
use crate::finding::Arg;
use crate::value::{Date, Quarter};

/// A fact of a reason, as the catalogue takes it.
trait Fact {
    fn arg(&self) -> Arg;
}

macro_rules! facts {
    ($($type:ty: $fact:ident => $arg:expr;)*) => {
        $(impl Fact for $type {
            fn arg(&self) -> Arg {
                let $fact = self;
                $arg
            }
        })*
    };
}

facts! {
    String: text => Arg::Text(text.clone());
    Vec<String>: items => Arg::List(items.clone());
    Date: day => Arg::Date(*day);
    Quarter: quarter => Arg::Quarter(*quarter);
    i64: dkk => Arg::Dkk(*dkk);
    u32: count => Arg::Int(i64::from(*count));
    Vec<Lack>: lacks => Arg::List(lacks.iter().map(Lack::to_string).collect());
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $Name:ident $({ $($(#[$about:meta])* $fact:ident: $type:ty),+ })? = $key:literal;)*) => {
        /// The reason for a project's class or place.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Reason {
            $($(#[$doc])* $Name $({ $($(#[$about])* $fact: $type),+ })?,)*
        }

        impl Reason {
            /// Every key of the catalogue that a reason may ask for.
            pub const KEYS: &'static [&'static str] = &[$($key),*];

            /// Returns the key of its text in the catalogue: at most twelve words besides what it lists.
            pub fn key(&self) -> &'static str {
                match self {
                    $(Reason::$Name $({ $($fact: _),+ })? => $key,)*
                }
            }

            /// Returns the facts that the text may use.
            pub fn facts(&self) -> Vec<(&'static str, Arg)> {
                match self {
                    $(Reason::$Name $({ $($fact),+ })? => vec![$($((stringify!($fact), $fact.arg())),+)?],)*
                }
            }
        }
    };
}

reasons! {
    /// Bound: it is being carried out.
    Running = "rank-reason-running";
    /// Bound: it is approved.
    Approved = "rank-reason-approved";
    /// Bound: a law demands it inside the horizon.
    Law {
        /// The day it must be met.
        deadline: Date
    } = "rank-reason-law";
    /// Bound: a bound project needs it first.
    NeededBy {
        /// That project.
        project: String
    } = "rank-reason-needed-by";
    /// Recommended: part of the best choice.
    Chosen = "rank-reason-chosen";
    /// Recommended: without it a group would have fewer projects than the policy demands.
    GroupMinimum {
        /// How many of the group at least.
        least: u32,
        /// The group.
        projects: Vec<String>
    } = "rank-reason-group-minimum";
    /// Begins later than it was wished or decided to, since this does not reach in the quarters before.
    Delayed {
        /// Quarters later.
        quarters: u32,
        /// What it would lack in the quarter that was wished.
        lacks: Vec<Lack>
    } = "rank-reason-delayed";
    /// Begins later than it was wished or decided to, for what must come first ends so late.
    DelayedBy {
        /// Quarters later.
        quarters: u32,
        /// The project that must come first.
        project: String
    } = "rank-reason-delayed-by";
    /// Begins later than it was wished or decided to, for an action of a plan must come first.
    DelayedByPlan {
        /// Quarters later.
        quarters: u32
    } = "rank-reason-delayed-by-plan";
    /// The solution is to be taken into use before the project begins.
    UseBeforeStart {
        /// The quarter it is to be taken into use.
        quarter: Quarter
    } = "rank-reason-use-before-start";
    /// Waits: this does not reach, even when nothing else is chosen.
    Lacks {
        /// What, and how much.
        lacks: Vec<Lack>
    } = "rank-reason-lacks";
    /// Waits: this does not reach beside what is chosen.
    LacksBesideChosen {
        /// What, and how much.
        lacks: Vec<Lack>
    } = "rank-reason-lacks-beside-chosen";
    /// Waits: it can only begin after the last quarter that is planned.
    AfterHorizon {
        /// That quarter.
        quarter: Quarter
    } = "rank-reason-after-horizon";
    /// Waits: what must come first ends after the latest quarter that it may begin in.
    TooLate {
        /// The first quarter it could begin in.
        quarter: Quarter,
        /// The latest it may.
        latest: Quarter
    } = "rank-reason-too-late";
    /// Waits: an alternative to it is chosen.
    AlternativeChosen {
        /// The alternative.
        project: String
    } = "rank-reason-alternative-chosen";
    /// Waits: a project that must come first is not chosen.
    PrerequisiteWaits {
        /// That project.
        project: String
    } = "rank-reason-prerequisite-waits";
    /// Waits: it gives no points, whatever there is of money and hours.
    NoPoints = "rank-reason-no-points";
    /// Waits: the municipality has decided no scoring, so nothing is chosen.
    NothingDecided = "rank-reason-nothing-decided";
    /// Waits: other projects give more points for the same money and hours.
    OthersGiveMore = "rank-reason-others-give-more";
    /// Waits, but has room beside the chosen when it begins later than it may.
    FitsLater {
        /// The first quarter with room.
        quarter: Quarter
    } = "rank-reason-fits-later";
    /// Sent back: nobody has scored it on some criteria.
    ScoresMissing {
        /// The criteria, by their ids.
        criteria: Vec<String>
    } = "rank-reason-scores-missing";
    /// Sent back: investment or yearly operation is not stated.
    CaseMissing = "rank-reason-case-missing";
    /// Sent back: the register says that something the ranking needs is not known.
    Unknown {
        /// The fields, as dotted paths.
        fields: Vec<String>
    } = "rank-reason-unknown";
    /// Sent back: a rule found a fault of the project's own.
    Fault {
        /// The rule's id.
        rule: String
    } = "rank-reason-fault";
    /// Sent back: the case is positive neither in money nor for the project's own goals.
    NegativeCase {
        /// Net present value, whole kroner.
        value: i64
    } = "rank-reason-negative-case";
    /// Sent back: what must come first is rejected or given up.
    PrerequisiteRejected {
        /// The project or `plan/action`.
        project: String
    } = "rank-reason-prerequisite-rejected";
    /// Sent back: what must come first is not ready to be chosen (afventer).
    Awaits {
        /// That project.
        project: String
    } = "rank-reason-awaits";
    /// A flag of a bound project: what has changed since its approval needs a new decision.
    NewDecision = "rank-reason-new-decision";
    /// Sent back, or a remark: its stage does not follow the latest decision on it.
    DecisionNotCarriedOut = "rank-reason-decision-not-carried-out";
    /// Listed: a need.
    Need = "rank-reason-need";
    /// Listed: an idea.
    Idea = "rank-reason-idea";
    /// Listed: its stage is not known or not readable, so nobody can say where it belongs.
    StageNotKnown = "rank-reason-stage-not-known";
    /// Listed: no project by the municipality's own definition.
    NotAProject = "rank-reason-not-a-project";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;
    use crate::value::Language;

    #[test]
    fn every_reason_has_at_most_twelve_words_in_both_languages() {
        let day = Date::new(2027, 1, 1).expect("a day");
        let facts: Vec<(&'static str, Arg)> = vec![
            ("deadline", day.arg()),
            ("project", "nyt-esdh".to_owned().arg()),
            ("quarter", day.quarter().arg()),
            ("latest", day.quarter().arg()),
            ("quarters", 2_u32.arg()),
            ("least", 1_u32.arg()),
            ("lacks", Arg::List(vec!["timer".to_owned()])),
            ("projects", Arg::List(vec!["nyt-esdh".to_owned()])),
            ("criteria", vec!["economic_gain".to_owned()].arg()),
            ("fields", vec!["funding".to_owned()].arg()),
            ("rule", "risks-missing".to_owned().arg()),
            ("value", (-1_250_000_i64).arg()),
        ];
        for language in [Language::Danish, Language::English] {
            for key in Reason::KEYS {
                let text = text::lookup(language, key, None, &facts).unwrap_or_else(|| panic!("{key}"));
                assert!(text.split_whitespace().count() <= 12, "{key}: {text}");
                assert!(!text.contains('{'), "{key}: {text}");
            }
        }
    }
}
