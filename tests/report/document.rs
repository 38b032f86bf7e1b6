//! An HTML document as a reader of its own sees it.

use scraper::{ElementRef, Html, Selector};

pub(crate) struct Document(Html);

pub(crate) fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The texts of headings.
pub(crate) fn texts(headings: &[(u8, String)]) -> Vec<&str> {
    headings.iter().map(|(_, text)| text.as_str()).collect()
}

pub(crate) fn text(element: ElementRef<'_>) -> String {
    let all: String = element.text().collect();
    all.trim().to_owned()
}

/// A cell's plain value; a list's values with `; ` between.
pub(crate) fn plain(cell: ElementRef<'_>) -> String {
    let items: Vec<ElementRef<'_>> = cell.select(&selector("li")).collect();
    if !items.is_empty() {
        return items.into_iter().map(plain).collect::<Vec<_>>().join("; ");
    }
    let value = cell
        .select(&selector("data"))
        .next()
        .and_then(|data| data.attr("value"));
    let day = cell
        .select(&selector("time"))
        .next()
        .and_then(|time| time.attr("datetime"));
    let plain = value.or(day).map_or_else(|| text(cell), str::to_owned);
    if plain == "–" { String::new() } else { plain }
}

/// A column's heading; of a drawn one without the names on its scale.
fn heading(cell: ElementRef<'_>) -> String {
    let axis = cell.select(&selector(".axis-heading")).next();
    axis.map_or_else(|| text(cell), |axis| format!("[{}]", text(axis)))
}

/// A table: its headings and its rows' plain values, without drawn columns.
pub(crate) struct Rows {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Document {
    pub(crate) fn new(written: &str) -> Self {
        let document = Html::parse_document(written);
        assert!(document.errors.is_empty(), "{:?}", document.errors);
        Self(document)
    }

    fn select(&self, of: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&selector(of)).collect()
    }

    pub(crate) fn count(&self, of: &str) -> usize {
        self.select(of).len()
    }

    pub(crate) fn text(&self, of: &str) -> String {
        self.select(of).first().map(|one| text(*one)).unwrap_or_default()
    }

    pub(crate) fn all(&self, of: &str) -> Vec<String> {
        self.select(of).into_iter().map(text).collect()
    }

    /// What stands in an element, as it is written.
    pub(crate) fn raw(&self, of: &str) -> String {
        let found = self.select(of);
        assert_eq!(found.len(), 1, "one {of}");
        found[0].text().collect()
    }

    pub(crate) fn attribute(&self, of: &str, name: &str) -> Option<String> {
        self.select(of).first()?.attr(name).map(str::to_owned)
    }

    pub(crate) fn attributes(&self) -> Vec<(String, String)> {
        let all = self.select("*").into_iter();
        all.flat_map(|element| {
            element
                .value()
                .attrs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        })
        .collect()
    }

    /// Every element with the names of its attributes, in the order of the document.
    pub(crate) fn elements(&self) -> Vec<String> {
        let all = self.select("*").into_iter();
        all.map(|element| {
            let mut names: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
            names.sort_unstable();
            format!("{} {}", element.value().name(), names.join(" "))
        })
        .collect()
    }

    pub(crate) fn headings(&self) -> Vec<(u8, String)> {
        let all = self.select("h1, h2, h3, h4, h5, h6").into_iter();
        all.map(|heading| {
            let level = heading.value().name().as_bytes()[1] - b'0';
            (level, text(heading))
        })
        .collect()
    }

    pub(crate) fn rows(&self, caption_id: &str) -> Rows {
        let table = self
            .select("table")
            .into_iter()
            .find(|table| {
                let caption = table.select(&selector("caption")).next();
                caption.and_then(|caption| caption.attr("id")) == Some(caption_id)
            })
            .unwrap_or_else(|| panic!("no table {caption_id}"));
        let drawn = |cell: &ElementRef<'_>| cell.attr("class") == Some("x");
        let cells = |row: ElementRef<'_>| -> Vec<String> {
            row.child_elements()
                .filter(|cell| !drawn(cell))
                .map(plain)
                .collect()
        };
        Rows {
            headings: table
                .select(&selector("thead th"))
                .filter(|cell| !drawn(cell))
                .map(text)
                .collect(),
            rows: table.select(&selector("tbody tr")).map(cells).collect(),
        }
    }

    /// Headings, tables with how many columns and rows they have, and pictures, section by section.
    pub(crate) fn outline(&self) -> String {
        let mut lines = Vec::new();
        for element in self.select("body *") {
            let name = element.value().name();
            let indent = |level: usize| "  ".repeat(level);
            match name {
                "h1" | "h2" | "h3" | "h4" => {
                    let level = usize::from(name.as_bytes()[1] - b'1');
                    lines.push(format!("{}{name} {}", indent(level), text(element)));
                }
                "table" => {
                    let count = |of: &str| element.select(&selector(of)).count();
                    let headings: Vec<String> = element.select(&selector("thead th")).map(heading).collect();
                    lines.push(format!(
                        "{}table: {} rows, {} pictures: {}",
                        indent(3),
                        count("tbody tr"),
                        count("tbody svg"),
                        headings.join(" | ")
                    ));
                }
                "nav" | "main" | "header" => lines.push(format!("<{name}>")),
                "dl" => lines.push(format!(
                    "{}figures: {}",
                    indent(3),
                    element.select(&selector("dt")).count()
                )),
                "svg" if element.attr("class") == Some("pool") => lines.push(format!("{}picture", indent(3))),
                _ => {}
            }
        }
        lines.join("\n")
    }
}
