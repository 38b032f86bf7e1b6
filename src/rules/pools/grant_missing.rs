//! A project approved with a pool's money that the pool's account does not show.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::pool::{EntryKind, Pool};
use crate::model::project::{Project, Stage};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Year;

pub(super) static RULE: Rule = Rule {
    id: "grant-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Pool],
    docs: Docs {
        what: "A project that a meeting has approved, and that is approved, running, realising or closed, has a grant \
               (`kind: grant`) up to the date given in each pool that its `funding` names. When the years of its \
               `funding` are past, the grants come to what it says of those years. A pool whose entries are not known \
               is not judged.",
        why: "The money is spoken for, and the pool's balance shows it as free. The next meeting gives it away again.",
        source: "Herning p. 19: «Hver dagsorden følges af et bilag, der dokumenterer indestående på udviklingspuljen \
                 samt prioriterede og uprioriterede ønsker.» Herning p. 16: «Der er åbenhed om de midler, der er til \
                 rådighed for investering i nye projekter»",
        example: "projects/nyt-esdh.yaml:\n  stage: approved\n  funding: [{from: udviklingspulje, dkk: 600000, year: \
                  2027}]\nmeetings/2026-12-03-raad.yaml:\n  agenda: [{no: 1, title: Nyt ESDH, item: \
                  projects/nyt-esdh, kind: decision, outcome: approved}]\n# and no entry {kind: grant, project: \
                  nyt-esdh} in pools/udviklingspulje.yaml",
        mend: "Enter the grant in the pool with the `meeting` and `item` that decided it. If the pool does not pay, \
               correct the project's `funding`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let this_year = context.today.year();
    for project in &register.projects {
        let paid_for = project
            .stage
            .get()
            .is_some_and(|stage| stage.is_decided() || stage == Stage::Closed);
        let Some((meeting, n, _)) = register
            .approved(project)
            .filter(|(meeting, ..)| paid_for && meeting.date.get().is_some_and(|on| on <= context.today))
        else {
            continue;
        };
        let mut pools: BTreeMap<&str, (&Record<Pool>, usize, i64)> = BTreeMap::new();
        for (line, pool, funding) in lines(context, project) {
            let past = funding.is_some_and(|year| year < this_year);
            let of_pool = pools.entry(pool.id()).or_insert((pool, line, 0));
            if past {
                of_pool.2 += project.funding[line].dkk.get();
            }
        }
        for (pool, line, due) in pools.into_values() {
            let granted = pool.granted(project.id(), context.today);
            if !is_known(pool) || granted > 0 && granted >= due {
                continue;
            }
            let finding = project
                .finding(RULE.id, project.at(("funding", line)))
                .other(meeting.at(("agenda", n, "outcome")))
                .arg("project", &project.name)
                .arg("pool", &pool.name);
            findings.push(match granted {
                0 => finding,
                _ => finding.variant("less").dkk("granted", granted).dkk("due", due),
            });
        }
    }
}

/// The lines of a project's funding that a pool pays: place, pool and year.
fn lines<'r>(
    context: &Context<'r>,
    project: &'r Project,
) -> impl Iterator<Item = (usize, &'r Record<Pool>, Option<i32>)> {
    let register = context.register;
    let lines = project.funding.iter().enumerate();
    lines.filter_map(move |(n, line)| Some((n, register.pool(&line.from)?, line.year.get().map(Year::get))))
}

/// Returns whether it is known to whom a pool has granted money.
fn is_known(pool: &Record<Pool>) -> bool {
    let to_nobody = |entry: &&crate::model::pool::Entry| {
        entry.kind == EntryKind::Grant && entry.project.given().is_none()
    };
    pool.is_fully_read() && !pool.is_unknown("entries") && !pool.entries.iter().any(|entry| to_nobody(&entry))
}
