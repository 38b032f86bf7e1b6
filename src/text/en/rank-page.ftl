### The page of the ranking.

rank-title = Recommended order, { $municipality }
rank-register-revision = Register: { $commit } of { $on }; seen on { $today }
rank-register-index = Register: staged on { $commit } of { $on }{ $changed ->
    [0] {""}
   *[other] , changed
}; seen on { $today }
rank-register-work-tree = Register: work tree on { $commit } of { $on }{ $changed ->
    [0] {""}
   *[other] , changed
}; seen on { $today }
rank-register-outside = Register: outside git; seen on { $today }
rank-register-unreadable = Register: work tree, and the git repository cannot be read; seen on { $today }
rank-register-no-commit = Register: work tree without a commit; seen on { $today }
rank-policy = Policy of scoring and ranking: fingerprint { $fingerprint }
rank-policy-standard = Policy of scoring and ranking: the standard policy
rank-weights = Weights: { $weights } ({ $adopted })
rank-weights-adopted = adopted by { $body } on { $on }
rank-weights-not-adopted = not adopted
rank-weights-deviate = not those that were adopted
rank-not-decided = No points and no order are given: the municipality has not decided how projects are scored (`scoring` in the policy)
rank-no-project-test = The municipality has not said what a project is; all proposals take part
rank-untimed = Nobody has said when { $projects } will run: hours and places are counted in no quarter, and the money is set aside from this year
rank-nothing-to-choose = There are no projects to choose among
rank-within = { $delay ->
    [0] when no project begins later than wished
    [one] when no project begins more than 1 quarter later than wished
   *[other] when no project begins more than { $delay } quarters later than wished
}
rank-within-own = { $within } (or than its own latest start)
rank-undelayed = ; { $points } without delays
rank-undelayed-not-proven = ; { $points } without delays, not proven
rank-proven = { $points } points, proven the best for the money and hours, { $within }{ $undelayed }
rank-not-proven = { $points } points, not proven the best: no choice gives above { $bound }, { $within }{ $undelayed }
rank-interrupted = { $points } points, interrupted and not proven the best: no choice gives above { $bound }, { $within }
rank-not-proven-bands = { $points } points in all, not proven the best, { $within }
rank-interrupted-bands = { $points } points in all, interrupted and not proven the best, { $within }
rank-unmet-group = Cannot be met and is left out: at least { $least } of { $projects }
rank-objective-bands = The choice looks at points in the top band first, then in the next
rank-tie-unsettled = Other choices may give as many points; which of them waits least or takes least from the pools is not settled
rank-pool = { $pool }: { $years }
rank-pool-year = { $used } of { $available } in { $year }
rank-tightest = Tightest: { $role } in { $quarter }, { $used } of { $total } hours
rank-unlimited = Without a limit on hours: { $roles }
rank-working = Searching for the best choice
rank-passed-over = Passed over despite higher points
rank-binding = Binding limits
rank-shortfalls = The bound projects alone break a limit
rank-listed = Without a place in the order
rank-without-hours = { $role }: no hours given in { $count ->
    [one] { $first }
   *[other] { $count } quarters from { $first }
}
rank-used = { $used } of { $total } used
rank-means-money = { $pool } up to { $year }
rank-means-hours = { $role }, hours in { $quarter }
rank-means-parallel = Projects at a time in { $quarter }
rank-shortfall = { $means }: short of { $by } for { $projects }
rank-remarks = Remarks on data that affect the ranking
rank-remark-weights = The weights are not adopted
rank-flag-remarks = { $count ->
    [one] 1 remark on data
   *[other] { $count } remarks on data
}
