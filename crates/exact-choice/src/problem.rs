//! The problem: items to choose from, and the conditions that a choice must keep.

/// The choice as whole numbers, apart from any register.
///
/// Items stand in the static order of preference (points, net present value, deadline, hours, id), which decides
/// between choices that are equal in all else. Every index is one into `items`; one outside it is a mistake of the
/// caller and panics. Amounts stay below 10¹⁵.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// What may be chosen, preferred first.
    pub items: Vec<ProblemItem>,
    /// What there is of money, hours and places.
    pub limits: Vec<Limit>,
    /// What needs something else.
    pub requires: Vec<Requirement>,
    /// Alternatives: at most one of each group.
    pub exclusive: Vec<Vec<usize>>,
    /// Groups of which at least so many must be chosen. They alone can make a problem infeasible.
    pub at_least: Vec<(Vec<usize>, u32)>,
}

impl Problem {
    /// Takes items as the ways to do one thing, of which at most one is chosen: adds an item for the thing itself, which is
    /// chosen with them and worth nothing. A search that branches on the whole decides more at once than one that
    /// leaves out a way at a time.
    pub fn add_whole(&mut self, ways: Vec<usize>) {
        let whole = vec![self.items.len()];
        self.items.push(ProblemItem {
            points: 0,
            delay: 0,
            claim: 0,
            band: 0,
        });
        self.requires.extend([
            Requirement {
                dependents: ways.clone(),
                prerequisites: whole.clone(),
            },
            Requirement {
                dependents: whole,
                prerequisites: ways,
            },
        ]);
    }
}

/// At most as many dependents are chosen as prerequisites. Of alternatives, of which one is chosen at most, that says:
/// none of these without one of those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// What is not chosen alone.
    pub dependents: Vec<usize>,
    /// What is needed.
    pub prerequisites: Vec<usize>,
}

impl Requirement {
    /// Returns the requirement that an item is chosen only together with another.
    pub fn of(dependent: usize, prerequisite: usize) -> Self {
        Self {
            dependents: vec![dependent],
            prerequisites: vec![prerequisite],
        }
    }
}

/// A candidate: a project, or one of the ways in which it can be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemItem {
    /// Points in hundredths, 0 to 10,000.
    pub points: i64,
    /// What it costs in waiting, points × quarters: of choices with equal points the one that waits least wins.
    pub delay: i64,
    /// What it claims of all pools in all years, DKK: the next tie-break.
    pub claim: i64,
    /// The band its points fall in, 0 the best.
    pub band: usize,
}

/// A limit that the chosen items' use may fill but not exceed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is left for the items: DKK, hours or projects. Never below 0; a caller whose bound projects overrun a
    /// limit gives 0 here and reports the overrun itself.
    pub capacity: i64,
    /// `(item, use)`. A negative use gives back (a repayment to the pool). An item named twice uses the sum.
    pub uses: Vec<(usize, i64)>,
}

/// What to maximise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// The sum of all points.
    Points,
    /// The best band's points first, then the next band's among what is equal, and so on.
    Bands,
}
