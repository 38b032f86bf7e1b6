//! From raw findings to what is shown: severities and waivers applied, places resolved, sorted. This happens
//! here and nowhere else, so every format carries the same.

mod fingerprint;
mod not_judged;
mod place;
mod since;
mod waiver;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

pub use crate::diagnostics::not_judged::NotJudged;
pub use crate::diagnostics::place::ResolvedPlace;
pub use crate::diagnostics::since::{keep_new, new_since};
pub use crate::diagnostics::waiver::AppliedWaiver;

use crate::finding::{Arg, FileId, Finding, Severity};
use crate::history::History;
use crate::model::{Policy, Register};
use crate::rules::{self, Check, Obstacle, Ranking, Rule};
use crate::source::SourceSet;
use crate::text;
use crate::value::{Date, Language};

/// The files and folders that a ranking is made from: projects with their amounts, what they draw on, what must come
/// first, and what the municipality has decided.
pub const RANKED_BY: &[&str] = &["municipality", "policy", "projects", "pools", "roles", "plans"];

/// A finding as it is shown.
#[derive(Debug, Clone)]
pub struct ReportedFinding {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity that holds in this register.
    pub severity: Severity,
    /// The exception that the policy makes for it, when it makes one.
    pub waived: Option<AppliedWaiver>,
    /// The record it is about, `projects/nyt-esdh`.
    pub record: Option<String>,
    /// Where: the primary place first.
    pub spots: Vec<ResolvedPlace>,
    /// The same in every run until the thing itself changes: sixteen hexadecimal digits, unique in a report.
    pub fingerprint: String,
    message: String,
    args: Vec<(&'static str, Arg)>,
}

impl ReportedFinding {
    /// Returns what is wrong, in a sentence.
    pub fn message(&self, language: Language) -> String {
        text::text(language, &self.message, &self.args)
    }

    /// Returns the likely fix.
    pub fn help(&self, language: Language) -> Option<String> {
        text::lookup(language, &self.message, Some("help"), &self.args)
    }

    /// Returns the words under a place.
    pub fn label(&self, language: Language, spot: &ResolvedPlace) -> Option<String> {
        text::lookup(language, &self.message, Some(spot.text), &self.args)
    }

    /// Returns the primary place.
    pub fn primary(&self) -> &ResolvedPlace {
        &self.spots[0]
    }

    /// Returns the project it is about, by its id; `None` when it is about something else.
    pub fn project(&self) -> Option<&str> {
        self.record.as_deref()?.strip_prefix("projects/")
    }

    /// Returns whether it is about something that cannot be read.
    pub fn is_of_reading(&self) -> bool {
        matches!(self.rule.check, Check::Reading) && self.severity == Severity::Error
    }

    /// Returns whether it makes something unreadable or ambiguous in these files and folders, which are named without an
    /// ending. What stands elsewhere is not needed and stops nobody.
    pub fn refuses(&self, needed: &[&str]) -> bool {
        let stands_in = |spot: &ResolvedPlace| {
            let first = spot.path.split(['/', '.']).next();
            first.is_some_and(|first| needed.contains(&first))
        };
        self.rule.ranking == Ranking::Refused && self.spots.iter().any(stands_in)
    }

    /// Returns whether it counts towards the exit code.
    pub fn counts(&self) -> bool {
        self.waived.is_none()
    }
}

/// How many findings of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Counts {
    /// Errors that are not waived.
    pub errors: usize,
    /// Warnings that are not waived.
    pub warnings: usize,
    /// Informations that are not waived.
    pub infos: usize,
    /// Waived findings of any severity.
    pub waived: usize,
}

/// Everything that a run of `validate` found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings: by file, place and rule.
    pub findings: Vec<ReportedFinding>,
    /// The rules that could not be judged, by what kept them from it; never changes the exit code.
    pub not_judged: Vec<NotJudged>,
    /// The number of findings are left out of those that are new, since what they are about could not be judged before.
    pub not_visible_before: usize,
    /// What keeps findings from being seen.
    pub unseen: Unseen,
    /// How many files that were read.
    pub files: usize,
    /// The number of records they hold.
    pub records: usize,
}

/// What a report cannot see into.
#[derive(Debug, Clone, Default)]
pub struct Unseen {
    /// Files of which nothing can be read, as paths from the register's root.
    pub files: BTreeSet<String>,
    /// Records of which something cannot be read, by address.
    pub records: BTreeSet<String>,
}

impl Report {
    /// Returns whether a finding of another report could not have been one of this: its rule was not judged, or what it is
    /// about could not be read.
    pub fn hides(&self, finding: &ReportedFinding) -> bool {
        let is_not_judged = |group: &NotJudged| {
            matches!(
                group.obstacle,
                Obstacle::NotFullyRead(_) | Obstacle::PolicyNotRead(_)
            ) && group.rules.iter().any(|rule| rule.id == finding.rule.id)
        };
        let record = finding.record.as_ref();
        self.not_judged.iter().any(is_not_judged)
            || self.unseen.files.contains(&finding.primary().path)
            || (!finding.is_of_reading() && record.is_some_and(|record| self.unseen.records.contains(record)))
    }

    /// Returns whether something makes the register unreadable or ambiguous, so that it is not ranked.
    pub fn refuses_ranking(&self) -> bool {
        self.findings.iter().any(|one| one.refuses(RANKED_BY))
    }

    /// Returns what cannot be read, a line each with its place, in the order of the files; none when everything can.
    pub fn unreadable(&self, language: Language) -> Vec<String> {
        let errors = self.findings.iter().filter(|one| one.is_of_reading());
        let line = |one: &ReportedFinding| {
            let place = one.primary();
            format!("{}:{}: {}", place.path, place.line, one.message(language))
        };
        errors.map(line).collect()
    }

    /// Returns what is to be known of the run, a sentence each: which rules were not judged, and how many findings are not
    /// called new since nobody could see them before.
    pub fn notes(&self, language: Language) -> Vec<String> {
        let not_judged = self.not_judged.iter().map(|one| one.message(language));
        let facts = [("count", self.not_visible_before.into())];
        let hidden =
            (self.not_visible_before > 0).then(|| text::text(language, "note-not-visible-before", &facts));
        not_judged.chain(hidden).collect()
    }

    /// Returns how many findings of each kind.
    pub fn counts(&self) -> Counts {
        let count = |severity| {
            self.findings
                .iter()
                .filter(|f| f.counts() && f.severity == severity)
                .count()
        };
        Counts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
            waived: self.findings.iter().filter(|f| !f.counts()).count(),
        }
    }
}

/// What is asked of a run.
#[derive(Default)]
pub struct ValidateOptions<'a> {
    /// Only these rules; all when empty.
    pub rules: BTreeSet<&'a str>,
    /// Only findings in these files or folders, as paths from the register's root; all when empty.
    pub paths: Vec<String>,
}

impl ValidateOptions<'_> {
    fn rule(&self, id: &str) -> bool {
        self.rules.is_empty() || self.rules.contains(id)
    }

    fn path(&self, path: &str) -> bool {
        let within = |requested_path: &String| {
            requested_path.is_empty()
                || path
                    .strip_prefix(requested_path.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.paths.is_empty() || self.paths.iter().any(within)
    }
}

/// Runs the rules over a loaded register and makes the report.
pub fn validate(
    sources: &SourceSet,
    register: &Register,
    reading: Vec<Finding>,
    history: &History,
    today: Date,
    options: &ValidateOptions<'_>,
) -> Report {
    let policy: &Policy = &register.policy;
    let active = |rule: &Rule| options.rule(rule.id) && severity(rule, policy).is_some();
    let context = rules::Context {
        register,
        today,
        history,
    };
    let mut found = reading;
    // What could not be read is always reported: the rules that were asked for may be silent because of it.
    let by_reading = |id: &str| rules::find(id).is_some_and(|rule| matches!(rule.check, Check::Reading));
    found.retain(|finding| options.rule(finding.rule) || by_reading(finding.rule));
    let judgement = rules::run(&context, active);
    found.extend(judgement.findings);

    let mut waivers = waiver::Waivers::of(policy, today);
    let mut judged: Vec<JudgedFinding> = found
        .into_iter()
        .filter_map(|finding| judge(finding, policy, &mut waivers))
        .collect();
    let waivers_judged = judgement
        .not_judged
        .iter()
        .all(|(rule, _)| rule.id != waiver::UNMATCHED);
    if options.rules.is_empty() && waivers_judged {
        let unmatched = waivers.unmatched(register);
        judged.extend(
            unmatched
                .into_iter()
                .filter_map(|finding| judge(finding, policy, &mut waivers)),
        );
    }
    judged.retain(|judged| options.path(&sources.file(judged.finding.primary().place.file).path));
    Report {
        findings: place_all(judged, sources),
        not_judged: not_judged::by_obstacle(judgement.not_judged, sources),
        not_visible_before: 0,
        unseen: Unseen {
            files: register
                .files_not_read()
                .into_iter()
                .map(|file| sources.file(file).path.clone())
                .collect(),
            records: register.records_not_fully_read().map(str::to_owned).collect(),
        },
        files: sources.files().len(),
        records: register.len(),
    }
}

/// A finding whose severity is settled.
struct JudgedFinding {
    finding: Finding,
    rule: &'static Rule,
    severity: Severity,
    waived: Option<AppliedWaiver>,
}

/// Returns the severity of a rule in this register; `None` when it is switched off. Rules without which nothing can
/// be said about the register keep their own.
pub fn severity(rule: &Rule, policy: &Policy) -> Option<Severity> {
    match policy.rules.get(rule.id) {
        Some(setting) if rule.ranking != Ranking::Refused => setting.severity.severity(),
        _ => Some(rule.severity),
    }
}

fn judge(finding: Finding, policy: &Policy, waivers: &mut waiver::Waivers) -> Option<JudgedFinding> {
    let rule = rules::find(finding.rule)?;
    let severity = severity(rule, policy)?;
    let waived = (rule.ranking != Ranking::Refused)
        .then(|| waivers.waive(&finding))
        .flatten();
    Some(JudgedFinding {
        finding,
        rule,
        severity,
        waived,
    })
}

/// Resolves every place, file by file so that each is parsed again once, and sorts.
fn place_all(judged: Vec<JudgedFinding>, sources: &SourceSet) -> Vec<ReportedFinding> {
    let named: BTreeSet<FileId> = judged
        .iter()
        .flat_map(|judged| judged.finding.labels())
        .map(|label| label.place.file)
        .collect();
    let files: BTreeMap<FileId, place::SourceLines<'_>> = named
        .into_par_iter()
        .map(|file| (file, place::SourceLines::new(file, sources.file(file))))
        .collect();
    let mut reported: Vec<ReportedFinding> = judged
        .into_par_iter()
        .map(|judged| {
            let JudgedFinding {
                finding,
                rule,
                severity,
                waived,
            } = judged;
            let spots: Vec<ResolvedPlace> = finding
                .labels()
                .iter()
                .filter_map(|label| Some(files.get(&label.place.file)?.spot(label)))
                .collect();
            let steps = files
                .get(&finding.primary().place.file)
                .map_or_else(String::new, |lines| lines.stable_path(&finding.primary().place));
            let path = &sources.file(finding.primary().place.file).path;
            ReportedFinding {
                rule,
                severity,
                waived,
                fingerprint: fingerprint::of(&finding, path, &steps),
                spots,
                record: finding.record,
                message: finding.message.into_owned(),
                args: finding.args,
            }
        })
        .collect();
    reported.sort_by(|a, b| a.order().cmp(&b.order()));
    // The same thing found twice at the same place says nothing more.
    reported.dedup_by(|b, a| a.order() == b.order() && a.args == b.args);
    fingerprint::make_unique(&mut reported);
    reported
}

impl ReportedFinding {
    fn order(&self) -> (&str, usize, usize, &str, &str, &str) {
        let spot = self.primary();
        (
            &spot.path,
            spot.span.start,
            spot.span.end,
            self.rule.id,
            &self.message,
            &self.fingerprint,
        )
    }
}
