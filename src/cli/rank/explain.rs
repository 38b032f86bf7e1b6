//! `portfolio rank --explain ID`.

use std::io::Write;

use clap_complete::CompletionCandidate;

use super::{Args, Seen, circle, unknown};
use crate::cli::{Outcome, Run};
use crate::model::{Date, Language, Register, load};
use crate::ranking::basis::Request;
use crate::ranking::explain::explain;
use crate::rules::Ranking;
use crate::{render, source, view};

/// What is asked, and how the answer is to look.
pub(super) struct Asked<'a> {
    pub(super) today: Date,
    pub(super) request: &'a Request,
    pub(super) language: Language,
    pub(super) style: render::Style,
}

/// The policy's criteria, by id.
pub(super) fn criteria(register: &Register) -> Vec<String> {
    let criteria = register.policy.scoring.criteria.iter();
    criteria.map(|criterion| criterion.id.clone()).collect()
}

/// The projects of the nearest register, for Tab. What cannot be read gives none.
pub(super) fn candidates() -> Vec<CompletionCandidate> {
    let found = || {
        let named = std::env::var_os("PORTFOLIO_REGISTER").filter(|value| !value.is_empty());
        let location = source::discover(None, named.as_deref(), &std::env::current_dir().ok()?).ok()?;
        let loaded = load(&source::worktree(&location.root).ok()?).ok()?;
        let projects = loaded.register.projects.iter();
        let candidates = projects
            .map(|project| CompletionCandidate::new(project.id()).help(Some(project.name.clone().into())));
        Some(candidates.collect())
    };
    found().unwrap_or_default()
}

pub(super) fn run(args: &Args, id: &str, seen: &Seen, asked: &Asked<'_>, out: &mut dyn Write) -> Run {
    let register = &seen.register;
    let format = args.format.page();
    if format == Some(render::page::Format::Csv) {
        return Err("an explanation is no table: use --format table, markdown or json".into());
    }
    let made = explain(
        register,
        asked.today,
        asked.request,
        id,
        &|| false,
        &mut |_, _| {},
    );
    let Some((explanation, made)) = made.map_err(circle)? else {
        let known = register.projects.iter().map(|project| project.id());
        return Err(unknown("project", id, known));
    };
    match format {
        Some(format) => {
            let record = format!("projects/{id}");
            let findings = seen.report.findings.iter().filter(|one| {
                let own = one.record.as_deref() == Some(&record);
                own && one.counts() && one.rule.ranking == Ranking::SentBack
            });
            let findings: Vec<_> = findings.collect();
            let page = view::rank::explain::page(register, &explanation, &made, &findings, asked.language);
            render::page::write(format, &page, asked.language, asked.style, out)?;
        }
        None => render::ranking::explain(&explanation, &criteria(register), asked.today, out)?,
    }
    Ok(if made.shortfalls.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
