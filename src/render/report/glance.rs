//! The portfolio at a glance.

use maud::{Markup, html};

use super::parts::table;
use crate::page::Cell;
use crate::render::page::written;
use crate::text::{sanitize, text};
use crate::value::Language;
use crate::view::report::{Glance, GlanceFigure};

pub(super) fn glance(glance: &Glance, language: Language) -> Markup {
    let heading = |key: &str| text(language, key, &[]);
    html! {
        (figures(&glance.counts, language))
        h3 { (heading("report-money")) }
        (figures(&glance.money, language))
        div.columns {
            div {
                h3 { (heading("report-lights")) }
                ul.tallies {
                    @for light in &glance.lights {
                        li { (mark(light.key.unwrap_or("none"))) (light.label) ": " strong { (light.count) } }
                    }
                }
            }
            div {
                h3 { (heading("report-findings-by-severity")) }
                ul.tallies {
                    @for tally in &glance.findings {
                        li { (mark(tally.key)) (tally.label) ": " strong { (tally.count) } }
                    }
                }
            }
        }
        div.compact {
            h3 { (heading("report-stages")) }
            (table(&glance.stages, &heading("report-stages"), "stages-table", language))
        }
        h3 { (heading("report-running")) }
        (table(&glance.running, &heading("report-running"), "running-table", language))
    }
}

/// Returns a coloured mark of its own shape; the words stand beside it.
fn mark(key: &str) -> Markup {
    html! { span class={ "mark " (key) } aria-hidden="true" {} }
}

fn figures(figures: &[GlanceFigure], language: Language) -> Markup {
    html! {
        dl.figures {
            @for figure in figures {
                div {
                    dt { (sanitize(&figure.label)) }
                    dd.value { (figure_of(&figure.value, language)) }
                    @if let Some(note) = &figure.note { dd.note { (sanitize(note)) } }
                }
            }
        }
    }
}

/// Returns a figure with its unit.
fn figure_of(value: &Cell, language: Language) -> String {
    match value {
        Cell::Dkk(dkk) => crate::text::amount(language, *dkk),
        Cell::Empty => text(language, "report-not-known", &[]),
        other => written(other, language),
    }
}
