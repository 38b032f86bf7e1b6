//! What stands on the pools (Herning pp. 18 to 22, Bornholm p. 11).

use super::{Better, Measured, Metric, MetricPart};
use crate::value::MeasureUnit;

pub(super) const BALANCE: Metric = Metric {
    key: "pool_balance",
    about: "What stands on the pools at the end of the day, in all and pool by pool, as `list pools` shows it. A pool \
            whose entries are not known counts as nothing.",
    unit: MeasureUnit::Dkk,
    better: Better::Neither,
    measure: |snapshot| {
        let pools = snapshot.register.pools.iter().map(|pool| MetricPart {
            id: pool.id().to_owned(),
            title: pool.title().to_owned(),
            value: (!pool.entries.is_empty() || !pool.is_unknown("entries"))
                .then(|| pool.balance(snapshot.day)),
        });
        let parts: Vec<MetricPart> = pools.collect();
        let known = parts.iter().filter_map(|pool| pool.value);
        Measured {
            value: known.reduce(i64::saturating_add),
            parts,
        }
    },
};
