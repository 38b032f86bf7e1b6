//! How complete the systems' records are; the definition is `model::Completeness`.

use super::{Better, Metric, measured};
use crate::value::MeasureUnit;

pub(super) const COMPLETENESS: Metric = Metric {
    key: "completeness",
    about: "The mean of what `list completeness` shows: how much of what is asked of a system its record says, retired \
            systems left out; rounded down to a tenth of a per cent.",
    unit: MeasureUnit::Percent,
    better: Better::More,
    measure: |snapshot| {
        let systems = snapshot.register.systems.iter();
        let shares = systems
            .filter(|system| !system.is_retired())
            .map(|system| snapshot.register.completeness(system).permille());
        let (sum, systems) = shares.fold((0, 0), |(sum, n), share| (sum + share, n + 1));
        measured(
            sum.checked_div(systems)
                .and_then(|mean: u64| i64::try_from(mean).ok()),
        )
    },
};
