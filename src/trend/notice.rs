//! Contracts whose last day for notice has passed (Aabenraa p. 1); the predicate is the rule `contract-notice-passed`'s.

use super::{Better, Metric, count};
use crate::value::MeasureUnit;

pub(super) const CONTRACTS: Metric = Metric {
    key: "contracts_past_notice",
    about: "Running contracts whose last day to give notice is past on the day while nothing is decided, as the rule \
            `contract-notice-passed` has it; waived ones too.",
    unit: MeasureUnit::Count,
    better: Better::Less,
    measure: |snapshot| {
        let undecided = snapshot.register.undecided_contracts(snapshot.day);
        count(
            undecided
                .filter(|contract| contract.is_past(snapshot.day))
                .count(),
        )
    },
};
