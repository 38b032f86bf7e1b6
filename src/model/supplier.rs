//! Suppliers.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Described;
use super::reference::Ref;
use super::required::required;
use crate::value::{Cvr, Gln, Stated};

/// A supplier (leverandør).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplier {
    /// Name of the company.
    pub name: String,
    /// CVR number; a foreign supplier has `country` and `vat` instead.
    pub cvr: Stated<Cvr>,
    /// Country of a foreign supplier, two letters.
    pub country: Stated<String>,
    /// VAT number of a foreign supplier, in quotes.
    pub vat: Stated<String>,
    /// EAN/GLN.
    pub gln: Stated<Gln>,
    /// Whom to turn to, as a role.
    pub contact_role: Stated<String>,
    /// The company that owns it.
    pub parent: Stated<Ref<Supplier>>,
}

impl Described for Supplier {
    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }
}

required!(Supplier:);
