//! A change cut off after every step that it takes on the disk.

use super::disks::Failing;
use super::{FILES, change, contents, cut_off_with, register, state};
use crate::edit::{
    JOURNAL, PendingChange, RealDisk, RecoveryMode, RecoveryResult, WriteError, pending, recover, write,
};

#[test]
fn a_change_is_made_whole() {
    let folder = register();
    write(folder.path(), &change(), &RealDisk).expect("made");
    assert_eq!(contents(folder.path()), state(true));
    assert_eq!(pending(folder.path()), None);
    let nothing = recover(folder.path(), RecoveryMode::Finish, &RealDisk).expect("recovered");
    assert_eq!(nothing, RecoveryResult::Nothing);
}

#[test]
fn cut_off_after_any_step_it_can_be_finished_and_undone() {
    for torn in [false, true] {
        for way in [RecoveryMode::Finish, RecoveryMode::Undo] {
            let mut cut_off = 0;
            let mut untouched = 0;
            for step in 0.. {
                let folder = register();
                let disk = Failing::at(step, true, torn);
                let outcome = write(folder.path(), &change(), &disk);
                if !disk.failed.get() {
                    assert_eq!(contents(folder.path()), state(true), "never cut off");
                    break;
                }
                outcome.expect_err("cut off");
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
                        matches!(seen, Some(PendingChange::CutOff { done, .. }) if done == changed),
                        "{seen:?}"
                    );
                }
                match recover(folder.path(), way, &RealDisk).expect("recovered") {
                    RecoveryResult::Settled(settled, _) => {
                        cut_off += 1;
                        assert_eq!(settled, change());
                        assert_eq!(
                            contents(folder.path()),
                            state(way == RecoveryMode::Finish),
                            "step {step}"
                        );
                    }
                    RecoveryResult::Nothing | RecoveryResult::Untouched => {
                        untouched += 1;
                        let now = contents(folder.path());
                        assert!(now == state(false) || now == state(true), "step {step}: {now:?}");
                    }
                    RecoveryResult::Forgotten => panic!("nobody asked for that"),
                }
            }
            assert!(cut_off > 8 && untouched > 5, "{cut_off} and {untouched}");
        }
    }
}

#[test]
fn a_recovery_that_is_cut_off_itself_can_be_run_again_either_way() {
    for (first, then) in [
        (RecoveryMode::Finish, RecoveryMode::Finish),
        (RecoveryMode::Finish, RecoveryMode::Undo),
        (RecoveryMode::Undo, RecoveryMode::Finish),
        (RecoveryMode::Undo, RecoveryMode::Undo),
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
                let way = if again == RecoveryResult::Nothing {
                    first
                } else {
                    then
                };
                assert_eq!(
                    contents(folder.path()),
                    state(way == RecoveryMode::Finish),
                    "step {step}"
                );
            }
        }
    }
}

#[test]
fn a_single_failure_is_taken_back_at_once() {
    for torn in [false, true] {
        for step in 0.. {
            let folder = register();
            let disk = Failing::at(step, false, torn);
            let outcome = write(folder.path(), &change(), &disk);
            if !disk.failed.get() {
                outcome.expect("never failed");
                break;
            }
            let error = outcome.expect_err("a failure");
            // Only a rename that was done and reported as failed, or the journal's own removal, leaves it.
            let left = contents(folder.path()).contains_key(JOURNAL);
            if left {
                assert!(
                    matches!(error, WriteError::JournalLeft(_)),
                    "step {step}: {error}"
                );
                recover(folder.path(), RecoveryMode::Finish, &RealDisk).expect("recovered");
                assert_eq!(contents(folder.path()), state(true), "step {step}");
            } else if matches!(error, WriteError::JournalLeft(_)) {
                assert_eq!(contents(folder.path()), state(true), "step {step}");
            } else {
                assert_eq!(contents(folder.path()), state(false), "step {step}: {error}");
            }
        }
    }
}
