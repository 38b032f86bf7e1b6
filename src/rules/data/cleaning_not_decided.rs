//! Data on their way to the citizens, and nobody has decided whether they are cleaned first.

use crate::finding::{Finding, Severity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "cleaning-not-decided",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "A data set with `published: true` says in `publish_after_cleaning` whether the data are \
               cleaned (datavask) before citizens see them, and a processing activity with `publish` says \
               so in `publish.clean_first`. Both true and false are answers. Data sets of retired systems \
               are not judged.",
        why: "What was written for colleagues can hurt or mislead the citizen who reads it; cleaning \
              afterwards is too late.",
        source: "Billund p. 6: «en række afklaringer af, om omfang og rækkefølge i offentliggørelse af \
                 data, herunder om der skal ske datavask, før oplysningerne gøres tilgængelige»",
        example: "systems/cirius.yaml:\n  data_sets:\n    - {id: sager, name: Sager, published: true}   # \
                  cleaned first?",
        mend: "Decide it with the data owner and write `publish_after_cleaning: true` or `false`; in a \
               processing activity `clean_first`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        for (n, set) in system.data_sets.iter().enumerate() {
            let open = set.published.get() == Some(true) && set.publish_after_cleaning.get().is_none();
            if open && !system.is_unknown("data_sets.publish_after_cleaning") {
                let finding = system
                    .finding(RULE.id, system.at(("data_sets", n, "published")))
                    .arg("system", &system.name)
                    .arg("data_set", &set.name);
                findings.push(finding);
            }
        }
    }
    for processing in &context.register.processing {
        let open = processing
            .publish
            .given()
            .is_some_and(|publish| publish.clean_first.get().is_none());
        if open && !processing.is_unknown("publish.clean_first") {
            let finding = processing
                .finding(RULE.id, processing.at_key("publish"))
                .variant("processing");
            findings.push(finding.arg("processing", &processing.name));
        }
    }
}
