//! How much of what is asked of a system its record says.
//!
//! The share is the sum of the weights of the fields that are filled, out of the sum of the weights of those that are
//! asked for. What is asked depends on the system: an SLA only of an essential system that the municipality runs
//! itself. A field that `unknown` names is not filled. The weights are the policy's `completeness`, by field; those
//! it does not name have the weights here: 3 for what somebody must answer for, 2 for what a rule asks for, 1 for
//! what is good to know. A weight of 0 takes a field out.

use super::system::{Hosting, PersonalData, System, SystemStatus, SystemType};
use super::{Policy, Record, Register};

/// A field that is asked for.
#[derive(Debug)]
pub struct RequestedField {
    /// Its key; `contracts` and `processing` stand for the records that name the system.
    pub field: &'static str,
    /// Its weight, unless the policy says another.
    pub weight: u32,
    applies: fn(&Record<System>) -> bool,
    filled: fn(&Register, &Record<System>) -> bool,
}

macro_rules! requested_fields {
    ($($weight:literal $field:literal, $applies:expr, $filled:expr;)*) => {
        &[$(RequestedField { field: $field, weight: $weight, applies: $applies, filled: $filled }),*]
    };
}

/// Every field that may be asked for, in the order in which they are listed when they are missing.
pub const REQUESTED_FIELDS: &[RequestedField] = requested_fields! {
    3 "owner", |_| true, |_, system| system.owner.is_given();
    3 "data_owner", |system| system.needs_data_owner(), |_, system| system.data_owner.is_given();
    3 "unit", |_| true, |_, system| system.unit.is_given();
    3 "status", |_| true, |_, system| system.status.is_given();
    3 "criticality", |_| true, |_, system| system.criticality.is_given();
    3 "personal_data", |_| true, |_, system| !system.personal_data.is_empty();
    3 "processing", |system| system.is_in_use() && holds_personal_data(system), |register, system| {
        register.whole_of(system).any(|part| register.processing_of(part).next().is_some())
    };
    3 "contracts", |system| system.is_in_use(), |register, system| {
        system.no_contract.is_given()
            || register.whole_of(system).any(|part| register.contracts_of(part).next().is_some())
    };
    2 "purpose", |_| true, |_, system| system.purpose.is_given();
    2 "type", |_| true, |_, system| system.kind.is_given();
    2 "origin", |_| true, |_, system| system.origin.is_given();
    2 "hosting", |_| true, |_, system| system.hosting.is_given();
    2 "in_use_from", |system| system.is_in_use(), |_, system| system.in_use_from.is_given();
    2 "retire_on", |system| system.status.get() == Some(SystemStatus::PhasingOut), |_, system| system.retire_on.is_given();
    2 "classification", |system| system.is_essential(), |_, system| system.classification.is_given();
    2 "risk_assessed_on", |system| system.is_critical() && system.is_in_use(), |_, system| {
        system.risk_assessed_on.is_given()
    };
    2 "emergency_priority", |system| system.is_critical() && system.is_in_use(), |_, system| {
        system.emergency_priority.is_given()
    };
    2 "continuity", |system| system.is_critical() && system.is_in_use(), |_, system| system.continuity.is_given();
    2 "super_users", |system| system.is_essential() && system.is_in_use(), |_, system| !system.super_users.is_empty();
    2 "sla", |system| {
        system.hosting.get() == Some(Hosting::Internal) && system.is_essential() && system.is_in_use()
    }, |_, system| system.sla.is_given();
    2 "sourcing_note", |system| system.hosting.get() == Some(Hosting::External) && !system.is_joint(), |_, system| {
        system.sourcing_note.is_given()
    };
    2 "digital_post", |system| {
        system.is_in_use() && matches!(system.kind.get(), Some(SystemType::Specialist | SystemType::CaseRecords))
    }, |_, system| system.digital_post.is_given();
    2 "self_service", |system| system.is_in_use() && system.kind.get() == Some(SystemType::SelfService), |_, system| {
        system.self_service.is_given()
    };
    2 "costs", |system| system.is_in_use(), |_, system| !system.costs.is_empty();
    2 "reviewed_on", |_| true, |_, system| system.reviewed_on.is_given();
    1 "kle", |_| true, |_, system| !system.kle.is_empty() || !system.form.is_empty();
    1 "users", |system| system.is_in_use(), |_, system| system.users.is_given();
    1 "data_sets", |system| holds_personal_data(system), |_, system| !system.data_sets.is_empty();
    1 "archiving", |system| holds_personal_data(system), |_, system| system.archiving.is_given();
    1 "condition", |system| system.is_essential() && system.is_in_use(), |_, system| system.condition.is_given();
    1 "contains_ai", |system| system.is_in_use(), |_, system| system.contains_ai.is_given();
};

/// By its own account or that of a data set.
fn holds_personal_data(system: &System) -> bool {
    let any = |stated: &[PersonalData]| stated.iter().any(|category| *category != PersonalData::None);
    any(&system.personal_data) || system.data_sets.iter().any(|set| any(&set.personal_data))
}

impl RequestedField {
    /// Returns the weight that holds in a register.
    pub fn weight(&self, policy: &Policy) -> u32 {
        policy
            .completeness
            .get(self.field)
            .copied()
            .unwrap_or(self.weight)
    }
}

/// How much of what is asked of a system its record says.
#[derive(Debug)]
pub struct Completeness {
    /// The weights of the fields that are filled.
    pub filled: u64,
    /// The weights of all fields that are asked for.
    pub requested: u64,
    /// The fields that are asked for and not filled, the weightiest first.
    pub missing: Vec<&'static RequestedField>,
}

impl Completeness {
    /// Returns the filled share in tenths of a per cent, rounded down, so that only a full record has all; full when
    /// nothing is asked for.
    pub fn permille(&self) -> u64 {
        (self.filled * 1000).checked_div(self.requested).unwrap_or(1000)
    }
}

impl Register {
    /// Returns how much of what is asked of a system its record says.
    pub fn completeness(&self, system: &Record<System>) -> Completeness {
        let mut completeness = Completeness {
            filled: 0,
            requested: 0,
            missing: Vec::new(),
        };
        for field in REQUESTED_FIELDS {
            let weight = field.weight(&self.policy);
            if weight == 0 || !(field.applies)(system) {
                continue;
            }
            completeness.requested += u64::from(weight);
            if (field.filled)(self, system) {
                completeness.filled += u64::from(weight);
            } else {
                completeness.missing.push(field);
            }
        }
        completeness
            .missing
            .sort_by_key(|field| std::cmp::Reverse(field.weight(&self.policy)));
        completeness
    }
}
