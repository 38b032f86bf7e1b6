//! What Tab offers, foremost for the flags of `portfolio list`: ids from the register, and the columns and values of the
//! overview that is already typed. Whatever cannot be read is not offered.

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsStr;
use std::path::Path;

use clap_complete::CompletionCandidate;

use crate::cli::args::{self, DateArg, RevisionArgs};
use crate::cli::open;
use crate::model::{Entity, Register, load};
use crate::overview::{self, OVERVIEWS, Overview, OverviewContext};
use crate::page::{Cell, Table};
use crate::render::page;
use crate::source::Location;
use crate::text::{is_unprintable, sanitize};
use crate::value::Id;

/// The most values of a column that are offered.
const MOST_VALUES: usize = 200;

/// Returns whether a record's address is one that a shell runs nothing of: its id is well formed.
pub(super) fn is_plain(address: &str) -> bool {
    let (kind, id) = address.split_once('/').unwrap_or(("", address));
    let of_kind = |c: char| c.is_ascii_lowercase() || c == '_' || c == '-';
    Id::is_well_formed(id) && kind.chars().all(of_kind)
}

/// Returns the register's units.
pub(super) fn units() -> Vec<CompletionCandidate> {
    ids(|register| &register.units)
}

/// Returns the register's positions.
pub(super) fn positions() -> Vec<CompletionCandidate> {
    ids(|register| &register.positions)
}

/// Returns the register's meetings.
pub(super) fn meetings() -> Vec<CompletionCandidate> {
    ids(|register| &register.meetings)
}

/// Returns the records of a kind, each with its title.
pub(super) fn ids<T: Entity>(
    table: fn(&Register) -> &crate::model::RecordTable<T>,
) -> Vec<CompletionCandidate> {
    let register = register();
    let records = table(&register).iter();
    records
        .filter(|record| Id::is_well_formed(record.id()))
        .map(|record| {
            CompletionCandidate::new(record.id()).help(Some(sanitize(record.title()).into_owned().into()))
        })
        .collect()
}

/// Returns the columns' keys.
pub(super) fn columns() -> Vec<CompletionCandidate> {
    keys("", "")
}

/// Returns the columns' keys, with a hyphen before where one is typed.
pub(super) fn orders(typed: &OsStr) -> Vec<CompletionCandidate> {
    let falling = typed.to_str().is_some_and(|typed| typed.starts_with('-'));
    beginning_with(keys(if falling { "-" } else { "" }, ""), typed)
}

/// Returns the columns' keys with `=` behind; once a condition is begun, the column's values.
pub(super) fn conditions(typed: &OsStr) -> Vec<CompletionCandidate> {
    let text = typed.to_str().unwrap_or_default();
    let begun = text.find(['=', '~', '<', '>']).map(|at| text.split_at(at + 1));
    let offered = match begun {
        Some((begun, _)) => values(begun),
        None => keys("", "="),
    };
    beginning_with(offered, typed)
}

fn beginning_with(all: Vec<CompletionCandidate>, typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    all.into_iter()
        .filter(|one| one.get_value().to_string_lossy().starts_with(&*typed))
        .collect()
}

/// Returns the keys of the typed overview's columns, or of all overviews' when none is typed.
fn keys(before: &str, after: &str) -> Vec<CompletionCandidate> {
    let mut keys = BTreeSet::new();
    let columns = tables().into_iter().flat_map(|table| table.columns);
    columns
        .filter(|column| keys.insert(column.key.clone()))
        .map(|column| {
            CompletionCandidate::new(format!("{before}{}{after}", column.key))
                .help(Some(column.heading.into()))
        })
        .collect()
}

/// Returns the values of the column that a condition begins with (`status=`), each behind that beginning.
fn values(begun: &str) -> Vec<CompletionCandidate> {
    let key = begun.trim_end_matches(['=', '~', '<', '>', '!']);
    let mut keys = BTreeSet::new();
    for table in tables() {
        let Some(at) = table.column(key) else { continue };
        for row in &table.rows {
            take(&row.cells[at], &mut keys);
        }
    }
    let shell = std::env::var("COMPLETE").unwrap_or_default();
    let offered = keys.into_iter().take(MOST_VALUES);
    offered
        .filter(|value| !value.contains(is_unprintable))
        .map(|value| CompletionCandidate::new(format!("{begun}{}", typed_in(&shell, &value))))
        .collect()
}

/// Returns a value as it is typed in a shell: one word, of which the shell runs nothing. What is completed is put into the
/// command line as it is by these two; the others quote it themselves.
fn typed_in(shell: &str, value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ',' | '/' | '%' | '+');
    match shell {
        "bash" => {
            let mut typed = String::new();
            for c in value.chars() {
                if !is_plain(c) {
                    typed.push('\\');
                }
                typed.push(c);
            }
            typed
        }
        "powershell" if !value.chars().all(is_plain) => {
            // PowerShell takes the curly ones for quotes, too.
            let doubled = |c: char| matches!(c, '\'' | '‘' | '’' | '‚' | '‛').then_some(c);
            let value: String = value
                .chars()
                .flat_map(|c| doubled(c).into_iter().chain([c]))
                .collect();
            format!("'{value}'")
        }
        _ => value.to_owned(),
    }
}

fn take(cell: &Cell, keys: &mut BTreeSet<String>) {
    match cell {
        Cell::Empty => {}
        Cell::List(cells) => cells.iter().for_each(|cell| take(cell, keys)),
        Cell::Choice { key, .. } => {
            keys.insert(key.clone());
        }
        other => {
            keys.insert(page::plain(other));
        }
    }
}

/// Returns the first tables of the typed overview, or of all.
fn tables() -> Vec<Table> {
    let register = register();
    let typed = words().iter().find_map(|word| overview::find(word));
    let of = |overview: &Overview| {
        let page = (overview.make)(&OverviewContext {
            register: &register,
            today: DateArg::default().day(),
            language: args::own_language(&register),
        });
        page.main_table().cloned()
    };
    match typed {
        Some(overview) => of(overview).into_iter().collect(),
        None => OVERVIEWS.iter().filter_map(of).collect(),
    }
}

/// Returns the register that the command line names, or the nearest; an empty one, which completes nothing, where there
/// is none to be read.
pub(super) fn register() -> Register {
    let read = || -> Result<Register, Box<dyn Error>> {
        let sources = open::read(&nearby()?, &RevisionArgs::default())?;
        Ok(load(&sources)?.register)
    };
    read().unwrap_or_default()
}

/// Finds the register for completion, which knows the words of the line so far and nothing of what they mean.
pub(super) fn nearby() -> Result<Location, Box<dyn Error>> {
    let words = words();
    let after = |(n, word): (usize, &String)| match word.strip_prefix("--register") {
        Some("") => words.get(n + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    };
    let given = words.iter().enumerate().find_map(after);
    open::locate_from(given.as_deref().map(Path::new))
}

/// Returns the words of the command line that is being completed: the shell gives them after `--`.
fn words() -> Vec<String> {
    let words = std::env::args_os().skip_while(|word| word != "--").skip(1);
    words.filter_map(|word| word.into_string().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_one_word_of_which_no_shell_runs_anything() {
        for (shell, value, typed) in [
            ("bash", "KMD A/S", "KMD\\ A/S"),
            (
                "bash",
                "$(touch x)`y`;'\"*",
                "\\$\\(touch\\ x\\)\\`y\\`\\;\\'\\\"\\*",
            ),
            ("bash", "Børn", "Børn"),
            ("powershell", "KMD A/S", "'KMD A/S'"),
            ("powershell", "'; a ’", "'''; a ’’'"),
            ("zsh", "KMD A/S", "KMD A/S"),
        ] {
            assert_eq!(typed_in(shell, value), typed);
        }
    }

    #[test]
    fn only_a_well_formed_id_is_offered() {
        assert!(is_plain("systems/cirius") && is_plain("cirius"));
        assert!(!is_plain("systems/zz$(touch PWN)") && !is_plain("a b") && !is_plain("x/y/z"));
    }
}
