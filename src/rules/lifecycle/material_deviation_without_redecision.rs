//! A project that is no longer what was decided, and that nobody has decided on again.

use crate::finding::{Arg, Finding, Place, Severity};
use crate::history::{Decided, Log};
use crate::model::project::{Benefit, Project};
use crate::model::{
    Date, Deviation, DeviationLimits, Kind, Measure, Quarter, Record, Register, deviations_on,
};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "material-deviation-without-redecision",
    severity: Severity::Warning,
    ranking: Ranking::SentBack,
    check: Check::History(check),
    docs: Docs {
        what: "A project that is approved, running or realising, and that deviates from its baseline by more than \
               the policy's `ranking.deviation_limits`, is on the agenda for a renewed decision (`kind: \
               redecision`) at a meeting, held or to come, after the one that approved it. The baseline is the \
               project as it was in the commit that recorded its approval (an agenda item about it, `kind: \
               decision` or `redecision`, `outcome: approved`; of several that of the latest meeting), or in the \
               tag that `portfolio baseline set` made instead. Looked at are investment and what is spent of it \
               (`cost_pct`), hours and what is spent of them (`hours_pct`), start, end and the days that benefits \
               are due (`quarters`), the yearly saving (`benefits_pct`), the last benefit of its kind when it is \
               dropped, and risks that are new or have risen (`risk_score`). The limits' defaults are this tool's \
               own.",
        why: "A project that costs more, takes longer or gives less than was decided is another project. Who \
              decided has a right to decide again.",
        source: "Billund p. 9: «ved væsentlige afvigelser eller nye risici indstille en fornyet afgørelse af \
                 direktionen»",
        example: "projects/nyt-esdh.yaml:\n  stage: running\n  business_case:\n    investment_dkk: 2100000  # and \
                  1600000 in the commit that recorded the approval\n# and no later meeting has {item: \
                  projects/nyt-esdh, kind: redecision}",
        mend: "Put the project on the next agenda with `kind: redecision` and what is recommended. When it is \
               approved and the minutes are committed, what is decided then is the new baseline. A figure that was \
               wrong from the beginning is corrected in the register and marked with `portfolio baseline set`.",
    },
};

fn check(context: &Context<'_>, log: &Log, findings: &mut Vec<Finding>) {
    let register = context.register;
    if !register.is_whole(&[Kind::Meeting]) {
        return;
    }
    let limits = &register.policy.ranking.deviation_limits;
    for (id, decided) in &log.decided {
        let Some(project) = register.projects.get(id).filter(|one| one.stage.is_decided()) else {
            continue;
        };
        let Ok(then) = &decided.project else { continue };
        if is_decided_anew(register, project, decided) {
            continue;
        }
        let found = deviations_on(context.today, then, project, limits);
        for one in found.iter().filter(|one| one.material) {
            findings.push(finding(register, project, decided, one, limits, context.today));
        }
    }
}

/// Whether a renewed decision is on an agenda after the meeting that approved the project, or a later meeting than
/// that has approved it in a state that is not committed yet.
fn is_decided_anew(register: &Register, project: &Record<Project>, decided: &Decided) -> bool {
    let since = decided.since();
    register.redecision(project, |day| day > since).is_some()
        || register
            .approved(project)
            .is_some_and(|(meeting, ..)| meeting.date > Some(since))
}

fn finding(
    register: &Register,
    project: &Record<Project>,
    decided: &Decided,
    one: &Deviation,
    limits: &DeviationLimits,
    today: Date,
) -> Finding {
    let then = decided.project.as_deref().ok();
    let place = place(project, then, one, today);
    let figure = |n: i64| match one.of {
        of if of.is_dkk() => Arg::Dkk(n),
        of if of.is_quarter() => Arg::Quarter(Quarter::from_index(n)),
        _ => Arg::Int(n),
    };
    let finding = project
        .finding(RULE.id, place)
        .variant(&one.of.key().replace('_', "-"))
        .arg("project", &project.name)
        .arg("decided", decided.since())
        .arg("before", figure(one.before))
        .arg("now", figure(one.now))
        .arg("about", one.about.clone().unwrap_or_default())
        .arg("limit", one.of.limit(limits));
    let approved = register.approved(project);
    match approved.filter(|(meeting, ..)| meeting.id() == decided.approval.meeting) {
        Some((meeting, n, _)) => finding.other(meeting.at(("agenda", n))),
        None => finding,
    }
}

/// The value that deviates.
fn place(project: &Record<Project>, then: Option<&Project>, one: &Deviation, today: Date) -> Place {
    let report = |of: &str| {
        let reports = project.progress.iter().enumerate();
        let told = reports.filter(|(_, report)| {
            report.on <= today
                && match one.of {
                    Measure::Spent => report.spent_dkk.is_some(),
                    _ => report.spent_hours.is_some(),
                }
        });
        let latest = told.max_by_key(|(_, report)| report.on);
        latest.map_or_else(
            || project.at("progress"),
            |(n, _)| project.at(("progress", n, of.to_owned())),
        )
    };
    let named = |name: &str| Some(name) == one.about.as_deref();
    match one.of {
        Measure::Investment => project.at(("business_case", "investment_dkk")),
        Measure::Spent => report("spent_dkk"),
        Measure::Hours => project.at("resources"),
        Measure::SpentHours => report("spent_hours"),
        Measure::Start => project.at(("schedule", "start")),
        Measure::End => project.at(("schedule", "end")),
        Measure::Saving => match fallen(project, then) {
            Some(n) => project.at(("benefits", n, "saving_dkk_per_year")),
            None => project.at("benefits"),
        },
        Measure::BenefitDue => match project.benefits.iter().position(|one| named(&one.name)) {
            Some(n) => project.at(("benefits", n, "due")),
            None => project.at("benefits"),
        },
        Measure::Benefit => project.at("benefits"),
        Measure::Risk | Measure::ReportedRisk => {
            match project.risks.iter().position(|one| named(&one.text)) {
                Some(n) => project.at(("risks", n)),
                None => project.at("risks"),
            }
        }
    }
}

/// The first benefit that saves less than it did.
fn fallen(now: &Project, then: Option<&Project>) -> Option<usize> {
    let then = then?;
    let before = |benefit: &Benefit| {
        let same = then.benefits.iter().find(|one| *one.id == *benefit.id)?;
        same.expected_saving()
    };
    now.benefits
        .iter()
        .position(|one| one.expected_saving() < before(one))
}
