//! How serde walks the parts of a node: a mapping's entries, a list's items, a variant's content.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::empty_value::EmptyValue;
use super::error::{DecodeError, ExpectedShape, ShapeProblem};
use super::node::NodeDeserializer;
use super::not_given::NotGiven;
use crate::parse::decode::attempt::{NodeRole, Trail};
use crate::parse::tree::NodeId;

/// The entries of a mapping, then stand-ins for the keys that an earlier pass found missing.
pub(super) struct MappingEntries<'a, 'de> {
    mapping: NodeDeserializer<'a, 'de>,
    fields: &'static [&'static str],
    pairs: &'de [[NodeId; 2]],
    current: CurrentEntry,
    stand_ins: usize,
    unknown: usize,
}

/// The entry whose value is read next.
#[derive(Clone, Copy)]
enum CurrentEntry {
    Written([NodeId; 2]),
    /// Written, but not readable.
    Unreadable(&'static str),
    StandIn(&'static str),
    /// Not written; the record says that it is not known.
    Unknown(&'static str),
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
            unknown: 0,
        }
    }

    /// Returns the next field that the record says is not known, of those that are not written.
    fn next_unknown(&mut self) -> Option<&'static str> {
        let NodeDeserializer {
            attempt, node, trail, ..
        } = self.mapping;
        while let Some(field) = self.fields.get(self.unknown) {
            self.unknown += 1;
            let is_root = node == attempt.root;
            if attempt.is_unknown(trail, field)
                && (!is_root || attempt.keys.take(field))
                && attempt.tree.get(node, field).is_none()
                && !attempt.overlay.is_without_state(node, field)
                && !attempt.overlay.absent(node).any(|absent| absent == *field)
            {
                return Some(field);
            }
        }
        None
    }

    /// Returns the next entry that is not left to another attempt. One whose value was pruned is passed over while
    /// errors are looked for, and given out as unreadable afterwards.
    fn next_entry(&mut self) -> Option<CurrentEntry> {
        let NodeDeserializer { attempt, node, .. } = self.mapping;
        while let Some((pair, rest)) = self.pairs.split_first() {
            self.pairs = rest;
            let [key, value] = *pair;
            let word = attempt.tree.scalar(key).unwrap_or_default();
            if attempt.overlay.is_pruned(key) || (node == attempt.root && !attempt.keys.take(word)) {
                continue;
            }
            if !attempt.overlay.is_pruned(value) {
                return Some(CurrentEntry::Written(*pair));
            }
            let field = self.fields.iter().find(|field| **field == word);
            if let Some(field) = field.filter(|_| attempt.overlay.is_settled())
                && !attempt.overlay.is_without_state(node, field)
            {
                return Some(CurrentEntry::Unreadable(field));
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
        if let Some(entry) = self.next_entry() {
            self.current = entry;
            return match entry {
                CurrentEntry::Written([key, _]) => self.read(seed, key, key, NodeRole::Key).map(Some),
                CurrentEntry::Unreadable(field)
                | CurrentEntry::StandIn(field)
                | CurrentEntry::Unknown(field) => {
                    seed.deserialize(BorrowedStrDeserializer::new(field)).map(Some)
                }
            };
        }
        let absent = self.mapping.attempt.overlay.absent(self.mapping.node);
        let (entry, field) = if let Some(key) = { absent }.nth(self.stand_ins) {
            self.stand_ins += 1;
            (CurrentEntry::StandIn(key), key)
        } else if let Some(field) = self.next_unknown() {
            (CurrentEntry::Unknown(field), field)
        } else {
            return Ok(None);
        };
        self.current = entry;
        seed.deserialize(BorrowedStrDeserializer::new(field)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        match self.current {
            CurrentEntry::Written([key, value]) => self.read(seed, key, value, NodeRole::Value),
            CurrentEntry::StandIn(key) => {
                let nothing_will_do = |_| self.mapping.error(ShapeProblem::MissingKey(key));
                seed.deserialize(EmptyValue::default()).map_err(nothing_will_do)
            }
            CurrentEntry::Unreadable(field) | CurrentEntry::Unknown(field) => {
                let without_state = |_| self.mapping.error(ShapeProblem::WithoutState(field));
                let state = match self.current {
                    CurrentEntry::Unknown(_) => NotGiven::Unknown,
                    _ => NotGiven::Unreadable,
                };
                seed.deserialize(state).map_err(without_state)
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
                if self.list.role == NodeRole::Listed && self.list.attempt.overlay.is_settled() {
                    return seed.deserialize(NotGiven::Unreadable).map(Some);
                }
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
