//! A node on its way to serde: what it says as text, as a number, as a list, and what is wrong with that.

use serde::de::Visitor;

use super::access::{Entries, Items};
use super::error::{Error, Problem, Wanted};
use super::scalar::Plain;
use crate::finding::Part;
use crate::parse::decode::attempt::{Named, Pass, Role, Trail};
use crate::parse::decode::suggest_value::{is_date, is_quarter};
use crate::parse::tree::{NodeId, NodeKind, Style};

/// Reads one node.
#[derive(Clone, Copy)]
pub(super) struct NodeDeserializer<'a, 'de> {
    pub(super) pass: &'a Pass<'de>,
    pub(super) node: NodeId,
    pub(super) trail: &'a Trail<'a>,
    pub(super) role: Role,
}

impl<'a, 'de> NodeDeserializer<'a, 'de> {
    pub(super) fn root(pass: &'a Pass<'de>) -> Self {
        Self {
            pass,
            node: pass.root,
            trail: &Trail::Root,
            role: Role::Value,
        }
    }

    pub(super) fn error(self, problem: Problem) -> Error {
        Error::new(self.node, problem)
    }

    pub(super) fn wrong(self, wanted: Wanted) -> Error {
        self.error(Problem::WrongType(wanted))
    }

    fn remark(self, problem: Problem) {
        self.pass.remark(self.node, problem);
    }

    /// The scalar's text and how it is read.
    pub(super) fn scalar(self) -> Option<(&'de str, Plain)> {
        let NodeKind::Scalar(style) = self.pass.tree.kind(self.node) else {
            return None;
        };
        let text = self.pass.tree.scalar(self.node)?;
        let read = if style == Style::Plain {
            Plain::read(text)
        } else {
            Plain::Text
        };
        Some((text, read))
    }

    pub(super) fn is_null(self) -> bool {
        self.scalar().is_some_and(|(_, read)| read == Plain::Null)
    }

    /// The scalar as text. What other readers would not take for text is remarked on and read nevertheless.
    pub(super) fn text(self) -> Result<&'de str, Error> {
        let Some((text, read)) = self.scalar() else {
            return Err(self.wrong(Wanted::Text));
        };
        if self.role == Role::Value && read.needs_quotes() {
            if read == Plain::Null {
                return Err(self.wrong(Wanted::Text));
            }
            self.remark(Problem::WrongType(Wanted::Text));
        }
        Ok(text)
    }

    /// Checks the scalar as one of a named kind, before the model's own type sees it.
    pub(super) fn check(self, named: Named) -> Result<(), Error> {
        match named {
            Named::Range(min, max) => return self.integer(min, max).map(drop),
            Named::Listed => return Ok(()),
            _ => {}
        }
        let is_key = self.role == Role::Key;
        let text = match self.scalar() {
            Some((text, read)) if read != Plain::Null || is_key => text,
            _ => return Err(self.wrong(Wanted::Text)),
        };
        match named {
            Named::Date if !is_date(text) => Err(self.error(Problem::NoDate)),
            Named::Quarter if !is_quarter(text) => Err(self.error(Problem::NoQuarter)),
            Named::Date | Named::Quarter | Named::Range(..) | Named::Listed => Ok(()),
            Named::Id => self.text().map(drop),
            Named::Code => {
                if self.pass.tree.kind(self.node) == NodeKind::Scalar(Style::Plain) && !is_key {
                    self.remark(Problem::UnquotedCode);
                }
                Ok(())
            }
            Named::Reference(target) => {
                let part = if is_key { Part::Key } else { Part::Value };
                self.pass.reference(target, self.text()?, self.trail, part);
                Ok(())
            }
        }
    }

    /// The scalar as a whole number between two limits.
    pub(super) fn integer<T>(self, min: T, max: T) -> Result<T, Error>
    where
        T: TryFrom<i128> + Into<i128>,
    {
        let text = match self.scalar() {
            Some((text, read)) if read == Plain::Int || self.is_numeric_key(text) => text,
            _ => return Err(self.wrong(Wanted::Number)),
        };
        let (min, max) = (min.into(), max.into());
        let beyond = if text.starts_with('-') {
            i128::MIN
        } else {
            i128::MAX
        };
        let number = text.parse().unwrap_or(beyond);
        if number < min {
            return Err(self.error(Problem::TooSmall(min)));
        }
        if number > max {
            return Err(self.error(Problem::TooLarge(max)));
        }
        T::try_from(number).map_err(|_| self.error(Problem::TooLarge(max)))
    }

    fn is_numeric_key(self, text: &str) -> bool {
        self.role == Role::Key && Plain::read(text) == Plain::Int
    }

    pub(super) fn visit_mapping<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Some(pairs) = self.pass.tree.pairs(self.node) else {
            return Err(self.wrong(Wanted::Mapping));
        };
        visitor.visit_map(Entries::new(self, fields, pairs))
    }

    pub(super) fn visit_list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(items) = self.pass.tree.items(self.node) {
            return visitor.visit_seq(Items::new(self, items));
        }
        if self.scalar().is_none() || self.is_null() {
            return Err(self.wrong(Wanted::List));
        }
        // A single value is read as a list of one, so that what it says is checked as well.
        self.remark(Problem::WrongType(Wanted::List));
        visitor.visit_seq(Items::new(self, &[self.node]))
    }
}
