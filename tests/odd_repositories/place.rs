//! A folder with a register, real git, and what every command does there.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{self, Files, program};

/// A temporary folder.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    /// How many commits were made.
    commits: Cell<u32>,
    /// How many baselines were set.
    baselines: Cell<u32>,
}

/// Who commits, in the environment of git and of the program.
const WHO: [(&str, &str); 4] = [
    ("GIT_AUTHOR_NAME", "Åse Østergård"),
    ("GIT_AUTHOR_EMAIL", "aase@vadby.example"),
    ("GIT_COMMITTER_NAME", "Åse Østergård"),
    ("GIT_COMMITTER_EMAIL", "aase@vadby.example"),
];

/// The commands, as the register's reader uses them, by what a scenario calls them. A new command that looks at git
/// belongs here.
const COMMANDS: &[(&str, &[&str])] = &[
    ("validate", &["validate", "--date", common::TODAY]),
    (
        "validate --at",
        &["validate", "--date", common::TODAY, "--at", "HEAD"],
    ),
    (
        "validate --new-since",
        &["validate", "--date", common::TODAY, "--new-since", "HEAD"],
    ),
    ("rank", &["rank", "--date", common::TODAY]),
    ("rank --at", &["rank", "--date", common::TODAY, "--at", "HEAD"]),
    ("list", &["list", "systems", "--date", common::TODAY]),
    ("show", &["show", "cirius", "--date", common::TODAY]),
    ("diff", &["diff", "--date", common::TODAY]),
    ("diff of two", &["diff", "HEAD", "HEAD", "--date", common::TODAY]),
    ("history", &["history", "systems/cirius"]),
    ("history --at", &["history", "systems/cirius", "--at", "HEAD"]),
    ("baseline list", &["baseline", "list"]),
    ("follow", &["follow", "--date", common::TODAY]),
    (
        "follow --at",
        &["follow", "--date", common::TODAY, "--at", "HEAD"],
    ),
    (
        "follow --baseline",
        &["follow", "--date", common::TODAY, "--baseline", "HEAD"],
    ),
    ("trend", &["trend", "--date", common::TODAY]),
    ("trend --at", &["trend", "--date", common::TODAY, "--at", "HEAD"]),
];

/// What a command is to do: nothing said means that it works.
pub(crate) type Refused<'s> = &'s [(&'s str, &'s str)];

impl Place {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            commits: Cell::new(0),
            baselines: Cell::new(0),
        }
    }

    /// A repository with the small register in a folder, in one commit.
    pub(crate) fn with_register(register: &str) -> Self {
        let place = Self::empty();
        place.git(&["init", "-q", "-b", "main", "repo"]);
        place.write_all(register, &common::base());
        place.commit("Begynd registeret");
        place
    }

    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        let folder = self.folder.path().canonicalize().expect("a folder");
        folder.join(inside)
    }

    /// The repository's work tree.
    pub(crate) fn repo(&self) -> PathBuf {
        self.path("repo")
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.repo().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    pub(crate) fn write_all(&self, register: &str, files: &Files) {
        for (path, bytes) in files {
            self.write(&format!("{register}/{path}"), bytes);
        }
    }

    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.repo().join(path)).expect("readable");
        assert!(text.contains(from), "{path} has {from}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Runs git in the temporary folder, or in the repository once there is one.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let at = if self.repo().exists() {
            self.repo()
        } else {
            self.path("")
        };
        self.git_in(&at, args)
    }

    pub(crate) fn git_in(&self, at: &Path, args: &[&str]) -> String {
        let day = self.commits.get();
        let when = format!("2026-{:02}-{:02}T12:00:00+02:00", 6 + day / 28, 1 + day % 28);
        let run = std::process::Command::new("git")
            .current_dir(at)
            .args(["-c", "protocol.file.allow=always", "-c", "gc.auto=0"])
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_AUTHOR_DATE", &when)
            .env("GIT_COMMITTER_DATE", &when)
            .envs(WHO)
            .output()
            .expect("git runs");
        assert!(
            run.status.success(),
            "git {args:?}: {}",
            String::from_utf8_lossy(&run.stderr)
        );
        String::from_utf8(run.stdout).expect("UTF-8").trim().to_owned()
    }

    /// Commits everything, a day after the last commit.
    pub(crate) fn commit(&self, subject: &str) -> String {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", subject]);
        self.commits.set(self.commits.get() + 1);
        self.git(&["rev-parse", "HEAD"])
    }

    /// Runs the program in a folder: exit code, standard output, standard error.
    pub(crate) fn run(&self, at: &Path, args: &[&str]) -> program::Ran {
        let mut command = program::program(at);
        command
            .envs(WHO)
            .env("GIT_COMMITTER_DATE", "2026-11-22T09:00:00+01:00")
            .args(args);
        program::ran(&mut command)
    }

    /// Runs every command in a folder, then sets a baseline. Commands that are refused exit with 2 and say what the
    /// scenario says; the others do not. `git` is the folder of git's data, which only the baseline changes, and only
    /// by its tag.
    pub(crate) fn every_command(&self, at: &Path, git: &Path, more: &[&str], refused: Refused<'_>) {
        let before = data(git);
        let known = |name: &str| COMMANDS.iter().any(|(known, _)| *known == name) || name == "baseline set";
        refused
            .iter()
            .for_each(|(name, _)| assert!(known(name), "{name}"));
        for (name, args) in COMMANDS {
            let (code, out, error) = self.run(at, &[*args, more].concat());
            match refused.iter().find(|(refused, _)| refused == name) {
                Some((_, why)) => {
                    assert_eq!(code, Some(2), "{name} is refused: {out}{error}");
                    assert!(error.contains(why), "{name} says {why}: {error}");
                }
                None => {
                    assert!(matches!(code, Some(0 | 1)), "{name} works: {code:?} {out}{error}");
                    assert!(!out.is_empty(), "{name} says something");
                }
            }
            assert_eq!(
                changed(&before, &data(git)),
                Vec::<String>::new(),
                "{name} leaves git's data"
            );
        }
        self.baselines.set(self.baselines.get() + 1);
        let name = format!("afsluttet/{}", self.baselines.get());
        let (code, out, error) = self.run(at, &[&["baseline", "set", &name], more].concat());
        match refused.iter().find(|(refused, _)| *refused == "baseline set") {
            Some((_, why)) => {
                assert_eq!(code, Some(2), "baseline set is refused: {out}{error}");
                assert!(error.contains(why), "baseline set says {why}: {error}");
                assert_eq!(changed(&before, &data(git)), Vec::<String>::new());
            }
            None => {
                assert_eq!(code, Some(0), "baseline set works: {out}{error}");
                let tag = format!("refs/tags/baseline/{name}");
                let id = fs::read_to_string(git.join(&tag)).expect("the tag");
                let object = format!("objects/{}/{}", &id[..2], id[2..].trim());
                assert_eq!(changed(&before, &data(git)), [object, tag], "only the tag came");
                let (code, listed, error) = self.run(at, &[&["baseline", "list"], more].concat());
                assert_eq!(code, Some(0), "{error}");
                assert!(listed.contains(&name), "{listed}");
            }
        }
    }
}

/// Every file below a folder with its bytes; nothing where there is no folder.
pub(crate) fn data(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    match folder.exists() {
        true => common::files(folder),
        false => BTreeMap::new(),
    }
}

/// The files that are not the same, sorted.
fn changed(before: &BTreeMap<String, Vec<u8>>, now: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut changed: Vec<String> = before.keys().chain(now.keys()).cloned().collect();
    changed.sort();
    changed.dedup();
    changed.retain(|path| before.get(path) != now.get(path));
    changed
}
