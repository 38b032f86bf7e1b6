//! What is missing: owners, knowledge, whole records, and what the rules found.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostics::{Report, ReportedFinding};
use crate::finding::Severity;
use crate::overview::OverviewContext;
use crate::overview::completeness::{self, SystemCompleteness};
use crate::overview::ownerless::{self, Ownerless};
use crate::overview::table::{ColumnOf, LineTable, column, columns, table};
use crate::overview::unknown::{self, UnknownFields};
use crate::page::{Cell, Table};
use crate::text::text;

/// The most rows of a table of gaps; a command shows all.
const MOST: usize = 200;

/// The number of the least complete systems that are shown.
const WORST: usize = 20;

/// A table of what is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub heading: String,
    /// What is to be known of it; how many more there are than stand here, and which command shows them.
    pub lines: Vec<String>,
    /// The rows.
    pub table: Table,
}

/// What is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Each kind of gap.
    pub all: Vec<Gap>,
}

const OWNERLESS: [ColumnOf<Ownerless>; 6] =
    columns(["name", "kind", "unit", "missing_role", "missing_since", "because"]);

const UNKNOWN: [ColumnOf<UnknownFields>; 5] = columns(["name", "kind", "field", "because", "owner"]);

const COMPLETENESS: [ColumnOf<SystemCompleteness>; 6] = columns([
    "system",
    "unit",
    "system_owner",
    "filled",
    "missing",
    "said_unknown",
]);

pub(super) fn gaps(context: &OverviewContext<'_>, report: &Report) -> Gaps {
    let gap = |heading: &str, command: &str, table: Table, most: usize| {
        cut(context, (heading, command), Vec::new(), table, most)
    };
    let ownerless = table(context, &OWNERLESS, &ownerless::lines(context));
    let unknown = table(context, &UNKNOWN, &unknown::lines(context));
    let completeness = table(context, &COMPLETENESS, &completeness::lines(context));
    let counted = counted(report);
    let by_rule = FindingsByRule::table(context, &by_rule(&counted));
    let findings = FindingsInFull::table(context, &counted);
    Gaps {
        all: vec![
            gap("report-ownerless", "list ownerless", ownerless, MOST),
            gap("report-unknown", "list unknown", unknown, MOST),
            cut(
                context,
                ("report-completeness", "list completeness"),
                vec![completeness::note(context)],
                completeness,
                WORST,
            ),
            gap("report-findings-by-rule", "validate", by_rule, usize::MAX),
            gap("report-findings", "validate", findings, MOST),
        ],
    }
}

fn cut(
    context: &OverviewContext<'_>,
    (heading, command): (&str, &str),
    mut lines: Vec<String>,
    mut table: Table,
    most: usize,
) -> Gap {
    let more = table.rows.len().saturating_sub(most);
    if more > 0 {
        let facts = [
            ("shown", most.into()),
            ("all", table.rows.len().into()),
            ("command", format!("portfolio {command}").into()),
        ];
        lines.push(text(context.language, "report-cut", &facts));
        table.rows.truncate(most);
    }
    Gap {
        heading: context.text(heading),
        lines,
        table,
    }
}

/// Returns the findings that count, the gravest first.
fn counted(report: &Report) -> Vec<&ReportedFinding> {
    let mut all: Vec<&ReportedFinding> = report.findings.iter().filter(|one| one.counts()).collect();
    all.sort_by_key(|one| Reverse(one.severity));
    all
}

fn severity(context: &OverviewContext<'_>, severity: Severity) -> Cell {
    let key = severity.as_str();
    Cell::Choice {
        key: key.to_owned(),
        word: context.text(&format!("severity-{key}")),
    }
}

struct FindingsByRule;

/// The number of findings a rule has.
struct RuleLine<'r> {
    severity: Severity,
    rule: &'r str,
    findings: usize,
}

impl LineTable for FindingsByRule {
    type Line<'r> = RuleLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("severity", |context, line| severity(context, line.severity)),
        column("rule", |_, line| line.rule.into()),
        column("findings", |_, line| line.findings.into()),
    ];
}

/// Returns how many findings each rule has, the gravest and most frequent first.
fn by_rule<'r>(counted: &[&'r ReportedFinding]) -> Vec<RuleLine<'r>> {
    let mut rules: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for one in counted {
        *rules.entry((one.severity, one.rule.id)).or_default() += 1;
    }
    let lines = rules.into_iter().map(|((severity, rule), findings)| RuleLine {
        severity,
        rule,
        findings,
    });
    let mut lines: Vec<RuleLine<'_>> = lines.collect();
    lines.sort_by_key(|line| (Reverse(line.severity), Reverse(line.findings), line.rule));
    lines
}

/// Every finding: what it is about and what is wrong.
struct FindingsInFull;

impl LineTable for FindingsInFull {
    type Line<'r> = &'r ReportedFinding;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("severity", |context, one| severity(context, one.severity)),
        column("record", |_, one| Cell::of(one.record.as_deref())),
        column("finding", |context, one| one.message(context.language).into()),
        column("place", |_, one| {
            let place = one.primary();
            format!("{}:{}", place.path, place.line).into()
        }),
    ];
}
