//! What changed, as one JSON document, versioned, with all that the page says.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::document::{self, Tool};
use super::ranking::{ComparisonJson, ProvenanceJson};
use crate::change::{ChangeKind, Changes, FieldChange, RecordChange};
use crate::diagnostics::ReportedFinding;
use crate::forecast::money::Party;
use crate::impact::{AmountChange, Consequences, DeadlineChange, NotRanked};
use crate::model::DueDate;
use crate::ranking::RankError;
use crate::raw::RawRecord;
use crate::source::SourceKind;
use crate::value::{Date, Language};
use crate::view::diff::{DiffState, DiffStates};

/// Version of the document's shape.
pub const DIFF_VERSION: u32 = 1;

/// What changed between two states: `portfolio diff --format json`. Values are as the register writes them.
#[derive(Serialize, JsonSchema)]
struct DiffDocument<'d> {
    /// Version of this shape: 1.
    version: u32,
    /// The program that made it.
    tool: Tool,
    /// Language of the messages: `da` or `en`.
    language: &'static str,
    /// The day that both states are seen on, `YYYY-MM-DD`.
    date: String,
    /// The earlier state.
    from: StateJson<'d>,
    /// The later state.
    to: StateJson<'d>,
    /// The records that changed: by kind, the weightiest first.
    records: Vec<RecordChangeJson<'d>>,
    /// Files that differ and cannot be read in one of the states.
    unreadable: &'d [String],
    /// What follows from the changes; `null` with `--changes-only`, and when nothing changed.
    consequences: Option<ConsequencesJson<'d>>,
}

/// A state of the register.
#[derive(Serialize, JsonSchema)]
struct StateJson<'d> {
    /// The revision as it was named; `null` for the work tree.
    revision: Option<&'d str>,
    #[serde(flatten)]
    read: ProvenanceJson<'d>,
}

/// A record that is not what it was.
#[derive(Serialize, JsonSchema)]
struct RecordChangeJson<'d> {
    /// Its address now, or the last one it had: `systems/cirius`, `policy`.
    address: &'d str,
    /// What it is called, now or last.
    title: &'d str,
    /// `added`, `removed` or `changed`.
    what: &'static str,
    /// The address it had before, where that was another.
    renamed_from: Option<&'d str>,
    /// How much of all that either state says both say, where it has another address: hundredths.
    likeness_pct: Option<usize>,
    /// A contract's last day with the options used, where using one moved it: before and now.
    end_with_options: Option<[String; 2]>,
    /// Its values that are not what they were; all of them where it came or went.
    fields: Vec<FieldChangeJson<'d>>,
}

/// A value that is not what it was.
#[derive(Serialize, JsonSchema)]
struct FieldChangeJson<'d> {
    /// Keys and names of list items: `benefits[porto].target`.
    path: String,
    /// What it was; `null` when it was not there.
    before: Option<&'d str>,
    /// What it is; `null` when it is not there.
    now: Option<&'d str>,
    /// What the value may name, where it is a reference: `positions`, `units|pools`, `strategies/goals`, `*`.
    refers_to: Option<&'d str>,
    /// True when the list item that it stands in came or went with it.
    with_item: bool,
    /// True when it is a reference that only follows a record to its new id.
    follows_rename: bool,
}

/// What follows from the changes.
#[derive(Serialize, JsonSchema)]
struct ConsequencesJson<'d> {
    /// Findings that are there now and were not.
    findings_gained: Vec<FindingJson<'d>>,
    /// Findings that were there and are not, or are waived now.
    findings_lost: Vec<FindingJson<'d>>,
    /// Findings that are there in both states with other facts: as they were and as they are.
    findings_altered: Vec<AlteredFindingJson<'d>>,
    /// Files that cannot be read whole in one of the states: the deadlines and money of their records are left out of both.
    left_out: &'d [String],
    /// Deadlines that moved, came or went.
    deadlines: Vec<DeadlineChangeJson<'d>>,
    /// Money of a year that is another amount.
    money: Vec<AmountChangeJson<'d>>,
    /// What moved in the ranking.
    ranking: RankingChangesJson<'d>,
}

/// A finding.
#[derive(Serialize, JsonSchema)]
struct FindingJson<'d> {
    /// The rule.
    rule: &'static str,
    /// `error`, `warning` or `info`.
    severity: &'static str,
    /// The record it is about.
    record: Option<&'d str>,
    /// The file, from the register's root.
    file: &'d str,
    /// The same in every run until the thing itself changes.
    fingerprint: &'d str,
    /// What is wrong, in the document's language.
    message: String,
}

/// A finding whose facts are others.
#[derive(Serialize, JsonSchema)]
struct AlteredFindingJson<'d> {
    /// As it was.
    before: FindingJson<'d>,
    /// As it is.
    now: FindingJson<'d>,
}

/// A deadline that moved, came or went.
#[derive(Serialize, JsonSchema)]
struct DeadlineChangeJson<'d> {
    /// What falls due: `notice`, `contract-end`, `benefit` …
    what: &'static str,
    /// The record, by its address now or last.
    record: &'d str,
    /// Which of the record's things, where it has several.
    item: Option<&'d str>,
    /// What the record, or the thing in it, is called.
    name: &'d str,
    /// When it was due: a day, `already` for what was due at once, `null` when it was not.
    before: Option<String>,
    /// When it is due, in the same way.
    now: Option<String>,
}

/// What a party pays or gains in a year, where it changed.
#[derive(Serialize, JsonSchema)]
struct AmountChangeJson<'d> {
    /// The year; `null` for money of which nobody can say it.
    year: Option<i32>,
    /// `investment`, `unclassified`, `operation`, `saving` or `repayment`.
    flow: &'static str,
    /// `pool`, `unit` or `unknown`.
    party: &'static str,
    /// The pool or unit.
    id: Option<&'d str>,
    /// Whole kroner before.
    before_dkk: i64,
    /// Whole kroner now.
    now_dkk: i64,
    /// How much more it is now.
    difference_dkk: i64,
    /// The projects and systems whose own amount changed.
    records: &'d [String],
}

/// What moved in the ranking, or why nobody can say.
#[derive(Serialize, JsonSchema)]
struct RankingChangesJson<'d> {
    /// Why the rankings are not compared: `before-refused`, `now-refused`, `circle` or `interrupted`; else `null`.
    not_compared: Option<&'static str>,
    /// The projects that wait for each other, in their circle.
    circle: &'d [String],
    /// What moved, as `rank --compare --format json` says it; `null` where it is not compared.
    comparison: Option<ComparisonJson<'d>>,
}

/// Writes the document.
///
/// # Errors
/// When the writer does.
pub fn json(
    between: &DiffStates,
    changes: &Changes,
    consequences: Option<&Consequences<'_>>,
    today: Date,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = DiffDocument {
        version: DIFF_VERSION,
        tool: Tool::THIS,
        language: language.as_str(),
        date: today.to_string(),
        from: state(&between.from),
        to: state(&between.to),
        records: changes.records.iter().map(record).collect(),
        unreadable: &changes.unreadable,
        consequences: consequences.map(|found| follows(found, language)),
    };
    document::write(&document, out)
}

/// Returns the JSON Schema of the document.
pub(super) fn schema() -> Schema {
    document::schema::<DiffDocument<'static>>()
}

fn state(side: &DiffState) -> StateJson<'_> {
    let is_revision = side.provenance.place == SourceKind::Revision;
    StateJson {
        revision: is_revision.then_some(side.name.as_str()),
        read: ProvenanceJson::from(&side.provenance),
    }
}

fn record(change: &RecordChange) -> RecordChangeJson<'_> {
    let mut record = RecordChangeJson {
        address: &change.address,
        title: &change.title,
        what: "changed",
        renamed_from: None,
        likeness_pct: None,
        end_with_options: None,
        fields: Vec::new(),
    };
    match &change.what {
        ChangeKind::Added(written) => {
            record.what = "added";
            record.fields = whole(written, |text| (None, Some(text)));
        }
        ChangeKind::Removed(written) => {
            record.what = "removed";
            record.fields = whole(written, |text| (Some(text), None));
        }
        ChangeKind::Changed {
            renamed,
            fields,
            extended,
        } => {
            record.renamed_from = renamed.as_ref().map(|renamed| renamed.from.as_str());
            record.likeness_pct = renamed.as_ref().map(|renamed| renamed.likeness);
            record.end_with_options = extended.map(|days| [days.before.to_string(), days.now.to_string()]);
            record.fields = fields.iter().map(field).collect();
        }
    }
    record
}

fn field(change: &FieldChange) -> FieldChangeJson<'_> {
    FieldChangeJson {
        path: change.path.to_string(),
        before: change.before.as_deref(),
        now: change.now.as_deref(),
        refers_to: change.target,
        with_item: change.item.is_some(),
        follows_rename: change.follows,
    }
}

/// Returns all values of a record that came or went.
fn whole<'d>(
    written: &'d RawRecord,
    sides: impl Fn(&'d str) -> (Option<&'d str>, Option<&'d str>),
) -> Vec<FieldChangeJson<'d>> {
    let leaves = written.leaves().into_iter();
    leaves
        .map(|leaf| {
            let (before, now) = sides(leaf.text);
            FieldChangeJson {
                path: leaf.at.to_string(),
                before,
                now,
                refers_to: leaf.target,
                with_item: leaf.at.items().next().is_some(),
                follows_rename: false,
            }
        })
        .collect()
}

fn follows<'d>(found: &'d Consequences<'_>, language: Language) -> ConsequencesJson<'d> {
    let findings = |all: &'d [&ReportedFinding]| all.iter().map(|one| finding(one, language)).collect();
    let (not_compared, circle) = match &found.ranking {
        Ok(_) => (None, &[][..]),
        Err(NotRanked::BeforeRefused) => (Some("before-refused"), &[][..]),
        Err(NotRanked::NowRefused | NotRanked::Rank(RankError::Refused(_) | RankError::Supposed(_))) => {
            (Some("now-refused"), &[][..])
        }
        Err(NotRanked::Interrupted) => (Some("interrupted"), &[][..]),
        Err(NotRanked::Rank(RankError::Cycle(ids))) => (Some("circle"), ids.as_slice()),
    };
    ConsequencesJson {
        findings_gained: findings(&found.gained),
        findings_lost: findings(&found.lost),
        findings_altered: found
            .altered
            .iter()
            .map(|(before, now)| AlteredFindingJson {
                before: finding(before, language),
                now: finding(now, language),
            })
            .collect(),
        left_out: &found.left_out,
        deadlines: found.deadlines.iter().map(deadline).collect(),
        money: found.money.iter().map(money).collect(),
        ranking: RankingChangesJson {
            not_compared,
            circle,
            comparison: found.ranking.as_ref().ok().map(ComparisonJson::from),
        },
    }
}

fn finding(one: &ReportedFinding, language: Language) -> FindingJson<'_> {
    FindingJson {
        rule: one.rule.id,
        severity: one.severity.as_str(),
        record: one.record.as_deref(),
        file: &one.primary().path,
        fingerprint: &one.fingerprint,
        message: one.message(language),
    }
}

fn deadline(one: &DeadlineChange) -> DeadlineChangeJson<'_> {
    let day = |due: Option<DueDate>| {
        due.map(|due| match due {
            DueDate::Already => "already".to_owned(),
            DueDate::On(day) => day.to_string(),
        })
    };
    DeadlineChangeJson {
        what: one.what.key(),
        record: &one.record,
        item: one.item.as_deref(),
        name: &one.name,
        before: day(one.before),
        now: day(one.now),
    }
}

fn money(shift: &AmountChange) -> AmountChangeJson<'_> {
    let (party, id) = match &shift.party {
        Party::Pool(id) => ("pool", Some(id.as_str())),
        Party::Unit(id) => ("unit", Some(id.as_str())),
        Party::Unknown => ("unknown", None),
    };
    AmountChangeJson {
        year: shift.year,
        flow: shift.flow.as_str(),
        party,
        id,
        before_dkk: shift.before,
        now_dkk: shift.now,
        difference_dkk: shift.now.saturating_sub(shift.before),
        records: &shift.records,
    }
}
