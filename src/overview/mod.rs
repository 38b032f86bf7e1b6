//! The overviews of `portfolio list`: one file per overview, one line per overview here.
//!
//! An overview is a pure function of a register, a day and what the rules found. It gives a page whose first table
//! holds one row per thing; filters, columns and sorting (`portfolio list --help`) work on that table.

use std::ops::Deref;

use crate::diagnostics::Report;
use crate::model::Register;
use crate::page::Page;
use crate::value::{Date, Language};

/// What an overview is made from.
#[derive(Clone, Copy)]
pub struct Context<'r> {
    /// The register.
    pub register: &'r Register,
    /// The day it is seen from.
    pub today: Date,
    /// Language of the reader.
    pub language: Language,
    /// What the rules found: anything that gives a report when it is first looked at (`LazyLock`), since most
    /// overviews never do.
    pub report: &'r (dyn Deref<Target = Report> + Sync),
}

/// An overview.
#[derive(Clone, Copy)]
pub struct Overview {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it shows and who asks for it, in a sentence or two.
    pub about: &'static str,
    /// Makes it.
    pub make: fn(&Context<'_>) -> Page,
}

mod benefits;
mod bodies;
mod common;
mod competences;
mod completeness;
mod contracts;
mod costs;
mod data;
mod deadlines;
mod duplicates;
mod financing;
#[cfg(test)]
mod fixture;
pub mod holds;
mod joint;
mod needs;
mod ownerless;
mod plan;
mod pools;
mod projects;
mod roles;
mod systems;
mod thread;
mod unknown;

/// All overviews, in the order of their names' groups.
pub const OVERVIEWS: &[Overview] = &[
    systems::OVERVIEW,
    ownerless::OVERVIEW,
    contracts::OVERVIEW,
    data::OVERVIEW,
    costs::OVERVIEW,
    deadlines::OVERVIEW,
    duplicates::OVERVIEW,
    unknown::OVERVIEW,
    completeness::OVERVIEW,
    projects::OVERVIEW,
    plan::OVERVIEW,
    thread::OVERVIEW,
    benefits::OVERVIEW,
    roles::OVERVIEW,
    joint::OVERVIEW,
    bodies::OVERVIEW,
    competences::OVERVIEW,
    needs::OVERVIEW,
    financing::OVERVIEW,
    pools::OVERVIEW,
];

impl Overview {
    /// Whether its rows are about days, so that a calendar can show them.
    pub fn is_calendar(&self) -> bool {
        self.name == deadlines::OVERVIEW.name
    }
}

/// The overview with this name.
pub fn find(name: &str) -> Option<&'static Overview> {
    OVERVIEWS.iter().find(|overview| overview.name == name)
}
