//! The three states of a value, and that nothing stands in for one that is not given.

use serde::Deserialize;

use crate::finding::{FileId, Path};
use crate::parse::{Collected, CommonFields, Decoded, Tree, decode_record};
use crate::value::{Date, Listed, Missing, Stated};

#[derive(Debug, PartialEq, Deserialize)]
struct Common {
    #[serde(default)]
    unknown: Vec<String>,
}

impl CommonFields for Common {
    fn unknown_fields(&self) -> Vec<String> {
        self.unknown.clone()
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Stage {
    Need,
    Running,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Cost {
    year: i32,
    dkk: i64,
    what: Stated<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Case {
    years: u32,
    from: Stated<Date>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Project {
    stage: Stated<Stage>,
    case: Stated<Case>,
    costs: Listed<Cost>,
    tags: Listed<String>,
}

fn read(text: &str) -> Decoded<Common, Project> {
    let tree = Tree::parse(FileId(0), text).expect("a tree");
    let root = tree.root().expect("a root");
    let mut out = Collected::default();
    decode_record(&tree, root, &Path::default(), &["unknown"], &mut out).expect("a record")
}

#[test]
fn a_value_is_given_or_blank_or_unknown_or_unreadable() {
    assert_eq!(read("stage: running\n").body.stage, Stated::Given(Stage::Running));
    assert_eq!(read("tags: []\n").body.stage, Stated::Blank);
    assert_eq!(read("unknown: [stage]\n").body.stage, Stated::Unknown);
    assert_eq!(
        read("stage: runing\n").body.stage,
        Stated::Unreadable,
        "never the first choice of the list"
    );
    assert_eq!(
        read("stage: running\nunknown: [stage]\n").body.stage,
        Stated::Given(Stage::Running),
        "what is written is given"
    );
}

#[test]
fn what_lacks_a_part_that_it_must_have_is_not_readable_as_a_whole() {
    for text in [
        "case: {years: mange}\n",
        "case: {from: 2027-01-01}\n",
        "case: 4\n",
    ] {
        assert_eq!(read(text).body.case, Stated::Unreadable, "{text}");
    }
    let case = read("case: {years: 4, from: 31-12-2026}\n").body.case;
    assert_eq!(case.given().map(|case| case.from), Some(Stated::Unreadable));
}

#[test]
fn what_holds_an_unknown_field_or_is_one_says_so() {
    let within = read("case: {years: 4}\nunknown: [case.from]\n").body;
    assert_eq!(within.case.given().map(|case| case.from), Some(Stated::Unknown));
    let whole = read("costs: [{year: 2026, dkk: 7}]\nunknown: [case, costs.what, tags]\n").body;
    assert_eq!(whole.case, Stated::Unknown);
    assert_eq!(whole.costs[0].what, Stated::Unknown);
    assert!(whole.costs.is_complete());
    assert_eq!(whole.tags.missing(), Some(Missing::Unknown));
}

#[test]
fn a_list_counts_the_items_that_cannot_be_read_and_keeps_the_others() {
    let body =
        read("costs: [{year: 2026, dkk: 850.000}, {year: 2027, dkk: 7}, {dkk: 8}]\ntags: [a, [b]]\n").body;
    let dkk: Vec<i64> = body.costs.iter().map(|cost| cost.dkk).collect();
    assert_eq!((dkk, body.costs.unreadable()), (vec![7], 2));
    assert_eq!(
        (body.tags.items(), body.tags.unreadable()),
        (&["a".to_owned()][..], 1)
    );
    assert!(read("tags: {a: b}\n").body.tags.unreadable() > 0);
    assert_eq!(read("stage: need\n").body.tags.missing(), Some(Missing::Blank));
}
