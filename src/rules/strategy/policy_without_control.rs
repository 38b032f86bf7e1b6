//! A policy that nobody checks is followed.

use crate::finding::{Finding, Severity};
use crate::model::document::{Document, DocumentStatus, DocumentType};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "policy-without-control",
    severity: Severity::Info,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A document of `type: politik` or `retningslinje` (policy or guideline) that is in force, \
               adopted or kept elsewhere (`status: adopted` or `referenced`), says in `control` how it is \
               checked that it is followed.",
        why: "A policy that is never checked is followed by those who would have done so anyway.",
        source: "Billund p. 6: «det er nødvendigt at arbejde med et vist niveau af kontrol med, om \
                 retningslinjerne efterleves» Billund p. 10: «Aftal en måde at kontrollere, om \
                 retningslinjerne overholdes.»",
        example: "documents/it-sikkerhedspolitik.yaml:\n  id: it-sikkerhedspolitik\n  type: \
                  politik\n  status: adopted\n  # no control",
        mend: "Agree who checks what and how often, and write it: `control: Stikprøve hvert halve år af den \
               it-sikkerhedsansvarlige`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for document in context
        .register
        .documents
        .iter()
        .filter(|document| is_rule_in_force(document))
    {
        if document.control.given().is_none() && !document.is_unknown("control") {
            findings.push(
                document
                    .finding(RULE.id, document.at("type"))
                    .arg("document", &document.title),
            );
        }
    }
}

fn is_rule_in_force(document: &Document) -> bool {
    matches!(
        document.kind.get(),
        Some(DocumentType::Politik | DocumentType::Retningslinje)
    ) && matches!(
        document.status.get(),
        Some(DocumentStatus::Adopted | DocumentStatus::Referenced)
    )
}
