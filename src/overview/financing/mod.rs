//! Who pays and who gains, centrally and locally, by project and system (Herning 17 to 20 and 26, Bornholm 10).

use crate::model::project::Stage;
use std::collections::BTreeMap;

use crate::forecast::money::{Flow, Party, Years, financed, project_lines, system_lines};

use super::{Context, Overview, common};
use crate::model::answering;
use crate::model::project::Project;
use crate::model::system::{CostFrom, System};
use crate::model::unit::{Unit, UnitType};
use crate::model::{Record, Ref};
use crate::page::{Cell, Column, Page, Row, Table};
use crate::ranking::financing::financing;
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "financing",
    about: "Who pays and who gains, central and local, by project and system: investment from pools and own funds, \
            operation, savings and repayment, over the budget year and the three after it.",
    make,
};

const COLUMNS: &[&str] = &["project_or_system", "stage", "flow", "party", "party_funds"];

/// What a terminal has no room for.
const ASIDE: &[&str] = &["stage", "party_funds", "earlier_years", "later_years", "total"];

/// A municipality's budget has one year and three years of estimates (overslagsår).
const BUDGET_YEARS: i32 = 4;

fn make(context: &Context<'_>) -> Page {
    let mut table = Table::new(context.language, COLUMNS);
    table.columns.extend(year_columns(context));
    table.columns.push(Column::new(context.language, "not_granted"));
    for project in financed(context.register) {
        push_project(context, project, &mut table);
    }
    for system in &context.register.systems {
        push_system(context, system, &mut table);
    }
    let mut page = common::page(context, "financing", table.aside(ASIDE));
    page.header = vec![text(context.language, "financing-note", &[])];
    page
}

/// What came before the budget years, each of them, what comes after, and the sum of all.
fn year_columns(context: &Context<'_>) -> Vec<Column> {
    let first = context.today.year();
    let mut columns = vec![Column::new(context.language, "earlier_years")];
    columns.extend((first..first + BUDGET_YEARS).map(|year| {
        let year = year.to_string();
        Column::headed(&year, format!("{year}, kr."))
    }));
    columns.push(Column::new(context.language, "later_years"));
    columns.push(Column::new(context.language, "total"));
    columns
}

fn push_project(context: &Context<'_>, project: &Record<Project>, table: &mut Table) {
    let mut not_granted: BTreeMap<Party, i64> = BTreeMap::new();
    let financing = financing(context.register, project, context.today);
    for claim in &financing.claims {
        *not_granted.entry(Party::Pool(claim.pool.clone())).or_default() += claim.dkk;
    }
    let stage = common::choice(context, project.stage.get().map(Stage::as_str));
    for ((flow, party, funds), years) in project_lines(context.register, project, &financing, context.today) {
        let claimed = (flow == Flow::Investment)
            .then(|| not_granted.get(&party).copied())
            .flatten();
        let mut cells = vec![project.title().into(), stage.clone()];
        cells.extend(of_party(context, flow, &party, funds));
        cells.extend(amounts(context, &years));
        cells.push(Cell::dkk(claimed));
        table.push(Row {
            cells,
            record: Some(project.address()),
            units: units(context, &party, project.unit.given()),
            owners: answering::ids([project.owner.given()]),
            ..Row::default()
        });
    }
}

fn push_system(context: &Context<'_>, system: &Record<System>, table: &mut Table) {
    for ((flow, party, funds), years) in system_lines(system) {
        let mut cells = vec![system.title().into(), Cell::Empty];
        cells.extend(of_party(context, flow, &party, funds));
        cells.extend(amounts(context, &years));
        cells.push(Cell::Empty);
        table.push(Row {
            cells,
            record: Some(system.address()),
            units: units(context, &party, system.unit.given()),
            owners: answering::ids([system.owner.given()]),
            ..Row::default()
        });
    }
}

/// The cells of what, who, and whether it is central or local money.
fn of_party(context: &Context<'_>, flow: Flow, party: &Party, funds: Option<CostFrom>) -> [Cell; 3] {
    let register = context.register;
    let name = match party {
        Party::Pool(id) => register
            .pools
            .get(id)
            .map_or(id.clone(), |pool| pool.title().to_owned()),
        Party::Unit(id) => register
            .units
            .get(id)
            .map_or(id.clone(), |unit| unit.title().to_owned()),
        Party::Unknown => text(context.language, "financing-nobody", &[]),
    };
    let funds = funds.or_else(|| by_party(context, party)).map(|funds| {
        let key = match funds {
            CostFrom::Central => "financing-central",
            CostFrom::Local => "financing-local",
        };
        text(context.language, key, &[])
    });
    [
        text(context.language, flow.key(), &[]).into(),
        name.into(),
        Cell::of(funds),
    ]
}

/// Whether a party's money is central or local: pools, staff units and the central it unit are central, and all
/// below them; administrations and institutions are local.
fn by_party(context: &Context<'_>, party: &Party) -> Option<CostFrom> {
    let unit = match party {
        Party::Pool(_) => return Some(CostFrom::Central),
        Party::Unit(id) => context.register.units.get(id)?,
        Party::Unknown => return None,
    };
    match context.register.administration(unit).kind.get()? {
        UnitType::Staff | UnitType::GroupIt => Some(CostFrom::Central),
        UnitType::Administration | UnitType::Department | UnitType::Institution => Some(CostFrom::Local),
        UnitType::Other => None,
    }
}

/// The amounts of a line in the order of [`year_columns`].
fn amounts(context: &Context<'_>, years: &Years) -> Vec<Cell> {
    let first = context.today.year();
    let end = first + BUDGET_YEARS;
    let sum = |years: &mut dyn Iterator<Item = (&i32, &i64)>| {
        let dkk = years.map(|(_, dkk)| *dkk).reduce(i64::saturating_add);
        Cell::dkk(dkk)
    };
    let mut cells = vec![sum(&mut years.range(..first))];
    cells.extend((first..end).map(|year| Cell::dkk(years.get(&year).copied())));
    cells.push(sum(&mut years.range(end..)));
    cells.push(sum(&mut years.iter()));
    cells
}

/// The units of the party and of the project or system itself.
fn units(context: &Context<'_>, party: &Party, own: Option<&Ref<Unit>>) -> Vec<String> {
    let mut units = answering::units(context.register, own);
    if let Party::Unit(id) = party {
        units.extend(answering::units(context.register, Some(&Ref::new(id.as_str()))));
    }
    units.sort();
    units.dedup();
    units
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::fixture::{column, page};
    use super::*;

    /// Herning's example (p. 18): 1,000,000 of their own, 600,000 from the pool, two units that save 200,000 each
    /// and pay half of it back for three years.
    fn herning() -> Page {
        let benefit = |unit: &str| json!({ "id": unit, "name": "B", "kind": "economic", "unit": unit, "saving_dkk_per_year": 200_000 });
        page(
            make,
            &json!({
                "units": [{ "id": "egen", "name": "Egen", "type": "administration" },
                    { "id": "andre", "name": "Andre", "type": "staff" }],
                "pools": [{ "id": "pulje", "name": "Puljen", "entries": [
                    { "no": 1, "on": "2026-06-01", "kind": "grant", "dkk": 150_000, "project": "p" }] }],
                "projects": [
                    { "id": "p", "name": "P", "stage": "running", "go_live": "2027-Q1", "unit": "egen",
                      "business_case": { "investment_dkk": 1_600_000, "operating_dkk_per_year": 90_000, "years": 5 },
                      "benefits": (["egen", "andre"].map(benefit)),
                      "funding": [{ "from": "egen", "dkk": 1_000_000, "year": 2025 },
                        { "from": "pulje", "dkk": 600_000, "year": 2026, "principle": "efficiency" }],
                      "repayment": { "share_pct": 50, "years": 3, "from_year": 2027 } },
                    { "id": "q", "name": "Q", "stage": "rejected",
                      "funding": [{ "from": "egen", "dkk": 1, "year": 2026 }] }],
                "systems": [{ "id": "s", "name": "S", "costs": [
                    { "year": 2026, "kind": "operation", "class": "drift", "dkk": 7, "paid_by": "egen", "from": "central" },
                    { "year": 2026, "kind": "maintenance", "class": "drift", "dkk": 3, "paid_by": "egen", "from": "central" },
                    { "year": 2030, "kind": "addition", "dkk": 5 }] }],
            }),
        )
    }

    #[test]
    fn every_party_pays_and_gains_by_year() {
        let page = herning();
        let flows = [
            "Investering",
            "Investering",
            "Drift",
            "Besparelse",
            "Besparelse",
            "Tilbagebetaling",
            "Tilbagebetaling",
            "Ikke fordelt",
            "Drift",
        ];
        assert_eq!(column(&page, "flow"), flows);
        let parties = [
            "Puljen",
            "Egen",
            "Ikke angivet",
            "Andre",
            "Egen",
            "Andre",
            "Egen",
            "Ikke angivet",
            "Egen",
        ];
        assert_eq!(column(&page, "party"), parties);
        let funds = [
            "central",
            "decentral",
            "",
            "central",
            "decentral",
            "central",
            "decentral",
            "",
            "central",
        ];
        assert_eq!(column(&page, "party_funds"), funds);
        assert_eq!(column(&page, "earlier_years")[1], "1000000");
        assert_eq!(
            column(&page, "2026"),
            ["600000", "", "", "", "", "", "", "", "10"]
        );
        let next = ["", "", "90000", "200000", "200000", "100000", "100000", "", ""];
        assert_eq!(column(&page, "2027"), next);
        let later = ["", "", "180000", "400000", "400000", "", "", "5", ""];
        assert_eq!(column(&page, "later_years"), later);
        let total = [
            "600000", "1000000", "450000", "1000000", "1000000", "300000", "300000", "5", "10",
        ];
        assert_eq!(column(&page, "total"), total);
        assert_eq!(column(&page, "not_granted")[0], "450000");
    }
}
