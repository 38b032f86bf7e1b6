//! What must hold of any bytes as a file of a register. The fuzz target runs it, and so do the integration tests, so that
//! it follows the library.

use portfolio::internal::model::Kind;
use portfolio::internal::snapshot::Snapshot;
use portfolio::internal::source::SourceSet;
use portfolio::internal::value::{Date, Language};

/// Reads, decodes and judges the bytes after the first, which says what file they are of.
pub(crate) fn judge(data: &[u8]) {
    let Some((which, bytes)) = data.split_first() else {
        return;
    };
    let which = usize::from(*which);
    let path = match Kind::ALL.get(which % (Kind::ALL.len() + 1)) {
        Some(kind) if which < 128 => format!("{}/x.yaml", kind.folder()),
        Some(kind) => format!("{}.yaml", kind.folder()),
        None => "policy.yaml".to_owned(),
    };
    let municipality = "id: v\nformat_version: 1\nname: V\n".as_bytes().to_vec();
    let sources = SourceSet::from_memory([
        ("municipality.yaml".to_owned(), municipality),
        (path, bytes.to_vec()),
    ]);
    let Ok(loaded) = Snapshot::load(sources) else {
        return;
    };
    let snapshot = loaded.judge(Date::new(2026, 11, 22).expect("a day"));
    for finding in &snapshot.report.findings {
        assert!(!finding.message(Language::Danish).is_empty());
        let spot = finding.primary();
        assert!(
            snapshot
                .sources
                .file(spot.file)
                .text
                .get(spot.span.start..spot.span.end)
                .is_some()
        );
    }
}
