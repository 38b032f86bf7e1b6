//! Personal data in a system that no record of processing activities mentions.

use crate::finding::{Finding, Place, Severity};
use crate::model::system::{PersonalData, System};
use crate::model::{Kind, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "personal-data-without-processing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Processing, Kind::System],
    docs: Docs {
        what: "A system in use (also one being phased out) that holds personal data, by its own \
               `personal_data` or by that of a data set, is named in the `systems` of at least one \
               processing activity (behandlingsaktivitet). A system that is a part of another (`parent`) \
               may be covered by the whole.",
        why: "The municipality must know what it uses personal data for, and show the record when \
              Datatilsynet asks.",
        source: "GDPR article 30(1). Aabenraa p. 2: «I forbindelse med persondataforordningen kommer et \
                 krav om at kommunerne har viden om (dokumentation) for opbevaring og brug af \
                 personfølsomme og personhenførbare data.»",
        example: "systems/cirius.yaml:\n  status: in_use\n  personal_data: [ordinary, cpr]\n# and no file \
                  in processing/ has systems: [cirius]",
        mend: "Add the system to the `systems` of the processing activity that it serves, or write that \
               activity in `processing/`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for system in register.systems.iter().filter(|system| system.is_in_use()) {
        let categories = categories(system);
        let Some((_, place)) = categories.first() else {
            continue;
        };
        let recorded = register
            .whole_of(system)
            .any(|part| register.processing_of(part).next().is_some());
        if !recorded {
            findings.push(system.finding(RULE.id, place.clone()).arg("system", &system.name));
        }
    }
}

/// Returns the categories of personal data that a system or its data sets state, each with its first place.
pub(super) fn categories(system: &Record<System>) -> Vec<(PersonalData, Place)> {
    let own = system.personal_data.iter().enumerate();
    let own = own.map(|(n, category)| (*category, system.at(("personal_data", n))));
    let sets = system.data_sets.iter().enumerate().flat_map(|(n, set)| {
        let stated = set.personal_data.iter().enumerate();
        stated.map(move |(m, category)| (*category, system.at(("data_sets", n, "personal_data", m))))
    });
    let mut all: Vec<(PersonalData, Place)> = Vec::new();
    for (category, place) in own.chain(sets) {
        if category != PersonalData::None && all.iter().all(|(known, _)| *known != category) {
            all.push((category, place));
        }
    }
    all
}
