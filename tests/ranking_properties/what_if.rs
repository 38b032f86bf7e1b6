//! What `--explain` claims, each claim made again by a recommendation of its own.

use portfolio::internal::ranking::basis::Request;
use portfolio::internal::ranking::explain::{Explanation, Extra, ExtraResource, explain};
use portfolio::internal::ranking::gate::Class;
use portfolio::internal::ranking::what_if::WhatIf;
use proptest::prelude::*;

use super::registers::{Drawing, bound_places, drawing, made, of_class};
use super::today;

fn explained(drawing: &Drawing, id: &str) -> Explanation {
    let register = drawing.register();
    let request = Request::default();
    let made = explain(&register, today(), &request, id, &|| false, &mut |_, _| {});
    made.expect("no cycle").expect("the project").0
}

/// Whether the project is recommended with so much more.
fn recommended(drawing: &Drawing, id: &str, extra: &Extra, amounts: &[i64]) -> bool {
    let now = made(&drawing.register(), &Request::default());
    let mut what_if = WhatIf {
        placed: Some(bound_places(&now)),
        ..WhatIf::default()
    };
    for ((more, _), amount) in extra.parts.iter().zip(amounts) {
        match more {
            ExtraResource::Money { pool } => {
                what_if.money.insert(pool.clone(), *amount);
            }
            ExtraResource::Hours { role } => {
                what_if.hours.insert(role.clone(), *amount);
            }
            ExtraResource::Places => what_if.places = u32::try_from(*amount).expect("a number"),
        }
    }
    let request = Request {
        what_if,
        ..Request::default()
    };
    let made = made(&drawing.register(), &request);
    of_class(&made, &[Class::Recommended]).contains(&id.to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5))]

    #[test]
    fn a_decision_turned_round_never_gains(drawing in drawing(8)) {
        for one in &drawing.projects {
            let explanation = explained(&drawing, &one.id);
            let Some(outcome) = explanation.forced.and_then(|forced| forced.outcome) else { continue };
            prop_assert!(outcome.proven && outcome.loss >= 0, "{}: {:?}", one.id, outcome);
        }
    }

    #[test]
    fn what_suffices_does_and_less_of_it_does_not(drawing in drawing(8), sample in any::<prop::sample::Index>()) {
        for one in &drawing.projects {
            for extra in &explained(&drawing, &one.id).extras {
                let most: Vec<i64> = extra.parts.iter().map(|(_, most)| *most).collect();
                let Some(enough) = &extra.enough else {
                    prop_assert!(!recommended(&drawing, &one.id, extra, &most), "{}: {:?}", one.id, extra);
                    continue;
                };
                prop_assert!(recommended(&drawing, &one.id, extra, &enough.amounts), "{}: {:?}", one.id, extra);
                for (n, (more, _)) in extra.parts.iter().enumerate().filter(|(n, _)| enough.amounts[*n] > 0) {
                    let mut less = enough.amounts.clone();
                    less[n] -= more.step();
                    prop_assert!(!recommended(&drawing, &one.id, extra, &less), "{}: {:?}", one.id, extra);
                }
                // Of one thing no smaller amount does.
                if let [amount] = enough.amounts[..] {
                    let step = extra.parts[0].0.step();
                    let steps = usize::try_from(amount / step).expect("a number");
                    let less = [step * i64::try_from(sample.index(steps)).expect("a number")];
                    prop_assert!(!recommended(&drawing, &one.id, extra, &less), "{}: {:?} {:?}", one.id, extra, less);
                }
            }
        }
    }

    #[test]
    fn terms_tiers_and_repayments_add_up(drawing in drawing(8)) {
        for one in &drawing.projects {
            let explanation = explained(&drawing, &one.id);
            let points = explanation.points.as_ref().expect("a scoring is decided");
            let terms = &points.terms;
            let sum: i64 = terms.iter().map(|term| term.product(&explanation.weights)).sum();
            prop_assert!((sum - points.hundredths).abs() <= 2, "{}", sum);
            let tiers: i64 = explanation.tiers.iter().map(|tier| tier.dkk).sum();
            prop_assert_eq!(Some(tiers), explanation.value.net_present_value);
        }
    }
}
