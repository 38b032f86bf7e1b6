//! Whether text and graphics stand out from what is behind them, as WCAG 2.1 asks (1.4.3 and 1.4.11): computed from
//! the stylesheets, so that no colour slips in unseen.

use std::collections::BTreeMap;

/// What text must have at least.
const TEXT: f64 = 4.5;

/// What a graphic that says something must have at least, or a frame that says where the focus is.
const GRAPHIC: f64 = 3.0;

/// Lines between rows and around boxes, which say nothing that space and text do not.
const DECORATION: [&str; 2] = ["var(--line)", "#c9c9c9"];

/// Relative luminance as WCAG 2.1 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let wide: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let channel = |at: usize| {
        let value = u8::from_str_radix(&wide[at..at + 2], 16).expect("a colour");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

/// Returns how much two colours, `#1a1a1a` or `#fff`, stand out from each other: 1 to 21.
pub(super) fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A rule of a stylesheet: its selector and what it declares.
struct CssRule<'c> {
    selector: &'c str,
    declared: BTreeMap<&'c str, &'c str>,
}

/// Returns the rules of a stylesheet, those within `@media` too.
fn rules(css: &str) -> Vec<CssRule<'_>> {
    let bodies = css.split('}').filter_map(|part| part.rsplit_once('{'));
    bodies
        .map(|(selector, body)| CssRule {
            selector: selector.rsplit(['{', '}']).next().unwrap_or(selector).trim(),
            declared: body
                .split(';')
                .filter_map(|one| one.split_once(':'))
                .map(|(property, value)| (property.trim(), value.trim()))
                .collect(),
        })
        .collect()
}

/// Returns the stylesheet without its comments.
fn bare(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |bare, part| {
        bare + part.split_once("*/").map_or("", |(_, rest)| rest)
    })
}

/// Returns the colour in a value: `2px solid var(--ink)`; none in `none`, and none in what is decoration.
fn colour<'c>(value: &'c str, variables: &BTreeMap<&str, &'c str>) -> Option<&'c str> {
    value
        .split(' ')
        .filter(|word| !DECORATION.contains(word))
        .find_map(|word| {
            let name = word.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
            name.map_or(Some(word), |name| variables.get(name).copied())
                .filter(|word| word.starts_with('#'))
        })
}

/// Everything in a stylesheet that stands out too little, and how many pairs were looked at.
fn faint(css: &str) -> (Vec<String>, usize) {
    let css = bare(css);
    let rules = rules(&css);
    let mut variables = BTreeMap::new();
    for rule in rules.iter().filter(|rule| rule.selector == ":root") {
        variables.extend(rule.declared.iter().map(|(name, value)| (*name, *value)));
    }
    let page: Vec<&str> = ["#fff"]
        .into_iter()
        .chain(variables.get("--soft").copied())
        .collect();
    let (mut faint, mut pairs) = (Vec::new(), 0);
    for rule in &rules {
        let of = |property: &str| {
            let value = rule.declared.get(property)?;
            colour(value, &variables)
        };
        let mut hold = |what: &str, front: Option<&str>, behind: &[&str], least: f64| {
            for (front, behind) in front
                .iter()
                .flat_map(|front| behind.iter().map(move |back| (front, back)))
            {
                pairs += 1;
                let is = contrast(front, behind);
                if is < least {
                    faint.push(format!("{} {what} {front} on {behind}: {is:.2}", rule.selector));
                }
            }
        };
        let own = of("background").map(|own| vec![own]);
        hold("color", of("color"), own.as_deref().unwrap_or(&page), TEXT);
        if rule.selector.ends_with("text") {
            hold("fill", of("fill"), &page, TEXT);
        } else {
            // A frame is enough to see a shape by.
            let shape = of("stroke").or_else(|| of("fill"));
            hold("shape", shape, &page, GRAPHIC);
        }
        for frame in ["outline", "border", "border-top", "border-bottom", "border-left"] {
            hold(frame, of(frame), &page, GRAPHIC);
        }
        let is_ground =
            rule.declared.contains_key("color") || own.iter().flatten().all(|own| page.contains(own));
        if !is_ground && rule.selector != "thead th" {
            hold("background", of("background"), &page, GRAPHIC);
        }
    }
    (faint, pairs)
}

#[test]
fn the_measure_is_that_of_wcag() {
    assert!((contrast("#000000", "#fff") - 21.0).abs() < 0.01);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

#[test]
fn what_is_faint_is_found() {
    let (faint, pairs) = faint(
        ":root { --soft: #eee; --ink: #111; } a { color: #777; } /* b { color: #fff } */ \
         @media print { .x { fill: #fff; stroke: var(--ink); } .y { fill: #bbb; } }",
    );
    assert_eq!(pairs, 6);
    let found: Vec<&str> = faint.iter().filter_map(|one| one.split(' ').next()).collect();
    assert_eq!(found, ["a", "a", ".y", ".y"], "{faint:?}");
}

#[test]
fn all_in_the_report_and_on_pages_stands_out() {
    for (css, least) in [
        (include_str!("report/report.css"), 80),
        (include_str!("page/page.css"), 3),
    ] {
        let (faint, pairs) = faint(css);
        assert!(faint.is_empty(), "{faint:#?}");
        assert!(pairs >= least, "{pairs} pairs");
    }
}
