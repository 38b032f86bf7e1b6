//! The pools: a bar for each year's balance, and the figures.

use maud::{Markup, html};

use super::parts::{lines, table};
use crate::text::{decimal, number, sanitize, text};
use crate::value::{self, Language, round_half_up};
use crate::view::report::{Bar, PoolChart};

/// Width of a year and of a bar, in units of the picture.
const YEAR: i64 = 84;
const BAR: i64 = 38;
/// Height of the bars, and of the room above and below for figures and years.
const HEIGHT: i64 = 150;
const ABOVE: i64 = 18;
const BELOW: i64 = 34;

/// What amounts are written in: the key of its name, how many kroner a hundredth of it is, and its decimals.
struct AmountScale {
    key: &'static str,
    kroner: i64,
    places: u32,
}

const UNITS: &[AmountScale] = &[
    AmountScale {
        key: "report-millions",
        kroner: 1_000_000,
        places: 2,
    },
    AmountScale {
        key: "report-thousands",
        kroner: 1_000,
        places: 0,
    },
    AmountScale {
        key: "report-kroner",
        kroner: 1,
        places: 0,
    },
];

pub(super) fn pools(pools: &[PoolChart], notes: &[String], language: Language) -> Markup {
    html! {
        (lines(notes))
        @if pools.is_empty() { (super::parts::nothing(language)) }
        @for (n, pool) in pools.iter().enumerate() {
            h3 { (sanitize(&pool.pool)) }
            @if pool.bars.is_empty() {
                p { (text(language, "report-pool-unknown", &[])) }
            } @else {
                ul.legend {
                    li { svg.swatch viewBox="0 0 18 20" width="18" height="20" aria-hidden="true" focusable="false" {
                        rect.balance x="1" y="3" width="16" height="14" {}
                    } (text(language, "report-balance-actual", &[])) }
                    li { svg.swatch viewBox="0 0 18 20" width="18" height="20" aria-hidden="true" focusable="false" {
                        rect.expected x="1" y="3" width="16" height="14" {}
                    } (text(language, "report-balance-to-come", &[])) }
                }
                (picture(pool, n, language))
            }
            (table(&pool.table, &pool.title, &format!("pool-table-{n}"), language))
        }
    }
}

fn picture(pool: &PoolChart, n: usize, language: Language) -> Markup {
    let amounts = || {
        pool.bars
            .iter()
            .flat_map(|bar| [bar.balance, bar.expected])
            .flatten()
    };
    let most = amounts().max().unwrap_or(0).max(0);
    let least = amounts().min().unwrap_or(0).min(0);
    let unit = unit(most.max(-least));
    let years = value::count(pool.bars.len());
    let (width, height) = (years.saturating_mul(YEAR) + 8, ABOVE + HEIGHT + BELOW);
    let scale = Heights { most, least };
    html! {
        svg.pool
            viewBox={ "0 0 " (width) " " (height) }
            width=(width)
            height=(height)
            role="img"
            aria-labelledby={ "pool-" (n) "-title" }
            aria-describedby={ "pool-" (n) "-desc" } {
            title id={ "pool-" (n) "-title" } { (sanitize(&pool.title)) ", " (text(language, unit.key, &[])) }
            desc id={ "pool-" (n) "-desc" } { (sanitize(&pool.description)) }
            text.unit x="4" y="10" { (text(language, unit.key, &[])) }
            @for (at, bar) in (0..).zip(&pool.bars) { (year(bar, 4 + at * YEAR, &scale, unit, language)) }
            path.base d={ "M0 " (scale.y(0)) "H" (width) } {}
        }
    }
}

/// Returns the bars of a year, side by side where it has both.
fn year(bar: &Bar, left: i64, scale: &Heights, unit: &AmountScale, language: Language) -> Markup {
    let both = bar.balance.is_some() && bar.expected.is_some();
    let first = if both { left + 3 } else { left + (YEAR - BAR) / 2 };
    let second = if both { first + BAR + 2 } else { first };
    let amount = |dkk: i64| written(dkk, unit, language);
    html! {
        @if let Some(dkk) = bar.balance { (one(dkk, first, "balance", scale, &amount(dkk))) }
        @if let Some(dkk) = bar.expected { (one(dkk, second, "expected", scale, &amount(dkk))) }
        text.year x=(left + YEAR / 2) y=(ABOVE + HEIGHT + BELOW - 4) { (bar.year) }
    }
}

fn one(dkk: i64, left: i64, class: &str, scale: &Heights, amount: &str) -> Markup {
    let (from, to) = (scale.y(dkk.max(0)), scale.y(dkk.min(0)));
    let words = if dkk < 0 { to + 12 } else { from - 4 };
    html! {
        rect class=(class) x=(left) y=(from) width=(BAR) height=(to - from) {}
        text.amount x=(left + BAR / 2) y=(words) { (amount) }
    }
}

/// From amounts to heights.
struct Heights {
    most: i64,
    least: i64,
}

impl Heights {
    fn y(&self, dkk: i64) -> i64 {
        let whole = (i128::from(self.most) - i128::from(self.least)).max(1);
        let down = (i128::from(self.most) - i128::from(dkk)) * i128::from(HEIGHT) / whole;
        ABOVE + 10 + i64::try_from(down).unwrap_or(0)
    }
}

/// Returns the unit in which the largest amount has few digits.
fn unit(largest: i64) -> &'static AmountScale {
    UNITS
        .iter()
        .find(|unit| largest >= unit.kroner)
        .unwrap_or(&UNITS[UNITS.len() - 1])
}

/// Returns an amount in a unit, half of the last digit rounded up.
fn written(dkk: i64, unit: &AmountScale, language: Language) -> String {
    let step = (unit.kroner / 10_i64.pow(unit.places)).max(1);
    let n = round_half_up(dkk.into(), step.into());
    match unit.places {
        0 => number(language, n),
        places => decimal(language, n, places),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_in_the_unit_of_the_largest() {
        let danish = |dkk: i64, largest: i64| written(dkk, unit(largest), Language::Danish);
        assert_eq!(danish(1_255_000, 2_000_000), "1,26");
        assert_eq!(danish(-4_999, 2_000_000), "0,00");
        assert_eq!(danish(12_499, 400_000), "12");
        assert_eq!(danish(7, 400), "7");
    }

    #[test]
    fn bars_grow_up_from_nothing_and_down_into_debt() {
        let scale = Heights {
            most: 300,
            least: -100,
        };
        let top = ABOVE + 10;
        assert_eq!(
            [scale.y(300), scale.y(0), scale.y(-100)],
            [top, top + HEIGHT * 3 / 4, top + HEIGHT]
        );
    }
}
