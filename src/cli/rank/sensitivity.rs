//! `portfolio rank --sensitivity`.

use std::io::Write;

use crate::cli::progress::Watch;
use crate::cli::rank::output::Asked;
use crate::cli::{Outcome, Run};
use crate::ranking::sensitivity::sensitivity;
use crate::render;
use crate::view;

pub(super) fn run(asked: &Asked<'_>, watch: Watch, out: &mut dyn Write) -> Run {
    let register = &asked.seen.register;
    let firm = sensitivity(
        register,
        asked.today,
        asked.request,
        &|| watch.interrupt(),
        &mut |done, total| watch.step(done, total),
    );
    let interrupted = watch.interrupted();
    drop(watch);
    let firm = firm?;
    let lead = view::rank::sensitivity::lead(register, &firm, asked.language);
    asked.write(
        &firm.made,
        interrupted,
        |frame| view::rank::sensitivity::page(register, &firm, frame, asked.language),
        |settings, frame, out| render::ranking::sensitivity(&firm, &lead, settings, frame, out),
        out,
    )?;
    Ok(if firm.made.shortfalls.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
