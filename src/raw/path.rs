//! Where a value stands in a record: keys and the names of list items.

use std::fmt;

/// A step of the way to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// A key of a mapping.
    Key(String),
    /// An item of a list, by what names it.
    Item(String),
}

/// The way from a record to a value: `owner`, `business_case.investment_dkk`, `benefits[porto].target`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(pub Vec<PathStep>);

impl FieldPath {
    /// This path, one step longer.
    #[must_use]
    pub fn then(&self, step: PathStep) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// Returns the last key: what the value is.
    pub fn key(&self) -> &str {
        let keys = self.0.iter().rev();
        let mut keys = keys.filter_map(|step| match step {
            PathStep::Key(key) => Some(key.as_str()),
            PathStep::Item(_) => None,
        });
        keys.next().unwrap_or_default()
    }

    /// Returns whether it is a record's own field of this name.
    pub fn is(&self, key: &str) -> bool {
        matches!(self.0.as_slice(), [PathStep::Key(only)] if only == key)
    }

    /// Returns the keys alone, as the model names the field: `benefits.target`.
    pub fn keys(&self) -> String {
        let keys = self.0.iter().filter_map(|step| match step {
            PathStep::Key(key) => Some(key.as_str()),
            PathStep::Item(_) => None,
        });
        keys.collect::<Vec<_>>().join(".")
    }

    /// Returns the list items that the way leads through, outermost first: the way to the list, the item's
    /// name, and the way to the item.
    pub fn items(&self) -> impl Iterator<Item = (&[PathStep], &str, &[PathStep])> {
        self.0.iter().enumerate().filter_map(|(n, step)| match step {
            PathStep::Item(name) => Some((self.0.get(..n)?, name.as_str(), self.0.get(..=n)?)),
            PathStep::Key(_) => None,
        })
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Key(key) if n == 0 => f.write_str(key)?,
                PathStep::Key(key) => write!(f, ".{key}")?,
                PathStep::Item(name) => write!(f, "[{name}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_an_items_name_the_key_is_the_key() {
        let path = FieldPath(vec![
            PathStep::Key("risks".into()),
            PathStep::Item("Vi ved [ikke. Endnu".into()),
            PathStep::Key("owner".into()),
        ]);
        assert_eq!(path.key(), "owner");
        assert_eq!(path.keys(), "risks.owner");
        assert_eq!(path.to_string(), "risks[Vi ved [ikke. Endnu].owner");
        assert_eq!(path.items().count(), 1);
        assert!(!path.is("owner") && FieldPath(vec![PathStep::Key("owner".into())]).is("owner"));
    }
}
