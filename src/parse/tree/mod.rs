//! A YAML file as a tree whose nodes know where they stand in the text.

mod build;
mod clean;
mod keys;
mod locate;
mod node;
pub(super) mod spans;
mod syntax;
mod syntax_cause;
mod syntax_hints;

pub use locate::locate;
pub(super) use locate::{anchor, label_of};
pub use node::{NodeId, NodeKind, Style, Tree};
