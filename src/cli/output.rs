//! Where a page goes, and in which format.

use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Global;
use crate::edit::replace_file;
use crate::page::Page;
use crate::render::TextStyle;
use crate::render::page::{self, FormatContent, PageFormat};
use crate::source::{self, REGISTER_FILE};
use crate::value::Language;

/// Format and place of a page.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct OutputArgs {
    /// Format of the output; without it the one that the ending of --output says, else `table`.
    #[arg(long, value_name = "FORMAT")]
    format: Option<PageFormat>,
    /// CSV as a Danish Excel opens it: semicolons, decimal commas, Danish days, UTF-8 with a mark.
    #[arg(long)]
    excel_csv: bool,
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
}

impl OutputArgs {
    /// Returns the format that is asked for.
    ///
    /// # Errors
    /// When flags contradict each other, or bytes would go to a terminal. Ask before the work is done.
    pub(super) fn format(&self) -> Result<PageFormat, String> {
        let by_ending = match &self.output {
            Some(path) => PageFormat::of_file(path).map_err(|error| error.to_string())?,
            None => None,
        };
        if let (Some(format), Some(other), Some(path)) = (self.format, by_ending, &self.output)
            && format != other
            && (other != PageFormat::Table || format.description().is_binary)
        {
            let endings = format.description().endings.join(" or .");
            return Err(format!(
                "--format and --output disagree: {} does not end in .{endings}",
                path.display()
            ));
        }
        let format = match (self.format.or(by_ending), self.excel_csv) {
            (None | Some(PageFormat::Csv), true) => PageFormat::ExcelCsv,
            (Some(_), true) => {
                return Err("--excel-csv is a form of csv: leave out the other format".to_owned());
            }
            (format, false) => format.unwrap_or(PageFormat::Table),
        };
        let is_printed = self
            .output
            .as_deref()
            .is_none_or(|path| path == Path::new(STANDARD_OUTPUT));
        let to_terminal = is_printed && io::stdout().is_terminal();
        if format.description().is_binary && to_terminal {
            return Err(
                "a workbook is nothing to print on a terminal: say --output FILE.xlsx, or redirect it"
                    .to_owned(),
            );
        }
        Ok(format)
    }

    /// Returns whether the output goes to a file.
    pub(super) fn has_file(&self) -> bool {
        self.output.is_some()
    }

    /// Writes a page in a format that [`OutputArgs::format`] gave.
    pub(super) fn write(
        &self,
        format: PageFormat,
        page: &Page,
        language: Language,
        global: &Global,
        out: &mut dyn Write,
    ) -> Result<(), Box<dyn Error>> {
        if format.description().content == FormatContent::Chart && page.chart.is_none() {
            return Err(
                "there is nothing to draw on this page: --format svg goes with `portfolio trend`".into(),
            );
        }
        if format.description().content == FormatContent::Events && page.events().is_none() {
            return Err(no_calendar("this page").into());
        }
        let style = style(global.color);
        let style = TextStyle {
            color: style.color && self.output.is_none(),
            ..style
        };
        self.put(out, |out| page::write(format, page, language, style, out))
    }

    /// Sends what `write` writes to where it is to go.
    pub(super) fn put(
        &self,
        out: &mut dyn Write,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Box<dyn Error>> {
        match &self.output {
            Some(path) => put_file(path, out, write),
            None => Ok(write(out)?),
        }
    }
}

/// The name of standard output as a file.
const STANDARD_OUTPUT: &str = "/dev/stdout";

/// Sends what `write` writes to a file, which may be standard output, and may not be one that a register is read from.
pub(super) fn put_file(
    path: &Path,
    out: &mut dyn Write,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Box<dyn Error>> {
    if path == Path::new(STANDARD_OUTPUT) {
        return Ok(write(out)?);
    }
    refuse_register_file(path)?;
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(replace_file(path, bytes)?)
}

/// Refuses a file that a register is read from, or would be once it is there.
pub(super) fn refuse_register_file(path: &Path) -> Result<(), String> {
    let name = path.file_name().unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // A folder that is not there is refused when the file is written.
    let Ok(folder) = folder.unwrap_or(Path::new(".")).canonicalize() else {
        return Ok(());
    };
    let file = folder.join(name);
    let is_of = |root: &Path| {
        let inside = file.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
        let is_read = source::belongs_to_register(&inside) || inside == REGISTER_FILE;
        (is_read && root.join(REGISTER_FILE).is_file()).then_some(())
    };
    match folder.ancestors().find_map(is_of) {
        None => Ok(()),
        Some(()) => Err(format!(
            "{} is a file of a register: choose another name or folder for the output",
            path.display()
        )),
    }
}

/// Returns the error of a change that is made and cannot be told of.
pub(super) fn untold(done: &str, error: &io::Error) -> String {
    format!("{done}, but standard output cannot be written to: {error}")
}

/// Says so where a page has no rows about days ahead.
pub(super) fn refuse_calendar(format: PageFormat, what: &str) -> Result<(), String> {
    if format.description().content == FormatContent::Events {
        return Err(no_calendar(what));
    }
    Ok(())
}

fn no_calendar(what: &str) -> String {
    let formats = PageFormat::value_variants().iter();
    let others = formats.filter(|format| {
        let content = format.description().content;
        !matches!(content, FormatContent::Events | FormatContent::Chart)
    });
    let names = others.filter_map(|format| format.to_possible_value());
    let names: Vec<String> = names.map(|name| format!("`{}`", name.get_name())).collect();
    format!(
        "there is no calendar of {what}, since its rows are not about days ahead; there is one of `portfolio list \
         deadlines`. The other formats are {}",
        names.join(", ")
    )
}

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

/// Returns how text looks on this terminal.
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
