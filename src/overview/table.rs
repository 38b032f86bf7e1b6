//! Tables that are described column by column: each column is one line, with its key and where its cells come from.

use super::OverviewContext;
use crate::page::{Cell, Column, Row, Table};

/// A table of which each row is made from one line: a record, or figures that belong together.
///
/// The lines are typed, so that who needs a figure of an overview (the report) takes it from there and not from a
/// cell.
pub(crate) trait LineTable: Sized + 'static {
    /// What a row is made from.
    type Line<'r>;

    /// The columns that the table always has.
    const COLUMNS: &'static [ColumnOf<Self>];

    /// What the keys of the headings begin with in the catalogue: `column` for `column-KEY`.
    const HEADINGS: &'static str = "column";

    /// Returns the row of a line without its cells: what filters and calendars need to know of it.
    fn row<'r>(_context: &OverviewContext<'r>, _line: &Self::Line<'r>) -> Row {
        Row::default()
    }

    /// Returns the table with all columns.
    fn table<'r>(context: &OverviewContext<'r>, lines: &[Self::Line<'r>]) -> Table {
        table(context, Self::COLUMNS, lines)
    }
}

/// A column of a table that is described column by column.
pub(crate) struct ColumnOf<T: LineTable> {
    /// Its name on the command line and in formats for machines.
    pub(crate) key: &'static str,
    /// True when a terminal leaves it out until it is asked for: see [`Column::aside`].
    pub(crate) aside: bool,
    /// Makes the cell of a line.
    pub(crate) cell: CellOf<T>,
}

/// Makes the cell of a line.
type CellOf<T> = for<'a, 'r> fn(&'a OverviewContext<'r>, &'a <T as LineTable>::Line<'r>) -> Cell;

// By hand, since `derive` would demand that the table can be copied.
impl<T: LineTable> Clone for ColumnOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: LineTable> Copy for ColumnOf<T> {}

/// Describes a column.
pub(crate) const fn column<T: LineTable>(key: &'static str, cell: CellOf<T>) -> ColumnOf<T> {
    let aside = false;
    ColumnOf { key, aside, cell }
}

/// Describes a column for which a terminal has no room.
pub(crate) const fn aside<T: LineTable>(key: &'static str, cell: CellOf<T>) -> ColumnOf<T> {
    let aside = true;
    ColumnOf { key, aside, cell }
}

/// Returns the columns of these keys, in this order. In a `const`, a key that the table does not have is an error of
/// the compiler.
pub(crate) const fn columns<T: LineTable, const N: usize>(keys: [&str; N]) -> [ColumnOf<T>; N] {
    let mut columns = [T::COLUMNS[0]; N];
    let mut at = 0;
    while at < N {
        columns[at] = T::COLUMNS[place::<T>(keys[at])];
        at += 1;
    }
    columns
}

/// Returns the place of the column of a key. In a `const`, a key that the table does not have is an error of the
/// compiler.
pub(crate) const fn place<T: LineTable>(key: &str) -> usize {
    let mut at = 0;
    while !is_same(T::COLUMNS[at].key, key) {
        at += 1;
        assert!(at < T::COLUMNS.len(), "this table has no column with this key");
    }
    at
}

/// `==` for texts, which a `const fn` has not.
const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Returns a table with these columns and a row for each line.
pub(crate) fn table<'r, T: LineTable>(
    context: &OverviewContext<'r>,
    columns: &[ColumnOf<T>],
    lines: &[T::Line<'r>],
) -> Table {
    let heading = |column: &ColumnOf<T>| Column {
        aside: column.aside,
        ..Column::with_prefix(context.language, T::HEADINGS, column.key)
    };
    let row = |line: &T::Line<'r>| Row {
        cells: columns
            .iter()
            .map(|column| (column.cell)(context, line))
            .collect(),
        ..T::row(context, line)
    };
    Table {
        columns: columns.iter().map(heading).collect(),
        rows: lines.iter().map(row).collect(),
    }
}

/// Inserts columns that depend on the register (years, quarters) at a place of a table. `cells` gives for each row, in
/// the order of the rows, as many cells as there are columns.
pub(crate) fn insert<Cells: IntoIterator<Item = Cell>>(
    table: &mut Table,
    at: usize,
    columns: impl IntoIterator<Item = Column>,
    cells: impl IntoIterator<Item = Cells>,
) {
    table.columns.splice(at..at, columns);
    for (row, cells) in table.rows.iter_mut().zip(cells) {
        row.cells.splice(at..at, cells);
    }
}
