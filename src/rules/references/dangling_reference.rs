//! A reference to a record that is not there.

use crate::finding::{Arg, Finding, Severity};
use crate::model::Dangling;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "dangling-reference",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every reference names a record that is there, of the kind that the key asks for; goals, focus \
               areas and principles are written `strategy/goal`, actions `plan/action`, and a reference to any \
               kind with its folder, `projects/nyt-esdh`. A reference to a record whose file cannot be read is \
               not reported.",
        why: "A reference to nothing breaks the thread from strategy to project and from contract to system, \
              and hides a record that was deleted or renamed.",
        source: "Aabenraa p. 8: «Dette manglende overblik søges tilvejebragt i samarbejde med it afdelingen.»",
        example: "contracts/k-cirius.yaml:\n  systems: [cirus]",
        mend: "Correct the id, or write the record that is missing.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let dangling = context.register.dangling().iter();
    findings.extend(
        dangling
            .filter(|reference| reference.ambiguous.is_empty())
            .map(finding),
    );
}

fn finding(reference: &Dangling) -> Finding {
    let target = match reference.target {
        "*" => Arg::from("any"),
        target => Arg::List(target.split('|').map(|one| format!("`{one}`")).collect()),
    };
    let mut finding = Finding::new(RULE.id, reference.place.clone())
        .arg("text", &reference.text)
        .arg("target", target);
    finding.record = reference.from.clone();
    match (reference.found_in, &reference.nearest) {
        (Some(kind), _) => finding.variant("elsewhere").arg("kind", kind.folder()),
        (None, Some(nearest)) => finding.variant("similar").arg("suggestion", nearest),
        (None, None) => finding,
    }
}
