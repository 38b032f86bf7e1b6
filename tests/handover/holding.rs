//! Who holds what.

use crate::common::program;

use super::{Place, holds};
use crate::common;

#[test]
fn who_holds_what() {
    insta::assert_snapshot!("holds_chief", holds(&["it-og-digitaliseringschef"]));
    insta::assert_snapshot!(
        "holds_chair",
        holds(&["direktoer-velfaerd", "--lang", "en", "--format", "markdown"])
    );
    insta::assert_snapshot!(
        "holds_history",
        holds(&["chef-kultur-og-fritid", "--format", "markdown"])
    );
    insta::assert_snapshot!("holds_csv", holds(&["borgerservicechef", "--format", "csv"]));
}

#[test]
fn every_format_has_the_same_rows() {
    let csv = holds(&["borgerservicechef", "--format", "csv"]);
    let json: serde_json::Value =
        serde_json::from_str(&holds(&["borgerservicechef", "--format", "json"])).expect("JSON");
    let rows = json
        .pointer("/tables/0/rows")
        .and_then(serde_json::Value::as_array)
        .expect("rows");
    assert_eq!(rows.len(), csv.lines().count() - 1);
    for (format, beginning) in [("html", "<!"), ("markdown", "# ")] {
        let text = holds(&["borgerservicechef", "--format", format]);
        assert!(text.starts_with(beginning), "{format}");
        assert!(
            text.matches("Gevinstejer").count() >= csv.matches("Gevinstejer").count(),
            "{format}"
        );
    }
    assert!(holds(&["borgerservicechef", "--excel-csv"]).starts_with('\u{feff}'));
}

#[test]
fn a_person_holds_what_their_positions_hold() {
    let place = Place::demonstration();
    for id in ["hr-chef", "loenkonsulent"] {
        place.replace(
            "positions.yaml",
            &format!("- id: {id}\n"),
            &format!("- id: {id}\n  holder: Åse Østergård\n"),
        );
    }
    let (code, out, _) = place.run(&["holds", "åse  østergård", "--date", common::TODAY]);
    assert_eq!(code, Some(0));
    insta::assert_snapshot!("holds_person", out);
}

#[test]
fn every_field_that_names_a_position_has_words_and_can_be_chosen() {
    // A reference that the model knows and this list does not would show as `kind.field` in both languages.
    for lang in ["da", "en"] {
        for register in [
            "register",
            "tests/rules/base",
            "examples/billund-2016",
            "examples/herning-2013",
        ] {
            let positions = common::root().join(register);
            let sources = portfolio::internal::source::worktree(&positions).expect("a register");
            let register = portfolio::internal::model::load(&sources)
                .expect("this format")
                .register;
            let language = if lang == "da" {
                portfolio::internal::value::Language::Danish
            } else {
                portfolio::internal::value::Language::English
            };
            let today = common::TODAY.parse().expect("a day");
            for position in &register.positions {
                for holding in register.holdings(position, today) {
                    let field = holding.field();
                    let word = portfolio::internal::overview::holds::field_word(language, &field);
                    let about = holding.standing == portfolio::internal::model::HoldingStatus::About;
                    assert!(about || word != field, "{field} has no word in {lang}");
                }
            }
        }
    }
}

#[test]
fn positions_complete_with_tab() {
    let run = |words: &[&str]| program::offered(words).join("\n");
    assert!(run(&["holds", "hr"]).contains("hr-chef"));
    assert!(run(&["handover", "hr-chef", "oekonomik"]).contains("oekonomikonsulent"));
    assert!(run(&["--register", "tests/rules/base", "holds", "it"]).contains("it-chef"));
    assert!(run(&["handover", "a", "b", "--only", "projects.ben"]).contains("projects.benefits.owner"));
}
