//! The events of a YAML text in memory.
//!
//! `granit-parser` is generic over where its input comes from, so the crate that names the input compiles the whole
//! parser. Here it is named once, in a crate of its own that is optimised in every profile: an unoptimised parser took
//! half the time of the tests.

pub use granit_parser::{ErrorKind, Event, ScalarStyle, ScanError, Span, StructureStyle};

/// Calls `take` with each event of a text and the place it stands; `false` ends the reading. Comments are no events,
/// aliases are not resolved, and directives are errors.
///
/// # Errors
/// The first syntax error, or the first collection that lies deeper than `max_depth`.
pub fn read<'s>(
    text: &'s str,
    max_depth: usize,
    take: &mut dyn FnMut(Event<'s>, &Span) -> bool,
) -> Result<(), ScanError> {
    let options = granit_parser::options! {
        emit_comments: false,
        disallow_directives: true,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        flow_nesting_limit: max_depth,
        block_nesting_limit: max_depth,
    };
    for event in granit_parser::Parser::new_from_str_with_options(text, options) {
        let (event, span) = event?;
        if !take(event, &span) {
            break;
        }
    }
    Ok(())
}
