//! O11 Roles, holders, superusers and specialists by unit (Aabenraa, Herning), and the roles that nobody carries.

use std::collections::{BTreeMap, BTreeSet};

use super::common::{self, choice};
use super::table::{ColumnOf, LineTable, column};
use super::{Overview, OverviewContext, by_name};
use crate::model::answering;
use crate::model::position::Position;
use crate::model::role::Role;
use crate::model::unit::Unit;
use crate::model::{Kind, Record, Ref};
use crate::page::{Cell, Page, Row};
use crate::text::{sort_key, text};
use crate::value::Language;

pub(super) const OVERVIEW: Overview = Overview {
    name: "roles",
    about: "Who carries which role in which unit: roles and specialists, superusers with their systems, security \
            officers; and the roles that nobody carries.",
    paper: "aabenraa-2017",
    order: &["unit", "role", "position"],
    make,
};

struct Roles;

/// A role that a position carries in a unit, or that nobody carries.
#[derive(Default)]
struct RoleLine<'r> {
    role: Option<&'r Record<Role>>,
    /// What the role is called where the register has none of that name.
    name: String,
    position: Option<&'r Record<Position>>,
    unit: Option<&'r Record<Unit>>,
    systems: BTreeSet<&'r str>,
}

impl LineTable for Roles {
    type Line<'r> = RoleLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("unit", |_, line| Cell::of(line.unit.map(|unit| unit.title()))),
        column("role", |_, line| {
            line.role.map_or(line.name.as_str(), |role| role.title()).into()
        }),
        column("position", |context, line| match line.position {
            Some(position) => position.title().into(),
            None => common::phrase(context, "roles-nobody"),
        }),
        column("holder", |_, line| {
            Cell::of(line.position.and_then(|position| position.holder.given()))
        }),
        column("for_systems", |_, line| {
            Cell::list(line.systems.iter().map(|name| Cell::from(*name)))
        }),
        column("role_status", |context, line| {
            choice(
                context,
                line.role
                    .and_then(|role| role.status.get())
                    .map(|status| status.as_str()),
            )
        }),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        let unit = line.unit.map(|unit| Ref::<Unit>::new(unit.id()));
        let position = line.position.map(|position| position.address());
        Row {
            record: position.or_else(|| line.role.map(|role| role.address())),
            units: answering::units(context.register, unit.as_ref()),
            owners: line
                .position
                .iter()
                .map(|position| position.id().to_owned())
                .collect(),
            ..Row::default()
        }
    }
}

/// Unit, role and position, each by what it is called and its id; a role by its Danish name, so that the register's
/// own role and what units and systems name are one line in every language.
type LineKey<'r> = ((&'r str, &'r str), String, (&'r str, &'r str));

/// The roles that are carried.
type RoleLines<'r> = BTreeMap<LineKey<'r>, RoleLine<'r>>;

fn make(context: &OverviewContext<'_>) -> Page {
    let register = context.register;
    let mut carried = RoleLines::new();
    add_roles(context, &mut carried);
    add_appointments(context, &mut carried);
    let mut carried: Vec<(LineKey<'_>, RoleLine<'_>)> = carried.into_iter().collect();
    carried.sort_by_cached_key(|(((unit, _), role, (position, _)), _)| {
        (sort_key(unit), sort_key(role), sort_key(position))
    });
    let mut lines: Vec<RoleLine<'_>> = carried.into_iter().map(|(_, line)| line).collect();
    if register.is_fully_read(&[Kind::Position]) {
        let vacant = by_name(&register.roles)
            .into_iter()
            .filter(|role| register.carriers(role).next().is_none());
        lines.extend(vacant.map(|role| RoleLine {
            role: Some(role),
            ..RoleLine::default()
        }));
    }
    common::page(context, &OVERVIEW, Roles::table(context, &lines))
}

/// The roles that positions carry or can fill.
fn add_roles<'r>(context: &OverviewContext<'r>, carried: &mut RoleLines<'r>) {
    let register = context.register;
    for role in &register.roles {
        for position in register.carriers(role) {
            let unit = register.get_opt(position.unit.given());
            line(carried, unit, role.title().to_owned(), position).role = Some(role);
        }
    }
}

/// Superusers and security officers, as units and systems name them.
fn add_appointments<'r>(context: &OverviewContext<'r>, carried: &mut RoleLines<'r>) {
    let register = context.register;
    let names = |key| [Language::Danish, context.language].map(|language| text(language, key, &[]));
    let [super_user, super_user_name] = names("roles-super-user");
    let [officer, officer_name] = names("roles-security-officer");
    for unit in &register.units {
        for position in unit
            .super_users
            .iter()
            .filter_map(|position| register.get(position))
        {
            line(carried, Some(unit), super_user.clone(), position).name = super_user_name.clone();
        }
        if let Some(position) = register.get_opt(unit.security_officer.given()) {
            line(carried, Some(unit), officer.clone(), position).name = officer_name.clone();
        }
    }
    for system in register.systems.iter().filter(|system| !system.is_retired()) {
        for one in &system.super_users {
            let Some(position) = register.get(&one.position) else {
                continue;
            };
            let line = line(carried, register.get(&one.unit), super_user.clone(), position);
            line.name = super_user_name.clone();
            line.systems.insert(system.title());
        }
    }
}

fn line<'r, 'c>(
    carried: &'c mut RoleLines<'r>,
    unit: Option<&'r Record<Unit>>,
    role: String,
    position: &'r Record<Position>,
) -> &'c mut RoleLine<'r> {
    let of_unit = unit.map_or(("", ""), |unit| (unit.title(), unit.id()));
    let line = carried
        .entry((of_unit, role, (position.title(), position.id())))
        .or_default();
    line.unit = unit;
    line.position = Some(position);
    line
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
