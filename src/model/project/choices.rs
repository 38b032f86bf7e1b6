//! The words that a project is told in: stages, kinds, effects, traffic lights.

use crate::value::choice;

choice! {
    /// How far a project has come.
    Stage {
        /// A need from the yearly call (behov).
        Need = "need",
        /// An idea or initiative without a case yet.
        Idea = "idea",
        /// Proposed to the council (indstillet).
        Proposed = "proposed",
        /// Approved, not begun.
        Approved = "approved",
        /// Being carried out.
        Running = "running",
        /// In use; benefits are being reaped (gevinstrealisering).
        Realising = "realising",
        /// Closed (afsluttet).
        Closed = "closed",
        /// Paused.
        Paused = "paused",
        /// Rejected (afslået).
        Rejected = "rejected",
    }

    /// Whose project it is (Bornholm).
    Scope {
        /// Across the organisation (koncernprojekt, tværgående).
        Cross = "cross",
        /// Of one specialist area (fagspecifikt).
        Local = "local",
    }

    /// In which respect a project is complex (Herning).
    Complexity {
        /// In its processes.
        Process = "process",
        /// In the organisation.
        Organisation = "organisation",
        /// In the systems.
        System = "system",
    }

    /// Whether a benefit is money or something else.
    BenefitKind {
        /// A saving in kroner.
        Economic = "economic",
        /// Quality, with a measure of its own.
        Quality = "quality",
    }

    /// Who gains, where it is no unit of the municipality.
    Beneficiary {
        /// The citizens (borgerne).
        Citizens = "citizens",
        /// The companies (virksomhederne).
        Companies = "companies",
        /// Other public authorities.
        Authorities = "authorities",
    }

    /// What an assessment against a principle says.
    Verdict {
        /// Follows it.
        Follows = "follows",
        /// Deviates, with a reason.
        Deviates = "deviates",
        /// Does not apply.
        NotRelevant = "not_relevant",
    }

    /// What a project does to a system.
    Effect {
        /// Brings it in.
        Introduces = "introduces",
        /// Changes it.
        Changes = "changes",
        /// Puts another in its place.
        Replaces = "replaces",
        /// Takes it out.
        Retires = "retires",
        /// Connects it.
        Integrates = "integrates",
    }

    /// A traffic light.
    Light {
        /// As planned.
        Green = "green",
        /// At risk.
        Yellow = "yellow",
        /// Off plan.
        Red = "red",
    }

    /// Herning's areas of need.
    NeedArea {
        /// Servicering af borgere og virksomheder.
        Service = "service",
        /// Den digitale arbejdsplads.
        Workplace = "workplace",
        /// Modernisering af it-systemer og arkitektur.
        Modernisation = "modernisation",
    }
}

impl Stage {
    /// Returns whether the project has come at least as far as `other` on the straight way from need to closed.
    /// Paused and rejected projects have left it and have reached nothing.
    pub fn reached(self, other: Stage) -> bool {
        !matches!(self, Stage::Paused | Stage::Rejected) && self >= other
    }

    /// Returns whether the project was decided and is not finished: approved, running or realising.
    pub fn is_decided(self) -> bool {
        matches!(self, Stage::Approved | Stage::Running | Stage::Realising)
    }
}
