//! Somebody who pays for what others gain.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::model::project::{BenefitKind, Project, Stage};
use crate::model::{Kind, Payer, Record, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "funding-not-after-benefit",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Unit],
    docs: Docs {
        what: "In a project from `proposed` on no administration (forvaltning; a unit without one counts \
               for itself) pays a share of the funding that is more than 25 percentage points above its \
               share of the yearly savings, unless `funding_because` says why. A pool's money counts in the \
               whole, but is nobody's share: the rules on repayment look after it. Not judged: paused and \
               rejected projects, those without savings, and those with a payer or a saving whose unit is \
               not in the register or not written.",
        why: "Whoever pays and gains nothing does not put the project first; whoever gains and pays nothing \
              asks for too much.",
        source: "Herning p. 9: «Balancen skal afspejle, hvem der har gevinsten ved investeringen.»",
        example: "projects/nyt-esdh.yaml:\n  stage: proposed\n  funding: [{from: koncern-it, dkk: \
                  1600000}]\n  benefits: [{id: tid, kind: economic, unit: boern-og-skole, \
                  saving_dkk_per_year: 400000}]",
        mend: "Split the funding after the savings, or write in `funding_because` why it was decided \
               otherwise.",
    },
};

/// So many percentage points a share of the funding may be above the share of the savings.
const POINTS: i128 = 25;

/// Amounts by administration, with the first place in the project's list that gives it one.
type Shares<'r> = BTreeMap<RecordKey, (i128, usize, &'r str)>;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for project in register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        if project.funding_because.is_given() {
            continue;
        }
        let (Some((paid, funding)), Some((gained, saving))) =
            (paid(register, project), gained(register, project))
        else {
            continue;
        };
        for (unit, (own, n, name)) in paid {
            let gain = gained.get(&unit).map_or(0, |(gain, ..)| *gain);
            if own * 100 * saving - gain * 100 * funding > POINTS * funding * saving {
                let percent =
                    |part: i128, whole: i128| i64::try_from((part * 100 + whole / 2) / whole).unwrap_or(100);
                let finding = project
                    .finding(RULE.id, project.at(("funding", n, "from")))
                    .other(project.at_key("benefits"))
                    .arg("project", &project.name)
                    .arg("unit", name)
                    .arg("pays", percent(own, funding))
                    .arg("gains", percent(gain, saving));
                findings.push(finding);
            }
        }
    }
}

/// Returns what each administration pays, and what the funding comes to with the pools' money.
fn paid<'r>(register: &'r Register, project: &Record<Project>) -> Option<(Shares<'r>, i128)> {
    let mut shares = Shares::new();
    let mut whole = 0;
    for (n, line) in project.funding.iter().enumerate() {
        whole += i128::from(line.dkk.get());
        if let Payer::Unit(unit) = register.payer(&line.from)? {
            let top = register.administration(unit);
            shares.entry(top.key()).or_insert((0, n, &top.name)).0 += i128::from(line.dkk.get());
        }
    }
    (whole > 0).then_some((shares, whole))
}

/// Returns what each administration saves a year, and the savings in all.
fn gained<'r>(register: &'r Register, project: &Record<Project>) -> Option<(Shares<'r>, i128)> {
    let mut shares = Shares::new();
    let mut whole = 0;
    for (n, benefit) in project.benefits.iter().enumerate() {
        let saving = benefit
            .saving_dkk_per_year
            .get()
            .map_or(0, |dkk| i128::from(dkk.get()));
        if benefit.kind == BenefitKind::Economic && saving > 0 {
            let top = register.administration(register.get_opt(benefit.unit.given())?);
            shares.entry(top.key()).or_insert((0, n, &top.name)).0 += saving;
            whole += saving;
        }
    }
    (whole > 0).then_some((shares, whole))
}
