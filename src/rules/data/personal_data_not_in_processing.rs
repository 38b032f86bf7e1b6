//! A category of personal data that is in the system and not in the record of processing activities.

use super::personal_data_without_processing::categories;
use crate::finding::{Finding, Severity};
use crate::model::processing::Processing;
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "personal-data-not-in-processing",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Processing, Kind::System],
    docs: Docs {
        what: "Every category of personal data that a system or one of its data sets states in \
               `personal_data` stands in the `personal_data` of at least one of the processing activities \
               that name the system, or the system that it is a part of. Not judged: retired systems, \
               systems that no processing activity names (`personal-data-without-processing`), and systems \
               with a processing activity that gives its categories in words only.",
        why: "When the record says less than the system holds, the risk is judged too low and the citizen \
              gets a wrong answer.",
        source: "GDPR article 30(1)(c). Aabenraa p. 2: «den nødvendige dokumentation og viden om hvilke \
                 data, der er i de forskellige systemer. Hvordan de anvendes, gemmes og deles.»",
        example: "systems/cirius.yaml:\n  personal_data: [ordinary, \
                  cpr]\nprocessing/sagsbehandling.yaml:\n  systems: [cirius]\n  personal_data: \
                  [ordinary]   # and cpr?",
        mend: "Add the category to the processing activity, or take it out of the system when it is not \
               there.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for system in register.systems.iter().filter(|system| !system.is_retired()) {
        let activities: Vec<&Record<Processing>> = register
            .whole_of(system)
            .flat_map(|part| register.processing_of(part))
            .collect();
        let Some(first) = activities.first() else { continue };
        if activities
            .iter()
            .any(|activity| activity.personal_data.is_empty())
        {
            continue;
        }
        let mut missing = categories(system);
        missing.retain(|(category, _)| {
            activities
                .iter()
                .all(|activity| !activity.personal_data.contains(category))
        });
        let Some((_, place)) = missing.first() else {
            continue;
        };
        let finding = system
            .finding(RULE.id, place.clone())
            .other(first.at_key("personal_data"))
            .arg("system", &system.name)
            .arg("number", missing.len())
            .arg(
                "categories",
                missing
                    .iter()
                    .map(|(category, _)| format!("`{category}`"))
                    .collect::<Vec<_>>(),
            );
        findings.push(finding);
    }
}
