//! A project that lacks a document its stage demands.

use std::collections::BTreeSet;

use crate::finding::{Finding, Severity};
use crate::model::document::{Document, DocumentStatus};
use crate::model::project::Project;
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "required-document-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[Kind::Document],
    docs: Docs {
        what: "A project has a document of every type that `required_documents` in the policy demands for its \
               stage and the stages before it. It is the project's when the project lists it in `documents`, or \
               the document says `about: projects/…`; one with `status: missing` does not count. A policy \
               without the setting demands none. A project that lists a document which is not in the register \
               is not judged: `dangling-reference` reports that.",
        why: "The council decides on the same basis every time, and can compare one project with another.",
        source: "Rødovre p. 13: «Styring af digitaliseringsinitiativer sker gennem et sæt af metoder og \
                 værktøjer, som er obligatorisk at anvende.» Billund p. 10: «Ajourfør skabeloner for \
                 beslutningsgrundlag, business case, gevinstestimering, projektetablering, risikovurdering, \
                 interessentanalyse m.fl.»",
        example: "policy.yaml:\n  required_documents: {proposed: [projektindstilling]}\nprojects/nyt-esdh.yaml:\n  \
                  id: nyt-esdh\n  stage: proposed\n  # no documents",
        mend: "Register the document and list it in `documents`. If the municipality does not demand it, change \
               `required_documents` in the policy.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.is_unknown("documents") {
            continue;
        }
        let Some(documents) = documents(context.register, project) else {
            continue;
        };
        let mut settled: BTreeSet<_> = documents
            .iter()
            .filter(|document| document.status.get() != Some(DocumentStatus::Missing))
            .filter_map(|document| document.kind.get())
            .collect();
        let Some(stage) = project.stage.get() else {
            continue;
        };
        for (stage, kind) in context.policy().required_documents(stage) {
            if settled.insert(kind) {
                let listed = !project.documents.is_empty();
                let place = if listed {
                    project.at_key("documents")
                } else {
                    project.at("stage")
                };
                let finding = project
                    .finding(RULE.id, place)
                    .arg("project", &project.name)
                    .arg("document", kind.as_str())
                    .arg("stage", stage.as_str());
                findings.push(finding);
            }
        }
    }
}

/// Returns the project's documents, from either end; `None` when it lists one that cannot be seen.
fn documents<'r>(register: &'r Register, project: &'r Record<Project>) -> Option<Vec<&'r Record<Document>>> {
    let mut documents = project
        .documents
        .iter()
        .map(|id| register.get(id))
        .collect::<Option<Vec<_>>>()?;
    documents.extend(register.naming::<Document>(project.key(), "about"));
    Some(documents)
}
