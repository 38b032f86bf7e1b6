//! What a register says of a value: it is given, not filled in, not known, or there but not readable.
//!
//! The four are told apart from the file to the cell, so that no sum, comparison or page can take one for another:
//! only [`Stated::given`] and [`Stated::get`] yield a value, and they yield it as an `Option`.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Index};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

/// The name under which a list asks the decoder for its items, those that cannot be read among them.
pub(crate) const LISTED: &str = "listed";

/// What a register says of a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated<T> {
    /// The register gives the value.
    Given(T),
    /// The register says nothing.
    #[default]
    Blank,
    /// The register says that the value is not known; the record's `unknown` has the reason.
    Unknown,
    /// Something stands there that cannot be read as such a value; a finding has the place.
    Unreadable,
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The register says nothing.
    Blank,
    /// The register says that the value is not known.
    Unknown,
    /// Something stands there that cannot be read.
    Unreadable,
}

impl Missing {
    /// Returns its part of a key in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            Missing::Blank => "blank",
            Missing::Unknown => "unknown",
            Missing::Unreadable => "unreadable",
        }
    }
}

impl<T> Stated<T> {
    /// Returns the value where it is given.
    pub fn given(&self) -> Option<&T> {
        match self {
            Stated::Given(value) => Some(value),
            Stated::Blank | Stated::Unknown | Stated::Unreadable => None,
        }
    }

    /// Returns the value where it is given, to change.
    pub fn given_mut(&mut self) -> Option<&mut T> {
        match self {
            Stated::Given(value) => Some(value),
            Stated::Blank | Stated::Unknown | Stated::Unreadable => None,
        }
    }

    /// Returns the value, or why there is none.
    ///
    /// # Errors
    /// Why there is no value.
    pub fn value(&self) -> Result<&T, Missing> {
        match self {
            Stated::Given(value) => Ok(value),
            Stated::Blank => Err(Missing::Blank),
            Stated::Unknown => Err(Missing::Unknown),
            Stated::Unreadable => Err(Missing::Unreadable),
        }
    }

    /// Returns why there is no value; `None` where it is given.
    pub fn missing(&self) -> Option<Missing> {
        self.value().err()
    }

    /// Returns whether the value is given.
    pub fn is_given(&self) -> bool {
        matches!(self, Stated::Given(_))
    }

    /// Returns whether the register says nothing of the value.
    pub fn is_blank(&self) -> bool {
        matches!(self, Stated::Blank)
    }

    /// Returns whether the register says that the value is not known.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Stated::Unknown)
    }

    /// Returns whether something stands there that cannot be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Stated::Unreadable)
    }

    /// Returns whether nobody can say what the value is: it is not known, or cannot be read.
    pub fn is_uncertain(&self) -> bool {
        matches!(self, Stated::Unknown | Stated::Unreadable)
    }

    /// Returns the same of a reference to the value.
    pub fn as_ref(&self) -> Stated<&T> {
        match self {
            Stated::Given(value) => Stated::Given(value),
            Stated::Blank => Stated::Blank,
            Stated::Unknown => Stated::Unknown,
            Stated::Unreadable => Stated::Unreadable,
        }
    }

    /// Returns the same of what `f` makes of the value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Stated::Given(value) => Stated::Given(f(value)),
            Stated::Blank => Stated::Blank,
            Stated::Unknown => Stated::Unknown,
            Stated::Unreadable => Stated::Unreadable,
        }
    }

    /// Returns what `f` says of something in the value, or why there is no value.
    pub fn and_then<U>(self, f: impl FnOnce(T) -> Stated<U>) -> Stated<U> {
        match self.map(f) {
            Stated::Given(inner) => inner,
            Stated::Blank => Stated::Blank,
            Stated::Unknown => Stated::Unknown,
            Stated::Unreadable => Stated::Unreadable,
        }
    }
}

impl<T: Copy> Stated<T> {
    /// Returns the value where it is given.
    pub fn get(&self) -> Option<T> {
        self.given().copied()
    }
}

impl<T: Deref> Stated<T> {
    /// Returns what the value points to where it is given: the `&str` of a text.
    pub fn as_deref(&self) -> Option<&T::Target> {
        self.given().map(Deref::deref)
    }
}

impl<T: Copy> Stated<&T> {
    /// Returns the same of the value itself.
    pub fn copied(self) -> Stated<T> {
        self.map(|value| *value)
    }
}

impl<T> From<Option<T>> for Stated<T> {
    /// Returns what is there as given, and what is not as not filled in.
    fn from(value: Option<T>) -> Self {
        value.map_or(Stated::Blank, Stated::Given)
    }
}

impl<T> From<Missing> for Stated<T> {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Blank => Stated::Blank,
            Missing::Unknown => Stated::Unknown,
            Missing::Unreadable => Stated::Unreadable,
        }
    }
}

/// A value equals one that is given and the same; what is not given equals no value.
impl<T: PartialEq> PartialEq<T> for Stated<T> {
    fn eq(&self, other: &T) -> bool {
        self.given() == Some(other)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(StatedVisitor(PhantomData))
    }
}

struct StatedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for StatedVisitor<T> {
    type Value = Stated<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Stated::Blank)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(Stated::Given)
    }

    // What an `Option` takes for nothing, a `Stated` takes for something that cannot be read.
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Stated::Unreadable)
    }

    // No value of the register's own comes this way: the decoder says by it that the value is not known.
    fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
        Ok(Stated::Unknown)
    }
}

impl<T: JsonSchema> JsonSchema for Stated<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Option::<T>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }

    // Without these two, a derived schema asks for the key as for one that must be there.
    fn _schemars_private_non_optional_json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::_schemars_private_non_optional_json_schema(generator)
    }

    fn _schemars_private_is_option() -> bool {
        true
    }
}

/// A list as a register has it: the items that could be read, and what is known of the rest.
///
/// A list stands for its items wherever a slice does. What sums them up asks [`Listed::is_complete`] too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    items: Vec<T>,
    unreadable: usize,
    written: bool,
    unknown: bool,
}

impl<T> Listed<T> {
    /// Returns the items that could be read.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// Returns how many items stand there that cannot be read; a list that is none counts as one.
    pub fn unreadable(&self) -> usize {
        self.unreadable
    }

    /// Returns whether every item that stands there could be read, and nothing says that the list is not known.
    pub fn is_complete(&self) -> bool {
        self.unreadable == 0 && !self.unknown
    }

    /// Returns whether the register says nothing: no list, and not that it is not known.
    pub fn is_blank(&self) -> bool {
        !self.written && !self.unknown && self.unreadable == 0
    }

    /// Returns whether the register says that the list is not known.
    pub fn is_unknown(&self) -> bool {
        self.unknown
    }

    /// Returns the state of an item that the list would have: not known or not readable where the list is, else blank.
    pub fn missing_items<U>(&self) -> Stated<U> {
        match self.missing() {
            Some(missing) => missing.into(),
            None => Stated::Blank,
        }
    }

    /// Returns why what is in the list may not be all; `None` where it is.
    pub fn missing(&self) -> Option<Missing> {
        match self {
            Self { unreadable: 1.., .. } => Some(Missing::Unreadable),
            Self { unknown: true, .. } => Some(Missing::Unknown),
            Self { written: false, .. } => Some(Missing::Blank),
            Self { .. } => None,
        }
    }
}

impl<T> Listed<T> {
    /// Returns the items that could be read, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            unreadable: 0,
            written: false,
            unknown: false,
        }
    }
}

impl<T> Deref for Listed<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> From<Vec<T>> for Listed<T> {
    fn from(items: Vec<T>) -> Self {
        Self {
            items,
            written: true,
            ..Self::default()
        }
    }
}

impl<'l, T> IntoIterator for &'l Listed<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T> Index<usize> for Listed<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        &self.items[index]
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(ListedVisitor(PhantomData))
    }
}

struct ListedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListedVisitor<T> {
    type Value = Listed<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Listed::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_newtype_struct(LISTED, self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Listed {
            unreadable: 1,
            written: true,
            ..Listed::default()
        })
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
        Ok(Listed {
            unknown: true,
            ..Listed::default()
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Listed {
            written: true,
            ..Listed::default()
        };
        while let Some(item) = items.next_element::<Stated<T>>()? {
            match item {
                Stated::Given(item) => list.items.push(item),
                Stated::Blank | Stated::Unknown | Stated::Unreadable => list.unreadable += 1,
            }
        }
        Ok(list)
    }
}

impl<T: JsonSchema> JsonSchema for Listed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Vec::<T>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }

    fn _schemars_private_is_option() -> bool {
        true
    }
}
