//! From the parser's events to a tree. Nothing here recurses, and reading stops at the first limit.

use std::borrow::Cow;

use yaml_events::{Event, ScalarStyle, StructureStyle};

use super::clean;
use super::node::{Children, Node, NodeContent, NodeId, NodeKind, Style, Tree};
use super::spans::{first_char, first_line, rest_of_line, trimmed, visible};
use super::syntax_cause::ParserState;
use super::{keys, syntax};
use crate::finding::{FileId, Finding, Place, PlaceInFile, Span};
use crate::parse::{MAX_DEPTH, MAX_FINDINGS, MAX_NODES, cap};

impl<'s> Tree<'s> {
    /// Parses one file. A byte-order mark at the start is skipped.
    ///
    /// # Errors
    ///
    /// All refused YAML features of the file, or the first syntax error or exceeded limit, each with its span.
    /// A duplicate key is no error here: the first of the two counts, see [`Tree::take_problems`].
    pub fn parse(file: FileId, text: &'s str) -> Result<Self, Vec<Finding>> {
        build(file, text)
    }
}

fn build(file: FileId, text: &str) -> Result<Tree<'_>, Vec<Finding>> {
    let mut builder = Builder::new(file, text);
    let read = yaml_events::read(text, MAX_DEPTH, &mut |event, span| builder.event(event, span));
    if let Err(error) = read {
        let finding = syntax::finding(file, text, &error, &builder.state());
        builder.refused.push(finding);
    }
    let Builder {
        mut tree,
        mut refused,
        ..
    } = builder;
    cap(&mut refused);
    cap(&mut tree.problems);
    cap(&mut tree.remarks);
    if refused.is_empty() {
        Ok(tree)
    } else {
        Err(refused)
    }
}

struct Builder<'s> {
    tree: Tree<'s>,
    /// Lists and mappings not closed yet, outermost first.
    open: Vec<OpenCollection>,
    /// Children of the open ones, each behind those of the one around it.
    pending: Vec<NodeId>,
    refused: Vec<Finding>,
    documents: usize,
    last: Span,
    last_is_plain: bool,
    has_tabs: bool,
}

struct OpenCollection {
    node: NodeId,
    first_child: usize,
}

impl<'s> Builder<'s> {
    fn new(file: FileId, text: &'s str) -> Self {
        let tree = Tree {
            file,
            text,
            nodes: Vec::new(),
            children: Vec::new(),
            root: None,
            problems: Vec::new(),
            remarks: Vec::new(),
        };
        Self {
            tree,
            open: Vec::new(),
            pending: Vec::new(),
            refused: Vec::new(),
            documents: 0,
            last: Span { start: 0, end: 0 },
            last_is_plain: false,
            has_tabs: text.contains('\t'),
        }
    }

    /// Takes one event; `false` ends the reading.
    fn event(&mut self, event: Event<'s>, span: &yaml_events::Span) -> bool {
        let at = bytes(span);
        if event.tag().is_some() {
            self.refuse("tag", span.tag_span().map_or(at, |tag| bytes(&tag)));
        }
        let goes_on = match event {
            Event::Scalar(text, style, ..) => self.scalar(text, style, at),
            Event::SequenceStart(style, ..) => self.start(NodeContent::List, style, at),
            Event::MappingStart(style, ..) => self.start(NodeContent::Mapping, style, at),
            Event::SequenceEnd | Event::MappingEnd => {
                self.end(at);
                true
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse("alias", at);
                self.scalar(Cow::Borrowed(""), ScalarStyle::Plain, at)
            }
            Event::Anchor(..) => {
                self.refuse("anchor", at);
                true
            }
            Event::DocumentStart(..) => self.document(at),
            _ => true,
        };
        goes_on && self.refused.len() <= MAX_FINDINGS
    }

    fn document(&mut self, at: Span) -> bool {
        self.documents += 1;
        if self.documents == 1
            && let Some(at) = clean::other_line_break(self.tree.text)
        {
            self.refuse("line-break", at);
        }
        if self.documents > 1 {
            self.refuse("documents", rest_of_line(self.tree.text, at.start));
        }
        self.documents == 1
    }

    fn scalar(&mut self, text: Cow<'s, str>, style: ScalarStyle, at: Span) -> bool {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        self.last = at;
        self.last_is_plain = style == Style::Plain;
        // The parser writes a value that is not there as `~`.
        let unwritten = style == Style::Plain && at.start == at.end;
        let text = if unwritten { Cow::Borrowed("") } else { text };
        // A block scalar's span runs on into the indentation of the next line.
        let span = if style == Style::Block {
            trimmed(self.tree.text, at)
        } else {
            at
        };
        let (text, invisible) = clean::clean(text);
        if let Some((character, what)) = invisible {
            let place = self.place(visible(self.tree.text, first_line(self.tree.text, span)));
            self.tree.remarks.push(clean::invisible(place, character, what));
        }
        if style == Style::Plain
            && !unwritten
            && let Some(comment) = clean::glued_comment(self.tree.text, span.end)
        {
            let place = self.place(comment);
            self.tree
                .remarks
                .push(clean::cut_off(self.tree.text, place, span, comment));
        }
        self.add(span, NodeContent::Scalar { text, style }).is_some()
    }

    fn start(&mut self, content: fn(Children) -> NodeContent<'s>, style: StructureStyle, at: Span) -> bool {
        if self.open.len() >= MAX_DEPTH {
            let place = self.place(visible(self.tree.text, first_char(self.tree.text, at.start)));
            self.refused.push(syntax::too_deep(place));
            return false;
        }
        let children = Children {
            range: 0..0,
            flow: style == StructureStyle::Flow,
        };
        self.last = at;
        self.last_is_plain = false;
        let Some(node) = self.add(at, content(children)) else {
            return false;
        };
        self.open.push(OpenCollection {
            node,
            first_child: self.pending.len(),
        });
        true
    }

    fn end(&mut self, at: Span) {
        let Some(OpenCollection { node, first_child }) = self.open.pop() else {
            return;
        };
        self.last = at;
        self.last_is_plain = false;
        let first = self.tree.children.len();
        let own = &self.pending[first_child..];
        let last_child = own
            .last()
            .map_or(self.tree.span(node).end, |last| self.tree.span(*last).end);
        for child in own {
            self.tree.nodes[child.0 as usize].parent = Some(node);
        }
        self.tree.children.extend_from_slice(own);
        self.pending.truncate(first_child);
        if self.tree.kind(node) == NodeKind::Mapping {
            let tree = &mut self.tree;
            self.refused.extend(keys::unnamed(tree, first));
            keys::drop_duplicates(tree, first);
        }
        let range = first..self.tree.children.len();
        let entry = &mut self.tree.nodes[node.0 as usize];
        if let NodeContent::List(children) | NodeContent::Mapping(children) = &mut entry.content {
            entry.span.end = if children.flow { at.end } else { last_child };
            children.range = range;
        }
    }

    /// Puts a node where it belongs; `None` when the file has too many.
    fn add(&mut self, span: Span, content: NodeContent<'s>) -> Option<NodeId> {
        let place = self.tree.nodes.len();
        let Some(id) = u32::try_from(place).ok().filter(|_| place < MAX_NODES) else {
            let place = self.place(visible(self.tree.text, span));
            self.refused.push(
                Finding::new("limit-exceeded", place)
                    .variant("nodes")
                    .arg("limit", MAX_NODES),
            );
            return None;
        };
        if self.has_tabs
            && !matches!(
                content,
                NodeContent::Scalar {
                    style: Style::Block,
                    ..
                }
            )
        {
            self.check_indentation(span.start);
        }
        let id = NodeId(id);
        self.tree.nodes.push(Node {
            span,
            parent: None,
            content,
        });
        if self.open.is_empty() {
            self.tree.root.get_or_insert(id);
        } else {
            self.pending.push(id);
        }
        Some(id)
    }

    /// Refuses tabs in the indentation of a line; the parser lets them pass behind a space.
    fn check_indentation(&mut self, at: usize) {
        let line = self
            .tree
            .text
            .get(..at)
            .map_or(0, |before| before.rfind(['\n', '\r']).map_or(0, |n| n + 1));
        let lead = self.tree.text.get(line..at).unwrap_or_default();
        let is_first = lead.trim_start_matches([' ', '\t', '-', '?']).is_empty();
        let spaces = lead.len() - lead.trim_start_matches(' ').len();
        let in_flow = self.open.last().is_some_and(|open| self.tree.is_flow(open.node));
        if is_first && !in_flow && lead[spaces..].starts_with('\t') {
            let tab = self.place(first_char(self.tree.text, line + spaces));
            if self.refused.last().is_none_or(|last| last.primary().place != tab) {
                self.refused.push(syntax::tab(tab));
            }
        }
    }

    fn refuse(&mut self, feature: &str, at: Span) {
        let place = self.place(visible(self.tree.text, at));
        self.refused
            .push(Finding::new("yaml-feature-refused", place).variant(feature));
    }

    fn state(&self) -> ParserState {
        // A pair in a list, `[a: 1]`, is a mapping without a brace of its own.
        let is_sign = |at: &usize| {
            self.tree
                .text
                .as_bytes()
                .get(*at)
                .is_some_and(|sign| b"[{".contains(sign))
        };
        let flow = self.open.iter().filter(|open| self.tree.is_flow(open.node));
        let open = flow
            .map(|open| self.tree.span(open.node).start)
            .filter(is_sign)
            .collect();
        ParserState {
            last: self.last,
            last_is_plain: self.last_is_plain,
            open,
        }
    }

    fn place(&self, span: Span) -> Place {
        Place {
            file: self.tree.file,
            at: PlaceInFile::Span(span),
        }
    }
}

/// Returns a parser's span in bytes. The parser counts them for every text it is given whole.
fn bytes(span: &yaml_events::Span) -> Span {
    let range = span.byte_range().unwrap_or_default();
    Span {
        start: range.start,
        end: range.end,
    }
}
