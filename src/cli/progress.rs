//! Long work: how far it is, on a terminal, and Ctrl-C, which asks for the best answer so far.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often Ctrl-C was pressed while something was watched.
static PRESSED: AtomicU32 = AtomicU32::new(0);
/// How many watches there are.
static WATCHES: AtomicU32 = AtomicU32::new(0);

/// The exit code of a program that Ctrl-C ended, as shells have it: 128 and the signal's number.
pub(super) const INTERRUPTED: u8 = 130;

/// Work that takes less time than this says nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is written anew.
const BEAT: Duration = Duration::from_millis(100);

/// Work that Ctrl-C ended and that has no answer so far.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Interrupted(pub(super) &'static str);

/// Watches over long work. While there is one, Ctrl-C does not end the program but makes [`Watch::interrupt`] say
/// so; pressed a second time it ends the program at once, with exit code 130. All methods may be called from any
/// thread.
pub(super) struct Watch {
    /// What is being done, in the reader's language.
    what: String,
    began: Instant,
    /// True when anyone sees a line that moves.
    is_watched: bool,
    /// When the line was last written.
    written: Mutex<Option<Instant>>,
    done: AtomicUsize,
    total: AtomicUsize,
    pressed_before: u32,
}

impl Watch {
    /// Begins to watch over `what`.
    pub(super) fn new(what: impl Into<String>) -> Self {
        static HANDLER: std::sync::Once = std::sync::Once::new();
        HANDLER.call_once(|| {
            // Without a handler Ctrl-C ends the program as it always does, which is no reason not to work.
            let _ = ctrlc::set_handler(|| {
                let watched = WATCHES.load(Ordering::Relaxed) > 0;
                if !watched || PRESSED.fetch_add(1, Ordering::Relaxed) > 0 {
                    std::process::exit(INTERRUPTED.into());
                }
            });
        });
        WATCHES.fetch_add(1, Ordering::Relaxed);
        Self {
            what: what.into(),
            began: Instant::now(),
            is_watched: std::io::stderr().is_terminal() && std::env::var_os("CI").is_none(),
            written: Mutex::new(None),
            done: AtomicUsize::new(0),
            total: AtomicUsize::new(0),
            pressed_before: PRESSED.load(Ordering::Relaxed),
        }
    }

    /// Returns whether the work is to stop and give the best answer it has. Asked often, so it also keeps the line
    /// moving.
    pub(super) fn interrupt(&self) -> bool {
        self.show();
        self.interrupted()
    }

    /// Returns whether Ctrl-C was pressed while this watched.
    pub(super) fn interrupted(&self) -> bool {
        PRESSED.load(Ordering::Relaxed) > self.pressed_before
    }

    /// Says that `done` of `total` steps are done.
    pub(super) fn step(&self, done: usize, total: usize) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        self.show();
    }

    fn show(&self) {
        if !self.is_watched || self.began.elapsed() < PATIENCE {
            return;
        }
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.is_some_and(|last| last.elapsed() < BEAT) {
            return;
        }
        *written = Some(Instant::now());
        let steps = (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        );
        let line = line(&self.what, self.began.elapsed(), steps);
        let mut terminal = std::io::stderr().lock();
        let _ = write!(terminal, "\r{line}\x1b[K").and_then(|()| terminal.flush());
    }
}

impl Drop for Watch {
    /// Takes the line away again, and gives Ctrl-C back its meaning.
    fn drop(&mut self) {
        WATCHES.fetch_sub(1, Ordering::Relaxed);
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.is_some() {
            let mut terminal = std::io::stderr().lock();
            let _ = write!(terminal, "\r\x1b[K").and_then(|()| terminal.flush());
        }
    }
}

/// `Søger det bedste valg … 12 s`, with `3/85` before the seconds where steps are counted.
fn line(what: &str, elapsed: Duration, (done, total): (usize, usize)) -> String {
    let seconds = elapsed.as_secs();
    match total {
        0 => format!("{what} … {seconds} s"),
        _ => format!("{what} … {done}/{total}, {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_how_far_and_how_long() {
        let twelve = Duration::from_millis(12_900);
        assert_eq!(line("Søger", twelve, (0, 0)), "Søger … 12 s");
        assert_eq!(line("Søger", twelve, (3, 85)), "Søger … 3/85, 12 s");
    }

    #[test]
    fn a_press_counts_for_the_watch_that_was_there() {
        let first = Watch::new("a");
        assert!(!first.interrupt());
        PRESSED.fetch_add(1, Ordering::Relaxed);
        assert!(first.interrupt() && first.interrupted());
        assert!(!Watch::new("b").interrupted(), "it was not there yet");
    }
}
