//! An unknown without a real reason.

use crate::finding::{Finding, Severity};
use crate::model::IntoPath;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "thin-unknown-reason",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "The reason (`because`) in `unknown` has at least three words.",
        why: "Whoever fills the gap must know whom to ask and why the answer is missing; «ved ikke» says \
              neither.",
        source: "Rigsrevisionen, beretning 1/2023, which criticised that state bodies answered «ved ikke» \
                 about their systems without an explanation.",
        example: "unknown:\n  - {fields: [owner], because: ved ikke}",
        mend: "Write why it is not known, and who can find out.",
    },
};

/// A reason has at least so many words.
const MIN_WORDS: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for record in context.register.records() {
        for (n, unknown) in record.common().unknown.iter().enumerate() {
            if words(&unknown.because) < MIN_WORDS {
                let fields = unknown.fields.iter().map(|field| format!("`{field}`"));
                let place = record.at(("unknown", n, "because").into_path());
                findings.push(
                    record
                        .finding(RULE.id, place)
                        .arg("record", record.address())
                        .arg("fields", fields.collect::<Vec<_>>()),
                );
            }
        }
    }
}

/// Words with a letter or a digit in them: «- ? -» has none.
fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}
