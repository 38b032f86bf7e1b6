//! A field that a record must have, or must say is unknown.

use crate::finding::{Arg, Finding, Severity};
use crate::model::competence::Competence;
use crate::model::{Entity, ForKind, Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "required-field-missing",
    severity: Severity::Error,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "Every record has the fields that its kind requires, or names them in `unknown` with the reason. \
               Fields with a rule of their own, such as a system's `owner`, are left to that rule.",
        why: "What nobody has written down is missing from every overview; what is known to be unknown can be \
              asked for.",
        source: "Aabenraa p. 8: «Der er i dag et ikke fyldestgørende overblik over forvaltningens it systemer, \
                 it kontrakter og data.»",
        example: "systems/cirius.yaml:\n  id: cirius\n  name: Cirius\n  # no purpose, unit, criticality, \
                  status, type, origin, personal_data, hosting",
        mend: "Write the field. If it is not known, add it to `unknown` with the reason; it then shows in the \
               overview of gaps.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for kind in Kind::ALL {
        kind.with(MissingFields {
            register: context.register,
            findings,
        });
    }
    for competence in &context.register.competences {
        demands_without_level(competence, findings);
    }
}

struct MissingFields<'a> {
    register: &'a Register,
    findings: &'a mut Vec<Finding>,
}

impl ForKind for MissingFields<'_> {
    type Output = ();

    fn visit<T: Entity>(self) {
        for record in self.register.all::<T>() {
            let missing = T::REQUIRED
                .iter()
                .filter(|field| !(field.present)(record) && !record.is_unknown(field.key))
                .map(|field| {
                    record
                        .finding(RULE.id, record.here())
                        .arg("record", record.address())
                        .arg("field", field.key)
                        .arg("word", Arg::Field(field.key.to_owned()))
                });
            self.findings.extend(missing);
        }
    }
}

/// A demand without a level says nothing, unless the level is unknown.
fn demands_without_level(competence: &Record<Competence>, findings: &mut Vec<Finding>) {
    for (n, target) in competence.targets.iter().enumerate() {
        if target.level.is_blank() {
            let field = "targets.level";
            findings.push(
                competence
                    .finding(RULE.id, competence.at(("targets", n)))
                    .arg("record", competence.address())
                    .arg("field", field)
                    .arg("word", Arg::Field(field.to_owned())),
            );
        }
    }
}
