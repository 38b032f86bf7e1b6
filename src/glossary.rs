//! Danish words for the register's English keys and choices.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::value::Language;

/// `english = danish, danish …`, a line each. A Danish word may stand on several lines; the first whose English
/// word fits is taken.
const TABLE: &str = include_str!("glossary.txt");

static ENGLISH: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<&'static str>> = HashMap::new();
    for (danish, english) in pairs() {
        all.entry(folded(danish)).or_default().push(english);
    }
    all
});

static DANISH: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut first = HashMap::new();
    for (danish, english) in pairs() {
        first.entry(english).or_insert(danish);
    }
    first
});

/// Returns the known word that a Danish word stands for: `dataejer` or `Data-ejer` for `data_owner`.
pub(crate) fn english<'k>(danish: &str, known: &[&'k str]) -> Option<&'k str> {
    let candidates = ENGLISH.get(&folded(danish))?;
    candidates
        .iter()
        .find_map(|english| known.iter().find(|known| *known == english))
        .copied()
}

/// Returns whether someone who writes `text` may mean this key or choice: it is the word itself, or a Danish
/// one for it.
pub fn is_word_for(text: &str, key: &str) -> bool {
    let text = folded(text);
    text == folded(key) || ENGLISH.get(&text).is_some_and(|all| all.contains(&key))
}

/// Returns whether a text is a key or choice of the register, or a Danish word for one.
pub fn is_known_word(text: &str) -> bool {
    let text = folded(text);
    ENGLISH.contains_key(&text) || DANISH.keys().any(|key| folded(key) == text)
}

/// Returns a key or choice of the register as the reader's language says it: in Danish the first word of the
/// table's first line for it, in English the key with spaces, without the currency, which the amount itself
/// says. A key without a word shows as itself; a test refuses such a table.
pub fn word(language: Language, key: &str) -> String {
    let danish = match language {
        Language::Danish => DANISH.get(key).map(|word| (*word).to_owned()),
        Language::English => None,
    };
    let english = || match key {
        "dkk" => "amount".to_owned(),
        _ => key.replace("_dkk", "").replace('_', " "),
    };
    danish.unwrap_or_else(english)
}

/// Returns a field, given as a dotted path: `business case (investering)` for `business_case.investment_dkk`.
pub fn field(language: Language, path: &str) -> String {
    let one = |part: &str| word(language, part.split('[').next().unwrap_or(part));
    match path.rsplit_once('.') {
        None => one(path),
        Some((whole, part)) => {
            let whole = whole.rsplit('.').next().unwrap_or(whole);
            let (whole, part) = (one(whole), one(part));
            if whole == part {
                whole
            } else {
                format!("{whole} ({part})")
            }
        }
    }
}

/// Returns every Danish word of the table with its English one.
fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .flat_map(|(english, danish)| {
            danish
                .split(',')
                .map(move |danish| (danish.trim(), english.trim()))
        })
}

/// Returns the word in lower-case letters a to z and nothing between them, so that it does not matter how it is
/// written.
fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            'é' => out.push('e'),
            _ if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// The keys and choices that the schemas know.
    fn words(value: &Value, all: &mut BTreeSet<String>) {
        let Some(object) = value.as_object() else { return };
        if let Some(properties) = object.get("properties").and_then(Value::as_object) {
            all.extend(properties.keys().cloned());
        }
        let choices = object.get("enum").and_then(Value::as_array).into_iter().flatten();
        all.extend(
            choices
                .chain(object.get("const"))
                .filter_map(Value::as_str)
                .map(str::to_owned),
        );
        for inner in object.values() {
            match inner {
                Value::Array(items) => items.iter().for_each(|item| words(item, all)),
                _ => words(inner, all),
            }
        }
    }

    #[test]
    fn every_english_word_is_a_key_or_a_choice_of_the_model() {
        let mut known = BTreeSet::new();
        for (_, schema) in crate::model::schemas() {
            words(&schema, &mut known);
        }
        let unknown: Vec<_> = pairs().filter(|(_, english)| !known.contains(*english)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        assert!(
            known.contains("data_owner") && known.contains("in_use"),
            "{known:?}"
        );
    }

    #[test]
    fn every_key_and_choice_of_the_model_has_a_danish_word() {
        let mut known = BTreeSet::new();
        for (_, schema) in crate::model::schemas() {
            words(&schema, &mut known);
        }
        let without: Vec<_> = known
            .iter()
            .filter(|key| !DANISH.contains_key(key.as_str()))
            .collect();
        assert!(
            without.is_empty(),
            "no Danish word in glossary.txt for {without:?}"
        );
    }

    #[test]
    fn a_field_is_named_in_the_readers_language() {
        assert_eq!(
            field(Language::Danish, "business_case.investment_dkk"),
            "business case (investering)"
        );
        assert_eq!(field(Language::Danish, "funding[0].year"), "finansiering (år)");
        assert_eq!(field(Language::English, "wished_start"), "wished start");
    }

    #[test]
    fn every_line_has_words_and_no_pair_stands_twice() {
        let mut seen = BTreeSet::new();
        for line in TABLE
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            assert!(line.contains(" = "), "{line}");
        }
        for (danish, english) in pairs() {
            assert!(!danish.is_empty(), "{english}");
            assert!(
                seen.insert((folded(danish), english)),
                "{danish} = {english} stands twice"
            );
        }
    }

    #[test]
    fn a_danish_word_is_found_however_it_is_written() {
        let keys = ["name", "owner", "data_owner", "purpose"];
        for (word, expected) in [
            ("dataejer", Some("data_owner")),
            ("Data-ejer", Some("data_owner")),
            ("data ejer", Some("data_owner")),
            ("formål", Some("purpose")),
            ("FORMAAL", Some("purpose")),
            ("titel", Some("name")),
            ("udfaset", None),
            ("", None),
        ] {
            assert_eq!(english(word, &keys), expected, "{word}");
        }
        let choices = ["planned", "in_use", "retired", "yes"];
        for (word, expected) in [
            ("i brug", "in_use"),
            ("I_BRUG", "in_use"),
            ("udfaset", "retired"),
            ("ja", "yes"),
        ] {
            assert_eq!(english(word, &choices), Some(expected), "{word}");
        }
    }

    #[test]
    fn a_choice_answers_to_its_own_word_and_to_danish_ones() {
        for word in ["in_use", "In use", "in-use", "i brug", "I BRUG"] {
            assert!(is_word_for(word, "in_use") && is_known_word(word), "{word}");
        }
        assert!(!is_word_for("udfaset", "in_use") && is_known_word("udfaset"));
        assert!(!is_known_word("ibrugtaget i går"));
    }
}
