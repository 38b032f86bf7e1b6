### Overviews of systems, contracts, data and deadlines.

overview-ownerless = Systems and contracts without an owner, { $municipality }
overview-contracts = Contracts by the last day to give notice, { $municipality }
overview-data = Data in the systems, { $municipality }
overview-costs = What the systems cost, { $municipality }
overview-duplicates = Systems for the same task, { $municipality }
overview-unknown = What the register does not know, { $municipality }
overview-completeness = How complete the register is, { $municipality }
overview-deadlines = Deadlines of the year ahead, { $municipality }

# System portfolio.
self-service-local = local, or its spread unknown
self-service-conforms = national; follows eDag3
self-service-against = national; does not follow eDag3
self-service-unanswered = national; not stated

# Systems without an owner.
role-system-owner = System owner
role-data-owner = Data owner
role-contract-owner = Contract owner
kind-system = system
kind-contract = contract
gap-unexplained = no reason in the register

# Contracts.
months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
contract-overdue = OVERDUE by { $days ->
    [one] 1 day
   *[other] { $days } days
}: it is not decided what comes after
contract-passed-decided = the day is past; decided
contract-decided = decided
contract-ended = ended
contract-terminated = notice given to { $day }
contract-terminated-on = notice given on { $given } to { $day }
contract-can-end = can be given notice to end on { $day }, the first day possible
contract-open-ended = runs until notice is given; can end on { $day } at the earliest
contract-open-ended-unknown-notice = runs until notice is given; the period of notice is not stated
contract-end-unknown = the end is not stated
contract-unreadable = cannot be read whole, so no deadline is reckoned
contract-notice-unknown = the period of notice is not stated
contract-renews = renews itself by { $months ->
    [one] 1 month
   *[other] { $months } months
} at a time
contract-followed-by = project: { $project }

# Data.
published-cleaned = yes; after cleaning
published-uncleaned = yes; without cleaning
published-undecided = yes; cleaning not decided

# Costs.
funds-central = central
funds-local = local
not-stated = not stated
total = In all
dkk-of-year = { $year }, DKK
costs-by-administration = Sums by the administration that pays (whole register)
costs-by-owner = Sums by system owner (whole register)
costs-defined = The amounts are the costs that the systems are registered with. A contract’s value in all stands in the overview of contracts.

# Systems for the same task.
duplicate-unexplained = no reason given
duplicates-not-compared = { $systems } of { $all } systems that are not retired cannot be compared: { $kle } lack a KLE subject or group, { $type } a type and { $unit } a unit
duplicate-explained = reason given
duplicate-kin = successor, or part of the same solution

# What is not known.
paper-and-page = { $paper }, p. { $page }
one-of-municipality = municipality
one-of-policy = policy
one-of-units = unit
one-of-positions = position
one-of-roles = role
one-of-bodies = body
one-of-meetings = meeting
one-of-strategies = strategy
one-of-plans = action plan
one-of-projects = project
one-of-pools = pool
one-of-systems = system
one-of-contracts = contract
one-of-suppliers = supplier
one-of-processing = processing activity
one-of-competences = competence
one-of-documents = document

# Completeness.
completeness-defined = Filled is the share of what is asked that the system’s record answers: what somebody must answer for weighs 3, what a rule demands 2 and the rest 1, unless the policy says otherwise. What is said to be unknown does not count as filled.

# Deadlines.
overdue = overdue
deadline-notice = Notice to a contract
deadline-decide = Decide what comes after the contract
deadline-can-end = A contract can be given notice
deadline-contract-end = A contract ends
cost-of-year = Cost in { $year }, DKK
deadlines-not-reckoned = { $count ->
    [one] The deadline of one contract cannot be reckoned
   *[other] The deadlines of { $count } contracts cannot be reckoned
  }: { $names }
deadline-law = A law must be met
deadline-retirement = A system goes out of use
deadline-risk = Risk assessment
deadline-dpia = Impact assessment
deadline-benefit = A benefit must be reached
deadline-goal = A goal must be reached
deadline-strategy-review = A strategy is reassessed
deadline-strategy-end = A strategy’s period ends
deadline-plan-review = An action plan is brought up to date
deadline-system-review = A system’s record is checked
deadline-waiver = An exception from a rule runs out
deadline-meeting = Meeting
deadline-decided = what follows is decided
deadline-ends = the contract ends on { $day }
deadline-renews-after = else it renews itself after { $day }
deadline-can-end-on = can end on { $day } at the earliest
deadline-terminated = notice given
deadline-option-left = has an unused option
deadline-succeeded-by = succeeded by { $systems }
deadline-last-time = last { $day }
deadline-never = never done
deadline-target = target: { $target }
deadline-agenda = { $items ->
    [one] 1 item on the agenda
   *[other] { $items } items on the agenda
}
event-owner = Answers for it: { $owner }
