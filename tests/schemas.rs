//! The JSON Schemas in `schemas/` are the ones that the types give, and they say of a register what the tool says.

use std::collections::BTreeMap;
use std::fs;

use portfolio::internal::model::{Kind, schemas};
use serde_json::Value;

use crate::common;

#[test]
fn the_schemas_in_the_repository_are_current() {
    let made: BTreeMap<String, String> = schemas()
        .into_iter()
        .chain(portfolio::internal::render::schemas())
        .map(|(name, schema)| {
            (
                format!("{name}.json"),
                serde_json::to_string_pretty(&schema).expect("JSON") + "\n",
            )
        })
        .collect();
    let kept: BTreeMap<String, String> = fs::read_dir(common::root().join("schemas"))
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("readable"))
        })
        .collect();
    let names = |all: &BTreeMap<String, String>| all.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&kept),
        names(&made),
        "run `portfolio schema --write schemas`"
    );
    for (name, text) in &made {
        assert!(
            kept[name] == *text,
            "{name} is stale: run `portfolio schema --write schemas`"
        );
    }
}

#[test]
fn every_property_has_a_hover_text() {
    fn walk(value: &Value, at: &str, bare: &mut Vec<String>) {
        let Some(object) = value.as_object() else { return };
        if let Some(properties) = object
            .get("properties")
            .and_then(Value::as_object)
            .filter(|_| !at.contains("allOf"))
        {
            for (name, property) in properties {
                // The word that tells one of several shapes speaks for itself.
                if property.get("description").is_none() && property.get("const").is_none() {
                    bare.push(format!("{at}.{name}"));
                }
            }
        }
        for (key, inner) in object {
            match inner {
                Value::Array(items) => items
                    .iter()
                    .for_each(|item| walk(item, &format!("{at}/{key}"), bare)),
                _ => walk(inner, &format!("{at}/{key}"), bare),
            }
        }
    }
    let mut bare = Vec::new();
    for (name, schema) in schemas()
        .into_iter()
        .chain(portfolio::internal::render::schemas())
    {
        walk(&schema, &name, &mut bare);
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

/// The YAML of a file as an editor's language server sees it: an independent reader.
fn as_json(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

#[test]
fn every_file_of_every_register_passes_its_schema() {
    let compiled: BTreeMap<String, jsonschema::Validator> = schemas()
        .into_iter()
        .map(|(name, schema)| {
            (
                name,
                jsonschema::draft202012::new(&schema).expect("a valid schema"),
            )
        })
        .collect();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for register in [
        "register",
        "tests/rules/base",
        "examples/billund-2016",
        "examples/aabenraa-2017",
        "examples/bornholm-2010",
        "examples/roedovre-2010",
        "examples/herning-2013",
    ] {
        for (path, bytes) in common::files(&common::root().join(register)) {
            let Some(stem) = path.strip_suffix(".yaml") else {
                continue;
            };
            let name = match stem.split_once('/') {
                Some((folder, _)) => folder.to_owned(),
                None if Kind::from_folder(stem).is_some() => format!("{stem}.list"),
                None => stem.to_owned(),
            };
            let value = as_json(std::str::from_utf8(&bytes).expect("UTF-8"));
            let errors: Vec<String> = compiled[&name]
                .iter_errors(&value)
                .map(|error| error.to_string())
                .collect();
            if !errors.is_empty() {
                wrong.push(format!("{register}/{path}: {errors:?}"));
            }
            checked += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 300, "{checked} files");
}

#[test]
fn the_editor_settings_name_every_schema() {
    let text = fs::read_to_string(common::root().join(".vscode/settings.json")).expect("the settings");
    let settings: Value = serde_json::from_str(&text).expect("JSON");
    let named = settings["yaml.schemas"].as_object().expect("a mapping");
    for (name, _) in schemas() {
        assert!(
            named.contains_key(&format!("./schemas/{name}.json")),
            ".vscode/settings.json does not name schemas/{name}.json"
        );
    }
    assert_eq!(named.len(), schemas().len());
}
