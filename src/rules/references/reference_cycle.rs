//! References that lead back to where they began.

use std::collections::HashMap;

use crate::finding::{Finding, Place, Severity};
use crate::model::body::Body;
use crate::model::plan::Plan;
use crate::model::pool::Pool;
use crate::model::supplier::Supplier;
use crate::model::system::System;
use crate::model::unit::Unit;
use crate::model::{Entity, Prerequisite, Record, RecordTable, Ref, Register};
use crate::rules::{Check, Context, Docs, Ranking, Rule};

pub(super) static RULE: Rule = Rule {
    id: "reference-cycle",
    severity: Severity::Error,
    ranking: Ranking::Refused,
    check: Check::Register(check),
    needs: &[],
    docs: Docs {
        what: "These references never lead back to where they began: `parent` of units, systems and suppliers, \
               `reports_to` of bodies, `fed_by` of pools, `depends_on` between projects, `after` and `part_of` \
               between the actions of a plan. The finding names the whole circle; of circles that share a \
               record one is shown at a time.",
        why: "In a circle nothing comes first: no unit is at the top, and no project can begin.",
        source: "Billund p. 10: «Prioriteringen er lavet ud fra en vurdering dels af forretningskritikalitet \
                 og dels ud fra, hvilke aktiviteter der er forudsætninger for andre.»",
        example: "projects/a.yaml:\n  depends_on: [b]\nprojects/b.yaml:\n  depends_on: [a]",
        mend: "Take away the reference that is wrong. Of two projects that truly wait for each other, split \
               off the part that can come first.",
    },
};

/// The references of a cycle beyond so many are named in the message only.
const MAX_PLACES: usize = 8;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let register = context.register;
    parents(register, "parent", |unit: &Unit| unit.parent.given(), findings);
    parents(
        register,
        "reports_to",
        |body: &Body| body.reports_to.given(),
        findings,
    );
    parents(register, "fed_by", |pool: &Pool| pool.fed_by.given(), findings);
    parents(
        register,
        "parent",
        |system: &System| system.parent.given(),
        findings,
    );
    parents(
        register,
        "parent",
        |supplier: &Supplier| supplier.parent.given(),
        findings,
    );
    let mut graph = Graph::new(register.projects.len());
    for project in &register.projects {
        for (n, first) in project.depends_on.iter().enumerate() {
            if let Some(Prerequisite::Project(first)) = register.prerequisite(first) {
                graph.add(
                    project.key().index,
                    first.key().index,
                    project.at(("depends_on", n)),
                );
            }
        }
    }
    report(&register.projects, "depends_on", &graph, findings);
    register.plans.iter().for_each(|plan| actions(plan, findings));
}

fn parents<T: Entity>(
    register: &Register,
    key: &'static str,
    parent: impl Fn(&T) -> Option<&Ref<T>>,
    findings: &mut Vec<Finding>,
) {
    let table = register.all::<T>();
    let mut graph = Graph::new(table.len());
    for record in table {
        if let Some(above) = register.get_opt(parent(record)) {
            graph.add(record.key().index, above.key().index, record.at(key));
        }
    }
    report(table, key, &graph, findings);
}

fn report<T: Entity>(table: &RecordTable<T>, key: &'static str, graph: &Graph, findings: &mut Vec<Finding>) {
    for cycle in graph.cycles() {
        let Some(first) = cycle.first().and_then(|(node, _)| table.at(*node)) else {
            continue;
        };
        let names = cycle
            .iter()
            .filter_map(|(node, _)| Some(table.at(*node)?.id().to_owned()));
        findings.extend(finding(first, key, names.collect(), &cycle));
    }
}

fn actions(plan: &Record<Plan>, findings: &mut Vec<Finding>) {
    let numbers: HashMap<&str, u32> = plan.actions.iter().map(|action| &*action.id).zip(0..).collect();
    let (mut order, mut parts) = (Graph::new(plan.actions.len()), Graph::new(plan.actions.len()));
    for (n, action) in plan.actions.iter().enumerate() {
        let Some(from) = numbers.get(&*action.id) else {
            continue;
        };
        for (m, first) in action.after.iter().enumerate() {
            if let Some(to) = numbers.get(first.as_str()) {
                order.add(*from, *to, plan.at(("actions", n, "after", m)));
            }
        }
        if let Some(to) = action
            .part_of
            .given()
            .and_then(|whole| numbers.get(whole.as_str()))
        {
            parts.add(*from, *to, plan.at(("actions", n, "part_of")));
        }
    }
    for (key, graph) in [("after", &order), ("part_of", &parts)] {
        for cycle in graph.cycles() {
            let names = cycle
                .iter()
                .filter_map(|(node, _)| Some(plan.actions.get(*node as usize)?.id.to_string()));
            findings.extend(finding(plan, key, names.collect(), &cycle));
        }
    }
}

fn finding<T>(
    record: &Record<T>,
    key: &'static str,
    mut names: Vec<String>,
    cycle: &[(u32, &Place)],
) -> Option<Finding> {
    let ((_, first), others) = cycle.split_first()?;
    names.push(names.first()?.clone());
    let finding = record
        .finding(RULE.id, (*first).clone())
        .arg("key", key)
        .arg("cycle", names.join(" → "));
    Some(
        others
            .iter()
            .take(MAX_PLACES)
            .fold(finding, |finding, (_, place)| finding.other((*place).clone())),
    )
}

/// What refers to what, by number.
struct Graph {
    edges: Vec<Vec<(u32, Place)>>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

impl Graph {
    fn new(nodes: usize) -> Self {
        Self {
            edges: vec![Vec::new(); nodes],
        }
    }

    fn add(&mut self, from: u32, to: u32, place: Place) {
        if let Some(edges) = self.edges.get_mut(from as usize) {
            edges.push((to, place));
        }
    }

    /// Cycles, each as its nodes with the place of the reference to the next, from the lowest number on. Of
    /// cycles that share a node one is found; the others show when it is mended.
    fn cycles(&self) -> Vec<Vec<(u32, &Place)>> {
        let mut cycles = Vec::new();
        let mut state = vec![State::New; self.edges.len()];
        let mut reported = vec![false; self.edges.len()];
        for start in 0..self.edges.len() {
            if state[start] != State::New {
                continue;
            }
            // The way from the start, each node with the number of its references that were followed.
            let mut way = vec![(start, 0)];
            state[start] = State::Open;
            while let Some((node, followed)) = way.last_mut() {
                let from = *node;
                let Some((to, _)) = self.edges[from].get(*followed) else {
                    state[from] = State::Done;
                    way.pop();
                    continue;
                };
                *followed += 1;
                let to = *to as usize;
                match state[to] {
                    State::New => {
                        state[to] = State::Open;
                        way.push((to, 0));
                    }
                    State::Open if !reported[from] && !reported[to] => {
                        let begin = way.iter().position(|(node, _)| *node == to).unwrap_or(0);
                        way[begin..].iter().for_each(|(node, _)| reported[*node] = true);
                        cycles.push(self.cycle(&way[begin..]));
                    }
                    State::Open | State::Done => {}
                }
            }
        }
        cycles
    }

    /// Returns the references last followed along the way, from the lowest number on.
    fn cycle(&self, way: &[(usize, usize)]) -> Vec<(u32, &Place)> {
        let mut cycle: Vec<_> = way
            .iter()
            .filter_map(|(node, followed)| Some((*node as u32, &self.edges[*node].get(followed - 1)?.1)))
            .collect();
        let lowest = cycle
            .iter()
            .enumerate()
            .min_by_key(|(_, (node, _))| *node)
            .map_or(0, |(n, _)| n);
        cycle.rotate_left(lowest);
        cycle
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{FileId, PlaceInFile};

    fn cycles(nodes: usize, edges: &[(u32, u32)]) -> Vec<Vec<u32>> {
        let mut graph = Graph::new(nodes);
        for (from, to) in edges {
            graph.add(
                *from,
                *to,
                Place {
                    file: FileId(0),
                    at: PlaceInFile::File,
                },
            );
        }
        graph
            .cycles()
            .iter()
            .map(|cycle| cycle.iter().map(|(node, _)| *node).collect())
            .collect()
    }

    #[test]
    fn each_knot_gives_a_cycle_and_ways_into_it_are_left_out() {
        assert_eq!(cycles(3, &[(0, 1), (1, 2)]), Vec::<Vec<u32>>::new());
        assert_eq!(cycles(1, &[(0, 0)]), [[0]]);
        assert_eq!(cycles(4, &[(0, 3), (3, 1), (1, 2), (2, 3)]), [[1, 2, 3]]);
        assert_eq!(
            cycles(5, &[(0, 1), (1, 0), (3, 4), (4, 3), (2, 3)]),
            [[0, 1], [3, 4]]
        );
        // Two ways round that share 0 and 1: one is told.
        assert_eq!(cycles(3, &[(0, 1), (1, 0), (1, 2), (2, 0)]), [[0, 1]]);
        // A diamond is no cycle.
        assert_eq!(
            cycles(4, &[(0, 1), (0, 2), (1, 3), (2, 3)]),
            Vec::<Vec<u32>>::new()
        );
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let mut edges: Vec<(u32, u32)> = (0..200_000).map(|n| (n, n + 1)).collect();
        edges.push((200_000, 0));
        assert_eq!(cycles(200_001, &edges)[0].len(), 200_001);
    }
}
