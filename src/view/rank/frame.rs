//! What a ranking is made from and what is to be known of it: the lines above the table.

use super::words::{self, label, points};
use crate::diagnostics::{Report, ReportedFinding};
use crate::finding::{Arg, Severity};
use crate::model::{Objective, Register};
use crate::ranking::capacity::LimitedResource;
use crate::ranking::gate::Class;
use crate::ranking::pools::PoolYear;
use crate::ranking::recommend::{Recommendation, UnmetGroup};
use crate::rules::{RULES, Ranking};
use crate::source::{Provenance, SourceKind};
use crate::text::text;
use crate::value::{Date, Language};

/// What a ranking is made from, besides the register's content.
#[derive(Debug, Clone, Copy)]
pub struct RankingFrame<'a> {
    /// The day the register is seen from.
    pub today: Date,
    /// Where the register was read.
    pub provenance: &'a Provenance,
    /// The fingerprint of the policy's scoring and ranking; `None` where the tool's own settings hold.
    pub policy: Option<&'a str>,
    /// True when someone stopped the search.
    pub interrupted: bool,
    /// What the rules found in the register.
    pub report: &'a Report,
}

/// Returns the findings that the ranking's reader must know of: whatever sends a project back, and errors and warnings
/// about ranked projects, about pools and about the policy. Those of the policy and of pools first, then by rank.
pub fn remarks<'r>(report: &'r Report, recommendation: &Recommendation) -> Vec<&'r ReportedFinding> {
    let place = |one: &ReportedFinding| match one.project() {
        Some(id) => recommendation
            .ranked
            .iter()
            .position(|ranked| ranked.id == id)
            .map(|at| at + 1),
        None => {
            let group = RULES.iter().find(|(_, rule)| rule.id == one.rule.id);
            group
                .filter(|(group, _)| matches!(*group, "policy" | "pools"))
                .map(|_| 0)
        }
    };
    let weighty = |one: &&ReportedFinding| {
        one.counts() && (one.severity >= Severity::Warning || one.rule.ranking == Ranking::SentBack)
    };
    let found = report.findings.iter().filter(weighty);
    let mut placed: Vec<_> = found.filter_map(|one| Some((place(one)?, one))).collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, one)| one).collect()
}

/// Returns the lines above the table.
pub(super) fn header(
    register: &Register,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    language: Language,
) -> Vec<String> {
    let mut lines = basis(register, recommendation, frame, language);
    if register.policy.project_definition().is_none() {
        lines.push(text(language, "rank-no-project-test", &[]));
    }
    lines.extend(unmet(register, recommendation, language));
    lines.extend(untimed(register, recommendation, language));
    lines.extend(pools(register, recommendation, language));
    if let Some(tightest) = &recommendation.tightest
        && let LimitedResource::Hours { role, quarter } = &tightest.means
    {
        let facts = [
            ("role", words::role(register, role).into()),
            ("quarter", (*quarter).into()),
            ("used", number(tightest.bound + tightest.chosen, language)),
            ("total", number(tightest.total, language)),
        ];
        lines.push(text(language, "rank-tightest", &facts));
    }
    if !recommendation.unlimited.is_empty() {
        let roles = recommendation
            .unlimited
            .iter()
            .map(|id| words::role(register, id).to_owned());
        lines.push(text(
            language,
            "rank-unlimited",
            &[("roles", Arg::List(roles.collect()))],
        ));
    }
    lines
}

/// Returns what a ranking is made from, and whether it is proven the best.
pub fn basis(
    register: &Register,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    language: Language,
) -> Vec<String> {
    let mut lines = vec![
        origin(frame, language),
        policy(frame, language),
        weights(register, &recommendation.weights, language),
    ];
    if recommendation.objective == Objective::Bands {
        lines.push(text(language, "rank-objective-bands", &[]));
    }
    if recommendation.is_scored {
        lines.push(proof(recommendation, frame, language));
    }
    if recommendation.answer.proven && !recommendation.answer.canonical {
        lines.push(text(language, "rank-tie-unsettled", &[]));
    }
    lines
}

/// Returns which projects run at a time that nobody can say, and what that does to the sums.
fn untimed(register: &Register, recommendation: &Recommendation, language: Language) -> Option<String> {
    let untimed = recommendation.ranked.iter().filter(|one| {
        let counted = matches!(one.place.class, Class::Bound | Class::Recommended);
        counted && one.time_not_known.is_some()
    });
    let names = untimed.map(|one| words::project(register, &one.id).to_owned());
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| text(language, "rank-untimed", &[("projects", Arg::List(names))]))
}

fn number(n: i64, language: Language) -> Arg {
    Arg::Text(crate::text::number(language, n))
}

/// Returns where the register comes from, and the day.
pub fn origin(frame: &RankingFrame<'_>, language: Language) -> String {
    origin_of(frame.provenance, frame.today, language)
}

/// Returns the same of what is not ranked.
pub fn origin_of(provenance: &Provenance, today: Date, language: Language) -> String {
    let Provenance {
        place,
        commit,
        changed,
    } = provenance;
    let key = match (place, commit) {
        (SourceKind::Outside, _) => "rank-register-outside",
        (SourceKind::Unreadable, _) => "rank-register-unreadable",
        (_, None) => "rank-register-no-commit",
        (SourceKind::Revision, _) => "rank-register-revision",
        (SourceKind::Index, _) => "rank-register-index",
        (SourceKind::WorkTree, _) => "rank-register-work-tree",
    };
    let mut facts = vec![
        ("today", today.into()),
        ("changed", Arg::Int(i64::from(*changed))),
    ];
    if let Some(commit) = commit {
        facts.push(("commit", commit.short().into()));
        facts.push(("on", Date(commit.date).into()));
    }
    text(language, key, &facts)
}

fn policy(frame: &RankingFrame<'_>, language: Language) -> String {
    match frame.policy {
        Some(fingerprint) => text(language, "rank-policy", &[("fingerprint", fingerprint.into())]),
        None => text(language, "rank-policy-standard", &[]),
    }
}

/// The way the weights that hold stand to those of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Adopted by the body that the policy names.
    Adopted,
    /// Nobody has adopted them.
    NotAdopted,
    /// Others were given for this ranking.
    Given,
    /// There are none: the policy decides no scoring.
    NotDecided,
}

impl Weights {
    /// Returns how they stand.
    pub fn of(register: &Register, held: &[u32]) -> Self {
        let Some(scoring) = register.policy.decided_scoring() else {
            return Self::NotDecided;
        };
        let own = scoring.criteria.iter().map(|criterion| criterion.weight);
        match &scoring.adopted {
            _ if !own.eq(held.iter().copied()) => Self::Given,
            Some(_) => Self::Adopted,
            None => Self::NotAdopted,
        }
    }
}

/// Returns the weights, and who adopted them or that nobody did.
pub(super) fn weights(register: &Register, held: &[u32], language: Language) -> String {
    let Some(scoring) = register.policy.decided_scoring() else {
        return text(language, "rank-not-decided", &[]);
    };
    let weights: Vec<String> = scoring
        .criteria
        .iter()
        .zip(held)
        .map(|(criterion, weight)| format!("{} {weight}", label(criterion, language)))
        .collect();
    let adopted = match (Weights::of(register, held), &scoring.adopted) {
        (Weights::Given, _) => text(language, "rank-weights-deviate", &[]),
        (_, Some(adopted)) => {
            let body = register.get(&adopted.by);
            let body = body.map_or(adopted.by.as_str(), |body| body.name.as_str());
            let facts = [("body", body.into()), ("on", adopted.on.into())];
            text(language, "rank-weights-adopted", &facts)
        }
        (_, None) => text(language, "rank-weights-not-adopted", &[]),
    };
    let facts = [("weights", Arg::List(weights)), ("adopted", adopted.into())];
    text(language, "rank-weights", &facts)
}

fn proof(recommendation: &Recommendation, frame: &RankingFrame<'_>, language: Language) -> String {
    let answer = &recommendation.answer;
    if answer.chosen.is_empty() {
        return text(language, "rank-nothing-to-choose", &[]);
    }
    let facts = [
        ("points", Arg::Text(points(language, answer.points))),
        ("bound", Arg::Text(points(language, answer.bound()))),
        ("within", Arg::Text(within(recommendation, language))),
        ("undelayed", Arg::Text(undelayed(recommendation, language))),
    ];
    // Under bands the bound is one of the best band alone.
    let key = match (answer.proven, frame.interrupted, recommendation.objective) {
        (true, ..) => "rank-proven",
        (false, true, Objective::Points) => "rank-interrupted",
        (false, true, Objective::Bands) => "rank-interrupted-bands",
        (false, false, Objective::Points) => "rank-not-proven",
        (false, false, Objective::Bands) => "rank-not-proven-bands",
    };
    text(language, key, &facts)
}

/// Returns within what the choice is the best: how long a project may wait.
fn within(recommendation: &Recommendation, language: Language) -> String {
    let delay = Arg::Int(recommendation.latest_delay.into());
    let within = text(language, "rank-within", &[("delay", delay)]);
    if recommendation.has_own_latest_start {
        text(language, "rank-within-own", &[("within", within.into())])
    } else {
        within
    }
}

/// Returns what the best choice without delays gives, where that is another.
fn undelayed(recommendation: &Recommendation, language: Language) -> String {
    let Some(other) = recommendation.undelayed else {
        return String::new();
    };
    let key = if other.proven {
        "rank-undelayed"
    } else {
        "rank-undelayed-not-proven"
    };
    let reached = Arg::Text(points(language, other.points));
    text(language, key, &[("points", reached)])
}

/// Returns the groups whose minimum nothing can meet.
fn unmet(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let line = |group: &UnmetGroup| {
        let projects = group.projects.iter();
        let projects = projects.map(|id| words::project(register, id).to_owned());
        let facts = [
            ("least", Arg::Int(group.least.into())),
            ("projects", Arg::List(projects.collect())),
        ];
        text(language, "rank-unmet-group", &facts)
    };
    recommendation.unmet.iter().map(line).collect()
}

/// Returns what is used of each pool by year; pools with nothing in them that nobody asks are left out.
fn pools(register: &Register, recommendation: &Recommendation, language: Language) -> Vec<String> {
    let lines = recommendation.pools.chunk_by(|one, next| one.pool == next.pool);
    let alive = |years: &&[PoolYear]| years.iter().any(|one| one.available() != 0 || one.used() != 0);
    lines
        .filter(alive)
        .filter_map(|years| {
            let year = |one: &PoolYear| {
                let facts = [
                    ("year", Arg::Text(one.year.to_string())),
                    ("used", Arg::Dkk(one.used())),
                    ("available", Arg::Dkk(one.available())),
                ];
                text(language, "rank-pool-year", &facts)
            };
            let facts = [
                ("pool", words::pool(register, &years.first()?.pool).into()),
                ("years", Arg::List(years.iter().map(year).collect())),
            ];
            Some(text(language, "rank-pool", &facts))
        })
        .collect()
}
