//! Baselines: the message of the tag, all of them, and one.

mod message;

use self::message::{ProjectFigures, meeting_name};
pub use self::message::{message, was_set};
use crate::finding::Arg;
use crate::history::{Baseline, Baselines};
use crate::model::project::Project;
use crate::model::project::Stage;
use crate::model::{Record, RefusedFormat, Register, decided_fingerprint, is_comparable};
use crate::page::{Block, Cell, Column, Page, Row, Table};
use crate::source::SourceError;
use crate::text::{MessageArgs, text};
use crate::value::Language;

/// How many digits of a commit's name are shown.
const DIGITS: usize = 10;

/// A column of the list of baselines.
#[derive(Debug, Clone, Copy)]
enum ListColumn {
    Name,
    Date,
    Commit,
    SetOn,
    SetBy,
    Meeting,
    Projects,
    ByHand,
    Subject,
}

impl ListColumn {
    /// The columns, in their order.
    const ALL: [Self; 9] = [
        Self::Name,
        Self::Date,
        Self::Commit,
        Self::SetOn,
        Self::SetBy,
        Self::Meeting,
        Self::Projects,
        Self::ByHand,
        Self::Subject,
    ];

    fn column(self, language: Language) -> Column {
        let headed = |key: &str| Column::headed(key, text(language, &format!("baseline-column-{key}"), &[]));
        match self {
            Self::Name => Column::new(language, "baseline"),
            Self::Date => headed("date"),
            Self::Commit => headed("commit"),
            Self::SetOn => Column::new(language, "set_on"),
            Self::SetBy => Column::new(language, "set_by"),
            Self::Meeting => Column::new(language, "meeting"),
            Self::Projects => Column::new(language, "projects"),
            Self::ByHand => Column::new(language, "by_hand"),
            Self::Subject => headed("subject"),
        }
    }

    fn cell(self, one: &Baseline, language: Language) -> Cell {
        match self {
            Self::Name => (&one.name).into(),
            Self::Date => one.date.into(),
            Self::Commit => commit(one.commit).into(),
            Self::SetOn => Cell::of(one.set_on),
            Self::SetBy => Cell::of(one.tagger.as_ref()),
            Self::Meeting => Cell::of(one.meeting.as_ref()),
            Self::Projects => match &one.projects {
                Some(projects) => projects.len().into(),
                None => text(language, "baseline-all-decided", &[]).into(),
            },
            Self::ByHand => one.is_by_hand().into(),
            Self::Subject => Cell::of(Some(one.subject()).filter(|subject| !subject.is_empty())),
        }
    }
}

/// Returns the page of all baselines, the latest commit first.
pub fn list(found: &Baselines, is_shallow: bool, language: Language) -> Page {
    let mut page = Page::new(text(language, "baseline-list-title", &[]));
    let rows = found.all.iter().rev();
    let rows = rows.map(|one| Row::from(ListColumn::ALL.map(|column| column.cell(one, language)).to_vec()));
    let table = Table {
        columns: ListColumn::ALL.map(|column| column.column(language)).to_vec(),
        rows: rows.collect(),
    };
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
    page.blocks.push(Block::Table {
        heading: String::new(),
        narrow: Some(narrow(found, language)),
        table,
    });
    page
}

/// Returns the list with days below what they are the days of. The tool's own messages say what the other columns do,
/// so only others stand here.
fn narrow(found: &Baselines, language: Language) -> Table {
    use ListColumn as Of;
    let columns = [
        Of::Name,
        Of::Commit,
        Of::SetBy,
        Of::Meeting,
        Of::Projects,
        Of::ByHand,
    ];
    let row = |one: &Baseline| {
        let cell = |column: ListColumn| {
            let below = match column {
                Of::Name if one.is_by_hand() => Of::Subject,
                Of::Commit => Of::Date,
                Of::SetBy => Of::SetOn,
                _ => return column.cell(one, language),
            };
            Cell::list([column.cell(one, language), below.cell(one, language)])
        };
        Row::from(columns.map(cell).to_vec())
    };
    Table {
        columns: columns.map(|column| column.column(language)).to_vec(),
        rows: found.all.iter().rev().map(row).collect(),
    }
}

/// Whether a baseline's message belongs to the content of its commit.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FingerprintCheck {
    Agrees,
    /// The fingerprint of what is there.
    Differs(String),
    /// Another version of the tool made it.
    Incomparable,
}

/// Why the register at a baseline's commit cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BaselineUnreadable {
    /// Git or its files.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The version of the format.
    #[error(transparent)]
    Format(#[from] RefusedFormat),
}

/// Returns the page of a baseline, with the register as it is at its commit or why that cannot be read, and whether its
/// message is contradicted by what is there.
pub fn page(
    baseline: &Baseline,
    register: Result<&Register, &BaselineUnreadable>,
    language: Language,
) -> (Page, bool) {
    let mut page = Page::new(text(
        language,
        "baseline-title",
        &[("name", (&baseline.name).into())],
    ));
    let (projects, missing) = match &register {
        Ok(register) => projects(baseline, register),
        Err(_) => (Vec::new(), Vec::new()),
    };
    let check = match (&baseline.fingerprint, &register) {
        (Some(recorded), Ok(_)) => Some(checked(recorded, &projects)),
        _ => None,
    };
    let differs = matches!(check, Some(FingerprintCheck::Differs(_)));
    if differs {
        page.header.push(text(language, "baseline-warning-differs", &[]));
    }
    if baseline.projects.is_none() {
        page.header.push(text(language, "baseline-by-hand", &[]));
    }
    if let Err(reason) = &register {
        let reason = [("reason", reason.to_string().into())];
        page.header.push(text(language, "baseline-unreadable", &reason));
    }
    if !missing.is_empty() {
        let missing = [("projects", Arg::List(missing))];
        page.header.push(text(language, "baseline-gone", &missing));
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

fn checked(recorded: &str, projects: &[&Record<Project>]) -> FingerprintCheck {
    let now = decided_fingerprint(projects.iter().copied());
    match recorded {
        _ if recorded == now => FingerprintCheck::Agrees,
        _ if is_comparable(recorded) => FingerprintCheck::Differs(now),
        _ => FingerprintCheck::Incomparable,
    }
}

/// Returns the projects of a baseline in its register, and the ids of those that are not there.
fn projects<'r>(baseline: &Baseline, register: &'r Register) -> (Vec<&'r Record<Project>>, Vec<String>) {
    let Some(ids) = &baseline.projects else {
        let decided = register
            .projects
            .iter()
            .filter(|project| project.stage.get().is_some_and(Stage::is_decided));
        return (decided.collect(), Vec::new());
    };
    let there = ids.iter().filter_map(|id| register.projects.get(id));
    let missing = ids.iter().filter(|id| register.projects.get(id).is_none());
    (there.collect(), missing.cloned().collect())
}

fn fields(
    baseline: &Baseline,
    register: Option<&Register>,
    check: Option<FingerprintCheck>,
    language: Language,
) -> Table {
    let say = |key: &str, args: &MessageArgs<'_>| text(language, key, args);
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
                Some((register, meeting)) => {
                    format!("{} ({id})", meeting_name(register, meeting, language)).into()
                }
                None => id.into(),
            },
        );
    }
    // What the tool writes after the first line stands below, as a table.
    let message_lines: Vec<Cell> = match baseline.is_by_hand() {
        true => baseline
            .message
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(Cell::from)
            .collect(),
        false => vec![baseline.subject().into()],
    };
    if !message_lines.is_empty() {
        row("message", Cell::list(message_lines));
    }
    if let Some(fingerprint) = &baseline.fingerprint {
        let recorded = ("fingerprint", fingerprint.into());
        let value = match check {
            Some(FingerprintCheck::Agrees) => say("baseline-agrees", &[recorded]),
            Some(FingerprintCheck::Differs(now)) => say("baseline-differs", &[recorded, ("now", now.into())]),
            Some(FingerprintCheck::Incomparable) => say("baseline-incomparable", &[recorded]),
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
        let figures = ProjectFigures::of(register, project);
        table.push(vec![
            project.id().into(),
            (&project.name).into(),
            Cell::choice(language, project.stage.get().map_or("?", Stage::as_str)),
            Cell::dkk(figures.investment),
            Cell::of(figures.hours),
            Cell::of(figures.end),
            figures.points.map_or(Cell::Empty, Cell::Hundredths),
        ]);
    }
    table
}

fn commit(id: crate::source::ObjectId) -> String {
    id.to_string().chars().take(DIGITS).collect()
}
