//! The quotations of a register's files: what the paper is to have, and on which pages.

use std::collections::BTreeSet;

use serde_yaml::Value;

/// Keys whose text is the paper's own as a whole, unless it has «…»: then what stands between them is.
const VERBATIM: &[&str] = &[
    "because",
    "funding_because",
    "guiding_star",
    "means",
    "purpose",
    "responsibilities",
    "solution",
    "subtitle",
    "summary",
    "text",
    "values",
    "vision",
];

/// Keys below which no text is the paper's own as a whole: reasons of whoever keeps the register.
const OWN: &[&str] = &["rules", "unknown", "waivers"];

pub(super) struct Quotation {
    /// File and key.
    pub(super) place: String,
    /// Empty where only the pages are named.
    pub(super) text: String,
    /// The pages it must be on; all of the paper when there are none.
    pub(super) pages: Option<BTreeSet<u32>>,
}

/// The quotations of a YAML file or a page in Markdown, and what cannot be read.
pub(super) fn of_file(path: &str, text: &str) -> (Vec<Quotation>, Vec<String>) {
    let mut found = Found::default();
    if path.ends_with(".md") {
        for paragraph in text.split("\n\n") {
            found.marked(path, paragraph, None);
        }
        return (found.quotations, found.problems);
    }
    for comment in comments(text) {
        found.marked(&format!("{path}, comment"), &comment, None);
    }
    let file: Value = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    match &file {
        Value::Sequence(records) => records.iter().for_each(|record| found.record(path, record)),
        record => found.record(path, record),
    }
    (found.quotations, found.problems)
}

/// Comments on lines of their own; those on following lines are one.
fn comments(text: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in text.lines() {
        match (line.trim_start().strip_prefix('#'), comments.last_mut()) {
            (Some(comment), Some(last)) => {
                last.push(' ');
                last.push_str(comment.trim());
            }
            _ => comments.push(String::new()),
        }
    }
    comments
}

#[derive(Default)]
struct Found {
    quotations: Vec<Quotation>,
    problems: Vec<String>,
}

impl Found {
    fn record(&mut self, path: &str, record: &Value) {
        let place = match record.get("id").and_then(Value::as_str) {
            Some(id) => format!("{path}, {id}"),
            None => path.to_owned(),
        };
        let pages = record
            .get("source")
            .and_then(|source| self.source(&place, source));
        self.values(&place, record, (false, false), pages.as_ref());
    }

    fn source(&mut self, place: &str, source: &Value) -> Option<BTreeSet<u32>> {
        let page = match source.get("page") {
            Some(Value::String(page)) => page.clone(),
            Some(Value::Number(page)) => page.to_string(),
            _ => {
                self.problems.push(format!("{place}: the source has no page"));
                return None;
            }
        };
        let read = pages(&page).filter(|(_, rest)| rest.is_empty());
        if read.is_none() {
            self.problems
                .push(format!("{place}: the page «{page}» cannot be read"));
        }
        let (pages, _) = read?;
        self.pages_exist(&format!("{place}.source"), &pages);
        Some(pages)
    }

    /// Pages that the paper must have, whatever it says on them.
    fn pages_exist(&mut self, place: &str, pages: &BTreeSet<u32>) {
        self.quotations.push(Quotation {
            place: place.to_owned(),
            text: String::new(),
            pages: Some(pages.clone()),
        });
    }

    /// Walks through the values of a record. A text is (verbatim, the keeper's own).
    fn values(
        &mut self,
        place: &str,
        value: &Value,
        (verbatim, own): (bool, bool),
        source: Option<&BTreeSet<u32>>,
    ) {
        match value {
            Value::Mapping(keys) => {
                for (key, value) in keys {
                    let key = key.as_str().unwrap_or_default();
                    if key != "source" {
                        let own = own || OWN.contains(&key);
                        let verbatim = !own && VERBATIM.contains(&key);
                        self.values(&format!("{place}.{key}"), value, (verbatim, own), source);
                    }
                }
            }
            Value::Sequence(items) => {
                for (n, item) in items.iter().enumerate() {
                    let name = item
                        .get("id")
                        .and_then(Value::as_str)
                        .map_or_else(|| n.to_string(), str::to_owned);
                    self.values(&format!("{place}[{name}]"), item, (verbatim, own), source);
                }
            }
            Value::String(text) if verbatim && !text.contains(['«', '»']) => {
                let (text, pages) = (text.clone(), source.cloned());
                let place = place.to_owned();
                self.quotations.push(Quotation { place, text, pages });
            }
            Value::String(text) => self.marked(place, text, source),
            _ => {}
        }
    }

    /// The quotations between «…». One that is followed by its page at once must be there; any other on a page of the
    /// record's source, or on one that the text names before its next quotation.
    fn marked(&mut self, place: &str, text: &str, source: Option<&BTreeSet<u32>>) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut pieces = text.split('«');
        let lone = pieces.next().is_some_and(|before| before.contains('»'));
        let mut pair = !lone;
        self.pages_exist(place, &named(&text));
        for piece in pieces {
            let mut halves = piece.split('»');
            let (quoted, after) = (halves.next().unwrap_or_default(), halves.next());
            pair = pair && after.is_some() && halves.next().is_none();
            let after = after.unwrap_or_default();
            let pages = match page_at_once(after) {
                Some(pages) => Some(pages),
                None => source.map(|source| source.union(&named(after)).copied().collect()),
            };
            let (place, text) = (place.to_owned(), quoted.to_owned());
            self.quotations.push(Quotation { place, text, pages });
        }
        if !pair {
            self.problems
                .push(format!("{place}: the quotation marks do not pair"));
        }
    }
}

/// The pages named right after a quotation: «…» (s. 4), «…», s. 4.
fn page_at_once(after: &str) -> Option<BTreeSet<u32>> {
    let after = after
        .strip_prefix(['.', ',', ';', ':'])
        .unwrap_or(after)
        .trim_start();
    reference(after.strip_prefix('(').unwrap_or(after)).map(|(pages, _)| pages)
}

/// All pages that a text names.
fn named(text: &str) -> BTreeSet<u32> {
    let mut pages = BTreeSet::new();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if !before.is_alphanumeric() {
            pages.extend(reference(&text[at..]).into_iter().flat_map(|(pages, _)| pages));
        }
        before = letter;
    }
    pages
}

/// The pages that a text begins with: `s. 4`, `S. 4-5`, `p. 4`, `pp. 4–5, 8`, `s. 9 og 20`.
fn reference(text: &str) -> Option<(BTreeSet<u32>, &str)> {
    let sign = ["s. ", "S. ", "p. ", "pp. "]
        .into_iter()
        .find_map(|sign| text.strip_prefix(sign));
    pages(sign?)
}

/// Pages as a list of numbers and spans, and what follows them.
fn pages(text: &str) -> Option<(BTreeSet<u32>, &str)> {
    let (mut pages, mut rest) = (BTreeSet::new(), text);
    loop {
        let (first, after) = number(rest)?;
        let span = after.strip_prefix(['-', '–']).and_then(number);
        let (last, after) = span.unwrap_or((first, after));
        pages.extend(first..=last);
        rest = after;
        let next = [", ", " og ", " and "]
            .into_iter()
            .find_map(|between| rest.strip_prefix(between));
        match next.filter(|next| number(next).is_some()) {
            Some(next) => rest = next,
            None => return Some((pages, rest)),
        }
    }
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}
