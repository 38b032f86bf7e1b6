//! A party of a processing activity that is named as what it is not.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::composed;

pub(super) static RULE: Rule = Rule {
    id: "party-in-wrong-role",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Among the `joint_controllers` of a processing activity is neither the municipality itself nor \
               one of its positions or employees (a position's id, title or `holder`); and no supplier in its \
               `processors` is named in `recipients` as well. Names are compared without regard to capitals, \
               spaces and punctuation.",
        why: "An employee is a part of the controller and a processor acts for it. Named otherwise, they look \
              as if they decided over the data themselves, and the citizen turns to the wrong one.",
        source: "GDPR articles 26, 28 and 4(9). Datatilsynet, j.nr. 2018-423-0018, of a municipality's record \
                 of processing activities.",
        example: "joint_controllers: [It-chefen]\nprocessors: [skoleweb]\nrecipients: [Skoleweb ApS]",
        mend: "Delete the name. A joint controller is another authority or company that decides with the \
               municipality; a processor stands in `processors` alone.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let municipality = register
        .municipality
        .as_ref()
        .map(|municipality| even(&municipality.name));
    let mut own: HashMap<String, &str> = HashMap::new();
    for position in &register.positions {
        let names = [
            Some(position.id()),
            Some(&*position.title),
            position.holder.as_deref(),
        ];
        for name in names.into_iter().flatten() {
            own.entry(even(name)).or_insert(position.id());
        }
    }
    for processing in &register.processing {
        for (n, party) in processing.joint_controllers.iter().enumerate() {
            let finding = || {
                let finding = processing.finding(RULE.id, processing.at(("joint_controllers", n)));
                finding.arg("party", party).arg("processing", &processing.name)
            };
            let name = even(party);
            if name.is_empty() {
                continue;
            }
            if municipality.as_ref() == Some(&name) {
                findings.push(finding().variant("municipality"));
            } else if let Some(position) = own.get(&name) {
                findings.push(finding().arg("position", *position));
            }
        }
        let processors = processing.processors.iter().enumerate();
        let processors: HashMap<String, usize> = processors
            .filter_map(|(n, processor)| Some((even(&register.get(processor)?.name), n)))
            .collect();
        for (n, recipient) in processing.recipients.iter().enumerate() {
            if let Some(processor) = processors.get(&even(recipient)) {
                findings.push(
                    processing
                        .finding(RULE.id, processing.at(("recipients", n)))
                        .variant("processor")
                        .arg("party", recipient)
                        .arg("processing", &processing.name)
                        .other(processing.at(("processors", *processor))),
                );
            }
        }
    }
}

/// Returns a name without what people write differently: capitals, spaces and punctuation.
fn even(name: &str) -> String {
    let letters = composed(name);
    let letters = letters.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
