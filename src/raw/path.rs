//! Where a value stands in a record: keys and the names of list items.

use std::fmt;

/// A step of the way to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A key of a mapping.
    Key(String),
    /// An item of a list, by what names it.
    Item(String),
}

/// The way from a record to a value: `owner`, `business_case.investment_dkk`, `benefits[porto].target`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(pub Vec<Step>);

impl FieldPath {
    /// This path, one step longer.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The last key: what the value is.
    pub fn key(&self) -> &str {
        let keys = self.0.iter().rev();
        let mut keys = keys.filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        });
        keys.next().unwrap_or_default()
    }

    /// Whether it is a record's own field of this name.
    pub fn is(&self, key: &str) -> bool {
        matches!(self.0.as_slice(), [Step::Key(only)] if only == key)
    }

    /// The keys alone, as the model names the field: `benefits.target`.
    pub fn keys(&self) -> String {
        let keys = self.0.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        });
        keys.collect::<Vec<_>>().join(".")
    }

    /// The list items that the way leads through, outermost first: the way to the list, the item's name, and the way
    /// to the item.
    pub fn items(&self) -> impl Iterator<Item = (&[Step], &str, &[Step])> {
        self.0.iter().enumerate().filter_map(|(n, step)| match step {
            Step::Item(name) => Some((self.0.get(..n)?, name.as_str(), self.0.get(..=n)?)),
            Step::Key(_) => None,
        })
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if n == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(name) => write!(f, "[{name}]")?,
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
            Step::Key("risks".into()),
            Step::Item("Vi ved [ikke. Endnu".into()),
            Step::Key("owner".into()),
        ]);
        assert_eq!(path.key(), "owner");
        assert_eq!(path.keys(), "risks.owner");
        assert_eq!(path.to_string(), "risks[Vi ved [ikke. Endnu].owner");
        assert_eq!(path.items().count(), 1);
        assert!(!path.is("owner") && FieldPath(vec![Step::Key("owner".into())]).is("owner"));
    }
}
