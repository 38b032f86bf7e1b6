//! Small random registers, whole: municipality, units, roles, pools, policy, projects.

use std::collections::BTreeMap;

use portfolio::internal::model::{Register, load};
use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::recommend::{Recommendation, recommend};
use portfolio::internal::source::SourceSet;
use portfolio::internal::value::Quarter;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{FIRST, POOLS, today};

pub(crate) const CRITERIA: [&str; 4] = [
    "legal_requirement",
    "citizen_facing",
    "business_gain",
    "economic_gain",
];
const ROLES: [&str; 2] = ["projektleder", "it-arkitekt"];
const UNITS: [&str; 2] = ["a", "b"];

/// A project as it is drawn; what the register says of it is made from this.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    pub(crate) id: String,
    pub(crate) stage: &'static str,
    /// By criterion the scores of one or two units.
    pub(crate) scores: Vec<Vec<u32>>,
    /// Pool, kroner, years after the first.
    pub(crate) funding: Vec<(usize, i64, i32)>,
    /// By role and quarter.
    pub(crate) hours: Vec<Vec<u32>>,
    /// Quarters after the first.
    pub(crate) start: i64,
    pub(crate) after: Vec<usize>,
    pub(crate) alternative: Option<usize>,
}

impl Drawn {
    /// How many quarters it takes.
    pub(crate) fn quarters(&self) -> i64 {
        self.hours.iter().map(Vec::len).max().unwrap_or(0).max(1) as i64
    }

    /// The mean level on a criterion, times two: scores are of one or two units, and levels are 25 points apart.
    pub(crate) fn twice_the_level(&self, criterion: usize) -> i128 {
        let scores = &self.scores[criterion];
        let sum: i128 = scores.iter().map(|score| i128::from(score - 1) * 25).sum();
        if scores.len() == 1 { 2 * sum } else { sum }
    }

    fn json(&self, all: &[Drawn], principle: &str) -> Value {
        let of = |(criterion, given): (&&str, &Vec<u32>)| -> Vec<Value> {
            let by = given.iter().zip(UNITS);
            by.map(|(value, by)| json!({ "criterion": criterion, "value": value, "by": by }))
                .collect()
        };
        let scores: Vec<Value> = CRITERIA.iter().zip(&self.scores).flat_map(of).collect();
        let funding = self.funding.iter().map(|(pool, dkk, later)| {
            json!({ "from": POOLS[*pool], "dkk": dkk, "year": FIRST.year + later, "principle": principle })
        });
        let resources = ROLES.iter().zip(&self.hours);
        let names = |places: &[usize]| places.iter().map(|n| all[*n].id.clone()).collect::<Vec<_>>();
        let alternatives: Vec<usize> = self.alternative.into_iter().collect();
        json!({
            "id": self.id, "name": self.id.to_uppercase(), "stage": self.stage, "unit": "a", "complex": ["process"],
            "scores": scores,
            "funding": funding.collect::<Vec<_>>(),
            "resources": resources.map(|(role, hours)| json!({ "role": role, "hours": hours })).collect::<Vec<_>>(),
            "wished_start": FIRST.plus(self.start).to_string(),
            "depends_on": names(&self.after),
            "alternatives": names(&alternatives),
            "business_case": {
                "investment_dkk": self.funding.iter().map(|(_, dkk, _)| dkk).sum::<i64>(),
                "operating_dkk_per_year": 0,
            },
            "benefits": [{ "id": "b", "name": "B", "kind": "economic", "unit": "a", "saving_dkk_per_year": 900_000 }],
        })
    }
}

/// A register as it is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub(crate) projects: Vec<Drawn>,
    pub(crate) weights: Vec<u32>,
    /// By role, hours of eight quarters.
    pub(crate) capacity: Vec<Vec<u32>>,
    /// What each pool has, and what it gets in the three years after.
    pub(crate) pools: Vec<(i64, Vec<i64>)>,
    pub(crate) parallel: Option<u32>,
    /// The span of the first criterion's weight, in hundredths of the sum.
    pub(crate) range: Option<(u32, u32)>,
    /// Whether repayments can be used again; then everything is lent by the efficiency principle.
    pub(crate) revolving: bool,
}

impl Drawing {
    pub(crate) fn register(&self) -> Register {
        let named = |ids: &[&str]| ids.iter().map(|id| json!({ "id": id, "name": id })).collect();
        let pools = POOLS.iter().zip(&self.pools).map(|(id, (there, _))| {
            let entry = json!({ "no": 1, "on": "2026-01-01", "kind": "allocation", "dkk": there });
            json!({ "id": id, "name": id, "entries": [entry] })
        });
        let budgets = POOLS.iter().zip(&self.pools).flat_map(|(id, (_, later))| {
            let later = (1..).zip(later);
            later.map(move |(n, dkk)| json!({ "pool": id, "year": FIRST.year + n, "dkk": dkk }))
        });
        let capacity = ROLES.iter().zip(&self.capacity).flat_map(|(role, hours)| {
            let hours = (0..).zip(hours);
            hours.map(move |(n, hours)| {
                json!({ "role": role, "quarter": FIRST.plus(n).to_string(), "hours": hours })
            })
        });
        let criteria = CRITERIA.iter().zip(&self.weights);
        let sum: u32 = self.weights.iter().sum();
        let mut policy = json!({
            "scoring": { "criteria": criteria.map(|(id, weight)| {
                json!({ "id": id, "label": { "da": id }, "weight": weight })
            }).collect::<Vec<_>>() },
            "pool_budgets": budgets.collect::<Vec<_>>(),
            "capacity": capacity.collect::<Vec<_>>(),
        });
        if let Some(parallel) = self.parallel {
            policy["max_parallel_projects"] = json!(parallel);
        }
        policy["ranking"] = json!({ "revolving": self.revolving });
        if let Some((low, high)) = self.range {
            let range = json!({ "min": low * sum / 100, "max": high * sum / 100 });
            policy["ranking"]["weight_ranges"] = json!({ "legal_requirement": range });
        }
        let principle = if self.revolving {
            "efficiency"
        } else {
            "development"
        };
        let projects = self.projects.iter();
        let projects = projects.map(|one| one.json(&self.projects, principle));
        let files: [(&str, Value); 6] = [
            (
                "municipality.yaml",
                json!({ "id": "m", "format_version": 1, "language": "da", "name": "M" }),
            ),
            ("units.yaml", Value::Array(named(&UNITS))),
            ("roles.yaml", Value::Array(named(&ROLES))),
            ("pools.yaml", pools.collect()),
            ("policy.yaml", policy),
            ("projects.yaml", projects.collect()),
        ];
        let files = files.map(|(path, content)| (path.to_owned(), content.to_string().into_bytes()));
        let loaded = load(&SourceSet::from_memory(files)).expect("this format");
        assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
        loaded.register
    }
}

/// The quarters that bound and recommended projects begin in, by id.
pub(crate) fn starts(made: &Recommendation) -> BTreeMap<String, Quarter> {
    let starts = made.ranked.iter();
    starts
        .filter_map(|one| Some((one.id.clone(), one.start?)))
        .collect()
}

/// Those of the bound ones alone.
pub(crate) fn bound_places(made: &Recommendation) -> BTreeMap<String, Quarter> {
    let bound = of_class(made, &[Class::Bound]);
    let mut places = starts(made);
    places.retain(|id, _| bound.contains(id));
    places
}

/// The recommendation of a register.
pub(crate) fn made(register: &Register, request: &Request) -> Recommendation {
    recommend(register, today(), request, &|| false).expect("no cycle")
}

/// The projects of some classes, by id.
pub(crate) fn of_class(made: &Recommendation, classes: &[Class]) -> Vec<String> {
    let of = made
        .ranked
        .iter()
        .filter(|one| classes.contains(&one.place.class));
    let mut ids: Vec<String> = of.map(|one| one.id.clone()).collect();
    ids.sort();
    ids
}

prop_compose! {
    fn project()(
        kind in 0_usize..9, scores in vec(vec(1_u32..=5, 1..3), 4),
        funding in vec((0_usize..2, 1_i64..400_000, 0_i32..3), 0..3), hours in vec(vec(0_u32..80, 0..3), 2),
        start in 0_i64..5, after in vec(any::<prop::sample::Index>(), 0..2),
        alternative in proptest::option::weighted(0.2, any::<prop::sample::Index>()),
    ) -> (Drawn, Vec<prop::sample::Index>, Option<prop::sample::Index>) {
        let one = Drawn {
            id: String::new(),
            stage: if kind == 0 { "approved" } else { "proposed" },
            scores,
            funding,
            hours,
            start,
            after: Vec::new(),
            alternative: None,
        };
        (one, after, alternative)
    }
}

prop_compose! {
    pub(crate) fn drawing(most: usize)(
        rows in vec(project(), 2..most), weights in vec(0_u32..30, 4), capacity in vec(vec(0_u32..200, 8), 2),
        pools in vec((0_i64..600_000, vec(0_i64..400_000, 3)), 2), parallel in proptest::option::of(1_u32..5),
        range in proptest::option::of((0_u32..40, 50_u32..100)),
        revolving in any::<bool>(),
    ) -> Drawing {
        let mut projects: Vec<Drawn> = Vec::new();
        for (n, (mut one, after, alternative)) in rows.into_iter().enumerate() {
            one.id = format!("p{n:02}");
            if n > 0 {
                one.after = after.iter().map(|index| index.index(n)).collect();
                one.after.sort_unstable();
                one.after.dedup();
                one.alternative = alternative.map(|index| index.index(n)).filter(|other| !one.after.contains(other));
            }
            projects.push(one);
        }
        let mut weights = weights;
        weights[0] += 1;
        Drawing { projects, weights, capacity, pools, parallel, range, revolving }
    }
}
