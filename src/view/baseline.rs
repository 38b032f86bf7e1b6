//! Baselines: the message of the tag, all of them, and one.

use crate::finding::Arg;
use crate::history::{Baseline, Baselines, Target};
use crate::model::meeting::Meeting;
use crate::model::project::Project;
use crate::model::{Language, Record, Register, decided_fingerprint, is_comparable};
use crate::ranking::score::{points, policy_weights};
use crate::text::{Args, amount, decimal, number, quarter, sanitize, text, word};
use crate::view::{Cell, Column, Page, Table};

/// How many digits of a commit's name are shown.
const DIGITS: usize = 10;

/// What a project's figures are, where they are known.
struct Figures {
    investment: Option<i64>,
    hours: Option<i64>,
    end: Option<crate::model::Quarter>,
    /// In hundredths; only where every criterion is scored.
    points: Option<i64>,
}

impl Figures {
    fn of(register: &Register, project: &Project) -> Self {
        let scoring = &register.policy.scoring;
        let points = points(project, scoring, &policy_weights(scoring));
        let hours = i64::try_from(project.total_hours()).ok();
        Self {
            investment: project.investment(),
            hours: hours.filter(|hours| *hours > 0),
            end: project
                .schedule
                .as_ref()
                .and_then(|schedule| Some(schedule.end?.quarter())),
            points: (points.missing.is_empty() && !points.terms.is_empty()).then_some(points.hundredths),
        }
    }

    fn words(&self, language: Language) -> Vec<String> {
        let say = |key: &str, args: &Args<'_>| text(language, key, args);
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

/// The words of a baseline's message, without its trailers: what it is, and every project with what was decided.
pub fn message(
    register: &Register,
    target: &Target,
    meeting: Option<&Record<Meeting>>,
    projects: &[&Record<Project>],
    policy: Option<&str>,
    language: Language,
) -> String {
    let say = |key: &str, args: &Args<'_>| text(language, key, args);
    let (name, count) = (
        ("name", (&target.name).into()),
        ("projects", projects.len().into()),
    );
    let title = match meeting {
        Some(meeting) => {
            let meeting = ("meeting", held(register, meeting, language).into());
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
        let mut figures = vec![word(language, project.stage.as_str())];
        figures.extend(Figures::of(register, project).words(language));
        lines.push(String::new());
        lines.push(format!("- {} ({})", sanitize(&project.name), project.id()));
        lines.push(format!("  {}", figures.join("; ")));
    }
    lines.join("\n")
}

/// What is said when a baseline was set.
pub fn was_set(
    target: &Target,
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
    let early = projects.iter().filter(|project| !project.stage.is_decided());
    for project in early.filter(|_| meeting.is_some()) {
        let stage = word(language, project.stage.as_str());
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

/// The page of all baselines, the latest commit first.
pub fn list(found: &Baselines, is_shallow: bool, language: Language) -> Page {
    let mut page = Page::new(text(language, "baseline-list-title", &[]));
    let headed = |key: &str| Column::headed(key, text(language, &format!("baseline-column-{key}"), &[]));
    let plain = |key: &str| Column::new(language, key);
    let mut table = Table {
        columns: vec![
            plain("baseline"),
            headed("date"),
            headed("commit"),
            plain("set_on"),
            plain("set_by"),
            plain("meeting"),
            plain("projects"),
            plain("by_hand"),
            headed("subject"),
        ],
        rows: Vec::new(),
    };
    for one in found.all.iter().rev() {
        let projects = match &one.projects {
            Some(projects) => projects.len().into(),
            None => text(language, "baseline-all-decided", &[]).into(),
        };
        table.push(vec![
            (&one.name).into(),
            one.date.into(),
            commit(one.commit).into(),
            Cell::of(one.set_on),
            Cell::of(one.tagger.as_ref()),
            Cell::of(one.meeting.as_ref()),
            projects,
            one.is_by_hand().into(),
            Cell::of(Some(one.subject()).filter(|subject| !subject.is_empty())),
        ]);
    }
    if table.rows.is_empty() {
        page.header.push(text(language, "baseline-list-none", &[]));
    }
    if is_shallow {
        page.header.push(text(language, "baseline-list-shallow", &[]));
    }
    if !found.without_commit.is_empty() {
        let names = Arg::List(found.without_commit.clone());
        page.header.push(text(
            language,
            "baseline-list-without-commit",
            &[("names", names)],
        ));
    }
    page.table("", table);
    page
}

/// Whether a baseline's message belongs to the content of its commit.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Check {
    Agrees,
    /// The fingerprint of what is there.
    Differs(String),
    /// Another version of the tool made it.
    Incomparable,
}

/// The page of a baseline, with the register as it is at its commit or why that cannot be read, and whether its message
/// is contradicted by what is there.
pub fn page(baseline: &Baseline, register: Result<&Register, String>, language: Language) -> (Page, bool) {
    let mut page = Page::new(text(
        language,
        "baseline-title",
        &[("name", (&baseline.name).into())],
    ));
    let (projects, gone) = match &register {
        Ok(register) => projects(baseline, register),
        Err(_) => (Vec::new(), Vec::new()),
    };
    let check = match (&baseline.fingerprint, &register) {
        (Some(said), Ok(_)) => Some(checked(said, &projects)),
        _ => None,
    };
    let differs = matches!(check, Some(Check::Differs(_)));
    if differs {
        page.header.push(text(language, "baseline-warning-differs", &[]));
    }
    if baseline.projects.is_none() {
        page.header.push(text(language, "baseline-by-hand", &[]));
    }
    if let Err(reason) = &register {
        let reason = [("reason", reason.into())];
        page.header.push(text(language, "baseline-unreadable", &reason));
    }
    if !gone.is_empty() {
        let gone = [("projects", Arg::List(gone))];
        page.header.push(text(language, "baseline-gone", &gone));
    }
    page.table(
        "",
        fields(baseline, register.as_ref().ok().copied(), check, language),
    );
    if let Ok(register) = register {
        let heading = text(language, "baseline-projects", &[]);
        page.table(heading, as_they_were(register, &projects, language));
    }
    (page, differs)
}

fn checked(said: &str, projects: &[&Record<Project>]) -> Check {
    let now = decided_fingerprint(projects.iter().copied());
    match said {
        _ if said == now => Check::Agrees,
        _ if is_comparable(said) => Check::Differs(now),
        _ => Check::Incomparable,
    }
}

/// The projects of a baseline in its register, and the ids of those that are not there.
fn projects<'r>(baseline: &Baseline, register: &'r Register) -> (Vec<&'r Record<Project>>, Vec<String>) {
    let Some(ids) = &baseline.projects else {
        let decided = register
            .projects
            .iter()
            .filter(|project| project.stage.is_decided());
        return (decided.collect(), Vec::new());
    };
    let there = ids.iter().filter_map(|id| register.projects.get(id));
    let gone = ids.iter().filter(|id| register.projects.get(id).is_none());
    (there.collect(), gone.cloned().collect())
}

fn fields(
    baseline: &Baseline,
    register: Option<&Register>,
    check: Option<Check>,
    language: Language,
) -> Table {
    let say = |key: &str, args: &Args<'_>| text(language, key, args);
    let mut table = Table::new(language, &["field", "value"]);
    let mut row = |field: &str, value: Cell| {
        table.push(vec![say(&format!("baseline-field-{field}"), &[]).into(), value]);
    };
    let facts = [
        ("commit", commit(baseline.commit).into()),
        ("day", baseline.date.into()),
    ];
    row("commit", say("baseline-commit", &facts).into());
    let by = match (&baseline.tagger, baseline.set_on) {
        (Some(who), Some(day)) => say("baseline-set-by", &[("who", who.into()), ("day", day.into())]),
        _ => say("baseline-set-lightweight", &[]),
    };
    row("set", by.into());
    if let Some(id) = &baseline.meeting {
        let meeting = register.and_then(|register| Some((register, register.meetings.get(id)?)));
        row(
            "meeting",
            match meeting {
                Some((register, meeting)) => format!("{} ({id})", held(register, meeting, language)).into(),
                None => id.into(),
            },
        );
    }
    // What the tool writes after the first line stands below, as a table.
    let said: Vec<Cell> = match baseline.is_by_hand() {
        true => baseline
            .message
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(Cell::from)
            .collect(),
        false => vec![baseline.subject().into()],
    };
    if !said.is_empty() {
        row("message", Cell::list(said));
    }
    if let Some(fingerprint) = &baseline.fingerprint {
        let said = ("fingerprint", fingerprint.into());
        let value = match check {
            Some(Check::Agrees) => say("baseline-agrees", &[said]),
            Some(Check::Differs(now)) => say("baseline-differs", &[said, ("now", now.into())]),
            Some(Check::Incomparable) => say("baseline-incomparable", &[said]),
            None => fingerprint.clone(),
        };
        row("fingerprint", value.into());
    }
    table
}

fn as_they_were(register: &Register, projects: &[&Record<Project>], language: Language) -> Table {
    let columns = [
        "id",
        "project",
        "stage",
        "investment",
        "hours",
        "planned_end",
        "points",
    ];
    let mut table = Table::new(language, &columns);
    for project in projects {
        let figures = Figures::of(register, project);
        table.push(vec![
            project.id().into(),
            (&project.name).into(),
            Cell::choice(language, project.stage.as_str()),
            Cell::dkk(figures.investment),
            Cell::of(figures.hours),
            Cell::of(figures.end),
            figures.points.map_or(Cell::Empty, Cell::Hundredths),
        ]);
    }
    table
}

/// A meeting by its body and day; by its id where one of them is missing.
fn held(register: &Register, meeting: &Record<Meeting>, language: Language) -> String {
    match (&meeting.body, meeting.date) {
        (Some(body), Some(day)) => {
            let facts = [("body", register.title(body).into()), ("day", day.into())];
            text(language, "baseline-meeting", &facts)
        }
        _ => meeting.id().to_owned(),
    }
}

fn commit(id: crate::source::ObjectId) -> String {
    id.to_string().chars().take(DIGITS).collect()
}
