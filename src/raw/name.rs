//! What names an item of a list.

use std::collections::HashMap;

use super::record::{RawField, RawItem, RawValue};
use crate::model::identity::keys_of;

/// Names the items of the list under `key`.
pub(super) fn named(key: &str, values: Vec<RawValue>) -> Vec<RawItem> {
    if keys_of(key).is_empty() {
        let places = (1..).zip(values);
        return places
            .map(|(n, value): (usize, _)| RawItem {
                name: n.to_string(),
                value,
            })
            .collect();
    }
    let mut counts: HashMap<String, usize> = HashMap::new();
    values
        .into_iter()
        .map(|value| {
            let name = name(key, &value);
            let count = counts.entry(name.clone()).or_default();
            *count += 1;
            let name = match *count {
                1 => name,
                again => format!("{name}#{again}"),
            };
            RawItem { name, value }
        })
        .collect()
}

fn name(key: &str, value: &RawValue) -> String {
    match value {
        RawValue::Scalar { text, .. } => text.clone(),
        RawValue::List(items) => items
            .iter()
            .map(|item| item.name.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        RawValue::Mapping(fields) => {
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

fn text<'f>(fields: &'f [RawField], key: &str) -> Option<&'f str> {
    let field = fields.iter().find(|field| field.key == key)?;
    match &field.value {
        RawValue::Scalar { text, .. } => Some(text),
        RawValue::List(_) | RawValue::Mapping(_) => None,
    }
}
