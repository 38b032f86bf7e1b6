//! A KLE or FORM number of another shape.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Kle;

pub(super) static RULE: Rule = Rule {
    id: "malformed-code",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A KLE number is one to three pairs of digits with full stops between (05, 05.04, 05.04.06); a \
               FORM number one to four, of which the first is 02 to 68.",
        why: "By these numbers the register finds systems for the same task, and compares itself with other \
              registers.",
        source: "KLE (kle-online.dk): hovedgruppe, gruppe, emne; FORM (arkitektur.digst.dk): service areas 02 \
                 to 68.",
        example: "kle: [\"27.36.4\"]",
        mend: "Write the number as KLE or FORM Online does, each part with two digits.",
    },
};

/// FORM's service areas that are in use: the first pair of a number.
const FORM_AREAS: std::ops::RangeInclusive<u8> = 2..=68;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in &context.register.systems {
        for (n, code) in system.kle.iter().enumerate().filter(|(_, code)| !is_kle(&code.0)) {
            findings.push(
                system
                    .finding(RULE.id, system.at(("kle", n)))
                    .variant("kle")
                    .arg("code", &code.0),
            );
        }
        for (n, code) in system
            .form
            .iter()
            .enumerate()
            .filter(|(_, code)| !is_form(&code.0))
        {
            findings.push(
                system
                    .finding(RULE.id, system.at(("form", n)))
                    .variant("form")
                    .arg("code", &code.0),
            );
        }
    }
}

/// `05`, `05.04` or `05.04.06`.
pub(super) fn is_kle(code: &str) -> bool {
    Kle::is_well_formed(code)
}

fn is_form(code: &str) -> bool {
    pairs(code).is_some_and(|(first, count)| count <= 4 && FORM_AREAS.contains(&first))
}

/// Returns the first pair of digits and how many there are, for pairs with full stops between.
fn pairs(code: &str) -> Option<(u8, usize)> {
    let is_pair = |pair: &str| pair.len() == 2 && pair.bytes().all(|b| b.is_ascii_digit());
    let sound = code.split('.').all(is_pair);
    sound
        .then(|| Some((code.get(..2)?.parse().ok()?, code.split('.').count())))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{is_form, is_kle};

    #[test]
    fn codes_are_pairs_of_digits() {
        for code in ["05", "05.04", "27.36.04"] {
            assert!(is_kle(code), "{code}");
        }
        for code in [
            "",
            "5",
            "5.4",
            "05.4",
            "05.04.06.01",
            "05.04.",
            "27.36.04 G01",
            "æø",
        ] {
            assert!(!is_kle(code), "{code}");
        }
        for code in ["02", "68.10", "65.50.05.05"] {
            assert!(is_form(code), "{code}");
        }
        for code in ["01", "69.10", "65.50.05.05.01", "6550"] {
            assert!(!is_form(code), "{code}");
        }
    }
}
