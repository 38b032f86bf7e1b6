//! Two answers of which only one can be right.

use crate::finding::{Finding, Severity};
use crate::model::contract::Contract;
use crate::model::system::PersonalData;
use crate::model::{IntoPath, Record};
use crate::rules::{Check, Context, Docs, Ranking, Rule};
use crate::value::Listed;

pub(super) static RULE: Rule = Rule {
    id: "answers-exclude-each-other",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "`personal_data` of a system, a data set or a processing activity does not have `none` beside a \
               category; a processing activity does not have `none` at all, for without personal data it is \
               none; and a system with a contract that has not ended does not say in `no_contract` why it has \
               none.",
        why: "One of the two is wrong, and each overview and rule believes the one that it looks at.",
        source: "GDPR article 4(2): processing is what is done with personal data.",
        example: "personal_data: [none, sensitive]",
        mend: "Delete the answer that is wrong.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for system in &register.systems {
        none_beside(system, &system.personal_data, "personal_data", findings);
        for (n, data) in system.data_sets.iter().enumerate() {
            none_beside(
                system,
                &data.personal_data,
                ("data_sets", n, "personal_data"),
                findings,
            );
        }
        let mut contracts = register.contracts_of(system);
        let current = contracts.find(|contract: &&Record<Contract>| !contract.has_ended(context.today));
        if let (true, Some(contract)) = (system.no_contract.is_given(), current) {
            findings.push(
                system
                    .finding(RULE.id, system.at("no_contract"))
                    .variant("contract")
                    .arg("system", &system.name)
                    .arg("contract", &contract.name)
                    .other(contract.at("systems")),
            );
        }
    }
    for processing in &register.processing {
        let categories = &processing.personal_data;
        if **categories == [PersonalData::None] {
            let finding = processing.finding(RULE.id, processing.at("personal_data"));
            findings.push(finding.variant("processing").arg("processing", &processing.name));
        } else {
            none_beside(processing, categories, "personal_data", findings);
        }
    }
}

fn none_beside<T>(
    record: &Record<T>,
    categories: &Listed<PersonalData>,
    at: impl IntoPath,
    findings: &mut Vec<Finding>,
) {
    let none = categories.contains(&PersonalData::None);
    let other = categories
        .iter()
        .find(|category| **category != PersonalData::None);
    if let (true, Some(other)) = (none, other) {
        let finding = record.finding(RULE.id, record.at(at));
        findings.push(finding.arg("category", other.as_str()));
    }
}
