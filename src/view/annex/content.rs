//! What an annex holds, as ids and whole kroner: gathered from the register and its ranking.

use crate::model::meeting::Meeting;
use crate::model::pool::{EntryKind, Pool, Principle};
use crate::model::project::Beneficiary;
use crate::model::{Record, Register};
use crate::overview::by_name;
use crate::ranking::capacity::Shortfall;
use crate::ranking::financing::{Claim, PlannedRepayment};
use crate::ranking::gate::Class;
use crate::ranking::pools::PoolYear;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::ListedProject;
use crate::value::Date;

/// The annex to an agenda (bilag til dagsordenen): what stands on the pools, and the prioritised and unprioritised
/// wishes (Herning p. 19).
#[derive(Debug, Clone)]
pub struct Annex<'r> {
    /// The meeting it is for; `None` where the register has no meeting to come.
    pub meeting: Option<&'r Record<Meeting>>,
    /// The day it is made up.
    pub today: Date,
    /// The pools of the body that meets, or all that are managed where no meeting is to come.
    pub pools: Vec<PoolStatus<'r>>,
    /// What approved and running projects have still to get.
    pub reserved: Vec<Wish>,
    /// Proposals that a law binds and those that are recommended, in the ranking's order.
    pub prioritised: Vec<Wish>,
    /// Proposals that wait and those that are sent back, in the ranking's order.
    pub unprioritised: Vec<Wish>,
    /// Recommended proposals that ask these pools for nothing, by id.
    pub without_money: Vec<String>,
    /// Needs, ideas, and what is no project.
    pub listed: Vec<ListedProject>,
    /// Years in which projects that are decided already take more than these pools have.
    pub shortfalls: Vec<Shortfall>,
    /// Journal number or place of the annex that the meeting names.
    pub reference: Option<&'r str>,
}

/// What stands on a pool.
#[derive(Debug, Clone)]
pub struct PoolStatus<'r> {
    /// The pool.
    pub pool: &'r Record<Pool>,
    /// Balance on the day; `None` when the register says that the entries are not known.
    pub balance: Option<i64>,
    /// Sums up to the day, in the order of [`EntryKind`].
    pub sums: Vec<(EntryKind, i64)>,
    /// Year by year from that of the day on.
    pub years: Vec<AnnexYear>,
}

/// A pool in a year.
#[derive(Debug, Clone)]
pub struct AnnexYear {
    /// What is there and what projects take.
    pub money: PoolYear,
    /// Of that, what approved and running projects take.
    pub reserved: i64,
    /// Of that, what prioritised wishes take.
    pub wished: i64,
    /// What approved, running and finished projects are expected to pay back in the year.
    pub back_decided: i64,
    /// What prioritised wishes are expected to pay back in the year.
    pub back_wished: i64,
}

/// A project that asks a pool for money.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The project, by its id.
    pub id: String,
    /// Its place in the ranking; `None` for what is sent back, and where no scoring is decided.
    pub rank: Option<u32>,
    /// Its class there.
    pub class: Class,
    /// Points in hundredths: from and to, the same where every criterion is scored; `None` where no scoring is decided.
    pub points: Option<(i64, i64)>,
    /// What it asks of the pools, by year; empty when it does not say.
    pub claims: Vec<Claim>,
    /// The principles it is to be paid by.
    pub principles: Vec<Principle>,
    /// What is to be paid back to the pools.
    pub repayments: Vec<PlannedRepayment>,
    /// Who gains.
    pub gains: Vec<WishGain>,
    /// Why it stands where it does.
    pub reason: Reason,
    /// What else is to be said of it.
    pub flags: Vec<Reason>,
    /// The number of its item on the meeting's agenda.
    pub item: Option<u32>,
    /// Journal number or place of its proposal; only for what is on the agenda.
    pub case: Option<String>,
}

/// Who gains from a benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishGain {
    /// The unit, by its id.
    pub unit: Option<String>,
    /// Who it is outside the municipality.
    pub beneficiary: Option<Beneficiary>,
    /// The position that answers for the benefit, by its id.
    pub owner: Option<String>,
}

impl Wish {
    /// Returns what it asks for in all.
    pub fn amount(&self) -> i64 {
        self.claims.iter().map(|claim| claim.dkk).sum()
    }

    /// Returns what it pays back in all.
    pub fn back(&self) -> i64 {
        self.repayments.iter().map(|repayment| repayment.dkk).sum()
    }
}

/// Returns the pools that a body manages.
pub fn pools_of<'r>(register: &'r Register, body: &str) -> Vec<&'r Record<Pool>> {
    let managed = |pool: &&Record<Pool>| pool.body.as_deref() == Some(body);
    by_name(register.pools.iter().filter(managed))
}

/// Returns the first meeting on or after a day of a body that manages a pool.
pub fn next_meeting(register: &Register, today: Date) -> Option<&Record<Meeting>> {
    let to_come = register.meetings.iter().filter(|meeting| {
        let body = meeting.body.as_deref();
        meeting.date.get() >= Some(today) && body.is_some_and(|body| !pools_of(register, body).is_empty())
    });
    to_come.min_by_key(|meeting| (meeting.date, meeting.id()))
}
