//! Every format has the same rows, and the drawing the same values.

use portfolio::internal::page::Page;
use portfolio::internal::render::page::{PageFormat, page_schema};
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::{self, provenance};
use portfolio::internal::trend::{Figures, METRICS, Sample};
use portfolio::internal::value::Language;
use portfolio::internal::view::trend::{TrendFrame, page};

use super::day;
use super::figures::library;
use super::history::ten_months;
use crate::common::{self, git::Repo};
use crate::pages;

fn made(repo: &Repo, language: Language) -> Page {
    let mut all = library(repo, "2026-05-01");
    let now = Snapshot::load(source::worktree(&repo.register()).expect("a register")).expect("this format");
    let metrics: Vec<_> = METRICS.iter().collect();
    let now = now
        .with_history_from_git(&repo.register(), None)
        .judge(day(common::TODAY));
    all.push(Sample {
        day: day(common::TODAY),
        commit: None,
        figures: Ok(Figures::of(&now, &metrics)),
    });
    let provenance = provenance(&repo.register(), None, false).expect("a work tree");
    let frame = TrendFrame {
        municipality: "Vadby",
        provenance: &provenance,
        today: day(common::TODAY),
        cut: all.first().map(|sample| sample.day),
    };
    page(&all, &metrics, &frame, language)
}

#[test]
fn every_format_has_the_same_rows_in_both_languages() {
    let repo = ten_months();
    for language in [Language::Danish, Language::English] {
        let page = made(&repo, language);
        let undrawn = Page {
            chart: None,
            ..page.clone()
        };
        let text =
            |format, page: &Page| String::from_utf8(pages::bytes(format, page, language)).expect("UTF-8");
        pages::csv("trend", &page, &text(PageFormat::Csv, &page));
        pages::excel_csv("trend", &page, language, &text(PageFormat::ExcelCsv, &page));
        pages::markdown("trend", &page, language, &text(PageFormat::Markdown, &page));
        pages::terminal("trend", &undrawn, language, &text(PageFormat::Table, &undrawn));
        pages::html("trend", &page, language, &text(PageFormat::Html, &page));
        let document = serde_json::from_str(&text(PageFormat::Json, &page)).expect("JSON");
        let schema = serde_json::to_value(page_schema()).expect("a schema");
        assert!(jsonschema::draft202012::is_valid(&schema, &document));
        pages::json("trend", &page, &document);
        pages::xlsx(
            "trend",
            &page,
            language,
            pages::bytes(PageFormat::Xlsx, &page, language),
        );
        drawn(&page, language, &text(PageFormat::Svg, &page));
        let html = text(PageFormat::Html, &page);
        let (inside, alone) = (html.find("<svg"), text(PageFormat::Svg, &page));
        let svg = html[inside.expect("a drawing")..]
            .split_inclusive("</svg>")
            .next();
        drawn(&page, language, svg.expect("whole"));
        assert_eq!(html.matches("<circle").count(), alone.matches("<circle").count());
        for all in [html, text(PageFormat::Table, &page), text(PageFormat::Svg, &page)] {
            for lacking in ["column-", "trend-", "{ $"] {
                assert!(!all.contains(lacking), "{lacking}: {all}");
            }
        }
    }
}

/// The drawing is well-formed, says what it shows, and has a dot with the table's own words for each value.
fn drawn(page: &Page, language: Language, svg: &str) {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let root = document.root_element();
    let text = |name: &str| {
        let found = root.children().find(|node| node.has_tag_name(name));
        found.and_then(|node| node.text()).unwrap_or_default().to_owned()
    };
    assert_eq!(text("title"), page.title);
    let chart = page.chart.as_ref().expect("a chart");
    for panel in &chart.panels {
        assert!(text("desc").contains(&panel.summary), "{}", panel.summary);
    }
    let dots = |node: &roxmltree::Node<'_, '_>| node.has_tag_name("circle");
    let read: Vec<&str> = root
        .descendants()
        .filter(dots)
        .filter_map(|dot| dot.first_element_child()?.text())
        .collect();
    let table = page.main_table().expect("a table");
    let mut expected = Vec::new();
    for at in 2..table.columns.len() - 1 {
        for row in &table.rows {
            let [day, value] =
                [0, at].map(|at| portfolio::internal::render::page::written(&row.cells[at], language));
            expected.extend((value != "–").then(|| format!("{day}: {value}")));
        }
    }
    assert_eq!(read, expected);
    let (width, height) = (
        1004.0,
        root.attribute("height")
            .expect("a height")
            .parse::<f64>()
            .expect("a number"),
    );
    for node in root.descendants().filter(|node| node.has_tag_name("svg")) {
        assert_eq!(
            node.attribute("viewBox"),
            Some(format!("0 0 {width} {height}").as_str())
        );
    }
}
