//! References between records: typed by what they may name, found by the decoder without any list by hand.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};

use crate::value::named_text;

/// Something that a reference can name.
pub trait Target {
    /// What the decoder calls a reference to it: `ref:` and the folder, `ref:plans/actions` for an item in a
    /// record's list, several of them with `|` between.
    const NAME: &'static str;
    /// What a person must write, for hover texts.
    const HINT: &'static str;
}

/// A reference, as it is written in the register: an id, or an address of two parts.
pub struct Ref<T: ?Sized> {
    text: String,
    target: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Ref<T> {
    /// Returns a reference with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            target: PhantomData,
        }
    }

    /// Returns what is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the two parts of an address `record/item`.
    pub fn parts(&self) -> Option<(&str, &str)> {
        self.text.split_once('/')
    }
}

impl<T: ?Sized> std::ops::Deref for Ref<T> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

impl<T: ?Sized> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self::new(self.text.clone())
    }
}

impl<T: ?Sized> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.text)
    }
}

impl<T: ?Sized> fmt::Display for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T: ?Sized> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T: ?Sized> Eq for Ref<T> {}

impl<T: ?Sized> PartialEq<str> for Ref<T> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl<T: ?Sized> PartialOrd for Ref<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: ?Sized> Ord for Ref<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T: ?Sized> std::hash::Hash for Ref<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<'de, T: Target + ?Sized> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named_text(deserializer, T::NAME).map(Self::new)
    }
}

impl<T: Target + ?Sized> JsonSchema for Ref<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": T::HINT })
    }
}

macro_rules! targets {
    ($($(#[$doc:meta])* $type:ident = $name:literal, $hint:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub enum $type {}
        impl Target for $type {
            const NAME: &'static str = $name;
            const HINT: &'static str = $hint;
        }
    )*};
}

targets! {
    /// A focus area of a strategy.
    FocusAreaTarget = "ref:strategies/focus_areas", "A focus area: strategy/focus-area.";
    /// A goal of a strategy.
    GoalTarget = "ref:strategies/goals", "A goal: strategy/goal.";
    /// A principle of a strategy.
    PrincipleTarget = "ref:strategies/principles", "A principle: strategy/principle.";
    /// An action of a plan.
    ActionTarget = "ref:plans/actions", "An action: plan/action.";
    /// A project or an action of a plan, as a prerequisite.
    ProjectOrAction = "ref:projects|plans/actions", "A project's id, or plan/action.";
    /// Who finances: a unit or a pool.
    UnitOrPool = "ref:units|pools", "A unit's or a pool's id.";
    /// Any record, with its folder.
    AnyRecord = "ref:*", "A record with its folder: projects/nyt-esdh.";
}

/// `strategy/focus-area`.
pub type FocusRef = Ref<FocusAreaTarget>;
/// `strategy/goal`.
pub type GoalRef = Ref<GoalTarget>;
/// `strategy/principle`.
pub type PrincipleRef = Ref<PrincipleTarget>;
/// `plan/action`.
pub type ActionRef = Ref<ActionTarget>;
/// `folder/id`.
pub type AnyRef = Ref<AnyRecord>;
