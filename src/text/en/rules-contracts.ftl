### Messages of the rules in src/rules/contracts, English.

system-without-contract = The system “{ $system }” is in use, but no contract covers it
    .label = in use without a contract
    .help = Name the system in a contract’s `systems`, or write the reason in `no_contract`

system-without-contract-ended = The system “{ $system }” is in use, but its contract “{ $contract }” has ended
    .label = in use without a contract
    .other = the contract has ended
    .help = Register the new contract or the extension, or write the reason in `no_contract`

system-without-contract-later = The system “{ $system }” is in use, but its contract “{ $contract }” only begins on { $start }
    .label = in use without a contract
    .other = begins here
    .help = Register the contract that holds until then, correct the day, or write the reason in `no_contract`

contract-ends-unplanned = The contract “{ $contract }” ends on { $end }, and nothing is planned to follow
    .label = the contract ends here
    .help = Name the project that replaces or renews it in `renewal_project`, or register the new contract

contract-ends-unplanned-decide = The contract “{ $contract }” ends by itself on { $end }; decide by { $decide_by } what comes after
    .label = decide by { $decide_by }
    .other = the time that is counted back from the end
    .help = Use an option, agree a new end, register the new contract, or name an approved project in `renewal_project`

contract-ends-unplanned-decide-passed = The contract “{ $contract }” ends by itself on { $end }; what comes after should have been decided by { $decide_by }
    .label = should have been decided by { $decide_by }
    .other = the time that is counted back from the end
    .help = Use an option, agree a new end, register the new contract, or name an approved project in `renewal_project`

contract-ends-unplanned-decide-project = The contract “{ $contract }” ends by itself on { $end }; what comes after must be decided by { $decide_by }, but the project “{ $project }” is not approved
    .label = decide by { $decide_by }
    .other = not approved
    .help = Get the project approved before that day, or plan to extend the contract

contract-ends-unplanned-decide-passed-project = The contract “{ $contract }” ends by itself on { $end }; what comes after should have been decided by { $decide_by }, but the project “{ $project }” is not approved
    .label = should have been decided by { $decide_by }
    .other = not approved
    .help = Get the project approved, or extend the contract until it is: use an option or agree a new end

contract-notice-passed = Notice on the contract “{ $contract }” was given on { $given }; for it to end on { $end } notice had to be given by { $notice_by }
    .label = too late; the deadline was { $notice_by }
    .other = terminated to this day
    .help = Correct the day that is wrong; if the supplier agreed to the shorter period, waive the contract in `waivers` with that as the reason

contract-notice-near = The deadline for notice on “{ $contract }” is { $notice_by }; without notice it renews itself by { $months ->
        [one] one month
       *[other] { $months } months
    }
    .label = notice by { $notice_by }
    .other = renews itself
    .help = Decide whether to keep the contract; if not, write the day notice was given in `notice_given_on` and the day the contract ends by it in `terminated_on`

contract-dates-disagree = The contract “{ $contract }” ends on { $end }, before it begins on { $start }
    .label = ends here
    .other = begins here
    .help = Correct the day that is wrong

contract-dates-disagree-both = The contract “{ $contract }” has an end, but also runs until notice is given
    .label = runs until notice
    .other = ends here
    .help = Keep either `end` or `open_ended: true`

contract-dates-disagree-no-end = The contract “{ $contract }” has no end, and does not say that it runs until notice is given
    .label = when does this end?
    .help = Write the day in `end`, or `open_ended: true` if it runs until notice is given

contract-dates-disagree-terminated = The contract “{ $contract }” was terminated to { $terminated }, before it begins on { $start }
    .label = terminated to this day
    .other = begins here
    .help = Correct the day that is wrong

contract-dates-disagree-locked = The contract “{ $contract }” is locked (uopsigelig) until { $locked }, but ends on { $end }
    .label = locked until this day
    .other = the signed end
    .help = Correct the day that is wrong

contract-dates-disagree-terminated-late = The contract “{ $contract }” was terminated to { $terminated }, but already ends by itself on { $end }
    .label = terminated to this day
    .other = the signed end
    .help = Correct the day that is wrong; if the contract renews itself, write `renews_months`

contract-dates-disagree-terminated-locked = The contract “{ $contract }” was terminated to { $terminated }, but is locked (uopsigelig) until { $locked }
    .label = terminated to this day
    .other = cannot end before
    .help = Correct the day that is wrong

contract-dates-disagree-notice-after-end = Notice on the contract “{ $contract }” was given on { $given }, after it ended on { $terminated }
    .label = notice given this day
    .other = terminated to this day
    .help = Write the day notice was given in `notice_given_on`, and the day the contract ends in `terminated_on`

contract-dates-disagree-notice-without-end = Notice on the contract “{ $contract }” was given on { $given }, but it does not say when it ends
    .label = terminated to when?
    .help = Write the day the contract ends by the notice in `terminated_on`

contract-dates-disagree-renews-open-ended = The contract “{ $contract }” runs until notice is given, but is to renew itself too
    .label = renews itself
    .other = runs until notice
    .help = Keep either `open_ended: true` or `end` and `renews_months`

contract-dates-disagree-notice-long = The period of notice of “{ $contract }” is longer than the contract: the deadline was { $notice_by }, before it begins on { $start }
    .label = longer than the contract
    .other = begins here
    .help = Correct the period or the day that is wrong

contract-dates-disagree-period-long = A period of the contract “{ $contract }” is { $months } months, more than { $limit } years
    .label = more than { $limit } years
    .help = Write the period in months; a contract without an end has `open_ended: true`

tender-threshold-passed = The contract “{ $contract }” is worth { $value }, which is not below the threshold for an EU tender in { $year }, { $threshold }
    .label = from the threshold up
    .other = no EU tender
    .help = Check value and route; if an exception in the law applies, except the contract in `waivers` with the reason

frame-too-long = The framework agreement “{ $contract }” (rammeaftale) runs for { $months } months, but may run for at most { $limit }
    .label = too long
    .other = begins here
    .help = Plan the next tender so that the agreement ends within { $limit } months

frame-too-long-open-ended = The framework agreement “{ $contract }” (rammeaftale) has no end; it may run for at most { $limit } months
    .label = without an end
    .help = Agree an end, and write it in `end`

frame-too-long-no-max = The framework agreement “{ $contract }” (rammeaftale) has no largest amount
    .label = a frame without an amount
    .help = Write the largest amount of the agreement in `frame_max_dkk`

open-standards-missing = The contract “{ $contract }” demands none of the open standards { $standards }
    .label = open standards are demanded
    .other = the municipality’s demand
    .help = Write the standards that the contract demands in `standards`; agree one with the supplier if it demands none

sourcing-note-incomplete = The grounds for running “{ $system }” outside the municipality do not mention { $topics }
    .label = not all four points are mentioned
    .help = Weigh reliability (driftssikkerhed), performance, competence (kompetence) and economy (økonomi), and write it

sourcing-note-incomplete-none = “{ $system }” is run outside the municipality without any grounds for it
    .label = why external?
    .help = Write in `sourcing_note` how driftssikkerhed, performance, kompetence and økonomi were weighed

contract-requirements-missing = The contract “{ $contract }” does not say what is required of the supplier: { $phases } is missing
    .label = requirements are missing
    .other = contracts from this day on are to have them
    .help = Write the requirements before, during and after signing in `requirements_before`, `requirements_during` and `requirements_after`

internal-system-without-sla = The municipality runs “{ $system }” itself without a service level agreement
    .label = internal, but no `sla`
    .help = Agree the service with the it unit, and name the document in `sla`

duplicate-purchase = The system “{ $system }” is of the same type and for the same task as “{ $first }” in another administration (KLE { $kle })
    .label = the same task
    .other = was there first
    .help = Use one of the two in both places, or write in `considered` why both are right

direct-award-without-reason = The contract “{ $contract }” was awarded directly without a reason
    .label = awarded directly: why?
    .help = Write the reason in `route_because`
