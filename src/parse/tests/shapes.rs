//! Lists, mappings and choices: one mistake at a time, its message, its place and its facts.

use super::decoded;
use super::types::{All, AllOr, Either, Stage, Tagged, fine, wrong};

#[test]
fn lists_and_single_values_are_told_apart() {
    wrong(
        "texts: æble\n",
        "wrong-type-list «æble» found=text expected=list suggestion=[æble]",
    );
    wrong(
        "texts: \"a, b\"\n",
        "wrong-type-list «\"a, b\"» found=text expected=list suggestion=[\"a, b\"]",
    );
    wrong(
        "texts: a, b\n",
        "wrong-type-list «a, b» found=text expected=list suggestion=[\"a, b\"]",
    );
    wrong("texts: |\n  a\n  b\n", "wrong-type «a» found=text expected=list");
    wrong(
        "texts: {a: 1}\n",
        "wrong-type «{a: 1}» found=mapping expected=list",
    );
    wrong(
        "parts: 3\n",
        "wrong-type-list «3» found=number expected=list suggestion=[3]",
    );
    wrong("text: [å]\n", "wrong-type-single «[å]» found=list expected=text");
    wrong(
        "stage:\n  - need\n",
        "wrong-type-single «stage» found=list expected=text",
    );
    wrong(
        "date: [2026-01-01]\n",
        "wrong-type-single «[2026-01-01]» found=list expected=text",
    );
    wrong(
        "flag: [true]\n",
        "wrong-type-single «[true]» found=list expected=bool",
    );
    let (value, ..) = decoded::<All>("texts: æble\n");
    assert_eq!(
        value.map(|all| all.texts),
        Some(vec!["æble".to_owned()]),
        "one value is read as a list of one"
    );
}

#[test]
fn mappings_are_no_other_thing() {
    wrong("part: æ\n", "wrong-type «æ» found=text expected=mapping");
    wrong("part:\n  - a\n", "wrong-type «part» found=list expected=mapping");
    wrong(
        "parts: [{owner: a}, ø]\n",
        "wrong-type «ø» found=text expected=mapping",
    );
    wrong(
        "part:\n  from:2026-01-01\n",
        "yaml-syntax-colon «from:2026-01-01»",
    );
    wrong(
        "part: http://x\n",
        "wrong-type «http://x» found=text expected=mapping",
    );
    wrong(
        "text: {a: 1}\n",
        "wrong-type «{a: 1}» found=mapping expected=text",
    );
    let (value, _, findings) = decoded::<All>("text:ø\n");
    assert_eq!(
        (value, findings),
        (None, vec!["yaml-syntax-colon «text:ø»".to_owned()])
    );
}

#[test]
fn unknown_keys_get_the_nearest_known_one() {
    wrong(
        "part: {onwer: æ}\n",
        "unknown-key «onwer» key=onwer suggestion=owner",
    );
    wrong(
        "part: {ejer: æ}\n",
        "unknown-key «ejer» key=ejer suggestion=owner",
    );
    wrong("part: {æ: x}\n", "unknown-key-plain «æ» key=æ known=from|owner");
    wrong(
        "parts:\n  - \"fra\": x\n",
        "unknown-key «\"fra\"» key=fra suggestion=from",
    );
}

#[test]
fn types_of_two_shapes_see_what_stands_there() {
    fine(
        "units: all\n",
        All {
            units: Some(AllOr(vec!["all".to_owned()])),
            ..All::default()
        },
    );
    fine(
        "units: [a]\n",
        All {
            units: Some(AllOr(vec!["a".to_owned()])),
            ..All::default()
        },
    );
    wrong(
        "units: {a: 1}\n",
        "wrong-type «{a: 1}» found=mapping expected=other",
    );
    wrong(
        "units: [a, 1]\n",
        "wrong-type-text «1» found=number expected=text suggestion=\"1\"",
    );
    wrong(
        "units: 1.5\n",
        "wrong-type-text «1.5» found=number expected=text suggestion=\"1.5\"",
    );
    for (source, either) in [
        ("-7", Either::Number(-7)),
        ("false", Either::Flag(false)),
        ("\"7\"", Either::Word("7".to_owned())),
        ("å", Either::Word("å".to_owned())),
        ("[å]", Either::Words(vec!["å".to_owned()])),
    ] {
        fine(
            &format!("either: {source}\n"),
            All {
                either: Some(either),
                ..All::default()
            },
        );
    }
    wrong(
        "either: {a: 1}\n",
        "value-not-allowed-custom «{a: 1}» value={a: 1}",
    );
}

#[test]
fn variants_with_content_are_mappings_of_one_key() {
    for (source, tagged) in [
        ("off", Tagged::Off),
        ("{limit: 5}", Tagged::Limit(5)),
        ("{between: {min: 1, max: 2}}", Tagged::Between { min: 1, max: 2 }),
        ("{pair: [1, 2]}", Tagged::Pair(1, 2)),
    ] {
        fine(
            &format!("tagged: {source}\n"),
            All {
                tagged: Some(tagged),
                ..All::default()
            },
        );
    }
    wrong(
        "tagged: {limit: å}\n",
        "wrong-type «å» found=text expected=number",
    );
    wrong("tagged: {between: {min: 1}}\n", "missing-key «between» key=max");
    wrong(
        "tagged: limit\n",
        "wrong-type «limit» found=text expected=mapping",
    );
    wrong(
        "tagged: {off: 1}\n",
        "wrong-type «{off: 1}» found=mapping expected=text",
    );
    wrong(
        "tagged: {limit: 1, off: 2}\n",
        "wrong-type «{limit: 1, off: 2}» found=mapping expected=text",
    );
    wrong(
        "tagged: {limits: 1}\n",
        "value-not-allowed «limits» value=limits allowed=between|limit|off|pair suggestion=limit",
    );
}

#[test]
fn keys_are_text_whatever_they_look_like() {
    let numbers = [("2026", 1), ("no", 2), ("~", 3)].map(|(key, value)| (key.to_owned(), value));
    fine(
        "by_name: {2026: 1, no: 2, ~: 3}\n",
        All {
            by_name: numbers.into(),
            ..All::default()
        },
    );
    fine(
        "by_year: {2026: 1, \"2027\": 2}\n",
        All {
            by_year: [(2026, 1), (2027, 2)].into(),
            ..All::default()
        },
    );
    fine(
        "by_stage: {no: 1}\n",
        All {
            by_stage: [(Stage::No, 1)].into(),
            ..All::default()
        },
    );
    wrong(
        "by_year: {i år: 1}\n",
        "wrong-type «i år» found=text expected=number",
    );
    wrong("by_name: {æ: ø}\n", "wrong-type «ø» found=text expected=number");
}

#[test]
fn tuples_have_their_length() {
    fine(
        "pair: [1, å]\n",
        All {
            pair: Some((1, "å".to_owned())),
            ..All::default()
        },
    );
    wrong("pair: [1]\n", "value-not-allowed-custom «[1]» value=[1]");
}
