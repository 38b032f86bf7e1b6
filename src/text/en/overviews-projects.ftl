### The overviews of projects, plans, money and organisation: titles and fixed phrases.

overview-projects = Project portfolio, { $municipality }
projects-deviation-note = Deviations are from the investment of the business case and the agreed schedule as they stand in the register, and from the latest report on progress. What has changed since the project was decided is shown by “portfolio follow”.
projects-no-report = No report on progress
projects-over-budget = { $over } above the investment
projects-not-begun = Should have begun on { $day }
projects-past-end = Should have ended on { $day }

overview-plan = Action plans, { $municipality }
plan-legend = P: preparation. D: carried out.
plan-unknown-quarters = ?: the quarter is unknown; the plan says why.
plan-prepare = P
plan-do = D
plan-unknown = ?

overview-thread = The red thread, { $municipality }
thread-vision = Vision of { $strategy }: { $vision }
thread-gaps = Gaps in the thread: { $areas ->
    [one] 1 focus area
   *[other] { $areas } focus areas
} without a goal, { $goals ->
    [one] 1 goal
   *[other] { $goals } goals
} without a project, { $projects ->
    [one] 1 project
   *[other] { $projects } projects
} without a goal that holds.
thread-unread = Not all strategies and projects could be read, so gaps in the thread may be missing here.
thread-area-without-goal = Focus area without a goal
thread-no-projects = Without projects of its own: { $because }
thread-goals-unknown = The goals are unknown
thread-goals-not-given = { $projects ->
    [one] The goals of one project are not known
   *[other] The goals of { $projects } projects are not known
  }; it says so beside each
thread-project-goals-unknown = the goals are not known: { $because }
thread-project-goals-unreadable = the goals cannot be read
thread-goal-without-project = Goal without a project
thread-project-without-goal = Project without a goal
thread-goals-outlived = The goals belong to a strategy that is over

overview-benefits = Benefits, { $municipality }
benefits-by-year = Savings year by year
benefits-reaped = Reaped
benefits-partly = Partly reaped
benefits-measured = Measured
benefits-late = Overdue, not measured
benefits-not-measured = Not measured yet

overview-roles = Roles and who carries them, { $municipality }
roles-super-user = Superuser
roles-security-officer = It security officer
roles-nobody = Nobody

overview-joint = Joint solutions and what they touch, { $municipality }

overview-bodies = Bodies, meetings and decisions, { $municipality }
bodies-decides = Decides: { $what }
bodies-recommends = Recommends: { $what }
bodies-up-to = { $mandate }, up to { $limit }

overview-competences = Competences, { $municipality }
competences-gaps = { $gaps } of { $demands } demands are not met or not stated, { $mandatory } of them mandatory.
competences-by-unit = Gaps out of demands, by unit and level
competences-of = { $gaps } of { $demands }
competences-everyone = Everyone
competences-level-not-known = Level not known
competences-mandatory-missing = Missing, mandatory
competences-missing = Missing
competences-not-stated = Not stated

overview-needs = Needs for it development, { $municipality }
needs-asked-for = Amounts asked for
needs-not-answered = Not answered
needs-unknown = Unknown
need-one-year = Need in one year
need-several-years = Need over several years
need-software = Investment in software, DKK
need-hardware = Investment in hardware, DKK
need-users = Users
need-business-value = Value for the business
need-own-resources = Own resources for development and implementation
need-cross-cutting = Wishes for cross-cutting solutions
need-integration = Wishes for integration to cross-cutting solutions
need-development = Of which development, DKK
need-operation = Operation a year, DKK
need-area-service = Service to citizens and companies
need-area-workplace = The digital workplace
need-area-modernisation = Modernisation of it systems and architecture

overview-financing = Who pays and who gains, { $municipality }
financing-note = Savings go to the party named; everything else is paid. Pools, staff units and the central it unit count as central, administrations as local, unless a system's cost says otherwise. The years of projects are those that the business case reckons with.
financing-not-given = Not known of { $count }: { $names }
financing-investment = Investment
financing-unclassified = Not classified
financing-operation = Operation
financing-saving = Saving
financing-repayment = Repayment
financing-nobody = Not stated
financing-central = central
financing-local = local

overview-pools = Pools year by year, { $municipality }
pools-so-far = { $pool } has granted { $granted } since { $from } and been repaid { $repaid }: { $share } % self-financing.
pools-so-far-partial = At least one entry is not known or cannot be read, and is not counted.
pools-note = Self-financing is the year's repayments as a share of the year's grants. Expected are grants to bound projects and repayments by the projects' agreements; a year in which a project has paid counts as paid. Proposed projects that are not bound are not counted.
