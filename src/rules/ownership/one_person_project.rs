//! A project in which one position is everything.

use crate::finding::{Finding, Severity};
use crate::model::Ref;
use crate::model::position::Position;
use crate::model::project::{Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "one-person-project",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "In a project that is neither closed nor rejected, `owner` and `manager` are not the same position \
               that also owns every one of its benefits. A project that names somebody else in `performed_by`, \
               or that has no benefits yet, is not checked.",
        why: "The owner must be able to ask the manager how it goes, and somebody outside the project whether \
              the gain came.",
        source: "Rødovre p. 27: «Modellen skal bidrage til, at projektleder og -deltageres roller og ansvar er \
                 klare og veldefinerede.» Billund p. 8: «Lederens ansvar skal forstås som et ansvar for, at \
                 opgaven bliver varetaget.»",
        example: "projects/nyt-esdh.yaml:\n  owner: it-chef\n  manager: it-chef\n  benefits:\n    - {id: tid, \
                  name: Kortere sagstid, kind: quality, owner: it-chef}",
        mend: "Let another position lead the project, or give the benefits to those in whose work they are \
               reaped. If others do the work, name them in `performed_by`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project
            .stage
            .get()
            .is_some_and(|stage| matches!(stage, Stage::Closed | Stage::Rejected))
        {
            continue;
        }
        if let Some(position) = only_position(project) {
            let title = context
                .register
                .get(position)
                .map_or(position.as_str(), |position| &position.title);
            let finding = project
                .finding(RULE.id, project.at("manager"))
                .other(project.at("owner"))
                .arg("project", &project.name)
                .arg("position", title);
            findings.push(finding);
        }
    }
}

/// Returns the position that is owner, manager and owner of every benefit.
fn only_position(project: &Project) -> Option<&Ref<Position>> {
    let owner = project.owner.given()?;
    let alone = project.manager.given() == Some(owner)
        && !project.benefits.is_empty()
        && project
            .benefits
            .iter()
            .all(|benefit| benefit.owner.given() == Some(owner))
        && project.performed_by.iter().all(|other| other == owner);
    alone.then_some(owner)
}
