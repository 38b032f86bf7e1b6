//! Hostile input is a finding or exit code 2, never a panic, and bounded in time and memory.

use std::fs;
use std::time::{Duration, Instant};

use crate::common::git::Repo;
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

/// A journal that puts an attacker's line into the policy.
const FORGED: &str = r#"{"what":"handover a b","files":[{"path":"policy.yaml","old":"OLD","new":"NEW"}]}"#;

/// The journal's bytes for a register with this policy.
fn forged(policy: &str) -> String {
    let quoted = |text: &str| serde_json::to_string(text).expect("JSON");
    let evil = format!("{policy}# ond\n");
    let body = FORGED.replace("\"OLD\"", &quoted(policy));
    let body = body.replace("\"NEW\"", &quoted(&evil));
    format!("{body}\nend {}\n", body.len())
}

#[cfg(unix)]
#[test]
fn what_stands_where_the_journal_should_is_not_followed_nor_waited_for() {
    use std::os::unix::fs::symlink;
    let lay = |place: &dyn Fn(&std::path::Path)| {
        let folder = tempfile::tempdir().expect("a folder");
        common::lay(folder.path(), common::base());
        place(&folder.path().join(".portfolio-journal"));
        folder
    };
    let pipe = |path: &std::path::Path| {
        let made = std::process::Command::new("mkfifo")
            .arg(path)
            .status()
            .expect("run");
        assert!(made.success());
    };
    let full = |path: &std::path::Path| {
        fs::create_dir(path).expect("a folder");
        fs::write(path.join("a"), "b").expect("written");
    };
    let large = |path: &std::path::Path| {
        fs::File::create(path)
            .expect("a file")
            .set_len(1 << 40)
            .expect("a hole");
    };
    type Place<'p> = (&'static str, &'p dyn Fn(&std::path::Path));
    let place: [Place<'_>; 4] = [
        ("symbolic link", &|path| {
            symlink("/dev/zero", path).expect("a link")
        }),
        ("not a regular file", &pipe),
        ("folder", &full),
        ("large", &large),
    ];
    for (what, place) in place {
        let folder = lay(place);
        let began = Instant::now();
        let args = ["validate", "--date", common::TODAY, "--register", "."];
        let (code, _, error) = program::run(folder.path(), &args);
        assert_eq!(code, Some(0), "{what}: {error}");
        assert!(error.contains(what), "{what}: {error}");
        let args = ["handover", "it-chef", "skolechef", "--register", "."];
        let (code, _, error) = program::run(folder.path(), &args);
        assert_eq!(code, Some(2), "{what}: {error}");
        let (code, _, error) = program::run(folder.path(), &["recover", "--forget", "--register", "."]);
        assert_eq!(code, Some(0), "{what}: {error}");
        let left = folder.path().join(".portfolio-journal").symlink_metadata();
        assert!(left.is_err(), "{what} is gone");
        assert!(began.elapsed() < Duration::from_secs(20), "{what}");
    }
}

#[test]
fn a_journal_that_git_tracks_is_found_and_never_finished_from() {
    let mut files = common::base();
    let policy = String::from_utf8(files["policy.yaml"].clone()).expect("UTF-8");
    let forged = forged(&policy);
    files.insert(".portfolio-journal".into(), forged.clone().into_bytes());
    let mut repo = Repo::new(&files);
    repo.commit("Ond");
    let root = repo.root();
    let validate = |more: &[&str]| {
        let args = ["validate", "--date", common::TODAY, "--format", "json"];
        let args: Vec<&str> = args.iter().chain(more).copied().collect();
        program::run(&root, &args)
    };
    for more in [&[][..], &["--staged"], &["--at", "HEAD"]] {
        let (code, out, error) = validate(more);
        assert_eq!(code, Some(1), "{error}");
        assert!(out.contains("tracked-journal"), "{more:?}: {out}");
    }
    for args in [
        &["handover", "it-chef", "skolechef"][..],
        &["handover", "it-chef", "skolechef", "--dry-run"],
        &["migrate"],
        &["recover"],
        &["recover", "--undo"],
    ] {
        let (code, _, error) = program::run(&root, args);
        assert_eq!(code, Some(2), "{args:?}: {error}");
        assert!(error.contains("tracked by git"), "{args:?}: {error}");
        assert_eq!(repo.read("policy.yaml"), policy, "{args:?}");
    }
    // Whoever says that it is their own takes it out of git's list.
    let git = std::process::Command::new("git")
        .current_dir(&root)
        .args(["rm", "-q", "--cached", "register/.portfolio-journal"])
        .status();
    assert!(git.expect("git").success());
    let (code, _, error) = program::run(&root, &["recover"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(repo.read("policy.yaml").ends_with("# ond\n"));
}

#[cfg(unix)]
#[test]
fn links_in_place_of_single_files_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), common::base());
    let file = folder.path().join("municipality.yaml");
    fs::remove_file(&file).expect("removed");
    std::os::unix::fs::symlink("/dev/zero", &file).expect("a link");
    for args in [
        &["migrate", "--register", "."][..],
        &["baseline", "list", "--register", "."],
        &["history", "cirius", "--register", "."],
        &["validate", "--register", "."],
    ] {
        let began = Instant::now();
        program::run(folder.path(), args);
        assert!(began.elapsed() < Duration::from_secs(20), "{args:?}");
    }
}

#[test]
fn tab_offers_nothing_that_a_shell_would_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = common::base();
    files.insert(
        "positions.yaml".into(),
        b"- {id: \"zz$(touch PWN)\", title: \"a\\e[31mb\", unit: koncern-it}\n\
          - {id: zz-good, title: God, unit: koncern-it}\n"
            .to_vec(),
    );
    files.insert(
        "suppliers.yaml".into(),
        "- {id: a, name: \"KMD $(touch PWN) A/S\"}\n".into(),
    );
    common::lay(folder.path(), files);
    let offered = |words: &[&str]| {
        let mut command = program::program(folder.path());
        command
            .env("COMPLETE", "bash")
            .env("_CLAP_IFS", "\n")
            .env("_CLAP_COMPLETE_INDEX", words.len().to_string())
            .args(["--", "portfolio"])
            .args(words);
        program::ran(&mut command).1
    };
    for words in [
        &["handover", "--register=.", "zz"][..],
        &["holds", "--register=.", "zz"],
        &["show", "--register=.", "positions/zz"],
    ] {
        let out = offered(words);
        assert!(out.contains("zz-good") && !out.contains('$'), "{words:?}: {out}");
    }
    let out = offered(&["list", "--register=.", "ownerless", "--where", "x="]);
    assert!(!out.contains(" $("), "{out}");
}

#[test]
fn a_page_is_not_written_onto_a_file_of_a_register() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = common::base();
    files.insert("kle.csv".into(), b"05.04.06;Skoler\n".to_vec());
    common::lay(folder.path(), files);
    for path in ["kle.csv", "systems/../kle.csv"] {
        let args = ["list", "systems", "--register", ".", "--output", path];
        let (code, _, error) = program::run(folder.path(), &args);
        assert_eq!(code, Some(2), "{path}");
        assert!(error.contains("is a file of a register"), "{error}");
    }
    let text = fs::read_to_string(folder.path().join("kle.csv")).expect("there");
    assert_eq!(text, "05.04.06;Skoler\n");
    let args = ["list", "systems", "--register", ".", "--output", "systemer.csv"];
    assert_eq!(program::run(folder.path(), &args).0, Some(0));
    let args = ["list", "systems", "--register", ".", "--output", "/dev/stdout"];
    let (code, out, error) = program::run(folder.path(), &args);
    assert_eq!(code, Some(0), "{error}");
    let (_, printed, _) = program::run(folder.path(), &args[..4]);
    assert_eq!(out, printed);
}

#[test]
fn values_that_other_readers_take_for_something_else_are_refused_without_quotes() {
    for value in [
        "12:30",
        "1_000",
        "0b101",
        "=",
        "<<",
        "-1:30:00",
        "a\u{2028}b",
        "a\u{85}b",
    ] {
        let plain = fired(with(format!("id: ond\nname: {value}\n")));
        let refused = plain.contains(&"wrong-type") || plain.contains(&"yaml-feature-refused");
        assert!(refused, "{value:?}: {plain:?}");
        let quoted = fired(with(format!("id: ond\nname: \"{}\"\n", value.escape_unicode())));
        assert!(!quoted.contains(&"wrong-type"), "{value:?}: {quoted:?}");
    }
    for value in ["kl. 12:30", "1 000", "a=b", "2026-12-01 12:30"] {
        let rules = fired(with(format!("id: ond\nname: {value}\n")));
        assert!(!rules.contains(&"wrong-type"), "{value:?}: {rules:?}");
    }
}

#[test]
fn characters_that_nobody_sees_are_found_in_names_and_shown_in_no_page() {
    for c in [
        '\u{202e}',
        '\u{61c}',
        '\u{ad}',
        '\u{34f}',
        '\u{115f}',
        '\u{3164}',
        '\u{e0041}',
        '\u{200b}',
    ] {
        let rules = fired(with(format!("id: ond\nname: Ci{c}rius\n")));
        assert!(rules.contains(&"invisible-character"), "{c:?}: {rules:?}");
    }
    let rules = fired(with("id: ond\nname: \"a\\0b\"\n"));
    assert!(rules.contains(&"invisible-character"), "NUL: {rules:?}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_does_not_change_the_outcome_and_a_full_disk_does() {
    use std::process::Stdio;
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = with("id: ond\nname: x\n");
    files.insert("systems/to.yaml".into(), b"id: to\nname: y\n".to_vec());
    common::lay(folder.path(), files);
    let program = |args: &[&str]| {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("portfolio"));
        command.current_dir(folder.path()).env_clear().args(args);
        command
    };
    let mut run = program(&["validate", "--register", ".", "--date", common::TODAY])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    drop(run.stdout.take());
    assert_eq!(run.wait().expect("ended").code(), Some(1));

    common::lay(folder.path(), common::base());
    for name in ["ond", "to"] {
        fs::remove_file(folder.path().join(format!("systems/{name}.yaml"))).expect("removed");
    }
    let full = fs::OpenOptions::new().write(true).open("/dev/full");
    let Ok(full) = full else { return };
    let before = common::files(folder.path());
    let args = [
        "handover",
        "it-chef",
        "skolechef",
        "--register",
        ".",
        "--date",
        common::TODAY,
    ];
    let run = program(&args).stdout(full).stderr(Stdio::null()).status();
    assert_eq!(run.expect("ended").code(), Some(2));
    assert_eq!(common::files(folder.path()), before, "nothing is written");
}

#[test]
fn a_second_writer_is_told_that_another_change_is_running() {
    use portfolio::internal::edit::{Disk, FileChange, RealDisk, RegisterChange, WriteError, write};
    let folder = tempfile::tempdir().expect("a folder");
    common::lay(folder.path(), common::base());
    let file = folder.path().join("policy.yaml");
    let old = fs::read_to_string(&file).expect("there");
    let running = RealDisk
        .create(&folder.path().join(".portfolio-journal"), b"")
        .expect("made");
    let change = RegisterChange {
        what: "handover a b".to_owned(),
        files: vec![FileChange {
            path: "policy.yaml".to_owned(),
            new: format!("{old}# ny\n"),
            old,
        }],
    };
    let told = write(folder.path(), &change, &RealDisk);
    assert!(matches!(told, Err(WriteError::Busy)), "{told:?}");
    drop(running);
    let told = write(folder.path(), &change, &RealDisk);
    assert!(matches!(told, Err(WriteError::Pending)), "{told:?}");
}

/// What a host would make a link, a mention, a picture, a formula or a command of, in text as its page has it.
fn linked(shown: &str) -> Vec<String> {
    const SIGNS: [&str; 4] = ["://", "www.", ":smile:", "$"];
    let mut found: Vec<String> = SIGNS
        .iter()
        .filter(|sign| shown.contains(*sign))
        .map(|sign| (*sign).to_owned())
        .collect();
    let signs: Vec<char> = shown.chars().collect();
    for pair in signs.windows(2) {
        let [sign, next] = pair else { continue };
        if matches!(sign, '@' | '#' | '!' | '%' | '~' | '^' | '&') && (next.is_alphanumeric() || *next == '"')
        {
            found.push(pair.iter().collect());
        }
    }
    for word in shown.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        if word.starts_with("GH-1") || word.starts_with("ABC-12") {
            found.push(word.to_owned());
        }
    }
    found
}

#[test]
fn markdown_mentions_nobody_and_links_nothing() {
    // The signs that the published rules of GitHub, GitLab and Azure begin a reference with.
    let payloads = [
        "@octocat",
        "@org/team",
        "@<0f1e2d3c>",
        "a.b@vadby.example",
        "mailto:a@b.dk",
        "#1",
        "org/repo#1",
        "GH-1",
        "gh-1",
        "AB#12",
        "ABC-12",
        "!1",
        "group/project!1",
        "%1",
        "~bug",
        "&1",
        "^alert#1",
        "[issue:1]",
        "a/b>",
        "https://vadby.example",
        "www.vadby.example",
        ":smile:",
        "$x$",
        "/close",
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = common::base();
    for (n, payload) in payloads.iter().enumerate() {
        let name = serde_json::to_string(payload).expect("JSON");
        files.insert(
            format!("systems/ond-{n}.yaml"),
            format!("id: ond-{n}\nname: {name}\n").into_bytes(),
        );
    }
    let args = [
        "list",
        "systems",
        "--register",
        ".",
        "--date",
        common::TODAY,
        "--format",
    ];
    let page = |format: &str| {
        let args: Vec<&str> = args.iter().copied().chain([format]).collect();
        let (code, out, error) = program::run(folder.path(), &args);
        assert_eq!(code, Some(0), "{error}");
        out
    };
    common::lay(folder.path(), files);
    let markdown = page("markdown");
    // As the page's text: a formula's sign stands in a piece of its own, and entities are what they stand for.
    let text = markdown
        .replace("<span>$</span>", "\u{200b}")
        .replace("&#8203;", "\u{200b}");
    let text = text.replace("&amp;", "&").replace('\\', "");
    assert!(
        text.contains("octocat") && text.contains("vadby.example"),
        "{text}"
    );
    for line in text.lines() {
        let line = line.trim_start_matches('#');
        assert_eq!(linked(line), Vec::<String>::new(), "{line}");
        assert!(!line.starts_with('/'), "{line}");
    }
}

#[test]
fn no_line_of_a_page_is_a_command_to_the_host_that_keeps_the_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = common::base();
    for (n, name) in [
        "::error::a",
        "##[error]b",
        "##vso[task.setvariable]c",
        " ::add-mask::d",
    ]
    .iter()
    .enumerate()
    {
        files.insert(
            format!("systems/ond-{n}.yaml"),
            format!("id: ond-{n}\nname: \"{name}\"\n").into_bytes(),
        );
    }
    common::lay(folder.path(), files);
    for format in ["table", "csv", "markdown"] {
        for columns in ["system", "id,system"] {
            let args = [
                "list",
                "systems",
                "--register",
                ".",
                "--date",
                common::TODAY,
                "--columns",
                columns,
                "--format",
                format,
            ];
            let (code, out, error) = program::run(folder.path(), &args);
            assert_eq!(code, Some(0), "{error}");
            for line in out.lines() {
                assert!(!line.trim_start().starts_with("::"), "{format}: {line}");
                assert!(
                    !line.contains("##[") && !line.contains("##vso["),
                    "{format}: {line}"
                );
            }
        }
    }
    let args = ["validate", "--register", ".", "--date", common::TODAY];
    let (_, out, _) = program::run(folder.path(), &args);
    for line in out.lines() {
        assert!(
            !line.trim_start().starts_with("::") && !line.contains("##["),
            "{line}"
        );
    }
}

#[test]
fn holders_are_left_out_where_that_is_asked_for_and_of_comments() {
    let mut files = common::base();
    let before = String::from_utf8(files["positions.yaml"].clone()).expect("UTF-8");
    let mut repo = Repo::new(&files);
    repo.commit("Før");
    let now = before.replace("{id: skolechef,", "{id: skolechef, holder: Anna Holm,");
    files.insert("positions.yaml".into(), now.clone().into_bytes());
    repo.write("positions.yaml", &now);
    repo.write(
        "positions/ny.yaml",
        "id: ny\ntitle: Ny\nunit: koncern-it\nholder: Anna Holm # nu\n",
    );
    let run = |args: &[&str]| {
        let (code, out, error) = program::run(&repo.root(), args);
        assert!(code != Some(2), "{args:?}: {error}");
        out
    };
    for args in [
        &["diff"][..],
        &["diff", "--format", "markdown", "--holders"],
        &["list", "roles", "--format", "json"],
        &["show", "ny"],
    ] {
        assert!(run(args).contains("Anna Holm"), "{args:?}");
    }
    for args in [
        &["diff", "--format", "markdown"][..],
        &["diff", "--format", "markdown", "--changes-only"],
        &["diff", "--no-holders"],
        &["diff", "--no-holders", "--format", "json"],
        &["diff", "--no-holders", "--changes-only"],
        &["list", "roles", "--no-holders", "--format", "json"],
        &["list", "roles", "--no-holders", "--format", "csv"],
        &["show", "ny", "--no-holders"],
        &["holds", "ny", "--no-holders"],
        &["report", "--no-holders"],
        &["validate", "--no-holders", "--format", "json"],
    ] {
        assert!(!run(args).contains("Anna"), "{args:?}");
    }
}

#[test]
fn a_time_far_off_is_a_finding_and_costs_nothing() {
    let began = Instant::now();
    for (field, value, rule) in [
        ("wished_start", "9999-Q4", "invalid-quarter"),
        ("wished_start", "0001-Q1", "invalid-quarter"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut files = common::base();
        let text = format!(
            "id: ond\nname: x\npurpose: y\nunit: koncern-it\nscope: local\nstage: proposed\n{field}: {value}\n"
        );
        files.insert("projects/ond.yaml".into(), text.into_bytes());
        let report = common::report(files.clone(), common::TODAY.parse().expect("a day"));
        assert!(report.findings.iter().any(|one| one.rule.id == rule), "{value}");
        common::lay(folder.path(), files);
        for command in ["rank", "report"] {
            program::run(
                folder.path(),
                &[command, "--register", ".", "--date", common::TODAY],
            );
        }
    }
    assert!(began.elapsed() < Duration::from_secs(20), "it costs nothing");
}
