//! What each pool has, year by year, and who takes of it.

use super::accounts::Account;
use super::basis::Basis;
use crate::value::Quarter;

/// A pool in a year, with all projects where the choice counts them from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolYear {
    /// The pool, by its id.
    pub pool: String,
    /// The year.
    pub year: i32,
    /// What is there at first: the balance on the day given, later what the year before left.
    pub opening: i64,
    /// What comes in besides: allocations recorded or budgeted, less what is taken out again.
    pub added: i64,
    /// What bound and chosen projects claim, by project.
    pub uses: Vec<(String, i64)>,
    /// What bound and chosen projects give back so that it can be used this year (`ranking.revolving`), by
    /// project.
    pub returns: Vec<(String, i64)>,
}

impl PoolYear {
    /// Returns what projects can have this year.
    pub fn available(&self) -> i64 {
        self.opening + self.added + sum(&self.returns)
    }

    /// Returns what projects claim.
    pub fn used(&self) -> i64 {
        sum(&self.uses)
    }

    /// Returns what is left for the next year.
    pub fn left(&self) -> i64 {
        self.available() - self.used()
    }
}

fn sum(amounts: &[(String, i64)]) -> i64 {
    amounts.iter().map(|(_, dkk)| dkk).sum()
}

/// Returns every pool in every year that money is counted in, by pool and year. `starts` has the quarter of each bound or
/// chosen task.
pub(super) fn pool_years(basis: &Basis<'_>, starts: &[Option<Quarter>]) -> Vec<PoolYear> {
    let accounts = &basis.room.accounts;
    accounts
        .iter()
        .flat_map(|account| years(basis, starts, account))
        .collect()
}

fn years(basis: &Basis<'_>, starts: &[Option<Quarter>], account: &Account) -> Vec<PoolYear> {
    let room = &basis.room;
    let mut payments = Vec::new();
    let starting = basis.tasks.iter().zip(starts);
    for (task, start) in starting.filter_map(|(task, start)| Some((task, (*start)?))) {
        let of_pool = room
            .payments(task, start)
            .filter(|(claim, ..)| claim.pool == account.pool);
        payments.extend(of_pool.map(|(_, year, dkk)| (&task.id, year, dkk)));
    }
    let mut opening = account.balance;
    let mut years = Vec::new();
    for year in room.first.year..=room.last_year() {
        let of_year = |sign: i64| {
            let mut of_year: Vec<(String, i64)> = Vec::new();
            for (id, _, dkk) in payments
                .iter()
                .filter(|(_, paid, dkk)| *paid == year && dkk * sign > 0)
            {
                match of_year.last_mut() {
                    Some((last, so_far)) if last == *id => *so_far += dkk * sign,
                    _ => of_year.push(((*id).clone(), dkk * sign)),
                }
            }
            of_year
        };
        let one = PoolYear {
            pool: account.pool.clone(),
            year,
            opening,
            added: account.added.get(&year).copied().unwrap_or(0),
            uses: of_year(1),
            returns: of_year(-1),
        };
        opening = one.left();
        years.push(one);
    }
    years
}
