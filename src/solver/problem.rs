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
    /// `(dependent, prerequisite)`: the first only together with the second.
    pub requires: Vec<(usize, usize)>,
    /// Alternatives: at most one of each group.
    pub exclusive: Vec<Vec<usize>>,
    /// Groups of which at least so many must be chosen. They alone can make a problem infeasible.
    pub at_least: Vec<(Vec<usize>, u32)>,
}

/// A candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemItem {
    /// Points in hundredths, 0 to 10,000.
    pub points: i64,
    /// What it claims of all pools in all years, DKK: the second tie-break.
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
