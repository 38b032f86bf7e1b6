//! The report as one HTML file that needs nothing else: no font, no style and no script from anywhere, and none but
//! its own may run (Content-Security-Policy). It reads without its script too, on paper, and to who listens.

mod chart;
mod glance;
mod parts;
mod pools;
mod thread;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::render::report::parts::{lines, section};
use crate::text::{date, sanitize, text};
use crate::value::Language;
use crate::view::report::{Gaps, PortfolioReport};

/// The way it looks. Colours pass WCAG 2.1 AA, and none says anything alone.
const STYLE: &str = include_str!("report.css");

/// Searching and sorting the systems.
const SCRIPT: &str = include_str!("report.js");

/// The style and the script that browsers let through, by their SHA-256. A test reckons them from the document.
const STYLE_HASH: &str = "sha256-mx/snrHny2hR+tvWKSBlhNKIuxn+/T99X4r8LS95ZPU=";
const SCRIPT_HASH: &str = "sha256-MJq2AnB53Zq6AGC6IsT32G6jZIDTzxlpYeD2m5zi2z8=";

/// Writes the report.
///
/// # Errors
/// When the writer does.
pub fn write(report: &PortfolioReport, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(document(report).into_string().as_bytes())?;
    writeln!(out)
}

/// The sections, by their place in the document and the key of their headings.
const SECTIONS: &[(&str, &str)] = &[
    ("glance", "report-glance"),
    ("ranking", "report-ranking"),
    ("plan", "report-plan"),
    ("pools", "report-pools"),
    ("contracts", "report-contract-deadlines"),
    ("systems", "report-system-table"),
    ("thread", "report-thread"),
    ("gaps", "report-gaps"),
];

fn document(report: &PortfolioReport) -> Markup {
    let language = report.language;
    let policy = format!(
        "default-src 'none'; style-src '{STYLE_HASH}'; script-src '{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"
    );
    html! {
        (DOCTYPE)
        html lang=(language.as_str()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (sanitize(&report.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { (text(language, "report-skip", &[])) }
                header {
                    h1 { (sanitize(&report.title)) }
                    p.day {
                        time datetime=(report.day) {
                            (text(language, "report-as-of", &[("day", date(language, report.day).into())]))
                        }
                    }
                    p.origin { (sanitize(&report.origin)) ". " (text(language, "report-source", &[])) }
                    p.origin { (sanitize(&report.marks)) }
                    @if !report.unreadable.is_empty() {
                        p.day { (text(language, "marks-unreadable", &[])) }
                        ul { @for line in &report.unreadable { li { (sanitize(line)) } } }
                    }
                }
                nav aria-labelledby="contents" {
                    p #contents { (text(language, "report-contents", &[])) }
                    ol {
                        @for (id, key) in SECTIONS { li { a href={ "#" (id) } { (text(language, key, &[])) } } }
                    }
                }
                main #main tabindex="-1" {
                    @for (id, key) in SECTIONS { (section(id, &text(language, key, &[]), &content(id, report))) }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    }
}

fn content(id: &str, report: &PortfolioReport) -> Markup {
    let language = report.language;
    match id {
        "glance" => glance::glance(&report.glance, language),
        "ranking" => ranking(report),
        "plan" => plan(report),
        "pools" => pools::pools(&report.pools, &report.pools_note, language),
        "contracts" => contracts(report),
        "systems" => systems(report),
        "thread" => thread::thread(&report.thread, language),
        _ => gaps(&report.gaps, language),
    }
}

fn ranking(report: &PortfolioReport) -> Markup {
    let language = report.language;
    let ranking = &report.ranking;
    html! {
        (lines(&ranking.header))
        @if let Some(chart) = &ranking.chart {
            (chart::chart(chart, chart::NARROW, &text(language, "report-ranking", &[]), "ranking-table", language))
        }
        @for (heading, notes) in &ranking.notes {
            h3 { (sanitize(heading)) }
            ul { @for note in notes { li { (sanitize(note)) } } }
        }
    }
}

fn plan(report: &PortfolioReport) -> Markup {
    let language = report.language;
    html! {
        h3 { (text(language, "report-plan-projects", &[])) }
        @match &report.projects {
            Some(chart) => (chart::chart(
                chart,
                chart::WIDE,
                &text(language, "report-plan-projects", &[]),
                "projects-table",
                language,
            )),
            None => p { (text(language, "report-plan-none", &[])) },
        }
        @for (n, plan) in report.plans.iter().enumerate() {
            h3 { (sanitize(&plan.plan)) }
            (chart::chart(&plan.chart, chart::WIDE, &plan.plan, &format!("plan-table-{n}"), language))
        }
    }
}

fn contracts(report: &PortfolioReport) -> Markup {
    let language = report.language;
    html! {
        p { (text(language, "report-contracts-note", &[])) }
        (chart::chart(
            &report.contracts,
            chart::WIDE,
            &text(language, "report-contract-deadlines", &[]),
            "contracts-table",
            language,
        ))
    }
}

/// Returns the systems, with what searches and sorts them. The controls are hidden until the script is there to serve
/// them, and it has its texts from here.
fn systems(report: &PortfolioReport) -> Markup {
    let language = report.language;
    let message = |key: &str, names: &[&'static str]| {
        let facts: Vec<_> = names
            .iter()
            .map(|name| (*name, format!("{{{name}}}").into()))
            .collect();
        text(language, key, &facts)
    };
    html! {
        div.controls #systems-controls hidden {
            label for="systems-search" { (text(language, "report-search", &[])) }
            input #systems-search type="search" autocomplete="off" spellcheck="false" aria-describedby="systems-hint";
            p #systems-hint { (text(language, "report-search-hint", &[])) }
            p #systems-status
                role="status"
                data-count=(message("report-shown", &["shown", "all"]))
                data-rising=(message("report-rising", &["column"]))
                data-falling=(message("report-falling", &["column"])) {}
        }
        (parts::table(&report.systems, &text(language, "report-system-table", &[]), "systems-table", language))
    }
}

/// Returns what is missing, a table for each gap.
fn gaps(gaps: &Gaps, language: Language) -> Markup {
    html! {
        @for (n, gap) in gaps.all.iter().enumerate() {
            h3 { (sanitize(&gap.heading)) }
            (lines(&gap.lines))
            (parts::table(&gap.table, &gap.heading, &format!("gap-table-{n}"), language))
        }
    }
}
