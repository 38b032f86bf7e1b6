//! What a record is called by those who use it.

use std::borrow::Cow;

use super::answering::Answering;
use super::{AnyRecord, Entity, Record, RecordKey, Ref, Register};

/// What a kind says of its records.
pub trait Described: Sized {
    /// Returns its name or title; `None` for a kind whose records are known by other things, as a meeting is by its
    /// body and day.
    fn title(&self) -> Option<&str>;

    /// Returns who answers for a record; `None` for a kind that nobody owns.
    fn answering(_record: &Record<Self>, _register: &Register) -> Option<Answering> {
        None
    }
}

impl<T: Entity> Record<T> {
    /// Returns what the record is called; its id where it has no name.
    pub fn title(&self) -> &str {
        Described::title(&**self)
            .filter(|title| !title.is_empty())
            .unwrap_or(self.id())
    }
}

impl Register {
    /// Returns what the record that a reference names is called; what is written when it names none.
    pub fn title<'r, T: Entity>(&'r self, reference: &'r Ref<T>) -> &'r str {
        self.get(reference).map_or(reference.as_str(), Record::title)
    }

    /// Returns what a record of any kind is called: a meeting by its body and day.
    pub fn title_of(&self, record: RecordKey) -> Cow<'_, str> {
        let meeting = (record.kind == super::Kind::Meeting)
            .then(|| self.meetings.at(record.index))
            .flatten();
        match meeting.and_then(|meeting| Some((meeting.body.given()?, meeting.date.get()?))) {
            Some((body, day)) => Cow::Owned(format!("{} {day}", self.title(body))),
            None => Cow::Borrowed(self.record(record).map_or("", AnyRecord::title)),
        }
    }
}
