//! The way the register has developed: a row for each month, and what became of each figure.

use std::cmp::Ordering;

use crate::finding::Arg;
use crate::model::FORMAT_VERSION;
use crate::page::chart::{Chart, Panel, cell};
use crate::page::{Block, Cell, Column, Page, Row, Table};
use crate::source::{Provenance, SourceKind};
use crate::text::{decimal, month, number, text};
use crate::trend::{BetterDirection, Metric, MetricValue, NoFigures, Sample};
use crate::value::MeasureUnit;
use crate::value::{Date, Language};
use crate::view::rank::origin_of;

/// What is shown besides the samples.
#[derive(Debug, Clone, Copy)]
pub struct TrendFrame<'f> {
    /// What the municipality is called.
    pub municipality: &'f str,
    /// Where the last sample comes from.
    pub provenance: &'f Provenance,
    /// The day it is seen on.
    pub today: Date,
    /// The month from which there are samples, when there was a register before it.
    pub cut: Option<Date>,
}

/// A figure over the samples: a metric, or a part of one.
struct Series {
    column: Column,
    metric: &'static Metric,
    values: Vec<Option<i64>>,
}

/// Returns the page of a trend; the samples are in the order of their days.
pub fn page(
    samples: &[Sample],
    metrics: &[&'static Metric],
    frame: &TrendFrame<'_>,
    language: Language,
) -> Page {
    let facts = [("municipality", frame.municipality.into())];
    let mut page = Page::new(text(language, "trend-title", &facts));
    page.day = Some(frame.today);
    page.header = vec![
        origin_of(frame.provenance, frame.today, language),
        text(language, "trend-rows", &[]),
    ];
    if let Some(from) = frame.cut {
        let facts = [("month", Arg::from(named(language, from)))];
        page.header.push(text(language, "trend-cut", &facts));
    }
    let all: Vec<Series> = metrics
        .iter()
        .enumerate()
        .flat_map(|(at, metric)| series(samples, at, metric, language))
        .collect();
    let table = table(samples, &all, frame, language);
    page.blocks.push(Block::Table {
        heading: String::new(),
        narrow: Some(narrow(&table)),
        table,
    });
    let reasons = samples.iter().filter_map(|sample| reason(sample, language));
    page.lines(text(language, "trend-remarks", &[]), reasons.collect());
    let days: Vec<Date> = samples.iter().map(|sample| sample.day).collect();
    let changes = all.iter().filter_map(|series| change(series, &days, language));
    page.lines(text(language, "trend-changes", &[]), changes.collect());
    page.chart = Some(Chart {
        panels: all
            .into_iter()
            .map(|series| panel(series, &days, language))
            .collect(),
        days,
    });
    page
}

/// Returns a metric, and its parts where there are several. A part is called what the last sample that has it calls it.
fn series(samples: &[Sample], at: usize, metric: &'static Metric, language: Language) -> Vec<Series> {
    let measured = |sample: &Sample| -> Option<MetricValue> {
        let figures = sample.figures.as_ref().ok()?;
        figures.measured.get(at).cloned()
    };
    let measured: Vec<Option<MetricValue>> = samples.iter().map(measured).collect();
    let values = |of: &dyn Fn(&MetricValue) -> Option<i64>| {
        let values = measured.iter().map(|sample| of(sample.as_ref()?));
        values.collect::<Vec<_>>()
    };
    let mut all = vec![Series {
        column: Column::new(language, metric.key),
        metric,
        values: values(&|sample| sample.value),
    }];
    let mut parts: Vec<(&str, &str)> = Vec::new();
    for part in measured.iter().rev().flatten().flat_map(|sample| &sample.parts) {
        if parts.iter().all(|(id, _)| *id != part.id) {
            parts.push((&part.id, &part.title));
        }
    }
    if parts.len() < 2 {
        return all;
    }
    for (id, title) in parts {
        let key = format!("column-{}-of", metric.key.replace('_', "-"));
        let heading = text(language, &key, &[("part", title.into())]);
        all.push(Series {
            column: Column::headed(format!("{}.{id}", metric.key), heading),
            metric,
            values: values(&|sample| sample.parts.iter().find(|part| part.id == id)?.value),
        });
    }
    all
}

fn table(samples: &[Sample], all: &[Series], frame: &TrendFrame<'_>, language: Language) -> Table {
    let mut table = Table::new(language, &["date", "revision"]);
    table
        .columns
        .extend(all.iter().map(|series| series.column.clone()));
    table.columns.push(Column::new(language, "remark"));
    for (n, sample) in samples.iter().enumerate() {
        let mut cells = vec![
            sample.day.into(),
            match &sample.commit {
                Some(commit) => shortened(commit).into(),
                None => uncommitted(frame.provenance, language),
            },
        ];
        cells.extend(all.iter().map(|series| {
            let value = series.values.get(n).copied().flatten();
            value.map_or(Cell::Empty, |value| cell(series.metric.unit, value))
        }));
        cells.push(remark(sample, language));
        table.push(Row::from(cells));
    }
    table
}

/// Returns the table without what a terminal has no room for: the day leads to the commit, and remarks stand below.
fn narrow(table: &Table) -> Table {
    let stays = |at: &usize| !["revision", "remark"].contains(&table.columns[*at].key.as_str());
    let places: Vec<usize> = (0..table.columns.len()).filter(stays).collect();
    table.with_columns(&places)
}

/// Returns what stands for a state that is in no commit.
fn uncommitted(provenance: &Provenance, language: Language) -> Cell {
    match provenance.place {
        SourceKind::Index => choice(language, "trend-index", "index"),
        _ => choice(language, "trend-work-tree", "work_tree"),
    }
}

/// Returns a word of the catalogue, and the one that machines know it by.
fn choice(language: Language, text_key: &str, key: &str) -> Cell {
    Cell::Choice {
        key: key.to_owned(),
        word: text(language, text_key, &[]),
    }
}

/// Returns what is to be known of a sample, in a few words.
fn remark(sample: &Sample, language: Language) -> Cell {
    match &sample.figures {
        Ok(figures) if !figures.in_part => Cell::Empty,
        Ok(_) => choice(language, "trend-in-part", "in_part"),
        Err(NoFigures::NoRegister) => choice(language, "trend-no-register", "no_register"),
        Err(NoFigures::OtherFormat(_) | NoFigures::Unreadable(_)) => {
            choice(language, "trend-unreadable", "unreadable")
        }
    }
}

/// Returns the same in a sentence.
fn reason(sample: &Sample, language: Language) -> Option<String> {
    let mut facts = vec![
        ("day", Arg::Date(sample.day)),
        (
            "commit",
            shortened(sample.commit.as_deref().unwrap_or_default()).into(),
        ),
    ];
    let key = match &sample.figures {
        Ok(figures) if !figures.in_part => return None,
        Ok(_) if sample.commit.is_none() => "trend-in-part-now",
        Ok(_) => "trend-in-part-because",
        Err(NoFigures::NoRegister) => "trend-no-register-because",
        Err(NoFigures::OtherFormat(found)) => {
            facts.push(("found", (*found).into()));
            facts.push(("known", FORMAT_VERSION.into()));
            "trend-other-format"
        }
        Err(NoFigures::Unreadable(why)) => {
            facts.push(("why", why.as_str().into()));
            "trend-unreadable-because"
        }
    };
    Some(text(language, key, &facts))
}

/// Returns the first ten digits of a commit.
fn shortened(commit: &str) -> String {
    commit.chars().take(10).collect()
}

fn panel(series: Series, days: &[Date], language: Language) -> Panel {
    Panel {
        summary: change(&series, days, language).unwrap_or_else(|| {
            let unknown = text(language, "trend-unknown", &[]);
            format!("{}: {unknown}", series.column.heading)
        }),
        title: series.column.heading,
        values: series.values,
        unit: series.metric.unit,
    }
}

/// From the first known value to the last, in words: `Systemer uden ejer: 12 → 3 siden marts 2026 (bedre)`.
fn change(series: &Series, days: &[Date], language: Language) -> Option<String> {
    let known = || {
        let known = days.iter().zip(&series.values);
        known.filter_map(|(day, value)| Some((*day, (*value)?)))
    };
    let (since, first) = known().next()?;
    let (until, last) = known().next_back()?;
    let facts = [
        ("figure", series.column.heading.as_str().into()),
        ("first", Arg::Text(written(series.metric.unit, first, language))),
        ("last", Arg::Text(written(series.metric.unit, last, language))),
        ("month", Arg::Text(named(language, since))),
    ];
    let key = match (series.metric.better, last.cmp(&first)) {
        _ if since == until => "trend-once",
        (_, Ordering::Equal) => "trend-same",
        (BetterDirection::Less, Ordering::Less) | (BetterDirection::More, Ordering::Greater) => {
            "trend-better"
        }
        (BetterDirection::Less, Ordering::Greater) | (BetterDirection::More, Ordering::Less) => "trend-worse",
        (BetterDirection::Neither, _) => "trend-change",
    };
    Some(text(language, key, &facts))
}

/// Returns a value in a sentence; what it is counted in, the metric's name says.
fn written(unit: MeasureUnit, value: i64, language: Language) -> String {
    match unit {
        MeasureUnit::Count | MeasureUnit::Dkk => number(language, value),
        MeasureUnit::Percent => format!("{} %", decimal(language, value, 1)),
    }
}

/// Returns a month in words: `marts 2026`.
fn named(language: Language, day: Date) -> String {
    let name = month(language, day.month()).unwrap_or_default();
    format!("{name} {}", day.year())
}
