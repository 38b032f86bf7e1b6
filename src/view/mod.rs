//! What is shown, as data: pages of tables and lines in the reader's language. How they look is `render`'s.

pub mod annex;
pub mod diff;
mod page;
pub mod rank;
pub mod show;
mod table;

pub use page::{Block, Page};
pub use table::{Cell, Column, Row, Table};
