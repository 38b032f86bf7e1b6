//! A small hash for fingerprints: FNV-1a, 64 bits, the same on every machine and in every version of the compiler.

use std::fmt;

/// The hash so far. Written as sixteen hexadecimal digits.
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds a part.
    pub(crate) fn part(&mut self, text: &str) {
        // A byte that no UTF-8 text holds ends each part, so that parts cannot run together.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

impl fmt::Display for Fnv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
