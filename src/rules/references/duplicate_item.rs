//! Two items of a list with the same identity.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt::Display;

use crate::finding::{Finding, Path, Seg, Severity};
use crate::model::body::Body;
use crate::model::plan::Plan;
use crate::model::project::Project;
use crate::model::strategy::Strategy;
use crate::model::system::System;
use crate::model::{IntoPath, Policy, Record, Ref, Single, identity};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "duplicate-item",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "No two items of a list in a record have the same identity: the `id` where items have one, else \
               the keys that name the item (a risk its text, a funding line payer and year, a cost year, kind \
               and payer, a pool entry or agenda item its number). Goals and principles are unique in the \
               whole strategy.",
        why: "A reference to the item, a message about it and a comparison of two versions could mean either \
              one.",
        source: "Herning p. 8: «At skabe en gennemskuelig beslutningsproces»",
        example: "entries:\n  - {no: 4, on: 2026-03-05, kind: grant, dkk: 96000}\n  - {no: 4, on: 2026-04-09, \
                  kind: grant, dkk: 50000}",
        mend: "Give one of them another id or number; delete it when it is the same thing twice.",
    },
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    for plan in &register.plans {
        check_plan(plan, findings);
    }
    for strategy in &register.strategies {
        check_strategy(strategy, findings);
    }
    for project in &register.projects {
        check_project(project, findings);
    }
    for system in &register.systems {
        check_system(system, findings);
    }
    for body in &register.bodies {
        check_body(body, findings);
    }
    for pool in &register.pools {
        Lists::of(pool, findings, |lists| {
            lists.list("entries", &pool.entries, |entry| [written(entry.no)])
        });
    }
    for meeting in &register.meetings {
        Lists::of(meeting, findings, |lists| {
            lists.list("agenda", &meeting.agenda, |item| [written(item.no)])
        });
    }
    for processing in &register.processing {
        let countries = &processing.third_countries;
        Lists::of(processing, findings, |lists| {
            lists.list("third_countries", countries, |transfer| [text(&transfer.country)]);
        });
    }
    for competence in &register.competences {
        Lists::of(competence, findings, |lists| {
            lists.list("targets", &competence.targets, |target| {
                [
                    text(target.who.as_str()),
                    name(target.unit.given()),
                    text(target.level.get().map_or("", |level| level.as_str())),
                ]
            });
        });
    }
    check_policy(&register.policy, findings);
    // What was missing in a record that did not decode is made up, and so alike.
    findings.retain(|finding| {
        finding
            .record
            .as_ref()
            .is_none_or(|record| register.is_clean(record))
    });
}

fn check_plan(plan: &Record<Plan>, findings: &mut Vec<Finding>) {
    Lists::of(plan, findings, |lists| {
        lists.list("tracks", &plan.tracks, |track| [text(&track.id)]);
        lists.list("actions", &plan.actions, |action| [text(&action.id)]);
        for (n, action) in plan.actions.iter().enumerate() {
            lists.list(("actions", n, "quarters"), &action.quarters, |quarter| {
                [written(quarter.q)]
            });
        }
    });
}

/// Goals and principles are named `strategy/goal`, so they are unique in the whole strategy.
fn check_strategy(strategy: &Record<Strategy>, findings: &mut Vec<Finding>) {
    Lists::of(strategy, findings, |lists| {
        lists.list("observations", &strategy.observations, |observation| {
            [text(&observation.id)]
        });
        lists.list("focus_areas", &strategy.focus_areas, |area| [text(&area.id)]);
        let (mut goals, mut principles) = (Vec::new(), Vec::new());
        for (n, area) in strategy.focus_areas.iter().enumerate() {
            lists.list(("focus_areas", n, "tracks"), &area.tracks, |track| {
                [text(&track.id)]
            });
            goals.extend(
                area.goals
                    .iter()
                    .enumerate()
                    .map(|(m, goal)| ((n, m), [text(&goal.id)])),
            );
            principles.extend(
                area.principles
                    .iter()
                    .enumerate()
                    .map(|(m, one)| ((n, m), [text(&one.id)])),
            );
        }
        lists.unique(goals, |(n, m)| ("focus_areas", n, "goals", m, "id").into_path());
        lists.unique(principles, |(n, m)| {
            ("focus_areas", n, "principles", m, "id").into_path()
        });
    });
}

fn check_project(project: &Record<Project>, findings: &mut Vec<Finding>) {
    Lists::of(project, findings, |lists| {
        lists.list("benefits", &project.benefits, |benefit| [text(&benefit.id)]);
        for (n, benefit) in project.benefits.iter().enumerate() {
            lists.list(("benefits", n, "measured"), &benefit.measured, |measured| {
                [written(measured.on)]
            });
        }
        lists.list("risks", &project.risks, |risk| [text(&risk.text)]);
        lists.list("stakeholders", &project.stakeholders, |stakeholder| {
            [text(&stakeholder.who)]
        });
        lists.list("funding", &project.funding, |share| {
            [text(&share.from), share.year.get().map_or(text(""), written)]
        });
        lists.list("scores", &project.scores, |score| {
            [text(&score.criterion), name(score.by.given())]
        });
        lists.list("principle_check", &project.principle_check, |check| {
            [text(&check.principle)]
        });
        lists.list("systems", &project.systems, |touched| {
            [text(&touched.system), text(touched.effect.as_str())]
        });
        lists.list("resources", &project.resources, |resource| [text(&resource.role)]);
        lists.list("progress", &project.progress, |progress| [written(progress.on)]);
        if let Some(schedule) = project.schedule.given() {
            lists.list(("schedule", "quarters"), &schedule.quarters, |quarter| {
                [written(quarter.q)]
            });
        }
    });
}

fn check_system(system: &Record<System>, findings: &mut Vec<Finding>) {
    Lists::of(system, findings, |lists| {
        lists.list("data_sets", &system.data_sets, |data| [text(&data.id)]);
        lists.list("costs", &system.costs, |cost| {
            [
                written(cost.year),
                text(cost.kind.as_str()),
                name(cost.paid_by.given()),
            ]
        });
        lists.list("integrations", &system.integrations, |integration| {
            [
                text(&integration.to),
                text(integration.via.as_deref().unwrap_or_default()),
            ]
        });
        lists.list("super_users", &system.super_users, |user| {
            [text(&user.unit), text(&user.position)]
        });
    });
}

fn check_body(body: &Record<Body>, findings: &mut Vec<Finding>) {
    Lists::of(body, findings, |lists| {
        for (list, mandates) in [("decides", &body.decides), ("recommends", &body.recommends)] {
            lists.list(list, mandates, |mandate| {
                [
                    text(mandate.what.as_str()),
                    text(mandate.text.as_deref().unwrap_or_default()),
                ]
            });
        }
        lists.list("composition", &body.composition, |seat| {
            [name(seat.position.given()), name(seat.role.given())]
        });
    });
}

fn check_policy(policy: &Single<Policy>, findings: &mut Vec<Finding>) {
    let make = |path| Some(Finding::new(RULE.id, policy.at(path)?));
    let mut lists = Lists {
        make: &make,
        findings,
    };
    lists.list(("scoring", "criteria"), policy.criteria(), |criterion| {
        [text(&criterion.id)]
    });
    lists.list("capacity", &policy.capacity, |row| {
        [text(&row.role), written(row.quarter)]
    });
    lists.list("pool_budgets", &policy.pool_budgets, |row| {
        [text(&row.pool), written(row.year)]
    });
    lists.list("waivers", &policy.waivers, |waiver| {
        [text(&waiver.rule), text(&waiver.record)]
    });
}

/// A part of an item's identity; empty when it is not written.
type IdentityPart<'i> = Cow<'i, str>;

fn text(part: &str) -> IdentityPart<'_> {
    Cow::Borrowed(part)
}

fn name<T>(reference: Option<&Ref<T>>) -> IdentityPart<'_> {
    reference.map_or(Cow::Borrowed(""), |reference| Cow::Borrowed(reference.as_str()))
}

fn written<'i>(part: impl Display) -> IdentityPart<'i> {
    Cow::Owned(part.to_string())
}

/// The lists of one record.
struct Lists<'a> {
    /// A finding at a place in the record.
    make: &'a dyn Fn(Path) -> Option<Finding>,
    findings: &'a mut Vec<Finding>,
}

impl Lists<'_> {
    fn of<T>(record: &Record<T>, findings: &mut Vec<Finding>, check: impl FnOnce(&mut Lists<'_>)) {
        let make = |path| Some(record.finding(RULE.id, record.at(path)));
        check(&mut Lists {
            make: &make,
            findings,
        });
    }

    /// Checks a list whose items are named by `key`.
    fn list<'i, I, const N: usize>(
        &mut self,
        list: impl IntoPath,
        items: &'i [I],
        key: impl Fn(&'i I) -> [IdentityPart<'i>; N],
    ) {
        if items.len() < 2 {
            return;
        }
        let list = list.into_path();
        let first_key = match list.0.last() {
            Some(Seg::Key(last)) => identity::keys_of(last)[0],
            _ => "id",
        };
        let keys = items.iter().enumerate().map(|(n, item)| (n, key(item)));
        self.unique(keys, |n| list.clone().then(n).then(first_key));
    }

    fn unique<'i, X: Copy, const N: usize>(
        &mut self,
        keys: impl IntoIterator<Item = (X, [IdentityPart<'i>; N])>,
        path: impl Fn(X) -> Path,
    ) {
        let mut first = HashMap::new();
        for (at, key) in keys {
            match first.entry(key) {
                Entry::Vacant(free) => {
                    free.insert(at);
                }
                Entry::Occupied(taken) => {
                    let (again, before) = ((self.make)(path(at)), (self.make)(path(*taken.get())));
                    let (Some(again), Some(before)) = (again, before) else {
                        continue;
                    };
                    let item: Vec<&str> = taken
                        .key()
                        .iter()
                        .map(AsRef::as_ref)
                        .filter(|part: &&str| !part.is_empty())
                        .collect();
                    self.findings.push(
                        again
                            .arg("item", item.join(", "))
                            .other(before.primary().place.clone()),
                    );
                }
            }
        }
    }
}
