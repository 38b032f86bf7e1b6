//! Present value, claims and repayments.

use std::collections::BTreeMap;

use portfolio::internal::model::{CashFlow, DiscountTier, Policy, Register, YearFlow, load};
use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::financing::{Claim, financing};
use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::recommend::recommend;
use portfolio::internal::source::SourceSet;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{POOLS, today};

proptest! {
    #[test]
    fn at_rate_nought_the_present_value_is_the_plain_sum(nets in btree_map(2020_i32..2090, -1_000_000_000_i64..1_000_000_000, 1..40)) {
        let sum: i64 = nets.values().sum();
        let years = nets.into_iter().map(|(year, net)| {
            let flow = YearFlow { investment: (-net).max(0), operation: 0, saving: net.max(0) };
            (year, flow)
        });
        let flow = CashFlow { years: years.collect(), base_year: 2026 };
        let nought = DiscountTier { from_year: 0, permille: 0 };
        prop_assert_eq!(flow.net_present_value(&[nought]), sum);
    }

    #[test]
    fn the_second_rate_holds_from_year_36(dkk in 1_i64..1_000_000_000, later in 0_i32..40) {
        let at = |year: i32, tiers: &[DiscountTier]| {
            let flow = YearFlow { investment: 0, operation: 0, saving: dkk };
            CashFlow { years: BTreeMap::from([(2026 + year, flow)]), base_year: 2026 }.net_present_value(tiers)
        };
        let tiers = Policy::default().ranking.discount_tiers;
        let expected = dkk as f64 / 1.035_f64.powi(35) / 1.025_f64.powi(later + 1);
        prop_assert!((at(36 + later, &tiers) as f64 - expected).abs() <= 1.0);
        prop_assert_eq!(at(35, &tiers), at(35, &tiers[..1]), "the first rate to year 35");
    }
}

const CRITERIA: [&str; 4] = [
    "legal_requirement",
    "citizen_facing",
    "business_gain",
    "economic_gain",
];

fn register(project: &Value) -> Register {
    register_of(json!([project]), json!({}))
}

fn register_of(projects: Value, policy: Value) -> Register {
    let named = |ids: &[&str]| {
        json!(
            ids.iter()
                .map(|id| json!({ "id": id, "name": id }))
                .collect::<Vec<_>>()
        )
    };
    let files = [
        (
            "municipality.yaml",
            json!({ "id": "m", "format_version": 1, "language": "da", "name": "M" }),
        ),
        ("units.yaml", named(&["a", "b", "c"])),
        ("pools.yaml", named(&POOLS)),
        ("projects.yaml", projects),
        ("policy.yaml", policy),
    ];
    let files = files.map(|(path, content)| (path.to_owned(), content.to_string().into_bytes()));
    let loaded = load(&SourceSet::from_memory(files)).expect("this format");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    loaded.register
}

prop_compose! {
    fn funded()(
        investment in 0_i64..3_000_000,
        lines in vec((0_usize..3, 0_i64..2_000_000, 2025_i32..2030, 0_usize..4), 0..5),
        savings in vec((0_usize..3, 0_i64..900_000, 2026_i32..2032), 0..4),
        operation in 0_i64..500_000,
        agreed in proptest::option::of((0_u32..120, 0_u32..8, 2024_i32..2032)),
        live in 2027_i32..2031,
    ) -> Value {
        let payer = ["udviklingspulje", "strategipulje", "a"];
        let line = |(from, dkk, year, principle): (usize, i64, i32, usize)| {
            let mut line = json!({ "from": payer[from], "dkk": dkk, "year": year });
            if let Some(principle) = ["efficiency", "development", "strategy"].get(principle) {
                line["principle"] = json!(principle);
            }
            line
        };
        let benefit = |(n, (unit, dkk, from)): (usize, (usize, i64, i32))| {
            json!({ "id": format!("b{n}"), "name": "B", "kind": "economic", "unit": (["a", "b", "c"][unit]),
                "saving_dkk_per_year": dkk, "from_year": from })
        };
        let mut project = json!({
            "id": "p", "name": "P", "stage": "proposed", "go_live": format!("{live}-Q1"),
            "business_case": { "investment_dkk": investment, "operating_dkk_per_year": operation },
            "funding": lines.into_iter().map(line).collect::<Vec<_>>(),
            "benefits": savings.into_iter().enumerate().map(benefit).collect::<Vec<_>>(),
        });
        if let Some((share, years, from)) = agreed {
            project["repayment"] = json!({ "share_pct": share, "years": years, "from_year": from });
        }
        project
    }
}

proptest! {
    #[test]
    fn repayments_stay_within_what_each_pool_pays_and_follow_use(project in funded()) {
        let register = register(&project);
        let record = register.projects.get("p").expect("p");
        let plan = financing(&register, record, today());
        let sum = |pool: &str, of: &[Claim]| of.iter().filter(|claim| claim.pool == pool).map(|claim| claim.dkk).sum::<i64>();
        for pool in POOLS {
            let repaid: i64 = plan.repayments.iter().filter(|one| one.pool == pool).map(|one| one.dkk).sum();
            prop_assert!(repaid <= sum(pool, &plan.planned), "{} of {:?}", repaid, plan.planned);
            prop_assert_eq!(sum(pool, &plan.claims), sum(pool, &plan.planned), "no grant so far");
        }
        // Operation is never in a pool's use: all claims together stay within the investment.
        let claimed: i64 = plan.planned.iter().map(|claim| claim.dkk).sum();
        prop_assert!(claimed <= record.investment().unwrap_or(0));
        let in_use = record.in_use_from().expect("go-live").year;
        prop_assert!(plan.repayments.iter().all(|one| one.year >= in_use && one.dkk > 0));
    }

    #[test]
    fn a_pool_never_owes_whether_repayments_revolve_or_not(
        projects in vec(funded(), 1..7), budgets in vec(0_i64..1_500_000, 8), revolving in any::<bool>(),
    ) {
        let complete = |(n, mut project): (usize, Value)| {
            project["id"] = json!(format!("p{n}"));
            project["scope"] = json!("cross");
            // A law without a deadline makes the case positive and binds nothing.
            project["legal_requirement"] = json!({ "basis": "En lov" });
            project["scores"] = json!(CRITERIA.map(|criterion| json!({ "criterion": criterion, "value": n % 5 + 1 })));
            project
        };
        let projects: Vec<Value> = projects.into_iter().enumerate().map(complete).collect();
        let budget = |(n, dkk): (usize, &i64)| json!({ "pool": POOLS[n % 2], "year": 2027 + n / 2, "dkk": dkk });
        let budgets: Vec<Value> = budgets.iter().enumerate().map(budget).collect();
        let of = |revolving: bool| {
            let policy = json!({ "pool_budgets": budgets, "ranking": { "revolving": revolving } });
            let register = register_of(json!(projects), policy);
            recommend(&register, today(), &Request::default(), &|| false).expect("no cycle")
        };
        let made = of(revolving);
        prop_assert!(made.answer.proven && made.ranked.iter().all(|one| one.place.class != Class::SentBack));
        for year in &made.pools {
            prop_assert!(year.left() >= 0, "{:?}", year);
            prop_assert!(revolving || year.returns.is_empty());
        }
        prop_assert!(of(false).answer.points <= of(true).answer.points, "money that comes back takes nothing away");
    }

    #[test]
    fn the_development_principle_is_never_paid_back(mut project in funded()) {
        for line in project["funding"].as_array_mut().expect("a list") {
            line["principle"] = json!("development");
        }
        let register = register(&project);
        let plan = financing(&register, register.projects.get("p").expect("p"), today());
        prop_assert!(plan.repayments.is_empty());
    }
}
