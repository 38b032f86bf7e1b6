//! The page of `portfolio rank --explain`.

mod choice;
mod money;
mod scores;

use super::frame::{RankingFrame, basis};
use super::words::{self, label, points};
use crate::diagnostics::ReportedFinding;
use crate::finding::Arg;
use crate::model::Register;
use crate::model::project::Stage;
use crate::page::Page;
use crate::ranking::explain::{ExplainedStanding, Explanation, PlaceStory};
use crate::ranking::gate::Class;
use crate::ranking::reason::Reason;
use crate::ranking::recommend::Recommendation;
use crate::ranking::score::Fraction;
use crate::ranking::sensitivity::swaps::Swap;
use crate::text::{self, decimal};
use crate::value::{Language, round_half_up};

/// What the page is written from.
struct ExplanationWriter<'a> {
    register: &'a Register,
    one: &'a Explanation,
    language: Language,
}

/// Returns the page of an explanation. `findings` are those of the project that send it back.
pub fn page(
    register: &Register,
    one: &Explanation,
    recommendation: &Recommendation,
    frame: &RankingFrame<'_>,
    findings: &[&ReportedFinding],
    language: Language,
) -> Page {
    let writer = ExplanationWriter {
        register,
        one,
        language,
    };
    let name = words::project(register, &one.id);
    let mut page = Page::new(writer.text("explain-title", &[("project", name.into())]));
    page.header = writer.header();
    page.header
        .extend(basis(register, recommendation, frame, language));
    page.lines(writer.text("explain-test", &[]), writer.test());
    page.lines(writer.text(writer.faults_heading(), &[]), writer.faults(findings));
    page.table(writer.text("explain-points", &[]), writer.scores());
    page.lines(writer.notes_heading(), writer.score_notes());
    page.lines(writer.text("explain-case", &[]), writer.case());
    page.lines(writer.text("explain-place", &[]), writer.place());
    page.lines(writer.text("explain-forced", &[]), writer.forced());
    page.lines(writer.text("explain-extra", &[]), writer.extras());
    page.table(writer.text("explain-financing", &[]), writer.years());
    page.lines("", writer.money_notes());
    page.lines(writer.text("explain-firmness", &[]), writer.firmness());
    let short = recommendation.shortfalls.iter();
    let short = short.map(|one| words::shortfall(register, one, language));
    page.lines(writer.text("rank-shortfalls", &[]), short.collect());
    page
}

impl ExplanationWriter<'_> {
    fn text(&self, key: &str, facts: &text::MessageArgs<'_>) -> String {
        text::text(self.language, key, facts)
    }

    fn name(&self, id: &str) -> Arg {
        Arg::Text(words::project(self.register, id).to_owned())
    }

    fn points(&self, hundredths: i64) -> Arg {
        Arg::Text(points(self.language, hundredths))
    }

    fn class(&self, class: Class) -> Arg {
        Arg::Text(self.text(class.key(), &[]))
    }

    fn reason(&self, reason: &Reason) -> String {
        words::reason(self.register, reason, self.language)
    }

    fn header(&self) -> Vec<String> {
        let one = self.one;
        let mut header =
            match (&one.stand, &one.story) {
                (ExplainedStanding::Ranked(ranked), Some(story)) => {
                    let mut facts = vec![("class", self.class(ranked.place.class))];
                    let key = match ranked.place.rank {
                        Some(rank) => {
                            facts.extend([
                                ("rank", rank.into()),
                                ("all", story.all.into()),
                                ("at", (story.before + 1).into()),
                                ("of", story.in_class.into()),
                            ]);
                            "explain-stands"
                        }
                        None => "explain-stands-unranked",
                    };
                    let stands = self.text(key, &facts);
                    let shared = ranked.place.tied.then(|| self.text("explain-shared", &[]));
                    let stands = std::iter::once(stands).chain(shared);
                    let mut lines = vec![stands.collect::<Vec<_>>().join("; ")];
                    let reasons = std::iter::once(&ranked.reason);
                    // All faults stand below, each with what to do.
                    let flags = ranked.flags.iter().filter(|flag| !one.faults.contains(flag));
                    lines.extend(reasons.chain(flags).map(|reason| {
                        self.text("explain-reason", &[("reason", self.reason(reason).into())])
                    }));
                    lines
                }
                (ExplainedStanding::Listed(reason), _) => {
                    vec![self.text("explain-listed", &[("reason", self.reason(reason).into())])]
                }
                (ExplainedStanding::Out(stage), _) => vec![self.text(
                    "explain-out",
                    &[("stage", stage.map_or("?", Stage::as_str).into())],
                )],
                (ExplainedStanding::Ranked(ranked), None) => vec![self.reason(&ranked.reason)],
            };
        if one.interrupted {
            header.push(self.text("explain-interrupted", &[]));
        }
        header
    }

    /// Returns the criteria of the project test that fired, with value and limit where they have one.
    fn test(&self) -> Vec<String> {
        let Some(test) = &self.one.test else {
            return vec![self.text("rank-no-project-test", &[])];
        };
        let criteria = test.criteria.iter();
        let mut lines: Vec<String> = criteria
            .map(|criterion| self.text(&format!("rank-test-{}", criterion.as_str()), &[]))
            .collect();
        if let Some(cost) = test.cost {
            let facts = [("value", Arg::Dkk(cost.value)), ("limit", Arg::Dkk(cost.limit))];
            lines.push(self.text("rank-test-cost", &facts));
        }
        if let Some(hours) = test.hours {
            let number = |n| Arg::Text(text::number(self.language, n));
            let facts = [("value", number(hours.value)), ("limit", number(hours.limit))];
            lines.push(self.text("rank-test-hours", &facts));
        }
        if lines.is_empty() {
            lines.push(self.text("explain-test-none", &[]));
        }
        let project = self.register.projects.get(&self.one.id);
        if let Some(because) = project.and_then(|project| project.listed_because.given()) {
            lines.push(self.text("explain-test-because", &[("because", because.into())]));
        }
        lines
    }

    fn place(&self) -> Vec<String> {
        let (ExplainedStanding::Ranked(ranked), Some(story)) = (&self.one.stand, &self.one.story) else {
            return Vec::new();
        };
        // What is sent back has no place to tell of; without points there is no order.
        let (Some(points), Some(_)) = (&ranked.points, ranked.place.rank) else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        match &story.lifted_by {
            Some((by, _)) => {
                let facts = [
                    ("points", self.points(points.hundredths)),
                    ("effective", self.points(ranked.place.effective)),
                    ("project", self.name(by)),
                ];
                lines.push(self.text("explain-place-lifted", &facts));
            }
            None if points.missing.is_empty() => {
                let facts = [("points", self.points(points.hundredths))];
                lines.push(self.text("explain-place-own", &facts));
            }
            None => {}
        }
        let PlaceStory {
            above,
            below,
            needs,
            needed_by,
            ..
        } = story;
        for (key, neighbour) in [("explain-place-above", above), ("explain-place-below", below)] {
            lines.extend(neighbour.as_ref().map(|(id, points)| {
                self.text(
                    key,
                    &[("project", self.name(id)), ("points", self.points(*points))],
                )
            }));
        }
        for (key, others) in [
            ("explain-place-needs", needs),
            ("explain-place-needed-by", needed_by),
        ] {
            lines.extend(others.iter().map(|(id, class)| {
                let class = self.text(class.key(), &[]).to_lowercase();
                self.text(key, &[("project", self.name(id)), ("class", class.into())])
            }));
        }
        lines
    }

    fn firmness(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(robustness) = self.one.robustness {
            let facts = [
                ("taken", robustness.taken.into()),
                ("tried", robustness.tried.into()),
                ("all", robustness.all.into()),
                ("unproven", robustness.unproven.into()),
            ];
            let stopped = robustness.tried < robustness.all;
            let key = if stopped {
                "explain-robustness-stopped"
            } else {
                "explain-robustness"
            };
            lines.push(self.text(key, &facts));
            if robustness.unproven > 0 {
                lines.push(self.text("explain-robustness-unproven", &facts));
            }
        }
        let swaps = self.one.swaps.iter();
        lines.extend(swaps.map(|swap| swap_line(self.register, swap, self.language)));
        lines
    }
}

/// Returns a share of all weights in per cent with one decimal, rounded, and exactly as a fraction.
pub(super) fn share(of: Fraction, language: Language) -> (String, String) {
    let percent = format!("{} %", decimal(language, per_mille(of), 1));
    (percent, format!("{}/{}", of.numerator, of.denominator))
}

/// Returns a share per mille, half of one rounded up.
pub(super) fn per_mille(of: Fraction) -> i64 {
    round_half_up(i128::from(of.numerator) * 1_000, of.denominator.into())
}

fn swap_line(register: &Register, swap: &Swap, language: Language) -> String {
    let key = match swap.more {
        _ if swap.now == swap.at => "explain-swap-tied",
        true => "explain-swap-more",
        false => "explain-swap-less",
    };
    let criterion = register.policy.criteria().get(swap.criterion);
    let criterion = criterion.map_or("", |criterion| label(criterion, language));
    let name = |id| Arg::Text(words::project(register, id).to_owned());
    let (at, fraction) = share(swap.at, language);
    let (now, _) = share(swap.now, language);
    let facts = [
        ("above", name(&swap.above)),
        ("below", name(&swap.below)),
        ("criterion", criterion.into()),
        ("at", at.into()),
        ("fraction", fraction.into()),
        ("now", now.into()),
        ("more", if swap.more { "yes" } else { "no" }.into()),
    ];
    text::text(language, key, &facts)
}
