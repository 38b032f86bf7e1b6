//! Parse, decode and all rules over one hostile file in an otherwise small register.
//!
//! `cargo fuzz run register` (needs cargo-fuzz and a nightly compiler).
#![no_main]

#[path = "../one_file.rs"]
mod one_file;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| one_file::judge(data));
