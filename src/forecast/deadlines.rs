//! Everything that falls due, from every kind of record, by the predicates that the rules judge by.

use std::collections::BTreeSet;

use crate::model::contract::Contract;
use crate::model::processing::Processing;
use crate::model::project::{Project, Stage};
use crate::model::strategy::Strategy;
use crate::model::system::System;
use crate::model::{Answering, DueDate, Entity, Record, RecordKey, Register};
use crate::value::Date;

/// How far ahead a deadline is near.
const MONTHS_AHEAD: i32 = 12;

macro_rules! whats {
    ($($(#[$doc:meta])* $what:ident = $key:literal,)*) => {
        /// What falls due. The order is that of one day's lines.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DeadlineKind { $($(#[$doc])* $what,)* }

        impl DeadlineKind {
            /// Returns its name in calendars' identifiers and formats for machines.
            pub fn key(self) -> &'static str {
                match self { $(DeadlineKind::$what => $key,)* }
            }

            /// Returns the key of its words in the catalogue.
            pub fn label(self) -> &'static str {
                match self { $(DeadlineKind::$what => concat!("deadline-", $key),)* }
            }
        }
    };
}

whats! {
    /// The last day to give notice.
    Notice = "notice",
    /// The last day to decide what comes after a contract that ends by itself.
    Decide = "decide",
    /// An open-ended contract can be given notice, so that it ends on the first day that it can end on.
    CanEnd = "can-end",
    /// A contract ends.
    ContractEnd = "contract-end",
    /// A law must be met.
    Law = "law",
    /// A system goes out of use.
    Retirement = "retirement",
    /// Risks must be assessed anew.
    Risk = "risk",
    /// An impact assessment is missing.
    Dpia = "dpia",
    /// A benefit must be reached.
    Benefit = "benefit",
    /// A goal of a strategy must be reached.
    Goal = "goal",
    /// A strategy's direction must be reassessed.
    StrategyReview = "strategy-review",
    /// A strategy's period ends.
    StrategyEnd = "strategy-end",
    /// A plan must be brought up to date.
    PlanReview = "plan-review",
    /// A system's record must be checked.
    SystemReview = "system-review",
    /// An exception from a rule runs out.
    Waiver = "waiver",
    /// A body meets.
    Meeting = "meeting",
}

/// Something that falls due.
pub struct Deadline {
    /// What falls due.
    pub what: DeadlineKind,
    /// When.
    pub due: DueDate,
    /// The record's address.
    pub record: String,
    /// The record's id.
    pub id: String,
    /// What the record or the thing in it is called.
    pub name: String,
    /// Which of the record's things, where it has several.
    pub item: Option<String>,
    /// Who answers for it.
    pub answering: Answering,
    /// What is to be known besides.
    pub remark: Option<Remark>,
}

/// What is to be known of a deadline besides its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// It is decided what comes after the contract.
    Decided,
    /// The contract renews itself after this day.
    RenewsAfter(Date),
    /// The contract ends on this day.
    Ends(Date),
    /// The contract can end on this day at the earliest.
    CanEndOn(Date),
    /// Notice of the contract was given.
    Terminated,
    /// The project that finds what comes after.
    FollowedBy(String),
    /// The contract has an option that is not used.
    OptionLeft,
    /// It was last done on this day.
    LastDone(Date),
    /// It was never done.
    NeverDone,
    /// The systems that come after.
    SucceededBy(Vec<String>),
    /// What is to be reached of a benefit.
    Target(String),
    /// The number of items the agenda has.
    AgendaItems(usize),
    /// The register's own words: a law, a goal's target, why an exception was made.
    Quoted(String),
}

/// Returns whether it is too late, or due in the twelve months to come.
pub fn is_near(due: DueDate, today: Date) -> bool {
    match due {
        DueDate::Already => true,
        DueDate::On(day) => day <= today.plus_months(MONTHS_AHEAD),
    }
}

/// Returns every deadline that the register knows, past and to come, in no order. What is past is there only
/// while it is still to be done.
pub fn deadlines(register: &Register, today: Date) -> Vec<Deadline> {
    let context = &RegisterOnDay { register, today };
    let undecided: BTreeSet<RecordKey> = register
        .undecided_contracts(context.today)
        .map(|undecided| undecided.contract.key())
        .collect();
    let contracts = register.contracts.iter();
    let mut all: Vec<Deadline> = contracts
        .flat_map(|contract| of_contract(context, contract, undecided.contains(&contract.key())))
        .collect();
    all.extend(
        register
            .systems
            .iter()
            .flat_map(|system| of_system(context, system)),
    );
    all.extend(
        register
            .processing
            .iter()
            .filter_map(|activity| of_processing(context, activity)),
    );
    all.extend(
        register
            .projects
            .iter()
            .flat_map(|project| of_project(context, project)),
    );
    all.extend(
        register
            .strategies
            .iter()
            .flat_map(|strategy| of_strategy(context, strategy)),
    );
    all.extend(of_plans(context));
    all.extend(of_waivers(context));
    all.extend(of_meetings(context));
    all
}

/// The register and the day that deadlines are gathered for.
#[derive(Clone, Copy)]
struct RegisterOnDay<'r> {
    register: &'r Register,
    today: Date,
}

/// Returns a deadline of a record.
fn deadline<T: Entity>(
    context: &RegisterOnDay<'_>,
    what: DeadlineKind,
    due: DueDate,
    record: &Record<T>,
) -> Deadline {
    Deadline {
        what,
        due,
        record: record.address(),
        id: record.id().to_owned(),
        name: context.register.title_of(record.key()).into_owned(),
        item: None,
        answering: Answering::of(context.register, record.key()),
        remark: None,
    }
}

impl Deadline {
    /// Returns a name that is the same in every run: `benefit.projects.nyt-esdh.kortere-sagstid`.
    pub fn key(&self) -> String {
        let record = self.record.replace('/', ".");
        let item = self.item.as_ref().map(|item| format!(".{item}"));
        format!("{}.{record}{}", self.what.key(), item.unwrap_or_default())
    }

    /// Returns what deadlines are sorted by: too late first, then by day; of one day by what it is.
    pub fn order(&self, today: Date) -> (bool, DueDate, DeadlineKind) {
        let late = self.due.is_past(today);
        (!late, self.due, self.what)
    }

    fn remark(mut self, remark: impl Into<Option<Remark>>) -> Self {
        self.remark = remark.into();
        self
    }

    /// Of a thing in the record, with a name of its own: «Kortere sagstid (Nyt ESDH)».
    fn item(mut self, id: &str, name: &str) -> Self {
        self.item = Some(id.to_owned());
        self.name = format!("{name} ({})", self.name);
        self
    }
}

fn of_contract(context: &RegisterOnDay<'_>, contract: &Record<Contract>, undecided: bool) -> Vec<Deadline> {
    let today = context.today;
    if contract.has_ended(today) {
        return Vec::new();
    }
    let deadline = |what, day| deadline(context, what, DueDate::On(day), contract);
    let notice = contract.notice_by(today).map(|day| {
        let remark = match contract.next_end(today) {
            _ if !undecided => Some(Remark::Decided),
            end => end.map(Remark::RenewsAfter),
        };
        deadline(DeadlineKind::Notice, day).remark(remark)
    });
    let decide = contract.decide_by().filter(|day| undecided || *day >= today);
    let decide = decide.map(|day| {
        let remark = match contract.signed_end() {
            _ if !undecided => Some(Remark::Decided),
            end => end.map(Remark::Ends),
        };
        deadline(DeadlineKind::Decide, day).remark(remark)
    });
    let can_end = contract.first_notice(today);
    let can_end = can_end.map(|(day, end)| deadline(DeadlineKind::CanEnd, day).remark(Remark::CanEndOn(end)));
    let end = contract.current_end(today).filter(|_| !contract.renews());
    let end = end.map(|day| {
        let followed = context.register.get_opt(contract.renewal_project.given());
        let remark = match followed {
            _ if contract.terminated_on.is_given() => Some(Remark::Terminated),
            Some(project) => Some(Remark::FollowedBy(project.name.clone())),
            None if contract.has_unused_option() => Some(Remark::OptionLeft),
            None => None,
        };
        deadline(DeadlineKind::ContractEnd, day).remark(remark)
    });
    [notice, decide, can_end, end].into_iter().flatten().collect()
}

fn of_system(context: &RegisterOnDay<'_>, system: &Record<System>) -> Vec<Deadline> {
    let register = context.register;
    let mut all = Vec::new();
    if let Some(due) = system.risk_assessment_due(context.today) {
        let last = system.risk_assessed_on.get().filter(|day| *day <= context.today);
        all.push(deadline(context, DeadlineKind::Risk, due, system).remark(last_time(last)));
    }
    if let Some(due) = system.review_due(context.today, register.policy.review_months.system) {
        let last = system.reviewed_on.get().filter(|day| *day <= context.today);
        all.push(deadline(context, DeadlineKind::SystemReview, due, system).remark(last_time(last)));
    }
    if let Some(day) = system.retire_on.get().filter(|_| system.is_in_use()) {
        let successors = register
            .successors_of(system)
            .map(|successor| successor.name.clone());
        let successors: Vec<String> = successors.collect();
        let remark = (!successors.is_empty()).then_some(Remark::SucceededBy(successors));
        all.push(deadline(context, DeadlineKind::Retirement, DueDate::On(day), system).remark(remark));
    }
    all
}

/// When it was last done, or that it never was.
fn last_time(last: Option<Date>) -> Remark {
    match last {
        Some(day) => Remark::LastDone(day),
        None => Remark::NeverDone,
    }
}

fn of_processing(context: &RegisterOnDay<'_>, activity: &Record<Processing>) -> Option<Deadline> {
    let missing = activity.lacks_dpia(context.today);
    missing
        .then(|| deadline(context, DeadlineKind::Dpia, DueDate::Already, activity).remark(Remark::NeverDone))
}

fn of_project(context: &RegisterOnDay<'_>, project: &Record<Project>) -> Vec<Deadline> {
    let (register, today) = (context.register, context.today);
    let mut all = Vec::new();
    let open = !project
        .stage
        .get()
        .is_some_and(|stage| matches!(stage, Stage::Realising | Stage::Closed | Stage::Rejected));
    if let Some(law) = project.legal_requirement.given().filter(|_| open)
        && let Some(day) = law.deadline.get()
    {
        all.push(
            deadline(context, DeadlineKind::Law, DueDate::On(day), project)
                .remark(Remark::Quoted(law.basis.clone())),
        );
    }
    let promised = project.stage.get().is_some_and(Stage::is_decided) || project.stage == Stage::Closed;
    let unknown = project.is_unknown("benefits.measured");
    for benefit in project.benefits.iter().filter(|_| promised) {
        let Some(day) = benefit.due.get() else { continue };
        if day < today && (unknown || !benefit.is_unmeasured(today)) {
            continue;
        }
        let target = benefit.target.given().cloned().map(Remark::Target);
        let found = deadline(context, DeadlineKind::Benefit, DueDate::On(day), project);
        let mut found = found.item(&benefit.id, &benefit.name).remark(target);
        let unit = benefit.gaining_unit(project);
        if benefit.owner.is_given() {
            found.answering = Answering::position(register, benefit.owner.given(), unit);
        }
        all.push(found);
    }
    all
}

fn of_strategy(context: &RegisterOnDay<'_>, strategy: &Record<Strategy>) -> Vec<Deadline> {
    let (register, today) = (context.register, context.today);
    let mut all = Vec::new();
    let ended = strategy.period.given().is_some_and(|period| period.to < today);
    let begun = strategy.period.given().is_none_or(|period| period.from <= today);
    if !ended && begun {
        let due = strategy.reassessment_due(today, register.policy.review_months.strategy);
        all.extend(
            due.map(|day| deadline(context, DeadlineKind::StrategyReview, DueDate::On(day), strategy)),
        );
    }
    if let Some(period) = strategy.period.given()
        && !(ended && register.has_later_strategy(strategy, today))
    {
        all.push(deadline(
            context,
            DeadlineKind::StrategyEnd,
            DueDate::On(period.to),
            strategy,
        ));
    }
    let goals = strategy.focus_areas.iter().flat_map(|area| &area.goals);
    for goal in goals.filter(|_| !ended) {
        // Whether a goal whose day is past was reached, the register does not say.
        if let Some(day) = goal.due.get().filter(|day| *day >= today) {
            let target = goal.target.given().cloned().map(Remark::Quoted);
            let found = deadline(context, DeadlineKind::Goal, DueDate::On(day), strategy);
            all.push(found.item(&goal.id, &goal.text).remark(target));
        }
    }
    all
}

fn of_plans<'a>(context: &'a RegisterOnDay<'_>) -> impl Iterator<Item = Deadline> + 'a {
    let months = context.register.policy.review_months.plan;
    context.register.plans.iter().filter_map(move |plan| {
        let day = plan.review_due(context.register, context.today, months)?;
        let remark = last_time(plan.last_reviewed.get().filter(|day| *day <= context.today));
        Some(deadline(context, DeadlineKind::PlanReview, DueDate::On(day), plan).remark(remark))
    })
}

fn of_waivers<'a>(context: &'a RegisterOnDay<'_>) -> impl Iterator<Item = Deadline> + 'a {
    let register = context.register;
    register.policy.waivers.iter().map(move |waiver| {
        let record = register.key_of(&waiver.record);
        Deadline {
            what: DeadlineKind::Waiver,
            due: DueDate::On(waiver.until),
            record: waiver.record.to_string(),
            id: waiver
                .record
                .split('/')
                .next_back()
                .unwrap_or_default()
                .to_owned(),
            name: record.map_or_else(
                || waiver.record.to_string(),
                |record| register.title_of(record).into_owned(),
            ),
            item: Some(waiver.rule.clone()),
            answering: record.map_or_else(Answering::default, |record| Answering::of(register, record)),
            remark: Some(Remark::Quoted(format!("{}: {}", waiver.rule, waiver.because))),
        }
    })
}

fn of_meetings<'a>(context: &'a RegisterOnDay<'_>) -> impl Iterator<Item = Deadline> + 'a {
    context.register.meetings.iter().filter_map(move |meeting| {
        let day = meeting.date.get().filter(|day| *day >= context.today)?;
        let items = (!meeting.agenda.is_empty()).then_some(Remark::AgendaItems(meeting.agenda.len()));
        let body = context.register.get_opt(meeting.body.given());
        let mut found = deadline(context, DeadlineKind::Meeting, DueDate::On(day), meeting).remark(items);
        if let Some(body) = body {
            found.name.clone_from(&body.name);
            found.answering.owner = Answering::of(context.register, body.key()).owner;
        }
        Some(found)
    })
}
