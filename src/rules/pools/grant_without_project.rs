//! Money out of a pool that does not say where it goes, or by which principle.

use crate::finding::{Finding, Severity};
use crate::model::pool::EntryKind;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "grant-without-project",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An entry with `kind: grant` names the `project` that the money goes to and the `principle` \
               that it is given by (`efficiency`, `development`, `strategy`); an entry with `kind: \
               repayment` names the `project` that pays back.",
        why: "Without the project nobody can see what the money was for; without the principle nobody knows \
              whether it comes back.",
        source: "Herning p. 16: «Med denne strategi lægger vi op til to principper i Herning Kommune: \
                 Effektiviseringsprincippet og Udviklingsprincippet.» and «Effektiviseringsprincippet og \
                 Udviklingsprincippet tages i anvendelse af Styregruppen for Digital Forvaltning, når \
                 puljen forvaltes.»",
        example: "pools/udviklingspulje.yaml:\n  entries:\n    - {no: 2, on: 2026-03-05, kind: grant, dkk: \
                  96000}",
        mend: "Write `project:` with the project's id and, for a grant, `principle:`. Money that goes back \
               to where it came from is `kind: withdrawal`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for pool in &context.register.pools {
        for (n, entry) in pool.entries.iter().enumerate() {
            let mut report = |variant: &str, missing: bool, field| {
                if missing && !pool.is_unknown(field) {
                    let finding = pool.finding(RULE.id, pool.at(("entries", n, "kind")));
                    let finding = if variant.is_empty() {
                        finding
                    } else {
                        finding.variant(variant)
                    };
                    findings.push(
                        finding
                            .arg("pool", &pool.name)
                            .arg("no", entry.no)
                            .dkk("amount", entry.dkk.get()),
                    );
                }
            };
            match entry.kind {
                EntryKind::Grant => {
                    report("", entry.project.given().is_none(), "entries.project");
                    report(
                        "principle",
                        entry.principle.given().is_none(),
                        "entries.principle",
                    );
                }
                EntryKind::Repayment => {
                    report("repayment", entry.project.given().is_none(), "entries.project")
                }
                EntryKind::Allocation
                | EntryKind::Withdrawal
                | EntryKind::TransferIn
                | EntryKind::TransferOut => {}
            }
        }
    }
}
