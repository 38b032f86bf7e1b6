//! Why rows, columns or an order cannot be chosen.

/// Why a page cannot be shown as a reader asks. The message says what can be asked instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SelectError {
    /// The page has no table.
    #[error("this page has no table to choose from")]
    NoTable,
    /// The rows have no unit, or no owner, to be chosen by.
    #[error("the rows of this overview {relation}, so {flag} says nothing")]
    NoRelation {
        /// What the rows lack: `belong to no unit`.
        relation: &'static str,
        /// The flag that asks for it.
        flag: &'static str,
    },
    /// No column has the key or the heading.
    #[error("there is no column `{written}`; {}", instead(nearest.as_deref(), &known.join(", ")))]
    UnknownColumn {
        /// What was written.
        written: String,
        /// The key most like it.
        nearest: Option<String>,
        /// The keys of all columns.
        known: Vec<String>,
    },
    /// The values of the column cannot be compared with the one that is given.
    #[error("the column `{key}` holds {kind}, and `{value}` is none")]
    WrongKind {
        /// The column.
        key: String,
        /// What it holds, with how that is written.
        kind: &'static str,
        /// The value.
        value: String,
    },
    /// No choice is written so.
    #[error("no {key} is `{value}`; {}", instead(nearest.as_deref(), known))]
    UnknownChoice {
        /// The column.
        key: String,
        /// What was written.
        value: String,
        /// The choice most like it.
        nearest: Option<String>,
        /// All choices, as a list in words.
        known: String,
    },
    /// A condition has no sign that compares.
    #[error(
        "`{0}` is no condition: write KEY=VALUE, or with != < > <= >= or ~ (contains), for example status=in_use"
    )]
    NoCondition(String),
    /// A condition has a sign and no value, and only `=` and `!=` ask for empty cells.
    #[error("`{text}` has nothing to compare with after {sign}")]
    NoValue {
        /// The condition.
        text: String,
        /// The sign.
        sign: &'static str,
    },
    /// A column to sort by has no key.
    #[error("write a column's key, with - before it for the largest first: -contract_end")]
    NoSortKey,
}

/// Returns what to write instead of a word that is not known.
fn instead(nearest: Option<&str>, known: &str) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("there are: {known}"),
    }
}
