//! It systems, as the municipality uses them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::document::Document;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::unit::Unit;
use crate::value::{Date, Dkk, Form, Id, Kle, choice};

choice! {
    /// Operational status (the public standard's list, and planned).
    SystemStatus {
        /// Not in use yet.
        Planned = "planned",
        /// Delvist ibrugtaget.
        PartlyInUse = "partly_in_use",
        /// Fuldt ibrugtaget.
        InUse = "in_use",
        /// Under udfasning.
        PhasingOut = "phasing_out",
        /// Udfaset.
        Retired = "retired",
    }

    /// Criticality (the public standard's list).
    Criticality {
        /// Samfundskritisk.
        SocietyCritical = "society_critical",
        /// Forretningskritisk.
        BusinessCritical = "business_critical",
        /// Ikke kritisk.
        NotCritical = "not_critical",
    }

    /// What kind of system it is.
    SystemType {
        /// Specialist system (fagsystem).
        Specialist = "specialist",
        /// Case and records system (ESDH).
        CaseRecords = "case_records",
        /// Finance.
        Finance = "finance",
        /// Payroll and staff.
        Payroll = "payroll",
        /// Office and collaboration.
        Office = "office",
        /// Portal or website.
        Portal = "portal",
        /// Self-service solution (selvbetjeningsløsning).
        SelfService = "self_service",
        /// Integration and data exchange.
        Integration = "integration",
        /// Infrastructure.
        Infrastructure = "infrastructure",
        /// Management information and analysis.
        Analytics = "analytics",
        /// Anything else.
        Other = "other",
    }

    /// Where a system comes from.
    Origin {
        /// Made by the municipality.
        Local = "local",
        /// Bought from a supplier.
        Commercial = "commercial",
        /// Joint municipal (fælleskommunal).
        JointMunicipal = "joint_municipal",
        /// Joint public (fællesoffentlig).
        JointPublic = "joint_public",
    }

    /// Category of personal data (the public standard's list).
    PersonalData {
        /// Almindelige.
        Ordinary = "ordinary",
        /// Følsomme.
        Sensitive = "sensitive",
        /// Personnummer.
        Cpr = "cpr",
        /// Strafbare forhold.
        Criminal = "criminal",
        /// Ingen.
        None = "none",
    }

    /// Who operates a system.
    Hosting {
        /// The municipality itself.
        Internal = "internal",
        /// A supplier or a joint centre.
        External = "external",
    }

    /// What a cost buys (Bornholm: anskaffelse, vedligehold, tilkøb; and operation).
    CostKind {
        /// Anskaffelse.
        Acquisition = "acquisition",
        /// Vedligehold.
        Maintenance = "maintenance",
        /// Tilkøb.
        Addition = "addition",
        /// Drift.
        Operation = "operation",
    }

    /// Running or capital cost (Rødovre).
    CostClass {
        /// Driftsudgift.
        Drift = "drift",
        /// Anlægsudgift.
        Anlaeg = "anlaeg",
    }

    /// Common or local funds (Bornholm).
    CostFrom {
        /// Central, from common funds.
        Central = "central",
        /// Local (decentral).
        Local = "local",
    }

    /// Yes, no or not decided.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not decided.
        Undecided = "undecided",
    }

    /// Accessibility of a website or app.
    Accessibility {
        /// Meets the law.
        Yes = "yes",
        /// Does not.
        No = "no",
        /// In part.
        Partially = "partially",
        /// Not a website or app.
        NotRelevant = "not_relevant",
    }

    /// Whether a system sends to Digital Post (Bornholm: integration to dokumentboksen).
    DigitalPost {
        /// It does.
        Integrated = "integrated",
        /// It should and doesn't.
        Missing = "missing",
        /// It sends no letters.
        NotRelevant = "not_relevant",
    }

    /// Archiving duty (the public standard's list).
    Archiving {
        /// Bevaring.
        Preserve = "preserve",
        /// Kassation.
        Discard = "discard",
        /// Ved ikke.
        Unknown = "unknown",
    }

    /// How a citizen logs in to a self-service solution.
    Login {
        /// NemLog-in and nothing else.
        Nemlogin = "nemlogin",
        /// NemLog-in and another way too.
        NemloginAndOther = "nemlogin_and_other",
        /// Another way.
        Other = "other",
        /// No identification is needed.
        NotNeeded = "not_needed",
    }
}

/// An it system (it-system).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// Preferred name (foretrukne navn).
    pub name: String,
    /// Other names it goes by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it is used for.
    pub purpose: Option<String>,
    /// The unit that answers for it.
    pub unit: Option<Ref<Unit>>,
    /// System owner (systemejer).
    pub owner: Option<Ref<Position>>,
    /// Data owner (dataejer).
    pub data_owner: Option<Ref<Position>>,
    /// Positions that do the work, where the owner only answers for it (systemforvalter).
    #[serde(default)]
    pub performed_by: Vec<Ref<Position>>,
    /// Essential (væsentligt); follows from the criticality unless written.
    pub essential: Option<bool>,
    /// Criticality.
    pub criticality: Option<Criticality>,
    /// Life cycle (operationel status).
    pub status: Option<SystemStatus>,
    /// The day it was taken into use.
    pub in_use_from: Option<Date>,
    /// The day it is, or was, taken out of use.
    pub retire_on: Option<Date>,
    /// Why it is phased out without a successor.
    pub no_successor: Option<String>,
    /// What kind of system it is.
    #[serde(rename = "type")]
    pub kind: Option<SystemType>,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// Who provides a joint solution: KOMBIT, Digitaliseringsstyrelsen …
    pub provider: Option<String>,
    /// Product series or version.
    pub version: Option<String>,
    /// The system that this one is a part or an instance of.
    pub parent: Option<Ref<System>>,
    /// Systems that this one takes over from; their successor is derived.
    #[serde(default)]
    pub replaces: Vec<Ref<System>>,
    /// KLE numbers of the tasks it supports.
    #[serde(default)]
    pub kle: Vec<Kle>,
    /// FORM numbers of the tasks it supports.
    #[serde(default)]
    pub form: Vec<Form>,
    /// Why another system for the same subject and of the same type is right.
    pub considered: Option<String>,
    /// Why it has no contract.
    pub no_contract: Option<String>,
    /// Personal data it holds; `[none]` when there are none.
    #[serde(default)]
    pub personal_data: Vec<PersonalData>,
    /// Data sets in it.
    #[serde(default)]
    pub data_sets: Vec<DataSet>,
    /// Confidentiality, integrity and availability, 1 to 4.
    pub classification: Option<Classification>,
    /// Condition in the state model's six dimensions, 1 to 5.
    pub condition: Option<Condition>,
    /// Who operates it.
    pub hosting: Option<Hosting>,
    /// Grounds for external operation: driftssikkerhed, performance, kompetence, økonomi.
    pub sourcing_note: Option<String>,
    /// Service level agreement.
    pub sla: Option<Ref<Document>>,
    /// Costs by year.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// Integrations to other systems (snitflader).
    #[serde(default)]
    pub integrations: Vec<Integration>,
    /// Superusers by unit.
    #[serde(default)]
    pub super_users: Vec<SuperUser>,
    /// How many people use it.
    pub users: Option<u32>,
    /// Facts of a self-service solution.
    pub self_service: Option<SelfService>,
    /// Whether it sends to Digital Post.
    pub digital_post: Option<DigitalPost>,
    /// Archiving duty.
    pub archiving: Option<Archiving>,
    /// Priority in emergency operation, 1 first to 5 last (nøddrift).
    pub emergency_priority: Option<u32>,
    /// Backup and continuity in a few words (NIS 2-loven § 6).
    pub continuity: Option<String>,
    /// The day of the latest risk assessment.
    pub risk_assessed_on: Option<Date>,
    /// The day the record was last checked (ajourført).
    pub reviewed_on: Option<Date>,
    /// Requirement packages it falls under: `eDag3`, `DS484` …
    #[serde(default)]
    pub obligations: Vec<String>,
    /// Whether it contains AI technology.
    pub contains_ai: Option<YesNo>,
    /// Whether it meets the law on web accessibility.
    pub web_accessibility: Option<Accessibility>,
    /// Licence.
    pub licence: Option<String>,
}

/// A data set in a system (Aabenraa: which data, how used, stored and shared).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DataSet {
    /// Name in the system.
    pub id: Id,
    /// The data set in words.
    pub name: String,
    /// Personal data in it.
    #[serde(default)]
    pub personal_data: Vec<PersonalData>,
    /// What it is used for.
    pub used_for: Option<String>,
    /// Where it is stored.
    pub stored_in: Option<String>,
    /// Whom it is shared with.
    #[serde(default)]
    pub shared_with: Vec<String>,
    /// It is, or is to be, open to citizens.
    pub published: Option<bool>,
    /// Whether the data are cleaned before they are opened (datavask).
    pub publish_after_cleaning: Option<bool>,
}

/// Impact of a loss, 1 none to 4 serious.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// Fortrolighed.
    pub confidentiality: u32,
    /// Integritet.
    pub integrity: u32,
    /// Tilgængelighed.
    pub availability: u32,
}

/// Condition, 1 poor to 5 good, in six dimensions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Forretningsunderstøttelse.
    pub business: Option<u32>,
    /// Teknisk tilstand.
    pub technical: Option<u32>,
    /// Dokumentation og viden.
    pub documentation: Option<u32>,
    /// Økonomi.
    pub economy: Option<u32>,
    /// Kontrakter og sourcing.
    pub contract: Option<u32>,
    /// Sikkerhed.
    pub security: Option<u32>,
}

/// A cost. Year, kind and payer are its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// The budget year.
    pub year: i32,
    /// What it buys.
    pub kind: CostKind,
    /// Running or capital cost.
    pub class: Option<CostClass>,
    /// The amount.
    pub dkk: Dkk,
    /// The unit that pays.
    pub paid_by: Option<Ref<Unit>>,
    /// Common or local funds.
    pub from: Option<CostFrom>,
}

/// An integration. Target and means are its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Integration {
    /// The other system.
    pub to: Ref<System>,
    /// By which means.
    pub via: Option<String>,
    /// By which standard.
    pub standard: Option<String>,
}

/// A superuser (superbruger) of a system in a unit.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuperUser {
    /// The unit.
    pub unit: Ref<Unit>,
    /// The position.
    pub position: Ref<Position>,
}

/// Facts of a self-service solution (eDag3).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SelfService {
    /// How many municipalities use the same supplier's solution.
    pub municipalities: Option<u32>,
    /// How a citizen logs in.
    pub login: Option<Login>,
    /// Integrated in the citizen portal.
    pub portal: Option<bool>,
    /// Its use is counted on borger.dk (tællerscript).
    pub counter: Option<bool>,
}

impl System {
    /// Written as essential, or business or society critical.
    pub fn is_essential(&self) -> bool {
        self.essential.unwrap_or(matches!(
            self.criticality,
            Some(Criticality::SocietyCritical | Criticality::BusinessCritical)
        ))
    }

    /// Business or society critical.
    pub fn is_critical(&self) -> bool {
        matches!(
            self.criticality,
            Some(Criticality::SocietyCritical | Criticality::BusinessCritical)
        )
    }

    /// In use today, wholly or in part; phasing out counts.
    pub fn is_in_use(&self) -> bool {
        matches!(
            self.status,
            Some(SystemStatus::PartlyInUse | SystemStatus::InUse | SystemStatus::PhasingOut)
        )
    }

    /// Taken out of use.
    pub fn is_retired(&self) -> bool {
        self.status == Some(SystemStatus::Retired)
    }

    /// Holds personal data of any category.
    pub fn has_personal_data(&self) -> bool {
        self.personal_data
            .iter()
            .any(|category| *category != PersonalData::None)
    }

    /// A joint municipal or joint public solution.
    pub fn is_joint(&self) -> bool {
        matches!(self.origin, Some(Origin::JointMunicipal | Origin::JointPublic))
    }
}

required!(System: purpose, unit, criticality, status, kind as "type", origin, personal_data, hosting);
