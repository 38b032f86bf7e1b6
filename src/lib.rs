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
//! Data flows one way. A module uses itself and what stands behind its arrow here, which stands above it; a test holds
//! every file to it.
//!
//! ```text
//! fnv          ◄
//! nearest      ◄
//! solver       ◄
//! value        ◄
//! finding      ◄ value
//! glossary     ◄ value
//! parse        ◄ nearest value finding glossary
//! source       ◄ value finding
//! text         ◄ value finding
//! page         ◄ value glossary text
//! model        ◄ fnv nearest value finding parse source
//! raw          ◄ value finding glossary parse text model
//! change       ◄ value source model raw
//! edit         ◄ value finding parse source text model
//! history      ◄ value source model raw change
//! rules        ◄ nearest value finding glossary model history
//! diagnostics  ◄ fnv value finding parse source text model history rules
//! ranking      ◄ solver value finding model
//! forecast     ◄ value model ranking
//! snapshot     ◄ value finding source model ranking history rules diagnostics
//! trend        ◄ value source model history snapshot
//! impact       ◄ value model ranking change forecast diagnostics snapshot
//! overview     ◄ value finding glossary text model page ranking forecast diagnostics
//! view         ◄ nearest value finding glossary source text model page ranking raw change forecast history rules diagnostics overview trend impact
//! render       ◄ value finding source text model page ranking raw change forecast rules diagnostics impact view
//! cli          ◄ nearest value finding parse source text model page edit ranking raw change history rules diagnostics overview snapshot trend impact view render
//! ```

pub mod change;
pub mod cli;
pub mod diagnostics;
pub mod edit;
pub mod finding;
mod fnv;
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
pub mod solver;
pub mod source;
pub mod text;
pub mod trend;
pub mod value;
pub mod view;
