//! The arithmetic of one pivot.

use super::Tableau;

impl Tableau {
    /// Moves non-basic variables and the basic ones with them.
    pub(super) fn shift(&mut self, steps: &[(usize, f64)]) {
        for &(column, step) in steps {
            self.value[self.others[column]] += step;
            self.reached += self.reduced[column] * step;
        }
        for (variable, line) in self.basic.iter().zip(&self.body) {
            let change: f64 = steps.iter().map(|&(column, step)| line[column] * step).sum();
            self.value[*variable] -= change;
        }
    }

    /// Exchanges a basic and a non-basic variable.
    pub(super) fn pivot(&mut self, row: usize, column: usize) {
        self.pivots += 1;
        let mut line = std::mem::take(&mut self.body[row]);
        let inverse = 1.0 / line[column];
        line[column] = 1.0;
        line.iter_mut().for_each(|entry| *entry *= inverse);
        self.right[row] *= inverse;
        let right = self.right[row];
        let weight = self.weight[row] * inverse * inverse;
        for ((other, value), own) in self
            .body
            .iter_mut()
            .zip(&mut self.right)
            .zip(&mut self.weight)
            .filter(|((other, _), _)| !other.is_empty())
        {
            let factor = eliminate(other, &line, column);
            *value -= factor * right;
            *own = own.max(factor * factor * weight);
        }
        self.weight[row] = weight.max(1.0);
        self.constant += eliminate(&mut self.reduced, &line, column) * right;
        self.body[row] = line;
        std::mem::swap(&mut self.basic[row], &mut self.others[column]);
    }
}

/// Subtracts the pivot row from another. Returns the factor.
fn eliminate(other: &mut [f64], line: &[f64], column: usize) -> f64 {
    let factor = std::mem::take(&mut other[column]);
    if factor != 0.0 {
        other
            .iter_mut()
            .zip(line)
            .for_each(|(entry, pivot)| *entry -= factor * pivot);
    }
    factor
}
