//! `--only`: which of the fields that name positions a handover is about.

use std::error::Error;

use clap_complete::CompletionCandidate;

use crate::text::nearest;

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

pub(super) fn candidates() -> Vec<CompletionCandidate> {
    choices().into_iter().map(CompletionCandidate::new).collect()
}

/// What `--only` takes: kinds, fields, and kinds with fields.
fn choices() -> Vec<&'static str> {
    let mut all: Vec<&str> = FIELDS.to_vec();
    all.extend(FIELDS.iter().flat_map(|field| field.split('.')));
    all.sort_unstable();
    all.dedup();
    all
}

pub(super) fn is_chosen(only: &[String], field: &str) -> bool {
    let within = |wanted: &String| {
        let part = field.strip_prefix(wanted.as_str());
        part.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            || field.split('.').any(|part| part == wanted)
    };
    only.is_empty() || only.iter().any(within)
}

/// Refuses words that choose nothing.
pub(super) fn check(only: &[String]) -> Result<(), Box<dyn Error>> {
    let choices = choices();
    let known = |wanted: &str| {
        choices.contains(&wanted)
            || FIELDS.iter().any(|field| {
                field
                    .strip_prefix(wanted)
                    .is_some_and(|rest| rest.starts_with('.'))
            })
    };
    let Some(unknown) = only.iter().find(|wanted| !known(wanted)) else {
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
