//! It systems, as the municipality uses them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::answering::{self, Answering};
use super::document::Document;
use super::position::Position;
use super::reference::Ref;
use super::required::required;
use super::unit::Unit;
use super::{Described, Record, Register};
use crate::value::{Date, Dkk, Form, Id, Kle, Listed, Stated, Year, choice};

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

    /// The way a citizen logs in to a self-service solution.
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
    pub aliases: Listed<String>,
    /// What it is used for.
    pub purpose: Stated<String>,
    /// The unit that answers for it.
    pub unit: Stated<Ref<Unit>>,
    /// System owner (systemejer).
    pub owner: Stated<Ref<Position>>,
    /// Data owner (dataejer).
    pub data_owner: Stated<Ref<Position>>,
    /// Positions that do the work, where the owner only answers for it (systemforvalter).
    pub performed_by: Listed<Ref<Position>>,
    /// Essential (væsentligt); follows from the criticality unless written.
    pub essential: Stated<bool>,
    /// Criticality.
    pub criticality: Stated<Criticality>,
    /// Life cycle (operationel status).
    pub status: Stated<SystemStatus>,
    /// The day it was taken into use.
    pub in_use_from: Stated<Date>,
    /// The day it is, or was, taken out of use.
    pub retire_on: Stated<Date>,
    /// Why it is phased out without a successor.
    pub no_successor: Stated<String>,
    /// What kind of system it is.
    #[serde(rename = "type")]
    pub kind: Stated<SystemType>,
    /// Where it comes from.
    pub origin: Stated<Origin>,
    /// Who provides a joint solution: KOMBIT, Digitaliseringsstyrelsen …
    pub provider: Stated<String>,
    /// Product series or version.
    pub version: Stated<String>,
    /// The system that this one is a part or an instance of.
    pub parent: Stated<Ref<System>>,
    /// Systems that this one takes over from; their successor is derived.
    pub replaces: Listed<Ref<System>>,
    /// KLE numbers of the tasks it supports.
    pub kle: Listed<Kle>,
    /// FORM numbers of the tasks it supports.
    pub form: Listed<Form>,
    /// Why another system for the same subject and of the same type is right.
    pub considered: Stated<String>,
    /// Why it has no contract.
    pub no_contract: Stated<String>,
    /// Personal data it holds; `[none]` when there are none.
    pub personal_data: Listed<PersonalData>,
    /// Data sets in it.
    pub data_sets: Listed<DataSet>,
    /// Confidentiality, integrity and availability, 1 to 4.
    pub classification: Stated<Classification>,
    /// Condition in the state model's six dimensions, 1 to 5.
    pub condition: Stated<Condition>,
    /// Who operates it.
    pub hosting: Stated<Hosting>,
    /// Grounds for external operation: driftssikkerhed, performance, kompetence, økonomi.
    pub sourcing_note: Stated<String>,
    /// Service level agreement.
    pub sla: Stated<Ref<Document>>,
    /// Costs by year.
    pub costs: Listed<Cost>,
    /// Integrations to other systems (snitflader).
    pub integrations: Listed<Integration>,
    /// Superusers by unit.
    pub super_users: Listed<SuperUser>,
    /// How many people use it.
    pub users: Stated<u32>,
    /// Facts of a self-service solution.
    pub self_service: Stated<SelfService>,
    /// Whether it sends to Digital Post.
    pub digital_post: Stated<DigitalPost>,
    /// Archiving duty.
    pub archiving: Stated<Archiving>,
    /// Priority in emergency operation, 1 first to 5 last (nøddrift).
    pub emergency_priority: Stated<u32>,
    /// Backup and continuity in a few words (NIS 2-loven § 6).
    pub continuity: Stated<String>,
    /// The day of the latest risk assessment.
    pub risk_assessed_on: Stated<Date>,
    /// The day the record was last checked (ajourført).
    pub reviewed_on: Stated<Date>,
    /// Requirement packages it falls under: `eDag3`, `DS484` …
    pub obligations: Listed<String>,
    /// Whether it contains AI technology.
    pub contains_ai: Stated<YesNo>,
    /// Whether it meets the law on web accessibility.
    pub web_accessibility: Stated<Accessibility>,
    /// Licence.
    pub licence: Stated<String>,
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
    pub personal_data: Listed<PersonalData>,
    /// What it is used for.
    pub used_for: Stated<String>,
    /// Where it is stored.
    pub stored_in: Stated<String>,
    /// Whom it is shared with.
    pub shared_with: Listed<String>,
    /// It is, or is to be, open to citizens.
    pub published: Stated<bool>,
    /// True when the data are cleaned before they are opened (datavask).
    pub publish_after_cleaning: Stated<bool>,
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
    pub business: Stated<u32>,
    /// Teknisk tilstand.
    pub technical: Stated<u32>,
    /// Dokumentation og viden.
    pub documentation: Stated<u32>,
    /// Økonomi.
    pub economy: Stated<u32>,
    /// Kontrakter og sourcing.
    pub contract: Stated<u32>,
    /// Sikkerhed.
    pub security: Stated<u32>,
}

/// A cost. Year, kind and payer are its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// The budget year.
    pub year: Year,
    /// What it buys.
    pub kind: CostKind,
    /// Running or capital cost.
    pub class: Stated<CostClass>,
    /// The amount.
    pub dkk: Dkk,
    /// The unit that pays.
    pub paid_by: Stated<Ref<Unit>>,
    /// Common or local funds.
    pub from: Stated<CostFrom>,
}

/// An integration. Target and means are its identity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Integration {
    /// The other system.
    pub to: Ref<System>,
    /// By which means.
    pub via: Stated<String>,
    /// By which standard.
    pub standard: Stated<String>,
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
    pub municipalities: Stated<u32>,
    /// The way a citizen logs in.
    pub login: Stated<Login>,
    /// Integrated in the citizen portal.
    pub portal: Stated<bool>,
    /// Its use is counted on borger.dk (tællerscript).
    pub counter: Stated<bool>,
}

impl System {
    /// Written as essential, or business or society critical.
    pub fn is_essential(&self) -> bool {
        self.essential.get().unwrap_or(matches!(
            self.criticality.get(),
            Some(Criticality::SocietyCritical | Criticality::BusinessCritical)
        ))
    }

    /// Business or society critical.
    pub fn is_critical(&self) -> bool {
        matches!(
            self.criticality.get(),
            Some(Criticality::SocietyCritical | Criticality::BusinessCritical)
        )
    }

    /// In use today, wholly or in part; phasing out counts.
    pub fn is_in_use(&self) -> bool {
        matches!(
            self.status.get(),
            Some(SystemStatus::PartlyInUse | SystemStatus::InUse | SystemStatus::PhasingOut)
        )
    }

    /// Taken out of use.
    pub fn is_retired(&self) -> bool {
        self.status.get() == Some(SystemStatus::Retired)
    }

    /// Holds personal data of any category.
    pub fn has_personal_data(&self) -> bool {
        self.personal_data
            .iter()
            .any(|category| *category != PersonalData::None)
    }

    /// Returns whether it is a joint municipal or joint public solution.
    pub fn is_joint(&self) -> bool {
        matches!(
            self.origin.get(),
            Some(Origin::JointMunicipal | Origin::JointPublic)
        )
    }
}

impl Described for System {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn answering(record: &Record<Self>, register: &Register) -> Option<Answering> {
        let mut answering = Answering::position(register, record.owner.given(), record.unit.given());
        answering.owners = answering::ids([record.owner.given(), record.data_owner.given()]);
        Some(answering)
    }
}

required!(System: purpose, unit, criticality, status, kind as "type", origin, personal_data, hosting);
