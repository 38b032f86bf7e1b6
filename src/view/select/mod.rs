//! Which rows, columns and order a reader asks for, as data. They work on a page's first table, which is what the
//! page is about; what else stands on the page is about the whole register, so a page with fewer rows leaves it out.

mod check;
mod error;
mod filter;
mod order;
mod read;
#[cfg(test)]
mod tests;

pub use error::SelectError;
pub use filter::{Filter, FilterOperator};
pub use order::SortOrder;

use crate::value::{self, Language};
use check::check;
use filter::FilterCondition;

use crate::finding::Arg;
use crate::nearest::nearest;
use crate::page::{Block, Page, Row, Table};
use crate::text::{search_key, text};

/// A unit or a position that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectedRecord {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// What a reader asks for; nothing asks for the page as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Rows of one of these units, or of one below it.
    pub units: Vec<SelectedRecord>,
    /// Rows that one of these positions owns.
    pub owners: Vec<SelectedRecord>,
    /// Rows that meet all of these.
    pub filters: Vec<Filter>,
    /// These columns in this order; all when it is empty.
    pub columns: Vec<String>,
    /// The order of the rows; the overview's own when it is empty.
    pub sort: Vec<SortOrder>,
}

impl Selection {
    fn is_everything(&self) -> bool {
        self == &Selection::default()
    }

    fn keeps_all_rows(&self) -> bool {
        self.units.is_empty() && self.owners.is_empty() && self.filters.is_empty()
    }
}

/// Leaves of a page what is asked for.
///
/// # Errors
/// When the page has not what is asked for.
pub fn select(page: &mut Page, selection: &Selection, language: Language) -> Result<(), SelectError> {
    if selection.is_everything() {
        return Ok(());
    }
    let main = page
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Table { .. }));
    let Some(Block::Table { table, narrow, .. }) = main.and_then(|at| page.blocks.get_mut(at)) else {
        return Err(SelectError::NoTable);
    };
    let conditions = conditions(table, selection, language)?;
    let all = table.rows.len();
    let mut chosen = chosen(table, selection, language)?;
    sort(table, &mut chosen, &selection.sort)?;
    if let Some(folded) = narrow.take().filter(|_| selection.columns.is_empty()) {
        *narrow = Some(only(folded, &chosen));
    }
    *table = only(std::mem::take(table), &chosen);
    if !selection.columns.is_empty() {
        *table = with_columns(table, &selection.columns)?;
    }
    if let (Some(main), false) = (main, selection.keeps_all_rows()) {
        let block = page.blocks.swap_remove(main);
        page.blocks = vec![block];
        let facts = [
            ("shown", Arg::Int(value::count(chosen.len()))),
            ("all", Arg::Int(value::count(all))),
            ("filters", conditions.join("; ").into()),
        ];
        page.header.push(text(language, "page-selection", &facts));
    }
    Ok(())
}

/// Returns the place of a column by its key or its heading.
///
/// # Errors
/// When there is none, with the one most like it or all there are.
pub fn column(table: &Table, written: &str) -> Result<usize, SelectError> {
    let key = written.trim().to_lowercase().replace('-', "_");
    let heading = search_key(written);
    table
        .column(&key)
        .or_else(|| {
            table
                .columns
                .iter()
                .position(|column| search_key(&column.heading) == heading)
        })
        .ok_or_else(|| {
            let keys = || table.columns.iter().map(|column| column.key.as_str());
            SelectError::UnknownColumn {
                written: written.to_owned(),
                nearest: nearest(&key, keys()).map(str::to_owned),
                known: keys().map(str::to_owned).collect(),
            }
        })
}

/// Returns the conditions in words, each checked.
fn conditions(table: &Table, selection: &Selection, language: Language) -> Result<Vec<String>, SelectError> {
    let mut words = Vec::new();
    for (records, key, name) in [
        (&selection.units, "page-selection-unit", "units"),
        (&selection.owners, "page-selection-owner", "owners"),
    ] {
        if !records.is_empty() {
            let titles: Vec<&str> = records.iter().map(|one| one.title.as_str()).collect();
            words.push(text(language, key, &[(name, or(&titles, language).into())]));
        }
    }
    for filter in &selection.filters {
        let heading = &table.columns[column(table, &filter.key)?].heading;
        let value = if filter.value.is_empty() {
            "–"
        } else {
            &filter.value
        };
        words.push(format!("{heading} {} {value}", filter.comparison.sign()));
    }
    Ok(words)
}

fn or(titles: &[&str], language: Language) -> String {
    match titles {
        [first @ .., last] if !first.is_empty() => {
            let facts = [("some", first.join(", ").into()), ("last", (*last).into())];
            text(language, "page-or", &facts)
        }
        _ => titles.concat(),
    }
}

/// Returns the rows that are asked for, by their places.
fn chosen(table: &Table, selection: &Selection, language: Language) -> Result<Vec<usize>, SelectError> {
    let mut chosen: Vec<usize> = (0..table.rows.len()).collect();
    keep_belonging(
        table,
        &mut chosen,
        &selection.units,
        |row| &row.units,
        ("belong to no unit", "--unit"),
    )?;
    keep_belonging(
        table,
        &mut chosen,
        &selection.owners,
        |row| &row.owners,
        ("have no owner", "--owner"),
    )?;
    for filter in &selection.filters {
        let at = column(table, &filter.key)?;
        let condition = FilterCondition::new(filter, language);
        check(table, at, filter, &condition, language)?;
        chosen.retain(|row| condition.meets(&table.rows[*row].cells[at]) == Some(true));
    }
    Ok(chosen)
}

/// Keeps the rows that belong to what is asked for, if anything is.
fn keep_belonging(
    table: &Table,
    chosen: &mut Vec<usize>,
    records: &[SelectedRecord],
    of: fn(&Row) -> &[String],
    (relation, flag): (&'static str, &'static str),
) -> Result<(), SelectError> {
    if records.is_empty() {
        return Ok(());
    }
    if !table.rows.is_empty() && table.rows.iter().all(|row| of(row).is_empty()) {
        return Err(SelectError::NoRelation { relation, flag });
    }
    chosen.retain(|at| {
        of(&table.rows[*at])
            .iter()
            .any(|id| records.iter().any(|one| one.id == *id))
    });
    Ok(())
}

fn sort(table: &Table, chosen: &mut [usize], by: &[SortOrder]) -> Result<(), SelectError> {
    let mut keyed = Vec::new();
    for sort in by {
        let at = column(table, &sort.key)?;
        let keys: Vec<_> = table.rows.iter().map(|row| order::keys(&row.cells[at])).collect();
        keyed.push((keys, sort.falling));
    }
    chosen.sort_by(|a, b| {
        keyed
            .iter()
            .fold(std::cmp::Ordering::Equal, |so_far, (keys, falling)| {
                so_far.then_with(|| order::order(&keys[*a], &keys[*b], *falling))
            })
    });
    Ok(())
}

/// Returns the table with these rows.
fn only(table: Table, chosen: &[usize]) -> Table {
    let mut rows: Vec<Option<Row>> = table.rows.into_iter().map(Some).collect();
    Table {
        columns: table.columns,
        rows: chosen.iter().filter_map(|at| rows.get_mut(*at)?.take()).collect(),
    }
}

/// Returns the table with these columns, each once.
fn with_columns(table: &Table, written: &[String]) -> Result<Table, SelectError> {
    let mut places = Vec::new();
    for written in written {
        let at = column(table, written)?;
        if !places.contains(&at) {
            places.push(at);
        }
    }
    Ok(table.with_columns(&places).aside(&[]))
}
