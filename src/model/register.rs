//! How records hang together: references resolved, and asked for from either end.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::contract::Contract;
use super::plan::{Action, Plan};
use super::pool::Pool;
use super::processing::Processing;
use super::project::Project;
use super::reference::{ActionRef, FocusRef, GoalRef, PrincipleRef, ProjectOrAction, Ref, UnitOrPool};
use super::strategy::{FocusArea, Goal, Principle, Strategy};
use super::system::System;
use super::unit::{Unit, UnitType};
use super::written_times::TimeInRegister;
use super::{AnyRecord, Entity, Kind, Record, RecordKey, Register};
use crate::finding::{FileId, Path, Place};

/// A reference from one record to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The record that it stands in.
    pub from: RecordKey,
    /// Where in that record.
    pub path: Path,
}

impl Link {
    /// Returns whether the reference stands under this top-level key.
    pub fn is_in(&self, key: &str) -> bool {
        matches!(self.path.0.first(), Some(crate::finding::Seg::Key(first)) if first == key)
    }
}

/// A reference that names nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    /// `projects/nyt-esdh`, or nothing for `policy.yaml` and `municipality.yaml`.
    pub from: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// What is written.
    pub text: String,
    /// What it may name: `units`, `plans/actions`, `units|pools`, `*`.
    pub target: &'static str,
    /// The kind that has a record with this id, when it is not one that may be named.
    pub found_in: Option<Kind>,
    /// Names more than one record: one of each of these kinds.
    pub ambiguous: Vec<Kind>,
    /// The most similar thing that may be named.
    pub nearest: Option<String>,
}

/// All references of a register.
#[derive(Debug, Default)]
pub(crate) struct Links {
    pub(crate) incoming: HashMap<RecordKey, Vec<Link>>,
    pub(crate) dangling: Vec<Dangling>,
    /// Every day, quarter and year.
    pub(crate) times: Vec<TimeInRegister>,
    /// Ids of records whose files do not decode.
    pub(crate) broken: BTreeSet<(Kind, String)>,
    /// Kinds with a list file that does not decode: the ids in it are not known.
    pub(crate) broken_lists: BTreeSet<Kind>,
    /// Addresses of records of which something could not be read.
    pub(crate) unclean: BTreeSet<String>,
    /// Kinds of which a file or a part of a record could not be read, each with the files that it is due to.
    pub(crate) unread: BTreeMap<Kind, BTreeSet<FileId>>,
    /// `municipality.yaml` could not be read, or not all of it.
    pub(crate) municipality_unread: bool,
    /// `policy.yaml`, when it is there and could not be read at all.
    pub(crate) policy_unread: Option<FileId>,
}

impl Links {
    /// Notes that something of a kind could not be read because of a file.
    pub(crate) fn mark_unread(&mut self, kind: Kind, file: FileId) {
        self.unread.entry(kind).or_default().insert(file);
    }
}

/// Who finances something.
#[derive(Debug, Clone, Copy)]
pub enum Payer<'r> {
    /// A unit.
    Unit(&'r Record<Unit>),
    /// A pool.
    Pool(&'r Record<Pool>),
}

/// What must come first.
#[derive(Debug, Clone, Copy)]
pub enum Prerequisite<'r> {
    /// A project.
    Project(&'r Record<Project>),
    /// An action of a plan.
    Action(&'r Record<Plan>, &'r Action),
}

impl Register {
    /// Returns the record that a reference names. `None` when there is none, which is a finding of its own.
    pub fn get<T: Entity>(&self, reference: &Ref<T>) -> Option<&Record<T>> {
        T::table(self).get(reference.as_str())
    }

    /// Returns the record that an optional reference names.
    pub fn get_opt<T: Entity>(&self, reference: Option<&Ref<T>>) -> Option<&Record<T>> {
        self.get(reference?)
    }

    /// Returns the focus area that a reference names.
    pub fn focus_area(&self, reference: &FocusRef) -> Option<(&Record<Strategy>, &FocusArea)> {
        let (strategy, area) = reference.parts()?;
        let strategy = self.strategies.get(strategy)?;
        Some((strategy, strategy.focus_area(area)?))
    }

    /// Returns the goal that a reference names, with its focus area.
    pub fn goal(&self, reference: &GoalRef) -> Option<(&Record<Strategy>, &FocusArea, &Goal)> {
        let (strategy, goal) = reference.parts()?;
        let strategy = self.strategies.get(strategy)?;
        let (area, goal) = strategy.goal(goal)?;
        Some((strategy, area, goal))
    }

    /// Returns the principle that a reference names.
    pub fn principle(&self, reference: &PrincipleRef) -> Option<(&Record<Strategy>, &Principle)> {
        let (strategy, principle) = reference.parts()?;
        let strategy = self.strategies.get(strategy)?;
        Some((strategy, strategy.principle(principle)?))
    }

    /// Returns the action that a reference names.
    pub fn action(&self, reference: &ActionRef) -> Option<(&Record<Plan>, &Action)> {
        self.action_at(reference.as_str())
    }

    fn action_at(&self, address: &str) -> Option<(&Record<Plan>, &Action)> {
        let (plan, action) = address.split_once('/')?;
        let plan = self.plans.get(plan)?;
        Some((plan, plan.action(action)?))
    }

    /// Returns the unit or pool that finances.
    pub fn payer(&self, reference: &Ref<UnitOrPool>) -> Option<Payer<'_>> {
        match reference.parts() {
            Some(("units", id)) => self.units.get(id).map(Payer::Unit),
            Some(("pools", id)) => self.pools.get(id).map(Payer::Pool),
            Some(_) => None,
            None => (self.pools.get(reference).map(Payer::Pool))
                .or_else(|| self.units.get(reference).map(Payer::Unit)),
        }
    }

    /// Returns the pool that a funding line names, when it is a pool.
    pub fn pool(&self, reference: &Ref<UnitOrPool>) -> Option<&Record<Pool>> {
        match self.payer(reference)? {
            Payer::Pool(pool) => Some(pool),
            Payer::Unit(_) => None,
        }
    }

    /// Returns what a prerequisite names.
    pub fn prerequisite(&self, reference: &Ref<ProjectOrAction>) -> Option<Prerequisite<'_>> {
        if reference.contains('/') {
            self.action_at(reference.as_str())
                .map(|(plan, action)| Prerequisite::Action(plan, action))
        } else {
            self.projects.get(reference).map(Prerequisite::Project)
        }
    }

    /// Returns all references to a record, in the order of the records they stand in.
    pub fn links_to(&self, record: RecordKey) -> &[Link] {
        self.links.incoming.get(&record).map_or(&[], Vec::as_slice)
    }

    /// Returns the records of kind `T` that name a record under the top-level key `key`, each once.
    pub fn naming<'r, T: Entity>(
        &'r self,
        record: RecordKey,
        key: &'r str,
    ) -> impl Iterator<Item = &'r Record<T>> + 'r {
        let mut last = None;
        self.links_to(record)
            .iter()
            .filter(move |link| link.from.kind == T::KIND && link.is_in(key))
            .filter(move |link| last.replace(link.from) != Some(link.from))
            .filter_map(|link| T::table(self).at(link.from.index))
    }

    /// Returns the contracts of a system.
    pub fn contracts_of<'r>(
        &'r self,
        system: &Record<System>,
    ) -> impl Iterator<Item = &'r Record<Contract>> + 'r {
        self.naming(system.key(), "systems")
    }

    /// Returns the processing activities of a system.
    pub fn processing_of<'r>(
        &'r self,
        system: &Record<System>,
    ) -> impl Iterator<Item = &'r Record<Processing>> + 'r {
        self.naming(system.key(), "systems")
    }

    /// Returns the systems that take over from a system.
    pub fn successors_of<'r>(
        &'r self,
        system: &Record<System>,
    ) -> impl Iterator<Item = &'r Record<System>> + 'r {
        self.naming(system.key(), "replaces")
    }

    /// References that name nothing, or more than one thing.
    pub fn dangling(&self) -> &[Dangling] {
        &self.links.dangling
    }

    /// Returns the administrations that the register is about: all, or those inside the municipality's `scope`. None
    /// while `municipality.yaml` cannot be read, for then the scope is not known.
    pub fn administrations(&self) -> impl Iterator<Item = &Record<Unit>> {
        self.units_in_scope()
            .filter(|unit| unit.kind.get() == Some(UnitType::Administration))
    }

    /// Returns the staff units of the same scope that are part of no administration.
    pub fn staff_units(&self) -> impl Iterator<Item = &Record<Unit>> {
        self.units_in_scope().filter(|unit| {
            unit.kind.get() == Some(UnitType::Staff)
                && self.administration(unit).kind.get() != Some(UnitType::Administration)
        })
    }

    /// Returns the units that the register is about.
    fn units_in_scope(&self) -> impl Iterator<Item = &Record<Unit>> {
        let municipality = self
            .municipality
            .as_ref()
            .filter(|_| !self.links.municipality_unread);
        let inside = move |unit: &Record<Unit>| match municipality.map(|municipality| &municipality.scope) {
            None => false,
            Some(None) => true,
            Some(Some(scope)) => std::iter::successors(Some(unit), |unit| self.get_opt(unit.parent.given()))
                .take(self.units.len())
                .any(|unit| unit.id() == scope.as_str()),
        };
        self.units.iter().filter(move |unit| inside(unit))
    }

    /// Returns the administration (or unit without parent) that a unit belongs to; the unit itself at the top.
    /// A cycle, which is a finding of its own, ends the search.
    pub fn administration<'r>(&'r self, unit: &'r Record<Unit>) -> &'r Record<Unit> {
        let mut top = unit;
        for _ in 0..self.units.len() {
            if top.kind.get() == Some(UnitType::Administration) {
                break;
            }
            match self.get_opt(top.parent.given()) {
                Some(parent) => top = parent,
                None => break,
            }
        }
        top
    }

    /// Returns how many records there are.
    pub fn len(&self) -> usize {
        self.records().count()
    }

    /// Returns whether the register has no record at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What a name on the command line stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameMatch {
    /// This record.
    One(RecordKey),
    /// Records of several kinds have this id: their addresses.
    Several(Vec<String>),
    /// Nothing; the address or id that is most like it.
    Nothing(Option<String>),
}

impl Register {
    /// Returns the record that a person names by `systems/cirius` or, where only one kind has it, by `cirius`.
    pub fn find(&self, name: &str) -> NameMatch {
        let (kinds, id): (Vec<Kind>, &str) = match name.split_once('/') {
            Some((folder, id)) => (Kind::from_folder(folder).into_iter().collect(), id),
            None => (Kind::ALL.to_vec(), name),
        };
        let found = kinds.iter().filter_map(|kind| self.of_kind(*kind).named(id));
        let found = found.map(AnyRecord::key);
        match *found.collect::<Vec<_>>() {
            [one] => NameMatch::One(one),
            [] => NameMatch::Nothing(self.most_like(name)),
            ref several => {
                let address = |key: &RecordKey| format!("{}/{id}", key.kind.folder());
                NameMatch::Several(several.iter().map(address).collect())
            }
        }
    }

    fn most_like(&self, name: &str) -> Option<String> {
        let addresses = self.addresses();
        let whole = name.contains('/');
        let known = addresses.iter().map(|address| match address.split_once('/') {
            Some((_, id)) if !whole => id,
            _ => address.as_str(),
        });
        crate::nearest::nearest(name, known).map(str::to_owned)
    }

    /// Returns the id of a record of any kind.
    pub fn id_of(&self, record: RecordKey) -> &str {
        self.record(record).map_or("", AnyRecord::id)
    }

    /// Returns the file of a record of any kind, and its place in it when that is a list.
    pub fn file_of(&self, record: RecordKey) -> Option<(crate::finding::FileId, Option<usize>)> {
        self.record(record).map(AnyRecord::file)
    }

    /// Returns the addresses of all records, in the order of kinds and ids.
    pub fn addresses(&self) -> Vec<String> {
        self.records().map(AnyRecord::address).collect()
    }

    /// Returns what a record refers to: the path of each reference in it, and the record it names.
    pub fn links_from(&self, record: RecordKey) -> Vec<(&Path, RecordKey)> {
        let all = self.links.incoming.iter();
        let mut links: Vec<_> = all
            .flat_map(|(target, links)| links.iter().map(move |link| (link, *target)))
            .filter(|(link, _)| link.from == record)
            .map(|(link, target)| (&link.path, target))
            .collect();
        links.sort();
        links
    }
}
