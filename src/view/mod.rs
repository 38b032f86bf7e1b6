//! What is shown, as data: pages of tables and lines in the reader's language. How they look is `render`'s.

pub mod annex;
pub mod baseline;
pub mod decision;
pub mod deviation;
pub mod diff;
pub mod follow;
pub mod graph;
pub mod history;
pub mod rank;
pub mod report;
pub mod select;
pub mod show;
pub mod trend;
