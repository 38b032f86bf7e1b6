//! What the ranking speaks of, by name: reasons, means, criteria, projects.

use crate::finding::Arg;
use crate::glossary::field;
use crate::model::{Register, ScoringCriterion};
use crate::page::Cell;
use crate::ranking::capacity::{LimitedResource, Shortfall};
use crate::ranking::reason::Reason;
use crate::text::{amount, decimal, number, text};
use crate::value::Language;

/// Returns a reason in words, with names for ids.
pub fn reason(register: &Register, reason: &Reason, language: Language) -> String {
    let facts: Vec<(&'static str, Arg)> = reason
        .facts()
        .into_iter()
        .map(|(name, arg)| (name, named(register, name, arg, language)))
        .collect();
    text(language, reason.key(), &facts)
}

fn named(register: &Register, fact: &str, arg: Arg, language: Language) -> Arg {
    match (fact, arg) {
        ("pool", Arg::Text(id)) => Arg::Text(pool(register, &id).to_owned()),
        ("role", Arg::Text(id)) => Arg::Text(role(register, &id).to_owned()),
        ("project", Arg::Text(id)) => Arg::Text(project_or_action(register, &id).to_owned()),
        ("criteria", Arg::List(ids)) => {
            let name = |id: &String| {
                let known = register.policy.criterion(id);
                known.map_or_else(|| id.clone(), |criterion| label(criterion, language).to_owned())
            };
            Arg::List(ids.iter().map(name).collect())
        }
        ("fields", Arg::List(paths)) => Arg::List(paths.iter().map(|path| field(language, path)).collect()),
        (_, arg) => arg,
    }
}

/// Returns a criterion's label in the reader's language, or else in Danish.
pub fn label(criterion: &ScoringCriterion, language: Language) -> &str {
    match (language, &criterion.label.en) {
        (Language::English, Some(english)) => english,
        _ => &criterion.label.da,
    }
}

/// Returns a project's name; its id when there is no such project.
pub fn project<'r>(register: &'r Register, id: &'r str) -> &'r str {
    register.projects.get(id).map_or(id, |project| &project.name)
}

/// Returns the name of a project or of a plan's action (`plan/action`).
fn project_or_action<'r>(register: &'r Register, id: &'r str) -> &'r str {
    let action = id.split_once('/').and_then(|(plan, action)| {
        let action = register.plans.get(plan)?.action(action)?;
        Some(action.title.as_str())
    });
    action.unwrap_or_else(|| project(register, id))
}

/// Returns a pool's name; its id when there is no such pool.
pub fn pool<'r>(register: &'r Register, id: &'r str) -> &'r str {
    register.pools.get(id).map_or(id, |pool| &pool.name)
}

/// Returns a role's name; its id when there is no such role.
pub fn role<'r>(register: &'r Register, id: &'r str) -> &'r str {
    register.roles.get(id).map_or(id, |role| &role.name)
}

/// Returns what there is only so much of, in words.
pub fn means(register: &Register, means: &LimitedResource, language: Language) -> String {
    match means {
        LimitedResource::Money { pool: id, year } => text(
            language,
            "rank-means-money",
            &[
                ("pool", pool(register, id).into()),
                ("year", Arg::Text(year.to_string())),
            ],
        ),
        LimitedResource::Hours { role: id, quarter } => text(
            language,
            "rank-means-hours",
            &[
                ("role", role(register, id).into()),
                ("quarter", (*quarter).into()),
            ],
        ),
        LimitedResource::Parallel { quarter } => {
            text(language, "rank-means-parallel", &[("quarter", (*quarter).into())])
        }
    }
}

/// Returns a quantity of some means: kroner as an amount, hours and projects as a number.
pub fn quantity(of: &LimitedResource, n: i64, language: Language) -> String {
    match of {
        LimitedResource::Money { .. } => amount(language, n),
        LimitedResource::Hours { .. } | LimitedResource::Parallel { .. } => number(language, n),
    }
}

/// Points, or from and to where a score is missing.
pub fn points_between(low: i64, high: i64, language: Language) -> Cell {
    if low == high {
        Cell::Hundredths(low)
    } else {
        Cell::Text(format!("{}–{}", points(language, low), points(language, high)))
    }
}

/// Returns a limit that the bound projects alone break.
pub fn shortfall(register: &Register, short: &Shortfall, language: Language) -> String {
    let projects = short.projects.iter().map(|id| project(register, id).to_owned());
    let facts = [
        ("means", Arg::Text(means(register, &short.means, language))),
        ("by", Arg::Text(quantity(&short.means, short.by, language))),
        ("projects", Arg::List(projects.collect())),
    ];
    text(language, "rank-shortfall", &facts)
}

/// Points as the council reads them: `61,25` in Danish, `61.25` in English.
pub fn points(language: Language, hundredths: i64) -> String {
    decimal(language, hundredths, 2)
}
