//! Meetings with their agendas, recommendations and decisions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::body::Body;
use super::document::Document;
use super::project::Project;
use super::reference::{AnyRef, Ref};
use super::required::required;
use super::{Described, Record, Register};
use crate::value::{Date, Dkk, Listed, Stated, choice};

choice! {
    /// Why an item is on the agenda.
    ItemKind {
        /// A first decision.
        Decision = "decision",
        /// A renewed decision after a material deviation or a new risk (fornyet afgørelse).
        Redecision = "redecision",
        /// For information (orientering).
        Information = "information",
    }

    /// What became of an item.
    Outcome {
        /// Not treated yet.
        Pending = "pending",
        /// Recommended to the body that decides (indstillet).
        Recommended = "recommended",
        /// Not recommended.
        NotRecommended = "not_recommended",
        /// Approved (godkendt).
        Approved = "approved",
        /// Rejected (afslået).
        Rejected = "rejected",
        /// Put off (udsat).
        Deferred = "deferred",
        /// Sent back for more work.
        SentBack = "sent_back",
        /// Noted (taget til efterretning).
        Noted = "noted",
    }
}

impl Outcome {
    /// Returns whether the item was settled by a decision, not by a recommendation or a note.
    pub fn is_decision(self) -> bool {
        matches!(self, Outcome::Approved | Outcome::Rejected)
    }
}

/// A meeting (møde) of a body.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The body that meets.
    pub body: Stated<Ref<Body>>,
    /// The day.
    pub date: Stated<Date>,
    /// The agenda (dagsorden).
    pub agenda: Listed<AgendaItem>,
    /// Documents that follow the agenda (bilag).
    pub annexes: Listed<Ref<Document>>,
}

/// An item on an agenda (dagsordenspunkt). Its number is its identity in the meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Number on the agenda.
    pub no: u32,
    /// Heading.
    pub title: String,
    /// The record it is about: `projects/nyt-esdh`, `pools/udviklingspulje` …
    pub item: Stated<AnyRef>,
    /// Why it is on the agenda.
    pub kind: ItemKind,
    /// What is recommended (indstilling).
    pub recommendation: Stated<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// The amount that the decision is about.
    pub amount_dkk: Stated<Dkk>,
    /// Grounds of the decision.
    pub because: Stated<String>,
}

impl AgendaItem {
    /// Returns the id of the project that the item approves, the first time or anew; `None` for an item that approves
    /// none.
    pub fn approves(&self) -> Option<&str> {
        let decides = matches!(self.kind, ItemKind::Decision | ItemKind::Redecision);
        match self.item.given()?.parts()? {
            ("projects", id) if decides && self.outcome == Outcome::Approved => Some(id),
            _ => None,
        }
    }
}

impl Register {
    /// Returns the agenda items about a project, with their meetings and places on the agenda, in the order of the
    /// meetings' ids.
    pub fn agenda_items<'r>(
        &'r self,
        project: &'r Record<Project>,
    ) -> impl Iterator<Item = (&'r Record<Meeting>, usize, &'r AgendaItem)> {
        let is_about = |item: &AgendaItem| {
            item.item.given().and_then(|item| item.parts()) == Some(("projects", project.id()))
        };
        self.naming::<Meeting>(project.key(), "agenda")
            .flat_map(move |meeting| {
                let items = meeting
                    .agenda
                    .iter()
                    .enumerate()
                    .filter(move |(_, item)| is_about(item));
                items.map(move |(n, item)| (meeting, n, item))
            })
    }

    /// Returns the agenda item that approved a project, with its meeting and place on the agenda: of several that of
    /// the latest meeting.
    pub fn approved<'r>(
        &'r self,
        project: &'r Record<Project>,
    ) -> Option<(&'r Record<Meeting>, usize, &'r AgendaItem)> {
        self.agenda_items(project)
            .filter(|(_, _, item)| item.approves().is_some())
            .max_by_key(|(meeting, n, _)| (meeting.date, meeting.id(), *n))
    }

    /// Returns the agenda item for a renewed decision of a project, with its meeting, at a meeting whose day is one
    /// of those meant, or has none yet: of several that of the latest meeting.
    pub fn redecision<'r>(
        &'r self,
        project: &'r Record<Project>,
        is_meant: impl Fn(Date) -> bool,
    ) -> Option<(&'r Record<Meeting>, &'r AgendaItem)> {
        self.agenda_items(project)
            .filter(|(meeting, _, item)| {
                item.kind == ItemKind::Redecision && meeting.date.get().is_none_or(&is_meant)
            })
            .max_by_key(|(meeting, n, _)| (meeting.date, meeting.id(), *n))
            .map(|(meeting, _, item)| (meeting, item))
    }
}

impl Described for Meeting {
    fn title(&self) -> Option<&str> {
        None
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::body(register, record.body.given(), None))
    }
}

required!(Meeting: body, date, agenda);
