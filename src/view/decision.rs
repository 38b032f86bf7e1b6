//! The latest decision on a project in words, as the follow-up, the annex and the record's own page say it.

use crate::finding::Arg;
use crate::glossary::word;
use crate::model::project::Project;
use crate::model::{ProjectDecision, Record, Register};
use crate::overview::by_name;
use crate::text::text;
use crate::value::{Date, Language};

/// Returns the latest decision on a project, and that its stage does not follow it where that is so; `None` where
/// nothing is decided.
pub fn latest(
    register: &Register,
    project: &Record<Project>,
    today: Date,
    language: Language,
) -> Option<String> {
    let latest = register.latest_decision(project, today)?;
    let is_followed = register.decision_not_carried_out(project, today).is_none();
    Some(sentence(register, &latest, is_followed, language))
}

/// Returns the decisions that projects do not follow, a line each.
pub fn not_carried_out(register: &Register, today: Date, language: Language) -> Vec<String> {
    let line = |project: &Record<Project>| {
        let latest = register.decision_not_carried_out(project, today)?;
        let facts = [
            ("project", project.title().into()),
            ("decision", sentence(register, &latest, false, language).into()),
        ];
        Some(text(language, "decision-of-project", &facts))
    };
    by_name(&register.projects).into_iter().filter_map(line).collect()
}

fn sentence(
    register: &Register,
    latest: &ProjectDecision<'_>,
    is_followed: bool,
    language: Language,
) -> String {
    let body = latest.meeting.body.given();
    let body = body.map_or_else(
        || latest.meeting.id().to_owned(),
        |body| register.title(body).to_owned(),
    );
    let facts: [(&str, Arg); 4] = [
        ("outcome", word(language, latest.item.outcome.as_str()).into()),
        ("on", latest.on.into()),
        ("body", body.into()),
        ("no", latest.item.no.into()),
    ];
    let key = if is_followed {
        "decision-latest"
    } else {
        "decision-latest-not-carried-out"
    };
    text(language, key, &facts)
}
