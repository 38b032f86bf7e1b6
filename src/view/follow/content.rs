//! What a follow-up holds: gathered from the register and its past.

use std::collections::BTreeMap;

use crate::history::{EarlierProject, HistoryAbsence, NotKnown, ProjectLog, StageEntry};
use crate::model::meeting::{self, AgendaItem, ItemKind};
use crate::model::project::{Benefit, Light, Progress, Project, Stage};
use crate::model::{BenefitProgress, Deviation, ProjectDecision, Record, Register, deviations_on, light_of};
use crate::overview::by_name;
use crate::source::ObjectId;
use crate::text::sort_key;
use crate::value::Date;

/// What projects are measured from.
#[derive(Debug, Clone, Copy)]
pub enum FollowBaselines<'a> {
    /// From what was decided of each.
    Decided(&'a ProjectLog),
    /// All from one revision.
    Revision {
        /// The revision, as it was named.
        name: &'a str,
        /// Its commit.
        commit: ObjectId,
        /// The commit's day.
        date: Date,
        /// The projects there, by id.
        projects: &'a BTreeMap<String, EarlierProject>,
    },
    /// From nothing, since the past is not known.
    Unknown(&'a HistoryAbsence),
}

/// The follow-up on a register.
#[derive(Debug)]
pub struct Follow<'r> {
    /// The day it is made up.
    pub today: Date,
    /// The projects that are approved, running or realising: what calls for a new decision first.
    pub projects: Vec<FollowedProject<'r>>,
    /// The limit on parallel projects.
    pub running: RunningProjects,
    /// The meeting that it is for.
    pub meeting: Option<FollowMeeting<'r>>,
}

/// The number of projects that run, and how many may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunningProjects {
    /// How many run.
    pub now: usize,
    /// How many may; `None` where the policy sets no limit.
    pub limit: Option<u32>,
}

/// An item with the meeting whose agenda it is on.
type ItemOfMeeting<'r> = (&'r Record<meeting::Meeting>, &'r AgendaItem);

/// A project and how far it has moved.
#[derive(Debug)]
pub struct FollowedProject<'r> {
    /// The project.
    pub project: &'r Record<Project>,
    /// The meeting that approved it and the place of the item on its agenda, as the register has it now.
    pub approved: Option<(&'r Record<meeting::Meeting>, usize)>,
    /// What it is measured from.
    pub past: Result<PastMeeting<'r>, UnknownBaseline>,
    /// Where it deviates.
    pub deviations: Vec<Deviation>,
    /// The day since when it runs on red by its own reports.
    pub red_since: Option<Date>,
    /// Whether a new decision is called for.
    pub decision: Decision<'r>,
    /// The decision on it that was taken last.
    pub latest: Option<ProjectDecision<'r>>,
    /// The latest report that tells of a deviation or a new risk, and the agenda that the project has been on since.
    pub reported: Option<(&'r Progress, Option<ItemOfMeeting<'r>>)>,
    /// The latest report.
    pub report: Option<&'r Progress>,
    /// Benefits that are past the day they were due and not measured.
    pub late: Vec<&'r Benefit>,
    /// The agreed end, when it is past.
    pub past_end: Option<Date>,
}

/// What a project is measured from.
#[derive(Debug, Clone)]
pub struct PastMeeting<'r> {
    /// The project then.
    pub project: &'r Project,
    /// The commit.
    pub commit: ObjectId,
    /// Its day.
    pub date: Date,
    /// The baseline or the revision, where one is named.
    pub name: Option<&'r str>,
}

/// Why it is not known what a project is measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownBaseline {
    /// No meeting is on record to have approved it.
    NotDecided,
    /// The approval is not committed yet.
    NotCommitted,
    /// It was not in the register where its approval was recorded, or at the revision.
    NotThere,
    /// It cannot be read as it was there.
    NotReadable,
    /// It cannot be read whole as it is now.
    NotReadableNow,
    /// The past is not known.
    NoPast,
}

/// Whether a project calls for a new decision (fornyet afgørelse).
#[derive(Debug, Clone, Copy)]
pub enum Decision<'r> {
    /// It does not, or it is not known to.
    NotNeeded,
    /// It does, and is on no agenda.
    Needed,
    /// It does, and is on the agenda of this meeting.
    OnAgenda(&'r Record<meeting::Meeting>, &'r AgendaItem),
}

/// The meeting that a follow-up is for, and what came since the one before it.
#[derive(Debug)]
pub struct FollowMeeting<'r> {
    /// The meeting.
    pub meeting: &'r Record<meeting::Meeting>,
    /// The body's meeting before it.
    pub before: Option<&'r Record<meeting::Meeting>>,
    /// Reports since then, by day.
    pub reports: Vec<(&'r Record<Project>, &'r Progress)>,
    /// Stages that projects entered since then, by day, with the stage before.
    pub stages: Vec<(&'r Record<Project>, Option<&'r StageEntry>, &'r StageEntry)>,
    /// Its items on renewed decisions.
    pub redecisions: Vec<&'r AgendaItem>,
}

impl FollowedProject<'_> {
    /// Returns the light by the policy's limits; `None` when it is not known what the project is measured from.
    pub fn light(&self) -> Option<Light> {
        self.past.is_ok().then(|| light_of(&self.deviations))
    }

    /// Returns the deviations that call for a new decision.
    pub fn material(&self) -> impl Iterator<Item = &Deviation> {
        self.deviations.iter().filter(|one| one.material)
    }

    /// Returns what calls for a new decision first, then what deviates, then what is not known; each by how far it has
    /// come, then by name.
    fn order(&self) -> (u8, Option<Stage>, Vec<u8>) {
        let first = match (self.decision, self.light()) {
            (Decision::Needed, _) => 0,
            (Decision::OnAgenda(..), _) => 1,
            (_, Some(Light::Red | Light::Yellow)) => 2,
            (_, None) => 3,
            (_, Some(Light::Green)) => 4,
        };
        (first, self.project.stage.get(), sort_key(self.project.title()))
    }
}

/// Makes the follow-up, for a meeting where one is given. The log tells of stages.
pub fn follow<'r>(
    register: &'r Register,
    baselines: FollowBaselines<'r>,
    log: Option<&'r ProjectLog>,
    meeting: Option<&'r Record<meeting::Meeting>>,
    today: Date,
) -> Follow<'r> {
    let decided = register
        .projects
        .iter()
        .filter(|project| project.stage.get().is_some_and(Stage::is_decided));
    let mut projects: Vec<_> = decided
        .map(|project| followed(register, baselines, project, today))
        .collect();
    projects.sort_by_cached_key(FollowedProject::order);
    Follow {
        today,
        projects,
        running: RunningProjects {
            now: register.running().count(),
            limit: register.policy.max_parallel_projects,
        },
        meeting: meeting.map(|meeting| of_meeting(register, log, meeting, today)),
    }
}

fn followed<'r>(
    register: &'r Register,
    baselines: FollowBaselines<'r>,
    project: &'r Record<Project>,
    today: Date,
) -> FollowedProject<'r> {
    let past = past(register, baselines, project);
    let limits = &register.policy.ranking.deviation_limits;
    let deviations = match &past {
        Ok(past) => deviations_on(today, past.project, project, limits),
        Err(_) => Vec::new(),
    };
    let red_since = project
        .red_since(today)
        .filter(|_| project.stage == Stage::Running);
    let red_since = red_since.map(|(_, since)| since);
    FollowedProject {
        project,
        approved: register.approved(project).map(|(meeting, n, _)| (meeting, n)),
        decision: decision(register, baselines, project, &deviations, red_since),
        past,
        deviations,
        red_since,
        latest: register.latest_decision(project, today),
        reported: project
            .reported_deviation(today)
            .map(|(_, report)| (report, register.on_agenda_since(project, report.on))),
        report: project.latest_report(today),
        late: project
            .benefits
            .iter()
            .filter(|benefit| benefit.reaped(today) == BenefitProgress::Late)
            .collect(),
        past_end: project.past_end(today),
    }
}

/// Returns whether a project calls for a new decision: when it deviates materially, and when it runs and reports that
/// it is red.
fn decision<'r>(
    register: &'r Register,
    baselines: FollowBaselines<'_>,
    project: &'r Record<Project>,
    deviations: &[Deviation],
    red_since: Option<Date>,
) -> Decision<'r> {
    let decided = match baselines {
        FollowBaselines::Decided(log) => log.decided.get(project.id()).map(|one| one.since()),
        FollowBaselines::Revision { date, .. } => Some(date),
        FollowBaselines::Unknown(_) => None,
    };
    let deviates = deviations.iter().any(|one| one.material);
    let deviates = deviates.then(|| register.redecision(project, |day| Some(day) > decided));
    let red = red_since.map(|since| register.redecision(project, |day| day >= since));
    match (deviates, red) {
        (None, None) => Decision::NotNeeded,
        (Some(None), _) | (_, Some(None)) => Decision::Needed,
        (Some(Some(found)), _) | (None, Some(Some(found))) => Decision::OnAgenda(found.0, found.1),
    }
}

fn past<'r>(
    register: &'r Register,
    baselines: FollowBaselines<'r>,
    project: &'r Record<Project>,
) -> Result<PastMeeting<'r>, UnknownBaseline> {
    if !register.is_clean(&project.address()) {
        return Err(UnknownBaseline::NotReadableNow);
    }
    let (then, commit, date, name) = match baselines {
        FollowBaselines::Unknown(_) => return Err(UnknownBaseline::NoPast),
        FollowBaselines::Revision {
            name,
            commit,
            date,
            projects,
        } => {
            let then = projects.get(project.id()).ok_or(UnknownBaseline::NotThere)?;
            (then, commit, date, Some(name))
        }
        FollowBaselines::Decided(log) => {
            let approved = register.approved(project).map(|(meeting, ..)| meeting.date.get());
            let Some(decided) = log.decided.get(project.id()) else {
                return Err(match approved {
                    Some(_) => UnknownBaseline::NotCommitted,
                    None => UnknownBaseline::NotDecided,
                });
            };
            if approved.is_some_and(|day| day > Some(decided.since())) {
                return Err(UnknownBaseline::NotCommitted);
            }
            (
                &decided.project,
                decided.commit,
                decided.date,
                decided.tag.as_deref(),
            )
        }
    };
    match then {
        Ok(project) => Ok(PastMeeting {
            project,
            commit,
            date,
            name,
        }),
        Err(NotKnown::NotThere) => Err(UnknownBaseline::NotThere),
        Err(NotKnown::NotReadable) => Err(UnknownBaseline::NotReadable),
    }
}

fn of_meeting<'r>(
    register: &'r Register,
    log: Option<&'r ProjectLog>,
    meeting: &'r Record<meeting::Meeting>,
    today: Date,
) -> FollowMeeting<'r> {
    let day = meeting.date.get().unwrap_or(today);
    let before = register
        .meetings
        .iter()
        .filter(|other| other.body.as_deref() == meeting.body.as_deref() && other.date.get() < Some(day))
        .filter(|other| other.date.is_given())
        .max_by_key(|other| (other.date, other.id()));
    let since = before.and_then(|before| before.date.get());
    // What came after the meeting was not known to it.
    let is_since = |on: Date| since.is_none_or(|since| on > since) && on <= day.min(today);
    let projects = || by_name(&register.projects).into_iter();
    let mut reports: Vec<_> = projects()
        .flat_map(|project| project.progress.iter().map(move |report| (project, report)))
        .filter(|(_, report)| is_since(report.on))
        .collect();
    reports.sort_by_key(|(_, report)| report.on);
    let mut stages: Vec<_> = projects()
        .filter_map(|project| Some((project, log?.stages.get(project.id())?)))
        .flat_map(|(project, entries)| {
            let entered = entries.iter().enumerate();
            entered.map(move |(n, stage)| (project, n.checked_sub(1).and_then(|n| entries.get(n)), stage))
        })
        // The first stage a project is seen with is the register's beginning, not the project's.
        .filter(|(_, before, stage)| before.is_some() && is_since(stage.date))
        .collect();
    stages.sort_by_key(|(_, _, stage)| stage.date);
    let redecisions = meeting
        .agenda
        .iter()
        .filter(|item| item.kind == ItemKind::Redecision);
    FollowMeeting {
        meeting,
        before,
        reports,
        stages,
        redecisions: redecisions.collect(),
    }
}
