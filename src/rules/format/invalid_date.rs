//! A day that does not exist or is written otherwise.

use crate::finding::Severity;
use crate::rules::{Check, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "invalid-date",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Reading,
    needs: &[],
    docs: Docs {
        what: "A day is written YYYY-MM-DD and exists in the calendar.",
        why: "Notice periods and reviews are reckoned from these days; 31 February or 01-02-2026 would be a \
              guess.",
        source: "ISO 8601, calendar dates.",
        example: "end: 2026-02-31",
        mend: "Write the day as year, month, day: 2026-12-31.",
    },
};
