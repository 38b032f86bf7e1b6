//! What branching has cost so far in the bound: the guide to where to branch next.

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

/// What branching has cost so far, per item and side.
pub(super) struct Costs {
    sums: Vec<[(f64, u32); 2]>,
    watched: Option<Branch>,
}

impl Costs {
    pub(super) fn new(items: usize) -> Self {
        Self {
            sums: vec![[(0.0, 0); 2]; items],
            watched: None,
        }
    }

    pub(super) fn watch(&mut self, branch: Branch) {
        self.watched = Some(branch);
    }

    /// Books the loss in the bound on the side that was taken.
    pub(super) fn learn(&mut self, limit: f64) {
        if let Some(branch) = self.watched.take() {
            let loss = (branch.limit - limit).max(0.0);
            self.book(branch.item, branch.value, branch.part, loss);
        }
    }

    /// Books what a side was seen to cost.
    pub(super) fn book(&mut self, item: usize, value: bool, part: f64, loss: f64) {
        let distance = if value { 1.0 - part } else { part };
        let (sum, times) = &mut self.sums[item][usize::from(value)];
        *sum += loss / distance.max(1e-6);
        *times += 1;
    }

    /// How often the less known side was seen.
    pub(super) fn known(&self, item: usize) -> u32 {
        let [(_, down), (_, up)] = self.sums[item];
        down.min(up)
    }

    /// The expected losses: at least the penalties, and the mean of what was seen.
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
