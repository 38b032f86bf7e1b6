//! Hostile input is a finding or exit code 2, never a panic, and bounded in time and memory.

use std::fs;
use std::time::{Duration, Instant};

use crate::common::{self, Files, program};

/// The base with one more system file of these bytes.
fn with(bytes: impl Into<Vec<u8>>) -> Files {
    let mut files = common::base();
    files.insert("systems/ond.yaml".into(), bytes.into());
    files
}

/// The rules that fire in the hostile file.
fn fired(files: Files) -> Vec<&'static str> {
    let began = Instant::now();
    let report = common::report(files, common::TODAY.parse().expect("a day"));
    // No measurement of speed: a bound that only quadratic work or worse can break.
    assert!(began.elapsed() < Duration::from_secs(20), "it ends");
    let mut rules: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.primary().path == "systems/ond.yaml")
        .map(|finding| finding.rule.id)
        .collect();
    rules.dedup();
    rules
}

#[test]
fn deep_nesting_stops_at_the_limit() {
    for text in [
        format!("id: ond\nname: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)),
        format!("id: ond\nname: {}\n", "{a: ".repeat(100_000)),
        format!("id: ond\nname:\n  {}x\n", "- ".repeat(100_000)),
        (0..2_000).map(|n| format!("{}a:\n", " ".repeat(n))).collect(),
    ] {
        assert_eq!(fired(with(text)), ["limit-exceeded"]);
    }
}

#[test]
fn alias_bombs_are_refused() {
    let mut text = String::from("id: ond\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for level in b'b'..=b'z' {
        let (name, before) = (char::from(level), char::from(level - 1));
        text.push_str(&format!(
            "{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}]\n"
        ));
    }
    let rules = fired(with(text));
    assert_eq!(rules.first(), Some(&"yaml-feature-refused"), "{rules:?}");
}

#[test]
fn huge_scalars_and_files_are_refused_before_they_are_parsed() {
    let text = format!("id: ond\nname: {}\n", "x".repeat(50 << 20));
    assert_eq!(fired(with(text)), ["limit-exceeded"]);
}

#[test]
fn a_long_line_is_shown_in_part() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = format!(
        "id: ond\nname: {}\nfejl: 1\nnoget: [{}]\n",
        "x".repeat(1 << 20),
        "æ, ".repeat(100_000)
    );
    common::lay(folder.path(), with(long));
    let args = ["validate", "--date", common::TODAY, "--register", "."];
    let (code, out, _) = program::run(folder.path(), &args);
    assert_eq!(code, Some(1));
    assert!(out.len() < 50_000, "{} bytes of output", out.len());
}

#[test]
fn many_keys_items_and_errors_are_bounded() {
    let keys: String = (0..200_000).map(|n| format!("k{n}: 1\n")).collect();
    let rules = fired(with(format!("id: ond\n{keys}")));
    assert!(rules.contains(&"limit-exceeded"), "{rules:?}");
    let same: String = "name: x\n".repeat(50_000);
    let rules = fired(with(format!("id: ond\n{same}")));
    assert!(
        rules.contains(&"duplicate-key") || rules.contains(&"limit-exceeded"),
        "{rules:?}"
    );
    let wrong: String = (0..50_000)
        .map(|n| format!("  - {{system: s{n}, effect: findes-ikke}}\n"))
        .collect();
    let mut files = common::base();
    let head = "id: ond\nname: x\npurpose: y\nunit: koncern-it\nscope: local\nstage: idea\nsystems:\n";
    files.insert("projects/ond.yaml".into(), format!("{head}{wrong}").into_bytes());
    let report = common::report(files, common::TODAY.parse().expect("a day"));
    let here = report
        .findings
        .iter()
        .filter(|finding| finding.primary().path == "projects/ond.yaml")
        .count();
    assert!(here > 0 && here <= 201, "{here} findings for one file");
}

#[test]
fn odd_bytes_are_findings() {
    for bytes in [
        b"id: ond\nname: a\0b\n".to_vec(),
        b"\xff\xfe\x00\x00".to_vec(),
        b"\xef\xbb\xbf\xef\xbb\xbfid: ond\n".to_vec(),
        b"id: ond\nname: \"\\ud800\"\n".to_vec(),
        b"id: ond\nname: \xed\xa0\x80\n".to_vec(),
        b"%YAML 1.2\n%YAML 1.1\n---\nid: ond\n".to_vec(),
        b"? ? ? :\n".to_vec(),
        b"\t".to_vec(),
        b"!!binary |\n  R0lG\n".to_vec(),
        b"id: ond\n---\nid: to\n".to_vec(),
        b"'".to_vec(),
        b"\"".to_vec(),
        b"- &a\n- *a\n".to_vec(),
        b"id: [ond\n".to_vec(),
        Vec::new(),
    ] {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!fired(with(bytes)).is_empty(), "{shown:?} is found");
    }
}

#[cfg(unix)]
#[test]
fn folders_links_and_vanished_files_are_unreadable_file() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), common::base());
    let systems = folder.path().join("systems");
    symlink(folder.path(), systems.join("ring.yaml")).expect("a loop");
    symlink(
        folder.path().join("findes-ikke.yaml"),
        systems.join("dinglende.yaml"),
    )
    .expect("a link to nothing");
    fs::create_dir(systems.join("mappe.yaml")).expect("a folder with the name of a file");
    fs::write(systems.join("laast.yaml"), "id: laast\n").expect("written");
    fs::set_permissions(systems.join("laast.yaml"), fs::Permissions::from_mode(0o000)).expect("locked");
    let asked = [
        "validate",
        "--format",
        "json",
        "--date",
        common::TODAY,
        "--register",
        ".",
    ];
    let (code, text, _) = program::run(folder.path(), &asked);
    assert_eq!(code, Some(1), "{text}");
    let found = |path: &str| {
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        document["findings"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|finding| {
                finding["rule"] == "unreadable-file"
                    && finding["locations"][0]["path"]
                        .as_str()
                        .is_some_and(|shown| shown.ends_with(path))
            })
    };
    assert!(found("ring.yaml") && found("dinglende.yaml"), "{text}");
    fs::set_permissions(systems.join("laast.yaml"), fs::Permissions::from_mode(0o644)).expect("unlocked");
}
