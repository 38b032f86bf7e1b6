//! A proposal that contributes to no goal, or only to goals of a strategy that is over.

use crate::finding::{Finding, Severity};
use crate::model::GoalGap;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "goal-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on names at least one goal (mål) in `goals`, and while it is \
               proposed at least one of them belongs to a strategy that is not over. A project that was \
               decided under a strategy keeps its goals when the strategy ends. Paused and rejected \
               projects are not judged, nor are those with a goal that is not in the register.",
        why: "Money for it is money for what the municipality wants to reach. Without a goal nobody can say \
              whether it was well spent.",
        source: "Rødovre p. 6: «Når vi investerer i digitalisering, skal der altid opstilles mål herfor.» \
                 Herning p. 7: «I projektindstillinger, som skal forelægges styregruppen, vil der derfor \
                 altid være argumenteret i henhold til de faglige mål.» Aabenraa p. 4: «For hver \
                 investering i it systemer/ løsninger, bør ske en strategisk stillingtagen til om denne \
                 investering understøtter de forretningsstrategiske mål fastsat for Børn og Skole.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  # no goals",
        mend: "Write the goals that it contributes to: `goals: [<strategy>/<goal>]`. If it contributes to \
               none, ask why it is proposed.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        let finding = match context.register.goal_gap(project, context.today) {
            None => continue,
            Some(GoalGap::None) => project.finding(RULE.id, project.at("stage")),
            Some(GoalGap::Outlived(strategy)) => project
                .finding(RULE.id, project.at_key("goals"))
                .variant("outlived")
                .other(strategy.at(("period", "to")))
                .arg("strategy", &strategy.name),
        };
        findings.push(finding.arg("project", &project.name));
    }
}
