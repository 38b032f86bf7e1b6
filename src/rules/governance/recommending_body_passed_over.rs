//! An approval of what the body that recommends has not had on its agenda.

use std::collections::HashMap;

use super::decision_without_mandate::matters;
use crate::finding::{Finding, Severity};
use crate::model::body::Body;
use crate::model::meeting::{AgendaItem, Meeting, Outcome};
use crate::model::{Kind, Record, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "recommending-body-passed-over",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Body, Kind::Meeting],
    docs: Docs {
        what: "Where a body refers to another (`reports_to`) and recommends on the kind of record that an agenda item \
               is about (a mandate in `recommends`: projects, pools, plans, strategies, systems, contracts), the other \
               body approves only what the first has had on its agenda: an item about the same record, whatever became \
               of it, at a meeting on the same day or earlier. A project with an amount may also be recommended under \
               a mandate for pools. Of several bodies that recommend on it, each is asked for. Not judged: a meeting \
               without a date.",
        why: "Who recommends has the whole portfolio before it and weighs one wish against the others. A decision \
              past it has been weighed against nothing.",
        source: "Billund p. 9: «Digitaliseringsrådet administrerer både en systemportefølje og en \
                 projektportefølje og indstiller beslutninger til direktionen. Indstillinger er baseret på en \
                 systematisk forberedelse med anvendelse af skabeloner for beslutningsgrundlag og business cases og \
                 munder ud i en anbefalet prioritering af den samlede portefølje.»",
        example: "bodies/digitaliseringsraad.yaml:\n  reports_to: direktionen\n  recommends: [{what: \
                  projects}]\nmeetings/2026-03-10-direktionen.yaml:\n  body: direktionen\n  agenda:\n    - {no: 1, \
                  title: Nyt ESDH, item: projects/nyt-esdh, kind: decision, outcome: approved}\n# and no meeting of \
                  digitaliseringsraad has {item: projects/nyt-esdh}",
        mend: "Register the meeting at which the body had it, or lay the matter before it and let the decision be \
               confirmed. If it does not recommend on such matters, correct its `recommends`.",
    },
};

/// The meetings that have had a record on the agenda, by its address.
type Treated<'r> = HashMap<&'r str, Vec<&'r Record<Meeting>>>;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    let recommending: Vec<&Record<Body>> = register
        .bodies
        .iter()
        .filter(|body| !body.recommends.is_empty() && body.is_fully_read() && body.reports_to.is_given())
        .collect();
    if recommending.is_empty() {
        return;
    }
    let mut treated = Treated::new();
    for meeting in &register.meetings {
        for item in &meeting.agenda {
            if let Some(about) = item.item.as_deref() {
                treated.entry(about).or_default().push(meeting);
            }
        }
    }
    for meeting in register.meetings.iter().filter(|meeting| meeting.date.is_given()) {
        for (n, item) in meeting.agenda.iter().enumerate() {
            if item.asks() && item.outcome == Outcome::Approved {
                passed_over(register, &recommending, &treated, (meeting, n, item), findings);
            }
        }
    }
}

fn passed_over(
    register: &Register,
    recommending: &[&Record<Body>],
    treated: &Treated<'_>,
    (meeting, n, item): (&Record<Meeting>, usize, &AgendaItem),
    findings: &mut Vec<Finding>,
) {
    let (Some(decider), Some(about)) = (register.get_opt(meeting.body.given()), item.item.as_deref()) else {
        return;
    };
    let matters = matters(item);
    for body in recommending {
        let refers = register.get_opt(body.reports_to.given()).map(|to| to.key()) == Some(decider.key());
        let Some(m) = body
            .recommends
            .iter()
            .position(|mandate| matters.contains(&mandate.what))
            .filter(|_| refers)
        else {
            continue;
        };
        let had = treated.get(about).into_iter().flatten().any(|earlier| {
            earlier.body.as_deref() == Some(body.id())
                && (earlier.date.get().is_none() || earlier.date.get() <= meeting.date.get())
        });
        if !had {
            let finding = meeting
                .finding(RULE.id, meeting.at(("agenda", n, "outcome")))
                .other(body.at(("recommends", m, "what")))
                .arg("body", &decider.name)
                .arg("title", &item.title)
                .arg("recommends", &body.name);
            findings.push(finding);
        }
    }
}
