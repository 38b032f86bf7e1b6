### A project's place explained, English.

explain-title = Why »{ $project }« stands where it stands
explain-stands-unranked = { $class }; no number
explain-stands = { $class }, number { $rank } of { $all } ({ $at } of { $of } in its class)
explain-shared = shares its number with projects of the same points
explain-listed = Without a place in the order: { $reason }
explain-out = Outside the ranking: the project is { $stage ->
        [realising] reaping its benefits
        [closed] closed
        [paused] paused
       *[rejected] rejected
    }
explain-reason = Reason: { $reason }
explain-interrupted = Interrupted: some of what follows was not tried to the end.

explain-test = The project test
explain-test-none = meets no criterion for a project
explain-test-because = followed all the same: { $because }

explain-points = Points
explain-points-rounding = Rounding
explain-points-sum = In all
explain-points-interval = Without the missing scores: from { $low } points (all the lowest) to { $high } points (all the highest)

explain-case = Business case
explain-case-value = Net present value { $value }, reckoned from { $from } to { $to } at a rate of { $rate } %
explain-case-tiers = Net present value { $value }: { $tiers }
explain-case-tier = { $value } from { $from } to { $to } at a rate of { $rate } %
explain-case-no-value = The net present value cannot be reckoned: a figure is missing
explain-case-payback = Paid back after { $years } years
explain-case-no-payback = The investment is not paid back within the years of the business case
explain-case-positive-law = The business case is positive, for a law demands the project
explain-case-positive-money = The business case is positive, for the net present value is not negative
explain-case-positive-own-goal = The business case is positive for the project's own goal: { $goal }
explain-case-not-positive = The business case is not positive: the net present value is negative, and none of the project's own goals has a benefit with measure and target
explain-case-unknown = Whether the business case is positive cannot be told

explain-faults = What is wrong, and what to do
explain-flags = Shortcomings that do not change a bound project's place
explain-fault = { $fault }. { $do }.
explain-fault-only = { $fault }.
explain-do-scores-missing = Let a unit score the project on each of the criteria
explain-do-case-missing = Write investment and yearly operation in the business case, as estimates if need be; 0 is a figure, too
explain-do-unknown = Find the figures, write them, as estimates if need be, and delete the fields under `unknown`
explain-do-negative-case = Name the one of the project's own goals that it is for and give its benefit measure and target, or reckon on a cheaper solution
explain-do-prerequisite-rejected = Remove the prerequisite, or withdraw the proposal
explain-do-awaits = Make the prerequisite ready to be chosen, or remove it

explain-place = Its place
explain-place-lifted = V={ $points } → E={ $effective }, because { $project } ({ $effective }) needs it first; V is its own points, E those that it is placed by
explain-place-own = V={ $points }: it is placed by its own points
explain-place-above = Right above it in its class: { $project } ({ $points })
explain-place-below = Right below it in its class: { $project } ({ $points })
explain-place-needs = Needs { $project } first ({ $class })
explain-place-needed-by = Is a prerequisite of { $project } ({ $class })

explain-forced = If the choice were another
explain-forced-in = Taken in all the same, the chosen projects together give { $loss }
explain-forced-out = Left out, the chosen projects together give { $loss }
explain-forced-in-impossible = It cannot be taken in: money, hours or the other conditions do not allow it, even with everything else left out
explain-forced-out-impossible = It cannot be left out: without it the least number of projects of a group is not reached
explain-loss = { $points } points less
explain-loss-nothing = just as many points
explain-loss-bands = { $points } points less in band { $band }
explain-enters = { $projects } would come in
explain-leaves = { $projects } would have to wait
explain-unproven = not proven

explain-extra = What can let it in
explain-extra-enough = With { $amounts } it is chosen; less does not do (steps of { $step })
explain-extra-together = With { $amounts } together it is chosen; with { $steps } less of one of them it is not
explain-extra-not-even = None of these lets it in by itself, even with enough for all who ask: { $amounts }
explain-extra-not-together = Nor does all of it at once let it in: { $amounts }
explain-extra-money = { $amount } more in { $pool }
explain-extra-hours = { $amount } hours more every quarter for { $role }
explain-extra-places = { $amount ->
        [one] one more project at a time
       *[other] { $amount } more projects at a time
    }
explain-extra-step-hours = { $amount } hours
explain-extra-step-places = { $amount ->
        [one] one project
       *[other] { $amount } projects
    }
explain-extra-or = { $first } or { $last }
explain-extra-nothing = Neither more money, more hours nor more projects at a time is what is lacking by itself

explain-financing = Financing year by year, DKK
explain-financing-none = No money is asked for or promised
explain-operation-payer = Operation is paid by { $unit }; pools never pay operation
explain-operation-no-payer = Who pays operation is not stated; pools never do
explain-operation-unknown = Yearly operation is not stated
explain-no-repayment = Nothing is paid back to the pools
explain-unit-nobody = unit not stated

explain-firmness = How firmly it stands
explain-robustness = Chosen in { $taken } of { $tried } weightings in which each weight is moved by at most 10 percentage points
explain-robustness-stopped = Chosen in { $taken } of the { $tried } weightings that were tried, of { $all }
explain-robustness-unproven = In { $unproven } of them the choice is not proven the best
explain-swap-more = { $below } gets more points than { $above } when { $criterion } weighs more than { $at } ({ $fraction }); now { $now }
explain-swap-less = { $below } gets more points than { $above } when { $criterion } weighs less than { $at } ({ $fraction }); now { $now }
explain-swap-tied = { $above } and { $below } have the same points; { $below } comes ahead as soon as { $criterion } weighs { $more ->
        [yes] more
       *[no] less
    } than { $now }
explain-points-none = No unit has scored the project

column-level-points = Level, points
column-weight = Weight
column-product = Adds, points
column-criterion = Criterion
column-planned-from-pools = From pools in all
column-outstanding = Of which not granted yet
column-own-money = Own money
column-operation = Operation
column-to-repay = Paid back
