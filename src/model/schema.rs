//! JSON Schemas of the register's files, made from the types: what an editor completes, explains and checks.

use std::collections::BTreeSet;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{Common, Entity, ForKind, Kind, Municipality, Policy};

/// A schema and the name of its file without `.json`.
pub(crate) type NamedSchema = (String, Value);

/// All schemas: one per kind, one per kind's list file, `municipality` and `policy`.
struct Schemas;

/// Returns the schemas in the order of their names.
pub fn schemas() -> Vec<NamedSchema> {
    let mut all: Vec<NamedSchema> = Kind::ALL.iter().flat_map(|kind| kind.with(Schemas)).collect();
    all.push((
        "municipality".to_owned(),
        file::<Municipality>("municipality.yaml", &["id"]),
    ));
    all.push(("policy".to_owned(), alone::<Policy>("policy.yaml")));
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    all
}

impl ForKind for Schemas {
    type Output = [NamedSchema; 2];

    fn visit<T: Entity>(self) -> [NamedSchema; 2] {
        let folder = T::KIND.folder();
        let demanded: Vec<&str> = T::REQUIRED.iter().map(|required| required.key).collect();
        let record = record::<T>(&demanded);
        let mut list = record.clone();
        let defs = list.as_object_mut().and_then(|list| list.remove("$defs"));
        if let Some(item) = list.as_object_mut() {
            item.remove("$schema");
        }
        let mut list = json!({
            "$schema": DIALECT,
            "title": format!("{folder}.yaml"),
            "description": format!("A list of records of the kind {folder}."),
            "type": "array",
            "items": list,
        });
        if let (Some(defs), Some(list)) = (defs, list.as_object_mut()) {
            list.insert("$defs".to_owned(), defs);
        }
        [(folder.to_owned(), record), (format!("{folder}.list"), list)]
    }
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

fn record<T: Entity>(demanded: &[&str]) -> Value {
    let mut schema = file::<T>(&format!("{}/<id>.yaml", T::KIND.folder()), &["id"]);
    let unless_unknown: Vec<Value> = demanded.iter().map(|field| required_or_unknown(field)).collect();
    if let (Some(object), false) = (schema.as_object_mut(), unless_unknown.is_empty()) {
        object.insert("allOf".to_owned(), Value::Array(unless_unknown));
    }
    schema
}

/// Returns the condition that a field is there or that `unknown` names it.
fn required_or_unknown(field: &str) -> Value {
    json!({ "anyOf": [
        { "required": [field] },
        { "required": ["unknown"], "properties": { "unknown": { "contains": {
            "properties": { "fields": { "contains": { "const": field } } } } } } },
    ] })
}

/// Returns the schema of a file that holds the common fields and those of `T`.
fn file<T: JsonSchema>(title: &str, required: &[&str]) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = root::<T>(&mut generator);
    let common = root::<Common>(&mut generator);
    merge_properties(&mut schema, common);
    let names = schema.entry("required").or_insert_with(|| json!([]));
    if let Some(names) = names.as_array_mut() {
        names.retain(|name| name != "id");
        for name in required.iter().rev() {
            names.insert(0, json!(name));
        }
    }
    finish(schema, title, generator)
}

/// Returns the schema of a file that holds the fields of `T` only.
fn alone<T: JsonSchema>(title: &str) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let schema = root::<T>(&mut generator);
    finish(schema, title, generator)
}

fn finish(mut schema: Map<String, Value>, title: &str, mut generator: SchemaGenerator) -> Value {
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(title));
    let mut defs = generator.take_definitions(true);
    defs.sort_keys();
    if !defs.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(defs));
    }
    let mut schema = Value::Object(schema);
    tidy(&mut schema);
    schema
}

/// Returns the schema of a type itself, not a reference to it.
fn root<T: JsonSchema>(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let schema: Schema = T::json_schema(generator);
    match schema.to_value() {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// Puts the common properties around a kind's own: the id first, the others last.
fn merge_properties(schema: &mut Map<String, Value>, mut common: Map<String, Value>) {
    let Some(Value::Object(mut common)) = common.remove("properties") else {
        return;
    };
    let mut all = Map::new();
    all.extend(common.remove_entry("id"));
    if let Some(Value::Object(own)) = schema.remove("properties") {
        all.extend(own);
    }
    all.extend(common);
    schema.insert("properties".to_owned(), Value::Object(all));
}

/// Takes out what the register does not allow or an editor does not need: `null` for an absent value, and
/// defaults, which a person would otherwise be offered to write.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.remove("default");
            if let Some(Value::Array(types)) = object.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    object.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(any)) = object.get_mut("anyOf") {
                any.retain(|one| one.get("type") != Some(&json!("null")));
                if let [only] = any.as_slice() {
                    let only = only.clone();
                    object.remove("anyOf");
                    if let Value::Object(only) = only {
                        for (key, inner) in only {
                            object.entry(key).or_insert(inner);
                        }
                    }
                }
            }
            object.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// Returns the fields of a kind, by key, that hold one of the model's own words.
pub fn choices(kind: Kind) -> BTreeSet<String> {
    let [(_, schema), _] = kind.with(Schemas);
    let mut keys = BTreeSet::new();
    collect_choices(&schema, &schema["$defs"], &mut keys);
    keys
}

/// Returns all words of the choices that have each of these words among theirs: those that a column with these words may
/// have.
pub fn words_beside(words: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut sets = Vec::new();
    for kind in Kind::ALL {
        let [(_, schema), _] = kind.with(Schemas);
        collect_words(&schema, &mut sets);
    }
    sets.retain(|set: &BTreeSet<String>| words.iter().all(|word| set.contains(*word)));
    sets.into_iter().flatten().collect()
}

/// Collects the words of each choice of a schema.
fn collect_words(schema: &Value, sets: &mut Vec<BTreeSet<String>>) {
    match schema {
        Value::Object(object) => {
            let word = |one: &Value| one.get("const")?.as_str().map(str::to_owned);
            let consts = object.get("oneOf").and_then(Value::as_array);
            let consts = consts.into_iter().flatten().filter_map(word);
            let plain = object.get("enum").and_then(Value::as_array).into_iter().flatten();
            let plain = plain.filter_map(|one| one.as_str().map(str::to_owned));
            let set: BTreeSet<String> = consts.chain(plain).collect();
            if !set.is_empty() {
                sets.push(set);
            }
            object.values().for_each(|inner| collect_words(inner, sets));
        }
        Value::Array(items) => items.iter().for_each(|inner| collect_words(inner, sets)),
        _ => {}
    }
}

fn collect_choices(schema: &Value, defs: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                let choices = properties.iter().filter(|(_, schema)| is_choice(schema, defs));
                keys.extend(choices.map(|(key, _)| key.clone()));
            }
            object
                .values()
                .for_each(|inner| collect_choices(inner, defs, keys));
        }
        Value::Array(items) => items.iter().for_each(|inner| collect_choices(inner, defs, keys)),
        _ => {}
    }
}

fn is_choice(schema: &Value, defs: &Value) -> bool {
    let named = schema.get("$ref").and_then(Value::as_str);
    let named = named.and_then(|name| defs.get(name.rsplit('/').next()?));
    let one_of = |key: &str| {
        let all = schema.get(key).and_then(Value::as_array);
        all.is_some_and(|all| all.iter().any(|one| is_choice(one, defs)))
    };
    schema.get("enum").is_some()
        || schema.get("const").is_some()
        || named.is_some_and(|schema| is_choice(schema, defs))
        || schema.get("items").is_some_and(|items| is_choice(items, defs))
        || one_of("oneOf")
        || one_of("anyOf")
}
