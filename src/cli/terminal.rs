//! What the terminal can show.

use std::io::IsTerminal;

use crate::render::TextStyle;

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Columns that text is wrapped at. Fixed, so that output does not depend on the terminal it was made on.
const WIDTH: usize = 100;

pub(super) fn style(when: ColorChoice) -> TextStyle {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match when {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => !no_color && std::io::stdout().is_terminal(),
    };
    TextStyle {
        color,
        unicode: true,
        width: WIDTH,
    }
}
