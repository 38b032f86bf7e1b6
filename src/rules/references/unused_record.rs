//! A record that nothing refers to.

use crate::finding::{Finding, Severity};
use crate::model::competence::Competence;
use crate::model::document::Document;
use crate::model::supplier::Supplier;
use crate::model::{Entity, Kind, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "unused-record",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: Kind::ALL,
    docs: Docs {
        what: "Every supplier, competence and document is named by another record. A document that says what \
               it is about (`about`) has its place.",
        why: "A supplier without a contract or a document that nothing points to is either left over or a link \
              that was forgotten.",
        source: "Aabenraa p. 3: «der ikke er fælles viden om hvilke systemer kommunen samlet råder over»",
        example: "suppliers/gammelsoft.yaml:\n  id: gammelsoft   # no contract and no processing activity \
                  names it",
        mend: "Name the record where it belongs (`supplier`, `processors`, `documents`, `competences` …), or \
               delete it; git remembers it.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    unused(register, |_: &Supplier| false, findings);
    unused(
        register,
        |document: &Document| document.about.is_given(),
        findings,
    );
    unused(register, |_: &Competence| false, findings);
}

fn unused<T: Entity>(register: &Register, has_a_place: impl Fn(&T) -> bool, findings: &mut Vec<Finding>) {
    for record in register.all::<T>() {
        if register.links_to(record.key()).is_empty() && !has_a_place(record) {
            findings.push(
                record
                    .finding(RULE.id, record.here())
                    .arg("record", record.address()),
            );
        }
    }
}
