//! What follows when the choice is forced the other way, and what lets a waiting project in.

use super::super::words;
use super::ExplanationWriter;
use crate::finding::Arg;
use crate::model::Objective;
use crate::ranking::explain::{ExplainedStanding, Extra, ExtraResource, ForcedChoice};
use crate::ranking::gate::Class;
use crate::text::{amount, number};

impl ExplanationWriter<'_> {
    pub(super) fn forced(&self) -> Vec<String> {
        let Some(forced) = &self.one.forced else {
            return Vec::new();
        };
        let (key, impossible) = if forced.inside {
            ("explain-forced-in", "explain-forced-in-impossible")
        } else {
            ("explain-forced-out", "explain-forced-out-impossible")
        };
        let Some(outcome) = &forced.outcome else {
            return vec![self.text(impossible, &[])];
        };
        let loss = self.text(key, &[("loss", self.loss(outcome).into())]);
        vec![self.sentence(loss, &outcome.enters, &outcome.leaves, outcome.proven)]
    }

    fn loss(&self, outcome: &ForcedChoice) -> String {
        let bands = outcome.bands.iter().position(|loss| *loss != 0);
        match (self.one.objective, bands) {
            (Objective::Bands, Some(band)) => {
                let facts = [
                    ("points", self.points(outcome.bands[band])),
                    ("band", (band + 1).into()),
                ];
                self.text("explain-loss-bands", &facts)
            }
            (Objective::Points, _) if outcome.loss != 0 => {
                self.text("explain-loss", &[("points", self.points(outcome.loss))])
            }
            _ => self.text("explain-loss-nothing", &[]),
        }
    }

    /// Returns what was said, who comes in and who must wait then, and whether it is proven.
    fn sentence(&self, message: String, enters: &[String], leaves: &[String], proven: bool) -> String {
        let mut parts = vec![message];
        for (key, ids) in [("explain-enters", enters), ("explain-leaves", leaves)] {
            if !ids.is_empty() {
                parts.push(self.text(key, &[("projects", self.projects(ids))]));
            }
        }
        if !proven {
            parts.push(self.text("explain-unproven", &[]));
        }
        parts.join("; ")
    }

    pub(super) fn extras(&self) -> Vec<String> {
        let waits =
            matches!(&self.one.stand, ExplainedStanding::Ranked(one) if one.place.class == Class::Waits);
        if waits && self.one.extras.is_empty() && !self.one.interrupted {
            return vec![self.text("explain-extra-nothing", &[])];
        }
        let mut lines: Vec<String> = self
            .one
            .extras
            .iter()
            .filter_map(|extra| self.enough(extra))
            .collect();
        let (alone, together): (Vec<&Extra>, Vec<&Extra>) = self
            .one
            .extras
            .iter()
            .filter(|extra| extra.enough.is_none())
            .partition(|extra| extra.parts.len() == 1);
        for (key, extras) in [
            ("explain-extra-not-even", alone),
            ("explain-extra-not-together", together),
        ] {
            let parts = extras.iter().flat_map(|extra| &extra.parts);
            let parts: Vec<String> = parts.map(|(more, most)| self.more(more, *most)).collect();
            if !parts.is_empty() {
                let message = self.text(key, &[("amounts", parts.join("; ").into())]);
                let proven = extras.iter().all(|extra| extra.proven);
                lines.push(self.sentence(message, &[], &[], proven));
            }
        }
        lines
    }

    /// Returns what suffices; `None` when nothing does.
    fn enough(&self, extra: &Extra) -> Option<String> {
        let enough = extra.enough.as_ref()?;
        let needed = extra.parts.iter().zip(&enough.amounts);
        let needed: Vec<_> = needed.filter(|(_, amount)| **amount > 0).collect();
        let amounts = needed.iter().map(|((more, _), amount)| self.more(more, **amount));
        let amounts = Arg::List(amounts.collect());
        let message = match needed.as_slice() {
            [((more, _), _)] => {
                let facts = [("amounts", amounts), ("step", self.step(more).into())];
                self.text("explain-extra-enough", &facts)
            }
            several => {
                let mut steps: Vec<String> = several.iter().map(|((more, _), _)| self.step(more)).collect();
                steps.dedup();
                let facts = [("amounts", amounts), ("steps", self.either(&steps).into())];
                self.text("explain-extra-together", &facts)
            }
        };
        Some(self.sentence(message, &enough.enters, &enough.leaves, extra.proven))
    }

    /// `a, b eller c`.
    fn either(&self, items: &[String]) -> String {
        match items {
            [first @ .., last] if !first.is_empty() => {
                let facts = [("first", first.join(", ").into()), ("last", last.into())];
                self.text("explain-extra-or", &facts)
            }
            _ => items.concat(),
        }
    }

    /// So much more of something, in words.
    fn more(&self, more: &ExtraResource, n: i64) -> String {
        match more {
            ExtraResource::Money { pool } => {
                let pool = words::pool(self.register, pool);
                self.text(
                    "explain-extra-money",
                    &[("amount", Arg::Dkk(n)), ("pool", pool.into())],
                )
            }
            ExtraResource::Hours { role } => {
                let role = words::role(self.register, role);
                let hours = Arg::Text(number(self.language, n));
                self.text("explain-extra-hours", &[("amount", hours), ("role", role.into())])
            }
            ExtraResource::Places => self.text("explain-extra-places", &[("amount", Arg::Int(n))]),
        }
    }

    fn step(&self, more: &ExtraResource) -> String {
        let step = more.step();
        match more {
            ExtraResource::Money { .. } => amount(self.language, step),
            ExtraResource::Hours { .. } => {
                self.text("explain-extra-step-hours", &[("amount", Arg::Int(step))])
            }
            ExtraResource::Places => self.text("explain-extra-step-places", &[("amount", Arg::Int(step))]),
        }
    }
}
