//! A record of processing activities that lacks what the law demands.

use crate::finding::{Finding, Severity};
use crate::model::Record;
use crate::model::processing::Processing;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "processing-record-incomplete",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A processing activity (behandlingsaktivitet) answers every letter of article 30(1): a) \
               `controller` and `dpo`, b) `purposes`, c) `data_subjects` and one of `data_categories` and \
               `personal_data`, d) `recipients`, e) `third_countries`, f) `erasure`, g) `security`. An \
               empty list is an answer for `recipients` and `third_countries`: there are none. What cannot \
               be said yet goes into `unknown`.",
        why: "An incomplete record does not meet the law, and nobody can answer a citizen or Datatilsynet \
              from it.",
        source: "GDPR article 30(1), letters a to g. A municipality is a public authority and so has a data \
                 protection officer, article 37(1)(a).",
        example: "processing/indskrivning.yaml:\n  id: indskrivning\n  name: Indskrivning\n  controller: \
                  Vadby Kommune\n  purposes: [Anvisning af plads]\n  # dpo, data_subjects and the rest are \
                  missing",
        mend: "Write the fields that are missing; `recipients: []` and `third_countries: []` when there are \
               none. If the answer is not known, name the field in `unknown` with the reason.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for processing in &context.register.processing {
        let missing = missing(processing);
        if !missing.is_empty() {
            let finding = processing
                .finding(RULE.id, processing.here())
                .arg("processing", &processing.name)
                .arg("number", missing.len())
                .arg("fields", missing);
            findings.push(finding);
        }
    }
}

/// Returns the fields without an answer, in the order of the law's letters.
fn missing(processing: &Record<Processing>) -> Vec<String> {
    let in_words = !processing.data_categories.is_empty() || processing.is_unknown("data_categories");
    let answers = [
        ("controller", processing.controller.is_given()),
        ("dpo", processing.dpo.is_given()),
        ("purposes", !processing.purposes.is_empty()),
        ("data_subjects", !processing.data_subjects.is_empty()),
        ("personal_data", !processing.personal_data.is_empty() || in_words),
        ("recipients", !processing.recipients.is_blank()),
        ("third_countries", !processing.third_countries.is_blank()),
        ("erasure", processing.erasure.is_given()),
        ("security", processing.security.is_given()),
    ];
    answers
        .into_iter()
        .filter(|(key, answered)| !answered && !processing.is_unknown(key))
        .map(|(key, _)| format!("`{key}`"))
        .collect()
}
