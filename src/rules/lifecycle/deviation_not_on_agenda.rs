//! A reported deviation or new risk that no meeting has had before it.

use crate::finding::{Finding, Severity};
use crate::model::Kind;
use crate::model::project::Light;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "deviation-not-on-agenda",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Meeting],
    docs: Docs {
        what: "A project with `stage: running` whose reports in `progress` tell of a `deviation` or a `new_risk` is on \
               an agenda (`item: projects/…`, of any kind) at a meeting, held or to come, on or after the day of the \
               latest such report. A red report is the concern of `red-without-redecision`.",
        why: "What the project manager has written down is known to nobody who can act on it.",
        source: "Billund p. 9: «følge fremdrift i de prioriterede projekter og ved væsentlige afvigelser eller nye \
                 risici indstille en fornyet afgørelse af direktionen»",
        example: "projects/nyt-esdh.yaml:\n  stage: running\n  progress:\n    - {on: 2026-11-01, status: yellow, \
                  deviation: Et halvt år forsinket}\n# and no meeting on or after that day has {item: \
                  projects/nyt-esdh}",
        mend: "Put the project on the next agenda: for information, or with `kind: redecision` when it is no longer \
               what was decided.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in context.register.running() {
        let Some((n, report)) = project.reported_deviation(context.today) else {
            continue;
        };
        if report.status == Light::Red || context.register.on_agenda_since(project, report.on).is_some() {
            continue;
        }
        let of_field = |key: &'static str| {
            project
                .finding(RULE.id, project.at(("progress", n, key)))
                .arg("project", &project.name)
                .arg("on", report.on)
        };
        findings.push(match (report.deviation.given(), report.new_risk.given()) {
            (Some(deviation), _) => of_field("deviation").arg("text", deviation),
            (None, risk) => {
                let risk = risk.map_or("", String::as_str);
                of_field("new_risk").variant("risk").arg("text", risk)
            }
        });
    }
}
