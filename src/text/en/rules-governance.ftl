### Messages of the rules in src/rules/governance, English.

body-without-mandate = The body “{ $body }” has no mandate: it neither decides nor recommends anything
    .label = neither `decides` nor `recommends`
    .help = Write what it may decide in `decides`, or what it recommends to another body in `recommends`

body-without-terms = The body “{ $body }” has no terms of reference or rules of procedure (kommissorium, forretningsorden)
    .label = no `terms` in this record
    .help = Register the document and name it: `terms: <document>`

body-without-members = The body “{ $body }” has no members
    .label = no `members` in this record
    .help = Write the positions that sit in it in `members`

unit-not-represented = “{ $unit }” should have a member in “{ $body }”, but has none
    .label = nobody from here
    .other = none of these belongs to it
    .help = Add a member from the unit, or take the unit out of `represents`

council-not-as-decided = “{ $body }” is not composed as decided: “{ $position }” does not sit in it
    .label = should sit in it
    .other = the members
    .help = Appoint the position, or change `composition` when something else is decided

council-not-as-decided-role =
    “{ $body }” is not composed as decided: { $number ->
        [0] no member has
        [one] one member has
       *[other] { $number } members have
    } the role “{ $role }”, and at least { $demanded } should
    .label = demanded
    .other = the members
    .help = Appoint whoever is missing, or change `composition` when something else is decided

meeting-in-month-off = “{ $body }” meets on { $date }, in a month in which it does not meet
    .label = in a month off
    .other = no meetings in this month
    .help = Correct the day or move the meeting, or take the month out of `months_off`

meeting-on-another-day = The meeting’s id names { $named }, but its date is { $date }
    .label = another day
    .other = the day that the id names
    .help = Correct the date; if the meeting was moved, give the record, its file and all references to it an id with the new day

meeting-missing =
    “{ $body }” meets every month, but has no meeting on record in { $number ->
        [one] one month
       *[other] { $number } months
    }: { $months }
    .label = so many meetings a year
    .help = Register the meeting with its agenda, or lower `meets_per_year` when fewer meetings are held

pool-annex-missing = The meeting { $meeting } has no annex about the pool “{ $pool }”, which “{ $body }” manages
    .label = no annex about the pool
    .other = who manages the pool
    .help = Register the annex as a document with `type: bilag_dagsorden` and name it in `annexes`

decision-without-mandate = “{ $body }” has decided “{ $title }”, but may not decide anything
    .label = a decision without a mandate
    .other = nothing in `decides`
    .help = Write `outcome: recommended` and register the meeting that decided, or write the mandate in `decides`

decision-without-mandate-matter = “{ $body }” has decided “{ $title }”, but has no mandate for that kind of matter
    .label = a decision without a mandate
    .other = what it may decide
    .help = Write `outcome: recommended` and register the meeting that decided, or write the mandate in `decides`

decision-without-mandate-amount = “{ $body }” has decided “{ $title }” for { $amount }, but may decide at most { $limit }
    .label = above the limit
    .other = the limit
    .help = Write `outcome: recommended` and register the meeting that decided, or correct the amount

decision-outside-binding = “{ $body }” has approved “{ $project }”, but does not bind “{ $unit }”
    .label = an approval outside what the body binds
    .other = the units that it binds
    .help = Let a body that binds the unit decide, or write the unit in `binding_for`

recommending-body-passed-over = “{ $body }” has approved “{ $title }”, which “{ $recommends }” has not had on its agenda although it recommends
    .label = approved past the body that recommends
    .other = its right to recommend
    .help = Register the meeting at which the body had it, or lay it before the body and confirm the decision

decision-not-carried-out-approved = “{ $project }” was approved on { $date }, but its stage does not follow the decision
    .label = not the stage that the decision gave
    .other = approved here
    .help = Write `stage: approved`, or correct the outcome on the agenda

decision-not-carried-out-rejected = “{ $project }” was rejected on { $date }, but its stage does not follow the decision
    .label = not the stage that the decision gave
    .other = rejected here
    .help = Write `stage: rejected`, correct the outcome, or put the project on a coming agenda for a new decision

decision-not-carried-out-sent-back = “{ $project }” was sent back on { $date }, but its stage does not follow the decision
    .label = not the stage that the decision gave
    .other = sent back here
    .help = Write `stage: idea`, correct the outcome, or put the project on a coming agenda for a new decision

future-meeting-with-outcome = “{ $title }” has an outcome, but the meeting is not until { $date }
    .label = not treated yet
    .other = the day of the meeting
    .help = Write `outcome: pending` until the meeting is held, or correct the day

past-item-pending = The meeting was on { $date }, but “{ $title }” has no outcome
    .label = what became of it?
    .other = the day of the meeting
    .help = Write what became of the item in `outcome`; `deferred` if it was put off

mandatory-competence-missing =
    “{ $competence }” is mandatory for { $who ->
        [leader] the leaders
        [performer] those who do the work
       *[trainer] those who teach others
    } { $scope ->
        [unit] in “{ $unit }”
       *[all] in all units
    }, but they do not have it
    .label = not held
    .help = Plan the course or the recruitment, and write `held: true` when it is done

mandatory-competence-missing-unanswered =
    “{ $competence }” is mandatory for { $who ->
        [leader] the leaders
        [performer] those who do the work
       *[trainer] those who teach others
    } { $scope ->
        [unit] in “{ $unit }”
       *[all] in all units
    }, but it is not said whether they have it
    .label = mandatory, but held?
    .help = Write `held: true` or `held: false`
