//! O1 Systemportefølje (Billund, Aabenraa, Herning).

use super::{Context, Overview, common};
use crate::model::{Record, system::System};
use crate::view::{Cell, Page, Row, Table};

pub(super) const OVERVIEW: Overview = Overview {
    name: "systems",
    about: "The system portfolio: who owns each system, where it comes from, its status and when its contract ends.",
    make,
};

const COLUMNS: &[&str] = &[
    "id",
    "system",
    "unit",
    "owner",
    "data_owner",
    "status",
    "criticality",
    "origin",
    "supplier",
    "contract_end",
];

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    for system in &context.register.systems {
        table.push(row(context, system));
    }
    common::page(context, "systems", table)
}

fn row(context: &Context<'_>, system: &Record<System>) -> Row {
    let register = context.register;
    let contracts: Vec<_> = register.contracts_of(system).collect();
    let suppliers = contracts
        .iter()
        .map(|contract| common::title(register, contract.supplier.as_ref()));
    let ends = contracts
        .iter()
        .filter_map(|contract| contract.current_end(context.today));
    Row {
        cells: vec![
            system.id().into(),
            (&system.name).into(),
            common::title(register, system.unit.as_ref()),
            common::title(register, system.owner.as_ref()),
            common::title(register, system.data_owner.as_ref()),
            common::choice(context, system.status.map(|status| status.as_str())),
            common::choice(
                context,
                system.criticality.map(|criticality| criticality.as_str()),
            ),
            common::choice(context, system.origin.map(|origin| origin.as_str())),
            Cell::list(suppliers),
            Cell::of(ends.max()),
        ],
        record: Some(system.address()),
        units: common::units(register, system.unit.as_ref()),
        owners: common::ids([system.owner.as_ref(), system.data_owner.as_ref()]),
    }
}
