//! Settings that contradict each other.

use crate::finding::{Finding, Severity};
use crate::model::{IntoPath, Policy, REQUESTED_FIELDS, RankingPolicy, Scoring, Single};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Year;

pub(super) static RULE: Rule = Rule {
    id: "policy-invalid",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The settings in `policy.yaml` fit together: the scale's lowest score is below its highest; some \
               weight is above 0; `level_points` has one number per level, rising, at most 100; `levels` are \
               on the scale; `band_limits` fall and `economic_bands` rise and are no more than the scale's \
               steps; `discount_tiers` begin at year 0 and rise; a weight's span runs upwards and is of a \
               criterion; a group does not ask for more projects than it has; years lie from 1970 to 2100; \
               `completeness` weighs fields that the overview of completeness asks for.",
        why: "A ranking by settings that contradict each other would be an order that nobody has decided.",
        source: "Herning p. 9: «Vurderingen sker ud fra en skala fra 1 5, hvor 5 er bedste score.» (the hyphen \
                 between 1 and 5 is lost in the text).",
        example: "scoring:\n  min: 5\n  max: 1",
        mend: "Correct the setting as the message says. Every setting may be left out; then the default \
               counts.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let policy = &context.register.policy;
    let mut faults = PolicyFaults { policy, findings };
    if let Some(scoring) = &policy.scoring {
        faults.scale(scoring);
        faults.points(scoring);
    }
    faults.ranking(
        &policy.ranking,
        policy.scoring.as_ref().unwrap_or(&Scoring::default()),
    );
    faults.years();
    faults.completeness();
}

struct PolicyFaults<'a> {
    policy: &'a Single<Policy>,
    findings: &'a mut Vec<Finding>,
}

impl PolicyFaults<'_> {
    /// Reports a fault; a register without a policy has the defaults, which have none.
    fn add(&mut self, path: impl IntoPath, variant: &str, args: impl FnOnce(Finding) -> Finding) {
        if let Some(place) = self.policy.at(path) {
            self.findings
                .push(args(Finding::new(RULE.id, place).variant(variant)));
        }
    }

    fn scale(&mut self, scoring: &Scoring) {
        if scoring.min >= scoring.max {
            let numbers = |finding: Finding| finding.arg("min", scoring.min).arg("max", scoring.max);
            self.add(("scoring", "max"), "scale", numbers);
        }
        if scoring.criteria.iter().all(|criterion| criterion.weight == 0) {
            self.add(("scoring", "criteria"), "weights", |finding| finding);
        }
        for (n, criterion) in scoring.criteria.iter().enumerate() {
            let is_level = |level: &str| {
                level
                    .parse()
                    .is_ok_and(|level| (scoring.min..=scoring.max).contains(&level))
            };
            for level in criterion.levels.keys().filter(|level| !is_level(level)) {
                self.add(
                    ("scoring", "criteria", n, "levels", level.clone()),
                    "level",
                    |finding| {
                        finding
                            .arg("level", level)
                            .arg("criterion", &criterion.id)
                            .arg("min", scoring.min)
                            .arg("max", scoring.max)
                    },
                );
            }
        }
    }

    fn points(&mut self, scoring: &Scoring) {
        let points = &scoring.level_points;
        let levels = (scoring.max as usize + 1).saturating_sub(scoring.min as usize);
        if scoring.min < scoring.max && points.len() != levels {
            self.add(("scoring", "level_points"), "points-count", |finding| {
                finding.arg("points", points.len()).arg("levels", levels)
            });
        }
        if let Some(n) = (1..points.len()).find(|n| points[*n] < points[n - 1]) {
            self.add(("scoring", "level_points", n), "points-order", |finding| finding);
        }
        if let Some(n) = points.iter().position(|points| *points > 100) {
            self.add(("scoring", "level_points", n), "points-above", |finding| {
                finding.arg("points", points[n])
            });
        }
    }

    fn ranking(&mut self, ranking: &RankingPolicy, scoring: &Scoring) {
        if let Some(n) =
            (1..ranking.band_limits.len()).find(|n| ranking.band_limits[*n] >= ranking.band_limits[n - 1])
        {
            self.add(("ranking", "band_limits", n), "bands", |finding| finding);
        }
        let bands = &ranking.economic_bands;
        if let Some(n) = (1..bands.len()).find(|n| bands[*n] <= bands[n - 1]) {
            self.add(("ranking", "economic_bands", n), "economic-order", |finding| {
                finding
            });
        }
        let steps = scoring.max.saturating_sub(scoring.min) as usize;
        if scoring.min < scoring.max && bands.len() > steps {
            self.add(("ranking", "economic_bands"), "economic-count", |finding| {
                finding.arg("bands", bands.len()).arg("steps", steps)
            });
        }
        let tiers = &ranking.discount_tiers;
        if tiers.first().is_none_or(|first| first.from_year != 0) {
            self.add(("ranking", "discount_tiers"), "tiers-start", |finding| finding);
        }
        if let Some(n) = (1..tiers.len()).find(|n| tiers[*n].from_year <= tiers[n - 1].from_year) {
            self.add(
                ("ranking", "discount_tiers", n, "from_year"),
                "tiers-order",
                |finding| finding,
            );
        }
        for (criterion, range) in &ranking.weight_ranges {
            if range.min > range.max {
                let numbers = |finding: Finding| finding.arg("min", range.min).arg("max", range.max);
                self.add(("ranking", "weight_ranges", criterion.clone()), "span", numbers);
            }
            if scoring.criteria.iter().all(|known| known.id != *criterion) {
                self.add(
                    ("ranking", "weight_ranges", criterion.clone()),
                    "criterion",
                    |finding| finding.arg("criterion", criterion),
                );
            }
        }
        for (n, group) in ranking.groups.iter().enumerate() {
            if group.min as usize > group.projects.len() {
                self.add(("ranking", "groups", n, "min"), "group", |finding| {
                    finding
                        .arg("min", group.min)
                        .arg("projects", group.projects.len())
                });
            }
        }
    }

    fn completeness(&mut self) {
        let known = |field: &str| REQUESTED_FIELDS.iter().any(|requested| requested.field == field);
        for field in self.policy.completeness.keys().filter(|field| !known(field)) {
            let fields: Vec<String> = REQUESTED_FIELDS
                .iter()
                .map(|requested| format!("`{}`", requested.field))
                .collect();
            self.add(("completeness", field.clone()), "completeness", |finding| {
                finding.arg("field", field).arg("fields", fields)
            });
        }
    }

    fn years(&mut self) {
        let policy = self.policy;
        let is_year = |year: &str| year.len() == 4 && year.parse().ok().and_then(Year::new).is_some();
        for year in policy.tender_threshold_dkk.keys().filter(|year| !is_year(year)) {
            self.add(("tender_threshold_dkk", year.clone()), "year", |finding| {
                finding.arg("year", year)
            });
        }
    }
}
