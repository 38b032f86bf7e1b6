//! Words that are not among those known: keys and choices, and which of the known ones was probably meant.

use crate::finding::Finding;
use crate::glossary::english;
use crate::nearest::nearest;

/// So many keys can be read at a glance; where there are more, the message says where to look them up.
const MAX_LISTED: usize = 12;

/// Returns the finding for a key that its mapping does not have, with the one that was meant or else where the
/// keys are.
pub(super) fn unknown_key(finding: Finding, key: &str, known: Vec<&str>, schema: &str) -> Finding {
    let known = sorted(known);
    let finding = finding.arg("key", key);
    match suggestion(key, &known) {
        Some(suggestion) => finding.arg("suggestion", suggestion),
        None if known.len() > MAX_LISTED && !schema.is_empty() => finding
            .variant("many")
            .arg("number", known.len())
            .arg("schema", schema),
        None => finding.variant("plain").arg("known", list(&known)),
    }
}

/// Returns the finding for a word that is not one of the choices.
pub(super) fn not_allowed(finding: Finding, word: &str, allowed: Vec<&str>) -> Finding {
    let allowed = sorted(allowed);
    let finding = finding.arg("value", word).arg("allowed", list(&allowed));
    match suggestion(word, &allowed) {
        Some(suggestion) => finding.arg("suggestion", suggestion),
        None => finding.variant("plain"),
    }
}

fn sorted(mut words: Vec<&str>) -> Vec<&str> {
    words.sort_unstable();
    words.dedup();
    words
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Returns the known word that a word was probably meant to be: the same but for `-`, `_` and capitals, the one
/// that it is the Danish word for, the most similar, or the only one that goes on where it ends (`investment`
/// for `investment_dkk`) or the other way round.
fn suggestion<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let even = |word: &str| word.trim().to_lowercase().replace(['-', ' '], "_");
    let word = even(word);
    let goes_on =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with('_'));
    let mut longer = known
        .iter()
        .filter(|known| goes_on(known, &word) || goes_on(&word, known));
    let only_longer = longer
        .next()
        .filter(|_| longer.next().is_none() && !word.is_empty());
    let same = known.iter().find(|known| even(known) == word);
    same.copied()
        .or_else(|| english(&word, known))
        .or_else(|| nearest(&word, known.iter().copied()))
        .or(only_longer.copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plausible_words_are_suggested() {
        let known = [
            "name",
            "owner",
            "investment_dkk",
            "data_owner",
            "unit",
            "security_officer",
        ];
        for (word, expected) in [
            ("nam", Some("name")),
            ("onwer", Some("owner")),
            ("Owner", Some("owner")),
            ("investment", Some("investment_dkk")),
            ("investment-dkk", Some("investment_dkk")),
            ("security_oficer", Some("security_officer")),
            ("navn", Some("name")),
            ("Data-ejer", Some("data_owner")),
            ("leverandør", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(suggestion(word, &known), expected, "{word}");
        }
    }
}
