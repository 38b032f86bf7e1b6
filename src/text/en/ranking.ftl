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
rank-reason-no-place = Recommended, no place in the quarter plan
rank-reason-no-money = { $pool } falls short up to { $year }
rank-reason-no-hours = { $role } lacks hours in { $quarter }
rank-reason-too-many-at-once = Too many projects at once in { $quarter }
rank-reason-alternative-chosen = The alternative { $project } is chosen
rank-reason-prerequisite-waits = The prerequisite { $project } waits
rank-reason-no-points = Gives no points
rank-reason-nothing-decided = It is not decided how projects are scored
rank-reason-others-give-more = Others give more points for the same money and hours
rank-reason-fits-later = Possible with a later start, { $quarter }
rank-reason-scores-missing = Not scored: { $criteria }
rank-reason-case-missing = Business case lacks investment or yearly operation
rank-reason-unknown = Not known: { $fields }
rank-reason-fault = Fault in the project: { $rule }
rank-reason-negative-case = Negative business case ({ $value })
rank-reason-prerequisite-rejected = The prerequisite { $project } is given up
rank-reason-awaits = Awaits { $project }
rank-reason-new-decision = Needs a new decision
rank-reason-need = A need, not proposed yet
rank-reason-idea = An idea, not proposed yet
rank-reason-stage-not-known = The stage is not known
rank-reason-not-a-project = Not a portfolio project

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
