//! What is said of a baseline when it is set: in the tag's message, and to whoever sets it.

use super::commit;
use crate::finding::Arg;
use crate::glossary::word;
use crate::history::BaselineTarget;
use crate::model::meeting::Meeting;
use crate::model::project::Project;
use crate::model::project::Stage;
use crate::model::{Record, Register};
use crate::ranking::score::{points, policy_weights};
use crate::text::{MessageArgs, amount, decimal, number, quarter, sanitize, text};
use crate::value::{Language, Quarter};

/// What a project's figures are, where they are known.
pub(super) struct ProjectFigures {
    pub(super) investment: Option<i64>,
    pub(super) hours: Option<i64>,
    pub(super) end: Option<Quarter>,
    /// In hundredths; only where every criterion is scored.
    pub(super) points: Option<i64>,
}

impl ProjectFigures {
    pub(super) fn of(register: &Register, project: &Project) -> Self {
        let scoring = register.policy.decided_scoring();
        let points = scoring.map(|scoring| points(project, scoring, &policy_weights(scoring)));
        let whole = points.filter(|points| points.missing.is_empty() && !points.terms.is_empty());
        let hours = i64::try_from(project.total_hours()).ok();
        Self {
            investment: project.investment(),
            hours: hours.filter(|hours| *hours > 0),
            end: project
                .schedule
                .given()
                .and_then(|schedule| Some(schedule.end.get()?.quarter())),
            points: whole.map(|points| points.hundredths),
        }
    }

    fn words(&self, language: Language) -> Vec<String> {
        let say = |key: &str, args: &MessageArgs<'_>| text(language, key, args);
        let dkk = |n| Arg::Text(amount(language, n));
        [
            self.investment
                .map(|n| say("baseline-figure-investment", &[("dkk", dkk(n))])),
            self.hours.map(|n| {
                say(
                    "baseline-figure-hours",
                    &[("hours", Arg::Text(number(language, n)))],
                )
            }),
            self.end.map(|end| {
                let end = Arg::Text(quarter(language, end));
                say("baseline-figure-end", &[("quarter", end)])
            }),
            self.points.map(|n| {
                let points = Arg::Text(decimal(language, n, 2));
                say("baseline-figure-points", &[("points", points)])
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Returns the words of a baseline's message, without its trailers: what it is, and every project with what was
/// decided.
pub fn message(
    register: &Register,
    target: &BaselineTarget,
    meeting: Option<&Record<Meeting>>,
    projects: &[&Record<Project>],
    policy: Option<&str>,
    language: Language,
) -> String {
    let say = |key: &str, args: &MessageArgs<'_>| text(language, key, args);
    let (name, count) = (
        ("name", (&target.name).into()),
        ("projects", projects.len().into()),
    );
    let title = match meeting {
        Some(meeting) => {
            let meeting = ("meeting", meeting_name(register, meeting, language).into());
            say("baseline-message-title-meeting", &[name, count, meeting])
        }
        None => say("baseline-message-title", &[name, count]),
    };
    let state = [
        ("commit", commit(target.commit).into()),
        ("day", target.date.into()),
    ];
    let policy = match policy {
        Some(fingerprint) => say("baseline-message-policy", &[("fingerprint", fingerprint.into())]),
        None => say("baseline-message-policy-standard", &[]),
    };
    let mut lines = vec![
        title,
        String::new(),
        say("baseline-message-state", &state),
        policy,
    ];
    for project in projects {
        let mut figures = vec![word(language, project.stage.get().map_or("?", Stage::as_str))];
        figures.extend(ProjectFigures::of(register, project).words(language));
        lines.push(String::new());
        lines.push(format!("- {} ({})", sanitize(&project.name), project.id()));
        lines.push(format!("  {}", figures.join("; ")));
    }
    lines.join("\n")
}

/// Returns what is said when a baseline was set.
pub fn was_set(
    target: &BaselineTarget,
    meeting: Option<&Record<Meeting>>,
    projects: &[&Record<Project>],
    tag: &str,
    language: Language,
) -> Vec<String> {
    let facts = [
        ("name", (&target.name).into()),
        ("commit", commit(target.commit).into()),
        ("day", target.date.into()),
        ("projects", projects.len().into()),
    ];
    let mut lines = vec![text(language, "baseline-set", &facts)];
    let early = projects
        .iter()
        .filter(|project| !project.stage.get().is_some_and(Stage::is_decided));
    for project in early.filter(|_| meeting.is_some()) {
        let stage = word(language, project.stage.get().map_or("?", Stage::as_str));
        let facts = [("project", project.title().into()), ("stage", stage.into())];
        lines.push(text(language, "baseline-set-not-decided", &facts));
    }
    let command = format!("git push origin {tag}");
    lines.push(text(
        language,
        "baseline-set-push",
        &[("command", command.into())],
    ));
    lines
}

/// Returns a meeting by its body and day; by its id where one of them is missing.
pub(super) fn meeting_name(register: &Register, meeting: &Record<Meeting>, language: Language) -> String {
    match (meeting.body.given(), meeting.date.get()) {
        (Some(body), Some(day)) => {
            let facts = [("body", register.title(body).into()), ("day", day.into())];
            text(language, "baseline-meeting", &facts)
        }
        _ => meeting.id().to_owned(),
    }
}
