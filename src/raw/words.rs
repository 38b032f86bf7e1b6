//! Written values as a person reads them: names for ids, words for choices, amounts and days.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Path;
use crate::glossary::word;
use crate::model::{Kind, RecordKey, Register, addresses_named, choices};
use crate::text::{amount, date, quarter, text};
use crate::value::{Date, Language, Quarter};

/// The way to read the values of one kind's records.
#[derive(Debug, Clone)]
pub struct Reading {
    language: Language,
    choices: BTreeSet<String>,
}

impl Reading {
    /// Returns the reading of a kind; of `policy.yaml` and `municipality.yaml` without one.
    pub fn new(kind: Option<Kind>, language: Language) -> Self {
        Self {
            language,
            choices: kind.map(choices).unwrap_or_default(),
        }
    }

    /// Returns a scalar under a key: whole kroner as an amount, days and quarters in words, a choice by its
    /// word; any other text as it stands.
    pub fn scalar<'t>(&self, key: &str, written: &'t str) -> Cow<'t, str> {
        let is_money = key == "dkk" || key.ends_with("_dkk") || key.contains("_dkk_");
        if let (true, Ok(dkk)) = (is_money, written.parse()) {
            return amount(self.language, dkk).into();
        }
        if let Ok(day) = written.parse::<Date>() {
            return date(self.language, day).into();
        }
        if let Ok(value) = written.parse::<Quarter>() {
            return quarter(self.language, value).into();
        }
        match written {
            "true" => text(self.language, "yes", &[]).into(),
            "false" => text(self.language, "no", &[]).into(),
            "yes" | "no" if self.choices.contains(key) => text(self.language, written, &[]).into(),
            written if self.choices.contains(key) => word(self.language, written).into(),
            written => written.into(),
        }
    }
}

/// Returns what the references of a record name, by the path they stand at.
pub fn references(register: &Register, record: RecordKey) -> BTreeMap<&Path, RecordKey> {
    register.links_from(record).into_iter().collect()
}

/// Returns what a reference names, in words: the record or, in a strategy or plan, the item that is meant.
pub fn named<'r>(register: &'r Register, target: RecordKey, written: &str) -> Cow<'r, str> {
    let item = written.split_once('/').and_then(|(_, id)| match target.kind {
        Kind::Strategy => {
            let strategy = register.strategies.at(target.index)?;
            let area = strategy.focus_area(id).map(|area| &area.name);
            let goal = || strategy.goal(id).map(|(_, goal)| &goal.text);
            let principle = || strategy.principle(id).map(|principle| &principle.text);
            area.or_else(goal).or_else(principle)
        }
        Kind::Plan => register
            .plans
            .at(target.index)?
            .action(id)
            .map(|action| &action.title),
        _ => None,
    });
    item.map_or_else(|| register.title_of(target), |name| Cow::Borrowed(name))
}

/// Gives the names of what references name.
pub trait Names {
    /// Returns what a reference of a target names, in words; `None` where it names nothing that is known.
    fn name(&self, target: &'static str, written: &str) -> Option<String>;
}

impl Names for Register {
    fn name(&self, target: &'static str, written: &str) -> Option<String> {
        let record = Register::named(self, target, written)?;
        Some(named(self, record, written).into_owned())
    }
}

/// The titles of some records, by address: what is known where no register is loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Titles(pub BTreeMap<String, String>);

impl Names for Titles {
    fn name(&self, target: &'static str, written: &str) -> Option<String> {
        let addresses = addresses_named(target, written).into_iter();
        let mut titles = addresses.filter_map(|address| self.0.get(&address));
        titles.next().filter(|_| titles.next().is_none()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_by_what_they_are() {
        let reading = Reading::new(Some(Kind::System), Language::Danish);
        for (key, written, read) in [
            ("status", "in_use", "i brug"),
            ("name", "drift", "drift"),
            ("dkk", "1250000", "1.250.000 kr."),
            ("operating_dkk_per_year", "500", "500 kr."),
            ("in_use_from", "2026-06-30", "30. juni 2026"),
            ("wished_start", "2027-Q1", "1. kvartal 2027"),
            ("essential", "true", "ja"),
            ("contains_ai", "no", "nej"),
            ("version", "2028", "2028"),
        ] {
            assert_eq!(reading.scalar(key, written), read, "{key}");
        }
    }
}
