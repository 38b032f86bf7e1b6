//! What an annex holds, as ids and whole kroner: gathered from the register and its ranking.

use std::collections::BTreeSet;

use crate::model::document::DocumentType;
use crate::model::meeting::{AgendaItem, Meeting};
use crate::model::pool::{EntryKind, Pool, Principle};
use crate::model::project::{Project, Stage};
use crate::model::{Date, Record, Register};
use crate::ranking::financing::{Claim, Repayment, returns};
use crate::ranking::gate::Class;
use crate::ranking::pools::PoolYear;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::{Listed, Ranked, Recommendation};
use crate::ranking::room::{Means, Shortfall};

/// The annex to an agenda (bilag til dagsordenen): what stands on the pools, and the prioritised and unprioritised
/// wishes (Herning p. 19).
#[derive(Debug, Clone)]
pub struct Annex<'r> {
    /// The meeting it is for; `None` where the register has no meeting to come.
    pub meeting: Option<&'r Record<Meeting>>,
    /// The day it is made up.
    pub today: Date,
    /// The pools of the body that meets, or all that are managed where no meeting is to come.
    pub pools: Vec<Stand<'r>>,
    /// What approved and running projects have still to get.
    pub reserved: Vec<Wish>,
    /// Proposals that a law binds and those that are recommended, in the ranking's order.
    pub prioritised: Vec<Wish>,
    /// Proposals that wait and those that are sent back, in the ranking's order.
    pub unprioritised: Vec<Wish>,
    /// Recommended proposals that ask these pools for nothing, by id.
    pub without_money: Vec<String>,
    /// Needs, ideas, and what is no project.
    pub listed: Vec<Listed>,
    /// Years in which projects that are decided already take more than these pools have.
    pub shortfalls: Vec<Shortfall>,
    /// Journal number or place of the annex that the meeting names.
    pub reference: Option<&'r str>,
}

/// What stands on a pool.
#[derive(Debug, Clone)]
pub struct Stand<'r> {
    /// The pool.
    pub pool: &'r Record<Pool>,
    /// Balance on the day; `None` when the register says that the entries are not known.
    pub balance: Option<i64>,
    /// Sums up to the day, in the order of [`EntryKind`].
    pub sums: Vec<(EntryKind, i64)>,
    /// Year by year from that of the day on.
    pub years: Vec<Year>,
}

/// A pool in a year.
#[derive(Debug, Clone)]
pub struct Year {
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
    /// Its place in the ranking.
    pub rank: u32,
    /// Its class there.
    pub class: Class,
    /// Points in hundredths: from and to, the same where every criterion is scored.
    pub points: (i64, i64),
    /// What it asks of the pools, by year; empty when it does not say.
    pub claims: Vec<Claim>,
    /// The principles it is to be paid by.
    pub principles: Vec<Principle>,
    /// What is to be paid back to the pools.
    pub repayments: Vec<Repayment>,
    /// Who gains: units with the positions that answer for the benefits, by id.
    pub gains: Vec<(Option<String>, Option<String>)>,
    /// Why it stands where it does.
    pub reason: Reason,
    /// What else is to be said of it.
    pub flags: Vec<Reason>,
    /// The number of its item on the meeting's agenda.
    pub item: Option<u32>,
    /// Journal number or place of its proposal; only for what is on the agenda.
    pub case: Option<String>,
}

impl Wish {
    /// What it asks for in all.
    pub fn amount(&self) -> i64 {
        self.claims.iter().map(|claim| claim.dkk).sum()
    }

    /// What it pays back in all.
    pub fn back(&self) -> i64 {
        self.repayments.iter().map(|repayment| repayment.dkk).sum()
    }
}

/// The pools that a body manages.
pub fn pools_of<'r>(register: &'r Register, body: &str) -> Vec<&'r Record<Pool>> {
    let managed = |pool: &&Record<Pool>| pool.body.as_deref() == Some(body);
    register.pools.iter().filter(managed).collect()
}

/// The first meeting on or after a day of a body that manages a pool.
pub fn next_meeting(register: &Register, today: Date) -> Option<&Record<Meeting>> {
    let to_come = register.meetings.iter().filter(|meeting| {
        let body = meeting.body.as_deref();
        meeting.date >= Some(today) && body.is_some_and(|body| !pools_of(register, body).is_empty())
    });
    to_come.min_by_key(|meeting| (meeting.date, meeting.id()))
}

/// Gathers the annex of some pools for a meeting.
pub fn annex<'r>(
    register: &'r Register,
    made: &Recommendation,
    meeting: Option<&'r Record<Meeting>>,
    pools: Vec<&'r Record<Pool>>,
    today: Date,
) -> Annex<'r> {
    let ids: BTreeSet<&str> = pools.iter().map(|pool| pool.id()).collect();
    let gather = Gather {
        register,
        meeting,
        pools: &ids,
        today,
    };
    let mut annex = Annex {
        meeting,
        today,
        pools: Vec::new(),
        reserved: Vec::new(),
        prioritised: Vec::new(),
        unprioritised: Vec::new(),
        without_money: Vec::new(),
        listed: made.listed.clone(),
        shortfalls: made.shortfalls.clone(),
        reference: meeting.and_then(|meeting| annex_reference(register, meeting)),
    };
    annex
        .shortfalls
        .retain(|short| matches!(&short.means, Means::Money { pool, .. } if ids.contains(pool.as_str())));
    for one in &made.ranked {
        if let Some(project) = register.projects.get(&one.id) {
            gather.sort(one, project, &mut annex);
        }
    }
    annex.pools = pools
        .into_iter()
        .map(|pool| gather.stand(pool, made, &annex))
        .collect();
    annex
}

struct Gather<'g, 'r> {
    register: &'r Register,
    meeting: Option<&'r Record<Meeting>>,
    pools: &'g BTreeSet<&'g str>,
    today: Date,
}

impl<'r> Gather<'_, 'r> {
    /// Puts a ranked project where it belongs.
    fn sort(&self, one: &Ranked, project: &Record<Project>, annex: &mut Annex<'_>) {
        let decided = matches!(project.stage, Stage::Approved | Stage::Running);
        let wish = self.wish(one, project);
        match one.place.class {
            Class::Bound | Class::Recommended if wish.claims.is_empty() => {
                if !decided {
                    annex.without_money.push(wish.id);
                }
            }
            Class::Bound if decided => annex.reserved.push(wish),
            Class::Bound | Class::Recommended => annex.prioritised.push(wish),
            // One that does not say who pays may turn out to be a wish to the pool.
            Class::Waits | Class::SentBack if !wish.claims.is_empty() || project.funding.is_empty() => {
                annex.unprioritised.push(wish);
            }
            Class::Waits | Class::SentBack => {}
        }
    }

    fn wish(&self, one: &Ranked, project: &Record<Project>) -> Wish {
        let ours = |pool: &str| self.pools.contains(pool);
        let claims = one.financing.claims.iter().filter(|claim| ours(&claim.pool));
        let repayments = one.financing.repayments.iter().filter(|paid| ours(&paid.pool));
        let lines = project.funding.iter().filter(|line| {
            let pool = self.register.pool(&line.from);
            pool.is_some_and(|pool| ours(pool.id()))
        });
        let principles: BTreeSet<Principle> = lines.filter_map(|line| line.principle).collect();
        let item = self.item(project);
        Wish {
            id: one.id.clone(),
            rank: u32::try_from(one.place.rank).unwrap_or(u32::MAX),
            class: one.place.class,
            points: if one.points.missing.is_empty() {
                (one.points.hundredths, one.points.hundredths)
            } else {
                one.points.interval
            },
            claims: claims.cloned().collect(),
            principles: principles.into_iter().collect(),
            repayments: repayments.cloned().collect(),
            gains: gains(project),
            reason: one.reason.clone(),
            flags: one.flags.clone(),
            item: item.map(|item| item.no),
            case: item.and_then(|_| case(self.register, project)),
        }
    }

    fn item(&self, project: &Record<Project>) -> Option<&'r AgendaItem> {
        let address = project.address();
        let mut agenda = self.meeting?.agenda.iter();
        agenda.find(|item| item.item.as_deref() == Some(address.as_str()))
    }

    fn stand(&self, pool: &'r Record<Pool>, made: &Recommendation, annex: &Annex<'_>) -> Stand<'r> {
        let known = !pool.is_unknown("entries");
        let sum = |kind: EntryKind| {
            let entries = pool.entries.iter();
            let of_kind = entries.filter(|entry| entry.kind == kind && entry.on <= self.today);
            (kind, of_kind.map(|entry| entry.dkk.get()).sum())
        };
        let years = made.pools.iter().filter(|one| one.pool == pool.id());
        Stand {
            pool,
            balance: known.then(|| pool.balance(self.today)),
            sums: EntryKind::ALL.iter().copied().map(sum).collect(),
            years: years.map(|money| self.year(pool, money, annex)).collect(),
        }
    }

    fn year(&self, pool: &Record<Pool>, money: &PoolYear, annex: &Annex<'_>) -> Year {
        let wished = |id: &str| annex.prioritised.iter().any(|wish| wish.id == id);
        let taken = |by_wish: bool| {
            let uses = money.uses.iter().filter(|(id, _)| wished(id) == by_wish);
            uses.map(|(_, dkk)| dkk).sum()
        };
        let back = |of: &dyn Fn(&Record<Project>) -> bool| -> i64 {
            let projects = self.register.projects.iter().filter(|project| of(project));
            let back = projects.flat_map(|project| returns(self.register, project, self.today));
            // A return can be used in the year after it is paid.
            back.filter(|back| back.pool == pool.id() && back.year == money.year.saturating_add(1))
                .map(|back| back.dkk)
                .sum()
        };
        Year {
            reserved: taken(false),
            wished: taken(true),
            back_decided: back(&|project| project.stage.is_decided()),
            back_wished: back(&|project| wished(project.id())),
            money: money.clone(),
        }
    }
}

/// Who gains from a project, each once, in the order of its benefits.
fn gains(project: &Project) -> Vec<(Option<String>, Option<String>)> {
    let mut gains = Vec::new();
    for benefit in &project.benefits {
        let unit = benefit.unit.as_ref().or(project.unit.as_ref());
        let unit = unit.map(|unit| unit.as_str().to_owned());
        let owner = benefit.owner.as_ref().map(|owner| owner.as_str().to_owned());
        let gain = (unit, owner);
        if !gains.contains(&gain) && gain != (None, None) {
            gains.push(gain);
        }
    }
    gains
}

/// The journal number or place of a project's proposal.
fn case(register: &Register, project: &Project) -> Option<String> {
    let proposals = [
        DocumentType::Projektindstilling,
        DocumentType::Beslutningsgrundlag,
    ];
    let documents = || {
        project
            .documents
            .iter()
            .filter_map(|document| register.get(document))
    };
    let location = proposals.iter().find_map(|kind| {
        let mut of_kind = documents().filter(|document| document.kind == *kind);
        of_kind.find_map(|document| document.location.clone())
    });
    location
}

/// The journal number or place of the annex that a meeting names.
fn annex_reference<'r>(register: &'r Register, meeting: &'r Meeting) -> Option<&'r str> {
    let annexes = meeting.annexes.iter().filter_map(|annex| register.get(annex));
    let mut annexes = annexes.filter(|document| document.kind == DocumentType::BilagDagsorden);
    annexes.find_map(|document| document.location.as_deref())
}
