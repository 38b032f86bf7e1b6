//! The order of words in a Danish list.

/// What a text is sorted and compared by: without regard to case, and with æ, ø, å (also written ä, ö) after z.
pub fn sort_key(text: &str) -> String {
    text.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'æ' | 'ä' => '\u{e6}',
            'ø' | 'ö' => '\u{f8}',
            // Unicode has å before æ and ø; the alphabet has it last.
            'å' => '\u{f9}',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' => 'y',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn danish_letters_come_last_and_case_does_not_matter() {
        let mut words = ["Ågade", "zebra", "Ørsted", "Æble", "abe", "Zoo", "idé", "idf"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(
            words,
            ["abe", "idé", "idf", "zebra", "Zoo", "Æble", "Ørsted", "Ågade"]
        );
    }
}
