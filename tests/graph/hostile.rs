//! Names that would break a format if they could.

use super::read::judge;
use super::{files, pictures, register};

/// Names that mean something to DOT, Mermaid, Markdown, XML, a browser or a terminal.
const NASTY: &[&str] = &[
    "\"",
    "<script>alert(1)</script>",
    "a\"] --> b[\"x",
    "]",
    "end",
    "linje 1\nend\nlinje 2",
    "- liste",
    "1. nummer",
    "%%{init: {\"theme\": \"dark\"}}%%",
    "🦊 ræv 👨\u{200d}👩",
    "\\",
    "\\n\\N\\",
    "#quot; &amp; &#34;",
    "]]></text></svg>",
    "subgraph x",
    "style: a:#fff;",
    "x' onload='alert(1)",
    "*kursiv* _u_ `kode` $$x^2$$ fa:fa-car",
    "\u{202e}gnp.exe",
    "}",
    "Informationssikkerhedskoordinatorernesnetværksgruppeforøstregionenmedmere",
    "   ",
];

#[test]
fn no_name_breaks_a_format() {
    let mut names = NASTY.iter().copied().cycle();
    let mut hostile = files("register");
    for (path, bytes) in &mut hostile {
        if NAMED.iter().any(|start| path.starts_with(start)) {
            let text = String::from_utf8(bytes.clone()).expect("UTF-8");
            let lines = text.lines().map(|line| renamed(line, &mut names) + "\n");
            *bytes = lines.collect::<String>().into_bytes();
        }
    }
    let graphs = pictures(&register(hostile));
    for nasty in ["\"", "end", "]]></text></svg>", "\\"] {
        assert!(
            graphs[0].nodes.iter().any(|node| node.label == nasty),
            "{nasty} is not drawn"
        );
    }
    for graph in graphs {
        assert_eq!(graph.notes, Vec::<String>::new());
        judge(&graph);
    }
}

/// Files with names that are drawn.
const NAMED: &[&str] = &[
    "systems/",
    "projects/",
    "bodies/",
    "plans/",
    "units.yaml",
    "municipality.yaml",
];

/// A line of a record with another name in it, if it has one. JSON strings are YAML strings.
fn renamed(line: &str, names: &mut impl Iterator<Item = &'static str>) -> String {
    let key = line.trim_start_matches(['-', ' ']);
    let begins = line.len() - key.len();
    let named = ["name: ", "title: ", "provider: "]
        .iter()
        .find(|word| key.starts_with(**word));
    let (from, to) = match (named, line.find("via: ")) {
        (Some(word), _) => (begins + word.len(), line.len()),
        (None, Some(at)) => (
            at + 5,
            at + line[at..].find([',', '}']).expect("the end of a flow mapping"),
        ),
        (None, None) => return line.to_owned(),
    };
    let name = serde_json::to_string(names.next().expect("a cycle")).expect("a string");
    format!("{}{name}{}", &line[..from], &line[to..])
}
