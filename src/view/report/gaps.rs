//! What is missing: owners, knowledge, whole records, and what the rules found.

use std::collections::BTreeMap;

use super::sheet::Sheet;
use crate::diagnostics::Reported;
use crate::finding::Severity;
use crate::overview::Context;
use crate::page::{Cell, Table};
use crate::text::text;

/// The most rows of a table of gaps; a command shows all.
const MOST: usize = 200;

/// How many of the least complete systems are shown.
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

pub(super) fn gaps(context: &Context<'_>) -> Gaps {
    let overview = |name: &str, heading: &str, keys: &[&str], most: usize| {
        let sheet = Sheet::of(context, name);
        let table = sheet.pick(keys, |_| true);
        cut(
            context,
            heading,
            sheet.header,
            table,
            most,
            &format!("list {name}"),
        )
    };
    let mut all = vec![
        overview(
            "ownerless",
            "report-ownerless",
            &["name", "kind", "unit", "missing_role", "missing_since", "because"],
            MOST,
        ),
        overview(
            "unknown",
            "report-unknown",
            &["name", "kind", "field", "because", "owner"],
            MOST,
        ),
        overview(
            "completeness",
            "report-completeness",
            &[
                "system",
                "unit",
                "system_owner",
                "filled",
                "missing",
                "said_unknown",
            ],
            WORST,
        ),
    ];
    all.push(cut(
        context,
        "report-findings-by-rule",
        Vec::new(),
        by_rule(context),
        usize::MAX,
        "validate",
    ));
    all.push(cut(
        context,
        "report-findings",
        Vec::new(),
        findings(context),
        MOST,
        "validate",
    ));
    Gaps { all }
}

fn cut(
    context: &Context<'_>,
    heading: &str,
    mut lines: Vec<String>,
    mut table: Table,
    most: usize,
    command: &str,
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
        heading: text(context.language, heading, &[]),
        lines,
        table,
    }
}

/// The findings that count, the gravest first.
fn counted<'r>(context: &Context<'r>) -> Vec<&'r Reported> {
    let report: &'r crate::diagnostics::Report = context.report;
    let mut all: Vec<&Reported> = report.findings.iter().filter(|one| one.counts()).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.severity));
    all
}

fn severity(context: &Context<'_>, severity: Severity) -> Cell {
    let key = severity.as_str();
    Cell::Choice {
        key: key.to_owned(),
        word: text(context.language, &format!("severity-{key}"), &[]),
    }
}

/// How many findings each rule has, the gravest and most frequent first.
fn by_rule(context: &Context<'_>) -> Table {
    let mut rules: BTreeMap<(std::cmp::Reverse<Severity>, &str), usize> = BTreeMap::new();
    for one in counted(context) {
        *rules
            .entry((std::cmp::Reverse(one.severity), one.rule.id))
            .or_default() += 1;
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|((severity, rule), count)| (*severity, std::cmp::Reverse(*count), *rule));
    let mut table = Table::new(context.language, &["severity", "rule", "findings"]);
    for ((of, rule), count) in rules {
        table.push(vec![severity(context, of.0), rule.into(), count.into()]);
    }
    table
}

/// Every finding: what it is about and what is wrong.
fn findings(context: &Context<'_>) -> Table {
    let mut table = Table::new(context.language, &["severity", "record", "finding", "place"]);
    for one in counted(context) {
        let spot = one.primary();
        table.push(vec![
            severity(context, one.severity),
            Cell::of(one.record.as_deref()),
            one.message(context.language).into(),
            format!("{}:{}", spot.path, spot.line).into(),
        ]);
    }
    table
}
