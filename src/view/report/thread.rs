//! The thread as an outline.

use crate::glossary::word;
use crate::model::project::Project;
use crate::model::strategy::{FocusArea, Goal};
use crate::overview::OverviewContext;
use crate::overview::thread::{ThreadPart, lines};

/// A goal and the projects that serve it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalOutline {
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
    pub goals: Vec<GoalOutline>,
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
pub struct UnthreadedProject {
    /// The project.
    pub project: String,
    /// Its stage.
    pub stage: String,
    /// Why it is adrift.
    pub gap: String,
}

/// The thread.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreadOutline {
    /// The visions and how often the thread is broken.
    pub header: Vec<String>,
    /// Strategy by strategy.
    pub strands: Vec<Strand>,
    /// Projects that serve no goal.
    pub adrift: Vec<UnthreadedProject>,
}

pub(super) fn thread(context: &OverviewContext<'_>) -> ThreadOutline {
    let (header, lines) = lines(context);
    let mut thread = ThreadOutline {
        header,
        ..ThreadOutline::default()
    };
    let stage = |project: &Project| {
        let stage = project.stage.get();
        stage.map_or_else(String::new, |stage| word(context.language, stage.as_str()))
    };
    for line in lines {
        match (line.part, line.area) {
            (ThreadPart::Area, Some(area)) => {
                let strategy = line.strategy.map_or("", |strategy| strategy.title());
                begin(&mut thread, strategy, area, line.gap);
            }
            (ThreadPart::Goal(goal, project), _) => {
                let project = project.map(|project| (project.title().to_owned(), stage(project)));
                serve(&mut thread, goal, project, line.gap);
            }
            (ThreadPart::Adrift(project), _) => thread.adrift.push(UnthreadedProject {
                project: project.title().to_owned(),
                stage: stage(project),
                gap: line.gap.unwrap_or_default(),
            }),
            (ThreadPart::Area, None) => {}
        }
    }
    thread
}

/// Begins a focus area, and a strategy where the area is its first.
fn begin(thread: &mut ThreadOutline, strategy: &str, area: &FocusArea, gap: Option<String>) {
    let last = thread.strands.last();
    if last.is_none_or(|strand| strand.strategy != strategy) {
        thread.strands.push(Strand {
            strategy: strategy.to_owned(),
            areas: Vec::new(),
        });
    }
    if let Some(strand) = thread.strands.last_mut() {
        strand.areas.push(Area {
            area: area.name.clone(),
            guiding_star: area.guiding_star.given().cloned(),
            principles: area
                .principles
                .iter()
                .map(|principle| principle.text.clone())
                .collect(),
            goals: Vec::new(),
            gap,
        });
    }
}

/// Adds a project to a goal of the last focus area; the lines of a goal follow each other.
fn serve(thread: &mut ThreadOutline, goal: &Goal, project: Option<(String, String)>, gap: Option<String>) {
    let area = thread
        .strands
        .last_mut()
        .and_then(|strand| strand.areas.last_mut());
    let Some(area) = area else { return };
    match area.goals.last_mut() {
        Some(last) if last.goal == goal.text => last.projects.extend(project),
        _ => area.goals.push(GoalOutline {
            goal: goal.text.clone(),
            projects: project.into_iter().collect(),
            gap,
        }),
    }
}
