//! A decided project that is not in the municipality's project tool.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "project-not-in-tool",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project that is approved, running or realising has its number in the municipality's project \
               tool (projekthåndteringsværktøj) in `tool_ref`.",
        why: "The tool holds plans and hours; without the number nobody finds from the portfolio to the work.",
        source: "Herning p. 9: «Når projekter er vedtaget, skal de registreres i Herning Kommunes \
                 projekthåndteringsværktøj.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: approved\n  # no tool_ref",
        mend: "Register the project in the tool and write its number. A municipality without such a tool turns \
               the rule off in the policy.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.stage.get().is_some_and(Stage::is_decided)
            && project.tool_ref.given().is_none()
            && !project.is_unknown("tool_ref")
        {
            findings.push(
                project
                    .finding(RULE.id, project.at("stage"))
                    .arg("project", &project.name),
            );
        }
    }
}
