//! Records as they are written, field by field: what `show` prints and what two states are compared by.
//!
//! The typed model (`model`) says what a register means; facts say what stands in it, for any field of any kind,
//! with every list item under its own name instead of its place.

mod name;
mod path;
mod read;
pub mod words;

pub use crate::raw::path::{FieldPath, Step};
pub use crate::raw::read::records;

use crate::finding::Path;

/// A record, or `policy.yaml` or `municipality.yaml`, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// `systems/cirius`; `policy` and `municipality` for these files.
    pub address: String,
    /// Its fields in their order in the file.
    pub fields: Vec<Field>,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, a number, a day …
    Scalar {
        /// Quotes and escapes undone.
        text: String,
        /// Where it stands, from the record's root.
        path: Path,
        /// What it may name, where it is a reference: `positions`, `units|pools`, `strategies/goals`, `*`.
        target: Option<&'static str>,
    },
    /// A list.
    List(Vec<Item>),
    /// Keys with values.
    Mapping(Vec<Field>),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What names it among the others: its id, the keys that identify it, or its text; of several with the same
    /// name all but the first have a number too.
    pub name: String,
    /// The value.
    pub value: Value,
}

impl Written {
    /// The value of a top-level field.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let field = self.fields.iter().find(|field| field.key == key)?;
        Some(&field.value)
    }

    /// The text of a top-level field that is a scalar.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Value::Scalar { text, .. } => Some(text),
            Value::List(_) | Value::Mapping(_) => None,
        }
    }

    /// What the record is called: its name or title, else its id.
    pub fn title(&self) -> &str {
        let id = self.address.rsplit('/').next().unwrap_or_default();
        let named = ["name", "title"].iter().find_map(|key| self.text(key));
        named.filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// Every scalar, in the order of the fields. An item of a list of plain values is there under its own name and
    /// as its own value.
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
    /// What it may name, where it is a reference.
    pub target: Option<&'static str>,
}

fn fields<'w>(all: &'w [Field], above: &FieldPath, leaves: &mut Vec<Leaf<'w>>) {
    for Field { key, value } in all {
        leaf(value, above.then(Step::Key(key.clone())), leaves);
    }
}

fn leaf<'w>(value: &'w Value, at: FieldPath, leaves: &mut Vec<Leaf<'w>>) {
    match value {
        Value::Scalar { text, target, .. } => leaves.push(Leaf {
            at,
            text,
            target: *target,
        }),
        Value::Mapping(inner) => fields(inner, &at, leaves),
        Value::List(items) => {
            for item in items {
                leaf(&item.value, at.then(Step::Item(item.name.clone())), leaves);
            }
        }
    }
}
