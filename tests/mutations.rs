//! Whatever a person or a broken disk does to a file: the tool answers with findings that point into the files and
//! have words, and never panics. And what the tool and an independent YAML reader both accept, they read alike.

use std::sync::LazyLock;

use portfolio::internal::finding::FileId;
use portfolio::internal::parse::{NodeId, Tree};
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::text::is_unprintable;
use portfolio::internal::value::{InvisibleCharacter, Language, composed};
use proptest::prelude::*;

use crate::common::{self, Files};

static REGISTER: LazyLock<Files> = LazyLock::new(common::base);

/// One change to the bytes of a file.
#[derive(Debug, Clone)]
enum Change {
    DropLine(usize),
    RepeatLine(usize),
    SwapLines(usize),
    Indent(usize),
    Insert(usize, String),
    Cut(usize),
    Byte(usize, u8),
    ReplaceValue(usize, String),
}

fn change() -> impl Strategy<Value = Change> {
    let snippet = prop::sample::select(vec![
        "\t",
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "!x ",
        "|\n",
        ">\n",
        "---\n",
        "...\n",
        "%YAML\n",
        "\r\n",
        "\u{feff}",
        "\0",
        "æøå",
        "\u{202e}",
        "<<: ",
        "? ",
        "nej",
        "12",
        "1e5",
        "~",
        "2026-02-30",
        "2026-Q9",
        "id: x\n",
        "unknown: x\n",
        "999999999999999999999",
    ])
    .prop_map(str::to_owned);
    prop_oneof![
        any::<usize>().prop_map(Change::DropLine),
        any::<usize>().prop_map(Change::RepeatLine),
        any::<usize>().prop_map(Change::SwapLines),
        any::<usize>().prop_map(Change::Indent),
        (any::<usize>(), snippet.clone()).prop_map(|(at, text)| Change::Insert(at, text)),
        any::<usize>().prop_map(Change::Cut),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (any::<usize>(), snippet).prop_map(|(at, text)| Change::ReplaceValue(at, text)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|b| *b == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    if lines.is_empty() {
        return;
    }
    let count = lines.len();
    match change {
        Change::DropLine(n) => drop(lines.remove(n % count)),
        Change::RepeatLine(n) => lines.insert(n % count, lines[n % count].clone()),
        Change::SwapLines(n) => lines.swap(n % count, (n + 1) % count),
        Change::Indent(n) => lines[n % count].splice(0..0, *b"   ").for_each(drop),
        Change::ReplaceValue(n, text) => {
            let line = &mut lines[n % count];
            let at = line
                .iter()
                .position(|b| *b == b':')
                .map_or(0, |at| at + 1)
                .min(line.len());
            line.truncate(at);
            line.extend(format!(" {text}\n").bytes());
        }
        Change::Insert(at, text) => {
            let at = at % (bytes.len() + 1);
            bytes.splice(at..at, text.bytes());
            return;
        }
        Change::Cut(at) => {
            let at = at % (bytes.len() + 1);
            bytes.truncate(at);
            return;
        }
        Change::Byte(at, byte) => {
            if !bytes.is_empty() {
                let at = at % bytes.len();
                bytes[at] = *byte;
            }
            return;
        }
    }
    *bytes = lines.concat();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_register_gives_findings_that_point_into_it(
        file in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..6),
    ) {
        let mut files = REGISTER.clone();
        let path = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
        let bytes = files.get_mut(&path).expect("a file");
        changes.iter().for_each(|change| apply(bytes, change));
        let sources = portfolio::internal::source::SourceSet::from_memory(files);
        let Ok(loaded) = Snapshot::load(sources) else { return Ok(()) };
        let Snapshot { sources, report, .. } = loaded.judge(common::TODAY.parse().expect("a day"));
        for finding in &report.findings {
            for spot in &finding.spots {
                let text = &sources.file(spot.file).text;
                prop_assert!(spot.span.start <= spot.span.end && spot.span.end <= text.len(), "{spot:?}");
                prop_assert!(text.is_char_boundary(spot.span.start) && text.is_char_boundary(spot.span.end), "{spot:?}");
                prop_assert!(spot.line >= 1 && spot.column >= 1);
            }
            for language in [Language::Danish, Language::English] {
                let message = finding.message(language);
                prop_assert!(!message.is_empty() && !message.contains("{$"), "{message}");
                prop_assert!(!message.chars().any(is_unprintable), "{message:?}");
            }
        }
    }

    #[test]
    fn what_both_readers_accept_they_read_alike(
        file in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 0..3),
    ) {
        let path = file.get(&REGISTER.keys().cloned().collect::<Vec<_>>()).clone();
        let mut bytes = REGISTER[&path].clone();
        changes.iter().for_each(|change| apply(&mut bytes, change));
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        let text = text.trim_start_matches('\u{feff}');
        // The other reader keeps what nobody can see.
        if text.chars().any(|c| InvisibleCharacter::of(c).is_some()) {
            return Ok(());
        }
        let Ok(mut tree) = Tree::parse(FileId(0), text) else { return Ok(()) };
        // A character that nobody can see is left out here, and is a finding.
        if !tree.take_problems().is_empty() || !tree.take_remarks().is_empty() {
            return Ok(());
        }
        let Ok(theirs) = serde_yaml::from_str::<serde_yaml::Value>(text) else { return Ok(()) };
        let Some(root) = tree.root() else { return Ok(()) };
        prop_assert!(alike(&tree, root, &theirs), "{text}\n{theirs:?}");
    }
}

/// Whether a node has the shape and the text that the other reader saw.
fn alike(tree: &Tree<'_>, node: NodeId, theirs: &serde_yaml::Value) -> bool {
    use serde_yaml::Value;
    let text = tree.scalar(node);
    match theirs {
        Value::Sequence(items) => tree.items(node).is_some_and(|ours| {
            ours.len() == items.len()
                && ours
                    .iter()
                    .zip(items)
                    .all(|(node, item)| alike(tree, *node, item))
        }),
        Value::Mapping(mapping) => tree.entries(node).is_some_and(|entries| {
            entries.len() == mapping.len()
                && entries.zip(mapping).all(|((our_key, our_value), (key, value))| {
                    alike(tree, our_key, key) && alike(tree, our_value, value)
                })
        }),
        // Letters are read composed here.
        Value::String(theirs) => text.is_some_and(|text| text == composed(theirs)),
        Value::Number(number) => text.is_some_and(|text| {
            text == number.to_string()
                || serde_yaml::from_str::<Value>(text).is_ok_and(|again| again == *theirs)
        }),
        Value::Bool(yes) => {
            text.is_some_and(|text| text.eq_ignore_ascii_case(if *yes { "true" } else { "false" }))
        }
        Value::Null => text.is_some_and(|text| matches!(text, "" | "~" | "null" | "Null" | "NULL")),
        Value::Tagged(_) => false,
    }
}
