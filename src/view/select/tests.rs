use super::*;
use crate::page::{Cell, Column};
use crate::value::Date;

fn choice(key: &str) -> Cell {
    Cell::choice(Language::Danish, key)
}

fn day(text: &str) -> Cell {
    Cell::Date(text.parse::<Date>().expect("a day"))
}

fn row(name: &str, status: Cell, end: Cell, dkk: Cell, unit: &str) -> Row {
    Row {
        cells: vec![name.into(), status, end, dkk],
        record: Some(format!("systems/{name}")),
        units: vec![unit.to_owned(), "kommune".to_owned()],
        owners: vec![format!("chef-{unit}")],
        ..Row::default()
    }
}

fn page() -> Page {
    let headed = [
        ("system", "System"),
        ("status", "Status"),
        ("contract_end", "Kontraktudløb"),
        ("cost", "Pris, kr."),
    ];
    let table = Table {
        columns: headed.map(|(key, heading)| Column::headed(key, heading)).to_vec(),
        rows: vec![
            row(
                "Cirius",
                choice("in_use"),
                day("2026-06-30"),
                Cell::Dkk(1_250_000),
                "skole",
            ),
            row(
                "Ældresys",
                choice("retired"),
                Cell::Empty,
                Cell::Dkk(90_000),
                "aeldre",
            ),
            row("esdh", choice("in_use"), day("2027-01-01"), Cell::Empty, "skole"),
            row(
                "Zebra",
                Cell::Empty,
                Cell::List(vec![day("2026-01-01"), day("2028-01-01")]),
                Cell::Dkk(0),
                "aeldre",
            ),
        ],
    };
    let mut page = Page::new("Systemer");
    page.table("", table);
    page.lines("Huller", vec!["Et hul".into()]);
    page
}

fn names(page: &Page) -> Vec<String> {
    let rows = &page.main_table().expect("a table").rows;
    rows.iter()
        .map(|row| match &row.cells[0] {
            Cell::Text(name) => name.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}

fn selection(filters: &[&str], sort: &[&str]) -> Selection {
    Selection {
        filters: filters.iter().map(|one| one.parse().expect("a filter")).collect(),
        sort: sort.iter().map(|one| one.parse().expect("an order")).collect(),
        ..Selection::default()
    }
}

fn found(selection: &Selection) -> Result<Vec<String>, SelectError> {
    let mut page = page();
    select(&mut page, selection, Language::Danish).map(|()| names(&page))
}

#[test]
fn conditions_compare_by_type() {
    for (filter, expected) in [
        ("status=in_use", &["Cirius", "esdh"][..]),
        ("status=i brug", &["Cirius", "esdh"]),
        ("Status=I BRUG", &["Cirius", "esdh"]),
        ("status!=udfaset", &["Cirius", "esdh"]),
        ("status=planned", &[]),
        ("status~brug", &["Cirius", "esdh"]),
        ("status=", &["Zebra"]),
        ("status!=", &["Cirius", "Ældresys", "esdh"]),
        ("contract_end<2027", &["Cirius", "Zebra"]),
        ("contract-end=2026-Q2", &["Cirius"]),
        ("contract_end=30.06.2026", &["Cirius"]),
        ("contract_end>=01.01.2027", &["esdh", "Zebra"]),
        ("contract_end!=2027", &["Cirius", "Zebra"]),
        ("cost>=90.000", &["Cirius", "Ældresys"]),
        ("cost<90.000 kr.", &["Zebra"]),
        ("cost=0", &["Zebra"]),
        ("Pris, kr.>1e", &[]),
        ("system=ESDH", &["esdh"]),
        ("system~æld", &["Ældresys"]),
        ("system>d", &["Ældresys", "esdh", "Zebra"]),
    ] {
        match found(&selection(&[filter], &[])) {
            Ok(names) => assert_eq!(names, expected, "{filter}"),
            Err(error) => assert!(
                filter.ends_with("1e") && error.to_string().contains("numbers"),
                "{filter}: {error}"
            ),
        }
    }
}

#[test]
fn several_conditions_must_all_hold() {
    assert_eq!(
        found(&selection(&["status=in_use", "cost>1"], &[])).expect("rows"),
        ["Cirius"]
    );
}

#[test]
fn units_and_owners_choose_rows() {
    let named = |id: &str| SelectedRecord {
        id: id.to_owned(),
        title: format!("Enheden {id}"),
    };
    let units = |ids: &[&str]| Selection {
        units: ids.iter().map(|id| named(id)).collect(),
        ..Selection::default()
    };
    assert_eq!(found(&units(&["skole"])).expect("rows"), ["Cirius", "esdh"]);
    assert_eq!(found(&units(&["kommune"])).expect("rows").len(), 4);
    assert_eq!(found(&units(&["skole", "aeldre"])).expect("rows").len(), 4);
    let owners = Selection {
        owners: vec![named("chef-aeldre")],
        ..Selection::default()
    };
    assert_eq!(found(&owners).expect("rows"), ["Ældresys", "Zebra"]);
    let mut page = page();
    for block in &mut page.blocks {
        if let Block::Table { table, .. } = block {
            table.rows.iter_mut().for_each(|row| row.units.clear());
        }
    }
    let error = select(&mut page, &units(&["skole"]), Language::Danish).expect_err("no units");
    assert_eq!(
        error.to_string(),
        "the rows of this overview belong to no unit, so --unit says nothing"
    );
}

#[test]
fn rows_are_sorted_by_type_with_the_empty_ones_last() {
    for (sort, expected) in [
        (&["system"][..], ["Cirius", "esdh", "Zebra", "Ældresys"]),
        (&["cost"], ["Zebra", "Ældresys", "Cirius", "esdh"]),
        (&["-cost"], ["Cirius", "Ældresys", "Zebra", "esdh"]),
        (
            &["-contract_end", "system"],
            ["esdh", "Cirius", "Zebra", "Ældresys"],
        ),
        (&["status", "-system"], ["esdh", "Cirius", "Ældresys", "Zebra"]),
    ] {
        assert_eq!(found(&selection(&[], sort)).expect("rows"), expected, "{sort:?}");
    }
}

#[test]
fn columns_are_chosen_and_ordered_and_filters_may_use_the_others() {
    let mut page = page();
    let selection = Selection {
        columns: ["Pris, kr.", "system", "cost"].map(str::to_owned).to_vec(),
        ..selection(&["status=in_use"], &["-contract_end"])
    };
    select(&mut page, &selection, Language::Danish).expect("selected");
    let table = page.main_table().expect("a table");
    let keys: Vec<&str> = table.columns.iter().map(|column| column.key.as_str()).collect();
    assert_eq!(keys, ["cost", "system"]);
    let cells: Vec<_> = table.rows.iter().map(|row| row.cells.clone()).collect();
    assert_eq!(
        cells,
        [
            vec![Cell::Empty, "esdh".into()],
            vec![Cell::Dkk(1_250_000), "Cirius".into()]
        ]
    );
}

#[test]
fn a_page_with_fewer_rows_says_so_and_leaves_the_rest_out() {
    let mut page = page();
    select(
        &mut page,
        &selection(&["status=in_use", "cost!="], &[]),
        Language::Danish,
    )
    .expect("selected");
    assert_eq!(
        page.header,
        ["Udvalg (1 af 4 rækker): Status = in_use; Pris, kr. ≠ –"]
    );
    assert_eq!(page.blocks.len(), 1);
    let mut page = self::page();
    select(&mut page, &selection(&[], &["cost"]), Language::Danish).expect("selected");
    assert_eq!((page.header.len(), page.blocks.len()), (0, 2));
}

#[test]
fn a_folded_table_keeps_the_same_rows() {
    let mut page = page();
    if let Some(Block::Table { table, narrow, .. }) = page.blocks.first_mut() {
        *narrow = Some(table.clone());
    }
    select(
        &mut page,
        &selection(&["status=in_use"], &["-system"]),
        Language::Danish,
    )
    .expect("selected");
    let Some(Block::Table { table, narrow, .. }) = page.blocks.first() else {
        panic!("a table")
    };
    assert_eq!(narrow.as_ref(), Some(table));
    assert_eq!(names(&page), ["esdh", "Cirius"]);
}

#[test]
fn mistakes_are_answered_with_what_is_allowed() {
    for (selection, expected) in [
        (
            selection(&["staus=in_use"], &[]),
            "there is no column `staus`; did you mean `status`?",
        ),
        (
            selection(&[], &["qqq"]),
            "there is no column `qqq`; there are: system, status, contract_end, cost",
        ),
        (
            selection(&["status=i brg"], &[]),
            "no status is `i brg`; did you mean `i brug`?",
        ),
        (
            selection(&["status=hugo"], &[]),
            "no status is `hugo`; there are: delvist i brug, i brug, in_use, partly_in_use, phasing_out, planlagt, \
             planned, retired, udfaset and under udfasning",
        ),
        (
            selection(&["contract_end<snart"], &[]),
            "the column `contract_end` holds days or quarters (2026-06-30, 30.06.2026, 2026-Q2, 2026-06 or 2026), \
             and `snart` is none",
        ),
        (
            selection(&["cost>mange"], &[]),
            "the column `cost` holds numbers (1250000, 1.250.000 or 61,25), and `mange` is none",
        ),
    ] {
        assert_eq!(found(&selection).expect_err("refused").to_string(), expected);
    }
    for wrong in ["status", "=x", "", "status<"] {
        assert!(wrong.parse::<Filter>().is_err(), "{wrong}");
    }
    assert!("-".parse::<SortOrder>().is_err());
}
