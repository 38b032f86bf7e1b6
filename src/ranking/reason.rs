//! Why a project stands where it does: data here, words in the catalogue.

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
    i32: year => Arg::Text(year.to_string());
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

            /// Returns the key of its text in the catalogue: at most ten words.
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
    /// Recommended, but the quarter plan has no place for it.
    NoPlace = "rank-reason-no-place";
    /// Waits: the money of a pool does not reach.
    NoMoney {
        /// The pool.
        pool: String,
        /// The year up to which it is counted.
        year: i32
    } = "rank-reason-no-money";
    /// Waits: a role has no hours for it.
    NoHours {
        /// The role.
        role: String,
        /// The quarter.
        quarter: Quarter
    } = "rank-reason-no-hours";
    /// Waits: no more projects may run at a time.
    TooManyAtOnce {
        /// The quarter.
        quarter: Quarter
    } = "rank-reason-too-many-at-once";
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
    /// Waits, but has a place when it starts later than wished (muliggjort af senere start).
    FitsLater {
        /// The quarter it can start in.
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
    fn every_reason_has_at_most_ten_words_in_both_languages() {
        let day = Date::new(2027, 1, 1).expect("a day");
        let facts: Vec<(&'static str, Arg)> = vec![
            ("deadline", day.arg()),
            ("project", "nyt-esdh".to_owned().arg()),
            ("pool", "udviklingspulje".to_owned().arg()),
            ("year", 2027_i32.arg()),
            ("role", "it-arkitekt".to_owned().arg()),
            ("quarter", day.quarter().arg()),
            ("criteria", vec!["economic_gain".to_owned()].arg()),
            ("fields", vec!["funding".to_owned()].arg()),
            ("rule", "risks-missing".to_owned().arg()),
            ("value", (-1_250_000_i64).arg()),
        ];
        for language in [Language::Danish, Language::English] {
            for key in Reason::KEYS {
                let text = text::lookup(language, key, None, &facts).unwrap_or_else(|| panic!("{key}"));
                assert!(text.split_whitespace().count() <= 10, "{key}: {text}");
                assert!(!text.contains('{'), "{key}: {text}");
            }
        }
    }
}
