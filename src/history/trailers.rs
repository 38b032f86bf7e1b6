//! Trailers: the last lines of a baseline's message, which say what the baseline is of.
//!
//! ```text
//! Portfolio-Meeting: 2026-10-20-direktion
//! Portfolio-Projects: vagtplan-loen
//! Portfolio-Fingerprint: v1-92a1219e034fb3bd
//! ```

use std::collections::BTreeMap;

use git2::message_trailers_strs;

/// The trailer that names the meeting which subject.
pub(super) const MEETING: &str = "Portfolio-Meeting";
/// The trailer that names the projects, by id.
pub(super) const PROJECTS: &str = "Portfolio-Projects";
/// The trailer with the fingerprint of what was subject.
pub(super) const FINGERPRINT: &str = "Portfolio-Fingerprint";

/// The meeting and the projects that a baseline is of, as its trailers have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineSubject<'d> {
    /// The meeting, by id.
    pub meeting: Option<&'d str>,
    /// The projects, by id.
    pub projects: Vec<&'d str>,
    /// The fingerprint of what was subject.
    pub fingerprint: &'d str,
}

/// Returns the trailers of a message that this tool writes; the last of several with the same key counts, as git has it.
pub(super) fn trailers(message: &str) -> BTreeMap<&'static str, String> {
    let Ok(trailers) = message_trailers_strs(message) else {
        return BTreeMap::new();
    };
    let known = |key: &str| {
        let keys = [MEETING, PROJECTS, FINGERPRINT];
        keys.into_iter().find(|known| known.eq_ignore_ascii_case(key))
    };
    trailers
        .iter()
        .filter_map(|(key, value)| Some((known(key)?, value.trim().to_owned())))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The greatest width of a line of trailers, in characters.
const WIDTH: usize = 72;

/// Returns what a baseline is of as the last paragraph of its message: git's trailers, the projects folded over lines that
/// begin with a blank, as git folds them.
pub(super) fn trailer_block(subject: &BaselineSubject<'_>) -> String {
    let projects = textwrap::Options::new(WIDTH)
        .subsequent_indent(" ")
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let meeting = subject.meeting.map(|meeting| format!("{MEETING}: {meeting}\n"));
    format!(
        "{}{}\n{FINGERPRINT}: {}\n",
        meeting.unwrap_or_default(),
        textwrap::fill(&format!("{PROJECTS}: {}", subject.projects.join(" ")), projects),
        subject.fingerprint
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_projects_are_folded_and_read_again() {
        let projects: Vec<String> = (0..40).map(|n| format!("projekt-med-langt-navn-{n}")).collect();
        let subject = BaselineSubject {
            meeting: Some("2026-12-03-raad"),
            projects: projects.iter().map(String::as_str).collect(),
            fingerprint: "v1-00ff",
        };
        let block = trailer_block(&subject);
        assert!(block.lines().all(|line| line.len() <= WIDTH), "{block}");
        let read_back = trailers(&format!("Emne\n\n- En: linje\n\n{block}"));
        let projects_read: Vec<&str> = read_back[PROJECTS].split_whitespace().collect();
        assert_eq!(
            (projects_read, read_back[FINGERPRINT].as_str()),
            (subject.projects, "v1-00ff")
        );
    }
}
