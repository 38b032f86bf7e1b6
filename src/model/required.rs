//! Fields that a record must have or must say are unknown.

use crate::value::{Listed, Stated};

/// A field that must be written, unless the record's `unknown` names it.
pub struct Required<T: 'static> {
    /// The key.
    pub key: &'static str,
    /// Whether the record has it.
    pub present: fn(&T) -> bool,
}

/// Whether a field says anything.
pub(crate) trait Present {
    /// True when it does.
    fn is_present(&self) -> bool;
}

impl<T> Present for Option<T> {
    fn is_present(&self) -> bool {
        self.is_some()
    }
}

impl<T> Present for Stated<T> {
    fn is_present(&self) -> bool {
        self.is_given() || self.is_unreadable()
    }
}

impl<T> Present for Listed<T> {
    fn is_present(&self) -> bool {
        !self.is_empty() || self.unreadable() > 0
    }
}

impl<T> Present for Vec<T> {
    fn is_present(&self) -> bool {
        !self.is_empty()
    }
}

/// What a kind demands of its records. The JSON Schema and the rule `required-field-missing` read it.
pub trait Demands: Sized + 'static {
    /// The fields, in the order in which they are reported.
    const REQUIRED: &'static [Required<Self>];
}

macro_rules! required {
    ($type:ident: $($field:ident $(as $key:literal)?),* $(,)?) => {
        impl $crate::model::required::Demands for $type {
            const REQUIRED: &'static [$crate::model::required::Required<Self>] = &[
                $($crate::model::required::Required {
                    key: $crate::model::required::required!(@key $field $($key)?),
                    present: |record| $crate::model::required::Present::is_present(&record.$field),
                },)*
            ];
        }
    };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
}
pub(crate) use required;
