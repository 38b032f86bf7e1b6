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
               Capitals, spaces, full stops, hyphens and slashes make no difference. A system that `replaces` the other may bear its name.",
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
    let register = context.register;
    // A system may have the name of the one that it takes over from.
    let explained = |one: RecordKey, other: RecordKey| {
        let one_replaces = |one: RecordKey, other: RecordKey| {
            let links = register.links_to(other);
            links
                .iter()
                .any(|link| link.from == one && link.is_in("replaces"))
        };
        one_replaces(one, other) || one_replaces(other, one)
    };
    let mut systems = NamesByRecord::default();
    for system in context
        .register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
    {
        systems.meet(system, &system.name, system.at("name"), &explained, findings);
        for (n, alias) in system.aliases.iter().enumerate() {
            systems.meet(system, alias, system.at(("aliases", n)), &explained, findings);
        }
    }
    let mut suppliers = NamesByRecord::default();
    for supplier in &context.register.suppliers {
        suppliers.meet(
            supplier,
            &supplier.name,
            supplier.at("name"),
            &explained,
            findings,
        );
    }
}

/// Names that were met, with the record and the place of the first.
#[derive(Default)]
struct NamesByRecord(HashMap<String, (RecordKey, String, Place)>);

impl NamesByRecord {
    fn meet<T>(
        &mut self,
        record: &Record<T>,
        name: &str,
        place: Place,
        explained: &impl Fn(RecordKey, RecordKey) -> bool,
        findings: &mut Vec<Finding>,
    ) {
        let key = even(name);
        if key.is_empty() {
            return;
        }
        match self.0.get(&key) {
            None => {
                self.0.insert(key, (record.key(), record.address(), place));
            }
            Some((first, ..)) if *first == record.key() || explained(record.key(), *first) => {}
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
