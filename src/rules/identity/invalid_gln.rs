//! An EAN/GLN that cannot exist.

use crate::finding::{Finding, Place, Severity};
use crate::model::{Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Gln;

pub(super) static RULE: Rule = Rule {
    id: "invalid-gln",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An EAN number (GLN, `gln` of the municipality, a unit or a supplier) is thirteen digits with \
               the check digit of GS1: the sum of the digits, every second one counted three times, ends in 0.",
        why: "Electronic invoices are sent by this number; a mistyped one goes to another unit or nowhere.",
        source: "GS1 General Specifications (check digit by modulus 10); Digitaliseringsstyrelsen on \
                 EAN-nummer.",
        example: "units/koncern-it.yaml:\n  gln: \"5798000123459\"   # 5798000123458 is right",
        mend: "Copy the number from the list of the municipality's EAN numbers, thirteen digits in quotes.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for written in glns(context.register) {
        if !is_thirteen_digits(written.gln) {
            findings.push(written.finding(RULE.id).variant("digits"));
        } else if !is_valid(written.gln) {
            findings.push(written.finding(RULE.id));
        }
    }
}

/// A GLN with the place where it is written.
pub(super) struct GlnPlace<'r> {
    pub(super) gln: &'r str,
    record: Option<String>,
    place: Place,
}

impl GlnPlace<'_> {
    pub(super) fn finding(self, rule: &'static str) -> Finding {
        let finding = Finding::new(rule, self.place).arg("number", self.gln);
        self.record.into_iter().fold(finding, Finding::about)
    }
}

/// Returns every GLN in the register.
pub(super) fn glns(register: &Register) -> impl Iterator<Item = GlnPlace<'_>> {
    let own = register.municipality.as_ref().and_then(|municipality| {
        Some(GlnPlace {
            gln: &municipality.gln.as_ref()?.0,
            record: None,
            place: municipality.at("gln")?,
        })
    });
    own.into_iter()
        .chain(
            register
                .units
                .iter()
                .filter_map(|unit| written(unit, unit.gln.given())),
        )
        .chain(
            register
                .suppliers
                .iter()
                .filter_map(|supplier| written(supplier, supplier.gln.given())),
        )
}

fn written<'r, T>(record: &'r Record<T>, gln: Option<&'r Gln>) -> Option<GlnPlace<'r>> {
    Some(GlnPlace {
        gln: &gln?.0,
        record: Some(record.address()),
        place: record.at("gln"),
    })
}

fn is_thirteen_digits(gln: &str) -> bool {
    gln.len() == 13 && gln.bytes().all(|b| b.is_ascii_digit())
}

/// Thirteen digits whose sum, every second one counted three times, ends in 0.
pub(super) fn is_valid(gln: &str) -> bool {
    let weighted = gln
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight);
    is_thirteen_digits(gln) && weighted.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    #[test]
    fn the_check_digit_is_by_modulus_10() {
        for valid in ["5798000123458", "5790987654321", "4006381333931"] {
            assert!(is_valid(valid), "{valid}");
        }
        for invalid in [
            "5798000123459",
            "5798000132458",
            "579800012345",
            "",
            "57980001234xx",
        ] {
            assert!(!is_valid(invalid), "{invalid}");
        }
    }
}
