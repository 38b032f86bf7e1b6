//! A table: what stands in it, not how it looks.

use super::event::Event;
use crate::glossary::word;
use crate::text::text;
use crate::value::{self, Date, Language, Listed, Missing, Quarter, Stated, Sum};

/// A value in a table. Formats for people write it as the reader's language does; formats for machines as plain
/// numbers, ISO days and quarters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// The register says nothing, or there is nothing to say.
    #[default]
    Empty,
    /// The register says that it is not known.
    Unknown,
    /// Something stands in the register that cannot be read.
    Unreadable,
    /// A sum that leaves out what is not known or not readable.
    Partial(Box<Cell>),
    /// Text in the reader's language, or as the register has it.
    Text(String),
    /// A choice of the model: its own English word, which filters and formats for machines know, and the reader's.
    Choice {
        /// The model's word: `in_use`.
        key: String,
        /// The reader's word: `i brug`.
        word: String,
    },
    /// A count: hours, projects, years of payback.
    Int(i64),
    /// A year of the calendar, written without a mark for thousands.
    Year(i32),
    /// Whole kroner.
    Dkk(i64),
    /// A number with two decimals, in hundredths: points.
    Hundredths(i64),
    /// A number with one decimal, in tenths: years of payback.
    Tenths(i64),
    /// Per cent with one decimal, in tenths.
    Percent(i64),
    /// A day.
    Date(Date),
    /// A quarter.
    Quarter(Quarter),
    /// Yes or no.
    Flag(bool),
    /// Whole kroner of a year.
    OfYear(i32, i64),
    /// Several values.
    List(Vec<Cell>),
}

impl Cell {
    /// Returns the cell of a value that may not be given, with a mark of its own for each way not to be.
    pub fn of(value: impl IntoCell) -> Self {
        value.into_cell()
    }

    /// Returns the cell of an amount in whole kroner that may not be given.
    pub fn dkk(value: impl Into<Stated<i64>>) -> Self {
        value.into().map(Cell::Dkk).into_cell()
    }

    /// Returns the cell of a list's items, which says that it is not known or that a part of it cannot be read.
    pub fn listed<T>(list: &Listed<T>, cell: impl FnMut(&T) -> Cell) -> Self {
        let left_out = match list.missing() {
            Some(Missing::Unreadable) => Some(Cell::Unreadable),
            Some(Missing::Unknown) if list.is_empty() => Some(Cell::Unknown),
            Some(Missing::Unknown | Missing::Blank) | None => None,
        };
        Cell::list(list.iter().map(cell).chain(left_out))
    }

    /// Returns the cell of a sum, marked when it leaves something out.
    pub fn sum(cell: Cell, is_complete: bool) -> Self {
        match (cell, is_complete) {
            (cell, true) => cell,
            (Cell::Empty, false) => Cell::Unreadable,
            (cell, false) => Cell::Partial(Box::new(cell)),
        }
    }

    /// Returns whether the cell is a mark for a value that is not known or not readable, or has one.
    pub fn is_uncertain(&self) -> bool {
        match self {
            Cell::Unknown | Cell::Unreadable | Cell::Partial(_) => true,
            Cell::List(cells) => cells.iter().any(Cell::is_uncertain),
            _ => false,
        }
    }

    /// Returns a choice of the model in the reader's language.
    pub fn choice(language: Language, key: &str) -> Self {
        Cell::Choice {
            key: key.to_owned(),
            word: word(language, key),
        }
    }

    /// Returns a list without empty cells; one value stands by itself, none is [`Cell::Empty`].
    pub fn list(cells: impl IntoIterator<Item = Cell>) -> Self {
        let mut cells: Vec<Cell> = cells.into_iter().filter(|cell| *cell != Cell::Empty).collect();
        match cells.len() {
            0 => Cell::Empty,
            1 => cells.swap_remove(0),
            _ => Cell::List(cells),
        }
    }

    /// Returns whether it is a number or several, which stand to the right in a column. Empty values of a list do not
    /// matter.
    pub fn is_number(&self) -> bool {
        match self {
            Cell::Int(_) | Cell::Dkk(_) | Cell::Hundredths(_) | Cell::Tenths(_) | Cell::Percent(_) => true,
            Cell::OfYear(..) => true,
            Cell::Partial(sum) => sum.is_number(),
            Cell::List(cells) => {
                let all = || {
                    cells
                        .iter()
                        .filter(|cell| !matches!(cell, Cell::Empty | Cell::Unknown | Cell::Unreadable))
                };
                all().next().is_some() && all().all(Cell::is_number)
            }
            _ => false,
        }
    }
}

/// A value that may not be given, on its way into a table.
pub trait IntoCell {
    /// Returns its cell.
    fn into_cell(self) -> Cell;
}

/// Nothing computed is an empty cell.
impl<T: Into<Cell>> IntoCell for Option<T> {
    fn into_cell(self) -> Cell {
        self.map_or(Cell::Empty, Into::into)
    }
}

impl<T: Into<Cell>> IntoCell for Stated<T> {
    fn into_cell(self) -> Cell {
        match self {
            Stated::Given(value) => value.into(),
            Stated::Blank => Cell::Empty,
            Stated::Unknown => Cell::Unknown,
            Stated::Unreadable => Cell::Unreadable,
        }
    }
}

impl From<Cell> for Stated<Cell> {
    fn from(cell: Cell) -> Self {
        Stated::Given(cell)
    }
}

/// A sum of whole kroner, marked when it leaves something out.
impl From<Sum> for Cell {
    fn from(sum: Sum) -> Self {
        Cell::sum(Cell::dkk(sum.amount), sum.is_complete || !sum.amount.is_given())
    }
}

macro_rules! cells {
    ($($from:ty: $value:ident => $cell:expr;)*) => {
        $(impl From<$from> for Cell {
            fn from($value: $from) -> Self { $cell }
        })*
    };
}

cells! {
    &str: text => Cell::Text(text.to_owned());
    // A text of the register: a name that cannot be read is empty, and no name.
    &String: text => if text.is_empty() { Cell::Empty } else { Cell::Text(text.clone()) };
    String: text => Cell::Text(text);
    Date: day => Cell::Date(day);
    Quarter: quarter => Cell::Quarter(quarter);
    bool: yes => Cell::Flag(yes);
    u32: n => Cell::Int(n.into());
    i32: n => Cell::Int(n.into());
    i64: n => Cell::Int(n);
    u64: n => Cell::Int(value::count(n));
    usize: n => Cell::Int(value::count(n));
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name on the command line and in formats for machines: English, stable.
    pub key: String,
    /// Its heading in the reader's language.
    pub heading: String,
    /// True when a terminal, which has no room for all columns of its table, leaves it out until it is asked for.
    pub aside: bool,
}

impl Column {
    /// Returns the column whose heading the catalogue has as `column-KEY`, with `-` for `_`.
    pub fn new(language: Language, key: &str) -> Self {
        Self::with_prefix(language, "column", key)
    }

    /// Returns the column whose heading the catalogue has as `PREFIX-KEY`, with `-` for `_`.
    pub fn with_prefix(language: Language, prefix: &str, key: &str) -> Self {
        let heading = text(language, &format!("{prefix}-{}", key.replace('_', "-")), &[]);
        Self::headed(key, heading)
    }

    /// Returns a column with a heading that the register gives.
    pub fn headed(key: impl Into<String>, heading: impl Into<String>) -> Self {
        let (key, heading) = (key.into(), heading.into());
        Self {
            key,
            heading,
            aside: false,
        }
    }
}

/// A row, as long as the table has columns, and what it is about, which filters ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The values.
    pub cells: Vec<Cell>,
    /// The record, by its address `systems/cirius`; `None` for a row about none.
    pub record: Option<String>,
    /// The units it belongs to, by id.
    pub units: Vec<String>,
    /// The positions that own it, by id.
    pub owners: Vec<String>,
    /// What a calendar shows of it, where the row is about a day.
    pub event: Option<Box<Event>>,
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            ..Self::default()
        }
    }
}

/// Columns and rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, each key once.
    pub columns: Vec<Column>,
    /// The rows, in their order.
    pub rows: Vec<Row>,
}

impl Table {
    /// Returns a table without rows, with headings from the catalogue.
    pub fn new(language: Language, keys: &[&str]) -> Self {
        Self {
            columns: keys.iter().map(|key| Column::new(language, key)).collect(),
            rows: Vec::new(),
        }
    }

    /// Returns the table with these columns set aside: see [`Column::aside`].
    #[must_use]
    pub fn aside(mut self, keys: &[&str]) -> Self {
        for column in &mut self.columns {
            column.aside = keys.contains(&column.key.as_str());
        }
        self
    }

    /// Returns the table with the column of this key left to the wider formats, beside those that are already.
    #[must_use]
    pub fn set_aside(mut self, key: &str) -> Self {
        for column in self.columns.iter_mut().filter(|column| column.key == key) {
            column.aside = true;
        }
        self
    }

    /// Returns the table with the columns at these places, in their order.
    #[must_use]
    pub fn with_columns(&self, places: &[usize]) -> Self {
        let rows = self.rows.iter().map(|row| Row {
            cells: places.iter().map(|at| row.cells[*at].clone()).collect(),
            ..row.clone()
        });
        Self {
            rows: rows.collect(),
            columns: places.iter().map(|at| self.columns[*at].clone()).collect(),
        }
    }

    /// Returns the table as a terminal shows it, and the columns that it leaves out; `None` when it leaves out none.
    pub fn in_short(&self) -> Option<(Self, Vec<&Column>)> {
        let (aside, shown): (Vec<usize>, Vec<usize>) =
            (0..self.columns.len()).partition(|at| self.columns[*at].aside);
        let left_out: Vec<&Column> = aside.iter().map(|at| &self.columns[*at]).collect();
        (!left_out.is_empty()).then(|| (self.with_columns(&shown), left_out))
    }

    /// Returns the place of a column.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.key == key)
    }

    /// Returns whether a column is one of numbers, which stand to the right: at least half of its cells that are not
    /// empty are.
    pub fn is_of_numbers(&self, column: usize) -> bool {
        let filled = || {
            let cells = self.rows.iter().filter_map(move |row| row.cells.get(column));
            cells.filter(|cell| **cell != Cell::Empty)
        };
        let numbers = filled().filter(|cell| cell.is_number()).count();
        numbers > 0 && 2 * numbers >= filled().count()
    }

    /// Adds a row.
    pub fn push(&mut self, row: impl Into<Row>) {
        self.rows.push(row.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_one_is_that_one_and_a_list_of_none_is_empty() {
        assert_eq!(Cell::list([]), Cell::Empty);
        assert_eq!(Cell::list([Cell::Empty, Cell::Int(3)]), Cell::Int(3));
        assert_eq!(
            Cell::list([Cell::Int(3), Cell::Int(4)]),
            Cell::List(vec![Cell::Int(3), Cell::Int(4)])
        );
    }

    #[test]
    fn a_column_of_numbers_may_have_some_words() {
        let column = |cells: &[Cell]| Table {
            columns: vec![Column::headed("a", "A")],
            rows: cells.iter().map(|cell| vec![cell.clone()].into()).collect(),
        };
        let (number, word) = (Cell::Int(3), Cell::Text("a".into()));
        assert!(column(&[number.clone(), word.clone(), Cell::Empty]).is_of_numbers(0));
        assert!(!column(&[number, word.clone(), word]).is_of_numbers(0));
        assert!(!column(&[Cell::Empty]).is_of_numbers(0));
    }

    #[test]
    fn a_stack_of_numbers_may_lack_some_but_not_all() {
        assert!(Cell::List(vec![Cell::Dkk(3), Cell::Empty]).is_number());
        assert!(!Cell::List(vec![Cell::Empty, Cell::Empty]).is_number());
        assert!(!Cell::List(vec![Cell::Dkk(3), Cell::Text("a".into())]).is_number());
    }
}
