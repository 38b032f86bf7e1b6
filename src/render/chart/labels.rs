//! Which values of a line are written, and where: none on another one, and none on the line if it can be helped.

use crate::render::svg::{Rect, SvgPoint, measure};

/// How far a value stands from its point: above it, or below.
const ABOVE: f64 = 7.0;
const BELOW: f64 = 15.0;
/// How closely the line between two points is looked at.
const STEPS: u32 = 12;

/// Font size of values and of the axes.
pub(super) const SMALL: f64 = 11.0;

/// A value beside its point.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ValueLabel {
    /// The middle of its baseline.
    pub(super) at: SvgPoint,
    pub(super) text: String,
    room: Rect,
}

/// Returns the last, the first, the largest and the smallest value, which are written even over the line, and then as
/// many others as there is room for. `known` has the values with their places; `course` a point for each place. No
/// value stands lower than just above `bottom`.
pub(super) fn labels(
    known: &[(usize, i64)],
    course: &[Option<SvgPoint>],
    point: &dyn Fn(usize, i64) -> SvgPoint,
    name: &dyn Fn(i64) -> String,
    bottom: f64,
) -> Vec<ValueLabel> {
    let largest = known.iter().max_by_key(|(place, value)| (*value, *place));
    let smallest = known.iter().min_by_key(|(place, value)| (*value, *place));
    let first: Vec<_> = [known.last(), known.first(), largest, smallest]
        .into_iter()
        .flatten()
        .collect();
    let line = line(course);
    let mut written: Vec<ValueLabel> = Vec::new();
    for (n, (place, value)) in first.iter().copied().chain(known).enumerate() {
        let at = point(*place, *value);
        let places = [at.y - ABOVE, at.y + BELOW].map(|y| label(SvgPoint { y, ..at }, name(*value)));
        let is_free = |label: &&ValueLabel| {
            written.iter().all(|other| !meet(other.room, label.room)) && label.at.y <= bottom - 2.0
        };
        let is_clear = |label: &&ValueLabel| line.iter().all(|at| !holds(label.room, *at));
        let mut free = places.iter().filter(is_free);
        let clear = places.iter().filter(is_free).find(is_clear);
        let chosen = match clear {
            None if n < first.len() => free.next(),
            clear => clear,
        };
        // A value that is among the first stands at its point already.
        let again = written.iter().any(|other| other.at.x == at.x);
        if let Some(label) = chosen.filter(|_| !again) {
            let label = label.clone();
            written.push(label);
        }
    }
    written
}

fn label(at: SvgPoint, text: String) -> ValueLabel {
    let width = measure::width(&text, SMALL) + 4.0;
    let room = Rect {
        x: at.x - width / 2.0,
        y: at.y - SMALL,
        width,
        height: SMALL + 2.0,
    };
    ValueLabel { at, text, room }
}

/// Points of the line, close enough to each other that no value stands between two.
fn line(course: &[Option<SvgPoint>]) -> Vec<SvgPoint> {
    let mut all: Vec<SvgPoint> = course.iter().flatten().copied().collect();
    for pair in course.windows(2) {
        if let [Some(from), Some(to)] = pair {
            all.extend((1..STEPS).map(|step| {
                let part = f64::from(step) / f64::from(STEPS);
                SvgPoint {
                    x: from.x + (to.x - from.x) * part,
                    y: from.y + (to.y - from.y) * part,
                }
            }));
        }
    }
    all
}

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn holds(room: Rect, at: SvgPoint) -> bool {
    (room.x..=room.x + room.width).contains(&at.x) && (room.y..=room.y + room.height).contains(&at.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(values: &[i64]) -> Vec<String> {
        let point = |place: usize, value: i64| SvgPoint {
            x: 20.0 * place as f64,
            y: 150.0 - value as f64,
        };
        let known: Vec<(usize, i64)> = values.iter().copied().enumerate().collect();
        let course: Vec<_> = known
            .iter()
            .map(|(place, value)| Some(point(*place, *value)))
            .collect();
        let name = |value: i64| format!("{value}.000.000");
        let all = labels(&known, &course, &point, &name, 168.0);
        for (n, one) in all.iter().enumerate() {
            assert!(
                all[n + 1..].iter().all(|other| !meet(one.room, other.room)),
                "{all:?}"
            );
        }
        all.into_iter().map(|label| label.text).collect()
    }

    #[test]
    fn a_peak_beside_the_first_value_is_written_and_nothing_stands_on_another() {
        let peak = written(&[0, 90, 60, 60, 20, 20, 20, 20, 5]);
        assert_eq!(peak[..3], ["5.000.000", "0.000.000", "90.000.000"]);
        assert_eq!(written(&[7]), ["7.000.000"]);
        assert!(written(&[]).is_empty());
        assert_eq!(written(&[3, 3, 3]).len(), 2, "one above the line and one below");
    }
}
