//! Systems for the same task in different administrations.

use super::system::{System, SystemType};
use super::{Record, Register};

/// What two systems must have in common to be compared: a KLE number of two or three pairs, and the type.
pub type SystemTask<'r> = (&'r str, SystemType);

impl System {
    /// Returns the tasks it is for, each with the place of its KLE number. A retired system, and one without a type,
    /// has none.
    pub fn tasks(&self) -> impl Iterator<Item = (usize, SystemTask<'_>)> {
        let kind = self.kind.get().filter(|_| !self.is_retired());
        let kle = self.kle.iter().enumerate();
        kle.filter(|(_, kle)| kle.0.contains('.'))
            .filter_map(move |(n, kle)| Some((n, (kle.0.as_str(), kind?))))
    }
}

impl Record<System> {
    /// Returns whether there is a reason for having both this system and another for the same task: one of them says
    /// so, or one is a part or the successor of the other.
    pub fn is_meant_beside(&self, other: &Self) -> bool {
        let explained = |system: &Self| system.considered.is_given() || system.is_unknown("considered");
        explained(self) || explained(other) || self.is_kin_of(other)
    }

    /// Whole and part, parts of one whole, or successor and what it replaces.
    pub fn is_kin_of(&self, other: &Self) -> bool {
        let takes_over = |new: &Self, old: &Self| {
            new.replaces
                .iter()
                .any(|id| old.itself_and_parent().any(|old| old == id.as_str()))
        };
        let related = self
            .itself_and_parent()
            .any(|id| other.itself_and_parent().any(|other| other == id));
        related || takes_over(self, other) || takes_over(other, self)
    }

    fn itself_and_parent(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.id()).chain(self.parent.given().map(|parent| parent.as_str()))
    }
}

/// Systems within systems are not followed further than this.
const MAX_DEPTH: usize = 32;

impl Register {
    /// Returns the system and what it is a part of, from the inside out. A cycle, which is a finding of its own, ends
    /// it.
    pub fn whole_of<'r>(&'r self, system: &'r Record<System>) -> impl Iterator<Item = &'r Record<System>> {
        let up = |part: &&'r Record<System>| self.get_opt(part.parent.given());
        std::iter::successors(Some(system), up).take(MAX_DEPTH)
    }
}
