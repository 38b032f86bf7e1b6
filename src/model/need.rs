//! The eight points of a need from the yearly call.

use super::project::Need;
use crate::value::Dkk;

/// An answer to a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer<'n> {
    /// In words.
    Text(&'n str),
    /// In whole kroner.
    Dkk(i64),
}

/// A question of the yearly call. Herning's eight points are eleven questions: points 1, 2 and 8 ask for two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point<'n> {
    /// Number of the point, 1 to 8.
    pub number: u8,
    /// Its key in `need`.
    pub key: &'static str,
    /// What is answered, when anything is.
    pub answer: Option<Answer<'n>>,
}

impl Need {
    /// Returns the questions in the order of Herning's points (p. 7), with what is answered.
    pub fn points(&self) -> [Point<'_>; 11] {
        [
            text(1, "one_year", self.one_year.given()),
            text(1, "several_years", self.several_years.given()),
            dkk(2, "software_dkk", self.software_dkk.get()),
            dkk(2, "hardware_dkk", self.hardware_dkk.get()),
            text(3, "users", self.users.given()),
            text(4, "business_value", self.business_value.given()),
            text(5, "own_resources", self.own_resources.given()),
            text(6, "cross_cutting", self.cross_cutting.given()),
            text(7, "integration", self.integration.given()),
            dkk(8, "development_dkk", self.development_dkk.get()),
            dkk(8, "operation_dkk", self.operation_dkk.get()),
        ]
    }
}

fn text<'n>(number: u8, key: &'static str, answer: Option<&'n String>) -> Point<'n> {
    let answer = answer.map(|answer| Answer::Text(answer));
    Point { number, key, answer }
}

fn dkk(number: u8, key: &'static str, answer: Option<Dkk>) -> Point<'static> {
    let answer = answer.map(|dkk| Answer::Dkk(dkk.get()));
    Point { number, key, answer }
}
