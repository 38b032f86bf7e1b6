//! Pseudo-costs: how much the bound has fallen per unit when an item was fixed to 0 or to 1. They choose the item to
//! branch on: one whose two sides both lower the bound much closes both subtrees early.

/// Where to go on: this item with this value first.
#[derive(Clone, Copy)]
pub(super) struct Branch {
    pub(super) item: usize,
    pub(super) value: bool,
    /// Its value in the relaxation.
    pub(super) part: f64,
    /// The bound before.
    pub(super) limit: f64,
}

/// The loss in the bound so far, per item and side.
pub(super) struct PseudoCosts {
    sums: Vec<[(f64, u32); 2]>,
    watched: Option<Branch>,
}

impl PseudoCosts {
    pub(super) fn new(items: usize) -> Self {
        Self {
            sums: vec![[(0.0, 0); 2]; items],
            watched: None,
        }
    }

    pub(super) fn watch(&mut self, branch: Branch) {
        self.watched = Some(branch);
    }

    /// Records the loss in the bound on the side that was taken last.
    pub(super) fn learn(&mut self, limit: f64) {
        if let Some(branch) = self.watched.take() {
            let loss = (branch.limit - limit).max(0.0);
            self.book(branch.item, branch.value, branch.part, loss);
        }
    }

    /// Records the loss that fixing an item caused.
    pub(super) fn book(&mut self, item: usize, value: bool, part: f64, loss: f64) {
        let distance = if value { 1.0 - part } else { part };
        let (sum, times) = &mut self.sums[item][usize::from(value)];
        *sum += loss / distance.max(1e-6);
        *times += 1;
    }

    /// Returns how often the side that was tried less was tried.
    pub(super) fn known(&self, item: usize) -> u32 {
        let [(_, down), (_, up)] = self.sums[item];
        down.min(up)
    }

    /// Returns the expected losses of both sides: at least the penalties `down` and `up`, else the mean of those recorded.
    pub(super) fn estimate(&self, item: usize, part: f64, down: f64, up: f64) -> (f64, f64) {
        let mean = |side: usize| {
            let (sum, times) = self.sums[item][side];
            if times > 0 { sum / f64::from(times) } else { 0.0 }
        };
        (
            down.min(1e12).max(mean(0) * part),
            up.min(1e12).max(mean(1) * (1.0 - part)),
        )
    }
}
