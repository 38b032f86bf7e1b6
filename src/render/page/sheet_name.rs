//! Names of sheets as Excel allows them.

use std::collections::BTreeSet;

/// The longest name that Excel allows, in UTF-16 units.
const LONGEST: usize = 31;

/// Returns a name for each sheet, as near the one wished for as Excel allows: without `[ ] : * ? / \`, without an
/// apostrophe at either end, not too long, and each once.
pub(super) fn sheet_names<'n>(wished: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    // Excel keeps this one for itself.
    let mut taken = BTreeSet::from(["history".to_owned()]);
    wished
        .into_iter()
        .map(|name| {
            let clean = clean(name);
            let numbered = (1..).map(|n| match n {
                1 => cut(&clean, LONGEST),
                n => {
                    let number = format!(" ({n})");
                    cut(&clean, LONGEST - number.len()) + &number
                }
            });
            let mut free = numbered.filter(|name| taken.insert(name.to_lowercase()));
            free.next().unwrap_or_default()
        })
        .collect()
}

fn clean(name: &str) -> String {
    let allowed: String = crate::text::sanitize(name)
        .chars()
        .map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = allowed.split_whitespace().collect();
    let name = words.join(" ");
    match name.trim_matches('\'') {
        "" => "1".to_owned(),
        name => name.to_owned(),
    }
}

/// As many whole characters as there is room for.
fn cut(name: &str, room: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    let cut: String = name.chars().take_while(fits).collect();
    cut.trim_end_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_clean_and_each_once() {
        let names = sheet_names([
            "Plan 2027/2028: alle [spor]",
            "",
            "'History'",
            "Systemportefølje, Vadby Kommune og omegn",
            "Systemportefølje, Vadby Kommune og noget andet",
            "om",
            "Om",
        ]);
        assert_eq!(
            names,
            [
                "Plan 2027 2028 alle spor",
                "1",
                "History (2)",
                "Systemportefølje, Vadby Kommune",
                "Systemportefølje, Vadby Kom (2)",
                "om",
                "Om (2)",
            ]
        );
    }
}
