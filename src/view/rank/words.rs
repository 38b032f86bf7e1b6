//! What the ranking speaks of, by name: reasons, means, criteria, projects.

use crate::finding::Arg;
use crate::glossary::{field, is_known_word};
use crate::model::{Register, ScoringCriterion};
use crate::page::Cell;
use crate::ranking::capacity::{Lack, LimitedResource, Shortfall};
use crate::ranking::financing::Claim;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::RankedProject;
use crate::text::{amount, decimal, lookup, number, text};
use crate::value::{Language, Quarter, Stated};

/// Returns a reason in words, with names for ids.
pub fn reason(register: &Register, reason: &Reason, language: Language) -> String {
    let lacks = match reason {
        Reason::Lacks { lacks } | Reason::LacksBesideChosen { lacks } | Reason::Delayed { lacks, .. } => {
            lacks
        }
        _ => &Vec::new(),
    };
    let facts: Vec<(&'static str, Arg)> = reason
        .facts()
        .into_iter()
        .map(|(name, arg)| match name {
            "lacks" => (
                name,
                Arg::List(
                    lacks
                        .iter()
                        .map(|lack| self::lack(register, lack, language))
                        .collect(),
                ),
            ),
            _ => (name, named(register, name, arg, language)),
        })
        .collect();
    text(language, reason.key(), &facts)
}

fn named(register: &Register, fact: &str, arg: Arg, language: Language) -> Arg {
    match (fact, arg) {
        ("pool", Arg::Text(id)) => Arg::Text(pool(register, &id).to_owned()),
        ("role", Arg::Text(id)) => Arg::Text(role(register, &id).to_owned()),
        ("project", Arg::Text(id)) => Arg::Text(project_or_action(register, &id).to_owned()),
        ("projects", Arg::List(ids)) => {
            Arg::List(ids.iter().map(|id| project(register, id).to_owned()).collect())
        }
        ("criteria", Arg::List(ids)) => {
            let name = |id: &String| {
                let known = register.policy.criterion(id);
                known.map_or_else(|| id.clone(), |criterion| label(criterion, language).to_owned())
            };
            Arg::List(ids.iter().map(name).collect())
        }
        ("rule", Arg::Text(rule)) => Arg::Text(fault(&rule, language)),
        ("fields", Arg::List(paths)) => Arg::List(paths.iter().map(|path| field(language, path)).collect()),
        (_, arg) => arg,
    }
}

/// Returns what a rule that sends a project back has found, in a few words.
fn fault(rule: &str, language: Language) -> String {
    let key = format!("rank-fault-{rule}");
    lookup(language, &key, None, &[]).unwrap_or_else(|| rule.replace('-', " "))
}

/// Returns a message as a council reads it: where it quotes a criterion, a field or a choice of the register as it is
/// written there, with the word for it.
pub fn plain(register: &Register, message: &str, language: Language) -> String {
    let mut written = String::with_capacity(message.len());
    for (n, part) in message.split('`').enumerate() {
        if n % 2 == 0 {
            written.push_str(part);
            continue;
        }
        let is_known = || part.split('.').all(is_known_word);
        match register.policy.criterion(part) {
            Some(criterion) => written.push_str(label(criterion, language)),
            None if is_known() => written.push_str(&field(language, part)),
            None => {
                written.push('`');
                written.push_str(part);
                written.push('`');
            }
        }
    }
    written
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

/// Returns what a project lacks, and how much: `20 timer It-arkitekt i 2. kvartal 2027`.
pub fn lack(register: &Register, lack: &Lack, language: Language) -> String {
    match &lack.means {
        LimitedResource::Money { pool: id, year } => {
            let facts = [
                ("amount", Arg::Dkk(lack.by)),
                ("pool", pool(register, id).into()),
                ("year", Arg::Text(year.to_string())),
            ];
            text(language, "rank-lack-money", &facts)
        }
        LimitedResource::Hours { role: id, quarter } => {
            let facts = [
                ("hours", Arg::Int(lack.by)),
                ("role", role(register, id).into()),
                ("quarter", (*quarter).into()),
            ];
            text(language, "rank-lack-hours", &facts)
        }
        LimitedResource::Parallel { quarter } => {
            let facts = [("places", Arg::Int(lack.by)), ("quarter", (*quarter).into())];
            text(language, "rank-lack-places", &facts)
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

/// Returns the quarter that a project starts in, or the mark of why nobody can say.
pub fn start(one: &RankedProject) -> Cell {
    match one.time_not_known {
        Some(why) => Cell::of(Stated::<Quarter>::from(why)),
        None => Cell::of(one.start),
    }
}

/// Returns what a project asks of pools, year by year; a year that nobody can say has the mark of that.
pub fn claims(register: &Register, one: &RankedProject) -> Cell {
    let project = register.projects.get(&one.id);
    let funding = project.map_or(Stated::Blank, |project| project.funding.missing_items::<Cell>());
    let claims = &one.financing.claims;
    let cells = claims.iter().flat_map(claim);
    Cell::list(cells.chain([Cell::of(funding)]))
}

/// Returns an amount with its year, or with the mark of a year that nobody can say.
pub fn claim(claim: &Claim) -> Vec<Cell> {
    if claim.undated {
        vec![Cell::Unknown, Cell::Dkk(claim.dkk)]
    } else {
        vec![Cell::OfYear(claim.year, claim.dkk)]
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
