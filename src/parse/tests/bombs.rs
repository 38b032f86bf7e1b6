//! Files made to exhaust a reader end at a limit, and soon.

use std::time::{Duration, Instant};

use super::{decoded, refusals};
use crate::finding::FileId;
use crate::parse::{MAX_DEPTH, MAX_FINDINGS, MAX_NODES, Tree};

/// Far above what reading takes (milliseconds, when optimised), far below what a quadratic reader would.
const SOON: Duration = Duration::from_secs(5);

#[test]
fn depth_ends_at_the_limit_and_not_before() {
    let nested =
        |opening: &str, closing: &str, times| format!("{}{}", opening.repeat(times), closing.repeat(times));
    let steps = |times| {
        (0..times)
            .map(|n| format!("{}å:\n", " ".repeat(n)))
            .collect::<String>()
    };
    let mixed = |times: usize| {
        format!(
            "{}{}",
            "- ".repeat(times / 2),
            nested("[", "]", times - times / 2)
        )
    };
    for (name, text) in [
        (
            "lists",
            &(|times| nested("[", "]", times)) as &dyn Fn(usize) -> String,
        ),
        ("mappings", &|times| nested("{a: ", "}", times)),
        ("block lists", &|times| nested("- ", "", times)),
        ("block mappings", &steps),
        ("lists in block lists", &mixed),
    ] {
        assert!(Tree::parse(FileId(0), &text(MAX_DEPTH)).is_ok(), "{name}");
        let findings = refusals(&text(MAX_DEPTH + 1));
        assert_eq!(findings.len(), 1, "{name}");
        assert!(
            findings[0].starts_with("limit-exceeded-depth «"),
            "{name}: {findings:?}"
        );
        assert!(findings[0].ends_with("» limit=64"), "{name}: {findings:?}");
    }
}

#[test]
fn nodes_end_at_the_limit_and_not_before() {
    let items = |count: usize| format!("[{}]", "1,".repeat(count));
    assert!(Tree::parse(FileId(0), &items(MAX_NODES - 1)).is_ok());
    assert_eq!(
        refusals(&items(MAX_NODES)),
        ["limit-exceeded-nodes «1» limit=250000"]
    );
}

#[test]
fn the_deepest_tree_can_be_decoded() {
    #[derive(Debug, serde::Deserialize)]
    struct Deep(Vec<Deep>);
    let text = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    let (value, clean, findings) = decoded::<Deep>(&text);
    assert!(clean && findings.is_empty());
    let mut deepest = &value.expect("a value");
    let mut depth = 1;
    while let Some(inner) = deepest.0.first() {
        deepest = inner;
        depth += 1;
    }
    assert_eq!(depth, MAX_DEPTH);
}

#[test]
fn bombs_end_soon() {
    let many = 2_000_000;
    for (name, text) in [
        ("[", "[".repeat(many)),
        ("{", "{".repeat(many)),
        ("-", "- ".repeat(many / 2)),
        ("?", "? ".repeat(many / 2)),
        ("a: [", format!("a: {}", "[".repeat(many))),
        ("[[],", "[[],".repeat(many / 4)),
        ("a: a:", "a: ".repeat(many / 3)),
        ("&a", "&a ".repeat(many / 3)),
        ("*a", "- *a\n".repeat(many / 5)),
        ("!", "!".repeat(many)),
        ("%", "%a\n".repeat(many / 3)),
        ("---", "---\n".repeat(many / 4)),
        ("\"", format!("a: \"{}", " #'\n".repeat(many / 4))),
        (
            "tabs",
            format!("{}{}", "a: x\n".repeat(1000), "\tb: x\n".repeat(many / 6)),
        ),
        ("the same key", "a: 1\n".repeat(many / 20)),
        (
            "different keys",
            (0..many / 20).map(|n| format!("k{n}: 1\n")).collect(),
        ),
        ("a long key", format!("{}: 1", "x".repeat(many))),
        ("empty lines", "\n".repeat(many)),
    ] {
        let started = Instant::now();
        let tree = Tree::parse(FileId(0), &text);
        assert!(started.elapsed() < SOON, "{name}: {:?}", started.elapsed());
        if let Err(findings) = tree {
            assert!((1..=MAX_FINDINGS + 1).contains(&findings.len()), "{name}");
        }
    }
}
