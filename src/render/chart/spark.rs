//! A course as a line of blocks, one for each value, from the lowest to the highest.

use crate::page::chart::Panel;

const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The same where there are no block characters.
const ASCII: [char; 8] = ['_', '.', '-', '~', '=', '+', '*', '#'];

/// Returns the course of a panel's values; a blank where one is not known.
pub(in crate::internal::render) fn spark(panel: &Panel, unicode: bool) -> String {
    let blocks = if unicode { BLOCKS } else { ASCII };
    let (low, high) = panel.range().unwrap_or_default();
    let range = i128::from(high) - i128::from(low);
    let block = |value: i64| {
        let above = (i128::from(value) - i128::from(low)) * 7;
        let place = if range == 0 {
            3
        } else {
            (above + range / 2) / range
        };
        usize::try_from(place)
            .ok()
            .and_then(|place| blocks.get(place).copied())
    };
    let values = panel.values.iter();
    values.map(|value| value.and_then(block).unwrap_or(' ')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::MeasureUnit;

    #[test]
    fn blocks_go_from_the_lowest_to_the_highest() {
        let of = |values: &[Option<i64>], unicode| {
            let panel = Panel {
                title: String::new(),
                summary: String::new(),
                values: values.to_vec(),
                unit: MeasureUnit::Count,
            };
            spark(&panel, unicode)
        };
        assert_eq!(of(&[Some(12), Some(9), None, Some(5)], true), "█▅ ▁");
        assert_eq!(of(&[Some(12), Some(9), None, Some(5)], false), "#= _");
        assert_eq!(of(&[Some(4), Some(4)], true), "▄▄");
        assert_eq!(of(&[Some(i64::MIN), Some(i64::MAX)], true), "▁█");
        assert_eq!(of(&[None], true), " ");
    }
}
