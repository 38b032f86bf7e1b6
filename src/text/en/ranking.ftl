### The ranking, English. Reasons have at most eight words.

rank-class-bound = Bound
rank-class-recommended = Recommended
rank-class-waits = Waits
rank-class-sent-back = Sent back

rank-reason-running = Is being carried out
rank-reason-approved = Is approved
rank-reason-law = Required by law, { $deadline }
rank-reason-needed-by = Prerequisite of { $project }
rank-reason-chosen = Part of the best choice overall
rank-reason-group-minimum = The group ({ $projects }) needs at least { $least }
rank-reason-delayed = Delayed { $quarters ->
    [one] 1 quarter
   *[other] { $quarters } quarters
}: lacks { $lacks }
rank-reason-delayed-by = Delayed { $quarters ->
    [one] 1 quarter
   *[other] { $quarters } quarters
}: { $project } must be finished first
rank-reason-delayed-by-plan = Delayed { $quarters ->
    [one] 1 quarter
   *[other] { $quarters } quarters
}: a plan's action must be finished first
rank-reason-use-before-start = Taken into use in { $quarter }, before it starts
rank-reason-lacks = Lacks { $lacks }, even without the other proposals
rank-reason-lacks-beside-chosen = Lacks { $lacks } beside those chosen
rank-reason-after-horizon = Can begin in { $quarter } at first, after the last quarter planned
rank-reason-too-late = Can begin in { $quarter } at first; latest { $latest }
rank-reason-alternative-chosen = The alternative { $project } is chosen
rank-reason-prerequisite-waits = The prerequisite { $project } waits
rank-reason-no-points = Gives no points
rank-reason-nothing-decided = It is not decided how projects are scored
rank-reason-others-give-more = Others give more points for the same money and hours
rank-reason-fits-later = Has room with a start in { $quarter }, later than allowed
rank-reason-scores-missing = Not scored: { $criteria }
rank-reason-case-missing = Business case lacks investment or yearly operation
rank-reason-unknown = Not known: { $fields }
rank-reason-fault = Fault in the project: { $rule }
rank-reason-negative-case = Negative business case ({ $value })
rank-reason-prerequisite-rejected = The prerequisite { $project } is given up
rank-reason-awaits = Awaits { $project }
rank-reason-new-decision = Needs a new decision
rank-reason-decision-not-carried-out = The latest decision is not carried out
rank-reason-need = A need, not proposed yet
rank-reason-idea = An idea, not proposed yet
rank-reason-stage-not-known = The stage is not known
rank-reason-not-a-project = Not a portfolio project

rank-lack-money = { $amount } in { $pool } up to { $year }
rank-lack-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} of { $role } in { $quarter }
rank-lack-places = { $places ->
    [one] 1 place
   *[other] { $places } places
} in { $quarter }

rank-test-legal_requirement = legal requirement
rank-test-cross_cutting = cross-cutting
rank-test-complex = complex
rank-test-start_end = start and end
rank-test-cost = { $value } is above { $limit }
rank-test-hours = { $value } hours is above { $limit } hours

rank-fault-benefit-kind-missing = benefits are missing
rank-fault-benefit-not-measurable = a benefit cannot be measured
rank-fault-benefit-without-owner = a benefit has no owner
rank-fault-business-case-missing = the business case is missing
rank-fault-business-case-not-positive = the business case is not positive
rank-fault-focus-area-missing = the focus area is missing
rank-fault-funding-not-investment = funding and investment differ
rank-fault-goal-missing = the goal is missing
rank-fault-material-deviation-without-redecision = material deviation without a new decision
rank-fault-not-a-project = meets no criterion for a project
rank-fault-project-owner-missing = the project has no owner
rank-fault-quality-benefit-with-saving = a quality benefit has a saving in kroner
rank-fault-red-without-redecision = red without a new decision
rank-fault-required-document-missing = a required document is missing
rank-fault-score-invalid = a score is off the scale
rank-fault-score-missing = a score is missing
