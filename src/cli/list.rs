//! `portfolio list`: the overviews.

use std::io::Write;

use clap_complete::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};

use super::output::OutputArgs;
use super::{CommandOutcome, CommandResult, Global, complete};
use crate::cli::args::{self, QueryArgs};
use crate::cli::open::OpenRegister;
use crate::model::{Entity, Register};
use crate::overview::{self, OVERVIEWS, Overview, OverviewContext};
use crate::page::{Page, Table};
use crate::render::page::PageFormat;
use crate::text::text;
use crate::value::Language;
use crate::view::select::{Filter, SelectedRecord, Selection, SortOrder, select};

/// Print an overview of the register.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which overview; without one, the overviews there are.
    #[arg(value_name = "OVERVIEW", add = ArgValueCandidates::new(candidates))]
    overview: Option<String>,
    /// Only rows of this unit and the units below it; of several, those of any.
    #[arg(long = "unit", value_name = "ID", add = ArgValueCandidates::new(complete::units))]
    units: Vec<String>,
    /// Only rows that this position owns; of several, those that any of them owns.
    #[arg(long = "owner", value_name = "ID", add = ArgValueCandidates::new(complete::positions))]
    owners: Vec<String>,
    /// Only rows that meet this condition on a column; of several, those that meet all.
    ///
    /// After the column's key stands =, !=, <, <=, >, >= or ~ (contains), then a value: a number, a day
    /// (2026-06-30, 30.06.2026), a quarter (2026-Q2), a month, a year, a choice in English or Danish, or text, whose
    /// case does not matter. `KEY=` finds empty cells and `KEY!=` the others; no other condition finds an empty cell.
    #[arg(long = "where", value_name = "KEY=VALUE", add = ArgValueCompleter::new(complete::conditions))]
    filters: Vec<Filter>,
    /// Only these columns, in this order, by their keys.
    #[arg(long, value_name = "KEY,…", value_delimiter = ',', add = ArgValueCandidates::new(complete::columns))]
    columns: Vec<String>,
    /// Sort by these columns; with a hyphen before the key the largest first. Empty cells come last.
    #[arg(long, value_name = "KEY,-KEY…", value_delimiter = ',', allow_hyphen_values = true,
        add = ArgValueCompleter::new(complete::orders))]
    sort: Vec<SortOrder>,
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    output: OutputArgs,
}

fn candidates() -> Vec<CompletionCandidate> {
    let all = OVERVIEWS.iter();
    all.map(|overview| CompletionCandidate::new(overview.name).help(Some(overview.about.into())))
        .collect()
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    let Some(name) = &args.overview else {
        let language = args.query.language(&Register::default());
        let format = args.output.format()?;
        if format != PageFormat::Table || args.output.has_file() {
            return args
                .output
                .write(format, &overviews(language), language, global, out)
                .map(|()| CommandOutcome::Clean);
        }
        for overview in OVERVIEWS {
            writeln!(out, "{:14} {}", overview.name, overview.about)?;
        }
        return Ok(CommandOutcome::Clean);
    };
    let overview = known(name)?;
    let format = args.output.format()?;
    let OpenRegister {
        loaded,
        day: today,
        language,
        mut clock,
        ..
    } = args.query.open(global)?;
    let register = &loaded.register;
    let selection = selection(args, register)?;
    let context = OverviewContext {
        register,
        today,
        language,
    };
    let mut page = (overview.make)(&context);
    page.day = Some(today);
    page.header
        .insert(0, text(language, "page-as-of", &[("day", today.into())]));
    select(&mut page, &selection, language).map_err(|error| format!("{name}: {error}"))?;
    page.explain_marks(loaded.unreadable(today, language), language);
    clock.lap("overview");
    args.output.write(format, &page, language, global, out)?;
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// Returns the overviews as a page.
fn overviews(language: Language) -> Page {
    let mut table = Table::new(language, &["overview", "about"]);
    for overview in OVERVIEWS {
        table.push(vec![overview.name.into(), overview.about.into()]);
    }
    let mut page = Page::new(text(language, "overviews-title", &[]));
    page.table("", table);
    page
}

fn selection(args: &Args, register: &Register) -> Result<Selection, String> {
    Ok(Selection {
        units: named(&args.units, "unit", &register.units)?,
        owners: named(&args.owners, "position", &register.positions)?,
        filters: args.filters.clone(),
        columns: args.columns.clone(),
        sort: args.sort.clone(),
    })
}

/// Returns the records that are asked for by their ids.
fn named<T: Entity>(
    ids: &[String],
    what: &str,
    records: &crate::model::RecordTable<T>,
) -> Result<Vec<SelectedRecord>, String> {
    let of = |id: &String| {
        let record = records.get(id);
        record
            .map(|record| SelectedRecord {
                id: id.clone(),
                title: record.title().to_owned(),
            })
            .ok_or_else(|| args::unknown(what, id, records.iter().map(|record| record.id())))
    };
    ids.iter().map(of).collect()
}

fn known(name: &str) -> Result<&'static Overview, String> {
    let names = || OVERVIEWS.iter().map(|overview| overview.name);
    overview::find(name).ok_or_else(|| args::unknown("overview", name, names()))
}
