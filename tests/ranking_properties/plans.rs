//! Rooms and tasks for the choice of sets and starts.

use std::collections::BTreeMap;

use portfolio::internal::ranking::accounts::Account;
use portfolio::internal::ranking::capacity::Room;
use portfolio::internal::ranking::financing::Claim;
use portfolio::internal::ranking::tasks::ProjectTask;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::{FIRST, POOLS};

const ROLES: [&str; 2] = ["projektleder", "it-arkitekt"];

prop_compose! {
    fn task()(
        points in 0_i64..=10_000, kind in 0_usize..8, start in 0_i64..5, not_before in proptest::option::of(0_i64..4),
        quarters in 1_u32..4, hours in vec(vec(0_u32..80, 0..4), 2), claims in vec((0_usize..2, 0_i32..2, 1_i64..60_001), 0..3),
        returns in vec((0_usize..2, 1_i32..4, 1_i64..30_001), 0..2), latest in 0_i64..4,
        after in vec(any::<prop::sample::Index>(), 0..2),
    ) -> (ProjectTask, Vec<prop::sample::Index>) {
        let begun = kind == 0;
        let start = FIRST.plus(if begun { -start } else { start });
        let claim = |(pool, later, dkk): (usize, i32, i64)| Claim {
            pool: POOLS[pool].to_owned(),
            year: start.year.max(FIRST.year) + later,
            dkk,
            undated: false,
        };
        let longest = hours.iter().map(|hours| hours.len() as u32).max().unwrap_or(0);
        let task = ProjectTask {
            time_not_known: None,
            latest: start.plus(latest),
            id: String::new(),
            points,
            bound: kind < 2,
            begun,
            start,
            not_before: not_before.map(|later| FIRST.plus(later)),
            quarters: quarters.max(longest),
            hours: ROLES.iter().map(|role| (*role).to_owned()).zip(hours).collect(),
            claims: claims.into_iter().map(claim).collect(),
            returns: (0..=latest)
                .map(|later| {
                    let moved = start.plus(later).year - start.year;
                    let returns = returns.iter().copied().map(claim);
                    returns.map(|back| Claim { year: back.year + moved, ..back }).collect()
                })
                .collect(),
            after: Vec::new(),
            alternatives: Vec::new(),
        };
        (task, after)
    }
}

pub(crate) fn tasks(most: usize) -> impl Strategy<Value = Vec<ProjectTask>> {
    vec(task(), 1..most).prop_map(|rows| {
        let mut tasks: Vec<ProjectTask> = Vec::new();
        for (n, (mut task, after)) in rows.into_iter().enumerate() {
            task.id = format!("p{n:02}");
            let mut after: Vec<usize> = after
                .iter()
                .filter(|_| n > 0)
                .map(|index| index.index(n.max(1)))
                .collect();
            // Bound tasks wait for bound ones only, and what is under way for nothing.
            after.retain(|first| !task.begun && (!task.bound || tasks[*first].bound));
            after.sort_unstable();
            after.dedup();
            task.after = after;
            tasks.push(task);
        }
        tasks
    })
}

prop_compose! {
    pub(crate) fn room()(
        hours in vec(vec(0_i64..200, 8), 1..3), last in 3_i64..9, balance in vec(-20_000_i64..150_000, 2),
        added in vec(btree_map(2026_i32..2030, 0_i64..80_000, 0..3), 2), parallel in proptest::option::of(1_u32..5),
    ) -> Room {
        let row = |hours: Vec<i64>| (0_i64..).map(|n| FIRST.plus(n)).zip(hours).collect::<BTreeMap<_, _>>();
        let account = |(pool, (balance, added)): (&&str, (i64, BTreeMap<i32, i64>))| Account {
            pool: (*pool).to_owned(),
            balance,
            first_year: FIRST.year,
            added,
        };
        Room {
            first: FIRST,
            last: FIRST.plus(last),
            hours: ROLES.iter().map(|role| (*role).to_owned()).zip(hours.into_iter().map(row)).collect(),
            accounts: POOLS.iter().zip(balance.into_iter().zip(added)).map(account).collect(),
            parallel,
        }
    }
}
