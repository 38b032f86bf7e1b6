//! The scale of a panel: from nought, or from below where there is less, in round steps.

use chrono::Datelike;

use crate::text::month;
use crate::value::{Date, Language};

/// At most so many steps on a scale.
const MOST_STEPS: i64 = 4;

/// A scale of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AxisScale {
    /// The lowest mark.
    pub(super) low: i64,
    /// The highest mark.
    pub(super) high: i64,
    /// From mark to mark.
    pub(super) step: i64,
}

impl AxisScale {
    /// Returns a scale that holds nought, `low` and `high`; up to `most` where no value can be larger.
    pub(super) fn of(low: i64, high: i64, most: Option<i64>) -> Self {
        let (low, high) = (low.min(0), most.unwrap_or(high).max(0));
        if let Some(most) = most.filter(|_| low == 0) {
            return Self {
                low,
                high: most,
                step: most / MOST_STEPS,
            };
        }
        let step = round_step(low, high);
        Self {
            low: low.div_euclid(step).saturating_mul(step),
            high: ceiling(high, step).max(step),
            step,
        }
    }

    /// Returns the marks, from the lowest.
    pub(super) fn marks(self) -> impl Iterator<Item = i64> {
        let next = move |mark: &i64| mark.checked_add(self.step).filter(|mark| *mark <= self.high);
        std::iter::successors(Some(self.low), next)
    }

    /// Returns how high a value stands, 0 at the lowest mark and 1 at the highest.
    pub(super) fn height(self, value: i64) -> f64 {
        let from_low = |value: i64| (i128::from(value) - i128::from(self.low)) as f64;
        from_low(value) / from_low(self.high)
    }
}

fn ceiling(value: i64, step: i64) -> i64 {
    let rest = value.rem_euclid(step);
    if rest == 0 {
        value
    } else {
        value.saturating_add(step - rest)
    }
}

/// Returns the smallest of 1, 2, 5, 10, 20 … with which the scale has few enough steps.
fn round_step(low: i64, high: i64) -> i64 {
    let mut unit: i64 = 1;
    loop {
        for step in [1, 2, 5].map(|n| unit.saturating_mul(n)) {
            let steps = i128::from(ceiling(high, step)) / i128::from(step) - i128::from(low.div_euclid(step));
            if steps <= i128::from(MOST_STEPS) || step == i64::MAX {
                return step;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// A name below the scale of months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AxisTick {
    /// Which of the days.
    pub(super) at: usize,
    /// The month, by its first letters.
    pub(super) month: String,
    /// The year, where one begins or the scale does.
    pub(super) year: Option<i32>,
}

/// Returns the names of months when there is room for one every `least` days of the list, `wide` for a year.
pub(super) fn ticks(days: &[Date], least: usize, wide: usize, language: Language) -> Vec<AxisTick> {
    let step = [1, 2, 3, 6, 12, 24, 60, 120];
    let step = step.into_iter().find(|step| *step >= least).unwrap_or(240);
    let index = |day: &Date| day.0.year() as i64 * 12 + i64::from(day.0.month0());
    let mut named: Vec<(usize, &Date)> = days.iter().enumerate().collect();
    let is_round = |(_, day): &(usize, &Date)| index(day).rem_euclid(step as i64) == 0;
    // Of a few months of which none is round the first is named.
    if named.iter().any(is_round) {
        named.retain(is_round);
    } else {
        named.truncate(1);
    }
    let mut ticks: Vec<AxisTick> = Vec::new();
    let mut last: Option<(i32, usize)> = None;
    for (at, day) in named {
        let fresh = last.is_none_or(|(year, place)| year != day.year() && at - place >= wide);
        if fresh {
            last = Some((day.year(), at));
        }
        let name = month(language, day.month()).unwrap_or_default();
        ticks.push(AxisTick {
            at,
            month: name.chars().take(3).collect(),
            year: fresh.then(|| day.year()),
        });
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(low: i64, high: i64) -> Vec<i64> {
        AxisScale::of(low, high, None).marks().collect()
    }

    #[test]
    fn scales_hold_nought_and_have_round_steps() {
        assert_eq!(marks(0, 0), [0, 1]);
        assert_eq!(marks(3, 12), [0, 5, 10, 15]);
        assert_eq!(marks(1, 4), [0, 1, 2, 3, 4]);
        assert_eq!(marks(-3, 7), [-5, 0, 5, 10]);
        assert_eq!(marks(0, 2_750_000), [0, 1_000_000, 2_000_000, 3_000_000]);
        assert_eq!(
            AxisScale::of(120, 870, Some(1000)).marks().collect::<Vec<_>>(),
            [0, 250, 500, 750, 1000]
        );
        for (low, high) in [(i64::MIN, i64::MAX), (0, i64::MAX), (i64::MIN, 0)] {
            let scale = AxisScale::of(low, high, None);
            assert!(scale.marks().count() <= 6, "{scale:?}");
            assert!((0.0..=1.0).contains(&scale.height(high)), "{scale:?}");
        }
    }

    #[test]
    fn months_are_named_where_there_is_room() {
        let first: Date = "2025-11-30".parse().expect("a day");
        let days: Vec<Date> = (0..14).map(|n| first.plus_months(n)).collect();
        let named = |least| {
            let ticks = ticks(&days, least, 2, Language::Danish).into_iter();
            let year = |tick: &AxisTick| tick.year.map(|year| year.to_string()).unwrap_or_default();
            ticks
                .map(|tick| format!("{} {}{}", tick.at, tick.month, year(&tick)))
                .collect::<Vec<_>>()
        };
        assert_eq!(named(1)[..4], ["0 nov2025", "1 dec", "2 jan2026", "3 feb"]);
        assert_eq!(named(3), ["2 jan2026", "5 apr", "8 jul", "11 okt"]);
        assert_eq!(named(20), ["2 jan2026"]);
        let few = ticks(&days[..2], 3, 2, Language::English);
        assert_eq!(few.len(), 1, "none of two months is a quarter's first: {few:?}");
    }
}
