//! O11 Roles, holders, superusers and specialists by unit (Aabenraa, Herning), and the roles that nobody carries.

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::position::Position;
use crate::model::role::Role;
use crate::model::unit::Unit;
use crate::model::{Kind, Record, Ref};
use crate::page::{Cell, Page, Row, Table};
use crate::text::text;
use crate::value::Language;

pub(super) const OVERVIEW: Overview = Overview {
    name: "roles",
    about: "Who carries which role in which unit: roles and specialists, superusers with their systems, security \
            officers; and the roles that nobody carries.",
    make,
};

const COLUMNS: &[&str] = &["unit", "role", "position", "holder", "for_systems", "role_status"];

/// Unit, role and position, each by what it is called and its id; a role by its Danish name, so that the register's
/// own role and what units and systems name are one seat in every language.
type Seat<'r> = ((&'r str, &'r str), String, (&'r str, &'r str));

/// What is known of a seat.
#[derive(Default)]
struct Known<'r> {
    role: Option<&'r Record<Role>>,
    /// What the role is called where the register has none of that name.
    called: String,
    position: Option<&'r Record<Position>>,
    unit: Option<&'r Record<Unit>>,
    systems: BTreeSet<&'r str>,
}

fn make(context: &Context<'_>) -> Page {
    let mut seats: BTreeMap<Seat<'_>, Known<'_>> = BTreeMap::new();
    carried(context, &mut seats);
    appointed(context, &mut seats);
    let mut table = Table::new(context.language, COLUMNS);
    for known in seats.values() {
        table.push(row(context, known));
    }
    if context.register.is_fully_read(&[Kind::Position]) {
        for role in &context.register.roles {
            if context.register.carriers(role).next().is_none() {
                table.push(vacant(context, role));
            }
        }
    }
    common::page(context, "roles", table)
}

/// The roles that positions carry or can fill.
fn carried<'r>(context: &Context<'r>, seats: &mut BTreeMap<Seat<'r>, Known<'r>>) {
    let register = context.register;
    for role in &register.roles {
        for position in register.carriers(role) {
            let unit = register.get_opt(position.unit.given());
            seat(seats, unit, role.title().to_owned(), position).role = Some(role);
        }
    }
}

/// Superusers and security officers, as units and systems name them.
fn appointed<'r>(context: &Context<'r>, seats: &mut BTreeMap<Seat<'r>, Known<'r>>) {
    let register = context.register;
    let named = |key| [Language::Danish, context.language].map(|language| text(language, key, &[]));
    let [super_user, super_user_called] = named("roles-super-user");
    let [officer, officer_called] = named("roles-security-officer");
    for unit in &register.units {
        for position in unit
            .super_users
            .iter()
            .filter_map(|position| register.get(position))
        {
            seat(seats, Some(unit), super_user.clone(), position).called = super_user_called.clone();
        }
        if let Some(position) = register.get_opt(unit.security_officer.given()) {
            seat(seats, Some(unit), officer.clone(), position).called = officer_called.clone();
        }
    }
    for system in register.systems.iter().filter(|system| !system.is_retired()) {
        for one in &system.super_users {
            let Some(position) = register.get(&one.position) else {
                continue;
            };
            let known = seat(seats, register.get(&one.unit), super_user.clone(), position);
            known.called = super_user_called.clone();
            known.systems.insert(system.title());
        }
    }
}

fn seat<'r, 's>(
    seats: &'s mut BTreeMap<Seat<'r>, Known<'r>>,
    unit: Option<&'r Record<Unit>>,
    role: String,
    position: &'r Record<Position>,
) -> &'s mut Known<'r> {
    let named = unit.map_or(("", ""), |unit| (unit.title(), unit.id()));
    let known = seats
        .entry((named, role, (position.title(), position.id())))
        .or_default();
    known.unit = unit;
    known.position = Some(position);
    known
}

fn row(context: &Context<'_>, known: &Known<'_>) -> Row {
    let reference = known.unit.map(|unit| Ref::<Unit>::new(unit.id()));
    let systems = known.systems.iter().map(|name| Cell::from(*name));
    Row {
        cells: vec![
            Cell::of(known.unit.map(|unit| unit.title())),
            known
                .role
                .map_or(known.called.as_str(), |role| role.title())
                .into(),
            Cell::of(known.position.map(|position| position.title())),
            Cell::of(known.position.and_then(|position| position.holder.given())),
            Cell::list(systems),
            status(context, known.role),
        ],
        record: known.position.map(|position| position.address()),
        units: answering::units(context.register, reference.as_ref()),
        owners: known
            .position
            .map(|position| position.id().to_owned())
            .into_iter()
            .collect(),
        ..Row::default()
    }
}

fn vacant(context: &Context<'_>, role: &Record<Role>) -> Row {
    let nobody = text(context.language, "roles-nobody", &[]);
    Row {
        cells: vec![
            Cell::Empty,
            role.title().into(),
            nobody.into(),
            Cell::Empty,
            Cell::Empty,
            status(context, Some(role)),
        ],
        record: Some(role.address()),
        ..Row::default()
    }
}

fn status(context: &Context<'_>, role: Option<&Record<Role>>) -> Cell {
    common::choice(
        context,
        role.and_then(|role| role.status.get())
            .map(|status| status.as_str()),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    #[test]
    fn a_seat_stands_once_however_it_is_written_and_empty_roles_are_named() {
        let system = |id: &str, status: &str| {
            json!({ "id": id, "name": id, "status": status,
            "super_users": [{ "unit": "skole", "position": "sek" }] })
        };
        let page = page(
            make,
            &json!({
                "units": [{ "id": "skole", "name": "Skole", "super_users": ["sek"], "security_officer": "leder" },
                          { "id": "it", "name": "It" }],
                "positions": [
                    { "id": "sek", "title": "Sekretær", "unit": "skole", "roles": ["superbruger"] },
                    { "id": "leder", "title": "Leder", "unit": "skole", "holder": "Anna" },
                    { "id": "ark", "title": "Arkitekt", "unit": "it", "roles": ["arkitekt"] }],
                "roles": [
                    { "id": "arkitekt", "name": "It-arkitekt" },
                    { "id": "superbruger", "name": "Superbruger", "status": "implemented" },
                    { "id": "ejer", "name": "Kontraktejer", "status": "described" }],
                "systems": [system("aula", "in_use"), system("gammel", "retired"), system("a-system", "in_use")],
            }),
        );
        assert_eq!(
            column(&page, "role"),
            [
                "It-arkitekt",
                "It-sikkerhedsansvarlig",
                "Superbruger",
                "Kontraktejer"
            ]
        );
        assert_eq!(column(&page, "for_systems")[2], "a-system; aula");
        assert_eq!(
            column(&page, "position"),
            ["Arkitekt", "Leder", "Sekretær", "Ingen"]
        );
        assert_eq!(column(&page, "holder")[1], "Anna");
        assert_eq!(column(&page, "role_status"), ["", "", "indført", "beskrevet"]);
        let units = &page.main_table().expect("a table").rows[2].units;
        assert_eq!(units, &["skole"]);
    }
}
