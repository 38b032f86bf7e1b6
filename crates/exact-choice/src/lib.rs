//! An exact 0-1 solver for choosing items under several limits. It knows nothing of registers or projects.
//!
//! # The problem
//!
//! There is a variable xⱼ for each item, 1 when it is chosen. A [`Problem`] has four kinds of conditions, and each becomes
//! a linear constraint Σ aⱼxⱼ ≤ b in whole numbers:
//!
//! | condition | constraint |
//! |---|---|
//! | a limit: what the items use of money, hours or places | Σ useⱼxⱼ ≤ capacity |
//! | items require one of others | Σ xᵢ − Σ xⱼ ≤ 0 |
//! | alternatives, of which at most one is chosen | Σ xⱼ ≤ 1 |
//! | a group of which at least n are chosen | −Σ xⱼ ≤ −n |
//!
//! The objective has an order. First come the points: their sum, or with [`Objective::Bands`] the sum of the best band,
//! then that of the next among choices that are equal so far. Of choices with equal points the one that waits least
//! (points × quarters) wins, of those the one that claims the least money, and of those the one that has the first item in the caller's order in which they differ. So there is one
//! answer, whatever the order of the conditions: it is *canonical*.
//!
//! # The method
//!
//! 1. `constraints` writes the conditions as constraints, and `domain` fixes what they decide by themselves.
//! 2. `components` splits the items that no constraint ties together; `exact` solves each component and adds up.
//! 3. For each level of the objective `search` runs branch and bound. At the `root`, `cuts` adds cover inequalities to
//!    the linear relaxation, and its bound fixes items; only what is still open goes into the `tree`. There `tableau`
//!    solves the relaxation of each node with a dual simplex, `pseudo_costs` remembers what branching on an item has
//!    cost and so picks the next one, and a node is rounded to a choice. After a while the tree also searches near its
//!    best choice: a smaller tree in which the items that the root is surest of keep their value. A choice that is
//!    better lets the root fix more; when that is a fifth of the items, the search starts again on what is left.
//! 4. When a level is proven, its value becomes a constraint of the next; `tie_break` settles what is equal at the end.
//!
//! # What is proven
//!
//! Floats only guide: the relaxation suggests where to branch and which multipliers to use. What is discarded is
//! discarded by `bound`, which evaluates the multipliers in 128-bit integers, and any non-negative multipliers give a
//! valid bound. What is returned passes [`check()`], in whole kroner and hours. So `proven` rests on integer arithmetic
//! alone: a wrong relaxation costs time, never a wrong answer. The search stops after a number of nodes, never after a
//! time, so that it gives the same answer on every machine.

mod bound;
mod check;
mod components;
mod constraints;
mod cuts;
mod domain;
mod exact;
mod goal;
mod problem;
mod pseudo_costs;
mod root;
mod search;
mod solution;
mod tableau;
mod tie_break;
mod tree;

pub use check::{Violation, check};
pub use domain::forced;
pub use exact::{Exact, greedy, is_feasible};
pub use problem::{Limit, Objective, Problem, ProblemItem, Requirement};
pub use solution::{NODE_LIMIT, Selector, Solution};
