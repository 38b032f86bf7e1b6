//! Changes to the text of a file, on layouts that nobody would choose: what was meant is changed, as another YAML
//! reader sees it, and every other byte is as it was.

use portfolio::internal::edit::{Edit, EditError, edit};
use portfolio::internal::finding::{FileId, Path, Seg, Span};
use portfolio::internal::parse::{NodeId, NodeKind, Tree};
use proptest::prelude::*;
use serde_yaml::Value;

/// How a scalar is written.
#[derive(Debug, Clone, Copy)]
enum Quotes {
    None,
    Single,
    Double,
}

#[derive(Debug, Clone)]
struct Scalar(&'static str, Quotes);

impl Scalar {
    fn written(&self) -> String {
        match self.1 {
            Quotes::None => self.0.to_owned(),
            Quotes::Single => format!("'{}'", self.0),
            Quotes::Double => format!("\"{}\"", self.0),
        }
    }
}

#[derive(Debug, Clone)]
enum Entry {
    /// `k: v`
    Scalar(Scalar),
    /// `k: |` and a line
    Block(&'static str),
    /// `k:`
    Nothing,
    /// `k: [a, b]`, on one line or several
    Flow(Vec<Scalar>, bool),
    /// `k:` and a dash for each
    Dashes(Vec<Scalar>),
    /// `k: [{unit: a, position: b}]`
    FlowPairs(Vec<(Scalar, Scalar)>),
    /// `k:` and two lines for each
    Pairs(Vec<(Scalar, Scalar)>),
}

/// A file's layout: entries, each with whether comments stand at it, and how lines end.
#[derive(Debug, Clone)]
struct Layout {
    entries: Vec<(Entry, bool)>,
    crlf: bool,
    byte_order_mark: bool,
    last_break: bool,
    indented: bool,
}

const OLD: &[&str] = &["it-chef", "skolechef", "Søren Ærø", "a", "b-2", "åben dør"];
const NEW: &[&str] = &[
    "it-chef",
    "digitaliseringschef",
    "Åse Øst",
    "no",
    "12",
    "2026-11-22",
    "a: b",
    "a #b",
    "- x",
    "d'Or",
    "\"q\"",
    "[x]",
    "",
    " ",
    "null",
    "ø\n å",
    "c:\\d",
    "*a",
    "æ,ø",
];

fn scalar() -> impl Strategy<Value = Scalar> {
    let quotes = prop_oneof![Just(Quotes::None), Just(Quotes::Single), Just(Quotes::Double)];
    (prop::sample::select(OLD), quotes).prop_map(|(text, quotes)| Scalar(text, quotes))
}

fn entry() -> impl Strategy<Value = Entry> {
    let scalars = || prop::collection::vec(scalar(), 1..4);
    let pairs = || prop::collection::vec((scalar(), scalar()), 1..4);
    prop_oneof![
        scalar().prop_map(Entry::Scalar),
        prop::sample::select(OLD).prop_map(Entry::Block),
        Just(Entry::Nothing),
        (scalars(), any::<bool>()).prop_map(|(items, broken)| Entry::Flow(items, broken)),
        scalars().prop_map(Entry::Dashes),
        pairs().prop_map(Entry::FlowPairs),
        pairs().prop_map(Entry::Pairs),
    ]
}

fn layout() -> impl Strategy<Value = Layout> {
    (
        prop::collection::vec((entry(), any::<bool>()), 1..6),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(entries, crlf, byte_order_mark, last_break, indented)| Layout {
            entries,
            crlf,
            byte_order_mark,
            last_break,
            indented,
        })
}

impl Layout {
    fn written(&self) -> String {
        let mut lines = Vec::new();
        let mut number = 0;
        let mut comment = |wanted: &bool| {
            number += 1;
            if *wanted {
                format!("  # nr. {number}: 'ø' [x, - y")
            } else {
                String::new()
            }
        };
        let dent = if self.indented { "  " } else { "" };
        for (n, (entry, commented)) in self.entries.iter().enumerate() {
            if *commented {
                lines.push(comment(commented));
                lines.push(String::new());
            }
            match entry {
                Entry::Scalar(value) => {
                    lines.push(format!("k{n}: {}{}", value.written(), comment(commented)))
                }
                Entry::Block(text) => {
                    lines.push(format!("k{n}: |-{}", comment(commented)));
                    lines.push(format!("    {text}"));
                }
                Entry::Nothing => lines.push(format!("k{n}:{}", comment(commented))),
                Entry::Flow(items, false) => {
                    let items: Vec<String> = items.iter().map(Scalar::written).collect();
                    lines.push(format!("k{n}: [{}]{}", items.join(" , "), comment(commented)));
                }
                Entry::Flow(items, true) => {
                    lines.push(format!("k{n}: [{}", comment(commented)));
                    let last = items.len() - 1;
                    for (m, item) in items.iter().enumerate() {
                        let comma = if m < last || *commented { "," } else { "" };
                        lines.push(format!("  {}{comma}{}", item.written(), comment(commented)));
                    }
                    lines.push(format!("  ]{}", comment(commented)));
                }
                Entry::Dashes(items) => {
                    lines.push(format!("k{n}:{}", comment(commented)));
                    for item in items {
                        lines.push(format!("{dent}-   {}{}", item.written(), comment(commented)));
                    }
                }
                Entry::FlowPairs(items) => {
                    let pair = |(unit, position): &(Scalar, Scalar)| {
                        format!("{{unit: {}, position: {}}}", unit.written(), position.written())
                    };
                    let items: Vec<String> = items.iter().map(pair).collect();
                    lines.push(format!("k{n}: [ {} ]{}", items.join(", "), comment(commented)));
                }
                Entry::Pairs(items) => {
                    lines.push(format!("k{n}:{}", comment(commented)));
                    for (unit, position) in items {
                        lines.push(format!("{dent}- unit: {}{}", unit.written(), comment(commented)));
                        if *commented {
                            lines.push(format!("{dent}{}", comment(commented)));
                        }
                        lines.push(format!(
                            "{dent}  position: {}{}",
                            position.written(),
                            comment(commented)
                        ));
                    }
                }
            }
        }
        let line_break = if self.crlf { "\r\n" } else { "\n" };
        let mut text = lines.join(line_break);
        if self.byte_order_mark {
            text.insert(0, '\u{feff}');
        }
        if self.last_break {
            text.push_str(line_break);
        }
        text
    }
}

fn tree(text: &str) -> Tree<'_> {
    Tree::parse(FileId(0), text).unwrap_or_else(|findings| panic!("{text:?}: {findings:?}"))
}

/// Every value with its path, in the order of the text.
fn values(tree: &Tree<'_>) -> Vec<(Path, NodeId)> {
    fn add(tree: &Tree<'_>, node: NodeId, path: &Path, out: &mut Vec<(Path, NodeId)>) {
        match tree.kind(node) {
            NodeKind::Scalar(_) => out.push((path.clone(), node)),
            NodeKind::List => {
                for (n, item) in tree.items(node).into_iter().flatten().enumerate() {
                    add(tree, *item, &path.clone().then(n), out);
                }
            }
            NodeKind::Mapping => {
                for (key, value) in tree.entries(node).into_iter().flatten() {
                    let key = tree.scalar(key).expect("a key").to_owned();
                    add(tree, value, &path.clone().then(key), out);
                }
            }
        }
    }
    let mut out = Vec::new();
    add(tree, tree.root().expect("a root"), &Path::default(), &mut out);
    out
}

/// The file as an independent reader has it.
fn judged(text: &str) -> Value {
    serde_yaml::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_else(|why| panic!("{text:?}: {why}"))
}

fn at<'v>(value: &'v mut Value, path: &[Seg]) -> &'v mut Value {
    path.iter().fold(value, |value, seg| match seg {
        Seg::Key(key) => value.get_mut(&**key).expect("a key"),
        Seg::Index(index) => value.get_mut(index).expect("an item"),
    })
}

/// The text between the spans.
fn between(text: &str, spans: &[Span]) -> Vec<String> {
    let starts = std::iter::once(0).chain(spans.iter().map(|span| span.end));
    let ends = spans.iter().map(|span| span.start).chain([text.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| text[start..end].to_owned())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_are_set_and_every_other_byte_stays(
        layout in layout(),
        picks in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(NEW)), 1..4),
    ) {
        let text = layout.written();
        let before = tree(&text);
        let all = values(&before);
        let mut edits: Vec<(usize, &str)> = picks.iter().map(|(pick, to)| (pick.index(all.len()), *to)).collect();
        edits.sort();
        edits.dedup_by_key(|(place, _)| *place);
        let wanted: Vec<Edit> = edits
            .iter()
            .map(|(place, to)| Edit::Set { path: all[*place].0.clone(), to: (*to).to_owned() })
            .collect();
        let made = match edit(&text, &wanted) {
            Ok(made) => made,
            // A block scalar's one line holds no line break and no blank at its ends; nothing else is refused.
            Err(EditError::Layout(path)) => {
                let block = edits.iter().any(|(place, to)| {
                    matches!(before.kind(all[*place].1), NodeKind::Scalar(portfolio::internal::parse::Style::Block))
                        && (to.trim() != *to || to.is_empty() || to.contains('\n'))
                });
                prop_assert!(block, "{path} in {text:?}");
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(format!("{error} in {text:?}"))),
        };
        let mut expected = judged(&text);
        for (place, to) in &edits {
            *at(&mut expected, &all[*place].0.0) = Value::String((*to).to_owned());
        }
        prop_assert_eq!(judged(&made), expected, "{:?} became {:?}", text, made);

        let after = tree(&made);
        let now = values(&after);
        prop_assert_eq!(now.len(), all.len());
        // A value that was not there is written behind its colon with a blank before it.
        let old: Vec<Span> = edits.iter().map(|(place, _)| before.span(all[*place].1)).collect();
        let new: Vec<Span> = edits.iter().map(|(place, _)| after.span(now[*place].1)).collect();
        if old.iter().all(|span| span.start < span.end) {
            prop_assert_eq!(between(&text, &old), between(&made, &new));
        }
        // Undone, it is the text that it was: always where no quotes were needed on the way.
        let back: Vec<Edit> = edits
            .iter()
            .map(|(place, to)| Edit::Rename {
                path: all[*place].0.clone(),
                from: (*to).to_owned(),
                to: before.scalar(all[*place].1).expect("a scalar").to_owned(),
            })
            .collect();
        let simple = |to: &str| to.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !["no", "null", ""].contains(&to);
        if edits.iter().all(|(_, to)| simple(to)) && old.iter().all(|span| span.start < span.end) {
            prop_assert_eq!(edit(&made, &back).expect("undone"), text);
        }
    }

    #[test]
    fn an_item_is_removed_and_its_comments_stay(layout in layout(), pick in any::<prop::sample::Index>()) {
        let text = layout.written();
        let items: Vec<(usize, usize)> = layout
            .entries
            .iter()
            .enumerate()
            .flat_map(|(n, (entry, _))| {
                let length = match entry {
                    Entry::Flow(items, _) | Entry::Dashes(items) => items.len(),
                    Entry::FlowPairs(items) | Entry::Pairs(items) => items.len(),
                    _ => 0,
                };
                (0..length).map(move |m| (n, m))
            })
            .collect();
        prop_assume!(!items.is_empty());
        let (n, m) = items[pick.index(items.len())];
        let path = Path::default().then(format!("k{n}")).then(m);
        let alone = items.iter().filter(|(other, _)| *other == n).count() == 1;
        let made = edit(&text, &[Edit::Remove { path: path.clone() }]);
        if alone {
            prop_assert_eq!(made, Err(EditError::Layout(path)));
            return Ok(());
        }
        let made = made.map_err(|error| TestCaseError::fail(format!("{error} in {text:?}")))?;
        let mut expected = judged(&text);
        let list = at(&mut expected, &path.0[..1]).as_sequence_mut().expect("a list");
        list.remove(m);
        prop_assert_eq!(judged(&made), expected, "{:?} became {:?}", text, made);

        let comments = |text: &str| -> Vec<String> {
            text.lines().filter_map(|line| line.find("# nr.").map(|at| line[at..].to_owned())).collect()
        };
        prop_assert_eq!(comments(&made), comments(&text), "{:?} became {:?}", text, made);
        let key = format!("k{n}:");
        let start = text.find(&key).expect("the key");
        let end = text.find(&format!("k{}:", n + 1)).map_or(0, |next| text.len() - next);
        prop_assert_eq!(&text[..start], &made[..start]);
        prop_assert_eq!(&text[text.len() - end..], &made[made.len() - end..]);
        let breaks = if layout.crlf { "\r\n" } else { "\n" };
        prop_assert!(made.split(breaks).all(|line| !line.contains(['\r', '\n'])));
        prop_assert_eq!(text.ends_with('\n'), made.ends_with('\n'));
    }
}

#[test]
fn what_cannot_be_changed_alone_is_refused_and_named() {
    let set = |path: Path, to: &str| {
        [Edit::Set {
            path,
            to: to.to_owned(),
        }]
    };
    let owner = || Path::default().then("owner");
    for (text, path, error) in [
        ("owner: &a it-chef\nx: *a\n", owner(), "cannot be read"),
        ("owner: [a]\n", owner(), "does not say"),
        ("unit: a\n", owner(), "there is no owner"),
        ("owner: |\n  to\n  linjer\n", owner(), "by hand"),
        ("", owner(), "there is no owner"),
    ] {
        let found = edit(text, &set(path, "b")).expect_err(text).to_string();
        assert!(found.contains(error), "{text:?}: {found}");
    }
    let rename = Edit::Rename {
        path: owner(),
        from: "it-chef".to_owned(),
        to: "b".to_owned(),
    };
    let found = edit("owner: skolechef\n", std::slice::from_ref(&rename)).expect_err("another");
    assert_eq!(found, EditError::NotAsExpected(owner()));
    let twice = edit("owner: it-chef\n", &[rename.clone(), rename]).expect_err("twice");
    assert_eq!(twice, EditError::Twice(owner()));
}

#[test]
fn a_plain_value_over_two_lines_and_a_value_after_a_duplicate_key_are_found() {
    let set = |text: &str, key: &'static str| {
        let path = Path::default().then(key);
        edit(
            text,
            &[Edit::Set {
                path,
                to: "b".to_owned(),
            }],
        )
    };
    assert_eq!(
        set("a: to\n  ord # c\nx: 1\n", "a").as_deref(),
        Ok("a: b # c\nx: 1\n")
    );
    assert_eq!(set("a: x\na: y\n", "a").as_deref(), Ok("a: b\na: y\n"));
    assert_eq!(set("? a\n: x\n", "a").as_deref(), Ok("? a\n: b\n"));
    assert_eq!(set("{a: , b: c}", "a").as_deref(), Ok("{a: b , b: c}"));
}
