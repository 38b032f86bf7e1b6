//! A supplier that cannot be looked up.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "supplier-without-number",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A supplier has a CVR number (`cvr`); a foreign one has `country` and `vat` instead.",
        why: "Names of companies change and are alike; the number tells which company the municipality has a \
              contract with.",
        source: "CVR-loven (lov om Det Centrale Virksomhedsregister): every Danish business has a number; \
                 abroad the VAT number serves.",
        example: "suppliers/dokusoft.yaml:\n  id: dokusoft\n  name: Dokusoft A/S",
        mend: "Write `cvr: \"…\"` from the CVR register, or `country` and `vat` for a foreign company.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for supplier in &context.register.suppliers {
        let is_foreign = supplier.country.is_given() || supplier.vat.is_given();
        if supplier.cvr.is_given() || (supplier.country.is_given() && supplier.vat.is_given()) {
            continue;
        }
        let missing = match (supplier.country.given(), supplier.vat.given()) {
            (Some(_), None) => "vat",
            (None, Some(_)) => "country",
            _ => "cvr",
        };
        if !supplier.is_unknown(missing) {
            let finding = supplier
                .finding(RULE.id, supplier.here())
                .arg("supplier", &supplier.name);
            findings.push(if is_foreign {
                finding.variant("foreign").arg("missing", missing)
            } else {
                finding
            });
        }
    }
}
