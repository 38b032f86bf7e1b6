//! The states of a register at the end of each month.

use std::path::Path;

use super::error::SourceError;
use super::first_parent::FirstParentLine;
use super::object::ObjectId;
use super::repo::Repo;
use crate::value::Date;

/// The commit that held at the end of a month: the last on the first-parent line whose committer's day is that
/// day or earlier, as `--at DAY` finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthEnd {
    /// The last day of the month.
    pub day: Date,
    /// The commit.
    pub commit: ObjectId,
    /// The register's folder in it, which has the same id when the register is the same; the commit itself when its
    /// place is not clear, and `None` when there was no register.
    pub register: Option<ObjectId>,
}

/// The ends of the months up to a revision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Months {
    /// The ends, oldest first, from the first one that has a register.
    pub ends: Vec<MonthEnd>,
    /// True if there was a register before them.
    pub has_earlier: bool,
}

/// Returns the ends of the months from `since`'s to the one before `today`'s, on the line up to a revision,
/// `HEAD` without one. A month at whose end there was no commit is left out.
///
/// # Errors
/// If there is no readable repository, no such revision, or the clone's history is cut off within these months.
pub fn month_ends(root: &Path, upto: Option<&str>, since: Date, today: Date) -> Result<Months, SourceError> {
    let repo = Repo::open(root)?;
    let mut line = FirstParentLine::of(&repo, repo.commit(upto)?);
    let mut months = Months::default();
    let first = since.month_end();
    let mut day = before(today);
    while day >= first {
        if !line.walk_to(day.0)? {
            if repo.is_shallow() {
                return Err(line.nothing_so_early(day.to_string()));
            }
            break;
        }
        let commit = line.commit();
        let tree = commit.tree().map_err(|error| repo.failed(error))?;
        months.ends.push(MonthEnd {
            day,
            commit: commit.id().into(),
            register: match repo.register_in(&tree, &day) {
                Ok(found) => found.map(|(_, register)| register.id().into()),
                Err(_) => Some(commit.id().into()),
            },
        });
        day = before(day);
    }
    if day < first && line.walk_to(day.0)? {
        let tree = line.commit().tree().map_err(|error| repo.failed(error))?;
        months.has_earlier = !matches!(repo.register_in(&tree, &day), Ok(None));
    }
    while months.ends.last().is_some_and(|end| end.register.is_none()) && !months.has_earlier {
        months.ends.pop();
    }
    months.ends.reverse();
    repo.complete(months)
}

/// Returns the last day of the month before.
fn before(day: Date) -> Date {
    day.month_end().plus_months(-1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::TestRepo;
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn ends(repo: &TestRepo, since: &str, today: &str) -> Vec<(String, String)> {
        let months = month_ends(&repo.path("register"), None, day(since), day(today)).expect("months");
        let ends = months.ends.iter();
        ends.map(|end| (end.day.to_string(), end.commit.to_string()))
            .collect()
    }

    /// Commits on 10 January, 5 March, 20 February (out of order) and 3 April 2026; the register begins with the
    /// second.
    fn repo() -> (TestRepo, Vec<String>) {
        let repo = TestRepo::new();
        repo.write("README.md", "none yet");
        let mut ids = vec![repo.commit(9, "Begin")];
        for (n, after) in [(1, 63), (2, 50), (3, 92)] {
            repo.write("register/municipality.yaml", format!("name: {n}\n"));
            ids.push(repo.commit(after, "More"));
        }
        (repo, ids.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_line_decides_and_not_the_order_of_days() {
        let (repo, ids) = repo();
        let expected = [
            ("2026-02-28", &ids[2]),
            ("2026-03-31", &ids[2]),
            ("2026-04-30", &ids[3]),
        ];
        let expected: Vec<_> = expected
            .iter()
            .map(|(day, id)| ((*day).to_owned(), (*id).clone()))
            .collect();
        assert_eq!(ends(&repo, "2020-01-01", "2026-05-02"), expected);
        assert_eq!(ends(&repo, "2026-03-15", "2026-05-31"), expected[1..]);
        for (day, id) in &expected {
            let found = Repo::open(&repo.path("register")).expect("a repository");
            let found = found.commit(Some(day)).expect("a commit").id().to_string();
            assert_eq!(&found, id, "--at {day}");
        }
    }

    #[test]
    fn what_lies_before_the_months_is_known_of() {
        let (repo, _) = repo();
        let root = repo.path("register");
        let of = |since: &str| month_ends(&root, None, day(since), day("2026-05-02")).expect("months");
        assert!(of("2026-03-01").has_earlier);
        assert!(!of("2026-02-01").has_earlier, "there was no register in January");
    }

    #[test]
    fn a_history_that_is_cut_off_is_an_error_where_it_matters() {
        let (repo, _) = repo();
        repo.make_shallow();
        let root = repo.path("register");
        let error = month_ends(&root, None, day("2026-03-01"), day("2026-05-02")).expect_err("cut off");
        assert!(error.to_string().contains("--unshallow"), "{error}");
        let months = month_ends(&root, None, day("2026-04-01"), day("2026-05-02")).expect("enough");
        assert_eq!(months.ends.len(), 1);
    }

    #[test]
    fn what_a_merge_brings_in_counts_from_the_merge() {
        let (repo, ids) = repo();
        let commit = |id: git2::Oid| repo.git.find_commit(id).expect("a commit");
        let head = commit(ids[3].parse().expect("an id"));
        let at = |days: i64| {
            let when = git2::Time::new(1_767_268_800 + days * 86_400, 0);
            git2::Signature::new("Åse", "aase@example.dk", &when).expect("a signature")
        };
        let tree = head.tree().expect("a tree");
        let (side, merge) = (at(130), at(160));
        let side = repo
            .git
            .commit(None, &side, &side, "May", &tree, &[&head])
            .expect("a commit");
        let parents = [&head, &commit(side)];
        let merge = repo
            .git
            .commit(Some("HEAD"), &merge, &merge, "June", &tree, &parents);
        let merge = merge.expect("a merge").to_string();
        let found = ends(&repo, "2026-05-01", "2026-07-01");
        let found: Vec<_> = found.iter().map(|(_, id)| id).collect();
        assert_eq!(found, [&ids[3], &merge]);
    }
}
