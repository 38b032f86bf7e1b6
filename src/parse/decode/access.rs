//! How serde walks the parts of a node: a mapping's entries, a list's items, a variant's content.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::error::{DecodeError, ExpectedShape, ShapeProblem};
use super::node::NodeDeserializer;
use crate::parse::decode::attempt::{NodeRole, Trail};
use crate::parse::decode::empty_value::EmptyValue;
use crate::parse::tree::NodeId;

/// The entries of a mapping, then stand-ins for the keys that an earlier pass found missing.
pub(super) struct MappingEntries<'a, 'de> {
    mapping: NodeDeserializer<'a, 'de>,
    fields: &'static [&'static str],
    pairs: &'de [[NodeId; 2]],
    current: CurrentEntry,
    stand_ins: usize,
}

/// What the value given out next belongs to.
#[derive(Clone, Copy)]
enum CurrentEntry {
    Written([NodeId; 2]),
    StandIn(&'static str),
}

impl<'a, 'de> MappingEntries<'a, 'de> {
    pub(super) fn new(
        mapping: NodeDeserializer<'a, 'de>,
        fields: &'static [&'static str],
        pairs: &'de [[NodeId; 2]],
    ) -> Self {
        Self {
            mapping,
            fields,
            pairs,
            current: CurrentEntry::StandIn(""),
            stand_ins: 0,
        }
    }

    /// The next entry that is neither pruned nor left to another pass.
    fn next_pair(&mut self) -> Option<[NodeId; 2]> {
        let attempt = self.mapping.attempt;
        let is_root = self.mapping.node == attempt.root;
        while let Some((pair, rest)) = self.pairs.split_first() {
            self.pairs = rest;
            let pruned = pair.iter().any(|node| attempt.overlay.is_pruned(*node));
            if !pruned
                && (!is_root
                    || attempt
                        .keys
                        .take(attempt.tree.scalar(pair[0]).unwrap_or_default()))
            {
                return Some(*pair);
            }
        }
        None
    }

    /// Reads the key or the value of an entry.
    fn read<S: DeserializeSeed<'de>>(
        &self,
        seed: S,
        key: NodeId,
        node: NodeId,
        role: NodeRole,
    ) -> Result<S::Value, DecodeError> {
        let key = self.mapping.attempt.tree.scalar(key).unwrap_or_default();
        let trail = Trail::Key {
            up: self.mapping.trail,
            fields: self.fields,
            key,
        };
        let deserializer = NodeDeserializer {
            attempt: self.mapping.attempt,
            node,
            trail: &trail,
            role,
        };
        seed.deserialize(deserializer).map_err(|error| error.at(node))
    }
}

impl<'de> MapAccess<'de> for MappingEntries<'_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        if let Some(pair) = self.next_pair() {
            self.current = CurrentEntry::Written(pair);
            return self.read(seed, pair[0], pair[0], NodeRole::Key).map(Some);
        }
        let mut absent = self.mapping.attempt.overlay.absent(self.mapping.node);
        let Some(key) = absent.nth(self.stand_ins) else {
            return Ok(None);
        };
        self.current = CurrentEntry::StandIn(key);
        self.stand_ins += 1;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        match self.current {
            CurrentEntry::Written([key, value]) => self.read(seed, key, value, NodeRole::Value),
            CurrentEntry::StandIn(key) => {
                let nothing_will_do = |_| self.mapping.error(ShapeProblem::MissingKey(key));
                seed.deserialize(EmptyValue::default()).map_err(nothing_will_do)
            }
        }
    }
}

/// The items of a list that have not been pruned.
pub(super) struct ListItems<'a, 'b, 'de> {
    list: NodeDeserializer<'a, 'de>,
    items: &'b [NodeId],
    next: usize,
}

impl<'a, 'b, 'de> ListItems<'a, 'b, 'de> {
    pub(super) fn new(list: NodeDeserializer<'a, 'de>, items: &'b [NodeId]) -> Self {
        Self { list, items, next: 0 }
    }
}

impl<'de> SeqAccess<'de> for ListItems<'_, '_, 'de> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        while let Some(item) = self.items.get(self.next).copied() {
            let index = self.next;
            self.next += 1;
            if self.list.attempt.overlay.is_pruned(item) {
                continue;
            }
            let trail = Trail::Index {
                up: self.list.trail,
                index,
            };
            let trail = if item == self.list.node {
                self.list.trail
            } else {
                &trail
            };
            let item = NodeDeserializer {
                attempt: self.list.attempt,
                node: item,
                trail,
                role: NodeRole::Value,
            };
            return seed
                .deserialize(item)
                .map(Some)
                .map_err(|error| error.at(item.node));
        }
        Ok(None)
    }
}

/// A choice between variants: a word, or a mapping from a word to the variant's content.
pub(super) struct VariantChoice<'a, 'de> {
    node: NodeDeserializer<'a, 'de>,
    content: Option<[NodeId; 2]>,
}

impl<'a, 'de> VariantChoice<'a, 'de> {
    pub(super) fn new(node: NodeDeserializer<'a, 'de>, content: Option<[NodeId; 2]>) -> Self {
        Self { node, content }
    }

    /// Reads the content of a variant that has one.
    fn content<R>(
        self,
        read: impl FnOnce(NodeDeserializer<'_, 'de>) -> Result<R, DecodeError>,
    ) -> Result<R, DecodeError> {
        let [key, node] = self
            .content
            .ok_or_else(|| self.node.wrong(ExpectedShape::Mapping))?;
        let key = self.node.attempt.tree.scalar(key).unwrap_or_default();
        let trail = Trail::Key {
            up: self.node.trail,
            fields: &[],
            key,
        };
        let content = NodeDeserializer {
            attempt: self.node.attempt,
            node,
            trail: &trail,
            role: NodeRole::Value,
        };
        read(content).map_err(|error| error.at(node))
    }
}

impl<'de> EnumAccess<'de> for VariantChoice<'_, 'de> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DecodeError> {
        let node = self.content.map_or(self.node.node, |[key, _]| key);
        let word = NodeDeserializer {
            node,
            role: NodeRole::Checked,
            ..self.node
        };
        Ok((seed.deserialize(word).map_err(|error| error.at(node))?, self))
    }
}

impl<'de> VariantAccess<'de> for VariantChoice<'_, 'de> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        if self.content.is_some() {
            Err(self.node.wrong(ExpectedShape::Text))
        } else {
            Ok(())
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        self.content(|content| seed.deserialize(content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.content(|content| content.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.content(|content| content.deserialize_struct("", fields, visitor))
    }
}
