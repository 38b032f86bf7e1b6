//! A contract that runs longer because an option was used.

use crate::model::contract::end_with;
use crate::raw::{RawRecord, RawValue};
use crate::value::Date;

/// A contract's last day with the options used, before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtendedContract {
    /// The day before.
    pub before: Date,
    /// The day now.
    pub now: Date,
}

/// Returns the days, where the use of options moved them.
pub fn extended(old: &RawRecord, new: &RawRecord) -> Option<ExtendedContract> {
    if !new.address.starts_with("contracts/") || used_months(old) == used_months(new) {
        return None;
    }
    let (before, now) = (last_day(old)?, last_day(new)?);
    (before != now).then_some(ExtendedContract { before, now })
}

fn last_day(contract: &RawRecord) -> Option<Date> {
    Some(end_with(
        contract.text("end")?.parse().ok()?,
        used_months(contract),
    ))
}

/// Returns the months of the options that are used, as far as they can be read.
fn used_months(contract: &RawRecord) -> u32 {
    let Some(RawValue::List(options)) = contract.get("options") else {
        return 0;
    };
    let months = options.iter().filter_map(|option| {
        let RawValue::Mapping(fields) = &option.value else {
            return None;
        };
        let text = |key: &str| {
            let mut fields = fields.iter();
            fields.find_map(|field| match &field.value {
                RawValue::Scalar { text, .. } if field.key == key => Some(text.as_str()),
                _ => None,
            })
        };
        (text("used") == Some("true")).then(|| text("months")?.parse::<u32>().ok())?
    });
    months.fold(0, u32::saturating_add)
}
