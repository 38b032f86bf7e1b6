//! A sum of values that may not all be given.

use super::stated::{Listed, Missing, Stated};

/// A sum of what is given, and whether that is everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of the values that are given; where none is, the gravest reason.
    pub amount: Stated<i64>,
    /// `false` where a value that is not known or not readable is left out.
    pub is_complete: bool,
}

impl Sum {
    /// Returns the sum of one value for each item of a list. A value that is not filled in adds nothing.
    pub fn of<T>(list: &Listed<T>, mut value: impl FnMut(&T) -> Stated<i64>) -> Self {
        let list_of_it = list.missing().filter(|_| !list.is_complete());
        Self::of_values(list.iter().map(&mut value).chain(list_of_it.map(Stated::from)))
    }

    /// Returns the sum of values. A value that is not filled in adds nothing.
    pub fn of_values(values: impl IntoIterator<Item = Stated<i64>>) -> Self {
        let mut sum = None;
        let mut left_out: Option<Missing> = None;
        for value in values {
            match value.value() {
                Ok(amount) => sum = Some(sum.unwrap_or(0_i64).saturating_add(*amount)),
                Err(Missing::Blank) => {}
                Err(missing) => left_out = left_out.max(Some(missing)),
            }
        }
        Self {
            amount: match (sum, left_out) {
                (Some(sum), _) => Stated::Given(sum),
                (None, Some(missing)) => missing.into(),
                (None, None) => Stated::Blank,
            },
            is_complete: left_out.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_says_what_it_leaves_out_and_nothing_is_no_zero() {
        let sum = |values: &[Stated<i64>]| Sum::of_values(values.iter().copied());
        let (given, blank) = (Stated::Given(3), Stated::Blank);
        assert_eq!(sum(&[]).amount, Stated::<i64>::Blank);
        assert_eq!(
            (sum(&[given, blank]).amount, sum(&[given, blank]).is_complete),
            (given, true)
        );
        let partial = sum(&[given, Stated::Unreadable, given]);
        assert_eq!((partial.amount, partial.is_complete), (Stated::Given(6), false));
        let neither = sum(&[Stated::Unknown, Stated::Unreadable]);
        assert!(neither.amount.is_unreadable() && !neither.is_complete);
    }
}
