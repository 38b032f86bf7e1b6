//! A project that realised less of its savings than the municipality accepts.

use crate::finding::{Finding, Severity};
use crate::model::project::{Benefit, BenefitKind, Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Date;

pub(super) static RULE: Rule = Rule {
    id: "benefits-below-limit",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A project that is realising or closed has realised at least `realised_benefit_pct` of the policy \
               (80 percent by default) of the yearly savings it promised. Counted are the economic benefits \
               whose day (`due`) has come and that have a measured `saving_dkk`; of several, the latest. \
               Exactly the limit is enough. Quality benefits are not counted: their values are words.",
        why: "Savings that do not come must be found elsewhere in the budget, and the next business case should \
              learn from it.",
        source: "Billund p. 8: «Ansvar for, at forventede gevinster høstes igennem og efter \
                 implementeringsforløbet.» Bornholm p. 6: «de digitaliseringsgevinster, der er/forventes opnået» \
                 The limit is the policy's.",
        example: "projects/formuemodul.yaml:\n  stage: realising\n  benefits:\n    - {id: tid, kind: economic, \
                  due: 2026-06-30, saving_dkk_per_year: 200000,\n       measured: [{on: 2026-07-01, value: \"13\", \
                  saving_dkk: 100000}]}",
        mend: "Find out with the benefit's owner what holds the saving back, and take it to the council. When a \
               new value is measured, add it to `measured`.",
    },
};

/// The share used when the policy says nothing, percent.
const DEFAULT_PCT: u32 = 80;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let limit = i64::from(context.policy().realised_benefit_pct.unwrap_or(DEFAULT_PCT));
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Realising))
    }) {
        let (expected, realised) = savings(project, context.today);
        if realised * 100 < expected * limit {
            let finding = project
                .finding(RULE.id, project.at_key("benefits"))
                .arg("project", &project.name)
                .arg("share", realised * 100 / expected)
                .arg("limit", limit)
                .dkk("expected", expected)
                .dkk("realised", realised);
            findings.push(finding);
        }
    }
}

/// Yearly savings promised and measured, over the benefits that have both and are due.
fn savings(project: &Project, today: Date) -> (i64, i64) {
    let due = |benefit: &&Benefit| {
        benefit.kind == BenefitKind::Economic && benefit.due.get().is_some_and(|due| due <= today)
    };
    let pairs = project.benefits.iter().filter(due).filter_map(|benefit| {
        Some((
            benefit.saving_dkk_per_year.get()?.get(),
            benefit.latest_saving(today)?,
        ))
    });
    pairs.fold((0, 0), |sum, (expected, realised)| {
        (sum.0 + expected, sum.1 + realised)
    })
}
