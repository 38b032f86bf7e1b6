//! A cross project owned by one department, or a local project owned by another.

use std::collections::{HashMap, HashSet};

use crate::finding::{Finding, Severity};
use crate::model::body::BodyLevel;
use crate::model::position::Position;
use crate::model::project::{Project, Scope, Stage};
use crate::model::{Kind, Record, RecordKey, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "owner-does-not-match-scope",
    severity: Severity::Warning,
    ranking: Ranking::Unaffected,
    check: Check::Register(check),
    needs: &[Kind::Body, Kind::Position, Kind::Unit],
    docs: Docs {
        what: "From `proposed` on, a project with `scope: cross` (koncernprojekt) is owned by a position that \
               sits in a body of level `executive` or `steering`, as member or chair; one with `scope: local` \
               (fagspecifikt) by a position in the same administration as the project's `unit` that heads a unit \
               of it (områdechef), or carries one of the roles in `local_owner_roles` of the policy. A register \
               without such bodies is not checked for cross projects, one without heads and such roles not for \
               whether the owner is a chief.",
        why: "An owner can only answer for what the owner may decide: across the organisation that takes a seat \
              where it is led, in one area it takes being part of the area.",
        source: "Bornholm p. 11: «Ansvaret for gennemførelse af handlingsplanens initiativer er placeret i \
                 chefgruppen.» and «Ansvaret for realisering af de fagspecifikke initiativer, jf. afsnit 4.2, som \
                 er identificeret i KL s digitaliseringsstrategi er placeret hos områdecheferne.»",
        example: "projects/nyt-esdh.yaml:\n  id: nyt-esdh\n  stage: proposed\n  scope: cross\n  \
                  owner: skolesekretaer  # sits in no steering or executive body",
        mend: "Let a member of the body that leads the portfolio own a cross project, and a chief of the area a \
               local one; or correct `scope`.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let leaders = leaders(context.register);
    let heads = heads(context.register);
    for project in context.register.projects.iter().filter(|project| {
        project
            .stage
            .get()
            .is_some_and(|stage| stage.reached(Stage::Proposed))
    }) {
        let Some(owner) = context.register.get_opt(project.owner.given()) else {
            continue;
        };
        let finding = || {
            project
                .finding(RULE.id, project.at("owner"))
                .other(project.at("scope"))
                .arg("project", &project.name)
                .arg("owner", &owner.title)
        };
        match project.scope.get() {
            Some(Scope::Cross) if !leaders.is_empty() && !leaders.contains(owner.id()) => {
                findings.push(finding())
            }
            Some(Scope::Local) => {
                if let Some((own, other)) = administrations(context.register, project, owner) {
                    findings.push(finding().variant("local").arg("unit", own).arg("other", other));
                } else if let Some(unit) = area_that_is_led_by_others(context, &heads, project, owner) {
                    findings.push(finding().variant("no-chief").arg("unit", unit));
                }
            }
            _ => {}
        }
    }
}

/// Positions with a seat where the organisation as a whole is led.
fn leaders(register: &Register) -> HashSet<&str> {
    let leading = |level| matches!(level, Some(BodyLevel::Executive | BodyLevel::Steering));
    let bodies = register.bodies.iter().filter(|body| leading(body.level.get()));
    bodies
        .flat_map(|body| body.members.iter().chain(body.chair.given()))
        .map(|position| position.as_str())
        .collect()
}

/// Returns the names of the project's administration and its owner's, when both are known and differ.
fn administrations<'r>(
    register: &'r Register,
    project: &'r Project,
    owner: &'r Record<Position>,
) -> Option<(&'r str, &'r str)> {
    let own = register.administration(register.get_opt(project.unit.given())?);
    let other = register.administration(register.get_opt(owner.unit.given())?);
    (own.key() != other.key()).then_some((&own.name, &other.name))
}

/// Returns the positions that head a unit of each administration.
fn heads(register: &Register) -> HashMap<RecordKey, HashSet<&str>> {
    let mut heads: HashMap<RecordKey, HashSet<&str>> = HashMap::new();
    for unit in &register.units {
        if let Some(head) = unit.head.given() {
            let area = register.administration(unit).key();
            heads.entry(area).or_default().insert(head.as_str());
        }
    }
    heads
}

/// Returns the name of the project's administration when its owner is known to be no chief in it.
fn area_that_is_led_by_others<'r>(
    context: &Context<'r>,
    heads: &HashMap<RecordKey, HashSet<&str>>,
    project: &'r Project,
    owner: &'r Record<Position>,
) -> Option<&'r str> {
    let register = context.register;
    let area = register.administration(register.get_opt(project.unit.given())?);
    let heads = heads.get(&area.key());
    let roles = &context.policy().local_owner_roles;
    let known = heads.is_some() || !roles.is_empty();
    let is_chief = heads.is_some_and(|heads| heads.contains(owner.id()))
        || owner.roles.iter().any(|role| roles.contains(role));
    (known && !is_chief && !owner.is_unknown("roles")).then_some(area.name.as_str())
}
