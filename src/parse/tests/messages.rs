//! The list of messages is neither too short (see `shown`) nor too long.

use std::collections::BTreeSet;

use super::types::All;
use crate::finding::{FileId, Path};
use crate::parse::{Collected, MAX_DEPTH, MAX_FINDINGS, MAX_NODES, MESSAGES, Tree, decode};

#[test]
fn every_message_has_a_text_that_makes_it() {
    let texts = [
        "a: 1\n... b\n",
        "a: ]",
        "a: 'x' y\n",
        "a: [b,,c]\n",
        "a: \"b\"#c\n",
        "a: \"\\q\"\n",
        "a: b\u{7}c\n",
        "a: b\nc:\u{a0}d\n",
        "a: [b\u{a0}, c\u{200b}, d\u{202e}, \"e\\uFFFE\"]\n",
        "a: b #1\n",
        "a: b\n  c #1\n",
        "a: b\u{2028}c\n",
        "a: b\n c: d\n",
        "a: - b\n",
        "a: 1\nb:2\n",
        "- a\n-b\n",
        "a: %",
        "a:\n\tb: 1",
        "a: \"",
        "a: &x *y\n",
        "a: [&x b, *y, !z c]\n[d]: e",
        "%YAML 1.2\n---\na: 1",
        "---\n---\n",
        &"[".repeat(MAX_DEPTH + 1),
        &"- a\n".repeat(MAX_NODES),
        &(0..=MAX_FINDINGS)
            .map(|n| format!("k{n}: 1\n"))
            .collect::<String>(),
        "text: a\ntext: b\n",
        "texd: a\nfærdig: b\npart: {færdig: b}\n",
        "tagged: {between: {}}\n",
        "part: a\nflag: ja\nint:\ntexts: a\nunsigned: 25 %\nlarge: 1,5\nsmall: 256\namount: -1\ntext: 1\nstage: [need]\n",
        "stage: ned\nscore: 9\nby_stage: {færdig: 1}\n",
        "date: 2026\nparts: [{from: 1-1-2026}]\nquarter: 2026\ncode: 12\n",
        "quarter: 2026Q1\n",
        "date: 0027-01-01\nparts: [{from: 9999-12-31}]\nquarter: 1925-Q1\nyear: 27\n",
    ];
    let messages_seen: BTreeSet<String> = texts.iter().flat_map(|text| messages(text)).collect();
    let listed: BTreeSet<String> = MESSAGES
        .iter()
        .map(|(message, _)| (*message).to_owned())
        .collect();
    assert_eq!(messages_seen, listed);
    assert_eq!(listed.len(), MESSAGES.len(), "each is listed once");
}

fn messages(text: &str) -> Vec<String> {
    let findings = match Tree::parse(FileId(0), text) {
        Err(findings) => findings,
        Ok(mut tree) => {
            let mut out = Collected::of("systems");
            out.findings = tree.take_problems();
            out.findings.extend(tree.take_remarks());
            decode::<All>(&tree, tree.root().expect("a root"), &Path::default(), &mut out);
            out.findings
        }
    };
    findings
        .into_iter()
        .map(|finding| finding.message.into_owned())
        .collect()
}
