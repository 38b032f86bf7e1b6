//! A project that the central it unit heard of late or not at all.

use crate::finding::{Finding, Severity};
use crate::model::meeting::ItemKind;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "it-involved-late",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on says when the central it unit (Koncern IT) was first involved \
               (`it_involved_on`), and that was on or before the day of the first meeting that had the project \
               on its agenda for decision.",
        why: "Set-up, operation and architecture cost most to change when the decision is already made.",
        source: "Herning p. 7: «Koncern IT er som udgangspunkt med fra start i alle IT-projekter.» Herning p. 19: \
                 «Koncern IT skal kontaktes hver gang og i god tid inden projektetablering, så spørgsmål om \
                 etablering, drift og it-arkitektur kan afklares.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  it_involved_on: 2026-12-15\n\
                  meetings/2026-12-03-raad.yaml:\n  date: 2026-12-03\n  agenda:\n    \
                  - {no: 1, item: projects/nyt-esdh, kind: decision, outcome: deferred}",
        mend: "Talk to the central it unit and write the day. If it came late, let it look at the proposal before \
               the next decision.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
        {
            continue;
        }
        let Some(involved) = project.it_involved_on.get() else {
            if !project.is_unknown("it_involved_on") {
                let finding = project.finding(RULE.id, project.at("stage")).variant("never");
                findings.push(finding.arg("project", &project.name));
            }
            continue;
        };
        let for_decision = context
            .register
            .agenda_items(project)
            .filter(|(meeting, _, item)| meeting.is_fully_read() && item.kind != ItemKind::Information)
            .filter_map(|(meeting, n, _)| Some((meeting.date.get()?, meeting, n)));
        let first = for_decision.min_by_key(|(day, meeting, _)| (*day, meeting.key()));
        if let Some((proposed, meeting, n)) = first.filter(|(day, ..)| involved > *day) {
            let finding = project
                .finding(RULE.id, project.at("it_involved_on"))
                .other(meeting.at(("agenda", n, "item")))
                .arg("project", &project.name)
                .arg("involved", involved)
                .arg("proposed", proposed);
            findings.push(finding);
        }
    }
}
