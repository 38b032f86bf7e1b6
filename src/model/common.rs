//! What every kind of record takes besides its own fields.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::parse::CommonFields;
use crate::value::Id;

/// The keys of [`Common`]: the decoder takes them out of a record before the rest goes to its kind.
pub const COMMON_KEYS: &[&str] = &["id", "note", "tags", "source", "unknown", "external_ids"];

/// The fields that every record may have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Common {
    /// Name of the record: the file's name without `.yaml`, unique in its kind.
    pub id: Id,
    /// Free text for whoever keeps the register (bemærkning).
    pub note: Option<String>,
    /// Free labels, e.g. `monopolbrud`.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Where the content was taken from: paper and page (kilde).
    pub source: Option<Source>,
    /// What is not known, and why. Satisfies «required» and shows in the overview of gaps.
    #[serde(default)]
    pub unknown: Vec<Unknown>,
    /// The same record's ids elsewhere, e.g. `kitos: <uuid>`.
    #[serde(default)]
    pub external_ids: BTreeMap<String, String>,
}

impl CommonFields for Common {
    fn unknown_fields(&self) -> Vec<String> {
        let all = self.unknown.iter().flat_map(|unknown| &unknown.fields);
        all.cloned().collect()
    }
}

/// Where content was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The paper or document.
    pub paper: String,
    /// The page or pages in it.
    pub page: Option<String>,
}

/// Fields that are not known, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unknown {
    /// The fields, as dotted paths: `owner`, `business_case.investment_dkk`, `benefits.target`.
    pub fields: Vec<String>,
    /// Why they are not known, in a sentence.
    pub because: String,
}
