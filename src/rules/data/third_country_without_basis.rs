//! Personal data sent out of the EU without saying on what basis.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "third-country-without-basis",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every transfer in `third_countries` of a processing activity says its basis \
               (overførselsgrundlag) in `basis`: an adequacy decision, standard contractual clauses, or \
               another that the law knows.",
        why: "Without a basis the transfer is not lawful, and it must stop.",
        source: "GDPR articles 44 to 49; article 30(1)(e) demands that the transfer stands in the record.",
        example: "processing/indskrivning.yaml:\n  third_countries:\n    - {country: USA}   # no basis",
        mend: "Write the basis: `basis: EU's standardkontrakt, tilføjet 2024-03-01`. If nobody knows it, \
               ask the processor, and say so in `unknown` as `third_countries.basis` until it answers.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for processing in &context.register.processing {
        if processing.is_unknown("third_countries.basis") {
            continue;
        }
        for (n, transfer) in processing.third_countries.iter().enumerate() {
            if transfer.basis.given().is_none() {
                let finding = processing
                    .finding(RULE.id, processing.at(("third_countries", n, "country")))
                    .arg("processing", &processing.name)
                    .arg("country", &transfer.country);
                findings.push(finding);
            }
        }
    }
}
