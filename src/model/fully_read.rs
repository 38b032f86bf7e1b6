//! Whether what the register does not have is not there, or could only not be read.

use std::collections::BTreeSet;

use super::{Kind, Register};
use crate::finding::FileId;

impl Register {
    /// Returns whether everything that the register has of these kinds could be read.
    ///
    /// A rule that reasons from what is *not* there names such kinds in `needs` and is not run otherwise. A contract
    /// whose file does not decode is still a contract: to report its systems as systems without one would be false,
    /// and would bury the one message that helps. The same goes for a record that lost a key on the way, since the
    /// key may be the very one, for a record whose id is not its file's name, and for two records with one id. All
    /// of these are errors that no policy can turn off, so nothing passes unseen: the rule is run once they are
    /// mended. A file in the wrong place is only a warning, and so keeps no rule from running.
    pub fn is_fully_read(&self, kinds: &[Kind]) -> bool {
        kinds.iter().all(|kind| !self.links.unread.contains_key(kind))
    }

    /// Returns the files that keep records of these kinds from being fully read, in the order of the source set.
    pub fn files_not_fully_read(&self, kinds: &[Kind]) -> BTreeSet<FileId> {
        let files = kinds.iter().filter_map(|kind| self.links.unread.get(kind));
        files.flatten().copied().collect()
    }

    /// Returns the files of which no record can be read, in the order of the source set.
    pub fn files_not_read(&self) -> BTreeSet<FileId> {
        let mut files = self.files_not_fully_read(Kind::ALL);
        for address in self.addresses() {
            if let Some((file, _)) = self.key_of(&address).and_then(|key| self.file_of(key)) {
                files.remove(&file);
            }
        }
        files.extend(self.links.policy_unread);
        files
    }

    /// Returns the records of which something cannot be read, by address.
    pub fn records_not_fully_read(&self) -> impl Iterator<Item = &str> {
        self.links.unclean.iter().map(String::as_str)
    }

    /// Returns whether a record of this kind and id is there but does not decode.
    pub fn is_broken(&self, kind: Kind, id: &str) -> bool {
        self.links.broken.contains(&(kind, id.to_owned()))
    }

    /// Returns whether everything in a record, named as `projects/nyt-esdh`, could be read.
    pub fn is_clean(&self, address: &str) -> bool {
        !self.links.unclean.contains(address)
    }

    /// Returns whether the municipality's own settings are known: `policy.yaml` decodes, or there is none.
    pub fn knows_its_policy(&self) -> bool {
        self.links.policy_unread.is_none()
    }

    /// Returns the file of the municipality's settings when it is there and does not decode.
    pub fn policy_not_read(&self) -> Option<FileId> {
        self.links.policy_unread
    }
}

/// Returns the kind whose records a file or folder of the register holds.
pub(super) fn kind_of(path: &str) -> Option<Kind> {
    Kind::from_folder(path.split(['/', '.']).next()?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::load;
    use crate::source::SourceSet;

    const MUNICIPALITY: &str = "id: vadby\nformat_version: 1\nname: Vadby Kommune\n";

    fn unread(files: &[(&str, &str)]) -> Vec<Kind> {
        let mut all = BTreeMap::from([("municipality.yaml".to_owned(), MUNICIPALITY.as_bytes().to_vec())]);
        all.extend(
            files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())),
        );
        let register = load(&SourceSet::from_memory(all)).expect("this format").register;
        let kinds = Kind::ALL.iter().copied();
        kinds.filter(|kind| !register.is_fully_read(&[*kind])).collect()
    }

    #[test]
    fn a_kind_is_fully_read_when_all_of_it_could_be_read() {
        for sound in [
            ("suppliers/a.yaml", "id: a\nname: A\n"),
            ("suppliers.yaml", "- {id: a, name: A}\n"),
            ("suppliers.yaml", "# nothing yet\n"),
            ("suppliers/old/a.yaml", "id: ["),
            ("suppliers/a.yml", "id: ["),
        ] {
            assert_eq!(unread(&[sound]), [], "{sound:?}");
        }
        for broken in [
            ("suppliers/a.yaml", "id: ["),
            ("suppliers/a.yaml", ""),
            ("suppliers/a.yaml", "- {id: a, name: A}\n"),
            ("suppliers/a.yaml", "id: b\nname: A\n"),
            ("suppliers/a.yaml", "id: a\nname: A\ncvr: 12345678\n"),
            ("suppliers/a.yaml", "id: a\nname: A\nname: B\n"),
            ("suppliers.yaml", "- {id: a, nam: A}\n"),
            ("suppliers.yaml", "- {name: A}\n"),
            ("suppliers.yaml", "- {id: a, name: A}\n- {id: a, name: A}\n"),
        ] {
            assert_eq!(unread(&[broken]), [Kind::Supplier], "{broken:?}");
        }
    }

    #[test]
    fn the_policy_is_known_unless_it_does_not_decode() {
        for (text, known) in [
            (Some("max_parallel_projects: 8\n"), true),
            (Some("# nothing decided\n"), true),
            (None, true),
            (Some("max_parallel_projects: [\n"), false),
            (Some("- max_parallel_projects: 8\n"), false),
        ] {
            let mut files =
                BTreeMap::from([("municipality.yaml".to_owned(), MUNICIPALITY.as_bytes().to_vec())]);
            files.extend(text.map(|text| ("policy.yaml".to_owned(), text.as_bytes().to_vec())));
            let register = load(&SourceSet::from_memory(files))
                .expect("this format")
                .register;
            assert_eq!(register.knows_its_policy(), known, "{text:?}");
        }
    }
}
