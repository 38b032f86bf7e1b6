//! How wide the columns of a table are, and how a cell's text is wrapped to that.

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The longest word that is never broken. Longer ones are broken only where there is no room for them.
const UNBROKEN: usize = 24;

/// What a column needs, in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ColumnWidth {
    /// It cannot be narrower.
    least: usize,
    /// No word in it is broken.
    words: usize,
    /// No cell in it is wrapped.
    cells: usize,
    /// Nothing in it is wrapped, its heading neither.
    full: usize,
    /// All its cells' text together.
    text: usize,
}

impl ColumnWidth {
    /// Takes in a line of the column's heading.
    pub(super) fn heading(&mut self, line: &str) {
        let unbroken = longest(line, &[' ', BOUND]).min(UNBROKEN);
        let longest = longest(line, &[' ']);
        self.least = self.least.max(unbroken);
        self.words = self.words.max(longest);
        self.cells = self.cells.max(longest);
        self.full = self.full.max(display_width(line));
    }

    /// Takes in a line of a cell that may be wrapped between words.
    pub(super) fn text(&mut self, line: &str) {
        self.heading(line);
        self.cells = self.cells.max(display_width(line));
        self.text += display_width(line);
    }

    /// Takes in a line of a cell that is one thing: a number, a day.
    pub(super) fn whole(&mut self, line: &str) {
        let width = display_width(line);
        self.least = self.least.max(width);
        self.words = self.words.max(width);
        self.cells = self.cells.max(width);
        self.full = self.full.max(width);
        self.text += width;
    }
}

fn longest(line: &str, blanks: &[char]) -> usize {
    line.split(blanks).map(display_width).max().unwrap_or(0)
}

/// Returns the columns' widths within `room`: first what each cannot do without, which may be more than there is room
/// for; then room for whole words, for whole lines, for whole headings. Where there is too little for whole words or
/// headings, the narrowest get first; what there is for lines is shared by how much text the columns have.
pub(super) fn widths(needs: &[ColumnWidth], room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = needs.iter().map(|need| need.least.max(1)).collect();
    let most = needs.iter().map(|need| need.text).max().unwrap_or(0).max(1);
    let share = |need: &ColumnWidth| (need.text * SHARES / most).max(1);
    fill(&mut widths, room, needs, |need| (need.words, SHARES));
    fill(&mut widths, room, needs, |need| (need.cells, share(need)));
    fill(&mut widths, room, needs, |need| (need.full, SHARES));
    widths
}

/// The share of the column with the most text.
const SHARES: usize = 100;

/// Raises all widths towards their goals as far as there is room for, each in step with its share.
fn fill(
    widths: &mut [usize],
    room: usize,
    needs: &[ColumnWidth],
    goal_and_share: impl Fn(&ColumnWidth) -> (usize, usize),
) {
    let goals: Vec<(usize, usize)> = needs.iter().map(goal_and_share).collect();
    let at = |widths: &[usize], level: usize| -> Vec<usize> {
        let raised = widths.iter().zip(&goals);
        raised
            .map(|(width, (goal, share))| (*width).max((level * share / SHARES).min(*goal)))
            .collect()
    };
    let highest = goals.iter().map(|(goal, share)| goal * SHARES / share + 1).max();
    // The sum grows with the level, so the highest level that fits can be searched for.
    let (mut fits, mut beyond) = (0, highest.unwrap_or(0) + 1);
    while beyond - fits > 1 {
        let middle = fits.midpoint(beyond);
        if at(widths, middle).iter().sum::<usize>() <= room {
            fits = middle;
        } else {
            beyond = middle;
        }
    }
    let raised = at(widths, fits);
    widths.copy_from_slice(&raised);
}

/// What stands for a blank within one thing while a line is wrapped.
const BOUND: char = '\u{a0}';

/// Returns the line with a number bound to what it counts: `10,6 %`, `2.990.000 kr.`, `DKK -18,001`, `4. kvartal`.
pub(super) fn bound(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let mut out = String::with_capacity(line.len());
    for (n, word) in words.iter().enumerate() {
        if let Some(before) = n.checked_sub(1).and_then(|n| words.get(n)) {
            out.push(if belongs(before, word) { BOUND } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

fn belongs(before: &str, word: &str) -> bool {
    let digits = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    let unit = word.trim_end_matches([')', ',', ';', ':']);
    let is_unit = matches!(unit, "%" | "kr." | "kr");
    let is_currency = before.trim_start_matches('(') == "DKK";
    let begins = word
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_digit());
    let is_ordinal = before.strip_suffix('.').is_some_and(digits) && word.starts_with(char::is_lowercase);
    digits(before) && is_unit || is_currency && begins || is_ordinal
}

/// Returns a line of [`bound`] wrapped to a width, its blanks as they were. What is bound is parted where it is longer
/// than that. A word longer than that is broken after a hyphen if it has one.
pub(super) fn wrapped(line: &str, width: usize) -> Vec<String> {
    let unbound = |line: &str| line.replace(BOUND, " ");
    if display_width(line) <= width {
        return vec![unbound(line)];
    }
    let parted = line.split(' ').map(|word| match display_width(word) <= width {
        true => word.to_owned(),
        false => unbound(word),
    });
    let line = &parted.collect::<Vec<_>>().join(" ");
    let fits = longest(line, &[' ']) <= width;
    let splitter = if fits {
        WordSplitter::NoHyphenation
    } else {
        WordSplitter::HyphenSplitter
    };
    let options = Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(splitter)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let lines = textwrap::wrap(line, options).into_iter();
    lines.map(|line| unbound(&line)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_stays_with_what_it_counts() {
        for (line, width, lines) in [
            (
                "timer 660 → 730 (+10,6 %)",
                21,
                &["timer 660 → 730", "(+10,6 %)"][..],
            ),
            ("slut 4. kvartal 2027", 10, &["slut", "4. kvartal", "2027"]),
            ("slut 4. kvartal 2027", 7, &["slut 4.", "kvartal", "2027"]),
            ("DKK 5 → DKK -18,001", 12, &["DKK 5 →", "DKK -18,001"]),
            ("fra 1.000 kr. Er ny", 9, &["fra", "1.000 kr.", "Er ny"]),
            ("i 2014. Og 3 andre", 10, &["i 2014. Og", "3 andre"]),
        ] {
            assert_eq!(wrapped(&bound(line), width), lines, "{line}");
        }
    }

    fn need(lines: &[&str]) -> ColumnWidth {
        let mut need = ColumnWidth::default();
        lines.iter().for_each(|line| need.text(line));
        need
    }

    #[test]
    fn no_word_is_broken_and_a_table_grows_rather() {
        let needs = [
            need(&["Kontraktudløb", "ja"]),
            need(&["Dokumenthåndtering til alle"]),
        ];
        assert_eq!(widths(&needs, 10), [13, 18]);
        assert_eq!(widths(&needs, 36), [13, 23]);
        assert_eq!(widths(&needs, 100), [13, 27]);
    }

    #[test]
    fn words_come_before_lines_and_the_narrowest_gets_first() {
        let id = "a-very-long-id-of-thirty-letters";
        let long = "en to tre fire fem seks syv otte ni ti elleve tolv tretten";
        let needs = [need(&[id]), need(&[long]), need(&["kort"])];
        assert_eq!(widths(&needs, 60), [32, 24, 4]);
        let sentences = need(&["en to tre fire fem seks"; 3]);
        let names = need(&["en to tre fire fem seks", "en", "to"]);
        assert_eq!(widths(&[names, sentences], 30), [8, 22]);
        let mut day = ColumnWidth::default();
        day.whole("30 Jun 2026");
        assert_eq!(widths(&[day], 5), [11]);
    }

    #[test]
    fn a_long_word_is_broken_after_a_hyphen() {
        assert_eq!(wrapped("en to tre", 6), ["en to", "tre"]);
        assert_eq!(
            wrapped("it-og-digitaliseringschefen er", 20),
            ["it-og-", "digitaliseringschefe", "n er"]
        );
        assert_eq!(wrapped("", 3), [""]);
    }

    proptest! {
        #[test]
        fn widths_keep_what_must_be_and_use_no_more_than_the_room(
            lines in prop::collection::vec("[a-z]{0,30}( [a-z]{1,12}){0,6}", 1..9),
            room in 0usize..200,
        ) {
            let needs: Vec<ColumnWidth> = lines.iter().map(|line| need(&[line])).collect();
            let widths = widths(&needs, room);
            let least: usize = needs.iter().map(|need| need.least.max(1)).sum();
            prop_assert!(widths.iter().sum::<usize>() <= room.max(least));
            for (width, need) in widths.iter().zip(&needs) {
                prop_assert!(*width >= need.least && *width <= need.full.max(1));
            }
            for (width, line) in widths.iter().zip(&lines) {
                prop_assert!(wrapped(line, *width).iter().all(|line| display_width(line) <= *width));
            }
        }
    }
}
