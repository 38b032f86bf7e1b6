//! Changes that are refused: other people's files, links, journals that were meddled with.

use std::fs;

use super::disks::Meddling;
use super::{FILES, change, contents, cut_off_with, register, state};
use crate::edit::{
    Disk, JOURNAL, PendingChange, RealDisk, RecoveryMode, RecoveryResult, RegisterChange, WriteError,
    pending, recover, write,
};

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
    for way in [RecoveryMode::Finish, RecoveryMode::Undo] {
        let error = recover(folder.path(), way, &RealDisk).expect_err("refused");
        assert!(error.to_string().contains("systems/c.yaml"), "{error}");
        assert_eq!(contents(folder.path()), before);
    }
    let forgotten = recover(folder.path(), RecoveryMode::Forget, &RealDisk).expect("forgotten");
    assert_eq!(forgotten, RecoveryResult::Forgotten);
    assert!(!contents(folder.path()).contains_key(JOURNAL));
    assert_eq!(contents(folder.path())["units.yaml"], FILES[0].2);
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
    let other = RegisterChange {
        files: change().files.split_off(1),
        ..change()
    };
    let error = write(folder.path(), &other, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Pending), "{error}");

    let lock = RealDisk.open(&folder.path().join(JOURNAL)).expect("locked");
    let error = recover(folder.path(), RecoveryMode::Finish, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Busy), "{error}");
    assert_eq!(pending(folder.path()), Some(PendingChange::Busy));
    drop(lock);
    let seen = PendingChange::CutOff {
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
        let journal = crate::edit::journal::to_bytes(&change).expect("JSON");
        fs::write(folder.path().join(JOURNAL), journal).expect("written");
        let before = contents(folder.path());
        recover(folder.path(), RecoveryMode::Finish, &RealDisk).expect_err("refused");
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
    let error = recover(folder.path(), RecoveryMode::Finish, &RealDisk).expect_err("refused");
    assert!(matches!(error, WriteError::Damaged), "{error}");
    assert!(matches!(
        pending(folder.path()),
        Some(PendingChange::CutOff { what: None, .. })
    ));
    recover(folder.path(), RecoveryMode::Forget, &RealDisk).expect("forgotten");
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
