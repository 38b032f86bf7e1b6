//! A repayment from a solution that saves nothing yet.

use crate::finding::{Finding, Severity};
use crate::model::pool::EntryKind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "repaid-before-use",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No repayment to a pool is before the first quarter in which the project's solution is in \
               use: `go_live`, else the quarter after the end of its `schedule`. The agreed repayment does \
               not begin in an earlier year either (`repayment.from_year`). A project with neither day is \
               not judged.",
        why: "Repayment is taken out of the saving. Before the solution is in use there is none, and the \
              money is taken from the citizens' service instead.",
        source: "Rødovre p. 31: «Finansieringsmodel hvor effektivisering og tilbagebetaling sker i \
                 forbindelse med implementering af løsningerne frem for upfront» Herning p. 17: «I år 0 er \
                 der naturligvis ingen besparelser, men det er der i årene 1 og frem.»",
        example: "projects/nyt-esdh.yaml:\n  go_live: 2028-Q1\n  repayment: {share_pct: 50, years: 3, \
                  from_year: 2027}",
        mend: "Let the repayment begin when the solution is in use, or correct `go_live`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for pool in &register.pools {
        for (n, entry) in pool
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind == EntryKind::Repayment)
        {
            let project = register.get_opt(entry.project.given());
            let Some(project) = project.filter(|project| project.is_fully_read()) else {
                continue;
            };
            let Some(in_use) = project
                .in_use_from()
                .filter(|quarter| entry.on < quarter.first_day())
            else {
                continue;
            };
            let finding = pool
                .finding(RULE.id, pool.at(("entries", n, "on")))
                .other(project.at(in_use_key(project.go_live.is_given())))
                .arg("project", &project.name)
                .arg("on", entry.on)
                .arg("in_use", in_use);
            findings.push(finding);
        }
    }
    for project in &register.projects {
        let (Some(repayment), Some(in_use)) = (project.repayment.given(), project.in_use_from()) else {
            continue;
        };
        if repayment.from_year.get() < in_use.year {
            let finding = project
                .finding(RULE.id, project.at(("repayment", "from_year")))
                .variant("agreed")
                .other(project.at(in_use_key(project.go_live.is_given())))
                .arg("project", &project.name)
                .arg("year", repayment.from_year.to_string())
                .arg("in_use", in_use);
            findings.push(finding);
        }
    }
}

/// Returns the key that says when the solution is in use.
fn in_use_key(go_live: bool) -> &'static str {
    if go_live { "go_live" } else { "schedule" }
}
