//! What was decided of a project last, whether its stage follows it, and what it reports since.

use super::meeting::{AgendaItem, ItemKind, Meeting, Outcome};
use super::project::{Progress, Project, Stage};
use super::{Record, Register};
use crate::value::Date;

/// A decision on a project (afgørelse): approved, rejected or sent back.
#[derive(Debug, Clone, Copy)]
pub struct ProjectDecision<'r> {
    /// The meeting.
    pub meeting: &'r Record<Meeting>,
    /// The item's place on its agenda.
    pub place: usize,
    /// The item.
    pub item: &'r AgendaItem,
    /// The day of the meeting.
    pub on: Date,
}

impl AgendaItem {
    /// Returns whether the item asks for a decision, the first or a renewed one.
    pub fn asks(&self) -> bool {
        matches!(self.kind, ItemKind::Decision | ItemKind::Redecision)
    }

    /// Returns whether the item settled what it asked for. What is put off, recommended or noted settles nothing.
    fn settles(&self) -> bool {
        let settled = matches!(
            self.outcome,
            Outcome::Approved | Outcome::Rejected | Outcome::SentBack
        );
        settled && self.asks()
    }

    /// Returns whether a project at a stage is where the item's decision puts it. Of a renewed decision that is sent back, a
    /// project that was begun goes on meanwhile.
    fn is_followed_at(&self, stage: Stage) -> bool {
        let is_wish = matches!(stage, Stage::Need | Stage::Idea | Stage::Proposed);
        let is_under_way = matches!(stage, Stage::Approved | Stage::Running);
        match self.outcome {
            Outcome::Approved => !is_wish && stage != Stage::Rejected,
            Outcome::Rejected => !is_wish && !is_under_way,
            Outcome::SentBack if self.kind == ItemKind::Redecision => stage != Stage::Proposed,
            Outcome::SentBack => !is_under_way && !matches!(stage, Stage::Proposed | Stage::Realising),
            _ => true,
        }
    }
}

impl Register {
    /// Returns the decision on a project that was taken last, up to and with a day. `None` where there is none, and
    /// where a decision has no day, so that it is not known which was the last.
    pub fn latest_decision<'r>(
        &'r self,
        project: &'r Record<Project>,
        today: Date,
    ) -> Option<ProjectDecision<'r>> {
        let mut latest: Option<ProjectDecision<'r>> = None;
        for (meeting, place, item) in self.agenda_items(project).filter(|(.., item)| item.settles()) {
            let on = meeting.date.get()?;
            let one = ProjectDecision {
                meeting,
                place,
                item,
                on,
            };
            let order = |one: &ProjectDecision<'_>| (one.on, one.place);
            if on <= today && latest.as_ref().is_none_or(|other| order(other) <= order(&one)) {
                latest = Some(one);
            }
        }
        latest
    }

    /// Returns the latest decision on a project when the project's stage does not follow it. A project that was
    /// rejected or sent back and has been put on a later agenda for a decision is on its way again.
    pub fn decision_not_carried_out<'r>(
        &'r self,
        project: &'r Record<Project>,
        today: Date,
    ) -> Option<ProjectDecision<'r>> {
        let stage = project.stage.get()?;
        let latest = self.latest_decision(project, today)?;
        let is_raised_again = || {
            self.agenda_items(project).any(|(meeting, _, item)| {
                item.asks()
                    && meeting.id() != latest.meeting.id()
                    && meeting.date.get().is_none_or(|on| on > latest.on)
            })
        };
        let is_followed = latest.item.is_followed_at(stage)
            || latest.item.outcome != Outcome::Approved && stage == Stage::Proposed && is_raised_again();
        (!is_followed).then_some(latest)
    }

    /// Returns the agenda item about a project at a meeting on a day or later, held or to come: the first of them. A
    /// meeting without a day counts.
    pub fn on_agenda_since<'r>(
        &'r self,
        project: &'r Record<Project>,
        since: Date,
    ) -> Option<(&'r Record<Meeting>, &'r AgendaItem)> {
        self.agenda_items(project)
            .filter(|(meeting, ..)| meeting.date.get().is_none_or(|on| on >= since))
            .min_by_key(|(meeting, n, _)| {
                (meeting.date.get().is_none(), meeting.date.get(), meeting.id(), *n)
            })
            .map(|(meeting, _, item)| (meeting, item))
    }
}

impl Project {
    /// Returns the latest report, up to and with a day, that tells of a deviation or a new risk, with its place.
    pub fn reported_deviation(&self, day: Date) -> Option<(usize, &Progress)> {
        let reports = self.progress.iter().enumerate().filter(|(_, report)| {
            report.on <= day && (report.deviation.is_given() || report.new_risk.is_given())
        });
        reports.max_by_key(|(_, report)| report.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::load;
    use crate::source::SourceSet;

    /// The day and outcome of the decision that a project does not follow, as its stage and the meetings' days, kinds
    /// and outcomes say.
    fn not_carried_out(stage: &str, meetings: &[(&str, &str, &str)]) -> Option<(String, Outcome)> {
        let mut files = vec![(
            "projects/p.yaml".to_owned(),
            format!("{{id: p, name: P, stage: {stage}}}"),
        )];
        for (n, (day, kind, outcome)) in meetings.iter().enumerate() {
            let text = format!(
                "{{id: m{n}, date: {day}, agenda: [{{no: 1, title: T, item: projects/p, kind: {kind}, outcome: \
                 {outcome}}}]}}"
            );
            files.push((format!("meetings/m{n}.yaml"), text));
        }
        let files = files.into_iter().map(|(path, text)| (path, text.into_bytes()));
        let register = load(&SourceSet::from_memory(files)).expect("a register").register;
        let project = register.projects.get("p").expect("a project");
        let today = "2026-12-04".parse().expect("a day");
        let found = register.decision_not_carried_out(project, today)?;
        Some((found.on.to_string(), found.item.outcome))
    }

    #[test]
    fn a_stage_follows_the_latest_decision_or_it_is_told_which_it_does_not_follow() {
        let held = "2026-12-03";
        for (stage, kind, outcome, followed) in [
            ("proposed", "decision", "rejected", false),
            ("proposed", "decision", "approved", false),
            ("proposed", "decision", "sent_back", false),
            ("proposed", "decision", "recommended", true),
            ("proposed", "decision", "deferred", true),
            ("proposed", "information", "approved", true),
            ("idea", "decision", "approved", false),
            ("idea", "decision", "sent_back", true),
            ("idea", "decision", "rejected", false),
            ("rejected", "decision", "rejected", true),
            ("rejected", "decision", "approved", false),
            ("running", "decision", "approved", true),
            ("running", "redecision", "rejected", false),
            ("running", "redecision", "sent_back", true),
            ("paused", "redecision", "approved", true),
            ("closed", "redecision", "rejected", true),
        ] {
            let found = not_carried_out(stage, &[(held, kind, outcome)]);
            assert_eq!(
                found.is_none(),
                followed,
                "{stage} after {kind} {outcome}: {found:?}"
            );
        }
        assert_eq!(not_carried_out("runing", &[(held, "decision", "rejected")]), None);
    }

    #[test]
    fn the_last_decision_counts_and_what_is_to_come_or_has_no_day_is_none() {
        let approved = ("2026-03-05", "decision", "approved");
        let rejected = ("2026-11-05", "redecision", "rejected");
        let found = not_carried_out("running", &[rejected, approved]);
        assert_eq!(found, Some(("2026-11-05".to_owned(), Outcome::Rejected)));
        let to_come = ("2026-12-05", "redecision", "rejected");
        assert_eq!(not_carried_out("running", &[approved, to_come]), None);
        let undated = ("ukendt", "redecision", "approved");
        assert_eq!(not_carried_out("running", &[rejected, undated]), None);
    }

    #[test]
    fn what_was_rejected_or_sent_back_may_be_proposed_again() {
        let again = ("2027-01-07", "decision", "pending");
        for outcome in ["rejected", "sent_back"] {
            let decided = ("2026-12-03", "decision", outcome);
            assert!(not_carried_out("proposed", &[decided]).is_some());
            assert_eq!(not_carried_out("proposed", &[decided, again]), None);
        }
        let approved = ("2026-12-03", "decision", "approved");
        assert!(not_carried_out("proposed", &[approved, again]).is_some());
    }
}
