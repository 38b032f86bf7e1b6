//! An unknown without a real reason.

use crate::finding::{Finding, Severity};
use crate::model::{Entity, ForKind, Kind, Register};
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
    for kind in Kind::ALL {
        kind.with(ThinReasons {
            register: context.register,
            findings,
        });
    }
}

struct ThinReasons<'a> {
    register: &'a Register,
    findings: &'a mut Vec<Finding>,
}

impl ForKind for ThinReasons<'_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        for record in self.register.all::<T>() {
            for (n, unknown) in record.common().unknown.iter().enumerate() {
                if words(&unknown.because) < MIN_WORDS {
                    let fields = unknown.fields.iter().map(|field| format!("`{field}`"));
                    self.findings.push(
                        record
                            .finding(RULE.id, record.at(("unknown", n, "because")))
                            .arg("record", record.address())
                            .arg("fields", fields.collect::<Vec<_>>()),
                    );
                }
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
