//! The register as types: one file per kind of record, one line per kind here.
//!
//! `load` turns a set of sources into a [`Register`]; what a kind demands and what it may refer to is said in
//! its own file and found by itself: by the loader, the JSON Schemas and the reference checks.

pub mod answering;
mod any_record;
mod approvals;
mod benefit;
pub mod body;
mod business_case_value;
mod common;
pub mod competence;
mod completeness;
pub mod contract;
mod contract_terms;
mod decision;
mod deviation;
pub mod document;
mod due_dates;
mod duplicate_systems;
mod fingerprint;
mod fully_read;
pub mod identity;
mod load;
pub mod meeting;
mod municipality;
mod need;
pub mod plan;
mod policy;
pub mod pool;
pub mod position;
pub mod processing;
pub mod project;
mod project_test;
mod record;
pub(crate) mod reference;
mod references;
mod register;
mod required;
mod resolve;
mod responsibilities;
pub mod role;
mod schema;
mod stages;
pub mod strategy;
pub mod supplier;
pub mod system;
mod thread;
mod title;
mod undecided_contracts;
pub mod unit;
mod written_times;

pub use answering::Answering;
pub use any_record::{AnyRecord, AnyRecordTable};
pub use approvals::{Approval, approvals_in};
pub use benefit::BenefitProgress;
pub use business_case_value::{
    CashFlow, Payback, YearFlow, first_year_in_use, own_goal_served, planned_start, start_not_known,
    stated_start, use_not_known, yearly_saving, years_of_operation, years_of_saving,
};
pub use common::{COMMON_KEYS, Common, Source, Unknown};
pub use completeness::{Completeness, REQUESTED_FIELDS, RequestedField};
pub use decision::ProjectDecision;
pub use deviation::{Deviation, Measure, deviations, deviations_on, light_of, tenths_of_percent};
pub use due_dates::{DueDate, RISK_ASSESSMENT_MONTHS};
pub use duplicate_systems::SystemTask;
pub use fingerprint::{decided_fingerprint, is_comparable, ranking_fingerprint};
pub use load::{Loaded, RefusedFormat, load};
pub use municipality::{FORMAT_VERSION, Municipality};
pub use need::{Answer, Point};
pub use policy::*;
pub use project_test::{ProjectTest, Threshold};
pub use record::{IntoPath, Record, RecordKey, RecordTable, Single};
pub use reference::{
    ActionRef, AnyRef, FocusRef, GoalRef, PrincipleRef, ProjectOrAction, Ref, Target, UnitOrPool,
};
pub use references::references;
pub use register::{Dangling, Link, NameMatch, Payer, Prerequisite};
pub use required::{Demands, Required};
pub use resolve::addresses_named;
pub use responsibilities::{EndedReason, Holder, Holding, HoldingStatus};
pub use schema::{choices, schemas, words_beside};
pub use stages::stages_in;
pub use thread::{GoalGap, Thread};
pub use title::Described;
pub use undecided_contracts::{Successors, UndecidedContract};
pub use written_times::TimeInRegister;

/// A kind of record: its fields, its table in the register, and what refers to it.
pub trait Entity:
    serde::de::DeserializeOwned + schemars::JsonSchema + Demands + Target + Described + Send + Sync + 'static
{
    /// The kind.
    const KIND: Kind;
    /// Returns the kind's records in a register.
    fn table(register: &Register) -> &RecordTable<Self>;
    /// Returns the same, to fill.
    fn table_mut(register: &mut Register) -> &mut RecordTable<Self>;
}

/// Something to do for one kind, whichever it is.
pub trait ForKind {
    /// What it yields.
    type Output;
    /// Does it for the kind `T`.
    fn visit<T: Entity>(self) -> Self::Output;
}

macro_rules! kinds {
    ($($folder:ident: $file:ident::$Type:ident, $Kind:ident;)*) => {
        /// The kinds of record, in the order of their folders in the model.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("`", stringify!($folder), "`")] $Kind,)*
        }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Kind] = &[$(Kind::$Kind),*];

            /// Returns the folder that the kind's records lie in, and the word for it in references.
            pub fn folder(self) -> &'static str {
                match self { $(Kind::$Kind => stringify!($folder),)* }
            }

            /// Does something for this kind's type.
            pub fn with<F: ForKind>(self, action: F) -> F::Output {
                match self { $(Kind::$Kind => action.visit::<$file::$Type>(),)* }
            }
        }

        /// A whole register: typed, indexed, references resolved.
        #[derive(Debug, Default)]
        pub struct Register {
            /// The municipality; `None` when its file does not decode.
            pub municipality: Option<Single<Municipality>>,
            /// The policy; the defaults when there is none.
            pub policy: Single<Policy>,
            /// The municipality's own list of KLE numbers, where it has one.
            pub kle_list: Option<std::collections::BTreeSet<String>>,
            $(#[doc = concat!("The records of `", stringify!($folder), "`, by id.")] pub $folder: RecordTable<$file::$Type>,)*
            pub(crate) links: register::Links,
        }

        impl Register {
            /// Returns the records of a kind, whichever it is.
            pub fn of_kind(&self, kind: Kind) -> &dyn AnyRecordTable {
                match kind { $(Kind::$Kind => &self.$folder,)* }
            }
        }

        $(
            impl Entity for $file::$Type {
                const KIND: Kind = Kind::$Kind;
                fn table(register: &Register) -> &RecordTable<Self> { &register.$folder }
                fn table_mut(register: &mut Register) -> &mut RecordTable<Self> { &mut register.$folder }
            }

            impl Target for $file::$Type {
                const NAME: &'static str = concat!("ref:", stringify!($folder));
                const HINT: &'static str = concat!("The id of a record in ", stringify!($folder), ".");
            }
        )*
    };
}

kinds! {
    units: unit::Unit, Unit;
    positions: position::Position, Position;
    roles: role::Role, Role;
    bodies: body::Body, Body;
    meetings: meeting::Meeting, Meeting;
    strategies: strategy::Strategy, Strategy;
    plans: plan::Plan, Plan;
    projects: project::Project, Project;
    pools: pool::Pool, Pool;
    systems: system::System, System;
    contracts: contract::Contract, Contract;
    suppliers: supplier::Supplier, Supplier;
    processing: processing::Processing, Processing;
    competences: competence::Competence, Competence;
    documents: document::Document, Document;
}

impl Kind {
    /// Returns the kind whose records lie in a folder.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}
