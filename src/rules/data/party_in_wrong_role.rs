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
               spaces, punctuation and the form of company, each part between commas and brackets by itself.",
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
            let names = names(party);
            if municipality.as_ref().is_some_and(|own| names.contains(own)) {
                findings.push(finding().variant("municipality"));
            } else if let Some(position) = names.iter().find_map(|name| own.get(name)) {
                findings.push(finding().arg("position", *position));
            }
        }
        let processors = processing.processors.iter().enumerate();
        let processors: HashMap<String, usize> = processors
            .filter_map(|(n, processor)| Some((even(&register.get(processor)?.name), n)))
            .collect();
        for (n, recipient) in processing.recipients.iter().enumerate() {
            if let Some(processor) = names(recipient).iter().find_map(|name| processors.get(name)) {
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

/// Returns the names that a party is written with: all of it, and what stands before, between and after commas and
/// brackets, as in «Karen Holm (it-chef)» and «Dokusoft A/S, support».
fn names(party: &str) -> Vec<String> {
    let parts = party.split([',', ';', '(', ')', '–']);
    let names = std::iter::once(party).chain(parts).map(even);
    names.filter(|name| !name.is_empty()).collect()
}

/// The forms of company that a name ends with, or leaves out.
const COMPANY_FORMS: [&str; 7] = [" a/s", " aps", " as", " i/s", " p/s", " k/s", " a.m.b.a."];

/// Returns a name without what people write differently: capitals, spaces, punctuation and the form of company.
fn even(name: &str) -> String {
    let lower = composed(name.trim()).to_lowercase();
    let form = COMPANY_FORMS.iter().find_map(|form| lower.strip_suffix(form));
    let letters = form.unwrap_or(&lower);
    let letters = letters.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
