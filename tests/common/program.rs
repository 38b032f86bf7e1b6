//! The program as a shell would start it.

use std::collections::BTreeSet;
use std::path::Path;

use assert_cmd::Command;

/// Exit code, standard output, standard error.
pub(crate) type Ran = (Option<i32>, String, String);

/// The program in a folder, with nothing from the environment of the tests. Its allocator takes ordinary pages: a huge
/// page that is cleared for each of hundreds of short runs costs more than what most of them do.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("portfolio").expect("the program");
    command
        .current_dir(folder)
        .env_clear()
        .env("MIMALLOC_ALLOW_THP", "0");
    command
}

/// Runs a command to its end.
pub(crate) fn ran(command: &mut Command) -> Ran {
    let run = command.output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code(), text(run.stdout), text(run.stderr))
}

/// Runs the program in a folder.
pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(folder: &Path, args: &[S]) -> Ran {
    ran(program(folder).args(args))
}

/// What Tab offers for the last of the words after the program's name, in the project's own folder.
pub(crate) fn offered(words: &[&str]) -> Vec<String> {
    let mut command = program(&super::root());
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_IFS", "\n")
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string())
        .env("_CLAP_COMPLETE_COMP_TYPE", "9")
        .env("_CLAP_COMPLETE_SPACE", "false")
        .args(["--", "portfolio"])
        .args(words);
    let (_, out, _) = ran(&mut command);
    out.lines().map(str::to_owned).collect()
}

/// The commands that the program has, by its own parser.
pub(crate) fn commands() -> BTreeSet<String> {
    offered(&[""])
        .into_iter()
        .filter(|word| !word.starts_with('-') && word != "help")
        .collect()
}
