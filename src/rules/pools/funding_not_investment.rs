//! Funding that does not come to the investment.

use crate::finding::{Finding, Severity};
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "funding-not-investment",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "For a project from `proposed` on the amounts in `funding` come to exactly the \
               `investment_dkk` of its business case; with an investment above 0 there is funding. Paused \
               and rejected projects are not judged, nor is one whose investment is not known.",
        why: "What nobody has said they will pay stops the project half-way; what is granted beyond the \
              need is missing elsewhere.",
        source: "Herning p. 9: «Fordelingen mellem central og decentral finansiering af konkrete \
                 udviklingstiltag fastlægges i Styregruppen for Digital Forvaltning.» Herning p. 18: «Inden \
                 der angives en ansøgning til den centrale udviklingspulje, er der som nævnt udarbejdet et \
                 budget som et led i etableringen af projektet.»",
        example: "projects/nyt-esdh.yaml:\n  stage: proposed\n  business_case: {investment_dkk: \
                  1600000}\n  funding: [{from: boern-og-skole, dkk: 1000000, year: 2027}]   # and 600.000?",
        mend: "Write who pays the rest, or correct the investment. If it is not decided, name `funding` in \
               `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        let Some(investment) = project.investment().filter(|_| !project.is_unknown("funding")) else {
            continue;
        };
        let funded: i64 = project.funding.iter().map(|line| line.dkk.get()).sum();
        if funded == investment {
            continue;
        }
        let stated = project.at(("business_case", "investment_dkk"));
        let finding = if project.funding.is_empty() {
            project.finding(RULE.id, stated).variant("none")
        } else {
            let finding = project.finding(RULE.id, project.at_key("funding")).other(stated);
            finding
                .dkk("funded", funded)
                .dkk("difference", (funded - investment).abs())
        };
        findings.push(
            finding
                .arg("project", &project.name)
                .dkk("investment", investment),
        );
    }
}
