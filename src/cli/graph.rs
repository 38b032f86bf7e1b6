//! `portfolio graph`: integrations, replacements, prerequisites and the organisation as a picture.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;

use clap_complete::CompletionCandidate;

use super::{CommandOutcome, CommandResult, Global, complete};
use crate::cli::args::{self, QueryArgs};
use crate::cli::open::OpenRegister;
use crate::model::{NameMatch, Register};
use crate::render::graph::{self as render, GraphFormat};
use crate::text::sanitize;
use crate::value::{Date, Language};
use crate::view::graph::{self as view, Centre, RecordGraph};

/// Draw the systems, the projects or the organisation.
///
/// What cannot be read is not drawn, and the picture says so.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to draw.
    picture: Picture,
    /// Draw only what is near this record: an id, or folder/id.
    #[arg(long, value_name = "ID", add = clap_complete::ArgValueCandidates::new(id_candidates))]
    around: Option<String>,
    /// How many edges away is near.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "around")]
    depth: u32,
    /// Draw positions too: who heads units and sits in bodies. Only for `organisation`.
    #[arg(long)]
    positions: bool,
    /// Format of the picture.
    #[arg(long, value_name = "FORMAT", default_value = "mermaid")]
    format: GraphFormat,
    #[command(flatten)]
    query: QueryArgs,
}

/// A picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Picture {
    /// It systems: integrations and replacements.
    Systems,
    /// Projects: prerequisites, alternatives, and the systems they touch.
    Projects,
    /// Units and bodies.
    Organisation,
}

impl Picture {
    fn draw(self, register: &Register, positions: bool, today: Date, language: Language) -> RecordGraph {
        match self {
            Picture::Systems => view::systems(register, today, language),
            Picture::Projects => view::projects(register, today, language),
            Picture::Organisation => view::organisation(register, positions, language),
        }
    }
}

pub(super) fn run(args: &Args, global: &Global, out: &mut dyn Write) -> CommandResult {
    if args.positions && args.picture != Picture::Organisation {
        return Err("--positions goes with `organisation` only".into());
    }
    let OpenRegister {
        loaded,
        day,
        language,
        mut clock,
        ..
    } = args.query.open(global)?;
    let register = &loaded.register;
    let draw = |positions| args.picture.draw(register, positions, day, language);
    let picture = match &args.around {
        None => draw(args.positions),
        Some(id) => {
            let positions = args.positions || needs_positions(args.picture, id, register);
            let whole = draw(positions);
            let centre = centre(&whole, id, register)?;
            view::around(whole, &centre, args.depth)
        }
    };
    clock.lap("draw");
    let text = render::text(&picture, args.format)?;
    out.write_all(text.as_bytes())?;
    if args.format == GraphFormat::Mermaid {
        warn_of_limits(&picture, &text);
    }
    for note in &picture.notes {
        let _ = writeln!(std::io::stderr(), "portfolio: {}", sanitize(note));
    }
    clock.lap("write");
    Ok(CommandOutcome::Clean)
}

/// Returns whether a neighbourhood would be all but empty without positions: that of a position, and of a body with its
/// members.
fn needs_positions(picture: Picture, id: &str, register: &Register) -> bool {
    let after = |folder: &str| id.strip_prefix(folder).unwrap_or(id);
    let position = register.positions.get(after("positions/")).is_some();
    let body = register.bodies.get(after("bodies/")).is_some();
    picture == Picture::Organisation && (position || body)
}

/// Returns the nodes that stand in the middle.
fn centre(graph: &RecordGraph, id: &str, register: &Register) -> Result<Vec<usize>, Box<dyn Error>> {
    Err(match view::centre(graph, id) {
        Centre::Nodes(nodes) => return Ok(nodes),
        Centre::Ambiguous(records) => format!(
            "`{id}` names more than one record; write one of: {}",
            records.join(", ")
        )
        .into(),
        Centre::Unknown(nearest) => match (register.find(id), nearest) {
            (NameMatch::One(record), _) => {
                let address = format!("{}/{}", record.kind.folder(), register.id_of(record));
                format!("{address} is not in this picture").into()
            }
            (NameMatch::Several(addresses), _) => {
                format!("{} are not in this picture", addresses.join(", ")).into()
            }
            (NameMatch::Nothing(_), Some(nearest)) => {
                format!("there is no record `{id}` in this picture; did you mean `{nearest}`?").into()
            }
            (NameMatch::Nothing(_), None) => format!("there is no record `{id}` in this picture").into(),
        },
    })
}

/// Says when a Git host will not draw the picture.
fn warn_of_limits(graph: &RecordGraph, text: &str) {
    let (edges, characters) = (graph.edges.len(), text.chars().count());
    if edges > render::MOST_EDGES || characters > render::MOST_CHARACTERS {
        let _ = writeln!(
            std::io::stderr(),
            "portfolio: {edges} edges and {characters} characters; Mermaid draws at most {} and {}. Use --around or --format svg",
            render::MOST_EDGES,
            render::MOST_CHARACTERS
        );
    }
}

/// Returns the records that a picture may be drawn around, for Tab.
fn id_candidates() -> Vec<CompletionCandidate> {
    let register = complete::register();
    let (today, language) = (args::DateArg::default().day(), args::own_language(&register));
    let pictures = [Picture::Systems, Picture::Projects, Picture::Organisation]
        .map(|picture| picture.draw(&register, true, today, language));
    let known: BTreeMap<&str, &str> = pictures.iter().flat_map(view::ids).collect();
    let candidate = |(address, name): (&str, &str)| {
        let id = address.split_once('/').map_or(address, |(_, id)| id);
        let clear = matches!(register.find(id), NameMatch::One(_));
        let help = sanitize(name).into_owned();
        CompletionCandidate::new(if clear { id } else { address }).help(Some(help.into()))
    };
    let plain = known
        .into_iter()
        .filter(|(address, _)| complete::is_plain(address));
    plain.map(candidate).collect()
}
