//! The annex as a page for the body that meets.

use super::content::{Annex, AnnexYear, PoolStatus, Wish};
use crate::finding::Arg;
use crate::model::Register;
use crate::model::meeting::{AgendaItem, Outcome};
use crate::model::pool::{Entry, EntryKind};
use crate::page::{Cell, Page, Table};
use crate::ranking::recommend::Recommendation;
use crate::text::{date, text};
use crate::value::Language;
use crate::view::decision;
use crate::view::rank::{RankingFrame, basis, words};

/// Returns the page of an annex.
pub fn page(
    register: &Register,
    annex: &Annex<'_>,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    language: Language,
) -> Page {
    let writer = AnnexWriter {
        register,
        annex,
        language,
    };
    let mut page = Page::new(writer.title());
    page.header = writer.header();
    page.header
        .extend(basis(register, recommendation, frame, language));
    for stand in &annex.pools {
        let name = |key| text(language, key, &[("pool", stand.pool.title().into())]);
        page.lines(name("annex-balance"), writer.balance(stand));
        if stand.balance.is_some() {
            let year = ("year", Arg::Text(annex.today.year().to_string()));
            let facts = [("pool", stand.pool.title().into()), year];
            page.table(text(language, "annex-entries", &facts), writer.entries(stand));
            page.table(
                name("annex-years"),
                writer.years(stand, register.policy.ranking.revolving),
            );
        }
    }
    let shortfalls = annex.shortfalls.iter();
    let shortfalls = shortfalls.map(|short| words::shortfall(register, short, language));
    page.lines(text(language, "rank-shortfalls", &[]), shortfalls.collect());
    page.table(text(language, "annex-agenda", &[]), writer.agenda());
    page.lines(
        text(language, "decisions-not-carried-out", &[]),
        decision::not_carried_out(register, annex.today, language),
    );
    page.table(text(language, "annex-reserved", &[]), writer.reserved());
    page.table(text(language, "annex-prioritised", &[]), writer.prioritised());
    if annex.prioritised.is_empty() {
        page.lines(
            text(language, "annex-prioritised", &[]),
            vec![text(language, "annex-none", &[])],
        );
    }
    page.table(text(language, "annex-unprioritised", &[]), writer.unprioritised());
    if annex.unprioritised.is_empty() {
        page.lines(
            text(language, "annex-unprioritised", &[]),
            vec![text(language, "annex-none", &[])],
        );
    }
    let names = annex.without_money.iter();
    let names = names.map(|id| words::project(register, id).to_owned());
    page.lines(text(language, "annex-without-money", &[]), names.collect());
    let listed = annex.listed.iter().map(|one| {
        let name = words::project(register, &one.id);
        format!("{name}: {}", words::reason(register, &one.reason, language))
    });
    page.lines(text(language, "annex-listed", &[]), listed.collect());
    page
}

/// Writes the parts of an annex.
pub(super) struct AnnexWriter<'w, 'r> {
    pub(super) register: &'r Register,
    pub(super) annex: &'w Annex<'r>,
    pub(super) language: Language,
}

impl AnnexWriter<'_, '_> {
    pub(super) fn say(&self, key: &str) -> String {
        text(self.language, key, &[])
    }

    pub(super) fn table(&self, columns: &[&str]) -> Table {
        Table::new(self.language, columns)
    }

    fn title(&self) -> String {
        let Some(meeting) = self.annex.meeting else {
            let municipality = self.register.municipality.as_ref();
            let name = municipality.map_or("", |municipality| municipality.name.as_str());
            return text(
                self.language,
                "annex-title-no-meeting",
                &[("municipality", name.into())],
            );
        };
        let body = meeting.body.given().map_or("", |body| self.register.title(body));
        let mut facts = vec![("body", body.into())];
        facts.extend(meeting.date.get().map(|date| ("on", date.into())));
        text(self.language, "annex-title", &facts)
    }

    /// Returns which meeting it is for, and whether that was held before the day it is made up.
    fn header(&self) -> Vec<String> {
        let Some(meeting) = self.annex.meeting else {
            return vec![self.say("annex-no-meeting")];
        };
        let mut lines = Vec::new();
        if let Some(reference) = self.annex.reference {
            lines.push(text(
                self.language,
                "annex-case",
                &[("case", reference.into()), ("meeting", meeting.id().into())],
            ));
        } else {
            lines.push(text(
                self.language,
                "annex-meeting",
                &[("meeting", meeting.id().into())],
            ));
        }
        if meeting.date.get() < Some(self.annex.today) {
            let facts = [("today", self.annex.today.into())];
            lines.push(text(self.language, "annex-held", &facts));
        }
        lines
    }

    fn balance(&self, stand: &PoolStatus<'_>) -> Vec<String> {
        let Some(balance) = stand.balance else {
            return vec![self.say("annex-balance-unknown")];
        };
        let facts = [("on", self.annex.today.into()), ("balance", Arg::Dkk(balance))];
        let sums = stand.sums.iter().filter(|(_, dkk)| *dkk != 0).map(|(kind, dkk)| {
            let key = format!("annex-sum-{}", kind.as_str().replace('_', "-"));
            text(self.language, &key, &[("dkk", Arg::Dkk(*dkk))])
        });
        let sums: Vec<String> = sums.collect();
        let mut lines = vec![text(self.language, "annex-balance-line", &facts)];
        if !sums.is_empty() {
            lines.push(text(self.language, "annex-sums", &[("sums", Arg::List(sums))]));
        }
        let revolving = self.register.policy.ranking.revolving;
        lines.push(self.say(if revolving {
            "annex-revolving"
        } else {
            "annex-not-revolving"
        }));
        lines
    }

    /// Returns the entries of the year up to the day.
    fn entries(&self, stand: &PoolStatus<'_>) -> Table {
        let mut table = self.table(&[
            "annex_on",
            "annex_entry",
            "project",
            "annex_dkk",
            "annex_text",
            "annex_meeting",
        ]);
        let today = self.annex.today;
        let of_year = |entry: &&Entry| entry.on <= today && entry.on.year() == today.year();
        for entry in stand.pool.entries.iter().filter(of_year) {
            let project = entry.project.given();
            let meeting = entry.meeting.given().map(|meeting| {
                let day = self.register.get(meeting).and_then(|meeting| meeting.date.get());
                let day = day.map_or_else(|| meeting.as_str().to_owned(), |day| date(self.language, day));
                match entry.item.get() {
                    Some(no) => {
                        let no = ("no", Arg::Int(no.into()));
                        text(self.language, "annex-day-item", &[("day", day.into()), no])
                    }
                    None => day,
                }
            });
            table.push(vec![
                entry.on.into(),
                self.entry(entry.kind).into(),
                Cell::of(project.map(|project| self.register.title(project))),
                Cell::Dkk(entry.signed()),
                Cell::of(entry.text.given()),
                Cell::of(meeting),
            ]);
        }
        table
    }

    fn entry(&self, kind: EntryKind) -> String {
        self.say(&format!("annex-entry-{}", kind.as_str().replace('_', "-")))
    }

    fn years(&self, stand: &PoolStatus<'_>, revolving: bool) -> Table {
        let mut columns = vec!["annex_year", "annex_balance_now", "annex_carried", "annex_added"];
        if revolving {
            columns.push("annex_returned");
        }
        columns.extend(["annex_reserved", "annex_wished", "annex_left"]);
        columns.extend(["annex_back_decided", "annex_back_wished"]);
        let mut table = self.table(&columns);
        for (n, year) in stand.years.iter().enumerate() {
            let AnnexYear { money, .. } = year;
            // What the first year has is there now; what a later one has is left of the year before.
            let (now, carried) = match n {
                0 => (Cell::Dkk(money.opening), Cell::Empty),
                _ => (Cell::Empty, Cell::Dkk(money.opening)),
            };
            let mut row: Vec<Cell> = vec![
                Cell::Text(money.year.to_string()),
                now,
                carried,
                Cell::Dkk(money.added),
            ];
            if revolving {
                row.push(Cell::Dkk(money.available() - money.opening - money.added));
            }
            let rest = [year.reserved, year.wished, money.left()];
            let back = [year.back_decided, year.back_wished];
            row.extend(rest.into_iter().chain(back).map(Cell::Dkk));
            table.push(row);
        }
        table
    }

    /// Returns every item of the meeting's agenda, and where the annex has what it is about.
    fn agenda(&self) -> Table {
        let agenda = || self.annex.meeting.iter().flat_map(|meeting| &meeting.agenda);
        let is_decided = agenda().any(|item| item.outcome != Outcome::Pending);
        let mut columns = vec![
            "annex_item",
            "annex_subject",
            "annex_proposal",
            "annex_proposed_dkk",
            "annex_case",
            "annex_place",
        ];
        columns.extend(is_decided.then_some("annex_outcome"));
        let mut table = self.table(&columns);
        for item in agenda() {
            let wish = self.wish_of(item).map(|(_, wish)| wish);
            let outcome = is_decided.then(|| match item.outcome {
                Outcome::Pending => Cell::Empty,
                outcome => Cell::choice(self.language, outcome.as_str()),
            });
            let mut row = vec![
                Cell::Text(item.no.to_string()),
                (&item.title).into(),
                Cell::of(item.recommendation.given()),
                Cell::dkk(item.amount_dkk.get().map(|dkk| dkk.get())),
                Cell::of(wish.and_then(|wish| wish.case.as_ref())),
                self.place(item).into(),
            ];
            row.extend(outcome);
            table.push(row);
        }
        table
    }

    /// Returns the wish that an item is about, with what it counts as.
    fn wish_of(&self, item: &AgendaItem) -> Option<(String, &Wish)> {
        let id = item.item.as_deref()?.strip_prefix("projects/")?;
        let Annex {
            reserved,
            prioritised,
            unprioritised,
            ..
        } = self.annex;
        let numbered = prioritised.iter().zip(1_i64..).map(|(wish, no)| {
            let place = text(self.language, "annex-place-prioritised", &[("no", Arg::Int(no))]);
            (place, wish)
        });
        numbered
            .chain(
                reserved
                    .iter()
                    .map(|wish| (self.say("annex-place-reserved"), wish)),
            )
            .chain(
                unprioritised
                    .iter()
                    .map(|wish| (self.say("annex-place-unprioritised"), wish)),
            )
            .find(|(_, wish)| wish.id == id)
    }

    /// Returns where the annex shows what an item is about, or that it is no matter of the pools.
    fn place(&self, item: &AgendaItem) -> String {
        if let Some((place, _)) = self.wish_of(item) {
            return place;
        }
        let is_ours = |id: &str| self.annex.pools.iter().any(|stand| stand.pool.id() == id);
        let is_listed = |id: &str| self.annex.listed.iter().any(|one| one.id == id);
        self.say(match item.item.given().and_then(|about| about.parts()) {
            Some(("pools", id)) if is_ours(id) => "annex-place-balance",
            Some(("projects", id)) if is_listed(id) => "annex-place-listed",
            Some(("projects", _)) => "annex-place-none",
            _ => "annex-place-other",
        })
    }
}
