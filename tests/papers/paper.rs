//! The text of a paper, page by page, and whether a quotation stands in it.

use std::collections::{BTreeMap, BTreeSet};

/// A text as it is compared: without white space, hyphens, apostrophes and quotation marks, which the texts of the
/// papers have lost at the ends of lines or which a register puts in otherwise.
struct Letters {
    letters: Vec<char>,
    /// Whether a word may begin or end before the letter.
    edge: Vec<bool>,
}

impl Letters {
    fn of(text: &str) -> Letters {
        let (mut letters, mut edge) = (Vec::new(), Vec::new());
        let mut before = ' ';
        for letter in text.chars() {
            let skipped = letter.is_whitespace() || "-‐‑–—\u{ad}'’‘´\"“”„«»".contains(letter);
            if !skipped {
                letters.push(letter);
                edge.push(!(before.is_alphanumeric() && letter.is_alphanumeric()));
            }
            before = letter;
        }
        Letters { letters, edge }
    }

    fn is_edge(&self, at: usize) -> bool {
        self.edge.get(at).is_none_or(|edge| *edge)
    }

    /// Where the letters after `from` have the words, whole ones.
    fn position(&self, words: &[char], from: usize) -> Option<usize> {
        let last = self.letters.len().checked_sub(words.len())?;
        (from..=last).find(|&at| {
            self.letters[at..].starts_with(words) && self.is_edge(at) && self.is_edge(at + words.len())
        })
    }

    /// How many of the words' letters the longest beginning has that stands somewhere after `from`.
    fn longest_beginning(&self, words: &[char], from: usize) -> usize {
        let common = |at: usize| {
            let pairs = self.letters[at..].iter().zip(words);
            pairs.take_while(|(one, other)| one == other).count()
        };
        (from..self.letters.len()).map(common).max().unwrap_or(0)
    }
}

pub(super) struct Paper {
    pages: BTreeMap<u32, String>,
}

impl Paper {
    /// Reads a text whose pages are paragraphs. A page ends with its number («3», «Version 02-06-2010 3», «Side 3 af
    /// 39»); one without a number follows the page before it.
    pub(super) fn read(text: &str) -> Paper {
        let text = text.trim_start_matches('\u{feff}');
        let paragraphs = text
            .split("\n\n")
            .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>())
            .filter(|words| !words.is_empty() && !words[0].starts_with('['));
        let (mut numbered, mut plain, mut last) = (BTreeMap::new(), BTreeMap::new(), 0);
        for mut words in paragraphs {
            let number = take_number(&mut words, last);
            last = number.unwrap_or(last + 1);
            match number {
                Some(number) => numbered.insert(number, words),
                None => plain.insert(last, words),
            };
        }
        take_running_titles(&mut numbered);
        let pages = numbered.into_iter().chain(plain);
        Paper {
            pages: pages.map(|(number, words)| (number, words.join(" "))).collect(),
        }
    }

    pub(super) fn numbers(&self) -> Vec<u32> {
        self.pages.keys().copied().collect()
    }

    /// Whether the quotation stands on the pages (all when none are given): its parts, between «[…]», in their order.
    pub(super) fn find(&self, quotation: &str, pages: Option<&BTreeSet<u32>>) -> Result<(), String> {
        if let Some(missing) =
            pages.and_then(|pages| pages.iter().find(|page| !self.pages.contains_key(page)))
        {
            return Err(format!("the paper has no page {missing}"));
        }
        let wanted: Vec<u32> = pages.map_or_else(|| self.numbers(), |pages| pages.iter().copied().collect());
        let text = Letters::of(&self.together(&wanted));
        let mut from = 0;
        for part in parts(quotation) {
            let words = Letters::of(&part).letters;
            match text.position(&words, from) {
                Some(at) => from = at + words.len(),
                None => return Err(self.explain(&words, &text, from, &wanted)),
            }
        }
        Ok(())
    }

    /// The pages as one text; a sentence runs on only to the page that follows.
    fn together(&self, numbers: &[u32]) -> String {
        let mut text = String::new();
        let mut before = None;
        for number in numbers {
            let follows = before.is_some_and(|before: u32| before + 1 == *number);
            text.push_str(if follows { " " } else { "\u{1}" });
            text.push_str(&self.pages[number]);
            before = Some(*number);
        }
        text
    }

    fn explain(&self, words: &[char], text: &Letters, from: usize, pages: &[u32]) -> String {
        let common = text.longest_beginning(words, from);
        let shown = |letters: &[char]| letters.iter().collect::<String>();
        let here = shown(&words[common.saturating_sub(30)..common]);
        if common == words.len() {
            return format!("«{here}» begins or ends inside a word of {pages:?}");
        }
        let wrong = shown(&words[common..words.len().min(common + 30)]);
        let has = |text: &String| Letters::of(text).position(words, 0).is_some();
        let elsewhere = self.pages.iter().filter(|(_, text)| has(text));
        let elsewhere: Vec<String> = elsewhere.map(|(page, _)| format!("page {page}")).collect();
        let elsewhere = if elsewhere.is_empty() {
            "not as a whole on any page".to_owned()
        } else {
            format!("it stands on {}", elsewhere.join(", "))
        };
        format!("not on {pages:?}: «{here}» is there, «{wrong}» does not follow ({elsewhere})")
    }
}

/// Takes the number off the end of a page, when it ends with one that can be its own.
fn take_number(words: &mut Vec<&str>, last: u32) -> Option<u32> {
    if let [.., "Side", number, "af", _] = words[..] {
        let number = number.parse().ok()?;
        words.truncate(words.len() - 4);
        return Some(number);
    }
    let number = words.last()?.parse().ok()?;
    let own = number > last && number <= last + 2;
    own.then(|| {
        words.pop();
        number
    })
}

/// Takes off the words that all numbered pages end with, and their number where all begin with it.
fn take_running_titles(pages: &mut BTreeMap<u32, Vec<&str>>) {
    if pages.len() < 2 {
        return;
    }
    let begins =
        |(number, words): (&u32, &Vec<&str>)| words.first().is_some_and(|first| *first == number.to_string());
    if pages.iter().all(begins) {
        for words in pages.values_mut() {
            words.remove(0);
        }
    }
    loop {
        let last: BTreeSet<Option<&str>> = pages.values().map(|words| words.last().copied()).collect();
        if last.len() != 1 || last.contains(&None) {
            return;
        }
        for words in pages.values_mut() {
            words.pop();
        }
    }
}

/// The parts of a quotation that must stand as they are: «[…]» leaves something out, «[x]» puts something in, and a
/// «…» at the beginning or end says that the sentence goes on.
fn parts(quotation: &str) -> Vec<String> {
    let whole = quotation.split("[…]").map(|part| {
        let mut kept = String::new();
        for (n, piece) in part.split('[').enumerate() {
            let piece = if n == 0 {
                piece
            } else {
                piece.split_once(']').map_or(piece, |(_, rest)| rest)
            };
            kept.push_str(piece);
        }
        kept
    });
    let bare = whole.map(|part| part.trim().trim_matches('…').trim().to_owned());
    bare.filter(|part| !part.is_empty()).collect()
}
