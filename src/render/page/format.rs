//! What tells one format of a page from another.

use std::io::{self, Write};

use crate::page::Page;
use crate::render::TextStyle;
use crate::value::Language;

/// What a format shows of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatContent {
    /// Everything.
    WholePage,
    /// The first table only.
    FirstTable,
    /// The rows about days ahead, which few pages have.
    Events,
    /// The chart, which few pages have.
    Chart,
}

/// A format of a page. Every format says all of this in its own file, so that none is forgotten elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct FormatDescription {
    /// The endings of files in this format, without a point; empty where `--output` cannot choose it.
    pub endings: &'static [&'static str],
    /// True when it is bytes that say nothing to a person at a terminal.
    pub is_binary: bool,
    /// What it shows of a page.
    pub content: FormatContent,
    /// True when people read it as a document, on paper too, and so columns for programs and spreadsheets are folded.
    pub is_for_reading: bool,
    pub(in crate::internal::render) write: fn(&Page, Language, TextStyle, &mut dyn Write) -> io::Result<()>,
}
