//! A node on its way to serde: what it says as text, as a number, as a list, and what is wrong with that.

use serde::de::Visitor;

use super::access::{ListItems, MappingEntries};
use super::error::{DecodeError, ExpectedShape, ShapeProblem};
use super::scalar::Plain;
use crate::finding::Part;
use crate::parse::decode::attempt::{Attempt, NamedScalar, NodeRole, Trail};
use crate::parse::tree::{NodeId, NodeKind, Style};
use crate::value::{CalendarError, Date, Quarter, WrittenTime, Year};

/// Reads one node.
#[derive(Clone, Copy)]
pub(super) struct NodeDeserializer<'a, 'de> {
    pub(super) attempt: &'a Attempt<'de>,
    pub(super) node: NodeId,
    pub(super) trail: &'a Trail<'a>,
    pub(super) role: NodeRole,
}

impl<'a, 'de> NodeDeserializer<'a, 'de> {
    pub(super) fn root(attempt: &'a Attempt<'de>) -> Self {
        Self {
            attempt,
            node: attempt.root,
            trail: &Trail::Root,
            role: NodeRole::Value,
        }
    }

    pub(super) fn error(self, problem: ShapeProblem) -> DecodeError {
        DecodeError::new(self.node, problem)
    }

    pub(super) fn wrong(self, expected: ExpectedShape) -> DecodeError {
        self.error(ShapeProblem::WrongType(expected))
    }

    fn remark(self, problem: ShapeProblem) {
        self.attempt.remark(self.node, problem);
    }

    /// Returns the scalar's text and how it is read.
    pub(super) fn scalar(self) -> Option<(&'de str, Plain)> {
        let NodeKind::Scalar(style) = self.attempt.tree.kind(self.node) else {
            return None;
        };
        let text = self.attempt.tree.scalar(self.node)?;
        let read = if style == Style::Plain {
            Plain::read(text)
        } else {
            Plain::Text
        };
        Some((text, read))
    }

    /// Returns whether the node is a text in quotes, or a block, of white space alone.
    pub(super) fn is_blank_text(self) -> bool {
        let NodeKind::Scalar(style) = self.attempt.tree.kind(self.node) else {
            return false;
        };
        let text = self.attempt.tree.scalar(self.node);
        style != Style::Plain && text.is_some_and(|text| text.trim().is_empty())
    }

    pub(super) fn is_null(self) -> bool {
        self.scalar().is_some_and(|(_, read)| read == Plain::Null)
    }

    /// Returns the scalar as text. What other readers would not take for text is remarked on and read
    /// nevertheless.
    pub(super) fn text(self) -> Result<&'de str, DecodeError> {
        let Some((text, read)) = self.scalar() else {
            return Err(self.wrong(ExpectedShape::Text));
        };
        if self.role == NodeRole::Value && read.needs_quotes() {
            if read == Plain::Null {
                return Err(self.wrong(ExpectedShape::Text));
            }
            self.remark(ShapeProblem::WrongType(ExpectedShape::Text));
        }
        Ok(text)
    }

    /// Checks the scalar as one of a named kind, before the model's own type sees it.
    pub(super) fn check(self, named: NamedScalar) -> Result<(), DecodeError> {
        match named {
            NamedScalar::Range(min, max) => return self.integer(min, max).map(drop),
            NamedScalar::Listed => return Ok(()),
            NamedScalar::Year => return self.year(),
            _ => {}
        }
        let is_key = self.role == NodeRole::Key;
        let text = match self.scalar() {
            Some((text, read)) if read != Plain::Null || is_key => text,
            _ => return Err(self.wrong(ExpectedShape::Text)),
        };
        match named {
            NamedScalar::Date => match text.parse::<Date>() {
                Ok(day) => {
                    self.attempt.time(WrittenTime::Day(day), self.trail);
                    Ok(())
                }
                Err(CalendarError::OutsideSpan) => Err(self.error(ShapeProblem::DateOutsideSpan)),
                Err(CalendarError::NoEnd) => Err(self.error(ShapeProblem::DateOfNoEnd)),
                Err(_) => Err(self.error(ShapeProblem::NoDate)),
            },
            NamedScalar::Quarter => match text.parse::<Quarter>() {
                Ok(quarter) => {
                    self.attempt.time(WrittenTime::Quarter(quarter), self.trail);
                    Ok(())
                }
                Err(CalendarError::OutsideSpan) => Err(self.error(ShapeProblem::QuarterOutsideSpan)),
                Err(_) => Err(self.error(ShapeProblem::NoQuarter)),
            },
            NamedScalar::Range(..) | NamedScalar::Listed | NamedScalar::Year => Ok(()),
            NamedScalar::Id => self.text().map(drop),
            NamedScalar::Code => {
                if self.attempt.tree.kind(self.node) == NodeKind::Scalar(Style::Plain) && !is_key {
                    self.remark(ShapeProblem::UnquotedCode);
                }
                Ok(())
            }
            NamedScalar::Reference(target) => {
                let part = if is_key { Part::Key } else { Part::Value };
                self.attempt.reference(target, self.text()?, self.trail, part);
                Ok(())
            }
        }
    }

    fn year(self) -> Result<(), DecodeError> {
        let outside = || self.error(ShapeProblem::YearOutsideSpan);
        let number = self
            .integer(i64::MIN, i64::MAX)
            .map_err(|error| match error.into_parts() {
                (_, ShapeProblem::TooSmall(_) | ShapeProblem::TooLarge(_)) => outside(),
                (_, problem) => self.error(problem),
            })?;
        let year = i32::try_from(number)
            .ok()
            .and_then(Year::new)
            .ok_or_else(outside)?;
        self.attempt.time(WrittenTime::Year(year), self.trail);
        Ok(())
    }

    /// Returns the scalar as a whole number between two limits.
    pub(super) fn integer<T>(self, min: T, max: T) -> Result<T, DecodeError>
    where
        T: TryFrom<i128> + Into<i128>,
    {
        let text = match self.scalar() {
            Some((text, read)) if read == Plain::Int || self.is_numeric_key(text) => text,
            _ => return Err(self.wrong(ExpectedShape::Number)),
        };
        let (min, max) = (min.into(), max.into());
        let beyond = if text.starts_with('-') {
            i128::MIN
        } else {
            i128::MAX
        };
        let number = text.parse().unwrap_or(beyond);
        if number < min {
            return Err(self.error(ShapeProblem::TooSmall(min)));
        }
        if number > max {
            return Err(self.error(ShapeProblem::TooLarge(max)));
        }
        T::try_from(number).map_err(|_| self.error(ShapeProblem::TooLarge(max)))
    }

    fn is_numeric_key(self, text: &str) -> bool {
        self.role == NodeRole::Key && Plain::read(text) == Plain::Int
    }

    pub(super) fn visit_mapping<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(pairs) = self.attempt.tree.pairs(self.node) else {
            return Err(self.wrong(ExpectedShape::Mapping));
        };
        visitor.visit_map(MappingEntries::new(self, fields, pairs))
    }

    pub(super) fn visit_list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if let Some(items) = self.attempt.tree.items(self.node) {
            return visitor.visit_seq(ListItems::new(self, items));
        }
        if self.scalar().is_none() || self.is_null() {
            return Err(self.wrong(ExpectedShape::List));
        }
        // A single value is read as a list of one, so that what it says is checked as well.
        self.remark(ShapeProblem::WrongType(ExpectedShape::List));
        visitor.visit_seq(ListItems::new(self, &[self.node]))
    }
}
