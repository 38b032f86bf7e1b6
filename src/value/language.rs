//! The languages that the tool writes.

use super::choice::choice;

choice! {
    /// A language that the tool writes.
    Language {
        /// Danish.
        Danish = "da",
        /// English.
        English = "en",
    }
}
