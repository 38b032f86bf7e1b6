//! Where the register lay in a revision that has nothing at its place of today.
//!
//! A register's folder may be renamed or moved. In a revision that has no `municipality.yaml` where the register is
//! now, every folder that has one is looked at. It may be the register's former place when it holds the same
//! municipality's and is none of the registers that the repository has beside this one today. Of several the one whose
//! path is most like today's is taken.

use std::fmt;

use git2::{Oid, Tree};

use super::Repo;
use super::places::{CurrentRegister, is_register};
use crate::source::error::SourceError;
use crate::source::guarded::read_file;
use crate::source::limits::MAX_FILE_BYTES;
use crate::source::paths::REGISTER_FILE;

impl Repo {
    /// Returns the register in the repository's tree at one moment, with its place: today's, or where it lay
    /// then.
    ///
    /// # Errors
    /// If it may have been in several places. `rev` names the moment in that error.
    pub(crate) fn register_in(
        &self,
        tree: &Tree<'_>,
        rev: &dyn fmt::Display,
    ) -> Result<Option<(String, Tree<'_>)>, SourceError> {
        if let Some((place, register)) = self.today_in(tree) {
            return Ok(Some((place.to_owned(), register)));
        }
        let Some(place) = self.former_place(tree, rev)? else {
            return Ok(None);
        };
        Ok(self.folder(tree.id(), &place).map(|register| (place, register)))
    }

    /// Returns the register at its place of today.
    fn today_in(&self, tree: &Tree<'_>) -> Option<(&str, Tree<'_>)> {
        self.places.iter().find_map(|place| {
            let register = self.folder(tree.id(), place)?;
            is_register(&register).then_some((place.as_str(), register))
        })
    }

    /// Returns where the register lay in a tree that does not have it where it is today.
    fn former_place(&self, tree: &Tree<'_>, rev: &dyn fmt::Display) -> Result<Option<String>, SourceError> {
        let mut found = self.searched.below(&self.git, tree);
        if found.is_empty() {
            return Ok(None);
        }
        let today = self.today.get_or_init(|| self.look_at_today());
        found.retain(|place| {
            let is_ours = || self.id_at(tree.id(), place) == today.id || today.id.is_none();
            !today.others.contains(place) && is_ours()
        });
        let usual = self.places.first().map_or("", String::as_str);
        match <[String; 1]>::try_from(nearest(usual, found)) {
            Ok([place]) => Ok(Some(place)),
            Err(none) if none.is_empty() => Ok(None),
            Err(places) => Err(SourceError::AmbiguousRegister {
                rev: rev.to_string(),
                path: usual.to_owned(),
                places,
            }),
        }
    }

    fn look_at_today(&self) -> CurrentRegister {
        let head = self
            .commit(None)
            .and_then(|head| head.tree().map_err(|error| self.failed(error)))
            .ok();
        let here = head
            .as_ref()
            .and_then(|head| Some((head, self.today_in(head)?.0)));
        let on_disk = || {
            let bytes = read_file(&self.root.join(REGISTER_FILE), MAX_FILE_BYTES).ok()?;
            let text = String::from_utf8(bytes).ok()?;
            Some(id_in(&text)?.to_owned())
        };
        let committed = || here.and_then(|(head, place)| self.id_at(head.id(), place));
        let mut others = here.map_or_else(Vec::new, |(head, _)| self.searched.below(&self.git, head));
        others.retain(|other| here.is_none_or(|(_, place)| other != place));
        CurrentRegister {
            id: on_disk().or_else(committed),
            others,
        }
    }

    /// Returns the municipality's id in a register of a tree.
    fn id_at(&self, tree: Oid, place: &str) -> Option<String> {
        let file = self.folder(tree, place)?.get_name(REGISTER_FILE)?.id();
        Some(id_in(&self.text(file.into())?)?.to_owned())
    }
}

/// Returns the municipality's id in the text of its file, found without parsing it: what stands behind `id:` at
/// the beginning of a line.
fn id_in(text: &str) -> Option<&str> {
    let line = text.lines().find_map(|line| line.strip_prefix("id:"))?;
    let value = line.split(" #").next().unwrap_or(line);
    Some(value.trim().trim_matches(['"', '\'']))
}

/// Returns the places whose paths are most like today's: the fewest folders that are not the same at the beginning or
/// the end.
fn nearest(today: &str, places: Vec<String>) -> Vec<String> {
    let least = places.iter().map(|place| distance(today, place)).min();
    let mut nearest: Vec<String> = places
        .into_iter()
        .filter(|place| Some(distance(today, place)) == least)
        .collect();
    nearest.sort();
    nearest
}

fn distance(a: &str, b: &str) -> usize {
    let parts = |path: &str| -> Vec<String> {
        let parts = path.split('/').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let (a, b) = (parts(a), parts(b));
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (left, right) = (a[front..].iter().rev(), b[front..].iter().rev());
    let back = left.zip(right).take_while(|(a, b)| a == b).count();
    a.len() + b.len() - 2 * (front + back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_most_like_todays_is_nearest() {
        let of = |today: &str, places: &[&str]| {
            let places = places.iter().map(|place| (*place).to_owned()).collect();
            nearest(today, places)
        };
        assert_eq!(of("register", &["it/register", "it/portfolio"]), ["it/register"]);
        assert_eq!(
            of("it/register", &["it/portfolio", "oekonomi/portfolio"]),
            ["it/portfolio"]
        );
        assert_eq!(
            of("register", &["a/register", "b/register"]),
            ["a/register", "b/register"]
        );
        assert_eq!(of("", &["register"]), ["register"]);
    }

    #[test]
    fn the_id_is_read_from_its_line() {
        for text in [
            "id: vadby\nname: X\n",
            "# X\nname: X\nid: 'vadby' # by\n",
            "id:   \"vadby\"\r\n",
        ] {
            assert_eq!(id_in(text), Some("vadby"), "{text}");
        }
        assert_eq!(id_in("name: X\n  id: y\n"), None);
    }
}
