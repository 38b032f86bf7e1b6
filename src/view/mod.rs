//! What is shown, as data: pages of tables and lines in the reader's language. How they look is `render`'s.

pub mod annex;
pub mod baseline;
pub mod chart;
pub mod deviation;
pub mod diff;
mod event;
pub mod follow;
pub mod graph;
pub mod history;
mod page;
pub mod rank;
pub mod report;
pub mod select;
pub mod show;
mod table;
pub mod trend;

pub use event::Event;
pub use page::{Block, Page};
pub use table::{Cell, Column, Row, Table};
