//! An unknown field that the kind does not have.

use std::cell::LazyCell;

use schemars::SchemaGenerator;
use serde_json::{Map, Value};

use crate::finding::{Finding, Severity};
use crate::glossary::english;
use crate::model::{COMMON_KEYS, Entity, ForKind, Kind, Register};
use crate::nearest::nearest;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unknown-names-no-field",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every path in `unknown.fields` is a field of the record's kind, written with dots and without \
               list positions: `owner`, `business_case.years`, `benefits.target`.",
        why: "A path that names nothing silences no rule, and the gap it was meant for is not shown.",
        source: "The model of the register; `portfolio schema KIND` prints the fields of a kind.",
        example: "unknown:\n  - {fields: [ower], because: Stillingen er nedlagt og ikke erstattet}",
        mend: "Correct the path, or take it out when the field does not exist.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for kind in Kind::ALL {
        kind.with(UnknownFieldNames {
            register: context.register,
            findings,
        });
    }
}

struct UnknownFieldNames<'a> {
    register: &'a Register,
    findings: &'a mut Vec<Finding>,
}

impl ForKind for UnknownFieldNames<'_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        let schema = LazyCell::new(|| SchemaGenerator::default().into_root_schema_for::<T>().to_value());
        for record in self.register.all::<T>() {
            for (n, unknown) in record.common().unknown.iter().enumerate() {
                for (m, field) in unknown.fields.iter().enumerate() {
                    let Err(similar) = find(&schema, field) else {
                        continue;
                    };
                    let bare = without_positions(field).filter(|bare| find(&schema, bare).is_ok());
                    let finding = record
                        .finding(RULE.id, record.at(("unknown", n, "fields", m)))
                        .arg("kind", T::KIND.folder())
                        .arg("field", field);
                    self.findings.push(match bare.or(similar) {
                        Some(suggestion) => finding.arg("suggestion", suggestion),
                        None => finding.variant("plain"),
                    });
                }
            }
        }
    }
}

/// Follows a dotted path through a kind's schema. When it leads nowhere: the path that was probably meant.
fn find(schema: &Value, field: &str) -> Result<(), Option<String>> {
    let mut node = schema;
    let mut way = String::new();
    for key in field.split('.') {
        let known = properties(schema, node).ok_or(None)?;
        let common = if way.is_empty() { COMMON_KEYS } else { &[] };
        match known.get(key) {
            Some(next) => node = next,
            None if common.contains(&key) => return Ok(()),
            None => {
                let known: Vec<&str> = known.keys().map(String::as_str).collect();
                let suggestion = english(key, &known).or_else(|| nearest(key, known));
                return Err(suggestion.map(|suggestion| way + suggestion));
            }
        }
        way.push_str(key);
        way.push('.');
    }
    Ok(())
}

/// `benefits[0].target` as `benefits.target`.
fn without_positions(field: &str) -> Option<String> {
    let mut parts = field.split('[');
    let first = parts.next()?.to_owned();
    parts.try_fold(first, |bare, part| {
        let (position, rest) = part.split_once(']')?;
        position.bytes().all(|b| b.is_ascii_digit()).then(|| bare + rest)
    })
}

/// Returns the keys of a mapping, of a list's items, or of what an optional value holds.
fn properties<'s>(schema: &'s Value, mut node: &'s Value) -> Option<&'s Map<String, Value>> {
    loop {
        if let Some(properties) = node.get("properties") {
            return properties.as_object();
        }
        node = if let Some(reference) = node.get("$ref") {
            schema.pointer(reference.as_str()?.strip_prefix('#')?)?
        } else if let Some(items) = node.get("items") {
            items
        } else {
            node.get("anyOf")?
                .as_array()?
                .iter()
                .find(|one| one.get("$ref").is_some())?
        };
    }
}
