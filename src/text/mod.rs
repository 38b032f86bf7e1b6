//! The catalogue of texts in Danish and English, and how amounts and days are written in each.
//!
//! The texts stand in `da/*.ftl` and `en/*.ftl` (Project Fluent). A message's attributes are its labels and its
//! help: `.label`, `.other`, `.help`.

mod collate;
mod format;
mod sanitize;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use collate::{search_key, sort_key};
pub use format::{amount, date, decimal, list, month, month_named, number, quarter, short_date};
pub(crate) use sanitize::sanitize_source;
pub use sanitize::{is_unprintable, sanitize};

use crate::finding::Arg;
use crate::glossary::field;
use crate::value::Language;

macro_rules! catalogue {
    ($($file:literal)*) => {
        const DANISH: &[(&str, &str)] = &[$(($file, include_str!(concat!("da/", $file, ".ftl")))),*];
        const ENGLISH: &[(&str, &str)] = &[$(($file, include_str!(concat!("en/", $file, ".ftl")))),*];
    };
}

catalogue! {
    "interface" "kinds" "columns" "columns-systems" "columns-projects"
    "overviews" "overviews-systems" "overviews-projects" "holds" "show" "history" "baseline" "trend" "diff" "graph" "annex"
    "follow" "report"
    "ranking" "rank-page" "rank-compare" "rank-explain" "rank-sensitivity"
    "rules-format" "rules-identity" "rules-references" "rules-ownership" "rules-contracts" "rules-data"
    "rules-projects" "rules-pools" "rules-strategy" "rules-lifecycle" "rules-governance" "rules-policy"
}

type Bundle = FluentBundle<FluentResource>;

static DA: LazyLock<Bundle> = LazyLock::new(|| bundle("da", DANISH));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", ENGLISH));

/// Builds a language's bundle. A file that does not parse keeps what does; a test refuses such a file.
fn bundle(language: &str, files: &[(&str, &str)]) -> Bundle {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for (_, text) in files {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The facts of a message.
pub type MessageArgs<'a> = [(&'static str, Arg)];

/// Returns a message of the catalogue, or one of its attributes, in a language. `None` when the catalogue lacks
/// it.
pub fn lookup(
    language: Language,
    id: &str,
    attribute: Option<&str>,
    args: &MessageArgs<'_>,
) -> Option<String> {
    let bundle: &Bundle = match language {
        Language::Danish => &DA,
        Language::English => &EN,
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut facts = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        facts.set(*name, written(language, arg));
    }
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&facts), &mut errors)
            .into_owned(),
    )
}

/// Returns a message of the catalogue. A key that is missing shows as itself; a test refuses such a catalogue.
pub fn text(language: Language, id: &str, args: &MessageArgs<'_>) -> String {
    lookup(language, id, None, args).unwrap_or_else(|| id.to_owned())
}

/// Returns a fact as the reader's language writes it. Counts stay numbers, so that a message can tell one from
/// many.
fn written(language: Language, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Int(n) => FluentValue::from(*n),
        Arg::Text(text) => sanitize(text).into_owned().into(),
        Arg::Dkk(dkk) => amount(language, *dkk).into(),
        Arg::Date(day) => date(language, *day).into(),
        Arg::Quarter(q) => quarter(language, *q).into(),
        Arg::Field(path) => field(language, path).into(),
        Arg::List(items) => list(
            language,
            &items
                .iter()
                .map(|item| sanitize(item).into_owned())
                .collect::<Vec<_>>(),
        )
        .into(),
    }
}
