//! A project that does not show both an economic and a quality benefit.

use crate::finding::{Finding, Severity};
use crate::model::project::{BenefitKind, Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "benefit-kind-missing",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project from `proposed` on has at least one economic and at least one quality benefit \
               (kvalitetsmæssig gevinst) in `benefits`, or says in `no_benefit` which kind it has none of, and \
               why.",
        why: "Looking for both kinds brings out gains that are easily forgotten, and tells the council what it \
              can expect in the budget and what in the service.",
        source: "Rødovre p. 12: «alle digitaliseringsinitiativer skal dokumentere, hvilke kvalitetsmæssige og \
                 økonomiske gevinster initiativet vil skabe samt indeholde en plan for, hvordan det realiseres \
                 og måles.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  benefits:\n    \
                  - {id: tid, name: Kortere sagstid, kind: quality}  # and in kroner?",
        mend: "Write the missing benefit. If there is none: `no_benefit: {kind: economic, because: …}`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if !project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
            || project.is_unknown("benefits")
        {
            continue;
        }
        let variant = match (
            missing(project, BenefitKind::Economic),
            missing(project, BenefitKind::Quality),
        ) {
            (false, false) => continue,
            (true, true) => None,
            (true, false) => Some("economic"),
            (false, true) => Some("quality"),
        };
        let place = if project.benefits.is_empty() {
            project.here()
        } else {
            project.at_key("benefits")
        };
        let finding = project.finding(RULE.id, place).arg("project", &project.name);
        findings.push(match variant {
            Some(variant) => finding.variant(variant),
            None => finding,
        });
    }
}

fn missing(project: &Project, kind: BenefitKind) -> bool {
    let explained = project.no_benefit.given().is_some_and(|none| none.kind == kind);
    !explained && !project.benefits.iter().any(|benefit| benefit.kind == kind)
}
