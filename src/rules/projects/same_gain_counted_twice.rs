//! One saving that stands in two benefits.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::model::project::{Benefit, BenefitKind, Project, Stage};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Year;

pub(super) static RULE: Rule = Rule {
    id: "same-gain-counted-twice",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Project],
    docs: Docs {
        what: "No two economic benefits, in one project or in two, have the same goal, unit, measure (whatever \
               its case), `from_year` and saving. Goal, unit and measure must be written and the saving above 0 \
               for the comparison. Rejected projects are left out, and so are two projects of which one names \
               the other in `alternatives`: only one of them is carried out.",
        why: "Two projects that both claim the saving look better than they are, and the budget is cut twice.",
        source: "Billund p. 5: «at både omkostninger og gevinster er estimeret og indgår i beslutningsgrundlaget» \
                 Herning p. 9: «Balancen skal afspejle, hvem der har gevinsten ved investeringen.» The check is \
                 this register's own.",
        example: "projects/nyt-esdh.yaml and projects/sagsmodul.yaml, both:\n  benefits:\n    - {id: tid, kind: \
                  economic, goal: digital-2026/kortere-sagstid, unit: boern-og-skole,\n       measure: dage pr. \
                  sag, saving_dkk_per_year: 200000, from_year: 2028}",
        mend: "Leave the saving in the project that brings it about. If both are needed, split the amount between \
               them.",
    },
};

/// What makes two gains the same: goal, unit, measure, first year and saving.
type Gain<'r> = (&'r str, &'r str, String, Option<i32>, i64);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut by_gain: HashMap<Gain<'_>, Vec<(&Record<Project>, usize)>> = HashMap::new();
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage != Stage::Rejected)
    {
        for (n, benefit) in project.benefits.iter().enumerate() {
            let Some(gain) = gain(benefit) else { continue };
            let dkk = gain.4;
            let before = by_gain.entry(gain).or_default();
            if let Some((first, m)) = before.iter().find(|(other, _)| !are_alternatives(project, other)) {
                let finding = project
                    .finding(RULE.id, project.at(("benefits", n, "saving_dkk_per_year")))
                    .other(first.at(("benefits", *m, "saving_dkk_per_year")))
                    .arg("benefit", &benefit.name)
                    .arg("project", &project.name)
                    .arg("other_benefit", &first.benefits[*m].name)
                    .arg("other_project", &first.name)
                    .dkk("saving", dkk);
                let own = first.key() == project.key();
                findings.push(if own { finding.variant("own") } else { finding });
            }
            before.push((project, n));
        }
    }
}

fn gain(benefit: &Benefit) -> Option<Gain<'_>> {
    let saving = benefit.saving_dkk_per_year.get()?.get();
    let measure = benefit.measure.given()?.trim().to_lowercase();
    let (goal, unit) = (benefit.goal.given()?.as_str(), benefit.unit.given()?.as_str());
    let counts = benefit.kind == BenefitKind::Economic && saving > 0;
    counts.then_some((
        goal,
        unit,
        measure,
        benefit.from_year.get().map(Year::get),
        saving,
    ))
}

fn are_alternatives(one: &Record<Project>, other: &Record<Project>) -> bool {
    let names =
        |from: &Record<Project>, to: &Record<Project>| from.alternatives.iter().any(|id| &**id == to.id());
    names(one, other) || names(other, one)
}
