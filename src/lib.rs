//! A Danish municipality's it-system and project portfolio as a register of YAML files in git: validated, ranked
//! and printed.
//!
//! ```text
//! source ──► parse ──► model ──► rules │ ranking │ overview │ trend ──► view ──► render
//! (bytes)   (spans)   (typed)    (Finding│Recommendation│Page│Sample)  (Page)     (text)
//! ```
//!
//! Two states of a register are compared beside that line: `change` says what differs in what is written, and
//! `consequence` what follows from it in findings, deadlines, money and ranking; `view` shows both.
//!
//! Data flows one way. A module uses only those to its left, besides [`finding`] and [`text`], which all may use.
//! `cli` alone sees all. `render` lays out what it is given and asks no register; `rules` are pure functions of a
//! register and a day.

pub mod change;
pub mod cli;
pub mod consequence;
pub mod edit;
pub mod facts;
pub mod finding;
mod fnv;
pub mod history;
pub mod model;
pub mod overview;
pub mod parse;
pub mod ranking;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod text;
pub mod trend;
pub mod view;
