//! A project that is no longer what was decided, and that nobody has decided on again.

use crate::finding::{Arg, Finding, Place, Severity};
use crate::history::{ApprovedState, ProjectLog};
use crate::model::project::Stage;
use crate::model::project::{Benefit, Project};
use crate::model::{Deviation, DeviationLimits, Kind, Measure, Record, Register, deviations_on};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::{Date, Quarter};

pub(super) static RULE: Rule = Rule {
    id: "material-deviation-without-redecision",
    severity: Severity::Warning,
    ranking: Ranking::SentBack,
    check: Check::History(check),
    needs: &[Kind::Meeting],
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

fn check(context: &Context<'_>, log: &ProjectLog, findings: &mut Vec<Finding>) {
    let register = context.register;
    let limits = &register.policy.ranking.deviation_limits;
    for (id, decided) in &log.decided {
        let Some(project) = register
            .projects
            .get(id)
            .filter(|one| one.stage.get().is_some_and(Stage::is_decided))
        else {
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

/// Returns whether a renewed decision is on an agenda after the meeting that approved the project, or a later meeting
/// than that has approved it in a state that is not committed yet.
fn is_decided_anew(register: &Register, project: &Record<Project>, decided: &ApprovedState) -> bool {
    let since = decided.since();
    register.redecision(project, |day| day > since).is_some()
        || register
            .approved(project)
            .is_some_and(|(meeting, ..)| meeting.date.get() > Some(since))
}

fn finding(
    register: &Register,
    project: &Record<Project>,
    decided: &ApprovedState,
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

/// Returns the value that deviates.
fn place(project: &Record<Project>, then: Option<&Project>, one: &Deviation, today: Date) -> Place {
    let report = |of: &str| {
        let reports = project.progress.iter().enumerate();
        let newly_reported = reports.filter(|(_, report)| {
            report.on <= today
                && match one.of {
                    Measure::Spent => report.spent_dkk.is_given(),
                    _ => report.spent_hours.is_given(),
                }
        });
        let latest = newly_reported.max_by_key(|(_, report)| report.on);
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

/// Returns the first benefit that saves less than it did.
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostics::ValidateOptions;
    use crate::history::{EarlierProject, History, NotKnown};
    use crate::model::{Approval, load};
    use crate::snapshot::Snapshot;
    use crate::source::SourceSet;
    use crate::value::Language;

    const DECIDED: &str = "id: p
name: P
stage: running
business_case: {investment_dkk: 1000}
resources: [{role: r, hours: [100]}]
schedule: {start: 2026-01-01, end: 2026-12-31}
benefits:
  - {id: e, name: Tid, kind: economic, saving_dkk_per_year: 100, due: 2027-01-01}
  - {id: q, name: Ro, kind: quality, due: 2027-01-01}
risks:
  - {text: Vand, likelihood: 2, impact: 2}
";
    const NOW: &str = "id: p
name: P
stage: running
business_case: {investment_dkk: 1101}
resources: [{role: r, hours: [111]}]
schedule: {start: 2026-07-01, end: 2027-07-01}
benefits:
  - {id: e, name: Tid, kind: economic, saving_dkk_per_year: 89, due: 2027-07-01}
risks:
  - {text: Vand, likelihood: 4, impact: 5}
progress:
  - {on: 2026-10-01, status: green, spent_dkk: 1200, spent_hours: 120}
  - {on: 2026-11-01, status: green}
";
    const MEETING: &str = "id: m
date: 2025-12-01
agenda:
  - {no: 1, title: T, item: projects/p, kind: decision, outcome: approved}
";

    fn project(text: &str) -> EarlierProject {
        let sources = SourceSet::from_memory([("projects/p.yaml".to_owned(), text.as_bytes().to_vec())]);
        let register = load(&sources).expect("a register").register;
        Ok(Arc::new(
            (**register.projects.get("p").expect("a project")).clone(),
        ))
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    /// Line and message of every finding, when the project was decided as `then` and other files say this.
    fn found(then: EarlierProject, files: &[(&str, &str)], language: Language) -> Vec<String> {
        let own = [("projects/p.yaml", NOW), ("meetings/m.yaml", MEETING)];
        let files = own.iter().chain(files);
        let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let sources = SourceSet::from_memory(files);
        let decided = ApprovedState {
            commit: git2::Oid::from_bytes(&[1; 20]).expect("an id").into(),
            date: day("2025-12-02"),
            approval: Approval {
                project: "p".to_owned(),
                meeting: "m".to_owned(),
                held: Some(day("2025-12-01")),
                body: None,
                item: Some(1),
            },
            tag: None,
            project: then,
        };
        let mut log = ProjectLog::default();
        log.decided.insert("p".to_owned(), decided);
        let options = ValidateOptions {
            rules: [RULE.id].into(),
            paths: Vec::new(),
        };
        let history = History::Known(log);
        let loaded = Snapshot::load(sources).expect("a register").with_history(history);
        let report = loaded.judge_with(day("2026-11-22"), &options).report;
        let lines = report.findings.iter().map(|one| {
            assert_eq!(one.spots.len(), 2, "what deviates, and where it was decided");
            let message = one.message(language);
            assert!(
                one.help(language).is_some() && !message.contains("{$"),
                "{message}"
            );
            let why = message.split_once(": ").map_or("", |(_, why)| why);
            format!("{}: {why}", one.primary().line)
        });
        lines.collect()
    }

    #[test]
    fn each_figure_is_told_with_what_was_decided_what_it_is_and_the_limit() {
        let expected = [
            "4: investeringen er gået fra 1.000 kr. til 1.101 kr.; grænsen er 10 procent mere",
            "5: timerne er gået fra 100 til 111; grænsen er 10 procent flere",
            "6: starten er gået fra 1. kvartal 2026 til 3. kvartal 2026; grænsen er 1 kvartal senere",
            "6: slutningen er gået fra 4. kvartal 2026 til 3. kvartal 2027; grænsen er 1 kvartal senere",
            "7: gevinsten »Ro« er faldet bort, og der er ingen anden af dens art",
            "8: besparelsen om året er gået fra 100 kr. til 89 kr.; grænsen er 10 procent mindre",
            "8: gevinsten »Tid« forfalder 3. kvartal 2027 i stedet for 1. kvartal 2027; grænsen er 1 kvartal senere",
            "10: risikoen »Vand« er på 20 point; grænsen for en ny eller større risiko er 15",
            "12: der er forbrugt 1.200 kr. mod investeringen på 1.000 kr.; grænsen er 10 procent mere",
            "12: der er forbrugt 120 timer mod de 100; grænsen er 10 procent flere",
        ];
        assert_eq!(found(project(DECIDED), &[], Language::Danish), expected);
        assert_eq!(
            found(project(DECIDED), &[], Language::English).len(),
            expected.len()
        );
    }

    #[test]
    fn what_is_not_known_and_what_did_not_change_is_silent() {
        let none = Vec::<String>::new();
        assert_eq!(found(project(NOW), &[], Language::Danish), none);
        assert_eq!(found(Err(NotKnown::NotReadable), &[], Language::Danish), none);
    }

    #[test]
    fn a_later_meeting_silences_it_an_earlier_one_does_not() {
        let meeting = |day: &str, kind: &str, outcome: &str| {
            format!(
                "id: later\ndate: {day}\nagenda:\n  - {{no: 1, title: T, item: projects/p, kind: {kind}, outcome: \
                 {outcome}}}\n"
            )
        };
        for (day, kind, outcome, silent) in [
            ("2027-01-07", "redecision", "pending", true),
            ("2026-11-05", "redecision", "deferred", true),
            ("2025-11-05", "redecision", "deferred", false),
            ("2026-11-05", "information", "noted", false),
            ("2026-11-05", "decision", "pending", false),
            ("2026-11-21", "decision", "approved", true),
        ] {
            let text = meeting(day, kind, outcome);
            let found = found(
                project(DECIDED),
                &[("meetings/later.yaml", &text)],
                Language::Danish,
            );
            assert_eq!(found.is_empty(), silent, "{day} {kind} {outcome}: {found:?}");
        }
    }
}
