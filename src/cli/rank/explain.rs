//! `portfolio rank --explain ID`.

use std::io::Write;

use clap_complete::CompletionCandidate;

use crate::cli::progress::Watch;
use crate::cli::rank::output::Asked;
use crate::cli::{Outcome, Run, args, complete};
use crate::ranking::explain::explain;
use crate::render;
use crate::render::page::Format;
use crate::rules::Ranking;
use crate::view;

/// The projects of the nearest register, for Tab. What cannot be read gives none.
pub(super) fn candidates() -> Vec<CompletionCandidate> {
    complete::ids(|register| &register.projects)
}

pub(super) fn run(id: &str, asked: &Asked<'_>, watch: Watch, out: &mut dyn Write) -> Run {
    let register = &asked.seen.register;
    if matches!(asked.args.output.format()?, Format::Csv | Format::ExcelCsv) {
        return Err("an explanation is no table: use --format table, markdown, html, xlsx or json".into());
    }
    let made = explain(
        register,
        asked.today,
        asked.request,
        id,
        &|| watch.interrupt(),
        &mut |done, total| watch.step(done, total),
    );
    let interrupted = watch.interrupted();
    drop(watch);
    let Some((one, made)) = made? else {
        let known = register.projects.iter().map(|project| project.id());
        return Err(args::unknown("project", id, known).into());
    };
    let sent_back = asked.seen.report.findings.iter().filter(|finding| {
        finding.project() == Some(id) && finding.counts() && finding.rule.ranking == Ranking::SentBack
    });
    let findings: Vec<_> = sent_back.collect();
    asked.write(
        &made,
        interrupted,
        |frame| view::rank::explain::page(register, &one, &made, frame, &findings, asked.language),
        |settings, frame, out| render::ranking::explain(&one, &made, settings, frame, out),
        out,
    )?;
    Ok(if made.shortfalls.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
