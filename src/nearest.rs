//! Did-you-mean.

/// Returns the candidate most like what was written, when one is plausible: at most a third of its letters
/// differ, a swap of neighbours counting as one. Among equals the first.
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let written = written.to_lowercase();
    // Nobody misspells an id of this length letter by letter, and the comparison is quadratic.
    if written.len() > 200 {
        return None;
    }
    let limit = (written.chars().count() / 3).max(1);
    let mut best = None;
    for candidate in candidates {
        if candidate.len().abs_diff(written.len()) > 4 * limit {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&written, &candidate.to_lowercase());
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_plausible_candidate_is_found_and_no_other() {
        let keys = ["owner", "data_owner", "status"];
        assert_eq!(nearest("ownr", keys), Some("owner"));
        assert_eq!(nearest("onwer", keys), Some("owner"));
        assert_eq!(nearest("Status", keys), Some("status"));
        assert_eq!(nearest("price", keys), None);
    }
}
