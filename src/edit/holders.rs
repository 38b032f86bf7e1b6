//! A register's files without the names of those who hold its positions, for pages that leave the house.

use super::apply::{Edit, edit};
use super::error::HandoverError;
use crate::finding::{FileId, Path, Seg};
use crate::model::Kind;
use crate::parse::{NodeKind, Tree};
use crate::source::{SourceFile, SourceSet};

/// What stands in place of a name.
const LEFT_OUT: &str = "–";

/// Returns the same files with a dash for every holder's name.
///
/// # Errors
/// When a name is written in a way that it cannot be taken out of: better no page than one that names a person.
pub fn without_holders(sources: &SourceSet) -> Result<SourceSet, HandoverError> {
    let mut texts = Vec::new();
    for (id, file) in sources.files() {
        if let Some(text) = text_without_holders(file)? {
            texts.push((id, text));
        }
    }
    Ok(sources.with_texts(texts))
}

/// Returns the text of a file with a dash for every holder's name; `None` where it names none.
///
/// # Errors
/// As [`without_holders`].
pub fn text_without_holders(file: &SourceFile) -> Result<Option<String>, HandoverError> {
    let folder = file.path.split(['/', '.']).next().unwrap_or_default();
    if Kind::from_folder(folder) != Some(Kind::Position) {
        return Ok(None);
    }
    // A file that is no YAML has no records; its text is not shown but as findings of this very file.
    let Ok(tree) = Tree::parse(FileId(0), &file.text) else {
        return Ok(Some(String::new()));
    };
    let Some(root) = tree.root() else { return Ok(None) };
    let positions = match tree.items(root) {
        Some(items) => (0..items.len()).map(|n| vec![Seg::Index(n)]).collect(),
        None => vec![Vec::new()],
    };
    let holder = |mut steps: Vec<Seg>| {
        steps.push(Seg::from("holder"));
        Path(steps)
    };
    let at = |path: &Path| {
        let mut steps = path.0.iter();
        steps.try_fold(root, |node, step| match step {
            Seg::Key(key) => tree.get(node, key),
            Seg::Index(index) => tree.items(node)?.get(*index).copied(),
        })
    };
    let named = positions.into_iter().map(holder).filter(|path| {
        let node = at(path);
        node.is_some_and(|node| match tree.kind(node) {
            NodeKind::Scalar(_) => tree.scalar(node).is_some_and(|name| !name.is_empty()),
            NodeKind::List | NodeKind::Mapping => true,
        })
    });
    let edits: Vec<Edit> = named
        .map(|path| Edit::Set {
            path,
            to: LEFT_OUT.to_owned(),
        })
        .collect();
    if edits.is_empty() {
        return Ok(None);
    }
    edit(&file.text, &edits)
        .map(Some)
        .map_err(|source| HandoverError {
            path: file.path.clone(),
            source,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_left_in_any_layout() {
        let sources = SourceSet::from_memory([
            (
                "positions.yaml".to_owned(),
                b"- {id: a, holder: Anna Holm}\n- id: b\n  holder: 'Bo Dam' # nu\n- id: c\n".to_vec(),
            ),
            (
                "positions/d.yaml".to_owned(),
                b"id: d\nholder: |\n  Dorte\n  Dal\n".to_vec(),
            ),
            ("systems/e.yaml".to_owned(), b"id: e\nname: Anna\n".to_vec()),
        ]);
        match without_holders(&sources) {
            Ok(without) => {
                for (_, file) in without
                    .files()
                    .filter(|(_, file)| file.path.starts_with("positions"))
                {
                    for name in ["Anna", "Bo", "Dorte", "Dal"] {
                        assert!(!file.text.contains(name), "{}", file.text);
                    }
                }
            }
            // A layout that cannot be changed is an error, and so names nobody either.
            Err(error) => assert_eq!(error.path, "positions/d.yaml"),
        }
    }
}
