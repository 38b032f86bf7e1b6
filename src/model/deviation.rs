//! How far a project has moved from what was decided (Billund: a material deviation is decided anew).

use super::policy::DeviationLimits;
use super::project::Project;

/// What a project may deviate in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Investment, whole kroner.
    Investment,
    /// Hours in all.
    Hours,
    /// The quarter it ends in, counted in quarters from year 0.
    End,
}

/// A figure that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deviation {
    /// Which figure.
    pub of: Measure,
    /// What it was.
    pub before: i64,
    /// What it is.
    pub now: i64,
    /// Whether it is beyond the policy's limit, so that a new decision is called for. Less money, fewer hours or
    /// an earlier end never are.
    pub material: bool,
}

impl Deviation {
    /// The change in tenths of a per cent, half rounded away from 0; `None` from nothing, and for a quarter.
    pub fn permille(&self) -> Option<i64> {
        (self.of != Measure::End)
            .then(|| tenths_of_percent(self.before, self.now))
            .flatten()
    }
}

/// A change in tenths of a per cent of what was, half rounded away from 0; `None` from nothing.
pub fn tenths_of_percent(before: i64, now: i64) -> Option<i64> {
    if before == 0 {
        return None;
    }
    let change = i128::from(now) - i128::from(before);
    let before = i128::from(before).abs();
    let rounded = i64::try_from((change.abs() * 2_000 + before) / (before * 2)).unwrap_or(i64::MAX);
    Some(if change < 0 { -rounded } else { rounded })
}

/// Where a project deviates from what it was, in the order of [`Measure`]. What is not known on either side is no
/// deviation.
pub fn deviations(before: &Project, now: &Project, limits: &DeviationLimits) -> Vec<Deviation> {
    let hours = |project: &Project| i64::try_from(project.total_hours()).ok();
    let end = |project: &Project| Some(project.schedule.as_ref()?.end?.quarter().index());
    let over_percent = |before: i64, now: i64, limit: u32| {
        (i128::from(now) - i128::from(before)) * 100 > i128::from(before.max(0)) * i128::from(limit)
    };
    let figures = [
        (Measure::Investment, before.investment(), now.investment()),
        (Measure::Hours, hours(before), hours(now)),
        (Measure::End, end(before), end(now)),
    ];
    figures
        .into_iter()
        .filter_map(|(of, before, now)| Some((of, before?, now?)))
        .filter(|(_, before, now)| before != now)
        .map(|(of, before, now)| Deviation {
            of,
            before,
            now,
            material: match of {
                Measure::Investment => over_percent(before, now, limits.cost_pct),
                Measure::Hours => over_percent(before, now, limits.hours_pct),
                Measure::End => now - before > i64::from(limits.quarters),
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(investment: i64, hours: u32, end: &str) -> Project {
        serde_json::from_value(serde_json::json!({
            "name": "P", "stage": "approved", "wished_start": "2027-Q1",
            "business_case": { "investment_dkk": investment },
            "resources": [{ "role": "r", "hours": [hours] }],
            "schedule": { "start": "2027-01-01", "end": end },
        }))
        .expect("a project")
    }

    #[test]
    fn only_what_is_strictly_over_the_limit_is_material() {
        let before = project(1_000_000, 100, "2027-03-31");
        let limits = DeviationLimits::default();
        let at_the_limit = deviations(&before, &project(1_100_000, 110, "2027-06-30"), &limits);
        assert_eq!(at_the_limit.len(), 3);
        assert!(at_the_limit.iter().all(|one| !one.material), "{at_the_limit:?}");
        let over = deviations(&before, &project(1_100_001, 111, "2027-07-01"), &limits);
        assert!(over.iter().all(|one| one.material), "{over:?}");
        let less = deviations(&before, &project(1, 1, "2027-03-30"), &limits);
        assert_eq!(less.len(), 2, "the same quarter is no deviation");
        assert!(less.iter().all(|one| !one.material));
        assert_eq!(deviations(&before, &before, &limits), []);
    }

    #[test]
    fn a_change_is_given_in_tenths_of_a_per_cent() {
        let of = |before, now| {
            Deviation {
                of: Measure::Investment,
                before,
                now,
                material: false,
            }
            .permille()
        };
        assert_eq!(of(1_600_000, 2_100_000), Some(313), "31.25 % rounds up");
        assert_eq!(of(3, 2), Some(-333));
        assert_eq!(of(0, 2), None);
    }
}
