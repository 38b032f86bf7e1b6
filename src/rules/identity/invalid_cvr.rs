//! A CVR number that cannot exist.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "invalid-cvr",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A CVR number (`cvr` of a supplier or of the municipality) is eight digits whose weighted sum (2 \
               7 6 5 4 3 2 1) is divisible by 11; it does not begin with 0. Whether the number is in use is not \
               checked.",
        why: "A mistyped CVR number leads to another company, in contracts, invoices and the data processing \
              agreement.",
        source: "Erhvervsstyrelsen, «Modulus 11-kontrol af CVR-numre» (erhvervsstyrelsen.dk/modulus_11).",
        example: "suppliers/dokusoft.yaml:\n  cvr: \"12345675\"   # 12345674 is right",
        mend: "Copy the number from the CVR register (virk.dk), eight digits in quotes.",
    },
};

const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if let Some(municipality) = &context.register.municipality
        && let (Some(cvr), Some(place)) = (&municipality.cvr, municipality.at("cvr"))
    {
        findings.extend(judge(&cvr.0, || Finding::new(RULE.id, place)));
    }
    for supplier in &context.register.suppliers {
        if let Some(cvr) = supplier.cvr.given() {
            findings.extend(judge(&cvr.0, || supplier.finding(RULE.id, supplier.at("cvr"))));
        }
    }
}

fn judge(cvr: &str, finding: impl FnOnce() -> Finding) -> Option<Finding> {
    if is_eight_digits(cvr) {
        let sum: u32 = cvr
            .bytes()
            .zip(WEIGHTS)
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        return (!sum.is_multiple_of(11) || cvr.starts_with('0')).then(|| finding().arg("number", cvr));
    }
    let bare: String = cvr
        .trim_start_matches("DK")
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '.'))
        .collect();
    let finding = finding().arg("number", cvr);
    Some(if is_eight_digits(&bare) {
        finding.variant("form").arg("suggestion", bare)
    } else {
        finding.variant("digits")
    })
}

fn is_eight_digits(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(cvr: &str) -> Option<String> {
        use crate::finding::{FileId, Place, PlaceInFile};
        let place = Place {
            file: FileId(0),
            at: PlaceInFile::File,
        };
        judge(cvr, || Finding::new(RULE.id, place)).map(|finding| finding.message.into_owned())
    }

    #[test]
    fn the_check_digit_is_by_modulus_11() {
        for valid in [
            "13748136", "13585628", "24256790", "27355021", "29189706", "99999993", "10000009",
        ] {
            assert_eq!(message(valid), None, "{valid}");
        }
        for invalid in ["13585627", "24256791", "27355020", "00000001", "00000000"] {
            assert_eq!(message(invalid).as_deref(), Some("invalid-cvr"), "{invalid}");
        }
    }

    #[test]
    fn other_ways_to_write_it_are_understood() {
        for (written, fault) in [
            ("DK13748136", "form"),
            ("13 74 81 36", "form"),
            ("1374813", "digits"),
            ("", "digits"),
        ] {
            assert_eq!(
                message(written),
                Some(format!("invalid-cvr-{fault}")),
                "{written}"
            );
        }
    }
}
