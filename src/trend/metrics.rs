//! The metrics, and the table that lists them.

use super::{BetterDirection, Metric, MetricPart, MetricValue, count, measured};
use crate::model::project::Stage;
use crate::value::MeasureUnit;

/// All metrics, in the order of their columns: first what is to become better, then what it is to be seen against.
pub const METRICS: &[Metric] = &[
    SYSTEMS_WITHOUT_OWNER,
    ERRORS,
    WARNINGS,
    INFOS,
    COMPLETENESS,
    CONTRACTS_PAST_NOTICE,
    POOL_BALANCE,
    APPROVED_INVESTMENT,
    SYSTEMS,
    PROJECTS,
];

/// Systems that nobody owns (Herning p. 9: «Alle systemer har en systemejer»; Billund p. 7, Bornholm p. 9).
const SYSTEMS_WITHOUT_OWNER: Metric = Metric {
    key: "systems_without_owner",
    about: "Systems that must have a system owner and have none, as `list ownerless` shows them: also those of which \
            the register says that the owner is not known.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Less,
    measure: |snapshot| {
        let systems = snapshot.register.systems.iter();
        count(
            systems
                .filter(|system| system.needs_owner() && system.owner.given().is_none())
                .count(),
        )
    },
};

/// What the rules find, by severity. A waived finding does not count, as in `validate`.
const ERRORS: Metric = Metric {
    key: "errors",
    about: "Errors that `validate` finds on the day, with the severities and waivers of the policy of then.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Less,
    measure: |snapshot| count(snapshot.report.counts().errors),
};

const WARNINGS: Metric = Metric {
    key: "warnings",
    about: "Warnings that `validate` finds on the day.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Less,
    measure: |snapshot| count(snapshot.report.counts().warnings),
};

const INFOS: Metric = Metric {
    key: "infos",
    about: "Findings for information of `validate` on the day.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Less,
    measure: |snapshot| count(snapshot.report.counts().infos),
};

/// How complete the systems' records are; the definition is `model::Completeness`.
const COMPLETENESS: Metric = Metric {
    key: "completeness",
    about: "The mean of what `list completeness` shows: how much of what is asked of a system its record says, retired \
            systems left out; rounded down to a tenth of a per cent.",
    unit: MeasureUnit::Percent,
    better: BetterDirection::More,
    measure: |snapshot| {
        let systems = snapshot.register.systems.iter();
        let shares = systems
            .filter(|system| !system.is_retired())
            .map(|system| snapshot.register.completeness(system).permille());
        let (sum, systems) = shares.fold((0, 0), |(sum, n), share| (sum + share, n + 1));
        measured(
            sum.checked_div(systems)
                .and_then(|mean: u64| i64::try_from(mean).ok()),
        )
    },
};

/// Contracts about which it should have been decided what follows (Aabenraa p. 1); the predicate is that of the rule
/// `contract-ends-unplanned`.
const CONTRACTS_PAST_NOTICE: Metric = Metric {
    key: "contracts_past_notice",
    about: "Running contracts that end by themselves and whose day to decide what follows (end less period of notice) \
            is past while nothing is decided, as the rule `contract-ends-unplanned` has it; waived ones too.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Less,
    measure: |snapshot| {
        let undecided = snapshot.register.undecided_contracts(snapshot.day);
        count(
            undecided
                .filter(|contract| contract.is_past(snapshot.day))
                .count(),
        )
    },
};

/// What stands on the pools (Herning pp. 18 to 22, Bornholm p. 11).
const POOL_BALANCE: Metric = Metric {
    key: "pool_balance",
    about: "What stands on the pools at the end of the day, in all and pool by pool, as `list pools` shows it. A pool \
            whose entries are not known counts as nothing.",
    unit: MeasureUnit::Dkk,
    better: BetterDirection::Neither,
    measure: |snapshot| {
        let pools = snapshot.register.pools.iter().map(|pool| MetricPart {
            id: pool.id().to_owned(),
            title: pool.title().to_owned(),
            value: (!pool.entries.is_empty() || !pool.is_unknown("entries"))
                .then(|| pool.balance(snapshot.day)),
        });
        let parts: Vec<MetricPart> = pools.collect();
        let known = parts.iter().filter_map(|pool| pool.value);
        MetricValue {
            value: known.reduce(i64::saturating_add),
            parts,
        }
    },
};

/// What is invested in projects that are decided and not finished (Billund p. 10: «allerede kører og/eller er
/// besluttet igangsat»).
const APPROVED_INVESTMENT: Metric = Metric {
    key: "approved_investment",
    about: "The sum of the business cases' investments of projects that are approved, running or realising. One whose \
            investment is not known counts as nothing.",
    unit: MeasureUnit::Dkk,
    better: BetterDirection::Neither,
    measure: |snapshot| {
        let projects = snapshot.register.projects.iter();
        let decided = projects.filter(|project| project.stage.get().is_some_and(Stage::is_decided));
        let sum = decided
            .filter_map(|project| project.investment())
            .fold(0, i64::saturating_add);
        measured(Some(sum))
    },
};

/// How large the register is, to see the other figures against.
const SYSTEMS: Metric = Metric {
    key: "systems",
    about: "Systems in the register, retired ones too, as `list systems` counts them.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Neither,
    measure: |snapshot| count(snapshot.register.systems.len()),
};

const PROJECTS: Metric = Metric {
    key: "projects",
    about: "Projects in the register at every stage, as `list projects` counts them.",
    unit: MeasureUnit::Count,
    better: BetterDirection::Neither,
    measure: |snapshot| count(snapshot.register.projects.len()),
};
