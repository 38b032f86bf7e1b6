### Messages of the rules in src/rules/lifecycle, English.

plan-not-reviewed = The plan “{ $plan }” was last brought up to date on { $since }, more than { $months ->
        [one] one month
       *[other] { $months } months
    } ago
    .label = too long ago
    .help = Go through the actions with their owners, and write the day in `last_reviewed`

plan-not-reviewed-never = The plan “{ $plan }” has not been brought up to date since it began on { $since }, more than { $months ->
        [one] one month
       *[other] { $months } months
    } ago
    .label = never brought up to date
    .help = Go through the actions with their owners, and write the day in `last_reviewed`

strategy-not-reviewed = The direction of the strategy “{ $strategy }” should have been reassessed by { $day }
    .label = this day is past
    .help = Put the strategy on the agenda, and write the next day in `review_due`

strategy-not-reviewed-interval = The strategy “{ $strategy }” is from { $day }, and its direction has not been reassessed for { $months ->
        [one] one month
       *[other] { $months } months
    }
    .label = counted from this day
    .help = Put the strategy on the agenda, and write the next day in `review_due`

strategy-not-reviewed-expired = The strategy “{ $strategy }” ran until { $day }, and no later one has begun
    .label = the period is over
    .help = Register the strategy that follows, or the new period

system-not-reviewed = The record of the system “{ $system }” was last checked on { $since }, more than { $months ->
        [one] one month
       *[other] { $months } months
    } ago
    .label = too long ago
    .help = Let the system owner check the record, and write the day in `reviewed_on`

system-not-reviewed-never = The record of the system “{ $system }” has never been checked
    .label = no `reviewed_on` in this record
    .help = Let the system owner check the record, and write the day in `reviewed_on`

status-and-dates-disagree = The system “{ $system }” is in use, but the day it was taken into use is missing
    .label = in use since when?
    .help = Write the day in `in_use_from`, or name the field in `unknown`

status-and-dates-disagree-not-yet = The system “{ $system }” is said to be in use, but is not to be taken into use until { $day }
    .label = this day is to come
    .other = said to be in use
    .help = Correct the day, or write `status: planned`

status-and-dates-disagree-gone = The system “{ $system }” was to be taken out of use on { $day }, but is still in use
    .label = this day is past
    .other = still in use
    .help = Move the day, or write `status: retired`

status-and-dates-disagree-phasing-out = The system “{ $system }” is being phased out, but the day is missing
    .label = out of use when?
    .help = Write the day it goes out of use in `retire_on`, or name the field in `unknown`

status-and-dates-disagree-retired = The system “{ $system }” is retired, but the day is missing
    .label = retired when?
    .help = Write the day it went out of use in `retire_on`, or name the field in `unknown`

status-and-dates-disagree-still-there = The system “{ $system }” is said to be retired, but is not to be taken out of use until { $day }
    .label = this day is to come
    .other = said to be retired
    .help = Correct the day, or write `status: phasing_out`

status-and-dates-disagree-planned = The system “{ $system }” was to be taken into use on { $day }, but is still planned
    .label = this day is past
    .other = still planned
    .help = Move the day, or write `status: in_use`

status-and-dates-disagree-order = The system “{ $system }” goes out of use on { $day }, before it is taken into use on { $from }
    .label = out of use
    .other = into use
    .help = Correct the day that is wrong

phase-out-without-successor = The system “{ $system }” is being phased out, but no system takes over
    .label = what comes after it?
    .help = Write `replaces` on the system that takes over, or the reason in `no_successor`

action-before-prerequisite = “{ $action }” is carried out in { $first }, before its prerequisite “{ $before }” ends in { $last }
    .label = too early
    .other = the prerequisite ends here
    .help = Move one of the actions, or take the other out of `after`

quarter-outside-plan = The action “{ $action }” lies in { $quarter }, but the plan runs from { $from } to { $to }
    .label = outside the plan
    .other = the plan’s period
    .help = Move the quarter, or extend the plan’s period

running-without-progress = The latest report on “{ $project }” is from { $day }, more than two months ago
    .label = the latest report
    .help = Write a report in `progress`, or set `stage: paused` if the project stands still

running-without-progress-never = The project “{ $project }” is running, but nobody has reported on it
    .label = running without a report
    .help = Write a report in `progress` with the day and the `status`

red-without-redecision = “{ $project }” has been red since { $since }, and is on no agenda for a renewed decision
    .label = red
    .help = Put the project on the next agenda with `kind: redecision`

deviation-not-on-agenda = “{ $project }” reported a deviation on { $on } that has been on no agenda: { $text }
    .label = reported deviation
    .help = Put the project on the next agenda; with `kind: redecision` when it is no longer what was decided

deviation-not-on-agenda-risk = “{ $project }” reported a new risk on { $on } that has been on no agenda: { $text }
    .label = new risk
    .help = Put the project on the next agenda; with `kind: redecision` when it is no longer what was decided

material-deviation-without-redecision-investment-dkk = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the investment went from { $before } to { $now }; the limit is { $limit } percent more
    .label = the investment now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-spent-dkk = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: { $now } are spent against the investment of { $before }; the limit is { $limit } percent more
    .label = spent so far
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-hours = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the hours went from { $before } to { $now }; the limit is { $limit } percent more
    .label = the hours now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-spent-hours = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: { $now } hours are spent against the { $before }; the limit is { $limit } percent more
    .label = spent so far
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-start = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the start went from { $before } to { $now }; the limit is { $limit ->
    [one] 1 quarter
   *[other] { $limit } quarters
  } later
    .label = the start now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-end = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the end went from { $before } to { $now }; the limit is { $limit ->
    [one] 1 quarter
   *[other] { $limit } quarters
  } later
    .label = the end now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-saving-dkk-per-year = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the saving per year went from { $before } to { $now }; the limit is { $limit } percent less
    .label = the saving now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-benefit = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the benefit “{ $about }” is dropped, and there is no other of its kind
    .label = the benefits now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-benefit-due = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the benefit “{ $about }” is due { $now } instead of { $before }; the limit is { $limit ->
    [one] 1 quarter
   *[other] { $limit } quarters
  } later
    .label = due now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

material-deviation-without-redecision-risk = “{ $project }” is no longer what was decided on { $decided }, and is on no agenda for a renewed decision: the risk “{ $about }” is at { $now } points; the limit for a new or larger risk is { $limit }
    .label = the risk now
    .other = decided here
    .help = Put the project on the next agenda with `kind: redecision`

stage-skipped = The project “{ $project }” went from `{ $first }` to `{ $stage }` without { $skipped }
    .label = a stage was skipped
    .help = Set the project back to the stage that was skipped until it is decided, or waive the rule with the reason
