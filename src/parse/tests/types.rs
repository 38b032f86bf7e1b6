//! A type with a field of every shape that the model has, and what reading it must give.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Visitor};

use super::decoded;
use crate::value::Year;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Stage {
    Need,
    Running,
    Yes,
    No,
}

/// Text under a name that the decoder knows.
macro_rules! named {
    ($($type:ident $name:literal)*) => {$(
        #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) struct $type(pub(super) String);
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Inner;
                impl<'de> Visitor<'de> for Inner {
                    type Value = String;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("text")
                    }
                    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<String, D::Error> {
                        String::deserialize(inner)
                    }
                }
                deserializer.deserialize_newtype_struct($name, Inner).map(Self)
            }
        }
    )*};
}

named! { Date "date" Quarter "quarter" Code "code:cvr" Id "id" UnitRef "ref:units" }

/// A number that refuses some values by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Score(u32);

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let score = u32::deserialize(deserializer)?;
        let refuse = || serde::de::Error::custom("a score is 1 to 5");
        if (1..=5).contains(&score) {
            Ok(Self(score))
        } else {
            Err(refuse())
        }
    }
}

/// A number under a name that tells the decoder its limits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Amount(pub(super) i64);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Inner;
        impl<'de> Visitor<'de> for Inner {
            type Value = i64;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<i64, D::Error> {
                i64::deserialize(inner)
            }
        }
        deserializer
            .deserialize_newtype_struct("range:0..100", Inner)
            .map(Self)
    }
}

/// The word `all` or a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AllOr(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for AllOr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Two;
        impl<'de> Visitor<'de> for Two {
            type Value = AllOr;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`all` or a list")
            }
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<AllOr, E> {
                Ok(AllOr(vec![word.to_owned()]))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<AllOr, A::Error> {
                let mut all = Vec::new();
                while let Some(item) = items.next_element()? {
                    all.push(item);
                }
                Ok(AllOr(all))
            }
        }
        deserializer.deserialize_any(Two)
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Either {
    Number(i64),
    Flag(bool),
    Words(Vec<String>),
    Word(String),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tagged {
    Off,
    Limit(u32),
    Between { min: u32, max: u32 },
    Pair(u32, u32),
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Part {
    from: Option<Date>,
    owner: Option<String>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct All {
    pub(super) text: Option<String>,
    pub(super) texts: Vec<String>,
    pub(super) flag: Option<bool>,
    pub(super) int: Option<i64>,
    pub(super) small: Option<u8>,
    pub(super) unsigned: Option<u32>,
    pub(super) large: Option<u64>,
    pub(super) real: Option<f64>,
    pub(super) stage: Option<Stage>,
    pub(super) date: Option<Date>,
    pub(super) quarter: Option<Quarter>,
    pub(super) code: Option<Code>,
    pub(super) id: Option<Id>,
    pub(super) unit: Option<UnitRef>,
    pub(super) score: Option<Score>,
    pub(super) amount: Option<Amount>,
    pub(super) units: Option<AllOr>,
    pub(super) either: Option<Either>,
    pub(super) tagged: Option<Tagged>,
    pub(super) part: Option<Part>,
    pub(super) parts: Vec<Part>,
    pub(super) by_stage: BTreeMap<Stage, u32>,
    pub(super) by_year: BTreeMap<u16, u32>,
    pub(super) by_name: BTreeMap<String, u32>,
    pub(super) pair: Option<(u32, String)>,
    pub(super) year: Option<Year>,
}

/// Reading the text gives this finding and no other, and a value nevertheless.
#[track_caller]
pub(super) fn wrong(text: &str, expected: &str) {
    let (value, clean, findings) = decoded::<All>(text);
    assert_eq!(findings, [expected], "{text:?}");
    assert!(
        value.is_some() && !clean,
        "{text:?} is read, and known to be wrong"
    );
}

/// Reading the text gives this value and no finding.
#[track_caller]
pub(super) fn fine(text: &str, expected: All) {
    let (value, clean, findings) = decoded::<All>(text);
    assert_eq!(
        (value, clean, findings),
        (Some(expected), true, Vec::new()),
        "{text:?}"
    );
}
