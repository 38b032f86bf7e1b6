//! What a reference to a position is about, and what it must be done by.

use crate::finding::Seg;
use crate::model::contract::Contract;
use crate::model::project::{Project, Stage};
use crate::model::system::System;
use crate::model::{Holding, Kind, Register};
use crate::page::Cell;
use crate::value::{Date, Stated};

/// Returns the part of a record that a reference is about (a benefit, a risk, an action, a superuser's unit), and the
/// day or quarter that the position must have done something by.
pub(super) fn detail(register: &Register, holding: &Holding<'_>, today: Date) -> (Cell, Cell) {
    let index = holding.link.from.index;
    let (list, item) = match holding.link.path.0.as_slice() {
        [Seg::Key(list), Seg::Index(item), ..] => (&**list, *item),
        [Seg::Key(field), ..] => (&**field, 0),
        _ => return (Cell::Empty, Cell::Empty),
    };
    let found = match holding.link.from.kind {
        Kind::Project => register
            .projects
            .at(index)
            .and_then(|project| of_project(project, list, item, today)),
        Kind::System => register
            .systems
            .at(index)
            .map(|system| of_system(register, system, list, item)),
        Kind::Plan => {
            let action = register.plans.at(index).and_then(|plan| plan.actions.get(item));
            action.map(|action| ((&action.title).into(), Cell::of(action.last_quarter())))
        }
        Kind::Contract => {
            let contract = register.contracts.at(index);
            contract.map(|contract| (Cell::Empty, act_by(contract, today)))
        }
        _ => None,
    };
    found.unwrap_or_default()
}

/// Returns the day by which something must be done about a contract, or the mark of the field that keeps it from being
/// computed.
fn act_by(contract: &Contract, today: Date) -> Cell {
    match contract.decide_by().or_else(|| contract.notice_by(today)) {
        Some(day) => day.into(),
        None if contract.has_unreadable_terms() => Cell::Unreadable,
        None if contract.end.is_uncertain() => Cell::of(contract.end),
        None => Cell::of(contract.notice_months.map(|_| Cell::Empty)),
    }
}

/// Returns the due date and the remark of an item. A benefit is due until it has been measured, the project until
/// all that is left is to reap its benefits.
fn of_project(project: &Project, list: &str, item: usize, today: Date) -> Option<(Cell, Cell)> {
    match list {
        "benefits" => {
            let benefit = project.benefits.get(item)?;
            let is_measured = benefit.latest_measurement(today).is_some();
            let due = if is_measured { Stated::Blank } else { benefit.due };
            Some(((&benefit.name).into(), Cell::of(due)))
        }
        "risks" => Some(((&project.risks.get(item)?.text).into(), Cell::Empty)),
        _ => {
            let is_reaping = project.stage == Stage::Realising;
            let end = project.schedule.as_ref().and_then(|schedule| schedule.end);
            Some((
                Cell::Empty,
                Cell::of(if is_reaping { Stated::Blank } else { end }),
            ))
        }
    }
}

fn of_system(register: &Register, system: &System, list: &str, item: usize) -> (Cell, Cell) {
    let superuser = system.super_users.get(item).filter(|_| list == "super_users");
    (
        Cell::of(superuser.map(|user| register.title(&user.unit))),
        Cell::Empty,
    )
}
