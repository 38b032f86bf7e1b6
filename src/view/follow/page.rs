//! The follow-up as a page: first what a council reads in a minute, then details where something deviates.

use super::content::{Decision, Follow, FollowBaselines, FollowedProject};
use super::details::Details;
use super::table::FollowRows;
use crate::finding::Arg;
use crate::history::HistoryAbsence;
use crate::model::Register;
use crate::model::project::Light;
use crate::page::{Block, Page};
use crate::source::Provenance;
use crate::text::{date, text};
use crate::value::Language;
use crate::view::decision;
use crate::view::rank::origin_of;

/// Returns the page of a follow-up.
pub fn page(
    register: &Register,
    follow: &Follow<'_>,
    baselines: FollowBaselines<'_>,
    provenance: &Provenance,
    language: Language,
) -> Page {
    let details = Details {
        register,
        follow,
        language,
    };
    let mut page = Page::new(title(register, follow, language));
    page.day = Some(follow.today);
    page.header = header(&details, baselines, provenance);
    let rows = FollowRows {
        projects: &follow.projects,
        language,
    };
    page.blocks.push(Block::Table {
        heading: String::new(),
        table: rows.wide(),
        narrow: Some(rows.narrow()),
    });
    page.lines(details.say("follow-decisions"), details.decisions());
    page.lines(
        details.say("decisions-not-carried-out"),
        decision::not_carried_out(register, follow.today, language),
    );
    page.lines(details.say("follow-reported"), details.reported());
    if let Some(meeting) = &follow.meeting {
        page.table(details.say("follow-redecisions"), details.redecisions(meeting));
        let since = match meeting.before.and_then(|before| before.date.get()) {
            Some(day) => text(language, "follow-since", &[("day", day.into())]),
            None => details.say("follow-since-ever"),
        };
        page.table(since, details.reports(meeting));
        page.lines(details.say("follow-stages"), details.stages(meeting));
    }
    page.blocks.extend(details.deviations());
    page.table(details.say("follow-late"), details.late());
    page.lines(details.say("follow-past-end"), details.past_end());
    page.lines(details.say("follow-unknown-baselines"), details.unknown());
    page
}

fn title(register: &Register, follow: &Follow<'_>, language: Language) -> String {
    let Some(meeting) = &follow.meeting else {
        let municipality = register.municipality.as_ref();
        let name = municipality.map_or("", |municipality| municipality.name.as_str());
        return text(language, "follow-title", &[("municipality", name.into())]);
    };
    let body = meeting.meeting.body.given();
    let body = body.map_or("", |body| register.title(body));
    let on = meeting.meeting.date.get().map(|day| date(language, day));
    let facts = [
        ("body", body.into()),
        ("on", on.unwrap_or_else(|| meeting.meeting.id().to_owned()).into()),
    ];
    text(language, "follow-title-meeting", &facts)
}

fn header(details: &Details<'_, '_>, baselines: FollowBaselines<'_>, provenance: &Provenance) -> Vec<String> {
    let Details {
        register,
        follow,
        language,
    } = *details;
    let mut lines = vec![origin_of(provenance, follow.today, language)];
    if let Some(meeting) = &follow.meeting
        && meeting.meeting.date.get() < Some(follow.today)
    {
        lines.push(text(language, "follow-held", &[("today", follow.today.into())]));
    }
    lines.push(measured_from(baselines, language));
    lines.push(summary(&follow.projects, language));
    let running = [
        ("running", follow.running.now.into()),
        ("limit", Arg::Int(follow.running.limit.unwrap_or(0).into())),
    ];
    let key = match follow.running.limit {
        Some(limit) if follow.running.now as u64 > u64::from(limit) => "follow-running-over",
        Some(_) => "follow-running",
        None => "follow-running-free",
    };
    lines.push(text(language, key, &running));
    lines.push(details.limits(&register.policy.ranking.deviation_limits));
    lines
}

fn measured_from(baselines: FollowBaselines<'_>, language: Language) -> String {
    let say = |key: &str| text(language, key, &[]);
    match baselines {
        FollowBaselines::Decided(_) => say("follow-from-decisions"),
        FollowBaselines::Revision {
            name, commit, date, ..
        } => {
            let facts = [
                ("name", name.into()),
                ("commit", format!("{commit:.10}").into()),
                ("day", date.into()),
            ];
            text(language, "follow-from-revision", &facts)
        }
        FollowBaselines::Unknown(why) => match why {
            HistoryAbsence::NoGit | HistoryAbsence::NotRead => say("follow-no-git"),
            HistoryAbsence::Unborn => say("follow-unborn"),
            HistoryAbsence::Shallow => say("follow-shallow"),
            HistoryAbsence::Unreadable(reason) => text(
                language,
                "follow-unreadable",
                &[("reason", reason.as_str().into())],
            ),
        },
    }
}

/// Returns how many projects are followed, and how many of them deviate.
fn summary(projects: &[FollowedProject<'_>], language: Language) -> String {
    let count =
        |is: &dyn Fn(&FollowedProject<'_>) -> bool| Arg::from(projects.iter().filter(|one| is(one)).count());
    let waits = |one: &FollowedProject<'_>| !matches!(one.decision, Decision::NotNeeded);
    let light = |light: Option<Light>| count(&|one| !waits(one) && one.light() == light);
    let facts = [
        ("all", projects.len().into()),
        ("green", light(Some(Light::Green))),
        ("yellow", light(Some(Light::Yellow))),
        ("red", count(&waits)),
        (
            "agenda",
            count(&|one| matches!(one.decision, Decision::OnAgenda(..))),
        ),
        ("unknown", light(None)),
    ];
    text(language, "follow-summary", &facts)
}
