//! Tests of parsing as a whole: text in, findings with their places out.

mod bombs;
mod judge;
mod messages;
mod record;
mod scalars;
mod shapes;
mod states;
mod syntax;
mod types;

use super::{Collected, MESSAGES, Tree, decode};
use crate::finding::{Arg, FileId, Finding, Path, PlaceInFile};

/// Message, underlined text and facts: `wrong-type-text «2026» expected=text found=number`.
fn shown(text: &str, finding: &Finding) -> String {
    let place = |at: &PlaceInFile| match at {
        PlaceInFile::Span(span) => format!(
            "«{}»",
            text.get(span.start..span.end)
                .expect("whole characters of the text")
        ),
        other => panic!("parsing knows its spans: {other:?}"),
    };
    let names: Vec<&str> = finding.args.iter().map(|(name, _)| *name).collect();
    assert!(
        MESSAGES.contains(&(&*finding.message, &names)),
        "{} {names:?} is no known message",
        finding.message
    );
    let mut line = format!("{} {}", finding.message, place(&finding.primary().place.at));
    for label in &finding.labels()[1..] {
        line += &format!(" {} {}", label.text, place(&label.place.at));
    }
    for (name, value) in &finding.args {
        let value = match value {
            Arg::List(items) => items.join("|"),
            other => String::from(other.clone()),
        };
        line += &format!(" {name}={value}");
    }
    line
}

fn all_shown(text: &str, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| shown(text, finding)).collect()
}

/// Returns the findings of a text that is refused before anything is decoded.
fn refusals(text: &str) -> Vec<String> {
    match Tree::parse(FileId(0), text) {
        Ok(tree) => panic!("accepted: {tree:?}"),
        Err(findings) => all_shown(text, &findings),
    }
}

/// Returns what decoding a text as a `T` gives: the value, whether it was clean, and the findings.
fn decoded<T: serde::de::DeserializeOwned>(text: &str) -> (Option<T>, bool, Vec<String>) {
    let tree = Tree::parse(FileId(0), text).expect("a tree");
    let mut out = Collected::default();
    let value = decode::<T>(&tree, tree.root().expect("a value"), &Path::default(), &mut out);
    let (value, clean) = value.map_or((None, false), |(value, clean)| (Some(value), clean));
    (value, clean, all_shown(text, &out.findings))
}
