//! The nodes of a parsed file and what they say.

use std::borrow::Cow;
use std::ops::Range;

use crate::finding::{FileId, Finding, Span};

/// A node of a [`Tree`]; only meaningful for the tree that gave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// The shape of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NodeKind {
    /// A value without parts.
    Scalar(Style),
    /// A list of values.
    List,
    /// Keys with values.
    Mapping,
}

/// The notation of a scalar, which decides what it may be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Without quotes: may be text, a number, `true`, nothing …
    Plain,
    /// In single or double quotes: always text.
    Quoted,
    /// After `|` or `>`: always text.
    Block,
}

#[derive(Debug)]
pub(super) struct Node<'s> {
    pub(super) span: Span,
    pub(super) parent: Option<NodeId>,
    pub(super) content: NodeContent<'s>,
}

#[derive(Debug)]
pub(super) enum NodeContent<'s> {
    Scalar { text: Cow<'s, str>, style: Style },
    List(Children),
    Mapping(Children),
}

/// Children lie side by side in [`Tree::children`]; those of a mapping are key, value, key, value …
#[derive(Debug, Clone)]
pub(super) struct Children {
    pub(super) range: Range<usize>,
    /// Written with brackets or braces.
    pub(super) flow: bool,
}

/// One parsed file. Scalars borrow from its text where they can.
#[derive(Debug)]
pub struct Tree<'s> {
    pub(super) file: FileId,
    pub(super) text: &'s str,
    pub(super) nodes: Vec<Node<'s>>,
    pub(super) children: Vec<NodeId>,
    pub(super) root: Option<NodeId>,
    pub(super) problems: Vec<Finding>,
    pub(super) remarks: Vec<Finding>,
}

impl<'s> Tree<'s> {
    /// Returns the duplicate keys found on the way; afterwards the tree has none left.
    pub fn take_problems(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.problems)
    }

    /// Returns what is to be said of texts that could be read; afterwards the tree has nothing left to say.
    pub fn take_remarks(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.remarks)
    }

    /// Returns the file.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// Returns the text that was parsed; spans count its bytes.
    pub fn text(&self) -> &'s str {
        self.text
    }

    /// Returns the outermost value; `None` when the file holds nothing but comments.
    pub fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// Returns what a node is.
    pub fn kind(&self, node: NodeId) -> NodeKind {
        match self.node(node).content {
            NodeContent::Scalar { style, .. } => NodeKind::Scalar(style),
            NodeContent::List(_) => NodeKind::List,
            NodeContent::Mapping(_) => NodeKind::Mapping,
        }
    }

    /// Returns the items of a list; `None` when the node is no list.
    pub fn items(&self, node: NodeId) -> Option<&[NodeId]> {
        match &self.node(node).content {
            NodeContent::List(children) => Some(&self.children[children.range.clone()]),
            _ => None,
        }
    }

    /// Returns the key and value nodes of a mapping, in the file's order and each key once; `None` when the
    /// node is no mapping.
    pub fn entries(&self, node: NodeId) -> Option<impl ExactSizeIterator<Item = (NodeId, NodeId)> + '_> {
        self.pairs(node)
            .map(|pairs| pairs.iter().map(|&[key, value]| (key, value)))
    }

    /// Returns the value under a key; `None` when the node is no mapping or has no such key.
    pub fn get(&self, node: NodeId, key: &str) -> Option<NodeId> {
        self.entry(node, key).map(|(_, value)| value)
    }

    /// Returns the text of a scalar with quotes and escapes undone, `""` for an empty value; `None` for lists
    /// and mappings.
    pub fn scalar(&self, node: NodeId) -> Option<&str> {
        match &self.node(node).content {
            NodeContent::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Returns where the node stands: a scalar with its quotes, a list or mapping from its first to its last
    /// character. Empty for a value that is not written. To underline a value, ask [`locate`](super::locate)
    /// instead.
    pub fn span(&self, node: NodeId) -> Span {
        self.node(node).span
    }

    /// Returns the list or mapping that a node lies in.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).parent
    }

    /// Returns the key whose value the node is; `None` for list items, keys and the root.
    pub fn key_of(&self, value: NodeId) -> Option<NodeId> {
        let siblings = self.pairs(self.parent(value)?)?;
        siblings.iter().find(|pair| pair[1] == value).map(|pair| pair[0])
    }

    /// Returns the key and value nodes under a key.
    pub(super) fn entry(&self, node: NodeId, key: &str) -> Option<(NodeId, NodeId)> {
        self.entries(node)?.find(|(k, _)| self.scalar(*k) == Some(key))
    }

    pub(in crate::internal::parse) fn pairs(&self, node: NodeId) -> Option<&[[NodeId; 2]]> {
        match &self.node(node).content {
            NodeContent::Mapping(children) => Some(self.children[children.range.clone()].as_chunks().0),
            _ => None,
        }
    }

    /// Returns what stands in the text at a node.
    pub(in crate::internal::parse) fn source(&self, node: NodeId) -> &'s str {
        let span = self.span(node);
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Returns whether the node is a list or mapping in brackets or braces.
    pub(super) fn is_flow(&self, node: NodeId) -> bool {
        match &self.node(node).content {
            NodeContent::List(children) | NodeContent::Mapping(children) => children.flow,
            NodeContent::Scalar { .. } => false,
        }
    }

    fn node(&self, node: NodeId) -> &Node<'s> {
        &self.nodes[node.0 as usize]
    }
}
