//! A serde deserializer over the tree.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::access::VariantChoice;
use super::error::{DecodeError, ExpectedShape};
use super::node::NodeDeserializer;
use super::scalar::Plain;
use crate::parse::decode::attempt::{NamedScalar, NodeRole};
use crate::parse::tree::NodeKind;

macro_rules! integers {
    ($($method:ident $visit:ident $type:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            let number = self.integer($type::MIN, $type::MAX)?;
            visitor.$visit(number)
        }
    )*};
}

impl<'de> Deserializer<'de> for NodeDeserializer<'_, 'de> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.attempt.tree.kind(self.node) {
            NodeKind::List => self.visit_list(visitor),
            NodeKind::Mapping => self.visit_mapping(&[], visitor),
            NodeKind::Scalar(_) => match self.scalar() {
                Some((text, _)) if self.role != NodeRole::Value => visitor.visit_borrowed_str(text),
                Some((_, Plain::Null)) | None => visitor.visit_unit(),
                Some((_, Plain::Bool(value))) => visitor.visit_bool(value),
                Some((_, Plain::Int)) => self
                    .integer(i64::MIN, i64::MAX)
                    .and_then(|n| visitor.visit_i64(n)),
                Some((_, Plain::OtherNumber | Plain::OtherBool | Plain::OtherValue | Plain::Text)) => {
                    self.text().and_then(|text| visitor.visit_borrowed_str(text))
                }
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.scalar() {
            Some((_, Plain::Bool(value))) => visitor.visit_bool(value),
            _ => Err(self.wrong(ExpectedShape::Bool)),
        }
    }

    integers! {
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        Self {
            role: NodeRole::Checked,
            ..self
        }
        .deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        // What is not known is left out. A key without a value is more likely an unfinished line.
        // An empty text in quotes is no answer either, and has its finding.
        if self.is_blank_text() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.is_null() {
            visitor.visit_unit()
        } else {
            self.deserialize_any(visitor)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(named) = NamedScalar::of(name) else {
            return visitor.visit_newtype_struct(self);
        };
        self.check(named)?;
        let role = match named {
            NamedScalar::Listed => NodeRole::Listed,
            _ => NodeRole::Checked,
        };
        let checked = Self { role, ..self };
        visitor.visit_newtype_struct(checked)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.visit_list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.visit_mapping(&[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.visit_mapping(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let content = match self.attempt.tree.pairs(self.node) {
            Some(&[entry]) => Some(entry),
            None if self.scalar().is_some() && !self.is_null() => None,
            _ => return Err(self.wrong(ExpectedShape::Text)),
        };
        visitor.visit_enum(VariantChoice::new(self, content))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_unit()
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let number = self
            .scalar()
            .filter(|(_, read)| matches!(read, Plain::Int | Plain::OtherNumber));
        let number = number.and_then(|(text, _)| text.parse::<f64>().ok());
        visitor.visit_f64(number.ok_or_else(|| self.wrong(ExpectedShape::Number))?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_unit(visitor)
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf }
}
