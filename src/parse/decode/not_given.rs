//! What is given out in place of a value that is not known or not readable: the state itself, which only a
//! [`Stated`](crate::value::Stated) or a [`Listed`](crate::value::Listed) has a place for.

use serde::de::{Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

use super::error::DecodeError;

/// A value that is not given.
#[derive(Debug, Clone, Copy)]
pub(super) enum NotGiven {
    Unknown,
    Unreadable,
}

impl<'de> Deserializer<'de> for NotGiven {
    type Error = DecodeError;

    // `Stated` reads these two so; to an `Option`, unit is nothing, and bytes are an error.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self {
            NotGiven::Unknown => visitor.visit_bytes(&[]),
            NotGiven::Unreadable => visitor.visit_unit(),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        Err(DecodeError::custom("no value"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
