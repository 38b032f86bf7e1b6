### The report, English.

report-title = It portfolio, { $municipality }
report-as-of = Seen on { $day }
report-skip = Skip to the content
report-contents = Contents
report-source = Every figure stands in the register or is reckoned from it. The file fetches nothing from outside.

report-glance = The portfolio at a glance
report-ranking = Ranking
report-plan = Plan by quarter
report-pools = Pools over time
report-contract-deadlines = The contracts' deadlines
report-system-table = Systems
report-thread = The red thread
report-gaps = Gaps

report-systems = Systems
report-contracts = Contracts
report-notices = { $contracts } to give notice of or decide about within 12 months
report-projects = Projects
report-money = Money
report-balance = Balance, { $pool }
report-invested-running = Investment, running projects
report-invested-approved = Investment, approved projects
report-invested-recommended = Investment, recommended projects
report-invested-note = { $projects ->
    [one] { $projects } project
   *[other] { $projects } projects
}{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } without an amount
}
report-not-known = not known
report-stages = Projects by stage
report-lights = Traffic lights, running projects
report-no-light = without a report on progress
report-light-unreadable = with a report that cannot be read
report-status-blank = without a status
report-status-unknown = of unknown status
report-status-unreadable = with a status that cannot be read
report-stage-blank = without a stage
report-stage-unknown = at an unknown stage
report-stage-unreadable = at a stage that cannot be read
report-findings-by-severity = Checks of the register
report-waived = Waived
report-running = Decided projects

report-points-scale = Points
report-points-scale-title = Scale from 0 to 100 points
report-bar = { $project }: { $points } of 100 points
report-unranked = The portfolio is not ranked: { $findings ->
    [one] { $findings } finding makes
   *[other] { $findings } findings make
} the register unreadable or ambiguous. They stand under “Gaps”.
report-unranked-circle = The portfolio is not ranked: the projects { $projects } wait for each other.

report-plan-projects = Projects
report-plan-none = No project has a place in the plan of quarters.
report-quarters = Quarters
report-months = Months
report-scale-title = Scale from { $from } to { $to }
report-runs = { $name }: { $start } to { $finish }
report-time-unknown = no time stated
report-time-unreadable = time cannot be read
report-prepare = Prepared
report-do = Carried out
report-quarter-unknown = The quarter is unknown
report-phase-quarter = { $phase } { $from }
report-phase-quarters = { $phase } { $from } to { $to }
report-action-runs = { $name }: { $quarters }
report-action-never = { $name }: no quarters in the plan

report-pool-chart = Balance by year, { $pool }
report-pool-unknown = The pool's entries are not known.
report-balance-actual = Balance
report-balance-to-come = Expected balance at the end of the year
report-balance-last = The balance in { $year } is { $dkk }
report-balance-expected = The expected balance at the end of { $year } is { $dkk }
report-balance-partial = The balance lacks at least one amount that is not known or cannot be read.
report-millions = DKK million
report-thousands = DKK thousand
report-kroner = DKK

report-contracts-note = Running contracts that are to be given notice of, for which it is to be decided what comes after, or that end within 24 months, and those whose day for that is past. The dashed line is the day of the report; a day before the months shown stands at the far left.
report-notice = Last day for notice or decision
report-term = From then to the end
report-end = End
report-decide-on = decide by { $day } what comes after
report-notice-on = notice by { $day }
report-end-on = ends { $day }
report-contract = { $contract }: { $days }

report-search = Search the systems
report-search-hint = Several words must all be in the row. Press a column's heading to sort.
report-shown = { $shown } of { $all } systems shown
report-rising = Sorted rising by { $column }
report-falling = Sorted falling by { $column }

report-principles = Principles
report-goals = Goals
report-adrift = Projects outside the thread

report-ownerless = Without an owner
report-unknown = Not known
report-completeness = The least complete systems
report-findings-by-rule = Findings by rule
report-findings = Findings
report-cut = { $shown } of { $all } stand here; the command “{ $command }” shows all.

column-projects = Projects
column-without-investment = Without an amount
column-finish = End
column-quarters = Quarters
column-severity = Severity
column-rule = Rule
column-findings = Findings
column-finding = Finding
column-place = Place
