//! What names an item of a list.

use std::collections::HashMap;

use super::{Field, Item, Value};
use crate::model::identity::keys_of;

/// Names the items of the list under `key`.
pub(super) fn named(key: &str, values: Vec<Value>) -> Vec<Item> {
    if keys_of(key).is_empty() {
        let places = (1..).zip(values);
        return places
            .map(|(n, value): (usize, _)| Item {
                name: n.to_string(),
                value,
            })
            .collect();
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    values
        .into_iter()
        .map(|value| {
            let name = name(key, &value);
            let count = seen.entry(name.clone()).or_default();
            *count += 1;
            let name = match *count {
                1 => name,
                again => format!("{name}#{again}"),
            };
            Item { name, value }
        })
        .collect()
}

fn name(key: &str, value: &Value) -> String {
    match value {
        Value::Scalar { text, .. } => text.clone(),
        Value::List(items) => items
            .iter()
            .map(|item| item.name.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        Value::Mapping(fields) => {
            let keys = keys_of(key).iter();
            let parts: Vec<&str> = keys.filter_map(|key| text(fields, key)).collect();
            if parts.is_empty() {
                let first = fields.iter().find_map(|field| text(fields, &field.key));
                first.unwrap_or_default().to_owned()
            } else {
                parts.join(" ")
            }
        }
    }
}

fn text<'f>(fields: &'f [Field], key: &str) -> Option<&'f str> {
    let field = fields.iter().find(|field| field.key == key)?;
    match &field.value {
        Value::Scalar { text, .. } => Some(text),
        Value::List(_) | Value::Mapping(_) => None,
    }
}
