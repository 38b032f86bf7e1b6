//! A number that names one thing, on two records.

use std::collections::HashMap;

use crate::finding::{Finding, Place, Severity};
use crate::model::{Entity, ForKind, Kind, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "number-used-twice",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No two suppliers have the same CVR number, and no two records of a kind have the same id in \
               the same other register (`external_ids`). Records of different kinds may share one: a case is \
               about both a project and its contract.",
        why: "Two records with one number are one thing twice, whose contracts are then counted apart; or one \
              of them has the number of another.",
        source: "virk.dk: a company has one CVR number; its places of work have P numbers.",
        example: "suppliers/a.yaml:\n  cvr: \"12345674\"\nsuppliers/b.yaml:\n  cvr: \"12345674\"",
        mend: "Merge the two records into one, or write the number that is right.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut by_number: HashMap<&str, (String, Place)> = HashMap::new();
    for supplier in &context.register.suppliers {
        let Some(cvr) = supplier.cvr.given() else { continue };
        match by_number.get(&*cvr.0) {
            None => {
                by_number.insert(&cvr.0, (supplier.address(), supplier.at("cvr")));
            }
            Some((first, place)) => findings.push(
                supplier
                    .finding(RULE.id, supplier.at("cvr"))
                    .arg("number", &cvr.0)
                    .arg("first", first)
                    .other(place.clone()),
            ),
        }
    }
    for kind in Kind::ALL {
        kind.with(ExternalIds {
            register: context.register,
            findings,
        });
    }
}

struct ExternalIds<'a> {
    register: &'a Register,
    findings: &'a mut Vec<Finding>,
}

impl ForKind for ExternalIds<'_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        let mut by_id: HashMap<(&str, &str), (String, Place)> = HashMap::new();
        for record in self.register.all::<T>() {
            for (elsewhere, id) in &record.common().external_ids {
                if id.trim().is_empty() {
                    continue;
                }
                let place = record.at(("external_ids", elsewhere.clone()));
                match by_id.get(&(elsewhere.as_str(), id.trim())) {
                    None => {
                        by_id.insert((elsewhere, id.trim()), (record.address(), place));
                    }
                    Some((first, before)) => self.findings.push(
                        record
                            .finding(RULE.id, place)
                            .variant("elsewhere")
                            .arg("number", id)
                            .arg("register", elsewhere)
                            .arg("first", first)
                            .other(before.clone()),
                    ),
                }
            }
        }
    }
}
