//! Values that are no more than a scalar: one mistake at a time, its message, its place and its facts.

use super::decoded;
use super::types::{All, Amount, Code, Date, Id, Quarter, Stage, fine, wrong};
use crate::value::Year;

#[test]
fn text_that_another_reader_would_not_take_for_text() {
    for (source, found) in [
        ("2026", "number"),
        ("1.50", "number"),
        ("007", "number"),
        ("true", "bool"),
        ("no", "bool"),
        ("Off", "bool"),
    ] {
        let expected =
            format!("wrong-type-text «{source}» found={found} expected=text suggestion=\"{source}\"");
        wrong(&format!("text: {source} # æ\n"), &expected);
        wrong(&format!("texts: [æ, {source}]\n"), &expected);
    }
    let (value, ..) = decoded::<All>("text: 05.10\n");
    assert_eq!(
        value.and_then(|all| all.text).as_deref(),
        Some("05.10"),
        "the text is used as it stands"
    );
}

#[test]
fn text_is_text_however_it_is_written() {
    for (source, text) in [
        ("2026-12-31", "2026-12-31"),
        ("2026-Q1", "2026-Q1"),
        ("\"true\"", "true"),
        ("'no'", "no"),
        ("|\n  12\n  å\n", "12\nå\n"),
        (">-\n  a\n  b\n", "a b"),
        ("1.250.000", "1.250.000"),
        ("\"\\u00e6 😀\"", "æ 😀"),
    ] {
        fine(
            &format!("text: {source}\n"),
            All {
                text: Some(text.to_owned()),
                ..All::default()
            },
        );
    }
}

#[test]
fn an_empty_text_is_no_answer() {
    for source in ["\"\"", "' '", "|\n\n", "\"\u{a0}\""] {
        fine(&format!("text: {source}\n"), All::default());
    }
}

#[test]
fn nothing_where_a_value_is_wanted() {
    wrong("text:\n", "wrong-type-empty «text» found=empty expected=text");
    wrong("text: ~\n", "wrong-type-empty «~» found=empty expected=text");
    wrong(
        "texts: null\n",
        "wrong-type-empty «null» found=empty expected=list",
    );
    wrong(
        "texts: [a, ~]\n",
        "wrong-type-empty «~» found=empty expected=text",
    );
    wrong(
        "texts:\n  - a\n  -\n",
        "wrong-type-empty «-» found=empty expected=text",
    );
    wrong("flag:\n", "wrong-type-empty «flag» found=empty expected=bool");
    wrong("int:\n", "wrong-type-empty «int» found=empty expected=number");
    wrong("part:\n", "wrong-type-empty «part» found=empty expected=mapping");
    wrong("stage:\n", "wrong-type-empty «stage» found=empty expected=text");
    wrong("date:\n", "wrong-type-empty «date» found=empty expected=text");
    wrong("unit: ~\n", "wrong-type-empty «~» found=empty expected=text");
    wrong("units:\n", "wrong-type-empty «units» found=empty expected=other");
}

#[test]
fn booleans_are_true_and_false_only() {
    fine(
        "flag: true\n",
        All {
            flag: Some(true),
            ..All::default()
        },
    );
    for (source, found, suggestion) in [
        ("ja", "text", "true"),
        ("Nej", "text", "false"),
        ("yes", "bool", "true"),
        ("off", "bool", "false"),
        ("True", "bool", "true"),
        ("\"false\"", "text", "false"),
    ] {
        let expected =
            format!("wrong-type-bool «{source}» found={found} expected=bool suggestion={suggestion}");
        wrong(&format!("flag: {source}\n"), &expected);
    }
    wrong("flag: måske\n", "wrong-type «måske» found=text expected=bool");
    wrong("flag: 1\n", "wrong-type «1» found=number expected=bool");
}

#[test]
fn numbers_are_whole_and_written_with_digits_only() {
    fine(
        "int: -5\nunsigned: +7\n",
        All {
            int: Some(-5),
            unsigned: Some(7),
            ..All::default()
        },
    );
    fine(
        "large: 9223372036854775808\nreal: 3.5\n",
        All {
            large: Some(1 << 63),
            real: Some(3.5),
            ..All::default()
        },
    );
    for (source, found, suggestion) in [
        ("1.250.000", "text", "1250000"),
        ("25 %", "text", "25"),
        ("\"900\"", "text", "900"),
        ("1.250", "number", "1250"),
        ("010", "number", "10"),
        ("500.000 kr.", "text", "500000"),
    ] {
        let expected =
            format!("wrong-type-number «{source}» found={found} expected=number suggestion={suggestion}");
        wrong(&format!("int: {source}\n"), &expected);
        wrong(&format!("unsigned: {source}\n"), &expected);
    }
    wrong(
        "int: 1,5\n",
        "wrong-type-number-plain «1,5» found=text expected=number",
    );
    wrong(
        "int: 1.5\n",
        "wrong-type-number-plain «1.5» found=number expected=number",
    );
    wrong(
        "int: 0x1F\n",
        "wrong-type-number-plain «0x1F» found=number expected=number",
    );
    wrong("int: mange\n", "wrong-type «mange» found=text expected=number");
    wrong("real: halv\n", "wrong-type «halv» found=text expected=number");
    wrong(
        "int: {a: 1}\n",
        "wrong-type «{a: 1}» found=mapping expected=number",
    );
}

#[test]
fn numbers_out_of_range_are_told_the_limit() {
    for (key, source, variant, limit) in [
        ("small", "256", "high", "max=255"),
        ("unsigned", "-1", "low", "min=0"),
        ("int", "9223372036854775808", "high", "max=9223372036854775807"),
        (
            "large",
            "99999999999999999999999999999999999999999999",
            "high",
            "max=18446744073709551615",
        ),
        (
            "int",
            "-99999999999999999999999999999999999999999999",
            "low",
            "min=-9223372036854775808",
        ),
        (
            "either",
            "99999999999999999999",
            "high",
            "max=9223372036854775807",
        ),
        ("amount", "-1", "low", "min=0"),
        ("amount", "101", "high", "max=100"),
    ] {
        let expected = format!("wrong-type-{variant} «{source}» value={source} {limit}");
        wrong(&format!("{key}: {source}\n"), &expected);
    }
    wrong(
        "amount: \"7\"\n",
        "wrong-type-number «\"7\"» found=text expected=number suggestion=7",
    );
    fine(
        "amount: 100\n",
        All {
            amount: Some(Amount(100)),
            ..All::default()
        },
    );
}

#[test]
fn words_outside_a_list_get_the_nearest_allowed_one() {
    fine(
        "stage: no\n",
        All {
            stage: Some(Stage::No),
            ..All::default()
        },
    );
    let allowed = "allowed=need|no|running|yes";
    wrong(
        "stage: runing\n",
        &format!("value-not-allowed «runing» value=runing {allowed} suggestion=running"),
    );
    wrong(
        "stage: Need\n",
        &format!("value-not-allowed «Need» value=Need {allowed} suggestion=need"),
    );
    wrong(
        "stage: færdig\n",
        &format!("value-not-allowed-plain «færdig» value=færdig {allowed}"),
    );
    wrong(
        "by_stage: {æ: 1}\n",
        &format!("value-not-allowed-plain «æ» value=æ {allowed}"),
    );
    wrong("score: 9\n", "value-not-allowed-custom «9» value=9");
    wrong(
        "unit: {a: 1}\n",
        "wrong-type «{a: 1}» found=mapping expected=text",
    );
}

#[test]
fn days_and_quarters_are_strict() {
    fine(
        "date: 2024-02-29\n",
        All {
            date: Some(Date("2024-02-29".to_owned())),
            ..All::default()
        },
    );
    fine(
        "date: \"2024-02-29\"\n",
        All {
            date: Some(Date("2024-02-29".to_owned())),
            ..All::default()
        },
    );
    wrong("date: 2026-02-29\n", "invalid-date «2026-02-29» value=2026-02-29");
    wrong("date: 2026\n", "invalid-date «2026» value=2026");
    wrong(
        "date: 31.12.2026\n",
        "invalid-date-format «31.12.2026» value=31.12.2026 suggestion=2026-12-31",
    );
    wrong(
        "part: {from: 1-2-2026}\n",
        "invalid-date-format «1-2-2026» value=1-2-2026 suggestion=2026-02-01",
    );
    fine(
        "quarter: 2026-Q4\n",
        All {
            quarter: Some(Quarter("2026-Q4".to_owned())),
            ..All::default()
        },
    );
    wrong("quarter: 2026-Q5\n", "invalid-quarter «2026-Q5» value=2026-Q5");
    wrong(
        "quarter: Q1 2026\n",
        "invalid-quarter-format «Q1 2026» value=Q1 2026 suggestion=2026-Q1",
    );
}

/// 4.5 and 4.8.
#[test]
fn days_quarters_and_years_are_held_to_a_span() {
    for (text, message) in [
        (
            "date: 0027-01-01\n",
            "invalid-date-span «0027-01-01» value=0027-01-01",
        ),
        (
            "date: 2101-01-01\n",
            "invalid-date-span «2101-01-01» value=2101-01-01",
        ),
        (
            "quarter: 1969-Q4\n",
            "invalid-quarter-span «1969-Q4» value=1969-Q4",
        ),
        ("year: 27\n", "wrong-type-year «27» value=27"),
        ("year: -1\n", "wrong-type-year «-1» value=-1"),
        (
            "year: 99999999999999999999\n",
            "wrong-type-year «99999999999999999999» value=99999999999999999999",
        ),
    ] {
        wrong(text, &format!("{message} first=1970 last=2100"));
    }
    wrong(
        "date: 9999-12-31\n",
        "invalid-date-no-end «9999-12-31» value=9999-12-31",
    );
    wrong(
        "year: \"2027\"\n",
        "wrong-type-number «\"2027\"» found=text expected=number suggestion=2027",
    );
    fine(
        "year: 2027\n",
        All {
            year: Year::new(2027),
            ..All::default()
        },
    );
}

#[test]
fn codes_are_quoted_and_ids_are_text() {
    fine(
        "code: '05.10'\n",
        All {
            code: Some(Code("05.10".to_owned())),
            ..All::default()
        },
    );
    wrong(
        "code: 05.10 # æ\n",
        "unquoted-code «05.10» value=05.10 suggestion=\"05.10\"",
    );
    wrong(
        "code: 27.36.04\n",
        "unquoted-code «27.36.04» value=27.36.04 suggestion=\"27.36.04\"",
    );
    let (value, ..) = decoded::<All>("code: 05.10\n");
    assert_eq!(
        value.and_then(|all| all.code),
        Some(Code("05.10".to_owned())),
        "the code is used as it stands"
    );
    fine(
        "id: nyt-esdh\n",
        All {
            id: Some(Id("nyt-esdh".to_owned())),
            ..All::default()
        },
    );
    wrong(
        "id: 2026\n",
        "wrong-type-text «2026» found=number expected=text suggestion=\"2026\"",
    );
    wrong(
        "unit: no\n",
        "wrong-type-text «no» found=bool expected=text suggestion=\"no\"",
    );
}
