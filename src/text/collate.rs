//! The order of words in a Danish list, and when two words are taken for the same.

use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

use crate::value::composed;

/// The order of the Danish alphabet. Built at the first comparison, so that a command that sorts no words does not pay
/// for it; `None` only if the program was built without the data of the collator.
static DANISH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| CollatorBorrowed::try_new(locale!("da").into(), CollatorOptions::default()).ok());

/// Returns what a shown text is sorted by: bytes in the order of the Danish alphabet, with æ, ø and å last and `aa` as å.
/// Of two texts that differ in case only, the one with upper case comes first.
pub fn sort_key(text: &str) -> Vec<u8> {
    let text = text.trim();
    let mut key = Vec::with_capacity(2 * text.len());
    match &*DANISH {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend(text.to_lowercase().bytes()),
    }
    key
}

/// Returns the text as it is searched for: without regard to case, accents, and whether æ and ø are written ä and ö.
pub fn search_key(text: &str) -> String {
    let text = composed(text.trim());
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .map(|c| match c {
            'ä' => 'æ',
            'ö' => 'ø',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' => 'y',
            '\u{a0}' | '\u{202f}' => ' ',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_come_last_and_double_a_is_among_them() {
        let sorted = [
            "Abe", "abe", "ide", "idé", "idf", "zebra", "Zoo", "Æble", "Ørsted", "Aabenraa", "Ågade",
            "Aalborg", "Århus",
        ];
        let mut words = sorted;
        words.reverse();
        words.sort_by_cached_key(|word| sort_key(word));
        assert_eq!(words, sorted);
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        for (text, same) in [
            ("IDÉ", "ide"),
            ("Ärlig", "ærlig"),
            ("Ölholm ", "ølholm"),
            ("Müller", "myller"),
        ] {
            assert_eq!(search_key(text), search_key(same));
        }
        assert_ne!(search_key("å"), search_key("a"));
    }
}
