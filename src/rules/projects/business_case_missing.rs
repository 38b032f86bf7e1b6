//! A proposal without a business case, or with one that lacks a figure.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::project::{Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "business-case-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on has a `business_case` with both `investment_dkk` and \
               `operating_dkk_per_year`; 0 is a figure. `years` may be left out: the policy's horizon is used.",
        why: "Without the cost of buying and of running nobody can say whether the project is worth it, and the \
              pool cannot be planned.",
        source: "Rødovre p. 6: «Vi betragter alle digitaliseringsinitiativer som investeringer, og de skal opvise \
                 en business case, der er positiv i forhold til de mål, der er med initiativet.» Billund p. 5: \
                 «at både omkostninger og gevinster er estimeret og indgår i beslutningsgrundlaget»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  \
                  business_case: {investment_dkk: 1600000}  # what does a year of operation cost?",
        mend: "Write the missing figure, an estimate if need be. If it cannot be estimated yet, the project is \
               still an idea (`stage: idea`), or say in `unknown` why the figure is missing.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            || project.is_unknown("business_case")
        {
            continue;
        }
        if project.business_case.given().is_none() {
            findings.push(
                project
                    .finding(RULE.id, project.here())
                    .arg("project", &project.name),
            );
            continue;
        }
        let missing = missing_figures(project);
        if !missing.is_empty() {
            let finding = project
                .finding(RULE.id, project.at_key("business_case"))
                .variant("figure")
                .arg("project", &project.name)
                .arg("fields", missing);
            findings.push(finding);
        }
    }
}

fn missing_figures(project: &Record<Project>) -> Vec<String> {
    let Some(case) = project.business_case.given() else {
        return Vec::new();
    };
    let figures = [
        (
            "investment_dkk",
            "business_case.investment_dkk",
            case.investment_dkk,
        ),
        (
            "operating_dkk_per_year",
            "business_case.operating_dkk_per_year",
            case.operating_dkk_per_year,
        ),
    ];
    figures
        .into_iter()
        .filter(|(_, path, figure)| figure.get().is_none() && !project.is_unknown(path))
        .map(|(key, ..)| format!("`{key}`"))
        .collect()
}
