use super::super::fixture::Fixture;
use super::*;

const TODAY: &str = "2026-11-22";

fn lines(files: &[(&str, &str)]) -> Vec<String> {
    Fixture::new(TODAY, files).lines(make, &["due", "days_left", "state", "deadline", "id"])
}

#[test]
fn the_year_ahead_holds_both_its_ends_and_what_is_late_comes_first() {
    let retire = |id: &str, day: &str| {
        format!(
            "- {{id: {id}, name: S, status: in_use, in_use_from: 2020-01-01, retire_on: {day}, \
             unknown: [{{fields: [reviewed_on], because: Ingen husker det}}]}}\n"
        )
    };
    let systems = [
        retire("a", "2027-11-22"),
        retire("b", "2027-11-23"),
        retire("c", "2026-11-22"),
        retire("d", "2026-11-21"),
        "- {id: e, name: E, status: retired, retire_on: 2026-11-21}\n".to_owned(),
    ]
    .concat();
    assert_eq!(
        lines(&[("systems.yaml", &systems)]),
        [
            "2026-11-21 | -1 | overskredet | System tages ud af brug | d",
            "2026-11-22 | 0 |  | System tages ud af brug | c",
            "2027-11-22 | 365 |  | System tages ud af brug | a",
        ]
    );
}

#[test]
fn a_regular_duty_is_due_so_many_months_after_the_last_time() {
    let systems = "\
- {id: never, name: Aldrig, status: in_use, criticality: business_critical, in_use_from: 2026-11-22, unknown: [{fields: [reviewed_on], because: Ingen husker det}]}
- {id: late, name: L, status: in_use, criticality: business_critical, risk_assessed_on: 2024-11-21, reviewed_on: 2025-11-21}
- {id: today, name: T, status: in_use, criticality: business_critical, risk_assessed_on: 2024-11-22, reviewed_on: 2025-11-22}
- {id: asked, name: A, status: in_use, criticality: not_critical, unknown: [{fields: [reviewed_on], because: Ingen husker det}]}
";
    let plans = "\
- {id: p, name: P, period: {from: 2025-Q1, to: 2027-Q4}, last_reviewed: 2025-11-30}
- {id: over, name: O, period: {from: 2025-Q1, to: 2026-Q3}}
";
    let strategies = "\
- {id: s, name: S, period: {from: 2025-01-01, to: 2028-12-31}}
- {id: old, name: O, period: {from: 2020-01-01, to: 2024-12-31}, review_due: 2023-01-01}
";
    let files = [
        ("systems.yaml", systems),
        ("plans.yaml", plans),
        ("strategies.yaml", strategies),
    ];
    assert_eq!(
        lines(&files),
        [
            " |  | overskredet | Risikovurdering | never",
            "2026-11-21 | -1 | overskredet | Risikovurdering | late",
            "2026-11-21 | -1 | overskredet | Systemets oplysninger ajourføres | late",
            "2026-11-22 | 0 |  | Risikovurdering | today",
            "2026-11-22 | 0 |  | Systemets oplysninger ajourføres | today",
            "2026-11-30 | 8 |  | Handlingsplan ajourføres | p",
            "2027-01-01 | 40 |  | Strategi tages op til vurdering | s",
        ]
    );
    let register = Fixture::new(TODAY, &files);
    for (rule, id, finds) in [
        ("risk-assessment-overdue", "systems/never", true),
        ("risk-assessment-overdue", "systems/late", true),
        ("risk-assessment-overdue", "systems/today", false),
        ("system-not-reviewed", "systems/late", true),
        ("system-not-reviewed", "systems/today", false),
        ("plan-not-reviewed", "plans/p", false),
        ("strategy-not-reviewed", "strategies/s", false),
        ("strategy-not-reviewed", "strategies/old", false),
    ] {
        assert_eq!(register.finds(rule, id), finds, "{rule}: {id}");
    }
}

#[test]
fn a_contract_shows_its_notice_until_something_is_decided_and_its_end() {
    let contracts = "\
- {id: late, name: L, end: 2027-05-21, notice_months: 6}
- {id: renews, name: R, end: 2024-12-31, notice_months: 3, renews_months: 12}
- {id: given, name: G, end: 2028-12-31, notice_months: 6, terminated_on: 2027-03-31}
- {id: over, name: O, end: 2026-11-21, notice_months: 6}
- {id: open, name: P, open_ended: true, notice_months: 6}
- {id: locked, name: K, open_ended: true, notice_months: 6, locked_until: 2027-12-31}
";
    assert_eq!(
        lines(&[("contracts.yaml", contracts)]),
        [
            "2026-11-21 | -1 | overskredet | Beslut, hvad der skal følge kontrakten | late",
            "2027-03-31 | 129 |  | Kontrakt udløber | given",
            "2027-05-21 | 180 |  | Kontrakt udløber | late",
            "2027-06-30 | 220 |  | Kontrakt kan opsiges | locked",
            "2027-09-30 | 312 |  | Opsigelse af kontrakt | renews",
        ]
    );
}

#[test]
fn a_benefit_is_late_until_it_is_measured_and_a_law_until_the_solution_is_in_use() {
    let project = |id: &str, stage: &str, more: &str| {
        format!(
            "- {{id: {id}, name: P{id}, stage: {stage}, legal_requirement: {{basis: Lov, deadline: 2026-11-21}}, benefits: \
             [{{id: g, name: Gevinst, kind: quality, owner: chef, target: \"11\", due: 2026-11-21{more}}}]}}\n"
        )
    };
    let projects = [
        project("proposed", "proposed", ""),
        project("realising", "realising", ""),
        project(
            "measured",
            "closed",
            ", measured: [{on: 2026-11-01, value: \"12\"}]",
        ),
        project("closed", "closed", ""),
        project("rejected", "rejected", ""),
    ]
    .concat();
    let files = [
        ("projects.yaml", projects.as_str()),
        ("positions.yaml", "[{id: chef, title: Chef}]"),
    ];
    let register = Fixture::new(TODAY, &files);
    assert_eq!(
        register.lines(make, &["deadline", "name", "owner", "remark"]),
        [
            "Lovkrav skal være opfyldt | Pproposed |  | Lov",
            "Gevinst skal være nået | Gevinst (Pclosed) | Chef | mål: 11",
            "Gevinst skal være nået | Gevinst (Prealising) | Chef | mål: 11",
        ]
    );
    assert!(register.finds("closed-without-measuring", "projects/closed"));
    assert!(!register.finds("closed-without-measuring", "projects/measured"));
}

/// 4.10: the future is not done.
#[test]
fn what_is_said_to_be_done_on_a_day_to_come_stays_due() {
    let files = [
        (
            "systems.yaml",
            "[{id: s, name: S, status: in_use, criticality: business_critical, in_use_from: 2020-01-01, \
             risk_assessed_on: 2026-11-23, reviewed_on: 2026-11-23}]",
        ),
        (
            "plans.yaml",
            "[{id: p, name: P, period: {from: 2025-Q1, to: 2027-Q4}, last_reviewed: 2026-11-23}]",
        ),
        (
            "processing.yaml",
            "[{id: b, name: B, dpia: {needed: true, on: 2026-11-23}}]",
        ),
        (
            "strategies.yaml",
            "[{id: x, name: X, approved_on: 2026-11-23, period: {from: 2024-01-01, to: 2029-12-31}}]",
        ),
        (
            "projects.yaml",
            "[{id: g, name: G, stage: closed, benefits: [{id: h, name: H, kind: quality, due: 2026-11-21, \
             measured: [{on: 2026-11-23, value: \"12\"}]}]}]",
        ),
    ];
    assert_eq!(
        lines(&files),
        [
            " |  | overskredet | Risikovurdering | s",
            " |  | overskredet | Konsekvensanalyse | b",
            "2021-01-01 | -2151 | overskredet | Systemets oplysninger ajourføres | s",
            "2026-01-01 | -325 | overskredet | Strategi tages op til vurdering | x",
            "2026-01-01 | -325 | overskredet | Handlingsplan ajourføres | p",
            "2026-11-21 | -1 | overskredet | Gevinst skal være nået | g",
        ]
    );
    let register = Fixture::new(TODAY, &files);
    for record in [
        "systems/s",
        "plans/p",
        "processing/b",
        "strategies/x",
        "projects/g",
    ] {
        assert!(register.finds("implausible-date", record), "{record}");
    }
    for (rule, record) in [
        ("risk-assessment-overdue", "systems/s"),
        ("system-not-reviewed", "systems/s"),
        ("plan-not-reviewed", "plans/p"),
        ("dpia-missing", "processing/b"),
        ("strategy-not-reviewed", "strategies/x"),
        ("closed-without-measuring", "projects/g"),
    ] {
        assert!(register.finds(rule, record), "{rule}");
    }
}

#[test]
fn exceptions_assessments_goals_and_meetings_are_there_with_who_owns_them() {
    let files = [
        (
            "policy.yaml",
            "waivers: [{rule: system-without-owner, record: systems/s, because: Afgøres, until: 2026-11-21}]",
        ),
        (
            "systems.yaml",
            "[{id: s, name: S, owner: chef, unknown: [{fields: [reviewed_on], because: Ingen husker det}]}]",
        ),
        (
            "processing.yaml",
            "[{id: b, name: B, owner: chef, dpia: {needed: true}}]",
        ),
        ("positions.yaml", "[{id: chef, title: Chef}]"),
        ("bodies.yaml", "[{id: raad, name: Rådet, chair: chef}]"),
        (
            "meetings.yaml",
            "[{id: m, body: raad, date: 2026-12-03, agenda: [{no: 1, title: T, kind: information, outcome: pending}]}, \
             {id: then, body: raad, date: 2026-11-21}]",
        ),
        (
            "strategies.yaml",
            "[{id: x, name: X, approved_by: raad, review_due: 2029-01-01, focus_areas: [{id: f, name: F, goals: \
             [{id: g, text: Hurtigere svar, due: 2027-06-30}, {id: h, text: Før, due: 2026-06-30}]}]}]",
        ),
    ];
    let register = Fixture::new(TODAY, &files);
    assert_eq!(
        register.lines(make, &["due", "deadline", "name", "owner", "remark"]),
        [
            " | Konsekvensanalyse | B | Chef | aldrig gjort",
            "2026-11-21 | Undtagelse fra regel udløber | S | Chef | system-without-owner: Afgøres",
            "2026-12-03 | Møde | Rådet | Chef | 1 punkt på dagsordenen",
            "2027-06-30 | Mål skal være nået | Hurtigere svar (X) | Rådet | ",
        ]
    );
    let page = make(&register.context());
    let rows = &page.main_table().expect("a table").rows;
    let uids: Vec<&str> = rows
        .iter()
        .filter_map(|row| row.event.as_ref())
        .map(|event| event.uid.as_str())
        .collect();
    assert_eq!(
        uids,
        [
            "dpia.processing.b@vadby",
            "waiver.systems.s.system-without-owner@vadby",
            "meeting.meetings.m@vadby",
            "goal.strategies.x.g@vadby",
        ]
    );
    let first = rows[0].event.as_ref().expect("an event");
    assert_eq!(first.day.to_string(), TODAY, "what has no day stands today");
    assert_eq!(first.summary, "OVERSKREDET: Konsekvensanalyse: B");
    assert_eq!(first.description, "Ansvarlig: Chef\naldrig gjort\nprocessing/b");
}
