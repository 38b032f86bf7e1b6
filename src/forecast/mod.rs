//! What is to come, computed from a register: days that something falls due, and money by year. Sums of the domain,
//! below all that shows them.

pub mod deadlines;
pub mod money;
