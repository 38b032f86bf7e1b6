//! Disks on which something goes wrong.

use std::cell::Cell;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::edit::{Disk, RealDisk};

/// A disk that fails at a step: at that one alone, or, as when the power goes, at every step from it on.
pub(super) struct Failing {
    left: Cell<usize>,
    pub(super) failed: Cell<bool>,
    for_good: bool,
    /// True if the step that fails has written half of its bytes.
    torn: bool,
}

impl Failing {
    pub(super) fn at(step: usize, for_good: bool, torn: bool) -> Self {
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

/// Changes a file between the first look and the second: right after the journal is there.
pub(super) struct Meddling;

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
