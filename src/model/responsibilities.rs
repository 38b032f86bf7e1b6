//! Who holds what: the references that make a position, or the person in it, answer for something today.

use super::contract::Contract;
use super::plan::{ActionStatus, Plan};
use super::position::Position;
use super::project::{Project, Stage};
use super::register::Link;
use super::system::System;
use super::{Kind, Record, Register};
use crate::finding::{Path, Place, Seg};
use crate::value::{Date, composed};

/// Who is asked about: a position, or a person by the name that positions have in `holder`.
#[derive(Debug, Clone)]
pub enum Holder<'r> {
    /// A position.
    Position(&'r Record<Position>),
    /// The positions that a person holds, at least one.
    Person(Vec<&'r Record<Position>>),
}

impl<'r> Holder<'r> {
    /// Returns the positions, in the order of their ids.
    pub fn positions(&self) -> &[&'r Record<Position>] {
        match self {
            Holder::Position(position) => std::slice::from_ref(position),
            Holder::Person(positions) => positions,
        }
    }
}

/// The way a reference to a position counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoldingStatus {
    /// The position answers for it today.
    Current,
    /// The position answered for it while it lasted. What happened does not change with who comes after.
    Past(EndedReason),
    /// The record is about the position itself, as its job description is.
    About,
}

/// What has come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndedReason {
    /// The project is closed.
    ProjectClosed,
    /// The project was rejected.
    ProjectRejected,
    /// The action is done.
    ActionDone,
    /// The action was dropped.
    ActionDropped,
    /// The system is retired.
    SystemRetired,
    /// The contract has ended.
    ContractEnded,
}

impl EndedReason {
    /// Key of the reason in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            EndedReason::ProjectClosed => "holds-past-project-closed",
            EndedReason::ProjectRejected => "holds-past-project-rejected",
            EndedReason::ActionDone => "holds-past-action-done",
            EndedReason::ActionDropped => "holds-past-action-dropped",
            EndedReason::SystemRetired => "holds-past-system-retired",
            EndedReason::ContractEnded => "holds-past-contract-ended",
        }
    }
}

/// A reference to a position, and how it counts.
#[derive(Debug, Clone)]
pub struct Holding<'r> {
    /// The reference.
    pub link: &'r Link,
    /// The record that it stands in, `systems/cirius`.
    pub record: String,
    /// Where it stands in its file.
    pub place: Place,
    /// The way it counts.
    pub standing: HoldingStatus,
}

impl Holding<'_> {
    /// Kind and field without places in lists: `systems.super_users.position`.
    pub fn field(&self) -> String {
        field(self.link.from.kind, &self.link.path)
    }
}

fn field(kind: Kind, path: &Path) -> String {
    let keys = path.0.iter().filter_map(|seg| match seg {
        Seg::Key(key) => Some(&**key),
        Seg::Index(_) => None,
    });
    std::iter::once(kind.folder())
        .chain(keys)
        .collect::<Vec<_>>()
        .join(".")
}

impl Register {
    /// Returns the position with this id (`positions/` may stand before it), else the person with this name. Capitals
    /// and spaces in a name make no difference.
    pub fn who(&self, text: &str) -> Option<Holder<'_>> {
        let id = text.strip_prefix("positions/").unwrap_or(text);
        if let Some(position) = self.positions.get(id) {
            return Some(Holder::Position(position));
        }
        let name = even(text);
        let holds = |position: &&Record<Position>| {
            position
                .holder
                .as_deref()
                .is_some_and(|holder| even(holder) == name)
        };
        let positions: Vec<_> = self.positions.iter().filter(holds).collect();
        (!name.is_empty() && !positions.is_empty()).then_some(Holder::Person(positions))
    }

    /// Returns every reference to a position, in the order of records and of places in them.
    pub fn holdings<'r>(&'r self, position: &Record<Position>, today: Date) -> Vec<Holding<'r>> {
        let holding = |link: &'r Link| {
            let from = self.record(link.from)?;
            Some(Holding {
                link,
                record: from.address(),
                place: from.at(link.path.clone()),
                standing: self.standing(link, today),
            })
        };
        self.links_to(position.key()).iter().filter_map(holding).collect()
    }

    fn standing(&self, link: &Link, today: Date) -> HoldingStatus {
        let past = match link.from.kind {
            // They name a position only as the record that they are about.
            Kind::Document | Kind::Meeting => return HoldingStatus::About,
            Kind::Project => self
                .projects
                .at(link.from.index)
                .and_then(|project| past_project(project)),
            Kind::Plan => self
                .plans
                .at(link.from.index)
                .and_then(|plan| past_action(plan, &link.path)),
            Kind::System => self
                .systems
                .at(link.from.index)
                .and_then(|system| past_system(system)),
            Kind::Contract => {
                let contract = self.contracts.at(link.from.index);
                contract.and_then(|contract| past_contract(contract, today))
            }
            _ => None,
        };
        past.map_or(HoldingStatus::Current, HoldingStatus::Past)
    }
}

fn past_project(project: &Project) -> Option<EndedReason> {
    match project.stage.get() {
        Some(Stage::Closed) => Some(EndedReason::ProjectClosed),
        Some(Stage::Rejected) => Some(EndedReason::ProjectRejected),
        _ => None,
    }
}

fn past_action(plan: &Plan, path: &Path) -> Option<EndedReason> {
    let Some(Seg::Index(action)) = path.0.get(1) else {
        return None;
    };
    match plan.actions.get(*action)?.status.get()? {
        ActionStatus::Done => Some(EndedReason::ActionDone),
        ActionStatus::Dropped => Some(EndedReason::ActionDropped),
        ActionStatus::Planned | ActionStatus::Running => None,
    }
}

fn past_system(system: &System) -> Option<EndedReason> {
    system.is_retired().then_some(EndedReason::SystemRetired)
}

fn past_contract(contract: &Contract, today: Date) -> Option<EndedReason> {
    contract.has_ended(today).then_some(EndedReason::ContractEnded)
}

/// Returns a name with what people write differently made even: capitals and spaces.
fn even(name: &str) -> String {
    let name = composed(name);
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Holder;
    use crate::model::load;
    use crate::source::SourceSet;

    #[test]
    fn a_name_with_composed_and_with_decomposed_letters_is_one_person() {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let positions =
            "- {id: a, title: A, holder: Åse Møller}\n- {id: b, title: B, holder: A\u{30a}se Møller}\n";
        let sources = SourceSet::from_memory([
            file(
                "municipality.yaml",
                "{id: vadby, format_version: 1, name: Vadby Kommune}",
            ),
            file("positions.yaml", positions),
        ]);
        let register = load(&sources).expect("this format").register;
        for asked in ["Åse Møller", "A\u{30a}se Møller"] {
            let Some(Holder::Person(positions)) = register.who(asked) else {
                panic!("{asked:?} is a person");
            };
            assert_eq!(positions.len(), 2, "{asked:?}");
        }
    }
}
