//! Counts and quotients as whole numbers.

/// Returns a number of things, or another whole number, as the type that figures are kept in; one that does not fit is
/// as large as the type allows.
pub fn count(things: impl TryInto<i64>) -> i64 {
    things.try_into().unwrap_or(i64::MAX)
}

/// Returns a quotient as a whole number, half of one rounded up: 5/2 is 3, and −5/2 is −2. The denominator is above 0.
pub fn round_half_up(numerator: i128, denominator: i128) -> i64 {
    count((2 * numerator + denominator).div_euclid(2 * denominator))
}

/// Returns a quotient as a whole number, half of one rounded away from 0: −5/2 is −3. The denominator is above 0.
pub fn round_half_away(numerator: i128, denominator: i128) -> i64 {
    let rounded = round_half_up(numerator.abs(), denominator);
    if numerator < 0 { -rounded } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up_or_away_from_nothing() {
        for (numerator, denominator, up, away) in [
            (5, 2, 3, 3),
            (-5, 2, -2, -3),
            (7, 3, 2, 2),
            (-7, 3, -2, -2),
            (-8, 3, -3, -3),
            (0, 9, 0, 0),
            (i128::from(i64::MAX) * 4, 2, i64::MAX, i64::MAX),
        ] {
            assert_eq!(
                round_half_up(numerator, denominator),
                up,
                "{numerator}/{denominator}"
            );
            assert_eq!(
                round_half_away(numerator, denominator),
                away,
                "{numerator}/{denominator}"
            );
        }
        assert_eq!((count(3usize), count(u64::MAX)), (3, i64::MAX));
    }
}
