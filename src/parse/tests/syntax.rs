//! Text that is no YAML, YAML that the register does not take, and keys that are there twice.

use super::{all_shown, refusals};
use crate::finding::FileId;
use crate::parse::{MAX_FINDINGS, Tree};

#[test]
fn syntax_errors_are_put_where_one_would_mend_them() {
    for (text, expected) in [
        ("a:\n  b: 1\n\tc: 2\n", "yaml-syntax-tab «\t»"),
        ("æ:\n\tb: 1\n", "yaml-syntax-tab «\t»"),
        ("a:\n \tb: 1\n", "yaml-syntax-tab «\t»"),
        ("æ:\r\n \t- - b: 1\r\n", "yaml-syntax-tab «\t»"),
        ("a: 1\nb:2\nc: 3\n", "yaml-syntax-colon «b:2»"),
        ("a: 1\nå b\nc: 3\n", "yaml-syntax-colon «å b»"),
        ("navn:Ærø # 😀\nb: 2\n", "yaml-syntax-colon «navn:Ærø»"),
        ("id\nnavn: Ærø\n", "yaml-syntax-colon «id»"),
        ("k:\r\n  - a:1\r\n    b: 2\r\n", "yaml-syntax-colon «a:1»"),
        (
            "navn: Projekt: nyt # ja\n",
            "yaml-syntax-quotes «Projekt: nyt» suggestion=\"Projekt: nyt\"",
        ),
        (
            "- navn: Sagen: \"A\"\n",
            "yaml-syntax-quotes «Sagen: \"A\"» suggestion='Sagen: \"A\"'",
        ),
        ("andel: %x\n", "yaml-syntax-quotes «%x» suggestion=\"%x\""),
        ("mail: @ø\n", "yaml-syntax-quotes «@ø» suggestion=\"@ø\""),
        (
            "note: * vigtigt\n",
            "yaml-syntax-quotes «* vigtigt» suggestion=\"* vigtigt\"",
        ),
        ("a: 'ø\nb: 2\n", "yaml-syntax-unclosed «'» open='"),
        ("a: \"ø", "yaml-syntax-unclosed «\"» open=\""),
        ("a: # it's \"\n  \"ø\nb: 2\n", "yaml-syntax-unclosed «\"» open=\""),
        ("a: [x, y\nb: 2\n", "yaml-syntax-unclosed «[» open=["),
        ("a: {b: {c: 1}\n", "yaml-syntax-unclosed «{» open={"),
        ("- a\n-b\n", "yaml-syntax-dash «-b»"),
        ("a: x\n b: y\n", "yaml-syntax-indent «b: y»"),
        ("a: 'it's'\n", "yaml-syntax-after «s'»"),
        ("a: ]\n", "yaml-syntax-brackets «]»"),
        ("a: [x y}\n", "yaml-syntax-brackets «[x y}»"),
        ("a: \"\\q\"\n", "yaml-syntax-escape «\"\\q\"»"),
        ("a: ø\u{0}y\n", "yaml-syntax-character «\u{0}» character=U+0000"),
        ("a: øx\u{7}y\n", "yaml-syntax-character «\u{7}» character=U+0007"),
        (
            "a: \"ø\u{1b}[31m\"\n",
            "yaml-syntax-character «\u{1b}» character=U+001B",
        ),
        (
            "a: 1\n\u{feff}b: 1\n",
            "yaml-syntax-character «b: 1» character=U+FEFF",
        ),
        ("a: 1\n... ø\n", "yaml-syntax «ø»"),
    ] {
        assert_eq!(refusals(text), [expected], "{text:?}");
    }
}

#[test]
fn wrong_indentation_is_told_from_other_mistakes() {
    for (text, expected) in [
        ("  æ: 1\nb: 2\n", "yaml-syntax-indent «b: 2»"),
        ("æ: \"x\"\n  b: 2\n", "yaml-syntax-indent «b: 2»"),
        ("a:\n    æ: 1\n  c: 2\n", "yaml-syntax-indent «c: 2»"),
        ("a:\r\n  - æ: 1\r\n   c: 2\r\n", "yaml-syntax-indent «c: 2»"),
        ("a:\n  - æ\n - c\n", "yaml-syntax-indent «- c»"),
        ("a:\n  - æ\n  c: 3\n", "yaml-syntax-indent «c: 3»"),
        ("a: 1\n- æ\n", "yaml-syntax-indent «- æ»"),
        ("a: |\n    æ\n  y\nb: 1\n", "yaml-syntax-indent «y»"),
        ("a: æ # c\n\n  b: y\n", "yaml-syntax-indent «b: y»"),
        ("a: - æ\n", "yaml-syntax-list «- æ»"),
        ("a: [- æ]\n", "yaml-syntax-list «- æ]»"),
        ("{æ: 1} b\n", "yaml-syntax-after «b»"),
        ("a: \"æ\"#c\n", "yaml-syntax-comment «#c»"),
        ("a: [æ,,y]\n", "yaml-syntax-comma «,»"),
        ("a: {æ: 1 c: 2}\n", "yaml-syntax-comma «: 2}»"),
        ("a: {æ:[1]}\n", "yaml-syntax-colon «:[1]}»"),
        ("a:\n  b: [\nc: 1\n", "yaml-syntax-unclosed «[» open=["),
        (
            "a: > 500 kr.\n",
            "yaml-syntax-quotes «> 500 kr.» suggestion=\"> 500 kr.\"",
        ),
        ("a: !æ! x\n", "yaml-syntax-quotes «!æ! x» suggestion=\"!æ! x\""),
    ] {
        assert_eq!(refusals(text), [expected], "{text:?}");
    }
}

#[test]
fn refused_features_are_all_found_at_once() {
    let text =
        "æ: &anker 1\nb: *anker\nc: *ukendt\nd: !!str 5\ne: !lokal {ø: 1}\n[f]: 2\n? {g: 1}\n: 3\n: tom\n";
    assert_eq!(
        refusals(text),
        [
            "yaml-feature-refused-anchor «&anker»",
            "yaml-feature-refused-alias «*anker»",
            "yaml-feature-refused-alias «*ukendt»",
            "yaml-feature-refused-tag «!!str»",
            "yaml-feature-refused-tag «!lokal»",
            "yaml-feature-refused-key «[f]»",
            "yaml-feature-refused-key «{g: 1}»",
            "yaml-feature-refused-key «:»",
        ]
    );
}

#[test]
fn refusals_of_a_file_have_a_limit() {
    let findings = refusals(&"- *æ\n".repeat(MAX_FINDINGS + 50));
    assert_eq!(findings.len(), MAX_FINDINGS + 1);
    assert_eq!(
        findings.last().map(String::as_str),
        Some("limit-exceeded-errors «*æ» limit=100")
    );
    let text = "å: 1\n".repeat(MAX_FINDINGS + 50);
    let findings = all_shown(
        &text,
        &Tree::parse(FileId(0), &text).expect("a tree").take_problems(),
    );
    assert_eq!(findings.len(), MAX_FINDINGS + 1);
    assert_eq!(
        findings.last().map(String::as_str),
        Some("limit-exceeded-errors «å» limit=100")
    );
}

#[test]
fn one_document_without_directives_is_all_a_file_holds() {
    for (text, expected) in [
        ("a: å\n---\nb: 2\n", "yaml-feature-refused-documents «---»"),
        ("a: å\n...\nb: ø # x\n", "yaml-feature-refused-documents «b: ø»"),
        (
            "%YAML 1.2\n---\na: 1\n",
            "yaml-feature-refused-directive «%YAML 1.2»",
        ),
        (
            "# æ\n%TAG ! x\n---\na: 1\n",
            "yaml-feature-refused-directive «%TAG ! x»",
        ),
    ] {
        assert_eq!(refusals(text), [expected], "{text:?}");
    }
    for text in [
        "a:\tb # \t\n",
        "a: |\n  \tx\ty\n  \tz\nb: 1\n",
        "---\na: 1\n",
        "a: 1\n...\n",
        "\u{feff}a: 1\n",
        "a: 1 # --- %\n",
    ] {
        assert!(Tree::parse(FileId(0), text).is_ok(), "{text:?}");
    }
}

#[test]
fn an_empty_file_is_a_tree_without_a_root() {
    for text in ["", "\u{feff}", "# æøå\n\n", "\r\n"] {
        assert_eq!(
            Tree::parse(FileId(0), text).expect("a tree").root(),
            None,
            "{text:?}"
        );
    }
}

#[test]
fn of_a_key_that_is_there_twice_the_first_counts() {
    let text = "æ: 1\nb: {ø: 1, \"ø\": 2}\næ: 3\næ: 4\n";
    let mut tree = Tree::parse(FileId(0), text).expect("a tree");
    assert_eq!(
        all_shown(text, &tree.take_problems()),
        [
            "duplicate-key «\"ø\"» other «ø» key=ø",
            "duplicate-key «æ» other «æ» key=æ",
            "duplicate-key «æ» other «æ» key=æ",
        ]
    );
    assert!(tree.take_problems().is_empty());
    let root = tree.root().expect("a root");
    assert_eq!(
        tree.get(root, "æ").and_then(|value| tree.scalar(value)),
        Some("1")
    );
    assert_eq!(tree.entries(root).expect("a mapping").len(), 2);
}

#[test]
fn large_mappings_are_searched_for_duplicates_too() {
    let mut text: String = (0..500).map(|n| format!("k{n}: {n}\n")).collect();
    text.push_str("k7: 1\nk499: 2\nk7: 3\n");
    let mut tree = Tree::parse(FileId(0), &text).expect("a tree");
    let found = all_shown(&text, &tree.take_problems());
    let expected = ["k7", "k499", "k7"].map(|key| format!("duplicate-key «{key}» other «{key}» key={key}"));
    assert_eq!(found, expected);
    assert_eq!(
        tree.entries(tree.root().expect("a root"))
            .expect("a mapping")
            .len(),
        500
    );
}
