//! The ranking as a table and its notes, in the reader's language.

use super::Table;
use crate::finding::Arg;
use crate::model::{Language, Payback, Register};
use crate::ranking::gate::Class;
use crate::ranking::recommend::{Ranked, Recommendation, Use};
use crate::ranking::room::Means;
use crate::text::{amount, number, text};

/// A page: what stands above the table, the table, and headed lists below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Heading of the page.
    pub title: String,
    /// Lines above the table.
    pub header: Vec<String>,
    /// The table, a column for each figure.
    pub table: Table,
    /// The same rows and figures in fewer columns, some cells of several lines: for a terminal.
    pub narrow: Table,
    /// Heading and lines.
    pub sections: Vec<(String, Vec<String>)>,
}

/// The page of a recommendation. `only` leaves out the other classes' rows, and nothing else.
pub fn page(register: &Register, made: &Recommendation, only: &[Class], language: Language) -> Page {
    let shown = made
        .ranked
        .iter()
        .filter(|one| only.is_empty() || only.contains(&one.place.class));
    let rows = shown.map(|one| row(register, one, made, language)).collect();
    let table = Table {
        columns: columns(register, language),
        rows,
    };
    let sections = [
        ("rank-passed-over", passed_over(register, made, language)),
        ("rank-binding", binding(register, made, language)),
        ("rank-shortfalls", shortfalls(register, made, language)),
        ("rank-listed", listed(register, made, language)),
    ];
    Page {
        title: text(
            language,
            "rank-title",
            &[("municipality", municipality(register).into())],
        ),
        header: header(register, made, language),
        narrow: narrow(&table, made.weights.len(), language),
        table,
        sections: sections
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(key, lines)| (text(language, key, &[]), lines))
            .collect(),
    }
}

fn municipality(register: &Register) -> String {
    register
        .municipality
        .as_ref()
        .map_or_else(String::new, |municipality| municipality.name.clone())
}

/// Points as the council reads them: `61,25` in Danish, `61.25` in English.
pub fn points(language: Language, hundredths: i64) -> String {
    let comma = match language {
        Language::Danish => ',',
        Language::English => '.',
    };
    let (whole, rest) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
    format!("{whole}{comma}{rest:02}")
}

fn header(register: &Register, made: &Recommendation, language: Language) -> Vec<String> {
    let scoring = &register.policy.scoring;
    let weights: Vec<String> = scoring
        .criteria
        .iter()
        .zip(&made.weights)
        .map(|(criterion, weight)| format!("{} {weight}", label(criterion, language)))
        .collect();
    let own: Vec<u32> = scoring
        .criteria
        .iter()
        .map(|criterion| criterion.weight)
        .collect();
    let adopted = match &scoring.adopted {
        _ if own != made.weights => text(language, "rank-weights-deviate", &[]),
        Some(adopted) => {
            let body = register
                .get(&adopted.by)
                .map_or(adopted.by.as_str(), |body| body.name.as_str())
                .to_owned();
            text(
                language,
                "rank-weights-adopted",
                &[("body", body.into()), ("on", adopted.on.into())],
            )
        }
        None => text(language, "rank-weights-not-adopted", &[]),
    };
    let answer = &made.answer;
    let facts = [
        ("points", Arg::Text(points(language, answer.points))),
        ("bound", Arg::Text(points(language, answer.bound()))),
    ];
    let proof = if answer.proven {
        "rank-proven"
    } else {
        "rank-not-proven"
    };
    vec![
        text(
            language,
            "rank-weights",
            &[("weights", Arg::List(weights)), ("adopted", adopted.into())],
        ),
        text(language, proof, &facts),
    ]
}

fn label(criterion: &crate::model::ScoringCriterion, language: Language) -> String {
    match (language, &criterion.label.en) {
        (Language::English, Some(english)) => english.clone(),
        _ => criterion.label.da.clone(),
    }
}

fn columns(register: &Register, language: Language) -> Vec<String> {
    let heading = |key: &str| text(language, key, &[]);
    let mut columns: Vec<String> = [
        "rank-column-rank",
        "rank-column-class",
        "rank-column-id",
        "rank-column-project",
        "rank-column-points",
    ]
    .map(heading)
    .to_vec();
    columns.extend(
        register
            .policy
            .scoring
            .criteria
            .iter()
            .map(|criterion| label(criterion, language)),
    );
    let rest = [
        "rank-column-value",
        "rank-column-payback",
        "rank-column-claim",
        "rank-column-hours",
        "rank-column-start",
        "rank-column-reason",
    ];
    columns.extend(rest.map(heading));
    columns
}

fn row(register: &Register, one: &Ranked, made: &Recommendation, language: Language) -> Vec<String> {
    let name = register
        .projects
        .get(&one.id)
        .map_or("", |project| project.name.as_str());
    let tied = if one.place.tied { "=" } else { "" };
    let mut own = points(language, one.points.hundredths);
    if !one.points.missing.is_empty() {
        own = format!(
            "{}–{}",
            points(language, one.points.interval.0),
            points(language, one.points.interval.1)
        );
    }
    let mut row = vec![
        format!("{}{tied}", one.place.rank),
        text(language, one.place.class.key(), &[]),
        one.id.clone(),
        name.to_owned(),
        own,
    ];
    row.extend((0..made.weights.len()).map(|criterion| {
        let term = one.points.terms.iter().find(|term| term.criterion == criterion);
        let given = term.map(|term| {
            term.given
                .iter()
                .map(|given| given.value.to_string())
                .collect::<Vec<_>>()
        });
        given.map_or_else(|| "–".to_owned(), |values| values.join("/"))
    }));
    let claims = one
        .financing
        .claims
        .iter()
        .map(|claim| format!("{}: {}", claim.year, number(language, claim.dkk)));
    let reasons = std::iter::once(&one.reason).chain(&one.flags);
    row.extend([
        one.value
            .net_present_value
            .map_or_else(|| "–".to_owned(), |value| number(language, value)),
        one.value
            .payback
            .map_or_else(|| "–".to_owned(), |payback| years(language, payback)),
        claims.collect::<Vec<_>>().join("; "),
        number(language, i64::try_from(one.hours).unwrap_or(i64::MAX)),
        one.start.map_or_else(String::new, |quarter| quarter.to_string()),
        reasons
            .map(|reason| reason.text(language))
            .collect::<Vec<_>>()
            .join("; "),
    ]);
    row
}

/// The table's cells in ten columns: id under the name, payback under the net present value, a year's claim a
/// line, and the scores side by side in the order of the criteria above the table.
fn narrow(table: &Table, criteria: usize, language: Language) -> Table {
    let fold = |cells: &[String]| {
        let [rank, class, id, name, points, rest @ ..] = cells else {
            return Vec::new();
        };
        let (scores, rest) = rest.split_at(criteria.min(rest.len()));
        let [value, payback, claims, hours, start, reason] = rest else {
            return Vec::new();
        };
        vec![
            rank.clone(),
            class.clone(),
            format!("{name}\n{id}"),
            points.clone(),
            scores.join(" "),
            format!("{value}\n{payback}"),
            claims.replace("; ", "\n"),
            hours.clone(),
            start.clone(),
            reason.clone(),
        ]
    };
    let mut columns = fold(&table.columns);
    if let Some(scores) = columns.get_mut(4) {
        *scores = text(language, "rank-column-scores", &[]);
    }
    Table {
        columns,
        rows: table.rows.iter().map(|row| fold(row)).collect(),
    }
}

/// Years with one decimal.
fn years(language: Language, payback: Payback) -> String {
    let tenths = payback.tenths();
    let comma = if language == Language::Danish { ',' } else { '.' };
    format!("{}{comma}{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}

/// Projects that wait although they have more points than one that is recommended.
fn passed_over(register: &Register, made: &Recommendation, language: Language) -> Vec<String> {
    let recommended = made
        .ranked
        .iter()
        .filter(|one| one.place.class == Class::Recommended);
    let Some(lowest) = recommended.map(|one| one.points.hundredths).min() else {
        return Vec::new();
    };
    made.ranked
        .iter()
        .filter(|one| one.place.class == Class::Waits && one.points.hundredths > lowest)
        .map(|one| {
            let name = register
                .projects
                .get(&one.id)
                .map_or(one.id.as_str(), |project| project.name.as_str());
            format!(
                "{name} ({}): {}",
                points(language, one.points.hundredths),
                one.reason.text(language)
            )
        })
        .collect()
}

/// Money, hours and places of which nothing is left.
fn binding(register: &Register, made: &Recommendation, language: Language) -> Vec<String> {
    let full = made.uses.iter().filter(|one| one.bound + one.chosen >= one.total);
    full.map(|one| {
        format!(
            "{}: {}",
            means(register, &one.means, language),
            used(one, language)
        )
    })
    .collect()
}

fn used(one: &Use, language: Language) -> String {
    let written = |n: i64| match one.means {
        Means::Money { .. } => amount(language, n),
        Means::Hours { .. } | Means::Parallel { .. } => number(language, n),
    };
    let facts = [
        ("used", written(one.bound + one.chosen).into()),
        ("total", written(one.total).into()),
    ];
    text(language, "rank-used", &facts)
}

/// What there is only so much of, in words.
pub fn means(register: &Register, means: &Means, language: Language) -> String {
    match means {
        Means::Money { pool, year } => {
            let name = register
                .pools
                .get(pool)
                .map_or(pool.as_str(), |pool| pool.name.as_str());
            text(
                language,
                "rank-means-money",
                &[("pool", name.into()), ("year", Arg::Text(year.to_string()))],
            )
        }
        Means::Hours { role, quarter } => {
            let name = register
                .roles
                .get(role)
                .map_or(role.as_str(), |role| role.name.as_str());
            text(
                language,
                "rank-means-hours",
                &[("role", name.into()), ("quarter", (*quarter).into())],
            )
        }
        Means::Parallel { quarter } => {
            text(language, "rank-means-parallel", &[("quarter", (*quarter).into())])
        }
    }
}

fn shortfalls(register: &Register, made: &Recommendation, language: Language) -> Vec<String> {
    made.shortfalls
        .iter()
        .map(|short| {
            let by = match short.means {
                Means::Money { .. } => amount(language, short.by),
                Means::Hours { .. } | Means::Parallel { .. } => number(language, short.by),
            };
            let facts = [
                ("means", Arg::Text(means(register, &short.means, language))),
                ("by", by.into()),
                ("projects", Arg::List(short.projects.clone())),
            ];
            text(language, "rank-shortfall", &facts)
        })
        .collect()
}

fn listed(register: &Register, made: &Recommendation, language: Language) -> Vec<String> {
    made.listed
        .iter()
        .map(|one| {
            let name = register
                .projects
                .get(&one.id)
                .map_or(one.id.as_str(), |project| project.name.as_str());
            format!("{name}: {}", one.reason.text(language))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_two_decimals_in_the_readers_way() {
        assert_eq!(points(Language::Danish, 6_125), "61,25");
        assert_eq!(points(Language::English, 10_000), "100.00");
        assert_eq!(points(Language::Danish, 5), "0,05");
    }
}
