//! How large the register is, to see the other figures against.

use super::{Better, Metric, count};
use crate::value::MeasureUnit;

pub(super) const SYSTEMS: Metric = Metric {
    key: "systems",
    about: "Systems in the register, retired ones too, as `list systems` counts them.",
    unit: MeasureUnit::Count,
    better: Better::Neither,
    measure: |snapshot| count(snapshot.register.systems.len()),
};

pub(super) const PROJECTS: Metric = Metric {
    key: "projects",
    about: "Projects in the register at every stage, as `list projects` counts them.",
    unit: MeasureUnit::Count,
    better: Better::Neither,
    measure: |snapshot| count(snapshot.register.projects.len()),
};
