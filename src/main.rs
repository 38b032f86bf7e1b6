//! The command `portfolio`.

use std::process::ExitCode;

/// Reading a register is many small allocations on several threads, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    portfolio::main()
}
