//! What a record is called by those who use it.

use std::borrow::Cow;

use super::{AnyRecord, Entity, Record, RecordKey, Ref, Register};

/// Something with a name of its own.
pub trait Titled {
    /// Returns its name or title; `None` for a kind whose records are known by other things, as a meeting is by its
    /// body and day.
    fn title(&self) -> Option<&str>;
}

macro_rules! titles {
    ($($file:ident::$Type:ident: $this:ident => $title:expr;)*) => {
        $(impl Titled for super::$file::$Type {
            fn title(&self) -> Option<&str> {
                let $this = self;
                $title
            }
        })*
    };
}

titles! {
    body::Body: this => Some(&this.name);
    competence::Competence: this => Some(&this.name);
    contract::Contract: this => Some(&this.name);
    document::Document: this => Some(&this.title);
    meeting::Meeting: _this => None;
    plan::Plan: this => Some(&this.name);
    pool::Pool: this => Some(&this.name);
    position::Position: this => Some(&this.title);
    processing::Processing: this => Some(&this.name);
    project::Project: this => Some(&this.name);
    role::Role: this => Some(&this.name);
    strategy::Strategy: this => Some(&this.name);
    supplier::Supplier: this => Some(&this.name);
    system::System: this => Some(&this.name);
    unit::Unit: this => Some(&this.name);
}

impl<T: Entity> Record<T> {
    /// Returns what the record is called; its id where it has no name.
    pub fn title(&self) -> &str {
        Titled::title(&**self)
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
