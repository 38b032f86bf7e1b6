//! What can be wrong with the shape of a value, as the deserializer finds it.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::parse::tree::NodeId;

/// The shape that a type of the model expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExpectedShape {
    Text,
    Number,
    Bool,
    List,
    Mapping,
    /// One of several shapes; what serde says of them is English.
    Other,
}

impl ExpectedShape {
    /// Returns the word for the catalogue.
    pub(super) fn word(self) -> &'static str {
        match self {
            ExpectedShape::Text => "text",
            ExpectedShape::Number => "number",
            ExpectedShape::Bool => "bool",
            ExpectedShape::List => "list",
            ExpectedShape::Mapping => "mapping",
            ExpectedShape::Other => "other",
        }
    }
}

/// The fault of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ShapeProblem {
    /// The node is a key that its mapping does not have; these are the ones it has.
    UnknownKey(&'static [&'static str]),
    /// The node is a mapping that lacks this key; said again when nothing could stand in for its value.
    MissingKey(&'static str),
    WrongType(ExpectedShape),
    /// A whole number below this, the smallest that may stand here.
    TooSmall(i128),
    /// A whole number above this, the largest that may stand here.
    TooLarge(i128),
    /// None of these words.
    NotAllowed(&'static [&'static str]),
    /// A type of the model refused the value, for a reason that it can only give in English.
    Refused,
    /// The node is a mapping with a field that is not known or not readable, of a type that has no place for that. No
    /// finding: another attempt leaves the field out.
    WithoutState(&'static str),
    NoDate,
    /// A day outside the years that a register may name.
    DateOutsideSpan,
    /// The day by which other systems say that there is no end.
    DateOfNoEnd,
    NoQuarter,
    /// A quarter outside the years that a register may name.
    QuarterOutsideSpan,
    /// A number outside the years that a register may name.
    YearOutsideSpan,
    UnquotedCode,
}

/// A [`ShapeProblem`] and the node it is about, which serde's own errors only get on their way out.
#[derive(Debug, thiserror::Error)]
#[error("{:?}", .0.1)]
pub(super) struct DecodeError(Box<(Option<NodeId>, ShapeProblem)>);

impl DecodeError {
    pub(super) fn new(node: NodeId, problem: ShapeProblem) -> Self {
        Self(Box::new((Some(node), problem)))
    }

    /// Says which node the error is about, unless something further in has said so.
    pub(super) fn at(mut self, node: NodeId) -> Self {
        self.0.0.get_or_insert(node);
        self
    }

    pub(super) fn into_parts(self) -> (Option<NodeId>, ShapeProblem) {
        *self.0
    }

    fn unplaced(problem: ShapeProblem) -> Self {
        Self(Box::new((None, problem)))
    }
}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::unplaced(ShapeProblem::Refused)
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::unplaced(ShapeProblem::WrongType(ExpectedShape::Other))
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::unplaced(ShapeProblem::Refused)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::unplaced(ShapeProblem::NotAllowed(expected))
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::unplaced(ShapeProblem::UnknownKey(expected))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::unplaced(ShapeProblem::MissingKey(field))
    }
}
