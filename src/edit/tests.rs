//! A change to several files cut off after every step that it takes on the disk.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::{Change, Disk, FileChange, JOURNAL, Pending, RealDisk, Recovered, Way, WriteError};
use super::{pending, recover, write};

/// A disk that fails at a step: at that one alone, or, as when the power goes, at every step from it on.
struct Failing {
    left: Cell<usize>,
    failed: Cell<bool>,
    for_good: bool,
    /// Whether the step that fails has written half of its bytes.
    torn: bool,
}

impl Failing {
    fn at(step: usize, for_good: bool, torn: bool) -> Self {
        Self {
            left: Cell::new(step),
            failed: Cell::new(false),
            for_good,
            torn,
        }
    }

    fn step(&self, half: impl FnOnce()) -> io::Result<()> {
        let fails = self.left.get() == 0 && !self.failed.get();
        if fails || (self.failed.get() && self.for_good) {
            if fails {
                half();
            }
            self.failed.set(true);
            return Err(io::Error::other("cut off"));
        }
        self.left.set(self.left.get().saturating_sub(1));
        Ok(())
    }
}

impl Disk for Failing {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step(|| {})?;
        RealDisk.read(path)
    }
    fn may_replace(&self, path: &Path) -> io::Result<()> {
        self.step(|| {})?;
        RealDisk.may_replace(path)
    }
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        self.step(|| {
            if self.torn {
                fs::write(path, &bytes[..bytes.len() / 2]).expect("half written");
            }
        })?;
        RealDisk.create(path, bytes)
    }
    fn open(&self, path: &Path) -> io::Result<File> {
        self.step(|| {})?;
        RealDisk.open(path)
    }
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.step(|| {
            if self.torn {
                fs::write(path, &bytes[..bytes.len() / 2]).expect("half written");
            }
        })?;
        RealDisk.write(path, bytes, like)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| {
            // The system did it, and the power went before it could say so.
            if self.torn {
                fs::rename(from, to).expect("renamed");
            }
        })?;
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(|| {
            if self.torn {
                let _ = fs::remove_file(path);
            }
        })?;
        RealDisk.remove(path)
    }
}

const FILES: &[(&str, &str, &str)] = &[
    ("units.yaml", "- {id: a, head: ø}\r\n", "- {id: a, head: å}\r\n"),
    ("systems/b.yaml", "owner: ø", "owner: å"),
    ("systems/c.yaml", "# ø\nowner: ø\n", "# ø\nowner: å\n"),
];

fn register() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("systems")).expect("a folder");
    for (path, old, _) in FILES {
        fs::write(folder.path().join(path), old).expect("written");
    }
    folder
}

fn change() -> Change {
    let file = |(path, old, new): &(&str, &str, &str)| FileChange {
        path: (*path).to_owned(),
        old: (*old).to_owned(),
        new: (*new).to_owned(),
    };
    Change {
        what: "handover ø å".to_owned(),
        files: FILES.iter().map(file).collect(),
    }
}

/// Everything in the folder, hidden files too.
fn contents(root: &Path) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("inside");
            let text = fs::read_to_string(entry.path()).expect("UTF-8");
            (path.to_str().expect("UTF-8").to_owned(), text)
        })
        .collect()
}

fn state(new: bool) -> BTreeMap<String, String> {
    let text = |(path, old, changed): &(&str, &str, &str)| {
        ((*path).to_owned(), (*if new { changed } else { old }).to_owned())
    };
    FILES.iter().map(text).collect()
}

#[test]
fn a_change_is_made_whole() {
    let folder = register();
    write(folder.path(), &change(), &RealDisk).expect("made");
    assert_eq!(contents(folder.path()), state(true));
    assert_eq!(pending(folder.path()), None);
    let nothing = recover(folder.path(), Way::Finish, &RealDisk).expect("recovered");
    assert_eq!(nothing, Recovered::Nothing);
}

#[test]
fn cut_off_after_any_step_it_can_be_finished_and_undone() {
    for torn in [false, true] {
        for way in [Way::Finish, Way::Undo] {
            let mut cut_off = 0;
            let mut untouched = 0;
            for step in 0.. {
                let folder = register();
                let disk = Failing::at(step, true, torn);
                let made = write(folder.path(), &change(), &disk);
                if !disk.failed.get() {
                    assert_eq!(contents(folder.path()), state(true), "never cut off");
                    break;
                }
                made.expect_err("cut off");
                // Each file by itself is old or new at every moment.
                let now = contents(folder.path());
                for (path, old, new) in FILES {
                    assert!(
                        [*old, *new].contains(&now[*path].as_str()),
                        "{path} after step {step}"
                    );
                }
                // Where some are the one and some the other, a command that reads can tell.
                let changed = FILES.iter().filter(|(path, _, new)| now[*path] == *new).count();
                if (1..FILES.len()).contains(&changed) {
                    let seen = pending(folder.path());
                    assert!(
                        matches!(seen, Some(Pending::CutOff { done, .. }) if done == changed),
                        "{seen:?}"
                    );
                }
                match recover(folder.path(), way, &RealDisk).expect("recovered") {
                    Recovered::Settled(settled, _) => {
                        cut_off += 1;
                        assert_eq!(settled, change());
                        assert_eq!(contents(folder.path()), state(way == Way::Finish), "step {step}");
                    }
                    Recovered::Nothing | Recovered::Untouched => {
                        untouched += 1;
                        let now = contents(folder.path());
                        assert!(now == state(false) || now == state(true), "step {step}: {now:?}");
                    }
                    Recovered::Forgotten => panic!("nobody asked for that"),
                }
            }
            assert!(cut_off > 8 && untouched > 5, "{cut_off} and {untouched}");
        }
    }
}

#[test]
fn a_recovery_that_is_cut_off_itself_can_be_run_again_either_way() {
    for (first, then) in [
        (Way::Finish, Way::Finish),
        (Way::Finish, Way::Undo),
        (Way::Undo, Way::Finish),
        (Way::Undo, Way::Undo),
    ] {
        for done in 0..=FILES.len() {
            for step in 0.. {
                let folder = cut_off_with(done);
                let disk = Failing::at(step, true, true);
                let recovered = recover(folder.path(), first, &disk);
                if !disk.failed.get() {
                    recovered.expect("recovered");
                    break;
                }
                let again = recover(folder.path(), then, &RealDisk).expect("recovered");
                // The journal may have gone in the very step that failed.
                let way = if again == Recovered::Nothing { first } else { then };
                assert_eq!(contents(folder.path()), state(way == Way::Finish), "step {step}");
            }
        }
    }
}

/// A register with a journal and so many of its files changed.
fn cut_off_with(done: usize) -> tempfile::TempDir {
    let folder = register();
    let journal = super::journal::written(&change()).expect("JSON");
    fs::write(folder.path().join(JOURNAL), journal).expect("written");
    for (path, _, new) in &FILES[..done] {
        fs::write(folder.path().join(path), new).expect("written");
    }
    folder
}

#[test]
fn a_single_failure_is_taken_back_at_once() {
    for torn in [false, true] {
        for step in 0.. {
            let folder = register();
            let disk = Failing::at(step, false, torn);
            let made = write(folder.path(), &change(), &disk);
            if !disk.failed.get() {
                made.expect("never failed");
                break;
            }
            let error = made.expect_err("a failure");
            // Only a rename that was done and reported as failed, or the journal's own removal, leaves it.
            let left = contents(folder.path()).contains_key(JOURNAL);
            if left {
                assert!(
                    matches!(error, WriteError::JournalLeft(_)),
                    "step {step}: {error}"
                );
                recover(folder.path(), Way::Finish, &RealDisk).expect("recovered");
                assert_eq!(contents(folder.path()), state(true), "step {step}");
            } else if matches!(error, WriteError::JournalLeft(_)) {
                assert_eq!(contents(folder.path()), state(true), "step {step}");
            } else {
                assert_eq!(contents(folder.path()), state(false), "step {step}: {error}");
            }
        }
    }
}

#[test]
fn a_file_that_someone_else_changed_stays_theirs() {
    let folder = register();
    fs::write(folder.path().join("systems/c.yaml"), "owner: ny\n").expect("written");
    let before = contents(folder.path());
    let error = write(folder.path(), &change(), &RealDisk).expect_err("refused");
    assert!(
        matches!(&error, WriteError::Changed(path) if path == "systems/c.yaml"),
        "{error}"
    );
    assert_eq!(contents(folder.path()), before);

    let folder = cut_off_with(1);
    fs::write(folder.path().join("systems/c.yaml"), "owner: ny\n").expect("written");
    let before = contents(folder.path());
    for way in [Way::Finish, Way::Undo] {
        let error = recover(folder.path(), way, &RealDisk).expect_err("refused");
        assert!(error.to_string().contains("systems/c.yaml"), "{error}");
        assert_eq!(contents(folder.path()), before);
    }
    let forgotten = recover(folder.path(), Way::Forget, &RealDisk).expect("forgotten");
    assert_eq!(forgotten, Recovered::Forgotten);
    assert!(!contents(folder.path()).contains_key(JOURNAL));
    assert_eq!(contents(folder.path())["units.yaml"], FILES[0].2);
}

/// Changes a file between the first look and the second: right after the journal is there.
struct Meddling;

impl Disk for Meddling {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }
    fn may_replace(&self, path: &Path) -> io::Result<()> {
        RealDisk.may_replace(path)
    }
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        let file = RealDisk.create(path, bytes)?;
        fs::write(path.with_file_name("systems").join("c.yaml"), "owner: ny\n")?;
        Ok(file)
    }
    fn open(&self, path: &Path) -> io::Result<File> {
        RealDisk.open(path)
    }
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        RealDisk.write(path, bytes, like)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
}

#[test]
fn a_file_changed_in_the_middle_takes_the_whole_change_back() {
    let folder = register();
    let error = write(folder.path(), &change(), &Meddling).expect_err("refused");
    assert!(matches!(error, WriteError::Changed(_)), "{error}");
    let mut expected = state(false);
    expected.insert("systems/c.yaml".to_owned(), "owner: ny\n".to_owned());
    assert_eq!(contents(folder.path()), expected);
}

#[test]
fn two_changes_at_once_are_told_apart() {
    let folder = cut_off_with(1);
    let error = write(folder.path(), &change(), &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Changed(_)), "{error}");
    let other = Change {
        files: change().files.split_off(1),
        ..change()
    };
    let error = write(folder.path(), &other, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Pending), "{error}");

    let lock = RealDisk.open(&folder.path().join(JOURNAL)).expect("locked");
    let error = recover(folder.path(), Way::Finish, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Busy), "{error}");
    assert_eq!(pending(folder.path()), Some(Pending::Busy));
    drop(lock);
    let seen = Pending::CutOff {
        what: Some("handover ø å".to_owned()),
        done: 1,
        files: 3,
    };
    assert_eq!(pending(folder.path()), Some(seen));
}

#[test]
fn a_journal_leads_nowhere_but_into_the_register() {
    for path in [
        "../a.yaml",
        "/a.yaml",
        "a/../../b.yaml",
        ".git/config",
        "systems\\b.yaml",
        "x/y/z.yaml",
        "",
    ] {
        let folder = register();
        let mut change = change();
        change.files[0].path = path.to_owned();
        let error = write(folder.path(), &change, &RealDisk).expect_err("refused");
        assert!(
            error.to_string().contains("no file of a register"),
            "{path}: {error}"
        );
        let journal = super::journal::written(&change).expect("JSON");
        fs::write(folder.path().join(JOURNAL), journal).expect("written");
        let before = contents(folder.path());
        recover(folder.path(), Way::Finish, &RealDisk).expect_err("refused");
        assert_eq!(contents(folder.path()), before, "{path}");
    }
}

#[test]
fn a_damaged_journal_is_left_to_a_person() {
    let folder = cut_off_with(1);
    let path = folder.path().join(JOURNAL);
    let text = fs::read_to_string(&path)
        .expect("read")
        .replace("systems/b", "systems/d");
    fs::write(&path, text.replace("end ", "end 1")).expect("written");
    let error = recover(folder.path(), Way::Finish, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Damaged), "{error}");
    assert!(matches!(
        pending(folder.path()),
        Some(Pending::CutOff { what: None, .. })
    ));
    recover(folder.path(), Way::Forget, &RealDisk).expect("forgotten");
    assert!(!path.exists());
}

#[test]
fn a_write_protected_file_is_named_before_anything_is_touched() {
    let folder = register();
    let path = folder.path().join("systems/c.yaml");
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("set");
    let error = write(folder.path(), &change(), &RealDisk).expect_err("refused");
    let message = error.to_string();
    assert!(
        message.contains("systems/c.yaml") && message.contains("write-protected"),
        "{message}"
    );
    assert_eq!(contents(folder.path()), state(false));
}

#[cfg(unix)]
#[test]
fn links_are_named_and_not_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = register();
    let path = folder.path().join("systems/c.yaml");
    fs::rename(&path, folder.path().join("elsewhere")).expect("moved");
    symlink(folder.path().join("elsewhere"), &path).expect("linked");
    let error = write(folder.path(), &change(), &RealDisk).expect_err("refused");
    assert!(error.to_string().contains("symbolic link"), "{error}");

    let folder = register();
    let outside = tempfile::tempdir().expect("a folder");
    fs::rename(folder.path().join("systems"), outside.path().join("s")).expect("moved");
    symlink(outside.path().join("s"), folder.path().join("systems")).expect("linked");
    let error = write(folder.path(), &change(), &RealDisk).expect_err("refused");
    assert!(
        error.to_string().contains("its folder is a symbolic link"),
        "{error}"
    );

    // A trap at the temporary file's place is removed, not written through.
    let folder = register();
    let trap = outside.path().join("trap");
    fs::write(&trap, "mine").expect("written");
    symlink(&trap, folder.path().join(".units.yaml.portfolio-new")).expect("linked");
    let units = folder.path().join("units.yaml");
    fs::set_permissions(&units, fs::Permissions::from_mode(0o640)).expect("set");
    write(folder.path(), &change(), &RealDisk).expect("made");
    assert_eq!(fs::read_to_string(&trap).expect("read"), "mine");
    assert_eq!(contents(folder.path()), state(true));
    let mode = fs::metadata(&units).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640, "permissions stay");
}
