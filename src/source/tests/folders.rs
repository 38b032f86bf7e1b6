//! The work tree and memory: what is read, what is refused, and hostile folders.

use std::fs::{self, File};
use std::path::Path;

use tempfile::TempDir;

use crate::finding::Arg;
use crate::source::limits::{LIMITS, Limits};
use crate::source::testing::{messages, paths, write};
use crate::source::worktree::{list, read, worktree_within};
use crate::source::{SourceError, SourceSet, worktree};

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    files
        .iter()
        .for_each(|(path, bytes)| write(folder.path(), path, bytes));
    folder
}

fn read_all(folder: &TempDir) -> SourceSet {
    worktree(folder.path()).unwrap()
}

const MIXED: &[(&str, &[u8])] = &[
    ("municipality.yaml", b"name: Sm\xC3\xA5by\n"),
    ("systems/sapa.yaml", b"name: SAPA\n"),
    ("systems/esdh.yml", b"name: ESDH\n"),
    ("systems/old/2019/gas.yaml", b"name: Gas\n"),
    ("systems/README.md", b"# Systems\n"),
    ("systems/bom.yaml", b"\xEF\xBB\xBFname: BOM\n"),
    ("projects/latin.yaml", b"name: Skoleb\xF8rn\n"),
    ("projects/broken.yaml", b"name: \xFF\x01\n"),
    ("docs/example.yaml", b"x: 1\n"),
    (".github/workflow.yml", b"x: 1\n"),
    ("kle.csv", b"00.01.00;Kommunens styrelse\n"),
];

#[test]
fn reads_what_belongs_and_reports_what_only_seems_to() {
    let set = read_all(&folder(MIXED));
    assert_eq!(
        paths(&set),
        [
            ("kle.csv", true),
            ("municipality.yaml", true),
            ("projects/broken.yaml", false),
            ("projects/latin.yaml", false),
            ("systems/bom.yaml", true),
            ("systems/esdh.yml", false),
            ("systems/old/2019/gas.yaml", false),
            ("systems/sapa.yaml", true),
        ]
    );
    assert_eq!(
        messages(&set),
        [
            ("projects/broken.yaml", "not-utf8"),
            ("projects/latin.yaml", "not-utf8-latin1"),
            ("systems/bom.yaml", "byte-order-mark"),
            ("systems/esdh.yml", "misplaced-file-ending"),
            ("systems/old/2019/gas.yaml", "misplaced-file-depth"),
        ]
    );
    let sapa = set.find("systems/sapa.yaml").unwrap();
    assert_eq!(set.file(sapa).text, "name: SAPA\n");
    assert_eq!(set.find("systems/none.yaml"), None);
}

#[test]
fn memory_is_judged_as_a_folder_is() {
    let in_memory = MIXED
        .iter()
        .rev()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
    assert_eq!(SourceSet::from_memory(in_memory), read_all(&folder(MIXED)));
}

#[test]
fn of_two_files_in_memory_with_one_path_the_first_counts() {
    let file = |text: &str| ("policy.yaml".to_owned(), text.as_bytes().to_vec());
    let set = SourceSet::from_memory([file("first"), file("second")]);
    assert_eq!(set.files().len(), 1);
    assert_eq!(set.file(set.find("policy.yaml").unwrap()).text, "first");
}

#[test]
fn threads_do_not_matter() {
    let folder = TempDir::new().unwrap();
    for n in 0..500 {
        write(
            folder.path(),
            &format!("systems/s{n}.yaml"),
            format!("name: {n}\n{}", "# æ\n".repeat(n % 50)),
        );
    }
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| read_all(&folder))
    };
    let one = with(1);
    assert_eq!(one.files().len(), 500);
    assert_eq!(one, with(8));
}

#[test]
fn a_file_too_large_is_judged_by_its_size_alone() {
    let folder = folder(&[("municipality.yaml", b"name: X\n")]);
    let huge = 1 << 36; // sparse: nobody could read it
    File::create(folder.path().join("systems.yaml"))
        .unwrap()
        .set_len(huge)
        .unwrap();
    write(folder.path(), "units.yaml", vec![b'#'; 5 << 20]);
    let set = read_all(&folder);
    assert_eq!(
        messages(&set),
        [
            ("systems.yaml", "limit-exceeded-size"),
            ("units.yaml", "limit-exceeded-size")
        ]
    );
    assert_eq!(
        set.problems()[0].args,
        [("limit", Arg::Int(4 << 20)), ("found", Arg::Int(1 << 36))]
    );
    assert!(
        set.files()
            .all(|(_, file)| file.ok == (file.path == "municipality.yaml"))
    );
}

#[test]
fn a_register_too_large_as_a_whole_is_refused_as_a_whole() {
    let folder = folder(MIXED);
    let refused = |limits: &Limits| {
        let set = worktree_within(folder.path(), limits).unwrap();
        let memory = MIXED
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
        assert_eq!(paths(&set), [("municipality.yaml", false)]);
        assert_eq!(set.file(set.find("municipality.yaml").unwrap()).text, "");
        assert_eq!(
            SourceSet::from_memory_within(
                memory,
                &Limits {
                    looked_at: 1000,
                    ..limits.clone()
                }
            )
            .problems()
            .len(),
            1
        );
        set.problems()[0].message.to_string()
    };
    assert_eq!(refused(&Limits { files: 7, ..LIMITS }), "limit-exceeded-files");
    assert_eq!(
        refused(&Limits {
            total_bytes: 60,
            ..LIMITS
        }),
        "limit-exceeded-total"
    );
}

#[test]
fn a_file_that_vanishes_or_changes_after_listing_is_a_finding() {
    let folder = folder(&[
        ("a.yaml", b"x: 1\n"),
        ("b.yaml", b"x: 1\n"),
        ("c.yaml", b"x: 1\n"),
    ]);
    let listed = list(folder.path(), &LIMITS).unwrap();
    fs::remove_file(folder.path().join("a.yaml")).unwrap();
    fs::remove_file(folder.path().join("b.yaml")).unwrap();
    fs::create_dir(folder.path().join("b.yaml")).unwrap();
    let set = read(folder.path(), listed, &LIMITS).unwrap();
    assert_eq!(
        messages(&set),
        [
            ("a.yaml", "unreadable-file-vanished"),
            ("b.yaml", "unreadable-file")
        ]
    );
    assert_eq!(
        paths(&set),
        [("a.yaml", false), ("b.yaml", false), ("c.yaml", true)]
    );
}

#[test]
fn a_root_that_is_missing_or_no_folder_is_an_error() {
    let folder = folder(&[("municipality.yaml", b"")]);
    for root in ["missing", "municipality.yaml"] {
        let error = worktree(&folder.path().join(root)).unwrap_err();
        assert!(
            matches!(&error, SourceError::Io { path, .. } if path.ends_with(root)),
            "{error}"
        );
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_reported_and_never_followed() {
        let folder = folder(&[
            ("municipality.yaml", b"name: X\n"),
            ("outside/secret.yaml", b"x: 1\n"),
        ]);
        let link = |target: &str, path: &str| symlink(target, folder.path().join(path)).unwrap();
        fs::create_dir(folder.path().join("systems")).unwrap();
        link("../outside/secret.yaml", "systems/linked.yaml");
        link("nowhere.yaml", "systems/dangling.yaml");
        link("loop.yaml", "loop.yaml");
        link(".", "circle");
        link("../LICENSE", "LICENSE");
        let symlinks = [
            "circle",
            "loop.yaml",
            "systems/dangling.yaml",
            "systems/linked.yaml",
        ]
        .map(|p| (p, "unreadable-file-symlink"));
        assert_eq!(messages(&read_all(&folder)), symlinks);
    }

    #[test]
    fn a_socket_is_not_opened() {
        let folder = folder(&[("municipality.yaml", b"name: X\n")]);
        let _socket = UnixListener::bind(folder.path().join("units.yaml")).unwrap();
        assert_eq!(messages(&read_all(&folder)), [("units.yaml", "unreadable-file")]);
    }

    #[test]
    fn a_file_name_that_is_not_utf8_is_reported() {
        let folder = folder(&[("municipality.yaml", b"name: X\n")]);
        let name = Path::new(OsStr::from_bytes(b"sk\xF8der.yaml"));
        if fs::write(folder.path().join(name), "x: 1\n").is_err() {
            return; // some file systems refuse such names
        }
        assert_eq!(
            messages(&read_all(&folder)),
            [("sk\u{fffd}der.yaml", "not-utf8-name")]
        );
    }

    /// Nothing is locked for the superuser; then the test only shows that locked things are still read.
    #[test]
    fn what_may_not_be_read_is_a_finding() {
        let folder = folder(&[
            ("municipality.yaml", b"name: X\n"),
            ("policy.yaml", b""),
            ("units/a.yaml", b""),
        ]);
        let lock = |path: &str, mode| {
            fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
        };
        lock("policy.yaml", 0o000);
        lock("units", 0o000);
        let superuser = File::open(folder.path().join("policy.yaml")).is_ok();
        let set = read_all(&folder);
        lock("units", 0o755);
        let locked = [
            ("policy.yaml", "unreadable-file-permission"),
            ("units", "unreadable-file-folder"),
        ];
        assert_eq!(messages(&set), if superuser { &[][..] } else { &locked[..] });
        assert_eq!(paths(&set).len(), 3);
    }
}
