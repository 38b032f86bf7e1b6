//! Pools: a fixed yearly amount, grants to projects and repayments from them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::body::Body;
use super::document::Document;
use super::meeting::Meeting;
use super::project::Project;
use super::reference::Ref;
use super::required::required;
use super::{Described, Record, Register};
use crate::value::{Date, Dkk, Listed, Stated, choice};

choice! {
    /// What an entry does to the balance.
    EntryKind {
        /// Money put in (bevilling til puljen): adds.
        Allocation = "allocation",
        /// Money granted to a project (tildeling): subtracts.
        Grant = "grant",
        /// Money paid back by a project (tilbagebetaling): adds.
        Repayment = "repayment",
        /// Money taken out again: subtracts.
        Withdrawal = "withdrawal",
        /// Money moved here from another pool: adds.
        TransferIn = "transfer_in",
        /// Money moved to another pool: subtracts.
        TransferOut = "transfer_out",
    }

    /// The principle that a pool pays by.
    Principle {
        /// Effektiviseringsprincippet: part of the saving is paid back, at most what was invested.
        Efficiency = "efficiency",
        /// Udviklingsprincippet: no saving, no repayment.
        Development = "development",
        /// A strategy pool for cross-cutting initiatives (Bornholm).
        Strategy = "strategy",
    }

    /// Which projects a pool may fund.
    PoolScope {
        /// Only cross projects.
        Cross = "cross",
        /// Any project.
        Any = "any",
    }
}

/// A pool (pulje) managed by a body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Name of the pool.
    pub name: String,
    /// The body that manages it.
    pub body: Stated<Ref<Body>>,
    /// Criteria for grants.
    pub criteria: Stated<Ref<Document>>,
    /// Which projects it may fund; any unless it says `cross`.
    pub project_scope: Stated<PoolScope>,
    /// The pool that its money comes from, where another feeds it: what its grants bring back is repaid to that one.
    pub fed_by: Stated<Ref<Pool>>,
    /// The principles that it grants by; a wish for its money names one of them.
    pub principles: Listed<Principle>,
    /// What the pool is for.
    pub purpose: Stated<String>,
    /// Allocations, grants, repayments, withdrawals and transfers in the order of their days.
    pub entries: Listed<Entry>,
}

/// An entry (postering). Its number is its identity in the pool.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Number.
    pub no: u32,
    /// The day.
    pub on: Date,
    /// What it does to the balance.
    pub kind: EntryKind,
    /// The amount, above 0.
    pub dkk: Dkk,
    /// The project that a grant goes to or a repayment comes from.
    pub project: Stated<Ref<Project>>,
    /// The other pool of a transfer, which has the entry for the other side.
    pub pool: Stated<Ref<Pool>>,
    /// The principle that a grant is given by.
    pub principle: Stated<Principle>,
    /// The meeting that decided it.
    pub meeting: Stated<Ref<Meeting>>,
    /// The number of the agenda item there.
    pub item: Stated<u32>,
    /// What it is.
    pub text: Stated<String>,
}

impl Entry {
    /// Returns what the entry adds to the balance, negative when it takes away.
    pub fn signed(&self) -> i64 {
        match self.kind {
            EntryKind::Allocation | EntryKind::Repayment | EntryKind::TransferIn => self.dkk.get(),
            EntryKind::Grant | EntryKind::Withdrawal | EntryKind::TransferOut => -self.dkk.get(),
        }
    }

    /// Returns whether money comes in that no project pays back: put in, or moved here from another pool.
    pub fn is_supply(&self) -> bool {
        matches!(self.kind, EntryKind::Allocation | EntryKind::TransferIn)
    }
}

impl Pool {
    /// Balance at the end of a day: what came in less what went out.
    pub fn balance(&self, day: Date) -> i64 {
        self.entries
            .iter()
            .filter(|entry| entry.on <= day)
            .map(Entry::signed)
            .sum()
    }

    /// Returns what was granted to a project up to and including a day.
    pub fn granted(&self, project: &str, day: Date) -> i64 {
        self.sum(EntryKind::Grant, project, day)
    }

    /// Returns what a project has paid back up to and including a day.
    pub fn repaid(&self, project: &str, day: Date) -> i64 {
        self.sum(EntryKind::Repayment, project, day)
    }

    fn sum(&self, kind: EntryKind, project: &str, day: Date) -> i64 {
        self.entries
            .iter()
            .filter(|entry| entry.kind == kind && entry.on <= day)
            .filter(|entry| entry.project.as_deref() == Some(project))
            .map(|entry| entry.dkk.get())
            .sum()
    }
}

impl Register {
    /// The pool that is repaid what a pool's grants bring back: the one that feeds it, else itself.
    pub fn repaid_pool<'r>(&'r self, pool: &'r Record<Pool>) -> &'r Record<Pool> {
        self.get_opt(pool.fed_by.given()).unwrap_or(pool)
    }

    /// What a project has paid back up to and including a day, to a pool or to those that it feeds.
    pub fn repaid(&self, pool: &str, project: &str, day: Date) -> i64 {
        let of_it = self.pools.iter().filter(|one| self.repaid_pool(one).id() == pool);
        of_it.map(|one| one.repaid(project, day)).sum()
    }
}

impl Described for Pool {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::body(register, record.body.given(), None))
    }
}

required!(Pool: body);
