//! What a revision stands for.

use chrono::NaiveDate;
use git2::{Commit, ErrorCode, Object, ObjectType, Tree};

use super::{BASELINES, Repo};
use crate::source::error::SourceError;
use crate::source::first_parent::FirstParentLine;
use crate::source::suggest;

impl Repo {
    /// Returns the commit that a revision stands for; `HEAD` without one.
    pub(crate) fn commit(&self, rev: Option<&str>) -> Result<Commit<'_>, SourceError> {
        match rev {
            Some(rev) => self
                .object(rev)?
                .peel_to_commit()
                .map_err(|error| self.not_a(rev, error)),
            None => self
                .git
                .head()
                .and_then(|head| head.peel_to_commit())
                .map_err(|error| self.failed(error)),
        }
    }

    /// Returns the folder that a revision stands for. Annotated tags lead to their commits.
    pub(crate) fn tree(&self, rev: &str) -> Result<Tree<'_>, SourceError> {
        self.object(rev)?
            .peel_to_tree()
            .map_err(|error| self.not_a(rev, error))
    }

    /// Returns what a revision stands for: what git makes of it, else the baseline of that name, else, for a
    /// day, the last commit of the first-parent line up to and including that day.
    fn object(&self, rev: &str) -> Result<Object<'_>, SourceError> {
        let found = self.named_like_a_commit(rev).map_or_else(
            || {
                self.git.revparse_single(rev).or_else(|error| match error.code() {
                    ErrorCode::NotFound => self
                        .git
                        .revparse_single(&format!("{BASELINES}{rev}"))
                        .map_err(|_| error),
                    _ => Err(error),
                })
            },
            Ok,
        );
        match (found, NaiveDate::parse_from_str(rev, "%Y-%m-%d")) {
            (Ok(object), _) => Ok(object),
            (Err(_), Ok(until)) => self.last_commit(rev, until),
            (Err(error), Err(_)) => Err(match error.code() {
                ErrorCode::NotFound | ErrorCode::InvalidSpec => self.unknown(rev),
                ErrorCode::Ambiguous => SourceError::AmbiguousRevision { rev: rev.to_owned() },
                _ => self.failed(error),
            }),
        }
    }

    /// Returns the baseline whose whole name this is, unless git has a branch or tag of that name. As git
    /// itself prefers names to digits, `2027` is the baseline also where some object's id begins so.
    fn named_like_a_commit(&self, rev: &str) -> Option<Object<'_>> {
        let is_id = rev.len() >= 4 && rev.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_id || self.has_name(rev) {
            return None;
        }
        let tag = self.git.find_reference(&format!("refs/tags/{BASELINES}{rev}"));
        tag.and_then(|tag| tag.peel(ObjectType::Any)).ok()
    }

    /// Returns the last commit of the first-parent line from `HEAD` whose committer's day is `until` or
    /// earlier.
    fn last_commit(&self, rev: &str, until: NaiveDate) -> Result<Object<'_>, SourceError> {
        let mut line = FirstParentLine::of(self, self.commit(None)?);
        match line.walk_to(until)? {
            true => Ok(line.commit().clone().into_object()),
            false => Err(line.nothing_so_early(rev)),
        }
    }

    fn unknown(&self, rev: &str) -> SourceError {
        let names = suggest::names(&self.git);
        if names.is_empty() && self.git.head().is_err() {
            return SourceError::EmptyRepository {
                path: self.root.clone(),
            };
        }
        SourceError::UnknownRevision {
            rev: rev.to_owned(),
            suggestions: suggest::near(rev, &names),
            shallow: self.is_shallow(),
        }
    }

    fn not_a(&self, rev: &str, error: git2::Error) -> SourceError {
        match error.code() {
            ErrorCode::Peel | ErrorCode::InvalidSpec => SourceError::NotATree { rev: rev.to_owned() },
            _ => self.failed(error),
        }
    }
}
