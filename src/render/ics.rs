//! A page's rows as a calendar (RFC 5545): whole days, identifiers that stay, and nothing that depends on the clock.
//! The only user of icalendar.

use std::io::{self, Write};

use icalendar::{Calendar, Component, Event as Entry, EventLike, Property};

use super::page::{FormatContent, FormatDescription};
use crate::page::{Event, Page};
use crate::text::sanitize;
use crate::value::Date;

/// Who made the calendar, as the format asks for.
const MAKER: &str = "-//portfolio//portfolio//DA";

/// The events of a page as a calendar.
pub(super) const ICS: FormatDescription = FormatDescription {
    endings: &["ics"],
    is_binary: false,
    content: FormatContent::Events,
    is_for_reading: false,
    write: |page, _, _, out| write(page, out),
};

/// Writes the events of the page's tables.
///
/// # Errors
/// When the writer does.
pub(crate) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", MAKER),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", &clean(&page.title)),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for event in page.events().unwrap_or_default() {
        calendar.push(entry(event));
    }
    write!(out, "{calendar}")
}

fn entry(event: &Event) -> Entry {
    let mut entry = Entry::new();
    entry
        .uid(&clean(&event.uid))
        .add_property("DTSTAMP", format!("{}T000000Z", basic(event.seen_on)))
        .starts(event.day.0)
        .ends(event.day.plus_days(1).0)
        .summary(&clean(&event.summary))
        .description(&clean(&event.description))
        .add_property("TRANSP", "TRANSPARENT")
        .add_multi_property("CATEGORIES", &clean(&event.category));
    entry.done()
}

/// Returns a day as calendars write it: `20261122`.
fn basic(day: Date) -> String {
    day.0.format("%Y%m%d").to_string()
}

/// Text without what could steer a reader; line breaks stay.
fn clean(text: &str) -> String {
    text.split('\n').map(sanitize).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Row, Table};
    use crate::value::Language;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn page(events: Vec<Event>) -> Page {
        let mut table = Table::new(Language::Danish, &["due"]);
        for event in events {
            table.push(Row {
                cells: vec![event.day.into()],
                event: Some(Box::new(event)),
                ..Row::default()
            });
        }
        let mut page = Page::new("Frister, Vadby Kommune");
        page.table("", table);
        page
    }

    fn event(summary: &str) -> Event {
        Event {
            uid: "notice.contracts.k@vadby".into(),
            seen_on: day("2026-11-22"),
            day: day("2026-12-31"),
            summary: summary.into(),
            description: "Ansvarlig: Skolechef\ncontracts/k".into(),
            category: "Opsigelse".into(),
        }
    }

    fn written(events: Vec<Event>) -> String {
        let mut out = Vec::new();
        write(&page(events), &mut out).expect("memory");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn an_event_lasts_a_day_and_its_stamp_is_the_day_of_the_register() {
        let text = written(vec![event("Opsigelse: Aula")]);
        for line in [
            "DTSTAMP:20261122T000000Z\r\n",
            "DTSTART;VALUE=DATE:20261231\r\n",
            "DTEND;VALUE=DATE:20270101\r\n",
            "UID:notice.contracts.k@vadby\r\n",
            "SUMMARY:Opsigelse: Aula\r\n",
            "DESCRIPTION:Ansvarlig: Skolechef\\ncontracts/k\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text, written(vec![event("Opsigelse: Aula")]));
    }

    #[test]
    fn lines_are_at_most_75_octets_and_unfold_to_what_was_meant() {
        let long = "Ø, å; æ\\ ".repeat(40);
        let text = written(vec![event(&long)]);
        for line in text.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line}");
        }
        let escaped = long.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{escaped}\r\n")), "{unfolded}");
    }

    #[test]
    fn an_independent_reader_finds_the_events_and_nothing_that_a_text_smuggles_in() {
        let text = written(vec![
            event("Aula"),
            event("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u{202e}"),
        ]);
        let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).collect();
        let [Ok(calendar)] = calendars.as_slice() else {
            panic!("{calendars:?}");
        };
        let values = |name: &str| -> Vec<&str> {
            let events = calendar.events.iter().flat_map(|event| &event.properties);
            let properties = events.filter(|property| property.name == name);
            properties
                .filter_map(|property| property.value.as_deref())
                .collect()
        };
        assert_eq!(
            values("SUMMARY"),
            ["Aula", "x?\\nEND:VEVENT?\\nBEGIN:VEVENT\u{fffd}"]
        );
        assert_eq!(values("DTSTART"), ["20261231", "20261231"]);
        assert_eq!(values("UID").len(), 2);
    }
}
