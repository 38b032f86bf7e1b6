//! A record, or one of the two single files, field by field.

use super::path::{FieldPath, PathStep};
use crate::finding::Path;

/// A record, or `policy.yaml` or `municipality.yaml`, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRecord {
    /// `systems/cirius`; `policy` and `municipality` for these files.
    pub address: String,
    /// Its fields in their order in the file.
    pub fields: Vec<RawField>,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawField {
    /// The key.
    pub key: String,
    /// The value.
    pub value: RawValue,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawValue {
    /// Text, a number, a day …
    Scalar {
        /// Quotes and escapes undone.
        text: String,
        /// The path from the record's root.
        path: Path,
        /// The target of a reference: `positions`, `units|pools`, `strategies/goals`, `*`; `None` for other values.
        target: Option<&'static str>,
    },
    /// A list.
    List(Vec<RawItem>),
    /// Keys with values.
    Mapping(Vec<RawField>),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawItem {
    /// The name that tells it from the others: its id, the keys that identify it, or its text; of several with the same
    /// name all but the first have a number too.
    pub name: String,
    /// The value.
    pub value: RawValue,
}

impl RawRecord {
    /// Returns the value of a top-level field.
    pub fn get(&self, key: &str) -> Option<&RawValue> {
        let field = self.fields.iter().find(|field| field.key == key)?;
        Some(&field.value)
    }

    /// Returns the text of a top-level field that is a scalar.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            RawValue::Scalar { text, .. } => Some(text),
            RawValue::List(_) | RawValue::Mapping(_) => None,
        }
    }

    /// Returns what the record is called: its name or title, else its id.
    pub fn title(&self) -> &str {
        let id = self.address.rsplit('/').next().unwrap_or_default();
        let named = ["name", "title"].iter().find_map(|key| self.text(key));
        named.filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// Returns the places of all scalars, from the record's root, in the order of the fields.
    pub fn scalars(&self) -> Vec<&Path> {
        let mut scalars = Vec::new();
        let mut left: Vec<&RawValue> = self.fields.iter().rev().map(|field| &field.value).collect();
        while let Some(value) = left.pop() {
            match value {
                RawValue::Scalar { path, .. } => scalars.push(path),
                RawValue::Mapping(fields) => left.extend(fields.iter().rev().map(|field| &field.value)),
                RawValue::List(items) => left.extend(items.iter().rev().map(|item| &item.value)),
            }
        }
        scalars
    }

    /// Returns every scalar, in the order of the fields. An item of a list of plain values is there under its
    /// own name and as its own value.
    pub fn leaves(&self) -> Vec<Leaf<'_>> {
        let mut leaves = Vec::new();
        fields(&self.fields, &FieldPath::default(), &mut leaves);
        leaves
    }
}

/// A scalar and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf<'w> {
    /// Where: `benefits[portoudgift].target`.
    pub at: FieldPath,
    /// The value.
    pub text: &'w str,
    /// The target of a reference; `None` for other values.
    pub target: Option<&'static str>,
}

fn fields<'w>(all: &'w [RawField], above: &FieldPath, leaves: &mut Vec<Leaf<'w>>) {
    for RawField { key, value } in all {
        leaf(value, above.then(PathStep::Key(key.clone())), leaves);
    }
}

fn leaf<'w>(value: &'w RawValue, at: FieldPath, leaves: &mut Vec<Leaf<'w>>) {
    match value {
        RawValue::Scalar { text, target, .. } => leaves.push(Leaf {
            at,
            text,
            target: *target,
        }),
        RawValue::Mapping(inner) => fields(inner, &at, leaves),
        RawValue::List(items) => {
            for item in items {
                leaf(&item.value, at.then(PathStep::Item(item.name.clone())), leaves);
            }
        }
    }
}
