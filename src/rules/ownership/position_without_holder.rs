//! An owning position that nobody holds.

use std::collections::HashMap;

use crate::finding::{Finding, Place, Severity};
use crate::model::Kind;
use crate::model::project::Stage;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "position-without-holder",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::System, Kind::Contract, Kind::Project, Kind::Processing],
    docs: Docs {
        what: "In a register that writes who holds its positions (some position has a `holder`), every position \
               that owns something has one. Counted are `owner` of contracts that have not ended, of projects \
               that are neither closed nor rejected and of processing activities, and `owner` and `data_owner` \
               of systems that are not retired. A register without any `holder` is not checked: the field is \
               optional, since what is in git stays there.",
        why: "A responsibility that lies with a vacant position is carried by nobody, and nobody notices.",
        source: "Aabenraa p. 8: «Beskrivelse af roller, som spor 2 primært handler om, er i sig selv ikke nok, \
                 rollerne skal også varetages»",
        example: "positions.yaml:\n  - {id: skolechef, title: Skolechef, unit: boern-og-skole}  # no holder\n  - \
                  {id: it-chef, title: It-chef, unit: koncern-it, holder: A. Olsen}\nsystems/cirius.yaml:\n  \
                  owner: skolechef",
        mend: "Write the `holder`, or let another position own what this one owns until it is filled.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let positions = &context.register.positions;
    if positions.iter().all(|position| position.holder.given().is_none()) {
        return;
    }
    let owned = owned(context);
    for position in positions {
        if position.holder.is_given() || position.is_unknown("holder") {
            continue;
        }
        if let Some((times, first)) = owned.get(position.id()) {
            let finding = position
                .finding(RULE.id, position.here())
                .other(first.clone())
                .arg("position", &position.title)
                .arg("times", *times);
            findings.push(finding);
        }
    }
}

/// Returns how many times each position is named as owner, and where first.
fn owned<'a>(context: &Context<'a>) -> HashMap<&'a str, (usize, Place)> {
    let register = context.register;
    let systems = register
        .systems
        .iter()
        .filter(|system| !system.is_retired())
        .flat_map(|system| {
            let place = |key| system.at(key);
            [
                (&system.owner, place("owner")),
                (&system.data_owner, place("data_owner")),
            ]
        });
    let contracts = register
        .contracts
        .iter()
        .filter(|contract| !contract.has_ended(context.today))
        .map(|contract| (&contract.owner, contract.at("owner")));
    let projects = register
        .projects
        .iter()
        .filter(|project| {
            !project
                .stage
                .get()
                .is_some_and(|stage| matches!(stage, Stage::Closed | Stage::Rejected))
        })
        .map(|project| (&project.owner, project.at("owner")));
    let processing = register
        .processing
        .iter()
        .map(|activity| (&activity.owner, activity.at("owner")));
    let mut owned = HashMap::new();
    for (position, place) in systems.chain(contracts).chain(projects).chain(processing) {
        if let Some(position) = position.given() {
            owned.entry(position.as_str()).or_insert((0, place)).0 += 1;
        }
    }
    owned
}
