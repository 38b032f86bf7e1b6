//! What holds of every ranking, whatever the register: points, order, money and quarters.

mod compare;
mod money;
mod order;
mod plans;
mod points;
mod registers;
mod sensitivity;
mod starts;
mod what_if;
mod whole;

use portfolio::internal::value::{Date, Quarter};

/// The quarter of [`today`].
const FIRST: Quarter = Quarter {
    year: 2026,
    number: 4,
};
const POOLS: [&str; 2] = ["udviklingspulje", "strategipulje"];

fn today() -> Date {
    "2026-11-22".parse().expect("a day")
}
