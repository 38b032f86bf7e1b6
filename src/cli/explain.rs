//! `portfolio explain`: what a rule checks, why, and how to mend it.

use std::io::Write;

use clap_complete::CompletionCandidate;

use super::{CommandOutcome, CommandResult, Global, output};
use crate::model::Kind;
use crate::page::{Cell, Column, Table};
use crate::render;
use crate::rules::{self, Check, Ranking, Rule};
use crate::value::Language;

/// Print a rule's documentation, or list all rules.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The rule; all are listed when none is given.
    #[arg(value_name = "RULE", add = clap_complete::ArgValueCandidates::new(rule_candidates))]
    rule: Option<String>,
    /// Print every rule's documentation as Markdown: this is docs/rules.md.
    #[arg(long, conflicts_with = "rule")]
    markdown: bool,
}

/// Returns the rules, for Tab.
pub(super) fn rule_candidates() -> Vec<CompletionCandidate> {
    rules::RULES
        .iter()
        .map(|(_, rule)| CompletionCandidate::new(rule.id).help(Some(rule.docs.what.to_owned().into())))
        .collect()
}

/// Returns what to say about an id that is no rule's.
pub(super) fn unknown_rule(id: &str) -> String {
    match rules::nearest(id) {
        Some(nearest) => format!("there is no rule `{id}`; did you mean `{nearest}`?"),
        None => format!("there is no rule `{id}`; `portfolio explain` lists them all"),
    }
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    match &args.rule {
        Some(id) => {
            let rule = rules::find(id).ok_or_else(|| unknown_rule(id))?;
            page(rule, out)?;
        }
        None if args.markdown => markdown(out)?,
        None => {
            let headed = [
                ("rule", "Rule"),
                ("severity", "Severity"),
                ("group", "Group"),
                ("checks", "Checks"),
            ];
            let mut table = Table {
                columns: headed.map(|(key, heading)| Column::headed(key, heading)).to_vec(),
                rows: Vec::new(),
            };
            for (group, rule) in rules::RULES.iter() {
                table.push(vec![
                    rule.id.into(),
                    rule.severity.as_str().into(),
                    Cell::from(*group),
                    first_sentence(rule).into(),
                ]);
            }
            let style = output::style(global.color);
            writeln!(out, "{}", render::page::table(&table, Language::English, style))?;
        }
    }
    Ok(CommandOutcome::Clean)
}

fn first_sentence(rule: &Rule) -> String {
    let what = rule.docs.what;
    what.find(". ").map_or(what, |end| &what[..=end]).to_owned()
}

/// Returns what a finding means for the ranking, and how it is found, in a sentence each.
fn consequences(rule: &Rule) -> String {
    let ranking = match rule.ranking {
        Ranking::Refused => {
            "`portfolio rank` refuses to run where it is found in what projects are ranked by, and the severity cannot be \
             changed."
        }
        Ranking::SentBack => "`portfolio rank` sends the project back, or flags it where it is bound.",
        Ranking::Unaffected => "Does not affect `portfolio rank`.",
    };
    let found = match rule.check {
        Check::History(_) => " Looks at the register's git history; skipped where there is none.",
        Check::Reading => " Found while files are read.",
        Check::Register(_) | Check::Report => "",
    };
    let kinds: Vec<&str> = rule.needs.iter().map(|kind| kind.folder()).collect();
    let needs = match kinds.as_slice() {
        [] => String::new(),
        all if all.len() == Kind::ALL.len() => {
            " Not judged while anything in the register cannot be read.".to_owned()
        }
        some => format!(
            " Not judged while something in {} cannot be read.",
            some.join(", ")
        ),
    };
    format!("{ranking}{found}{needs}")
}

fn page(rule: &Rule, out: &mut dyn Write) -> std::io::Result<()> {
    let docs = &rule.docs;
    writeln!(out, "{} ({})\n", rule.id, rule.severity.as_str())?;
    for (heading, text) in [
        ("What it checks", docs.what),
        ("Why it matters", docs.why),
        ("Source", docs.source),
        ("How to mend it", docs.mend),
        ("Consequences", &consequences(rule)),
    ] {
        writeln!(out, "{heading}\n{}\n", indented(text))?;
    }
    writeln!(
        out,
        "An example that fires\n{}",
        docs.example
            .lines()
            .map(|line| format!("    {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    )
}

fn indented(text: &str) -> String {
    let mut lines = vec![String::from("  ")];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        if lines[last].chars().count() + word.chars().count() > 96 {
            lines.push(format!("  {word} "));
        } else {
            lines[last].push_str(word);
            lines[last].push(' ');
        }
    }
    lines
        .iter()
        .map(|line| line.trim_end())
        .collect::<Vec<_>>()
        .join("\n")
}

fn markdown(out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(
        out,
        "# Rules\n\nMade by `portfolio explain --markdown`; do not edit. {} rules.",
        rules::RULES.len()
    )?;
    let mut last = "";
    for (group, rule) in rules::RULES.iter() {
        if *group != last {
            let mut heading = (*group).to_owned();
            heading[..1].make_ascii_uppercase();
            writeln!(out, "\n## {heading}")?;
            last = group;
        }
        let docs = &rule.docs;
        writeln!(
            out,
            "\n### `{}`\n\n*{}* · {}\n",
            rule.id,
            rule.severity.as_str(),
            consequences(rule)
        )?;
        writeln!(
            out,
            "**What it checks.** {}\n\n**Why it matters.** {}\n",
            docs.what, docs.why
        )?;
        writeln!(
            out,
            "**Source.** {}\n\n**An example that fires:**\n\n```yaml\n{}\n```\n",
            docs.source, docs.example
        )?;
        writeln!(out, "**How to mend it.** {}", docs.mend)?;
    }
    Ok(())
}
