//! `--only` and `--except`: which of the fields that name positions a handover is about.

use std::error::Error;

use clap_complete::CompletionCandidate;

use crate::nearest::nearest;

/// The fields that name positions.
const FIELDS: &[&str] = &[
    "units.head",
    "units.security_officer",
    "units.super_users",
    "bodies.members",
    "bodies.chair",
    "bodies.composition.position",
    "plans.actions.owner",
    "projects.owner",
    "projects.performed_by",
    "projects.manager",
    "projects.benefits.owner",
    "projects.risks.owner",
    "systems.owner",
    "systems.data_owner",
    "systems.performed_by",
    "systems.super_users.position",
    "contracts.owner",
    "processing.owner",
];

/// Returns the choices, for Tab.
pub(super) fn candidates() -> Vec<CompletionCandidate> {
    choices().into_iter().map(CompletionCandidate::new).collect()
}

/// Returns what may be chosen: kinds, fields, and kinds with fields.
fn choices() -> Vec<&'static str> {
    let mut all: Vec<&str> = FIELDS.to_vec();
    all.extend(FIELDS.iter().flat_map(|field| field.split('.')));
    all.sort_unstable();
    all.dedup();
    all
}

/// Returns whether a field, `systems.owner`, is among those asked for and not among those left out.
pub(super) fn is_chosen(only: &[String], except: &[String], field: &str) -> bool {
    let is_meant = |requested_field: &String| {
        is_within(field, requested_field) || field.split('.').any(|part| part == requested_field)
    };
    (only.is_empty() || only.iter().any(is_meant)) && !except.iter().any(is_meant)
}

fn is_within(field: &str, whole: &str) -> bool {
    field
        .strip_prefix(whole)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Refuses words that choose nothing.
pub(super) fn check(words: &[String]) -> Result<(), Box<dyn Error>> {
    let choices = choices();
    let is_known = |word: &str| choices.contains(&word) || FIELDS.iter().any(|field| is_within(field, word));
    let Some(unknown) = words.iter().find(|word| !is_known(word)) else {
        return Ok(());
    };
    Err(match nearest(unknown, choices.iter().copied()) {
        Some(nearest) => format!("no field that names positions is `{unknown}`; did you mean `{nearest}`?"),
        None => format!(
            "no field that names positions is `{unknown}`; there are: {}",
            FIELDS.join(", ")
        ),
    }
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_a_field_or_a_part_of_a_record_is_chosen() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        for (only, except, chosen) in [
            ("", "", 18),
            ("systems", "", 4),
            ("owner", "", 7),
            ("projects.benefits", "", 1),
            ("projects owner", "projects.risks", 8),
            ("", "bodies", 15),
            ("systems", "systems", 0),
        ] {
            let (only, except) = (words(only), words(except));
            check(&only).and_then(|()| check(&except)).expect("known words");
            let fields = FIELDS.iter().filter(|field| is_chosen(&only, &except, field));
            assert_eq!(fields.count(), chosen, "{only:?} except {except:?}");
        }
        assert!(check(&words("systems.ow")).is_err());
    }
}
