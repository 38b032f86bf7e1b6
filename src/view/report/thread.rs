//! The thread as an outline, from the overview `thread`.

use super::sheet::{Sheet, text_of};
use crate::overview::Context;
use crate::page::{Cell, Row};

/// A goal and the projects that serve it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goal {
    /// The goal.
    pub goal: String,
    /// The projects, with their stages.
    pub projects: Vec<(String, String)>,
    /// Where the thread is broken.
    pub gap: Option<String>,
}

/// A focus area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub area: String,
    /// Its guiding star.
    pub guiding_star: Option<String>,
    /// Its principles.
    pub principles: Vec<String>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// Where the thread is broken.
    pub gap: Option<String>,
}

/// What a strategy spins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strand {
    /// The strategy.
    pub strategy: String,
    /// Its focus areas.
    pub areas: Vec<Area>,
}

/// A project that the thread does not lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adrift {
    /// The project.
    pub project: String,
    /// Its stage.
    pub stage: String,
    /// Why it is adrift.
    pub gap: String,
}

/// The thread.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thread {
    /// The visions and how often the thread is broken.
    pub header: Vec<String>,
    /// Strategy by strategy.
    pub strands: Vec<Strand>,
    /// Projects that serve no goal.
    pub adrift: Vec<Adrift>,
}

pub(super) fn thread(context: &Context<'_>) -> Thread {
    let sheet = Sheet::of(context, "thread");
    let mut thread = Thread {
        header: sheet.header.clone(),
        ..Thread::default()
    };
    for row in &sheet.table.rows {
        let said = |key: &str| text_of(sheet.cell(row, key)).map(str::to_owned);
        match (said("goal"), said("project")) {
            (None, Some(project)) => thread.adrift.push(Adrift {
                project,
                stage: said("stage").unwrap_or_default(),
                gap: said("gap").unwrap_or_default(),
            }),
            (None, None) => begin(&mut thread, &sheet, row),
            (Some(goal), project) => {
                let project = project.map(|project| (project, said("stage").unwrap_or_default()));
                serve(&mut thread, goal, project, said("gap"));
            }
        }
    }
    thread
}

/// Begins a focus area, and a strategy where the area is its first.
fn begin(thread: &mut Thread, sheet: &Sheet, row: &Row) {
    let said = |key: &str| text_of(sheet.cell(row, key)).map(str::to_owned);
    let strategy = said("strategy").unwrap_or_default();
    if thread
        .strands
        .last()
        .is_none_or(|strand| strand.strategy != strategy)
    {
        thread.strands.push(Strand {
            strategy,
            areas: Vec::new(),
        });
    }
    let principles = match sheet.cell(row, "principles") {
        Cell::List(all) => all.iter().filter_map(text_of).map(str::to_owned).collect(),
        one => text_of(one).map(str::to_owned).into_iter().collect(),
    };
    if let Some(strand) = thread.strands.last_mut() {
        strand.areas.push(Area {
            area: said("focus_area").unwrap_or_default(),
            guiding_star: said("guiding_star"),
            principles,
            goals: Vec::new(),
            gap: said("gap"),
        });
    }
}

/// Adds a project to a goal of the last focus area; the rows of a goal follow each other.
fn serve(thread: &mut Thread, goal: String, project: Option<(String, String)>, gap: Option<String>) {
    let area = thread
        .strands
        .last_mut()
        .and_then(|strand| strand.areas.last_mut());
    let Some(area) = area else { return };
    match area.goals.last_mut() {
        Some(last) if last.goal == goal => last.projects.extend(project),
        _ => area.goals.push(Goal {
            goal,
            projects: project.into_iter().collect(),
            gap,
        }),
    }
}
