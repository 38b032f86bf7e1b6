//! What the tool has to say about a register: data only, no text and no layout.
//!
//! A [`Finding`] names a rule, the places it is about and the facts of the case. The words come from
//! the text catalogue (`text/`), the severity from the rule and the policy (`report`), the layout
//! from `render/`.

use std::borrow::Cow;
use std::fmt;

use crate::value::{Date, Quarter};

/// How much a finding weighs. The order is the order of gravity.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; never changes the exit code.
    #[default]
    Info,
    /// A gap or a doubt that the register can live with for a while.
    Warning,
    /// The register is wrong or breaks a rule that the municipality has set itself.
    Error,
}

impl Severity {
    /// Returns the lower-case English word, as policy files and machine formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One file of a [`SourceSet`](crate::source::SourceSet), by its place in the sorted list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A half-open range of bytes in a file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// One step from a file's root towards a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seg {
    /// Into a mapping.
    Key(Cow<'static, str>),
    /// Into a list, counted from 0.
    Index(usize),
}

impl From<&'static str> for Seg {
    fn from(key: &'static str) -> Self {
        Seg::Key(Cow::Borrowed(key))
    }
}

impl From<String> for Seg {
    fn from(key: String) -> Self {
        Seg::Key(Cow::Owned(key))
    }
}

impl From<usize> for Seg {
    fn from(index: usize) -> Self {
        Seg::Index(index)
    }
}

/// The way from a file's root to a value: `benefits[1].owner`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<Seg>);

impl Path {
    /// This path, one step longer.
    #[must_use]
    pub fn then(mut self, seg: impl Into<Seg>) -> Self {
        self.0.push(seg.into());
        self
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, seg) in self.0.iter().enumerate() {
            match seg {
                Seg::Key(key) if n == 0 => f.write_str(key)?,
                Seg::Key(key) => write!(f, ".{key}")?,
                Seg::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// The half of a `key: value` pair that a label underlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The key, as for something missing or superfluous under it.
    Key,
    /// The value.
    Value,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceInFile {
    /// A path, turned into a span when the report is made. A path that does not exist there (a
    /// missing key) is shown at its nearest ancestor that does.
    Path(Path, Part),
    /// A span, as the parser knows it.
    Span(Span),
    /// The file as a whole: it could not be read, or it is not there.
    File,
}

/// A file and where in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The place in the file.
    pub at: PlaceInFile,
}

/// A fact of the case, written into the message in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// Text, as it stands in the register.
    Text(String),
    /// A count or another plain number.
    Int(i64),
    /// Whole kroner.
    Dkk(i64),
    /// A day.
    Date(Date),
    /// A quarter.
    Quarter(Quarter),
    /// Several texts, written as a list.
    List(Vec<String>),
    /// A field of the register, as a dotted path: written with the reader's own word for it.
    Field(String),
}

macro_rules! arg_from {
    ($($from:ty => $make:expr;)*) => {
        $(impl From<$from> for Arg {
            fn from(value: $from) -> Self {
                let make: fn($from) -> Arg = $make;
                make(value)
            }
        })*
    };
}

arg_from! {
    &str => |v| Arg::Text(v.to_owned());
    &String => |v| Arg::Text(v.clone());
    String => Arg::Text;
    i64 => Arg::Int;
    u32 => |v| Arg::Int(v.into());
    usize => |v| Arg::Int(v as i64);
    Date => Arg::Date;
    Quarter => Arg::Quarter;
    Vec<String> => Arg::List;
}

/// A place with its words: the catalogue's attribute of the rule's message (`.label`, `.other`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// Attribute of the rule's message in the catalogue.
    pub text: &'static str,
}

/// One thing that is wrong, missing or worth knowing, with the places it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// Message in the catalogue: the rule's id, or `<rule id>-<variant>`.
    pub message: Cow<'static, str>,
    /// The record it is about, `projects/nyt-esdh`, where there is one. Waivers match on it.
    pub record: Option<String>,
    /// First the primary label, which always exists, then the others.
    labels: Vec<Label>,
    /// The facts, by the names that the catalogue uses.
    pub args: Vec<(&'static str, Arg)>,
}

impl Finding {
    /// Returns a finding of `rule` with its primary place, labelled with the message's `.label`.
    pub fn new(rule: &'static str, place: Place) -> Self {
        Self {
            rule,
            message: Cow::Borrowed(rule),
            record: None,
            labels: vec![Label { place, text: "label" }],
            args: Vec::new(),
        }
    }

    /// Says which record the finding is about.
    #[must_use]
    pub fn about(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    /// Uses the message `<rule id>-<variant>` instead of `<rule id>`.
    #[must_use]
    pub fn variant(mut self, variant: &str) -> Self {
        self.message = Cow::Owned(format!("{}-{variant}", self.rule));
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds an amount in whole kroner.
    #[must_use]
    pub fn dkk(self, name: &'static str, amount: i64) -> Self {
        self.arg(name, Arg::Dkk(amount))
    }

    /// Adds a second place, labelled with the message's `.other`.
    #[must_use]
    pub fn other(self, place: Place) -> Self {
        self.label("other", place)
    }

    /// Adds a place, labelled with the named attribute of the message.
    #[must_use]
    pub fn label(mut self, text: &'static str, place: Place) -> Self {
        self.labels.push(Label { place, text });
        self
    }

    /// Returns the place that the finding is shown at.
    pub fn primary(&self) -> &Label {
        &self.labels[0]
    }

    /// Returns all labels, the primary first.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }
}

impl From<Arg> for String {
    fn from(arg: Arg) -> Self {
        match arg {
            Arg::Text(text) | Arg::Field(text) => text,
            Arg::Int(n) | Arg::Dkk(n) => n.to_string(),
            Arg::Date(date) => date.to_string(),
            Arg::Quarter(quarter) => quarter.to_string(),
            Arg::List(items) => items.join(", "),
        }
    }
}
