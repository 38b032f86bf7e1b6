//! The catalogue of texts: Danish and English have the same keys with the same facts, and every rule has its texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use portfolio::internal::model::Kind;
use portfolio::internal::overview::OVERVIEWS;
use portfolio::internal::rules::RULES;

use crate::common;

/// Every key of a language (`message`, `message.attribute`) with the facts that its text uses.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for entry in fs::read_dir(common::root().join("src/text").join(language)).expect("a folder") {
        let path = entry.expect("readable").path();
        let text = fs::read_to_string(&path).expect("readable");
        let parsed = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in parsed.body {
            match entry {
                Entry::Message(message) => {
                    let mut note = |key: String, pattern: &Pattern<&str>| {
                        let mut facts = BTreeSet::new();
                        collect(pattern, &mut facts);
                        assert!(
                            keys.insert(key.clone(), facts).is_none(),
                            "{language}: {key} stands twice"
                        );
                    };
                    if let Some(value) = &message.value {
                        note(message.id.name.to_owned(), value);
                    }
                    for attribute in &message.attributes {
                        note(
                            format!("{}.{}", message.id.name, attribute.id.name),
                            &attribute.value,
                        );
                    }
                }
                Entry::Junk { content } => panic!("{}: {content}", path.display()),
                _ => {}
            }
        }
    }
    keys
}

fn collect(pattern: &Pattern<&str>, facts: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| collect(&variant.value, facts));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            facts.insert(id.name.to_owned());
        }
    }
}

#[test]
fn both_languages_have_every_key_with_the_same_facts() {
    let (danish, english) = (keys("da"), keys("en"));
    let difference: Vec<_> = danish
        .keys()
        .chain(english.keys())
        .filter(|key| danish.get(*key) != english.get(*key))
        .map(|key| format!("{key}: da {:?}, en {:?}", danish.get(key), english.get(key)))
        .collect();
    assert!(difference.is_empty(), "{}", difference.join("\n"));
}

#[test]
fn every_rule_has_message_label_and_help_and_no_message_is_without_a_rule() {
    let english = keys("en");
    let rules: BTreeSet<&str> = RULES.iter().map(|(_, rule)| rule.id).collect();
    let messages_of = |rule: &str| {
        let variants = english
            .keys()
            .filter(|key| !key.contains('.'))
            .filter(|key| owner(key, &rules) == Some(rule));
        variants.cloned().collect::<Vec<_>>()
    };
    for rule in &rules {
        let messages = messages_of(rule);
        assert!(
            !messages.is_empty(),
            "src/text/{{da,en}}/rules-*.ftl have no message `{rule}`"
        );
        for message in messages {
            assert!(
                english.contains_key(&format!("{message}.help")),
                "{message} has no help"
            );
            assert!(
                english.contains_key(&format!("{message}.label")),
                "{message} has no label"
            );
        }
    }
    for entry in fs::read_dir(common::root().join("src/text/en")).expect("a folder") {
        let path = entry.expect("readable").path();
        if !path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("rules-"))
        {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        for line in text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            let key = line.split([' ', '=']).next().unwrap_or_default();
            assert!(
                owner(key, &rules).is_some(),
                "{}: {key} belongs to no rule",
                path.display()
            );
        }
    }
}

#[test]
fn kinds_and_overviews_have_the_texts_that_are_looked_up_by_their_names() {
    let english = keys("en");
    let by_kind = Kind::ALL.iter().flat_map(|kind| {
        [("kind", "show"), ("kinds", "diff")]
            .map(|(prefix, file)| (format!("{prefix}-{}", kind.folder()), file))
    });
    let by_overview = OVERVIEWS
        .iter()
        .map(|overview| (format!("overview-{}", overview.name), "overviews"));
    let missing: Vec<_> = by_kind
        .chain(by_overview)
        .filter(|(key, _)| !english.contains_key(key))
        .map(|(key, file)| format!("src/text/{{da,en}}/{file}.ftl lacks `{key}`"))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The rule that a message belongs to: the one with its name, else the longest whose name begins it.
fn owner<'r>(message: &str, rules: &BTreeSet<&'r str>) -> Option<&'r str> {
    rules
        .iter()
        .filter(|rule| {
            message
                .strip_prefix(**rule)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
        .max_by_key(|rule| rule.len())
        .copied()
}
