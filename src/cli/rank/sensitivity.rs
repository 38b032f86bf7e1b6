//! `portfolio rank --sensitivity`.

use std::io::Write;

use crate::cli::progress::Watch;
use crate::cli::rank::output::RankQuestion;
use crate::cli::{CommandOutcome, CommandResult};
use crate::ranking::sensitivity::sensitivity;
use crate::render;
use crate::view;

pub(super) fn run(question: &RankQuestion<'_>, watch: Watch, out: &mut dyn Write) -> CommandResult {
    let register = &question.snapshot.register;
    let firm = sensitivity(
        register,
        question.snapshot.day,
        question.request,
        &|| watch.interrupt(),
        &mut |done, total| watch.step(done, total),
    );
    let interrupted = watch.interrupted();
    drop(watch);
    let firm = firm?;
    let lead = view::rank::sensitivity::lead(register, &firm, question.language);
    question.write(
        &firm.recommendation,
        interrupted,
        |frame| view::rank::sensitivity::page(register, &firm, frame, question.language),
        |settings, frame, out| render::ranking::sensitivity(&firm, &lead, settings, frame, out),
        out,
    )?;
    Ok(if firm.recommendation.shortfalls.is_empty() {
        CommandOutcome::Clean
    } else {
        CommandOutcome::Findings
    })
}
