//! The approvals of projects that a meeting of an earlier revision records: all that is read of it.

use crate::finding::FileId;
use crate::parse::{NodeId, Tree};
use crate::value::Date;

/// An agenda item that approved a project: a decision or a renewed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The project, by its id.
    pub project: String,
    /// The meeting, by its id.
    pub meeting: String,
    /// The meeting's day.
    pub held: Option<Date>,
    /// The body that met, by its id.
    pub body: Option<String>,
    /// The item's number on the agenda.
    pub item: Option<u32>,
}

/// Returns the approvals of the meetings in a file's text; `None` for one that does not parse.
pub fn approvals_in(path: &str, text: &str) -> Option<Vec<Approval>> {
    let tree = Tree::parse(FileId(0), text).ok()?;
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".yaml");
    let mut approvals = Vec::new();
    let Some(root) = tree.root() else {
        return Some(approvals);
    };
    match tree.items(root) {
        Some(meetings) => meetings
            .iter()
            .for_each(|meeting| of_meeting(&tree, *meeting, None, &mut approvals)),
        None => of_meeting(&tree, root, stem, &mut approvals),
    }
    Some(approvals)
}

fn of_meeting(tree: &Tree<'_>, meeting: NodeId, stem: Option<&str>, approvals: &mut Vec<Approval>) {
    let scalar = |node: NodeId, key: &str| tree.get(node, key).and_then(|value| tree.scalar(value));
    let Some(id) = scalar(meeting, "id").or(stem) else {
        return;
    };
    let agenda = tree.get(meeting, "agenda").and_then(|agenda| tree.items(agenda));
    for item in agenda.into_iter().flatten() {
        let decides = matches!(scalar(*item, "kind"), Some("decision" | "redecision"));
        let project = scalar(*item, "item").and_then(|about| about.strip_prefix("projects/"));
        if let Some(project) = project
            && decides
            && scalar(*item, "outcome") == Some("approved")
        {
            approvals.push(Approval {
                project: project.to_owned(),
                meeting: id.to_owned(),
                held: scalar(meeting, "date").and_then(|day| day.parse().ok()),
                body: scalar(meeting, "body").map(str::to_owned),
                item: scalar(*item, "no").and_then(|no| no.parse().ok()),
            });
        }
    }
}
