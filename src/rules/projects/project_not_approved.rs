//! A project that goes on without anybody having approved it.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::meeting::Outcome;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-not-approved",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Meeting],
    docs: Docs {
        what: "A project that is approved, running or realising has an agenda item about it (`item: projects/…`) \
               that asks for a decision (`kind: decision` or `redecision`) with `outcome: approved` at some meeting. A \
               recommendation is no approval, nor is what a meeting was only told of. Whether the stage follows \
               the latest decision is the concern of `decision-not-carried-out`. Whether the body may \
               decide is the concern of `decision-without-mandate`.",
        why: "What is started outside the council takes people and money from what the council has put first.",
        source: "Herning p. 6: «Alle IT-projekter skal præsenteres for Styregruppen for Digital Forvaltning» \
                 Herning p. 9: «Styregruppen for Digital Forvaltning træffer beslutning om investeringer i IT i \
                 Herning Kommune på baggrund af projektansøgninger, der er dokumenteret i en \
                 projektindstilling.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: running\n# and no meeting has an item \
                  {item: projects/nyt-esdh, outcome: approved}",
        mend: "Register the meeting that approved it, or put the project on the next agenda and set it back to \
               `stage: proposed` until then.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage.get().is_some_and(Stage::is_decided))
    {
        if context.register.approved(project).is_some() {
            continue;
        }
        let recommended = context
            .register
            .agenda_items(project)
            .find(|(.., item)| item.outcome == Outcome::Recommended);
        let finding = project
            .finding(RULE.id, project.at("stage"))
            .arg("project", &project.name);
        findings.push(match recommended {
            Some((meeting, n, _)) => finding
                .variant("recommended")
                .other(meeting.at(("agenda", n, "outcome"))),
            None => finding,
        });
    }
}
