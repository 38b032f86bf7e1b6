//! Records of processing activities (GDPR article 30).

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::Answering;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::supplier::Supplier;
use super::system::{PersonalData, System};
use super::{Described, Record, Register};
use crate::value::{Date, Listed, Stated};

/// A processing activity (behandlingsaktivitet); letters as in article 30(1).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Processing {
    /// Name of the activity.
    pub name: String,
    /// a) Controller (dataansvarlig).
    pub controller: Stated<String>,
    /// a) Joint controllers.
    pub joint_controllers: Listed<String>,
    /// a) Data protection officer (databeskyttelsesrådgiver).
    pub dpo: Stated<String>,
    /// b) Purposes.
    pub purposes: Listed<String>,
    /// c) Categories of data subjects.
    pub data_subjects: Listed<String>,
    /// c) Categories of personal data, in words.
    pub data_categories: Listed<String>,
    /// c) Categories of personal data, by the public standard's list.
    pub personal_data: Listed<PersonalData>,
    /// d) Categories of recipients; `[]` when there are none.
    pub recipients: Listed<String>,
    /// e) Transfers to third countries; `[]` when there are none.
    pub third_countries: Listed<ThirdCountry>,
    /// f) Time limits for erasure.
    pub erasure: Stated<String>,
    /// g) Security measures in general.
    pub security: Stated<String>,
    /// Legal basis (hjemmel).
    pub legal_basis: Stated<String>,
    /// The position that answers for the activity.
    pub owner: Stated<Ref<Position>>,
    /// Processors (databehandlere).
    pub processors: Listed<Ref<Supplier>>,
    /// Systems it takes place in.
    pub systems: Listed<Ref<System>>,
    /// Data protection impact assessment (konsekvensanalyse).
    pub dpia: Stated<Dpia>,
    /// Opening of data to citizens.
    pub publish: Stated<Publish>,
}

/// A transfer to a third country.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThirdCountry {
    /// The country.
    pub country: String,
    /// The basis of the transfer (overførselsgrundlag).
    pub basis: Stated<String>,
}

/// Whether a data protection impact assessment is needed, and when it was made.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dpia {
    /// Needed.
    pub needed: bool,
    /// The day it was made.
    pub on: Stated<Date>,
}

/// Opening of data to citizens.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// True when the data are cleaned first (datavask).
    pub clean_first: Stated<bool>,
    /// Extent.
    pub extent: Stated<String>,
}

// Article 30(1) a–e and f–g are a rule of their own, `processing-record-incomplete`.
impl Described for Processing {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        Some(Answering::position(register, record.owner.given(), None))
    }
}

required!(Processing:);
