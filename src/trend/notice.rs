//! Contracts about which it should have been decided what follows (Aabenraa p. 1); the predicate is that of the rule
//! `contract-ends-unplanned`.

use super::{Better, Metric, count};
use crate::value::MeasureUnit;

pub(super) const CONTRACTS: Metric = Metric {
    key: "contracts_past_notice",
    about: "Running contracts that end by themselves and whose day to decide what follows (end less period of notice) \
            is past while nothing is decided, as the rule `contract-ends-unplanned` has it; waived ones too.",
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
