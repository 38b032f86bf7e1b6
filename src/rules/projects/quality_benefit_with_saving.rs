//! A quality benefit that carries money.

use crate::finding::{Finding, Place, Severity};
use crate::model::Record;
use crate::model::project::{Benefit, BenefitKind, Project};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "quality-benefit-with-saving",
    severity: Severity::Error,
    ranking: Ranking::SentBack,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Only a benefit with `kind: economic` has kroner: a quality benefit has neither \
               `saving_dkk_per_year` nor a measured `saving_dkk`.",
        why: "The same gain would be counted twice, once as money and once as quality, and nobody would know \
              whether the kroner can be taken out of a budget.",
        source: "Rødovre p. 12: «hvilke kvalitetsmæssige og økonomiske gevinster initiativet vil skabe» The paper \
                 keeps the two kinds apart; that only one of them carries kroner is this register's reading.",
        example: "projects/nyt-esdh.yaml:\n  benefits:\n    - {id: fejl, name: Færre fejl, kind: quality, \
                  saving_dkk_per_year: 200000}",
        mend: "If the money can be saved, make it a benefit of its own with `kind: economic`. Otherwise remove \
               the amount.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        for (n, benefit) in project.benefits.iter().enumerate() {
            if benefit.kind == BenefitKind::Quality {
                findings.extend(amounts(project, n, benefit).into_iter().map(|(place, dkk)| {
                    project
                        .finding(RULE.id, place)
                        .other(project.at(("benefits", n, "kind")))
                        .arg("benefit", &benefit.name)
                        .arg("project", &project.name)
                        .dkk("amount", dkk)
                }));
            }
        }
    }
}

/// Returns the amounts that a benefit carries, expected and measured.
fn amounts(project: &Record<Project>, n: usize, benefit: &Benefit) -> Vec<(Place, i64)> {
    let expected = benefit
        .saving_dkk_per_year
        .get()
        .map(|dkk| (project.at(("benefits", n, "saving_dkk_per_year")), dkk));
    let measured = benefit
        .measured
        .iter()
        .enumerate()
        .filter_map(|(m, measurement)| {
            Some((
                project.at(("benefits", n, "measured", m, "saving_dkk")),
                measurement.saving_dkk.get()?,
            ))
        });
    expected
        .into_iter()
        .chain(measured)
        .map(|(place, dkk)| (place, dkk.get()))
        .collect()
}
