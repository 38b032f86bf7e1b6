//! The net present value by tier of the discount rate.

use std::collections::BTreeMap;

use crate::model::{CashFlow, DiscountTier, YearFlow};
use crate::ranking::value::CaseValue;

/// What the years of a tier add to the net present value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierValue {
    /// The rate in thousandths.
    pub permille: u32,
    /// The first calendar year with a flow.
    pub from: i32,
    /// The last one.
    pub to: i32,
    /// Whole kroner; rounding's odd krone is in the last tier, so that they add up.
    pub dkk: i64,
}

/// Returns the net present value by tier, the earliest first; nothing when a figure is missing.
pub(super) fn by_tier(value: &CaseValue, tiers: &[DiscountTier]) -> Vec<TierValue> {
    let (Some(flow), Some(total)) = (&value.flow, value.net_present_value) else {
        return Vec::new();
    };
    let mut parts: BTreeMap<(u32, u32), BTreeMap<i32, YearFlow>> = BTreeMap::new();
    for (year, one) in &flow.years {
        let ahead = u32::try_from(year.saturating_sub(flow.base_year)).unwrap_or(0);
        let tier = tiers
            .iter()
            .filter(|tier| tier.from_year <= ahead)
            .max_by_key(|tier| tier.from_year);
        let tier = tier.map_or((0, 0), |tier| (tier.from_year, tier.permille));
        parts.entry(tier).or_default().insert(*year, *one);
    }
    let mut left = total;
    let last = parts.keys().next_back().copied();
    parts
        .into_iter()
        .filter_map(|(tier, years)| {
            let (from, to) = (*years.keys().next()?, *years.keys().next_back()?);
            let base_year = flow.base_year;
            let part = CashFlow { years, base_year }.net_present_value(tiers);
            let dkk = if Some(tier) == last { left } else { part };
            left -= dkk;
            Some(TierValue {
                permille: tier.1,
                from,
                to,
                dkk,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Policy;

    #[test]
    fn the_tiers_add_up_to_the_net_present_value() {
        let tiers = Policy::default().ranking.discount_tiers;
        let year = |saving| YearFlow {
            saving,
            ..YearFlow::default()
        };
        let years = [(2026, 1_000), (2061, 333), (2062, 777), (2063, 555)];
        let flow = CashFlow {
            years: years.into_iter().map(|(at, dkk)| (at, year(dkk))).collect(),
            base_year: 2026,
        };
        let value = CaseValue {
            net_present_value: Some(flow.net_present_value(&tiers)),
            flow: Some(flow),
            payback: None,
            positive: None,
        };
        let parts = by_tier(&value, &tiers);
        let shown = parts.iter().map(|part| (part.permille, part.from, part.to));
        assert_eq!(shown.collect::<Vec<_>>(), [(35, 2026, 2061), (25, 2062, 2063)]);
        let sum: i64 = parts.iter().map(|part| part.dkk).sum();
        assert_eq!(Some(sum), value.net_present_value);
    }
}
