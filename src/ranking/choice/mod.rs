//! The choice of projects and of the quarters they begin in, as one 0-1 problem.
//!
//! Bound work is placed first ([`placing`]). Each free project then has one item for each quarter that it may begin in
//! ([`options`]), of which at most one is chosen ([`problem`]). So the plan by quarter is the choice itself: what is
//! recommended has a place, and what is proven is proven of both together.

pub mod options;
pub mod placing;
pub mod problem;

pub use options::{StartOption, start_options};
pub use placing::place_bound;
pub use problem::{ChoiceConditions, GroupMinimum};
