//! Every figure of the report against what `list`, `rank` and `validate` say.

use std::collections::BTreeSet;
use std::path::Path;

use portfolio::internal::text::{amount, text};
use portfolio::internal::value::Language;
use serde_json::Value;

use super::document::{Document, Rows};
use super::{demonstration, run};

fn json(command: &str, args: &[&str]) -> Value {
    let printed = run(
        command,
        Path::new("register"),
        &[args, &["--format", "json"]].concat(),
    );
    serde_json::from_str(&printed).expect("JSON")
}

/// An overview's first table.
struct Overview {
    /// Key and heading of each column.
    columns: Vec<(String, String)>,
    rows: Vec<Value>,
    header: Vec<String>,
}

fn overview(name: &str) -> Overview {
    let page = json("list", &[name]);
    let table = &page["tables"][0];
    let string = |value: &Value| value.as_str().expect("text").to_owned();
    let columns = table["columns"].as_array().expect("columns").iter();
    let rows = table["rows"].as_array().expect("rows").iter();
    let header = page["header"].as_array().expect("lines").iter();
    Overview {
        columns: columns
            .map(|column| (string(&column["key"]), string(&column["heading"])))
            .collect(),
        rows: rows.map(|row| row["cells"].clone()).collect(),
        header: header.map(string).collect(),
    }
}

/// A value as the report's tables carry it.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace('\n', ""),
        Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn same(written: &str, value: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    written == value || number(written).is_some_and(|n| number(value) == Some(n))
}

/// Compares a table, column by column with the same heading, with an overview's rows. Gives how many were compared.
fn compare(table: &Rows, overview: &Overview, rows: &[&Value]) -> usize {
    assert_eq!(table.rows.len(), rows.len(), "{:?}", table.headings);
    let mut compared = 0;
    for (at, heading) in table.headings.iter().enumerate() {
        let Some((key, _)) = overview.columns.iter().find(|(_, one)| one == heading) else {
            continue;
        };
        for (written, row) in table.rows.iter().zip(rows) {
            let value = plain(&row[key]);
            assert!(
                same(&written[at], &value),
                "{heading}: {} for {value}",
                written[at]
            );
        }
        compared += 1;
    }
    compared
}

fn all(overview: &Overview) -> Vec<&Value> {
    overview.rows.iter().collect()
}

#[test]
fn systems_pools_and_gaps_are_those_of_the_overviews() {
    let document = Document::new(&demonstration());
    let systems = overview("systems");
    assert_eq!(
        compare(&document.rows("systems-table"), &systems, &all(&systems)),
        10
    );
    let pools = overview("pools");
    let written = document.rows("pool-table-0");
    assert_eq!(compare(&written, &pools, &all(&pools)), written.headings.len());
    let unknown = overview("unknown");
    assert_eq!(
        compare(&document.rows("gap-table-1"), &unknown, &all(&unknown)),
        5
    );
    assert_eq!(document.text("#gaps h3:nth-of-type(1) + p"), "Ingen rækker");
    assert!(overview("ownerless").rows.is_empty());
    let complete = overview("completeness");
    let worst = &all(&complete)[..20];
    assert_eq!(compare(&document.rows("gap-table-2"), &complete, worst), 6);
    let paragraphs = document.all("main p");
    for line in pools.header.iter().chain(&complete.header).skip(1) {
        let stands = paragraphs.contains(line) || line.starts_with("Opgjort");
        assert!(stands, "{line}");
    }
}

#[test]
fn contracts_are_those_that_fall_due() {
    let document = Document::new(&demonstration());
    let contracts = overview("contracts");
    let day = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    // From 22 November 2026 through October 2028; an empty day is none.
    let soon = |day: &str| !day.is_empty() && day < "2028-11-01";
    let due = contracts.rows.iter().filter(|row| {
        let end = day(row, "contract_end");
        let by = ["notice_by", "decide_by", "contract_end"];
        (end.is_empty() || end.as_str() >= crate::common::TODAY) && by.iter().any(|key| soon(&day(row, key)))
    });
    let due: Vec<&Value> = due.collect();
    assert!(due.len() > 10);
    assert_eq!(compare(&document.rows("contracts-table"), &contracts, &due), 6);
}

#[test]
fn the_glance_counts_and_sums_the_overviews() {
    let document = Document::new(&demonstration());
    let projects = overview("projects");
    let of_stage = |stages: &[&str]| -> Vec<&Value> {
        let wanted = |row: &&Value| stages.iter().any(|stage| row["stage"] == *stage);
        projects.rows.iter().filter(wanted).collect()
    };
    let invested =
        |rows: &[&Value]| -> i64 { rows.iter().filter_map(|row| row["investment"].as_i64()).sum() };
    let kroner = |dkk: i64| amount(Language::Danish, dkk);
    let recommended: BTreeSet<String> = ranked()
        .iter()
        .filter(|one| one["class"] == "recommended")
        .map(|one| plain(&one["id"]))
        .collect();
    let recommended = projects
        .rows
        .iter()
        .filter(|row| recommended.contains(&plain(&row["id"])));
    let recommended: Vec<&Value> = recommended.collect();
    let balance = overview("pools")
        .rows
        .iter()
        .find(|row| row["year"] == 2026)
        .expect("a row")["balance"]
        .as_i64();
    assert_eq!(
        document.all("#glance dd.value"),
        [
            overview("systems").rows.len().to_string(),
            overview("contracts").rows.len().to_string(),
            projects.rows.len().to_string(),
            kroner(balance.expect("a balance")),
            kroner(invested(&of_stage(&["running"]))),
            kroner(invested(&of_stage(&["approved"]))),
            kroner(invested(&recommended)),
        ]
    );
    let under_way = of_stage(&["running", "approved", "realising"]);
    let running = document.rows("running-table");
    assert_eq!(compare(&running, &projects, &under_way), 6);

    let stages = document.rows("stages-table");
    let counted: i64 = stages
        .rows
        .iter()
        .map(|row| row[1].parse::<i64>().expect("a count"))
        .sum();
    assert_eq!(counted, projects.rows.len() as i64);
    let sum: i64 = stages
        .rows
        .iter()
        .filter(|row| !row[2].is_empty())
        .map(|row| row[2].parse::<i64>().expect("kroner"))
        .sum();
    assert_eq!(sum, invested(&projects.rows.iter().collect::<Vec<_>>()));

    let light = |key: &str| {
        let is = |row: &&&Value| row["traffic_light"][0] == key;
        of_stage(&["running"]).iter().filter(is).count()
    };
    let silent = of_stage(&["running"])
        .iter()
        .filter(|row| row["traffic_light"].is_null())
        .count();
    let summary = &json("validate", &[])["summary"];
    let tallies: Vec<String> = document.all("#glance .tallies strong");
    let said: Vec<String> = [light("green"), light("yellow"), light("red"), silent]
        .map(|count| count.to_string())
        .into_iter()
        .chain(["errors", "warnings", "infos", "waived"].map(|key| summary[key].to_string()))
        .collect();
    assert_eq!(tallies, said);
    let findings = document.rows("gap-table-4").rows.len() as i64;
    let counted = ["errors", "warnings", "infos"].map(|key| summary[key].as_i64().expect("a count"));
    assert_eq!(findings, counted.iter().sum::<i64>());
}

fn ranked() -> Vec<Value> {
    json("rank", &[])["projects"]
        .as_array()
        .expect("projects")
        .clone()
}

#[test]
fn ranking_and_plan_are_those_of_rank() {
    let document = Document::new(&demonstration());
    let (ranked, written) = (ranked(), document.rows("ranking-table"));
    assert_eq!(written.rows.len(), ranked.len());
    let hundredths = |text: &str| (text.parse::<f64>().expect("points") * 100.0).round() as i64;
    let class = |one: &Value| {
        let key = format!("rank-class-{}", plain(&one["class"]));
        text(Language::Danish, &key, &[])
    };
    let start = |one: &Value| plain(&one["start"]);
    for (row, one) in written.rows.iter().zip(&ranked) {
        assert_eq!(row[0].trim_end_matches('='), plain(&one["rank"]));
        assert_eq!([&row[2], &row[8]], [&class(one), &start(one)], "{row:?}");
        let interval = &one["points_interval_hundredths"];
        if interval[0] == interval[1] {
            let points = one["points_hundredths"].as_i64().expect("points");
            assert_eq!(hundredths(&row[3]), points);
            let products: i64 = row[4..8].iter().map(|product| hundredths(product)).sum();
            assert!((products - points).abs() <= 2, "rounded one by one: {row:?}");
        }
    }
    let planned: Vec<&Value> = ranked.iter().filter(|one| !one["start"].is_null()).collect();
    let plan = document.rows("projects-table");
    assert_eq!(plan.rows.len(), planned.len());
    for (row, one) in plan.rows.iter().zip(planned) {
        assert_eq!([&row[1], &row[2]], [&class(one), &start(one)]);
        assert!(row[3] >= row[2], "it ends when it has begun: {row:?}");
    }
}

#[test]
fn the_actions_of_the_plans_are_drawn_where_the_overview_has_them() {
    let document = Document::new(&demonstration());
    let overview = overview("plan");
    let mut drawn = 0;
    let plans: BTreeSet<String> = overview.rows.iter().map(|row| plain(&row["plan"])).collect();
    for n in 0..plans.len() {
        let table = document.rows(&format!("plan-table-{n}"));
        drawn += table.rows.len();
        let rows = &all(&overview)[drawn - table.rows.len()..drawn];
        assert_eq!(compare(&table, &overview, rows), 5);
        for (written, row) in table.rows.iter().zip(rows) {
            let quarters = row.as_object().expect("cells").iter();
            let does = quarters
                .filter(|(_, value)| *value == "U")
                .map(|(quarter, _)| quarter.as_str());
            let does: Vec<&str> = does.collect();
            for end in [does.first(), does.last()].into_iter().flatten() {
                assert!(written[5].contains(end), "{written:?} does in {does:?}");
            }
        }
    }
    assert_eq!(drawn, overview.rows.len());
}

#[test]
fn the_thread_has_every_goal_and_project_of_the_overview() {
    let document = Document::new(&demonstration());
    let overview = overview("thread");
    let goals: Vec<String> = document.all("#thread .goals > li");
    let set = |key: &str| -> BTreeSet<String> {
        let values = overview.rows.iter().map(|row| plain(&row[key]));
        values.filter(|text| !text.is_empty()).collect()
    };
    assert_eq!(goals.len(), set("goal").len());
    let whole = document.text("#thread");
    for name in set("focus_area")
        .iter()
        .chain(&set("goal"))
        .chain(&set("project"))
        .chain(&set("gap"))
    {
        assert!(whole.contains(name.as_str()), "{name}");
    }
    let served = overview
        .rows
        .iter()
        .filter(|row| !row["goal"].is_null() && !row["project"].is_null());
    assert_eq!(document.count("#thread .goals > li li"), served.count());
}
