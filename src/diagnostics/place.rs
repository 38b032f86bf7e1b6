//! Places resolved: from a path in a record to bytes, line and column in a file.

use crate::finding::{FileId, Label, Part, Path, Place, PlaceInFile, Seg, Span};
use crate::model::identity;
use crate::parse::{NodeId, Tree, locate};
use crate::source::SourceFile;

/// A place in a file as a person and a machine can find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedPlace {
    /// The file's path from the register's root.
    pub path: String,
    /// The file in its source set.
    pub file: FileId,
    /// Bytes in the file; empty at 0 when the finding is about the file as a whole.
    pub span: Span,
    /// First line, from 1.
    pub line: usize,
    /// First column in characters, from 1.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// True when the finding is about the file as a whole, so that no line is to be shown.
    pub whole_file: bool,
    /// Attribute of the message that labels the place.
    pub text: &'static str,
}

/// A file in which places are looked up.
pub(super) struct SourceLines<'s> {
    source: &'s SourceFile,
    tree: Option<Tree<'s>>,
    starts: Vec<usize>,
}

impl<'s> SourceLines<'s> {
    pub(super) fn new(file: FileId, source: &'s SourceFile) -> Self {
        let starts = std::iter::once(0)
            .chain(
                source
                    .text
                    .bytes()
                    .enumerate()
                    .filter(|(_, byte)| *byte == b'\n')
                    .map(|(n, _)| n + 1),
            )
            .collect();
        let tree = source.ok.then(|| Tree::parse(file, &source.text).ok()).flatten();
        Self { source, tree, starts }
    }

    pub(super) fn spot(&self, label: &Label) -> ResolvedPlace {
        let text = &self.source.text;
        let span = self.span(&label.place);
        let (line, column) = self.line_and_column(span.start);
        let (end_line, end_column) = self.line_and_column(span.end.min(text.len()));
        ResolvedPlace {
            path: self.source.path.clone(),
            file: label.place.file,
            span,
            line,
            column,
            end_line,
            end_column,
            whole_file: label.place.at == PlaceInFile::File || text.is_empty(),
            text: label.text,
        }
    }

    fn span(&self, place: &Place) -> Span {
        let whole = Span { start: 0, end: 0 };
        match (&place.at, &self.tree) {
            (PlaceInFile::Span(span), _) => {
                let end = span.end.min(self.source.text.len());
                Span {
                    start: span.start.min(end),
                    end,
                }
            }
            (PlaceInFile::Path(path, part), Some(tree)) => locate(tree, path, *part),
            (PlaceInFile::Path(..), None) | (PlaceInFile::File, _) => whole,
        }
    }

    /// Line and column, both from 1; the column in characters.
    fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts[line - 1];
        let before = self.source.text.get(start..byte).unwrap_or("");
        (line, before.trim_start_matches('\u{feff}').chars().count() + 1)
    }

    /// Returns a place's path with every list position replaced by the identity of the item there, so that it means
    /// the same after items were put in before it.
    pub(super) fn stable_path(&self, place: &Place) -> String {
        let PlaceInFile::Path(path, part) = &place.at else {
            return String::new();
        };
        let mut stable = match part {
            Part::Key => String::from("key"),
            Part::Value => String::new(),
        };
        let mut node = self.tree.as_ref().and_then(Tree::root);
        let mut list = "";
        for seg in &self.within_record(path).0 {
            stable.push('/');
            let tree = self.tree.as_ref();
            match seg {
                Seg::Key(key) => {
                    stable.push_str(key);
                    list = key;
                    node = tree.zip(node).and_then(|(tree, node)| tree.get(node, key));
                }
                Seg::Index(index) => {
                    node = tree
                        .zip(node)
                        .and_then(|(tree, node)| tree.items(node)?.get(*index).copied());
                    let identity = tree
                        .zip(node)
                        .and_then(|(tree, node)| item_identity(tree, node, list));
                    stable.push_str(&identity.unwrap_or_else(|| index.to_string()));
                }
            }
        }
        stable
    }

    /// Records of a list file are named by the finding itself.
    fn within_record(&self, path: &Path) -> Path {
        match path.0.split_first() {
            Some((Seg::Index(_), rest)) => Path(rest.to_vec()),
            _ => path.clone(),
        }
    }
}

/// Returns what names an item of a list: the text itself, or the values of the keys that are the list's identity.
fn item_identity(tree: &Tree<'_>, node: NodeId, list: &str) -> Option<String> {
    if let Some(text) = tree.scalar(node) {
        return Some(text.to_owned());
    }
    let values: Vec<&str> = identity::keys_of(list)
        .iter()
        .filter_map(|key| tree.scalar(tree.get(node, key)?))
        .collect();
    (!values.is_empty()).then(|| values.join("+"))
}
