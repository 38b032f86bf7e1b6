//! A project that is only proposed, and planned for a time that is past.

use crate::finding::{Finding, Severity};
use crate::model::project::{Project, Stage};
use crate::model::{IntoPath, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::{Date, WrittenTime};

pub(super) static RULE: Rule = Rule {
    id: "planned-in-the-past",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Of a project that is not approved (`idea`, `need` or `proposed`), neither `wished_start`, `go_live` nor \
               the `due` of a benefit is past. The present quarter and the very day are not.",
        why: "A body cannot decide to begin, or to have reaped a benefit, in a year that is over; what is reckoned from \
              such a day is wrong, and the proposal needs new days before it is put forward.",
        source: "This register's own.",
        example: "projects/nyt-esdh.yaml:\n  stage: proposed\n  wished_start: 2019-Q1  # and today is 22 November 2026",
        mend: "Write when the project can begin now, and when its benefits are due then; or set `stage: rejected`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.stage.get().is_some_and(|stage| stage < Stage::Approved) {
            check_project(project, context.today, findings);
        }
    }
}

fn check_project(project: &Record<Project>, today: Date, findings: &mut Vec<Finding>) {
    let mut test = |variant: &str, path: crate::finding::Path, time: WrittenTime, last: Date| {
        if last < today {
            let finding = project.finding(RULE.id, project.at(path)).variant(variant);
            let finding = finding.arg("project", &project.name).other(project.at("stage"));
            findings.push(match time {
                WrittenTime::Day(day) => finding.arg("day", day),
                _ => finding.arg("quarter", time.to_string()),
            });
        }
    };
    for (variant, key, quarter) in [
        ("start", "wished_start", project.wished_start.get()),
        ("go-live", "go_live", project.go_live.get()),
    ] {
        if let Some(quarter) = quarter {
            test(
                variant,
                key.into_path(),
                WrittenTime::Quarter(quarter),
                quarter.last_day(),
            );
        }
    }
    for (n, benefit) in project.benefits.iter().enumerate() {
        if let Some(due) = benefit.due.get() {
            test(
                "benefit",
                ("benefits", n, "due").into_path(),
                WrittenTime::Day(due),
                due,
            );
        }
    }
}
