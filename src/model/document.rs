//! Documents that the register points to; never their content.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Described;
use super::body::Body;
use super::reference::{AnyRef, Ref};
use super::required::required;
use crate::value::{Date, Stated, choice};

choice! {
    /// What kind of document it is. The words are Danish: they are the names that users know.
    DocumentType {
        /// Decision basis.
        Beslutningsgrundlag = "beslutningsgrundlag",
        /// Business case.
        BusinessCase = "business_case",
        /// Estimate of benefits.
        Gevinstestimering = "gevinstestimering",
        /// Project initiation.
        Projektetablering = "projektetablering",
        /// Risk assessment.
        Risikovurdering = "risikovurdering",
        /// Stakeholder analysis.
        Interessentanalyse = "interessentanalyse",
        /// Project proposal.
        Projektindstilling = "projektindstilling",
        /// Annex to an agenda.
        BilagDagsorden = "bilag_dagsorden",
        /// Terms of reference.
        Kommissorium = "kommissorium",
        /// Rules of procedure.
        Forretningsorden = "forretningsorden",
        /// Description of a function.
        Funktionsbeskrivelse = "funktionsbeskrivelse",
        /// Model of financing.
        Finansieringsmodel = "finansieringsmodel",
        /// Policy.
        Politik = "politik",
        /// Guideline.
        Retningslinje = "retningslinje",
        /// Template.
        Skabelon = "skabelon",
        /// Service level agreement.
        Sla = "sla",
        /// Data processing agreement.
        Databehandleraftale = "databehandleraftale",
        /// Strategy.
        Strategi = "strategi",
        /// Plan.
        Plan = "plan",
        /// Price list.
        Prisliste = "prisliste",
        /// Report.
        Rapport = "rapport",
        /// Anything else.
        Andet = "andet",
    }

    /// How far a document has come.
    DocumentStatus {
        /// Being written (udkast).
        Draft = "draft",
        /// Adopted (vedtaget).
        Adopted = "adopted",
        /// Referred to, and kept elsewhere.
        Referenced = "referenced",
        /// Asked for, and not there.
        Missing = "missing",
    }
}

/// A document (dokument).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Title.
    pub title: String,
    /// What kind it is.
    #[serde(rename = "type")]
    pub kind: Stated<DocumentType>,
    /// How far it has come.
    pub status: Stated<DocumentStatus>,
    /// Path, address or journal number.
    #[serde(rename = "ref")]
    pub location: Stated<String>,
    /// The record it is about.
    pub about: Stated<AnyRef>,
    /// The body that adopted it.
    pub adopted_by: Stated<Ref<Body>>,
    /// The day it was adopted.
    pub adopted_on: Stated<Date>,
    /// The way it is checked that it is followed (kontrol).
    pub control: Stated<String>,
}

impl Described for Document {
    fn title(&self) -> Option<&str> {
        Some(&self.title)
    }
}

required!(Document: kind as "type", status);
