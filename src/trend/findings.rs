//! What the rules find, by severity. A waived finding does not count, as in `validate`.

use super::{Better, Metric, count};
use crate::value::MeasureUnit;

pub(super) const ERRORS: Metric = Metric {
    key: "errors",
    about: "Errors that `validate` finds on the day, with the severities and waivers of the policy of then.",
    unit: MeasureUnit::Count,
    better: Better::Less,
    measure: |snapshot| count(snapshot.report.counts().errors),
};

pub(super) const WARNINGS: Metric = Metric {
    key: "warnings",
    about: "Warnings that `validate` finds on the day.",
    unit: MeasureUnit::Count,
    better: Better::Less,
    measure: |snapshot| count(snapshot.report.counts().warnings),
};

pub(super) const INFOS: Metric = Metric {
    key: "infos",
    about: "Findings for information of `validate` on the day.",
    unit: MeasureUnit::Count,
    better: Better::Less,
    measure: |snapshot| count(snapshot.report.counts().infos),
};
