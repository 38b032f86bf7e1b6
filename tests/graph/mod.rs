//! `portfolio graph`: full output, neighbourhoods, and what is said of what is left out.

mod hostile;
mod read;

use std::collections::BTreeSet;

use portfolio::internal::model::{Register, load};
use portfolio::internal::render::graph::{GraphFormat, text};
use portfolio::internal::source::SourceSet;
use portfolio::internal::value::Language;
use portfolio::internal::view::graph::{
    Centre, RecordGraph, around, centre, organisation, projects, systems,
};
use read::{judge, read_dot};

use crate::common::{self, program};

const PICTURES: [&str; 3] = ["systems", "projects", "organisation"];

/// The papers, each on the day after its own date.
const PAPERS: [(&str, &str); 5] = [
    ("aabenraa-2017", "2017-06-30"),
    ("billund-2016", "2015-10-08"),
    ("bornholm-2010", "2010-06-03"),
    ("herning-2013", "2013-08-23"),
    ("roedovre-2010", "2010-03-31"),
];

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    program::run(&common::root(), args)
}

fn drawn(args: &[&str]) -> String {
    let (code, out, error) = run(&[&["graph"], args, &["--date", common::TODAY]].concat());
    assert_eq!((code, error.as_str()), (Some(0), ""));
    out
}

fn register(files: common::Files) -> Register {
    load(&SourceSet::from_memory(files))
        .expect("this format")
        .register
}

fn files(folder: &str) -> common::Files {
    common::files(&common::root().join(folder))
}

/// The three pictures of a register, the last with positions.
fn pictures(register: &Register) -> [RecordGraph; 3] {
    let today = common::TODAY.parse().expect("a day");
    let language = Language::Danish;
    [
        systems(register, today, language),
        projects(register, today, language),
        organisation(register, true, language),
    ]
}

#[test]
fn a_neighbourhood_in_every_format() {
    for format in ["mermaid", "dot", "svg"] {
        let name = format!("sagsbro_as_{format}");
        let args = ["systems", "--around", "sagsbro", "--format", format];
        insta::assert_snapshot!(name, drawn(&args));
    }
    let english = [
        "projects",
        "--around",
        "faelles-brugerstyring",
        "--depth",
        "2",
        "--lang",
        "en",
    ];
    insta::assert_snapshot!("projects_in_english", drawn(&english));
    let body = ["organisation", "--around", "digitaliseringsraad"];
    insta::assert_snapshot!("a_body_with_its_members", drawn(&body));
}

#[test]
fn the_papers() {
    for (paper, then) in PAPERS {
        let register = format!("examples/{paper}");
        let draw = |picture: &str, format: &str| {
            let args = [
                "graph",
                picture,
                "--register",
                &register,
                "--date",
                then,
                "--format",
                format,
            ];
            run(&args).1
        };
        let all: Vec<String> = PICTURES.iter().map(|picture| draw(picture, "mermaid")).collect();
        insta::assert_snapshot!(paper, all.join("\n"));
        if paper == "billund-2016" {
            insta::assert_snapshot!("billund_joint_solutions_as_svg", draw("systems", "svg"));
            insta::assert_snapshot!("billund_projects_as_dot", draw("projects", "dot"));
        }
    }
}

#[test]
fn the_same_register_gives_the_same_bytes() {
    for picture in PICTURES {
        for format in ["dot", "mermaid", "svg"] {
            let args = [picture, "--format", format];
            assert_eq!(drawn(&args), drawn(&args), "{picture} {format}");
        }
    }
}

#[test]
fn every_picture_is_whole_in_every_format() {
    let papers = PAPERS.iter().map(|(paper, _)| format!("examples/{paper}"));
    for folder in papers.chain(["register".to_owned(), "tests/rules/base".to_owned()]) {
        for graph in pictures(&register(files(&folder))) {
            judge(&graph);
        }
    }
}

#[test]
fn a_neighbourhood_has_what_is_near_and_nothing_else() {
    let [whole, ..] = pictures(&register(files("register")));
    let Centre::Nodes(middle) = centre(&whole, "sagsbro") else {
        panic!("sagsbro is a system")
    };
    let mut last: Option<RecordGraph> = None;
    for depth in 0..4 {
        let graph = around(whole.clone(), &middle, depth);
        judge(&graph);
        let ids: BTreeSet<&str> = graph.nodes.iter().map(|node| node.id.as_str()).collect();
        let expected: BTreeSet<&str> = match &last {
            None => ["systems/sagsbro"].into(),
            Some(before) => {
                let near: BTreeSet<&str> = before.nodes.iter().map(|node| node.id.as_str()).collect();
                let ends = whole
                    .edges
                    .iter()
                    .map(|edge| [edge.from, edge.to].map(|end| whole.nodes[end].id.as_str()));
                let reached = ends.filter(|ends| ends.iter().any(|end| near.contains(end)));
                near.iter().copied().chain(reached.flatten()).collect()
            }
        };
        assert_eq!(ids, expected, "depth {depth}");
        let between = whole.edges.iter().filter(|edge| {
            [edge.from, edge.to]
                .iter()
                .all(|end| ids.contains(whole.nodes[*end].id.as_str()))
        });
        assert_eq!(graph.edges.len(), between.count());
        assert_eq!(graph.nodes.iter().filter(|node| node.centre).count(), 1);
        for node in &graph.nodes {
            let group =
                |graph: &RecordGraph, group: Option<usize>| group.map(|at| graph.groups[at].record.clone());
            let same = whole
                .nodes
                .iter()
                .find(|other| other.id == node.id)
                .expect("of the whole");
            assert_eq!(group(&graph, node.group), group(&whole, same.group));
        }
        last = Some(graph);
    }
}

#[test]
fn an_id_that_is_not_clear_is_asked_about() {
    let error = |args: &[&str]| {
        let (code, out, error) = run(&[&["graph"], args].concat());
        assert_eq!((code, out.as_str()), (Some(2), ""));
        error
    };
    let unknown = error(&["systems", "--around", "sagsbo"]);
    assert!(unknown.contains("did you mean `sagsbro`?"), "{unknown}");
    let elsewhere = error(&["systems", "--around", "k-sagsbro"]);
    assert!(
        elsewhere.contains("contracts/k-sagsbro is not in this picture"),
        "{elsewhere}"
    );
    let nothing = error(&["systems", "--positions"]);
    assert!(nothing.contains("organisation"), "{nothing}");

    let mut twice = files("register");
    twice.insert(
        "projects/sagsbro.yaml".to_owned(),
        b"id: sagsbro\nname: Sagsbro\nstage: idea\nsystems:\n  - {system: sagsbro, effect: changes}\n"
            .to_vec(),
    );
    let [_, projects, _] = pictures(&register(twice));
    let both = ["projects/sagsbro", "systems/sagsbro"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(centre(&projects, "sagsbro"), Centre::Ambiguous(both));
    assert!(matches!(centre(&projects, "systems/sagsbro"), Centre::Nodes(one) if one.len() == 1));

    let [systems, ..] = pictures(&register(files("register")));
    let Centre::Nodes(group) = centre(&systems, "koncern-it") else {
        panic!("a group of systems")
    };
    assert!(group.len() > 5, "{group:?}");
}

#[test]
fn what_is_left_out_is_said() {
    let mut broken = files("tests/rules/base");
    let (path, bytes) = broken
        .iter()
        .find(|(path, _)| path.starts_with("systems/"))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .expect("a system");
    let mut text = String::from_utf8(bytes).expect("UTF-8");
    text.push_str("replaces: [findes-ikke]\n");
    broken.insert(path, text.into_bytes());
    let [graph, ..] = pictures(&register(broken.clone()));
    assert_eq!(graph.notes.len(), 1, "{:?}", graph.notes);
    assert!(graph.notes[0].starts_with("1 henvisning "), "{:?}", graph.notes);
    judge(&graph);

    broken.insert("systems/ny.yaml".to_owned(), b"id: [".to_vec());
    let [graph, ..] = pictures(&register(broken));
    assert!(graph.notes[0].contains("ikke fuldstændigt"), "{:?}", graph.notes);
    for format in [GraphFormat::Dot, GraphFormat::Mermaid, GraphFormat::Svg] {
        let text = portfolio::internal::render::graph::text(&graph, format).expect("a picture");
        assert!(text.contains("ikke fuldstændigt"), "{text}");
    }
}

#[test]
fn an_empty_register_gives_an_empty_picture_and_a_huge_one_none() {
    let municipality = "id: x\nformat_version: 1\nname: X\n";
    let empty = common::Files::from([("municipality.yaml".to_owned(), municipality.into())]);
    for graph in pictures(&register(empty)) {
        assert_eq!(graph.summary, "Der er intet at vise.");
        judge(&graph);
    }
    let line = |at: usize| format!("- {{id: s{at}, name: S, integrations: [{{to: s{}}}]}}\n", at + 1);
    let mut huge = common::Files::from([("municipality.yaml".to_owned(), municipality.into())]);
    huge.insert(
        "systems.yaml".to_owned(),
        (0..1_200).map(line).collect::<String>().into_bytes(),
    );
    let [graph, ..] = pictures(&register(huge));
    assert!(text(&graph, GraphFormat::Svg).is_err_and(|error| error.to_string().contains("--around")));
    assert_eq!(
        read_dot(&text(&graph, GraphFormat::Dot).expect("DOT")).1.len(),
        1_199
    );
}
