//! The way an annex is gathered: where each project belongs, and what each pool has.

use std::collections::BTreeSet;

use super::content::{Annex, AnnexYear, PoolStatus, Wish, WishGain};
use crate::model::document::DocumentType;
use crate::model::meeting::{AgendaItem, Meeting};
use crate::model::pool::{EntryKind, Pool, Principle};
use crate::model::project::{Project, Stage};
use crate::model::{Record, Register};
use crate::ranking::capacity::LimitedResource;
use crate::ranking::financing::returns;
use crate::ranking::gate::Class;
use crate::ranking::pools::PoolYear;
use crate::ranking::recommend::{RankedProject, Recommendation};
use crate::value::Date;

/// Gathers the annex of some pools for a meeting.
pub fn annex<'r>(
    register: &'r Register,
    recommendation: &Recommendation,
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
        listed: recommendation.listed.clone(),
        shortfalls: recommendation.shortfalls.clone(),
        reference: meeting.and_then(|meeting| annex_reference(register, meeting)),
    };
    annex.shortfalls.retain(
        |short| matches!(&short.means, LimitedResource::Money { pool, .. } if ids.contains(pool.as_str())),
    );
    for one in &recommendation.ranked {
        if let Some(project) = register.projects.get(&one.id) {
            gather.sort(one, project, &mut annex);
        }
    }
    annex.pools = pools
        .into_iter()
        .map(|pool| gather.stand(pool, recommendation, &annex))
        .collect();
    annex
}

/// What an annex is gathered from.
struct Gather<'g, 'r> {
    register: &'r Register,
    meeting: Option<&'r Record<Meeting>>,
    pools: &'g BTreeSet<&'g str>,
    today: Date,
}

impl<'r> Gather<'_, 'r> {
    /// Puts a ranked project where it belongs.
    fn sort(&self, one: &RankedProject, project: &Record<Project>, annex: &mut Annex<'_>) {
        let decided = project
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Approved | Stage::Running));
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

    fn wish(&self, one: &RankedProject, project: &Record<Project>) -> Wish {
        let ours = |pool: &str| self.pools.contains(pool);
        let claims = one.financing.claims.iter().filter(|claim| ours(&claim.pool));
        // What a pool grants that another feeds is repaid to that one.
        let repaid: BTreeSet<&str> = self
            .pools
            .iter()
            .filter_map(|id| Some(self.register.repaid_pool(self.register.pools.get(id)?).id()))
            .collect();
        let is_repaid = |pool: &str| ours(pool) || repaid.contains(pool);
        let repayments = one
            .financing
            .repayments
            .iter()
            .filter(|paid| is_repaid(&paid.pool));
        let lines = project.funding.iter().filter(|line| {
            let pool = self.register.pool(&line.from);
            pool.is_some_and(|pool| ours(pool.id()))
        });
        let principles: BTreeSet<Principle> =
            lines.filter_map(|line| line.principle.given().cloned()).collect();
        let item = self.item(project);
        Wish {
            id: one.id.clone(),
            rank: one.place.rank.map(|rank| u32::try_from(rank).unwrap_or(u32::MAX)),
            class: one.place.class,
            points: one.points.as_ref().map(|points| {
                if points.missing.is_empty() {
                    (points.hundredths, points.hundredths)
                } else {
                    points.interval
                }
            }),
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

    fn stand(
        &self,
        pool: &'r Record<Pool>,
        recommendation: &Recommendation,
        annex: &Annex<'_>,
    ) -> PoolStatus<'r> {
        let known = !pool.is_unknown("entries");
        let sum = |kind: EntryKind| {
            let entries = pool.entries.iter();
            let of_kind = entries.filter(|entry| entry.kind == kind && entry.on <= self.today);
            (kind, of_kind.map(|entry| entry.dkk.get()).sum())
        };
        let years = recommendation.pools.iter().filter(|one| one.pool == pool.id());
        PoolStatus {
            pool,
            balance: known.then(|| pool.balance(self.today)),
            sums: EntryKind::ALL.iter().copied().map(sum).collect(),
            years: years.map(|money| self.year(pool, money, annex)).collect(),
        }
    }

    fn year(&self, pool: &Record<Pool>, money: &PoolYear, annex: &Annex<'_>) -> AnnexYear {
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
        AnnexYear {
            reserved: taken(false),
            wished: taken(true),
            back_decided: back(&|project| project.stage.get().is_some_and(Stage::is_decided)),
            back_wished: back(&|project| wished(project.id())),
            money: money.clone(),
        }
    }
}

/// Returns who gains from a project, each once, in the order of its benefits.
fn gains(project: &Project) -> Vec<WishGain> {
    let mut gains = Vec::new();
    for benefit in &project.benefits {
        let unit = benefit.gaining_unit(project);
        let outside = benefit.beneficiary.get().filter(|_| unit.is_none());
        let owner = benefit.owner.given().map(|owner| owner.as_str().to_owned());
        let gain = WishGain {
            unit: unit.map(|unit| unit.as_str().to_owned()),
            beneficiary: outside,
            owner,
        };
        let says_something = gain.unit.is_some() || gain.beneficiary.is_some() || gain.owner.is_some();
        if says_something && !gains.contains(&gain) {
            gains.push(gain);
        }
    }
    gains
}

/// Returns the journal number or place of a project's proposal.
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
    proposals.iter().find_map(|kind| {
        let mut of_kind = documents().filter(|document| document.kind == *kind);
        of_kind.find_map(|document| document.location.clone().given().cloned())
    })
}

/// Returns the journal number or place of the annex that a meeting names.
fn annex_reference<'r>(register: &'r Register, meeting: &'r Meeting) -> Option<&'r str> {
    let annexes = meeting.annexes.iter().filter_map(|annex| register.get(annex));
    let mut annexes = annexes.filter(|document| document.kind == DocumentType::BilagDagsorden);
    annexes.find_map(|document| document.location.as_deref())
}
