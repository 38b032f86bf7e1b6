//! A project that has jumped over a stage.

use crate::finding::{Finding, Severity};
use crate::history::ProjectLog;
use crate::model::Record;
use crate::model::project::{Project, Stage};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "stage-skipped",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::History(check),
    needs: &[],
    docs: Docs {
        what: "A project that is approved, running or realising has, in the register's git history, had each of \
               the stages `proposed`, `approved` and `running` that lie between the stage it first had there \
               and the one it has now. A project that entered the register at a later stage is not asked for \
               the earlier ones; nor is anything asked when there is no history.",
        why: "The stages are where others get to say no: on the proposal, on the money, on the start.",
        source: "Rødovre p. 27: «For modellen skal bl.a. gælde, at man i projektforberedelsen indledningsvis \
                 beskriver ideerne, og disse vurderes nærmere i et forprojekt/businesscase.»",
        example: "projects/nyt-esdh.yaml:\n  stage: running  # and in the commit before: stage: need",
        mend: "Set the project back to the stage that was skipped until it is decided. If it was decided in one \
               meeting, waive the rule with the reason.",
    },
};

/// The stages that no project may jump over. Need and idea are two ways in, and a small project may close without
/// a time for reaping its benefits.
const STEPS: [Stage; 3] = [Stage::Proposed, Stage::Approved, Stage::Running];

fn check(context: &Context<'_>, log: &ProjectLog, findings: &mut Vec<Finding>) {
    for project in context
        .register
        .projects
        .iter()
        .filter(|project| project.stage.get().is_some_and(Stage::is_decided))
    {
        let past = past_stages(log, project);
        let Some(first) = past.first() else { continue };
        let between = |step: &Stage| *first < *step && project.stage.get().is_some_and(|stage| *step < stage);
        let skipped: Vec<String> = STEPS
            .into_iter()
            .filter(|step| between(step) && !past.contains(step))
            .map(|step| format!("`{step}`"))
            .collect();
        if !skipped.is_empty() {
            let finding = project
                .finding(RULE.id, project.at("stage"))
                .arg("project", &project.name)
                .arg("stage", project.stage.get().map_or("?", Stage::as_str))
                .arg("first", first.as_str())
                .arg("skipped", skipped);
            findings.push(finding);
        }
    }
}

/// Returns the stages of the straight way that the project has had, oldest first.
fn past_stages(log: &ProjectLog, project: &Record<Project>) -> Vec<Stage> {
    let entries = log.stages.get(project.id()).into_iter().flatten();
    entries
        .filter_map(|entry| Stage::ALL.iter().find(|stage| stage.as_str() == entry.stage))
        .copied()
        .filter(|stage| !matches!(stage, Stage::Paused | Stage::Rejected))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::history::{History, StageEntry};
    use crate::model::load;
    use crate::source::SourceSet;
    use crate::value::Date;

    /// Returns the skipped stages that the rule reports for a project at `now` whose committed stages were `past`.
    fn skipped(past: &[&str], now: &str) -> Option<Arg> {
        let text = format!("id: p\nname: P\nstage: {now}\n");
        let sources = SourceSet::from_memory([("projects/p.yaml".to_owned(), text.into_bytes())]);
        let register = load(&sources).expect("a register").register;
        let today = Date::new(2026, 11, 22).expect("a day");
        let commit = git2::Oid::from_bytes(&[1; 20]).expect("an id").into();
        let seen = |stage: &&str| StageEntry {
            stage: (*stage).to_owned(),
            date: today,
            commit,
        };
        let mut log = ProjectLog::default();
        log.stages.insert("p".to_owned(), past.iter().map(seen).collect());
        let history = History::Known(log.clone());
        let mut findings = Vec::new();
        check(
            &Context {
                register: &register,
                today,
                history: &history,
            },
            &log,
            &mut findings,
        );
        assert!(findings.len() <= 1);
        let finding = findings.pop()?;
        finding
            .args
            .into_iter()
            .find(|(name, _)| *name == "skipped")
            .map(|(_, skipped)| skipped)
    }

    fn stages(names: &[&str]) -> Option<Arg> {
        Some(Arg::List(names.iter().map(|name| format!("`{name}`")).collect()))
    }

    #[test]
    fn a_jump_names_every_stage_that_it_leaves_out() {
        assert_eq!(
            skipped(&["need", "running"], "running"),
            stages(&["proposed", "approved"])
        );
        assert_eq!(
            skipped(&["idea", "proposed", "running"], "running"),
            stages(&["approved"])
        );
        assert_eq!(
            skipped(&["proposed", "approved"], "realising"),
            stages(&["running"])
        );
    }

    #[test]
    fn a_jump_shows_before_it_is_committed() {
        assert_eq!(skipped(&["need"], "approved"), stages(&["proposed"]));
    }

    #[test]
    fn a_pause_is_no_stage_to_jump_from() {
        assert_eq!(
            skipped(&["need", "paused", "running"], "running"),
            stages(&["proposed", "approved"])
        );
        assert_eq!(
            skipped(
                &["proposed", "approved", "running", "paused", "running"],
                "running"
            ),
            None
        );
    }

    #[test]
    fn the_straight_way_and_what_lies_before_the_register_are_silent() {
        assert_eq!(
            skipped(&["idea", "proposed", "approved", "running"], "running"),
            None
        );
        assert_eq!(skipped(&["running", "realising"], "realising"), None);
        assert_eq!(
            skipped(&["need", "running", "proposed", "approved", "running"], "running"),
            None
        );
        assert_eq!(skipped(&["need", "running", "closed"], "closed"), None);
        assert_eq!(skipped(&[], "running"), None);
    }
}
