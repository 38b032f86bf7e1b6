//! The rules that could not be judged, by what kept them from it.

use crate::finding::Arg;
use crate::history::HistoryAbsence;
use crate::rules::{Obstacle, Rule};
use crate::source::SourceSet;
use crate::text;
use crate::value::Language;

/// The most files that a note names; the rest are counted.
const FILES_NAMED: usize = 3;

/// Rules that could not be judged for one reason.
#[derive(Debug, Clone)]
pub struct NotJudged {
    /// The rules, in the order of the documentation.
    pub rules: Vec<&'static Rule>,
    /// What kept them from being judged.
    pub obstacle: Obstacle,
    /// The files to mend, as paths from the register's root; none when the reason lies in git.
    pub files: Vec<String>,
}

impl NotJudged {
    /// Returns which rules were not judged and why, in a sentence.
    pub fn message(&self, language: Language) -> String {
        let rules: Vec<String> = self.rules.iter().map(|rule| rule.id.to_owned()).collect();
        let mut args: Vec<(&'static str, Arg)> = vec![("count", rules.len().into()), ("rules", rules.into())];
        let key = match &self.obstacle {
            Obstacle::PolicyNotRead(_) => "note-policy-not-read",
            Obstacle::NotFullyRead(_) => {
                let (named, more) = self.files.split_at(self.files.len().min(FILES_NAMED));
                args.extend([("files", named.to_vec().into()), ("more", more.len().into())]);
                "note-not-fully-read"
            }
            Obstacle::NoHistory(why) => match why {
                HistoryAbsence::NoGit => "note-history-no-git",
                HistoryAbsence::Unborn => "note-history-unborn",
                HistoryAbsence::Shallow => "note-history-shallow",
                HistoryAbsence::NotRead => "note-history-not-read",
                HistoryAbsence::Unreadable(reason) => {
                    args.push(("reason", Arg::Text(reason.clone())));
                    "note-history-unreadable"
                }
            },
        };
        text::text(language, key, &args)
    }
}

/// Returns rules with the same obstacle together. Rules that only lack a past that the command did not look up are
/// left out: it has no need of them.
pub(super) fn by_obstacle(not_judged: Vec<(&'static Rule, Obstacle)>, sources: &SourceSet) -> Vec<NotJudged> {
    let mut groups: Vec<NotJudged> = Vec::new();
    for (rule, obstacle) in not_judged {
        if obstacle == Obstacle::NoHistory(HistoryAbsence::NotRead) {
            continue;
        }
        match groups.iter_mut().find(|group| group.obstacle == obstacle) {
            Some(group) => group.rules.push(rule),
            None => {
                let files = match &obstacle {
                    Obstacle::PolicyNotRead(file) => vec![*file],
                    Obstacle::NotFullyRead(files) => files.iter().copied().collect(),
                    Obstacle::NoHistory(_) => Vec::new(),
                };
                groups.push(NotJudged {
                    rules: vec![rule],
                    obstacle,
                    files: files
                        .into_iter()
                        .map(|file| sources.file(file).path.clone())
                        .collect(),
                });
            }
        }
    }
    groups
}
