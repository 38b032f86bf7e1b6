//! The rules: one file per rule, one line per rule here. A rule is a pure function of a register, a day and
//! what is known of the past.
//!
//! To add one, see `docs/adding.md`.

mod rule;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

pub use rule::{Check, Context, Docs, Ranking, Rule};

use crate::finding::Finding;
use crate::history::History;

macro_rules! rules {
    ($($(#[$doc:meta])* $group:ident { $($rule:ident)* })*) => {
        $($(#[$doc])* mod $group { $(mod $rule; pub(super) use $rule::RULE as $rule;)* })*

        /// Every rule with its group, in the order of the documentation.
        pub static RULES: &[(&str, &Rule)] = &[$($((stringify!($group), &$group::$rule),)*)*];
    };
}

rules! {
    /// Files, YAML and the shape of records: found while reading.
    format {
        unreadable_file
        not_utf8
        byte_order_mark
        misplaced_file
        limit_exceeded
        yaml_syntax
        yaml_feature_refused
        duplicate_key
        unknown_key
        missing_key
        wrong_type
        value_not_allowed
        invalid_date
        invalid_quarter
        unquoted_code
        malformed_id
        id_not_file_name
        duplicate_id
    }
    /// Names, numbers and codes.
    identity {
        required_field_missing
        thin_unknown_reason
        unknown_names_no_field
        invalid_cvr
        invalid_gln
        gln_not_danish
        malformed_code
        kle_not_in_list
        same_name_twice
        number_out_of_range
        supplier_without_number
    }
    /// What records say of each other.
    references {
        dangling_reference
        ambiguous_reference
        unknown_item
        duplicate_item
        reference_cycle
        reference_to_retired
        unused_record
        replacement_gap
    }
    /// Who answers for what.
    ownership {
        system_without_owner
        essential_system_without_data_owner
        contract_without_owner
        position_without_holder
        cost_not_with_owner
        cost_not_classified
        administration_without_superuser
        essential_system_without_superuser
        administration_without_security_officer
        one_person_project
        owner_of_many_systems
        role_without_position
    }
    /// Contracts and sourcing.
    contracts {
        system_without_contract
        contract_ends_unplanned
        contract_notice_passed
        contract_notice_near
        contract_dates_disagree
        tender_threshold_passed
        frame_too_long
        open_standards_missing
        sourcing_note_incomplete
        internal_system_without_sla
        duplicate_purchase
        direct_award_without_reason
    }
    /// Personal data, security and service to citizens.
    data {
        personal_data_without_processing
        processing_record_incomplete
        personal_data_not_in_processing
        third_country_without_basis
        data_processing_agreement_missing
        data_processing_agreement_pending
        essential_system_unclassified
        confidentiality_too_low
        dpia_missing
        risk_assessment_overdue
        emergency_priority_missing
        cleaning_not_decided
        digital_post_missing
        self_service_not_conformant
        self_service_facts_missing
    }
    /// Projects, business cases and benefits.
    projects {
        not_a_project
        not_a_project_listed
        business_case_missing
        business_case_not_positive
        benefit_kind_missing
        benefit_without_owner
        benefit_not_measurable
        benefit_measured_too_late
        quality_benefit_with_saving
        realisation_plan_missing
        required_document_missing
        risks_missing
        stakeholders_missing
        project_not_approved
        too_many_running_projects
        it_involved_late
        new_system_without_owner
        market_check_missing
        principles_not_assessed
        principle_deviation_unexplained
        score_invalid
        score_missing
        score_differs_from_band
        pilot_against_stance
        project_not_in_tool
        closed_without_measuring
        benefits_below_limit
        owner_does_not_match_scope
        operation_without_payer
        same_gain_counted_twice
        service_costs_more_work
        project_owner_missing
        project_manager_missing
        need_incomplete
        project_not_scheduled
    }
    /// Pools, grants and repayments.
    pools {
        balance_negative
        entries_out_of_order
        grant_without_project
        grant_without_decision
        pool_money_for_operation
        repaid_too_much
        repaid_before_use
        repayment_agreement_missing
        development_grant_with_saving
        funding_not_investment
        pool_scope_broken
        funding_not_after_benefit
    }
    /// The red thread from strategy to project.
    strategy {
        focus_area_missing
        goal_missing
        goal_without_project
        focus_area_without_goal
        goal_not_measurable
        project_not_in_plan
        administration_without_plan
        document_missing
        policy_without_control
    }
    /// Time: reviews, phases and progress.
    lifecycle {
        plan_not_reviewed
        strategy_not_reviewed
        system_not_reviewed
        status_and_dates_disagree
        phase_out_without_successor
        action_before_prerequisite
        quarter_outside_plan
        running_without_progress
        red_without_redecision
        material_deviation_without_redecision
        stage_skipped
    }
    /// Bodies, meetings and decisions.
    governance {
        body_without_mandate
        body_without_terms
        body_without_members
        unit_not_represented
        council_not_as_decided
        meeting_in_month_off
        meeting_missing
        pool_annex_missing
        decision_without_mandate
        future_meeting_with_outcome
        past_item_pending
        mandatory_competence_missing
    }
    /// The municipality's own settings.
    policy {
        policy_invalid
        unknown_rule
        weakened_without_reason
        severity_locked
        waiver_expired
        waiver_unmatched
    }
}

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().map(|(_, rule)| *rule).find(|rule| rule.id == id)
}

/// The id most like a text that is no rule's id.
pub fn nearest(id: &str) -> Option<&'static str> {
    crate::text::nearest(id, RULES.iter().map(|(_, rule)| rule.id))
}

/// Runs the rules that `wanted` names and yields their findings, in no particular order.
///
/// While the policy cannot be read, only the rules run that it has no say in: which of the others are switched
/// off, weakened or waived is not known.
///
/// Findings about a record of which something could not be read wait until it can: what was not read may be what
/// they miss. What it refers to was read, so findings about references stay.
pub fn run(context: &Context<'_>, wanted: impl Fn(&Rule) -> bool + Sync) -> Vec<Finding> {
    RULES
        .par_iter()
        .filter(|(_, rule)| wanted(rule))
        .filter(|(_, rule)| context.register.knows_its_policy() || rule.ranking == Ranking::Refused)
        .flat_map_iter(|(group, rule)| {
            let mut findings = Vec::new();
            match (&rule.check, context.history) {
                (Check::Register(check), _) => check(context, &mut findings),
                (Check::History(check), History::Known(log)) => check(context, log, &mut findings),
                (Check::History(_) | Check::Reading | Check::Report, _) => {}
            }
            if *group != "references" {
                let readable = |record: &String| context.register.is_clean(record);
                findings.retain(|finding| finding.record.as_ref().is_none_or(readable));
            }
            findings
        })
        .collect()
}
