//! `portfolio rank --explain ID`.

use std::io::Write;

use clap_complete::CompletionCandidate;

use crate::cli::progress::Watch;
use crate::cli::rank::output::RankQuestion;
use crate::cli::{CommandOutcome, CommandResult, args, complete};
use crate::ranking::explain::explain;
use crate::render;
use crate::render::page::FormatContent;
use crate::rules::Ranking;
use crate::view;

/// Returns the projects of the nearest register, for Tab. What cannot be read gives none.
pub(super) fn candidates() -> Vec<CompletionCandidate> {
    complete::ids(|register| &register.projects)
}

pub(super) fn run(id: &str, question: &RankQuestion<'_>, watch: Watch, out: &mut dyn Write) -> CommandResult {
    let register = &question.snapshot.register;
    if question.args.output.format()?.description().content == FormatContent::FirstTable {
        return Err("an explanation is no table: use --format table, markdown, html, xlsx or json".into());
    }
    let recommendation = explain(
        register,
        question.snapshot.day,
        question.request,
        id,
        &|| watch.interrupt(),
        &mut |done, total| watch.step(done, total),
    );
    let interrupted = watch.interrupted();
    drop(watch);
    let Some((one, recommendation)) = recommendation? else {
        let known = register.projects.iter().map(|project| project.id());
        return Err(args::unknown("project", id, known).into());
    };
    let sent_back = question.snapshot.report.findings.iter().filter(|finding| {
        finding.project() == Some(id) && finding.counts() && finding.rule.ranking == Ranking::SentBack
    });
    let findings: Vec<_> = sent_back.collect();
    question.write(
        &recommendation,
        interrupted,
        |frame| {
            view::rank::explain::page(
                register,
                &one,
                &recommendation,
                frame,
                &findings,
                question.language,
            )
        },
        |settings, frame, out| render::ranking::explain(&one, &recommendation, settings, frame, out),
        out,
    )?;
    Ok(if recommendation.shortfalls.is_empty() {
        CommandOutcome::Clean
    } else {
        CommandOutcome::Findings
    })
}
