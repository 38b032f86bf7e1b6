//! Two systems or two suppliers of the same name.

use std::collections::HashMap;

use crate::finding::{Finding, Place, Severity};
use crate::model::{Record, RecordKey};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "same-name-twice",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No two systems that are not retired share a name or an alias, and no two suppliers a name. \
               Capitals, spaces, full stops, hyphens and slashes make no difference.",
        why: "The same system under two records has two owners and two contracts in the overviews, and is \
              bought twice.",
        source: "Aabenraa p. 3: «Dette bevirker at forvaltningerne indkøber de samme typer af systemer, \
                 fremfor at udnytte allerede indkøbte.»",
        example: "systems/a.yaml:\n  name: Sbsys\nsystems/b.yaml:\n  aliases: [SBSYS]",
        mend: "Merge the two records into one; when they are different things, give them names that tell them \
               apart.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut systems = NamesByRecord::default();
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        systems.meet(system, &system.name, system.at("name"), findings);
        for (n, alias) in system.aliases.iter().enumerate() {
            systems.meet(system, alias, system.at(("aliases", n)), findings);
        }
    }
    let mut suppliers = NamesByRecord::default();
    for supplier in &context.register.suppliers {
        suppliers.meet(supplier, &supplier.name, supplier.at("name"), findings);
    }
}

/// Names that were met, with the record and the place of the first.
#[derive(Default)]
struct NamesByRecord(HashMap<String, (RecordKey, String, Place)>);

impl NamesByRecord {
    fn meet<T>(&mut self, record: &Record<T>, name: &str, place: Place, findings: &mut Vec<Finding>) {
        let key = even(name);
        if key.is_empty() {
            return;
        }
        match self.0.get(&key) {
            None => {
                self.0.insert(key, (record.key(), record.address(), place));
            }
            Some((first, ..)) if *first == record.key() => {}
            Some((_, address, first)) => findings.push(
                record
                    .finding(RULE.id, place)
                    .arg("name", name)
                    .arg("first", address)
                    .other(first.clone()),
            ),
        }
    }
}

/// Returns the name without what people write differently: capitals, spaces, full stops, hyphens and slashes.
fn even(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
