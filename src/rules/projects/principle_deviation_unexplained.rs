//! A deviation from a principle without a reason.

use crate::finding::{Finding, Severity};
use crate::model::project::Verdict;
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "principle-deviation-unexplained",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "An assessment with `verdict: deviates` in `principle_check` says why in `because`.",
        why: "To deviate may be right; the council must see the reason to approve it.",
        source: "Rødovre p. 7: «alle tiltag og beslutninger vedr. digitalisering skal vurderes og godkendes i \
                 forhold til principperne.» That a deviation is explained (følg eller forklar): KL's joint \
                 municipal architecture rules.",
        example: "projects/nyt-esdh.yaml:\n  principle_check:\n    - {principle: digital-2026/standard-foerst, \
                  verdict: deviates}  # why?",
        mend: "Write the reason in `because`, or change the solution so that it follows the principle.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for project in &context.register.projects {
        if project.is_unknown("principle_check.because") {
            continue;
        }
        for (n, assessment) in project.principle_check.iter().enumerate() {
            let Some((_, principle)) = context.register.principle(&assessment.principle) else {
                continue;
            };
            if assessment.verdict == Verdict::Deviates && assessment.because.given().is_none() {
                let finding = project
                    .finding(RULE.id, project.at(("principle_check", n, "verdict")))
                    .arg("project", &project.name)
                    .arg("principle", &principle.text);
                findings.push(finding);
            }
        }
    }
}
