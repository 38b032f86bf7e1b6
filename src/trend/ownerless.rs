//! Systems that nobody owns (Herning p. 9: «Alle systemer har en systemejer»; Billund p. 7, Bornholm p. 9).

use super::{Better, Metric, count};
use crate::value::MeasureUnit;

pub(super) const SYSTEMS: Metric = Metric {
    key: "systems_without_owner",
    about: "Systems that must have a system owner and have none, as `list ownerless` shows them: also those of which \
            the register says that the owner is not known.",
    unit: MeasureUnit::Count,
    better: Better::Less,
    measure: |snapshot| {
        let systems = snapshot.register.systems.iter();
        count(
            systems
                .filter(|system| system.needs_owner() && system.owner.given().is_none())
                .count(),
        )
    },
};
