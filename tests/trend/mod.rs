//! `portfolio trend`: full output of ten months of the demonstration register, the same figures as every other command
//! gives at the same commit, and what is said where there is no past.

mod asked;
mod decided;
mod figures;
mod formats;
mod history;

use history::ten_months;
use portfolio::internal::value::Date;
use serde_json::Value;

use crate::common;
use crate::common::git::Repo;
use crate::common::program::run;

fn trend(repo: &Repo, args: &[&str]) -> String {
    let args = [&["trend", "--date", common::TODAY], args].concat();
    let (code, out, error) = run(&repo.root(), &args);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{args:?}");
    out
}

fn json(repo: &Repo, args: &[&str]) -> Value {
    let (code, out, error) = run(&repo.root(), &[args, &["--format", "json"]].concat());
    assert!(code != Some(2), "{args:?}: {error}");
    serde_json::from_str(&out).expect("JSON")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The cells of a page's first table, row by row.
fn cells(document: &Value) -> impl Iterator<Item = &Value> {
    let rows = document["tables"][0]["rows"].as_array().expect("rows").iter();
    rows.map(|row| &row["cells"])
}

#[test]
fn ten_months_as_they_are_read() {
    let repo = ten_months();
    insta::assert_snapshot!(trend(&repo, &[]));
    insta::assert_snapshot!(
        "in_english_as_markdown",
        trend(
            &repo,
            &[
                "systems_without_owner",
                "warnings",
                "--lang",
                "en",
                "--format",
                "markdown"
            ]
        )
    );
    insta::assert_snapshot!(
        "as_csv",
        trend(&repo, &["--format", "csv", "--since", "2026-05"]).replace('\r', "")
    );
    insta::assert_snapshot!(
        "as_json",
        trend(
            &repo,
            &[
                "completeness",
                "pool_balance",
                "--format",
                "json",
                "--since",
                "2026-07"
            ]
        )
        .replace(env!("CARGO_PKG_VERSION"), "…")
    );
    insta::assert_snapshot!(
        "as_svg",
        trend(&repo, &["systems_without_owner", "--format", "svg"])
    );
}
