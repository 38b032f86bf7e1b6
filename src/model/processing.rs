//! Records of processing activities (GDPR article 30).

use schemars::JsonSchema;
use serde::Deserialize;

use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::supplier::Supplier;
use super::system::{PersonalData, System};
use crate::value::Date;

/// A processing activity (behandlingsaktivitet); letters as in article 30(1).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Processing {
    /// Name of the activity.
    pub name: String,
    /// a) Controller (dataansvarlig).
    pub controller: Option<String>,
    /// a) Joint controllers.
    #[serde(default)]
    pub joint_controllers: Vec<String>,
    /// a) Data protection officer (databeskyttelsesrådgiver).
    pub dpo: Option<String>,
    /// b) Purposes.
    #[serde(default)]
    pub purposes: Vec<String>,
    /// c) Categories of data subjects.
    #[serde(default)]
    pub data_subjects: Vec<String>,
    /// c) Categories of personal data, in words.
    #[serde(default)]
    pub data_categories: Vec<String>,
    /// c) Categories of personal data, by the public standard's list.
    #[serde(default)]
    pub personal_data: Vec<PersonalData>,
    /// d) Categories of recipients; `[]` when there are none.
    pub recipients: Option<Vec<String>>,
    /// e) Transfers to third countries; `[]` when there are none.
    pub third_countries: Option<Vec<ThirdCountry>>,
    /// f) Time limits for erasure.
    pub erasure: Option<String>,
    /// g) Security measures in general.
    pub security: Option<String>,
    /// Legal basis (hjemmel).
    pub legal_basis: Option<String>,
    /// The position that answers for the activity.
    pub owner: Option<Ref<Position>>,
    /// Processors (databehandlere).
    #[serde(default)]
    pub processors: Vec<Ref<Supplier>>,
    /// Systems it takes place in.
    #[serde(default)]
    pub systems: Vec<Ref<System>>,
    /// Data protection impact assessment (konsekvensanalyse).
    pub dpia: Option<Dpia>,
    /// Opening of data to citizens.
    pub publish: Option<Publish>,
}

/// A transfer to a third country.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThirdCountry {
    /// The country.
    pub country: String,
    /// The basis of the transfer (overførselsgrundlag).
    pub basis: Option<String>,
}

/// Whether a data protection impact assessment is needed, and when it was made.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dpia {
    /// Needed.
    pub needed: bool,
    /// The day it was made.
    pub on: Option<Date>,
}

/// Opening of data to citizens.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// Whether the data are cleaned first (datavask).
    pub clean_first: Option<bool>,
    /// Extent.
    pub extent: Option<String>,
}

// Article 30(1) a–e and f–g are a rule of their own, `processing-record-incomplete`.
required!(Processing:);
