//! What stands below the table of all projects, where there is something to say.

use super::content::{Decision, Follow, FollowMeeting, FollowedProject, UnknownBaseline};
use crate::finding::Arg;
use crate::glossary::word;
use crate::model::{DeviationLimits, Register};
use crate::overview::by_name;
use crate::page::{Block, Cell, Table};
use crate::text::text;
use crate::value::{Language, Missing};
use crate::view::deviation::{figures, measure, sentence};

/// Writes the details.
pub(super) struct Details<'f, 'r> {
    pub(super) register: &'r Register,
    pub(super) follow: &'f Follow<'r>,
    pub(super) language: Language,
}

impl Details<'_, '_> {
    pub(super) fn say(&self, key: &str) -> String {
        text(self.language, key, &[])
    }

    /// Returns the projects that call for a new decision, and why.
    pub(super) fn decisions(&self) -> Vec<String> {
        let projects = self.follow.projects.iter();
        projects
            .filter_map(|one| {
                let red = one
                    .red_since
                    .map(|day| text(self.language, "follow-red-since", &[("day", day.into())]));
                let material = one.material().map(|one| sentence(one, self.language));
                let why: Vec<String> = material.chain(red).collect();
                let mut facts = vec![
                    ("project", one.project.title().into()),
                    ("why", Arg::Text(why.join("; "))),
                ];
                let key = match one.decision {
                    Decision::NotNeeded => return None,
                    Decision::Needed => "follow-needed-line",
                    Decision::OnAgenda(meeting, item) => {
                        facts.push(("no", item.no.into()));
                        match meeting.date.get() {
                            Some(day) => {
                                facts.push(("day", day.into()));
                                "follow-on-agenda-line"
                            }
                            None => "follow-on-agenda-undated",
                        }
                    }
                };
                Some(text(self.language, key, &facts))
            })
            .collect()
    }

    /// Returns every figure that is not what was decided: in a column for each fact, and in a sentence for a terminal.
    pub(super) fn deviations(&self) -> Option<Block> {
        let mut table = Table::new(
            self.language,
            &[
                "id",
                "project",
                "deviates_in",
                "benefit_or_risk",
                "was_decided",
                "now",
                "change",
                "follow_light",
            ],
        );
        let mut narrow = Table::new(self.language, &["project", "deviation", "follow_light"]);
        for one in &self.follow.projects {
            for deviation in &one.deviations {
                let (before, now) = figures(deviation);
                let light = Cell::choice(self.language, deviation.light().as_str());
                table.push(vec![
                    one.project.id().into(),
                    one.project.title().into(),
                    measure(deviation.of, self.language),
                    Cell::of(deviation.about.as_ref()),
                    before,
                    now,
                    Cell::of(deviation.permille().map(Cell::Percent)),
                    light.clone(),
                ]);
                let sentence_cell = sentence(deviation, self.language).into();
                narrow.push(vec![one.project.title().into(), sentence_cell, light]);
            }
        }
        (!table.rows.is_empty()).then(|| Block::Table {
            heading: self.say("follow-deviations"),
            table,
            narrow: Some(narrow),
        })
    }

    /// Benefits that are due and not measured.
    pub(super) fn late(&self) -> Table {
        let mut table = Table::new(
            self.language,
            &[
                "project",
                "benefit",
                "benefit_owner",
                "benefit_due",
                "expected_saving",
            ],
        );
        for one in &self.follow.projects {
            for benefit in &one.late {
                let owner = benefit.owner.given().map(|owner| self.register.title(owner));
                table.push(vec![
                    one.project.title().into(),
                    (&benefit.name).into(),
                    Cell::of(owner),
                    Cell::of(benefit.due.get()),
                    Cell::dkk(benefit.stated_saving()),
                ]);
            }
        }
        table
    }

    /// Projects that should have ended.
    pub(super) fn past_end(&self) -> Vec<String> {
        let past = |one: &FollowedProject<'_>| {
            let facts = [
                ("project", one.project.title().into()),
                ("day", one.past_end?.into()),
            ];
            Some(text(self.language, "follow-past-end-line", &facts))
        };
        self.follow.projects.iter().filter_map(past).collect()
    }

    /// Returns the latest report of each project that tells of a deviation or a new risk, and whether it has been on an agenda
    /// since.
    pub(super) fn reported(&self) -> Vec<String> {
        let language = self.language;
        let mut lines = Vec::new();
        for one in &self.follow.projects {
            let Some((report, agenda)) = &one.reported else {
                continue;
            };
            let reported_texts = [
                ("follow-reported-deviation", report.deviation.given()),
                ("follow-reported-risk", report.new_risk.given()),
            ];
            for (key, stated) in reported_texts {
                let Some(words) = stated else { continue };
                let facts = [
                    ("project", one.project.title().into()),
                    ("on", report.on.into()),
                    ("text", words.into()),
                ];
                let sentence = ("said", sentence_end(text(language, key, &facts)).into());
                lines.push(match agenda {
                    None => text(language, "follow-reported-nowhere", &[sentence]),
                    Some((meeting, item)) => {
                        let no = ("no", item.no.into());
                        match meeting.date.get() {
                            Some(day) => {
                                let day = ("day", day.into());
                                text(language, "follow-reported-agenda", &[sentence, day, no])
                            }
                            None => text(language, "follow-reported-agenda-undated", &[sentence, no]),
                        }
                    }
                });
            }
        }
        lines
    }

    /// Returns the projects of which it is not known what they are measured from, unless it is not known of any, and
    /// those of which it is not known whether they are decided.
    pub(super) fn unknown(&self) -> Vec<String> {
        let why = |one: &FollowedProject<'_>| {
            let key = match one.past.as_ref().err()? {
                UnknownBaseline::NoPast => return None,
                UnknownBaseline::NotDecided => "follow-not-decided",
                UnknownBaseline::NotCommitted => "follow-not-committed",
                UnknownBaseline::NotThere => "follow-not-there",
                UnknownBaseline::NotReadable => "follow-not-readable",
                UnknownBaseline::NotReadableNow => "follow-not-readable-now",
            };
            let facts = [("project", one.project.title().into())];
            Some(text(self.language, key, &facts))
        };
        let projects = by_name(&self.register.projects).into_iter();
        let stage = projects.filter_map(|project| {
            let key = match project.stage.missing()? {
                Missing::Unreadable => "follow-stage-not-readable",
                Missing::Unknown | Missing::Blank => "follow-stage-not-known",
            };
            Some(text(self.language, key, &[("project", project.title().into())]))
        });
        self.follow.projects.iter().filter_map(why).chain(stage).collect()
    }

    /// Returns the policy's limits in a sentence.
    pub(super) fn limits(&self, limits: &DeviationLimits) -> String {
        let facts = [
            ("cost", limits.cost_pct.into()),
            ("hours", limits.hours_pct.into()),
            ("quarters", limits.quarters.into()),
            ("benefits", limits.benefits_pct.into()),
            ("risk", limits.risk_score.into()),
        ];
        text(self.language, "follow-limits", &facts)
    }

    /// Reports since the meeting before.
    pub(super) fn reports(&self, meeting: &FollowMeeting<'_>) -> Table {
        let mut table = Table::new(
            self.language,
            &["date", "project", "traffic_light", "spent", "deviation"],
        );
        for (project, report) in &meeting.reports {
            let remarks = [report.deviation.given(), report.new_risk.given()];
            table.push(vec![
                report.on.into(),
                project.title().into(),
                Cell::choice(self.language, report.status.as_str()),
                Cell::dkk(report.spent_dkk.get().map(|dkk| dkk.get())),
                Cell::list(remarks.into_iter().map(Cell::of)),
            ]);
        }
        table
    }

    /// Stages that projects entered since the meeting before.
    pub(super) fn stages(&self, meeting: &FollowMeeting<'_>) -> Vec<String> {
        let lines = meeting.stages.iter().filter_map(|(project, before, stage)| {
            let facts = [
                ("project", project.title().into()),
                ("before", word(self.language, &(*before)?.stage).into()),
                ("now", word(self.language, &stage.stage).into()),
                ("day", stage.date.into()),
            ];
            Some(text(self.language, "follow-stage-line", &facts))
        });
        lines.collect()
    }

    /// Returns the meeting's items on renewed decisions.
    pub(super) fn redecisions(&self, meeting: &FollowMeeting<'_>) -> Table {
        let mut table = Table::new(
            self.language,
            &["item_no", "subject_of_item", "proposal", "item_outcome"],
        );
        for item in &meeting.redecisions {
            table.push(vec![
                item.no.into(),
                (&item.title).into(),
                Cell::of(item.recommendation.given()),
                Cell::choice(self.language, item.outcome.as_str()),
            ]);
        }
        table
    }
}

/// Returns the text with a full stop, unless it ends a sentence already.
fn sentence_end(text: String) -> String {
    if text.trim_end().ends_with(['.', '!', '?']) {
        text
    } else {
        format!("{text}.")
    }
}
