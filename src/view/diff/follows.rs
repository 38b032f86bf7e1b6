//! What follows from the changes: findings, deadlines, money, the ranking.

use crate::diagnostics::ReportedFinding;
use crate::finding::Arg;
use crate::forecast::money::Party;
use crate::impact::{AmountChange, Consequences, DeadlineChange, NotRanked};
use crate::model::DueDate;
use crate::page::{Cell, Page, Table};
use crate::ranking::RankError;
use crate::text::{date, list, text};
use crate::value::Language;
use crate::view::rank::compare;

/// Adds what follows to the page. `since` is how the reader named the state before.
pub(super) fn push(page: &mut Page, found: &Consequences<'_>, since: &str, language: Language) {
    let heading = |key: &str| text(language, key, &[]);
    let findings = |all: &[&ReportedFinding]| all.iter().map(|one| finding(one, language)).collect();
    // Where something cannot be read, most rules are silent of what may stand there.
    let gained = match found.before.report.refuses_ranking() {
        true => "diff-findings-gained-or-unseen",
        false => "diff-findings-gained",
    };
    page.lines(heading(gained), findings(&found.gained));
    let altered: Vec<&ReportedFinding> = found.altered.iter().map(|(_, now)| *now).collect();
    page.lines(heading("diff-findings-altered"), findings(&altered));
    match &found.ranking {
        Ok(comparison) if comparison.moves.is_empty() && comparison.redecisions.is_empty() => {}
        Ok(comparison) => {
            let (old, new) = (&found.before.register, &found.now.register);
            page.blocks
                .extend(compare::page(old, new, comparison, since, language).blocks);
        }
        Err(why) => page.lines(heading("diff-ranking"), vec![not_ranked(why, language)]),
    }
    if !found.left_out.is_empty() {
        let facts = [("files", Arg::from(found.left_out.clone()))];
        page.lines(
            heading("diff-not-compared"),
            vec![text(language, "diff-not-compared-files", &facts)],
        );
    }
    if !found.money.is_empty() {
        page.table(heading("diff-money"), money(found, language));
    }
    let deadlines = found.deadlines.iter().map(|one| deadline(one, language));
    page.lines(heading("diff-deadlines"), deadlines.collect());
    let lost = match found.now.report.refuses_ranking() {
        true => "diff-findings-lost-or-unseen",
        false => "diff-findings-lost",
    };
    page.lines(heading(lost), findings(&found.lost));
}

fn finding(one: &ReportedFinding, language: Language) -> String {
    let severity = text(language, &format!("severity-{}", one.severity.as_str()), &[]);
    let record = one.record.as_deref().unwrap_or(&one.primary().path);
    format!(
        "{severity}, {record}: {} [{}]",
        one.message(language),
        one.rule.id
    )
}

fn not_ranked(why: &NotRanked, language: Language) -> String {
    match why {
        NotRanked::BeforeRefused => text(language, "diff-ranking-before-refused", &[]),
        NotRanked::NowRefused => text(language, "diff-ranking-now-refused", &[]),
        NotRanked::Interrupted => text(language, "diff-ranking-interrupted", &[]),
        // Nothing is supposed where two states are compared.
        NotRanked::Rank(RankError::Refused(_) | RankError::Supposed(_)) => {
            text(language, "diff-ranking-now-refused", &[])
        }
        NotRanked::Rank(RankError::Cycle(ids)) => {
            let facts = [("projects", Arg::from(ids.join(" → ")))];
            text(language, "diff-ranking-circle", &facts)
        }
    }
}

fn deadline(one: &DeadlineChange, language: Language) -> String {
    let day = |due: Option<DueDate>| {
        due.map(|due| match due {
            DueDate::Already => text(language, "diff-due-already", &[]),
            DueDate::On(day) => date(language, day),
        })
    };
    let (before, now) = (day(one.before), day(one.now));
    let what = text(language, one.what.label(), &[]);
    let moved = super::arrow(before.as_deref(), now.as_deref(), language);
    format!("{what}, {}: {moved}", one.name)
}

fn money(found: &Consequences<'_>, language: Language) -> Table {
    let keys = [
        "year",
        "flow",
        "party",
        "before",
        "now",
        "difference",
        "caused_by",
    ];
    let mut table = Table::new(language, &keys);
    for shift in &found.money {
        table.push(vec![
            shift.year.map_or(Cell::Unknown, Cell::Year),
            text(language, shift.flow.key(), &[]).into(),
            party(found, &shift.party, language).into(),
            Cell::Dkk(shift.before),
            Cell::Dkk(shift.now),
            Cell::Dkk(shift.now.saturating_sub(shift.before)),
            causes(found, shift, language).into(),
        ]);
    }
    table
}

fn party(found: &Consequences<'_>, party: &Party, language: Language) -> String {
    match party {
        Party::Pool(id) => title(found, &format!("pools/{id}")),
        Party::Unit(id) => title(found, &format!("units/{id}")),
        Party::Unknown => text(language, "financing-nobody", &[]),
    }
}

/// So many projects and systems are named as the cause of a line.
const CAUSES: usize = 5;

fn causes(found: &Consequences<'_>, shift: &AmountChange, language: Language) -> String {
    let mut names: Vec<String> = shift
        .records
        .iter()
        .take(CAUSES)
        .map(|address| title(found, address))
        .collect();
    if let Some(more) = shift.records.len().checked_sub(CAUSES).filter(|more| *more > 0) {
        names.push(text(language, "diff-more-causes", &[("n", Arg::from(more))]));
    }
    list(language, &names)
}

/// Returns what a record is called now, or was.
fn title(found: &Consequences<'_>, address: &str) -> String {
    let mut states = [found.now, found.before].into_iter();
    let title = states.find_map(|state| {
        let key = state.register.key_of(address)?;
        Some(state.register.title_of(key).into_owned())
    });
    title.unwrap_or_else(|| address.to_owned())
}
