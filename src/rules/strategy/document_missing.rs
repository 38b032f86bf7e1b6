//! A document that is asked for and not there.

use crate::finding::{Finding, Severity};
use crate::model::document::{Document, DocumentStatus};
use crate::model::project::Project;
use crate::model::{Kind, Policy, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "document-missing",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Project],
    docs: Docs {
        what: "Shows every document with `status: missing`: one that a paper, a body or a project speaks \
               of, and that is not there. Not those that the policy demands of their project \
               (`required-document-missing`).",
        why: "The list is what is left to write or to find.",
        source: "Billund p. 10: «Ajourfør skabeloner for beslutningsgrundlag, business case, \
                 gevinstestimering, projektetablering, risikovurdering, interessentanalyse m.fl. og formidl \
                 disse til systemejerne»",
        example: "documents/pixibog-esdh.yaml:\n  id: pixibog-esdh\n  title: Pixibog om ESDH\n  type: \
                  retningslinje\n  status: missing",
        mend: "Write or find the document, and correct its status and `ref`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let documents = context.register.documents.iter();
    for document in documents.filter(|document| document.status == DocumentStatus::Missing) {
        if !is_required(context.register, context.policy(), document) {
            findings.push(
                document
                    .finding(RULE.id, document.at("status"))
                    .arg("document", &document.title),
            );
        }
    }
}

/// Returns whether the policy demands such a document of a project that it belongs to.
fn is_required(register: &Register, policy: &Policy, document: &Record<Document>) -> bool {
    let about = document.about.given().and_then(|about| about.parts());
    let about = about
        .filter(|(folder, _)| *folder == "projects")
        .and_then(|(_, id)| register.projects.get(id));
    let mut projects = register
        .naming::<Project>(document.key(), "documents")
        .chain(about);
    projects.any(|project| {
        let stage = project.stage.get();
        let mut required = stage
            .into_iter()
            .flat_map(|stage| policy.required_documents(stage));
        required.any(|(_, kind)| document.kind == kind)
    })
}
