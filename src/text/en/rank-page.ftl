### The page of the ranking.

rank-title = Recommended order, { $municipality }
rank-weights = Weights: { $weights } ({ $adopted })
rank-weights-adopted = adopted by { $body } on { $on }
rank-weights-not-adopted = not adopted
rank-weights-deviate = not those that were adopted
rank-proven = Proven the best choice for the money and hours: { $points } points
rank-not-proven = Not proven the best: { $points } points, and no choice gives above { $bound }
rank-passed-over = Passed over despite higher points
rank-binding = Binding limits
rank-shortfalls = The bound projects alone break a limit
rank-listed = Without a place in the order
rank-used = { $used } of { $total } used
rank-means-money = { $pool } up to { $year }
rank-means-hours = { $role }, hours in { $quarter }
rank-means-parallel = Projects at a time in { $quarter }
rank-shortfall = { $means }: short of { $by } for { $projects }
