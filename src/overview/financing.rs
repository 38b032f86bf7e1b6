//! Who pays and who gains, centrally and locally, by project and system (Herning 17 to 20 and 26, Bornholm 10).

use std::collections::BTreeMap;
use std::ops::RangeBounds;

use super::common::{self, choice};
use super::table::{ColumnOf, LineTable, aside, column, insert, place};
use super::{Overview, OverviewContext, by_name};
use crate::finding::Arg;
use crate::forecast::money::{Flow, Party, Years, financed, project_lines, system_lines};
use crate::model::answering;
use crate::model::position::Position;
use crate::model::project::{Project, Stage};
use crate::model::system::{CostFrom, System};
use crate::model::unit::{Unit, UnitType};
use crate::model::{Record, Ref};
use crate::page::{Cell, Column, Page, Row};
use crate::ranking::financing::financing;
use crate::text::text;

pub(super) const OVERVIEW: Overview = Overview {
    name: "financing",
    about: "Who pays and who gains, central and local, by project and system: investment from pools and own funds, \
            operation, savings and repayment, over the budget year and the three after it.",
    paper: "herning-2013",
    order: &["project_or_system"],
    make,
};

struct FinancingTable;

/// What a party pays or gains by a project or a system.
struct FinancingLine<'r> {
    /// The title of the project or system.
    title: &'r str,
    address: String,
    stage: Option<Stage>,
    unit: Option<&'r Ref<Unit>>,
    owner: Option<&'r Ref<Position>>,
    flow: Flow,
    party: Party,
    funds: Option<CostFrom>,
    amounts: Years,
    /// True when the amounts of the record that the flow is made from could all be read.
    is_complete: bool,
    not_granted: Option<i64>,
}

impl FinancingLine<'_> {
    /// Returns the amounts of some years; nothing where there is none.
    fn sum(&self, years: impl RangeBounds<i32>) -> Cell {
        let is_of_them = |year: &Option<i32>| year.is_some_and(|year| years.contains(&year));
        self.sum_of(is_of_them)
    }

    /// Returns the amounts whose year meets a condition; nothing where there is none.
    fn sum_of(&self, is_of_them: impl Fn(&Option<i32>) -> bool) -> Cell {
        let amounts = self.amounts.iter().filter(|(year, _)| is_of_them(year));
        let sum = amounts.map(|(_, dkk)| *dkk).reduce(i64::saturating_add);
        Cell::sum(Cell::dkk(sum), self.is_complete || sum.is_none())
    }
}

/// Returns whether the amounts of a flow of a project could all be read.
fn is_complete(project: &Project, flow: Flow) -> bool {
    match flow {
        Flow::Investment | Flow::Unclassified => {
            project.funding.is_complete() && !project.stated_investment().is_unreadable()
        }
        Flow::Operation => !project.business_case.is_unreadable(),
        Flow::Saving => project.total_saving().is_complete,
        Flow::Repayment => project.total_saving().is_complete && !project.repayment.is_unreadable(),
    }
}

impl LineTable for FinancingTable {
    type Line<'r> = FinancingLine<'r>;

    const COLUMNS: &'static [ColumnOf<Self>] = &[
        column("project_or_system", |_, line| line.title.into()),
        aside("stage", |context, line| {
            choice(context, line.stage.map(|stage| stage.as_str()))
        }),
        column("flow", |context, line| common::phrase(context, line.flow.key())),
        column("party", |context, line| party_name(context, &line.party).into()),
        aside("party_funds", |context, line| party_funds(context, line)),
        aside("earlier_years", |context, line| line.sum(..context.today.year())),
        aside("later_years", |context, line| {
            line.sum(context.today.year() + BUDGET_YEARS..)
        }),
        column("year_not_known", |_, line| line.sum_of(Option::is_none)),
        aside("total", |_, line| line.sum_of(|_| true)),
        column("not_granted", |_, line| Cell::dkk(line.not_granted)),
    ];

    fn row<'r>(context: &OverviewContext<'r>, line: &Self::Line<'r>) -> Row {
        Row {
            record: Some(line.address.clone()),
            units: units(context, &line.party, line.unit),
            owners: answering::ids([line.owner]),
            ..Row::default()
        }
    }
}

/// A municipality's budget has one year and three years of estimates (overslagsår).
const BUDGET_YEARS: i32 = 4;

/// Where the budget years are inserted.
const FIRST_BUDGET_YEAR_AT: usize = place::<FinancingTable>("later_years");

fn make(context: &OverviewContext<'_>) -> Page {
    let mut lines = Vec::new();
    for project in by_name(financed(context.register)) {
        lines.extend(of_project(context, project));
    }
    let systems = by_name(&context.register.systems);
    lines.extend(systems.into_iter().flat_map(of_system));
    let first = context.today.year();
    let years = first..first + BUDGET_YEARS;
    let columns = years
        .clone()
        .map(|year| Column::headed(year.to_string(), format!("{year}, kr.")));
    let cells = lines
        .iter()
        .map(|line| years.clone().map(|year| line.sum(year..=year)));
    let mut table = FinancingTable::table(context, &lines);
    insert(&mut table, FIRST_BUDGET_YEAR_AT, columns, cells);
    if lines.iter().all(|line| !line.amounts.contains_key(&None)) {
        table = table.set_aside("year_not_known");
    }
    let mut page = common::page(context, &OVERVIEW, table);
    page.header = vec![context.text("financing-note")];
    page.header.extend(not_given(context));
    page
}

/// Returns the projects and systems of which it is not known who pays; `None` where it is known of all.
fn not_given(context: &OverviewContext<'_>) -> Option<String> {
    let projects = by_name(financed(context.register))
        .into_iter()
        .filter(|project| project.funding.is_empty() && !project.funding.is_complete())
        .map(|project| project.title().to_owned());
    let systems = by_name(&context.register.systems).into_iter();
    let systems = systems
        .filter(|system| system.costs.is_empty() && !system.costs.is_complete())
        .map(|system| system.title().to_owned());
    let names: Vec<String> = projects.chain(systems).collect();
    let facts = [("count", names.len().into()), ("names", Arg::List(names.clone()))];
    (!names.is_empty()).then(|| text(context.language, "financing-not-given", &facts))
}

fn of_project<'r>(context: &OverviewContext<'_>, project: &'r Record<Project>) -> Vec<FinancingLine<'r>> {
    let mut not_granted: BTreeMap<Party, i64> = BTreeMap::new();
    let financing = financing(context.register, project, context.today);
    for claim in &financing.claims {
        *not_granted.entry(Party::Pool(claim.pool.clone())).or_default() += claim.dkk;
    }
    let lines = project_lines(context.register, project, &financing, context.today);
    let line = |((flow, party, funds), amounts)| FinancingLine {
        title: project.title(),
        address: project.address(),
        stage: project.stage.get(),
        unit: project.unit.given(),
        owner: project.owner.given(),
        not_granted: (flow == Flow::Investment)
            .then(|| not_granted.get(&party).copied())
            .flatten(),
        flow,
        party,
        funds,
        amounts,
        is_complete: is_complete(project, flow),
    };
    lines.into_iter().map(line).collect()
}

fn of_system(system: &Record<System>) -> impl Iterator<Item = FinancingLine<'_>> {
    let lines = system_lines(system).into_iter();
    lines.map(|((flow, party, funds), amounts)| FinancingLine {
        title: system.title(),
        address: system.address(),
        stage: None,
        unit: system.unit.given(),
        owner: system.owner.given(),
        flow,
        party,
        funds,
        amounts,
        is_complete: system.costs.is_complete(),
        not_granted: None,
    })
}

fn party_name(context: &OverviewContext<'_>, party: &Party) -> String {
    let register = context.register;
    match party {
        Party::Pool(id) => register
            .pools
            .get(id)
            .map_or(id.clone(), |pool| pool.title().to_owned()),
        Party::Unit(id) => register
            .units
            .get(id)
            .map_or(id.clone(), |unit| unit.title().to_owned()),
        Party::Unknown => context.text("financing-nobody"),
    }
}

/// Returns whether it is central or local money.
fn party_funds(context: &OverviewContext<'_>, line: &FinancingLine<'_>) -> Cell {
    let funds = line.funds.or_else(|| by_party(context, &line.party));
    Cell::of(funds.map(|funds| match funds {
        CostFrom::Central => context.text("financing-central"),
        CostFrom::Local => context.text("financing-local"),
    }))
}

/// Returns whether a party's money is central or local: pools, staff units and the central it unit are central, and
/// all below them; administrations and institutions are local.
fn by_party(context: &OverviewContext<'_>, party: &Party) -> Option<CostFrom> {
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

/// Returns the units of the party and of the project or system itself.
fn units(context: &OverviewContext<'_>, party: &Party, own: Option<&Ref<Unit>>) -> Vec<String> {
    let party = match party {
        Party::Unit(id) => Some(Ref::new(id.as_str())),
        Party::Pool(_) | Party::Unknown => None,
    };
    answering::merged([own, party.as_ref()].map(|unit| answering::units(context.register, unit)))
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
