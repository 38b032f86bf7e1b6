//! Finds the register: named by a flag or the environment, or from the current folder upwards.

use std::ffi::OsStr;
use std::fs;
use std::path::{self, Path, PathBuf};

use super::error::{RegisterSetting, SourceError};
use super::paths::REGISTER_FILE;
use super::repo::{Repo, is_bare};
use super::suggest;

/// The folder that a repository keeps its register in, unless the register is all there is.
const USUAL_FOLDER: &str = "register";

/// The place of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The register's folder, absolute; a bare git repository's folder where there is no work tree.
    pub root: PathBuf,
    /// The register's path from the top of the git repository, with `/`; empty when it is the top. `None`
    /// without a repository that can be read.
    pub repo_prefix: Option<String>,
}

/// Finds the register: the folder that `--register` names, else the one that `PORTFOLIO_REGISTER` names, else
/// the first that has a `municipality.yaml` from `cwd` upwards, trying `register/` before the folder itself.
///
/// # Errors
/// If nothing is found, or what is named is no register. A register that is named is never replaced by another.
pub fn discover(flag: Option<&Path>, env: Option<&OsStr>, cwd: &Path) -> Result<Location, SourceError> {
    let cwd = absolute(cwd)?;
    let flag = flag.map(|named| (named, RegisterSetting::Flag));
    let env = env
        .filter(|named| !named.is_empty())
        .map(|named| (Path::new(named), RegisterSetting::Environment));
    let root = match flag.or(env) {
        Some((named, origin)) => named_root(absolute(&cwd.join(named))?, origin)?,
        None => search(&cwd)?,
    };
    let repo_prefix = repo_prefix(&root);
    Ok(Location { root, repo_prefix })
}

fn is_register(folder: &Path) -> bool {
    folder.join(REGISTER_FILE).is_file()
}

fn named_root(path: PathBuf, origin: RegisterSetting) -> Result<PathBuf, SourceError> {
    if is_register(&path) || is_bare(&path)? {
        return Ok(path);
    }
    let register_at = |folder: &Path| is_register(folder).then(|| folder.to_owned());
    let parent = path.parent().unwrap_or(&path);
    let suggestion = if path.is_dir() {
        register_at(&path.join(USUAL_FOLDER)).or_else(|| path.ancestors().skip(1).find_map(register_at))
    } else if path.exists() {
        register_at(parent)
    } else {
        let suggestion = near_register(parent, &path);
        return Err(SourceError::NoSuchFolder {
            path,
            origin,
            suggestion,
        });
    };
    Err(SourceError::NotARegister {
        path,
        origin,
        suggestion,
    })
}

/// Returns the register in a folder whose name is nearest to the one that does not exist.
fn near_register(parent: &Path, missing: &Path) -> Option<PathBuf> {
    let missing = missing.file_name()?.to_str()?;
    let folders = fs::read_dir(parent).ok()?.flatten().map(|entry| entry.path());
    let near = folders.filter_map(|folder| {
        let distance = suggest::distance(missing, folder.file_name()?.to_str()?)?;
        is_register(&folder).then_some((distance, folder))
    });
    near.min().map(|(_, folder)| folder)
}

fn search(cwd: &Path) -> Result<PathBuf, SourceError> {
    for folder in cwd.ancestors() {
        let below = folder.join(USUAL_FOLDER);
        if is_register(&below) {
            return Ok(below);
        }
        if is_register(folder) || is_bare(folder)? {
            return Ok(folder.to_owned());
        }
    }
    Err(SourceError::NoRegister {
        searched: cwd.ancestors().map(Path::to_owned).collect(),
    })
}

fn repo_prefix(root: &Path) -> Option<String> {
    let repo = Repo::open(root).ok()?;
    if !repo.git().is_bare() {
        return Some(repo.usual_place().to_owned());
    }
    let head = repo.tree("HEAD").ok()?;
    let found = repo.register_in(&head, &"HEAD").ok()?;
    found.map(|(place, _)| place)
}

/// Absolute, without `.`, and without `..` if it exists; links are resolved only where `..` makes it necessary.
fn absolute(path: &Path) -> Result<PathBuf, SourceError> {
    let dotted = path.components().any(|part| part == path::Component::ParentDir);
    let resolved = dotted.then(|| path.canonicalize().ok()).flatten();
    let absolute = resolved.map_or_else(|| path::absolute(path), Ok);
    absolute.map_err(|source| SourceError::Io {
        path: path.to_owned(),
        source,
    })
}
