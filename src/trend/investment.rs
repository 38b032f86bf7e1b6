//! What is invested in projects that are decided and not finished (Billund p. 10: «allerede kører og/eller er
//! besluttet igangsat»).

use super::{Better, Metric, measured};
use crate::model::project::Stage;
use crate::value::MeasureUnit;

pub(super) const APPROVED: Metric = Metric {
    key: "approved_investment",
    about: "The sum of the business cases' investments of projects that are approved, running or realising. One whose \
            investment is not known counts as nothing.",
    unit: MeasureUnit::Dkk,
    better: Better::Neither,
    measure: |snapshot| {
        let projects = snapshot.register.projects.iter();
        let decided = projects.filter(|project| project.stage.get().is_some_and(Stage::is_decided));
        let sum = decided
            .filter_map(|project| project.investment())
            .fold(0, i64::saturating_add);
        measured(Some(sum))
    },
};
