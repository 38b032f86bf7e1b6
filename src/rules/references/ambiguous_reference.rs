//! A reference that two records answer to.

use crate::finding::{Finding, Severity};
use crate::model::{Dangling, Kind};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "ambiguous-reference",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Where a key takes records of two kinds (`funding.from`: a unit or a pool), the id names one \
               record only. Where a unit and a pool have the same id, the folder is written in front: \
               `pools/udviklingspulje`.",
        why: "Whether a pool or an administration pays changes the pool's balance and the ranking.",
        source: "Herning p. 9: «Fordelingen mellem central og decentral finansiering af konkrete \
                 udviklingstiltag fastlægges i Styregruppen for Digital Forvaltning.»",
        example: "funding:\n  - {from: udvikling, dkk: 600000}   # units/udvikling and pools/udvikling",
        mend: "Write the folder in front of the id, or give one of the two records another id.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let dangling = context.register.dangling().iter();
    findings.extend(
        dangling
            .filter(|reference| !reference.ambiguous.is_empty())
            .map(finding),
    );
}

fn finding(reference: &Dangling) -> Finding {
    let address = |kind: &Kind| format!("{}/{}", kind.folder(), reference.text);
    let records: Vec<String> = reference.ambiguous.iter().map(address).collect();
    let named = records.iter().map(|record| format!("`{record}`"));
    let mut finding = Finding::new(RULE.id, reference.place.clone())
        .arg("text", &reference.text)
        .arg("records", named.collect::<Vec<_>>())
        .arg("suggestion", records.first().cloned().unwrap_or_default());
    finding.record = reference.from.clone();
    finding
}
