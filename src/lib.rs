//! A Danish municipality's it-system and project portfolio as a register of YAML files in git: validated, ranked
//! and printed.
//!
//! ```text
//! source ──► parse ──► model ──► rules ──► diagnostics ──► snapshot          a register, judged on a day
//! (bytes)   (spans)   (typed)   (Finding)   (Report)          │
//!                        │                                    ▼
//!                        ├──► ranking ◄── solver       impact, trend          two states, many months
//!                        │   (Recommendation)                 │
//!                        ▼                                    ▼
//!                     forecast ─────────► overview ────────► view ──► render ──► cli
//!                   (days, money)          (Page)           (Page)    (text)
//! ```
//!
//! The solver is the crate `exact-choice`, which knows nothing of registers and is optimised in every profile; so is the
//! YAML parser of `parse`.
//!
//! Data flows one way. A module uses itself and what stands behind its arrow here, which stands above it; a test holds
//! every file to it.
//!
//! ```text
//! fnv          ◄
//! nearest      ◄
//! value        ◄
//! finding      ◄ value
//! glossary     ◄ value
//! parse        ◄ nearest value finding glossary
//! source       ◄ value finding
//! text         ◄ value finding glossary
//! page         ◄ value glossary text
//! model        ◄ fnv nearest value finding parse source
//! raw          ◄ value finding glossary parse text model
//! change       ◄ value source text model raw
//! edit         ◄ value finding parse source text model
//! history      ◄ value source model raw change
//! rules        ◄ nearest value finding glossary model history
//! diagnostics  ◄ fnv value finding parse source text model history rules
//! ranking      ◄ value finding model
//! forecast     ◄ value model ranking
//! snapshot     ◄ value finding source model ranking history rules diagnostics
//! trend        ◄ value source model history snapshot
//! impact       ◄ value text model ranking change forecast diagnostics snapshot
//! overview     ◄ value finding glossary text model page ranking forecast
//! view         ◄ nearest value finding glossary source text model page ranking raw change forecast history rules diagnostics overview trend impact
//! render       ◄ value finding source text model page ranking raw change forecast rules diagnostics impact view
//! cli          ◄ nearest value finding parse source text model page edit ranking raw change history rules diagnostics overview snapshot trend impact view render
//! ```
//!
//! # Use as a library
//!
//! A register is read from a folder ([`worktree`]), from a commit ([`revision`]), from git's index ([`staged`]) or from
//! memory; [`Snapshot::load`] types it, and [`LoadedRegister::judge`] runs the rules on a day:
//!
//! ```
//! use portfolio::{Date, Snapshot, SourceSet};
//!
//! let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
//! let sources = SourceSet::from_memory([
//!     file("municipality.yaml", "{id: vadby, format_version: 1, name: Vadby Kommune}"),
//!     file("systems/cirius.yaml", "{id: cirius, name: Cirius, owner: it-chef}"),
//! ]);
//! let day = Date::new(2026, 12, 1).expect("a day");
//! let snapshot = Snapshot::load(sources)?.judge(day);
//! let found = snapshot.report.findings.iter().find(|found| found.rule.id == "dangling-reference");
//! assert_eq!(found.and_then(|found| found.record.as_deref()), Some("systems/cirius"));
//! # Ok::<(), portfolio::RefusedFormat>(())
//! ```
//!
//! [`Snapshot::recommend`] ranks the projects, unless the register is unreadable or ambiguous:
//!
//! ```
//! use portfolio::{Date, RankingRequest, Snapshot, SourceSet};
//!
//! let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
//! let sources = SourceSet::from_memory([
//!     file("municipality.yaml", "{id: vadby, format_version: 1, name: Vadby Kommune}"),
//!     file("projects/nyt-esdh.yaml", "{id: nyt-esdh, name: Nyt ESDH, stage: running}"),
//! ]);
//! let snapshot = Snapshot::load(sources)?.judge(Date::new(2026, 12, 1).expect("a day"));
//! let recommendation = snapshot.recommend(&RankingRequest::default(), &|| false)?;
//! let ranked: Vec<&str> = recommendation.ranked.iter().map(|one| one.id.as_str()).collect();
//! assert_eq!(ranked, ["nyt-esdh"], "what runs has its place");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

/// What the tests, benches and fuzz targets of this repository reach. Not for users of the crate: it changes without
/// notice.
#[doc(hidden)]
#[path = ""]
pub mod internal {
    pub mod change;
    pub mod cli;
    pub mod diagnostics;
    pub mod edit;
    pub mod finding;
    pub mod fnv;
    pub mod forecast;
    pub mod glossary;
    pub mod history;
    pub mod impact;
    pub mod model;
    pub mod nearest;
    pub mod overview;
    pub mod page;
    pub mod parse;
    pub mod ranking;
    pub mod raw;
    pub mod render;
    pub mod rules;
    pub mod snapshot;
    pub use exact_choice as solver;
    pub mod source;
    pub mod text;
    pub mod trend;
    pub mod value;
    pub mod view;
}

use internal::*;

pub use internal::cli::main;
pub use internal::diagnostics::{Report, ReportedFinding};
pub use internal::finding::Severity;
pub use internal::model::{RefusedFormat, Register};
pub use internal::ranking::RankError;
pub use internal::ranking::basis::Request as RankingRequest;
pub use internal::ranking::recommend::Recommendation;
pub use internal::snapshot::{LoadedRegister, Snapshot};
pub use internal::source::{SourceError, SourceSet, revision, staged, worktree};
pub use internal::value::{Date, Language};
