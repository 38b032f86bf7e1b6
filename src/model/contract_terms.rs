//! The days that follow from a contract's terms. Everything here is a function of the contract and a day.

use super::contract::{Contract, NoticeEnd};
use crate::value::{Date, FIRST_YEAR, LAST_YEAR, Quarter};

/// Guards the search for the current term of a contract that renews itself.
const MAX_RENEWALS: u32 = 2_400;

/// Returns the last day of a contract that is signed to end on a day, with so many months of options used.
pub fn end_with(end: Date, months_used: u32) -> Date {
    end.plus_months(i32::try_from(months_used).unwrap_or(i32::MAX))
}

/// Returns the day, unless it is one that no register may name: of an option of a thousand years no day follows.
fn plausible(day: Date) -> Option<Date> {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year()).then_some(day)
}

impl Contract {
    /// Returns whether one of the terms that its days follow from cannot be read. Then no day is computed of the others:
    /// without the option that was used, or the renewal, it would be a wrong one.
    pub fn has_unreadable_terms(&self) -> bool {
        self.end.is_unreadable()
            || self.notice_months.is_unreadable()
            || self.notice_to_end_of.is_unreadable()
            || self.locked_until.is_unreadable()
            || self.open_ended.is_unreadable()
            || self.renews_months.is_unreadable()
            || self.terminated_on.is_unreadable()
            || self.options.unreadable() > 0
    }

    /// Returns whether the days to act by can be reckoned: every term can be read, and end and period of notice are known
    /// where they are needed.
    pub fn has_known_terms(&self) -> bool {
        let has_end = self.open_ended == true || !self.end.is_unknown();
        let is_over = self.terminated_on.is_given();
        !self.has_unreadable_terms() && (is_over || (has_end && !self.notice_months.is_unknown()))
    }

    /// Returns the day the contract ends when nobody does anything more: the day it was terminated to, else its end
    /// with the options used, else the end of the term that holds `today` where it renews itself.
    /// `None` when it is open-ended or its end is not known.
    pub fn current_end(&self, today: Date) -> Option<Date> {
        if self.has_unreadable_terms() {
            return None;
        }
        if self.terminated_on.is_given() {
            return self.terminated_on.get();
        }
        let signed = self.signed_end()?;
        plausible(self.term_ending_after(signed, |end| end >= today))
    }

    /// Returns the last day as signed, with the options that were used.
    pub fn signed_end(&self) -> Option<Date> {
        if self.has_unreadable_terms() {
            return None;
        }
        let used: u32 = self
            .options
            .iter()
            .filter(|option| option.used)
            .map(|option| option.months)
            .fold(0, u32::saturating_add);
        plausible(end_with(self.end.get()?, used))
    }

    /// Returns whether the contract ends on a day of its own: it has an end, and is not known to renew itself or to run
    /// until notice is given. No notice is needed for that, whatever `locked_until` says.
    pub fn ends_by_itself(&self) -> bool {
        self.end.is_given() && self.open_ended != true && !self.terminated_on.is_given() && !self.renews()
    }

    /// Returns the day by which it must be decided what comes after a contract that ends by itself: its period of
    /// notice before its end, since that is the time that the parties reckon with. `None` for any other contract.
    pub fn decide_by(&self) -> Option<Date> {
        let end = self.signed_end().filter(|_| self.ends_by_itself())?;
        plausible(end.before_months(self.notice_months.get()?))
    }

    /// Returns the day the contract can end: as [`current_end`](Self::current_end), and for one that renews itself
    /// the end of the first term that notice given `today` can still stop at.
    pub fn next_end(&self, today: Date) -> Option<Date> {
        match (self.renews(), self.notice_months.get()) {
            (true, Some(notice)) => {
                let signed = self.signed_end()?;
                plausible(self.term_ending_after(signed, |end| self.notice_for(end, notice) >= today))
            }
            _ => self.current_end(today),
        }
    }

    /// Returns the last day to give notice so that a contract does not renew itself, the next such day that is not
    /// past.
    /// `None` for a contract that does not, when notice was given, or when end or period of notice is not known.
    pub fn notice_by(&self, today: Date) -> Option<Date> {
        if !self.renews() || self.open_ended == true {
            return None;
        }
        let notice = self.notice_months.get()?;
        let end = self.term_ending_after(self.signed_end()?, |end| self.notice_for(end, notice) >= today);
        plausible(self.notice_for(end, notice))
    }

    /// Returns the last day on which notice ends an open-ended contract on the first day that it can end on, and that
    /// day. `None` once the former is past: from then on every later day will do as well.
    pub fn first_notice(&self, today: Date) -> Option<(Date, Date)> {
        if self.has_unreadable_terms() {
            return None;
        }
        if self.open_ended != true || self.terminated_on.is_given() {
            return None;
        }
        let locked = self.locked_until.get()?;
        let end = self
            .notice_to_end_of
            .get()
            .map_or(locked, |period| period.end_of(locked));
        let by = plausible(end.before_months(self.notice_months.get()?))?;
        (by >= today).then_some((by, end))
    }

    /// Returns the last day on which notice could be given to end the contract on the day that it was terminated to.
    /// `None` where none was needed because it would have ended that day anyway, or where the days are not known.
    pub fn notice_needed_by(&self) -> Option<Date> {
        if self.has_unreadable_terms() {
            return None;
        }
        let (ends, notice) = (self.terminated_on.get()?, self.notice_months.get()?);
        let anyway =
            self.open_ended != true && self.renews_months.is_blank() && self.signed_end() == Some(ends);
        plausible(ends.before_months(notice)).filter(|_| !anyway)
    }

    /// Returns the earliest day that an open-ended contract can end when notice is given `today`.
    pub fn earliest_end(&self, today: Date) -> Option<Date> {
        if self.has_unreadable_terms() {
            return None;
        }
        if self.open_ended != true || self.terminated_on.is_given() {
            return self.terminated_on.get();
        }
        let after_notice = today.after_months(self.notice_months.get()?);
        let end = self
            .locked_until
            .get()
            .map_or(after_notice, |locked| locked.max(after_notice));
        plausible(
            self.notice_to_end_of
                .get()
                .map_or(end, |period| period.end_of(end)),
        )
    }

    /// Returns whether the contract is over on the day.
    pub fn has_ended(&self, today: Date) -> bool {
        self.current_end(today).is_some_and(|end| end < today)
    }

    /// Returns whether an option to extend is left.
    pub fn has_unused_option(&self) -> bool {
        self.options.iter().any(|option| !option.used)
    }

    /// Returns whether it renews itself unless notice is given.
    pub fn renews(&self) -> bool {
        self.terminated_on.get().is_none() && self.renews_months.get().is_some_and(|months| months > 0)
    }

    /// Length from start to signed end in whole months, rounded up.
    pub fn length_months(&self) -> Option<u32> {
        let (start, end) = (self.start.get()?, self.signed_end()?);
        let months = (end.year() - start.year()) * 12 + end.month() as i32 - start.month() as i32;
        let whole = start.plus_months(months).plus_days(-1) >= end;
        u32::try_from(months + i32::from(!whole)).ok()
    }

    fn notice_for(&self, end: Date, notice_months: u32) -> Date {
        let effective = self
            .notice_to_end_of
            .get()
            .map_or(end, |period| period.end_at_or_before(end));
        effective.before_months(notice_months)
    }

    fn term_ending_after(&self, first: Date, reached: impl Fn(Date) -> bool) -> Date {
        let Some(step) = self.renews_months.get().filter(|months| *months > 0) else {
            return first;
        };
        (0..MAX_RENEWALS)
            .map(|n| first.plus_months(i32::try_from(n.saturating_mul(step)).unwrap_or(i32::MAX)))
            .find(|end| reached(*end))
            .unwrap_or(first)
    }
}

impl NoticeEnd {
    /// Returns the end of the period that holds the day.
    pub fn end_of(self, day: Date) -> Date {
        match self {
            NoticeEnd::Month => day.month_end(),
            NoticeEnd::Quarter => day.quarter().last_day(),
            NoticeEnd::Year => Quarter {
                year: day.year(),
                number: 4,
            }
            .last_day(),
        }
    }

    /// Returns the last end of a period that is not after the day.
    pub fn end_at_or_before(self, day: Date) -> Date {
        if self.end_of(day) == day {
            return day;
        }
        let first_of_period = match self {
            NoticeEnd::Month => Date::new(day.year(), day.month(), 1),
            NoticeEnd::Quarter => Some(day.quarter().first_day()),
            NoticeEnd::Year => Date::new(day.year(), 1, 1),
        };
        first_of_period.unwrap_or(day).plus_days(-1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::contract::ContractOption;
    use super::*;
    use crate::value::Stated;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn contract(end: &str, notice: u32) -> Contract {
        let json =
            serde_json::json!({ "name": "K", "start": "2021-01-01", "end": end, "notice_months": notice });
        serde_json::from_value(json).expect("a contract")
    }

    #[test]
    fn notice_is_counted_back_from_the_end() {
        for (end, months, by) in [
            ("2026-12-31", 6, "2026-06-30"),
            ("2026-12-31", 1, "2026-11-30"),
            ("2026-12-31", 10, "2026-02-28"),
            ("2024-12-31", 10, "2024-02-29"),
            ("2027-02-28", 3, "2026-11-30"),
            ("2028-02-28", 3, "2027-11-28"),
            ("2028-02-29", 12, "2027-02-28"),
            ("2026-08-30", 6, "2026-02-28"),
            ("2026-10-15", 3, "2026-07-15"),
            ("2026-12-31", 0, "2026-12-31"),
        ] {
            assert_eq!(
                contract(end, months).decide_by(),
                Some(day(by)),
                "{end} less {months}"
            );
        }
        let mut renewing = contract("2026-12-31", 10);
        renewing.renews_months = Stated::Given(12);
        assert_eq!(renewing.notice_by(day("2026-01-01")), Some(day("2026-02-28")));
    }

    /// 4.5: an option of 120000 months, and a period of notice of as many.
    #[test]
    fn of_an_absurd_period_no_day_follows() {
        let mut k = contract("2026-12-31", 6);
        k.options = vec![ContractOption {
            months: 120_000,
            used: true,
        }]
        .into();
        assert_eq!((k.signed_end(), k.current_end(day("2026-01-01"))), (None, None));
        assert_eq!(contract("2026-12-31", 120_000).decide_by(), None);
        let mut k = contract("2026-12-31", 6);
        k.renews_months = Stated::Given(120_000);
        assert_eq!(k.current_end(day("2027-01-01")), None);
        k.end = Stated::Blank;
        k.renews_months = Stated::Blank;
        k.open_ended = Stated::Given(true);
        k.notice_months = Stated::Given(120_000);
        assert_eq!(k.earliest_end(day("2026-01-01")), None);
    }

    /// 4.6: what neither renews itself nor is open-ended ends by itself.
    #[test]
    fn a_contract_that_ends_by_itself_needs_no_notice() {
        for locked in [None, Some(day("2026-12-31"))] {
            let mut k = contract("2026-12-31", 6);
            k.locked_until = locked.into();
            for today in ["2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31"] {
                assert_eq!(k.notice_by(day(today)), None, "{today}");
            }
            assert_eq!(k.decide_by(), Some(day("2026-06-30")));
            assert_eq!(k.current_end(day("2026-07-01")), Some(day("2026-12-31")));
        }
        let mut renewing = contract("2026-12-31", 6);
        renewing.renews_months = Stated::Given(12);
        assert_eq!(renewing.decide_by(), None);
    }

    /// 4.7: `locked_until` means no end before it.
    #[test]
    fn an_open_ended_contract_can_be_given_notice_so_that_it_ends_when_the_lock_does() {
        let mut k = contract("2026-12-31", 6);
        k.end = Stated::Blank;
        k.open_ended = Stated::Given(true);
        assert_eq!(k.first_notice(day("2026-11-22")), None);
        k.locked_until = Stated::Given(day("2027-12-31"));
        let first = Some((day("2027-06-30"), day("2027-12-31")));
        for (today, notice, end) in [
            ("2026-11-22", first, "2027-12-31"),
            ("2027-06-30", first, "2027-12-31"),
            ("2027-07-01", None, "2028-01-01"),
        ] {
            assert_eq!(k.first_notice(day(today)), notice, "{today}");
            assert_eq!(k.earliest_end(day(today)), Some(day(end)), "{today}");
            assert_eq!(k.notice_by(day(today)), None, "{today}");
        }
        k.locked_until = Stated::Given(day("2027-11-15"));
        k.notice_to_end_of = Stated::Given(NoticeEnd::Quarter);
        assert_eq!(k.first_notice(day("2026-11-22")), first);
    }

    /// 4.1: forward the same day number, clamped only where the month lacks it.
    #[test]
    fn an_open_ended_contract_ends_on_the_same_day_number() {
        let mut k = contract("2026-12-31", 3);
        k.end = Stated::Blank;
        k.open_ended = Stated::Given(true);
        for (today, end) in [
            ("2026-02-28", "2026-05-28"),
            ("2026-11-30", "2027-02-28"),
            ("2027-11-30", "2028-02-29"),
            ("2026-11-22", "2027-02-22"),
        ] {
            assert_eq!(k.earliest_end(day(today)), Some(day(end)), "{today}");
        }
    }

    /// 4.4: when notice was given, and when it takes effect.
    #[test]
    fn notice_must_be_given_a_period_of_notice_before_the_day_it_takes_effect() {
        let terminated = |end: &str, to: &str| {
            let mut k = contract(end, 6);
            k.terminated_on = Stated::Given(day(to));
            k
        };
        assert_eq!(
            terminated("2028-12-31", "2027-06-30").notice_needed_by(),
            Some(day("2026-12-31"))
        );
        assert_eq!(terminated("2028-12-31", "2028-12-31").notice_needed_by(), None);
        let mut renewing = terminated("2028-12-31", "2028-12-31");
        renewing.renews_months = Stated::Given(12);
        assert_eq!(renewing.notice_needed_by(), Some(day("2028-06-30")));
        assert_eq!(contract("2028-12-31", 6).notice_needed_by(), None);
    }

    #[test]
    fn used_options_move_the_end_and_unused_ones_do_not() {
        let mut k = contract("2026-12-31", 6);
        k.options = vec![
            ContractOption {
                months: 12,
                used: true,
            },
            ContractOption {
                months: 12,
                used: false,
            },
        ]
        .into();
        assert_eq!(k.current_end(day("2026-01-01")), Some(day("2027-12-31")));
        assert_eq!(k.decide_by(), Some(day("2027-06-30")));
        assert!(k.has_unused_option());
    }

    #[test]
    fn a_renewing_contract_runs_on_until_notice_is_given() {
        let mut k = contract("2024-12-31", 3);
        k.renews_months = Stated::Given(12);
        assert_eq!(k.notice_by(day("2024-09-30")), Some(day("2024-09-30")));
        assert_eq!(k.notice_by(day("2024-10-01")), Some(day("2025-09-30")));
        assert_eq!(k.next_end(day("2024-09-30")), Some(day("2024-12-31")));
        assert_eq!(k.next_end(day("2024-10-01")), Some(day("2025-12-31")));
        assert_eq!(k.current_end(day("2024-10-01")), Some(day("2024-12-31")));
        assert_eq!(k.current_end(day("2026-03-01")), Some(day("2026-12-31")));
        assert!(!k.has_ended(day("2030-01-01")));
        k.terminated_on = Stated::Given(day("2026-12-31"));
        assert_eq!(k.notice_by(day("2026-03-01")), None);
        assert!(k.has_ended(day("2027-01-01")));
    }

    #[test]
    fn a_renewing_contract_that_ends_on_a_month_end_stays_on_month_ends() {
        let mut k = contract("2024-02-29", 0);
        k.renews_months = Stated::Given(12);
        assert_eq!(k.current_end(day("2027-06-01")), Some(day("2028-02-29")));
    }

    #[test]
    fn an_open_ended_contract_ends_after_notice_and_lock() {
        let mut k = contract("2026-12-31", 3);
        k.end = Stated::Blank;
        k.open_ended = Stated::Given(true);
        assert_eq!(k.notice_by(day("2026-01-15")), None);
        assert_eq!(k.earliest_end(day("2026-01-15")), Some(day("2026-04-15")));
        k.notice_to_end_of = Stated::Given(NoticeEnd::Quarter);
        assert_eq!(k.earliest_end(day("2026-01-15")), Some(day("2026-06-30")));
        k.locked_until = Stated::Given(day("2027-03-01"));
        assert_eq!(k.earliest_end(day("2026-01-15")), Some(day("2027-03-31")));
    }

    #[test]
    fn notice_to_the_end_of_a_period_takes_effect_at_the_last_one_before_the_end() {
        let mut k = contract("2026-11-15", 6);
        k.renews_months = Stated::Given(12);
        for (period, by) in [
            (NoticeEnd::Month, "2026-04-30"),
            (NoticeEnd::Quarter, "2026-03-31"),
            (NoticeEnd::Year, "2025-06-30"),
        ] {
            k.notice_to_end_of = Stated::Given(period);
            assert_eq!(k.notice_by(day("2025-01-01")), Some(day(by)), "{period}");
        }
    }

    #[test]
    fn length_counts_started_months() {
        for (end, months) in [
            ("2021-12-31", 12),
            ("2024-12-31", 48),
            ("2025-01-01", 49),
            ("2021-01-31", 1),
        ] {
            assert_eq!(contract(end, 0).length_months(), Some(months), "{end}");
        }
    }
}
