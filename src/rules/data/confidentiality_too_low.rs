//! Data that must be kept confidential in a system that is classified as if it need not be.

use super::personal_data_without_processing::categories;
use crate::finding::{Finding, Severity};
use crate::model::system::PersonalData;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "confidentiality-too-low",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A system that is not retired and holds sensitive data (`sensitive`), civil registration \
               numbers (`cpr`) or data on criminal offences (`criminal`), in itself or in a data set, has a \
               `confidentiality` (fortrolighed) of 3 or 4.",
        why: "The law gives these data special protection; a low classification lets them out with the \
              rest.",
        source: "GDPR articles 9 and 10; databeskyttelsesloven § 11 on civil registration numbers. Billund \
                 p. 3: «det stiller krav til sikker omgang med følsomme oplysninger, så borgeren kan have \
                 tillid til, at oplysninger kun kan tilgås af de rette personer.»",
        example: "systems/cirius.yaml:\n  personal_data: [ordinary, cpr]\n  classification: \
                  {confidentiality: 2, integrity: 3, availability: 3}",
        mend: "Raise `confidentiality` to 3 or 4 and see that the system is protected accordingly, or \
               correct the categories of data.",
    },
};

/// Data under special protection demand at least this.
const LOWEST: u32 = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let protected = |category| {
        matches!(
            category,
            PersonalData::Sensitive | PersonalData::Cpr | PersonalData::Criminal
        )
    };
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        let Some(level) = system
            .classification
            .given()
            .map(|classification| classification.confidentiality)
        else {
            continue;
        };
        // 0 is outside the scale, which `number-out-of-range` reports.
        if level == 0 || level >= LOWEST {
            continue;
        }
        if let Some((category, place)) = categories(system)
            .into_iter()
            .find(|(category, _)| protected(*category))
        {
            let finding = system
                .finding(RULE.id, system.at(("classification", "confidentiality")))
                .other(place)
                .arg("system", &system.name)
                .arg("category", category.as_str())
                .arg("level", level);
            findings.push(finding);
        }
    }
}
