### Siden med prioriteringen.

rank-title = Anbefalet prioritering, { $municipality }
rank-weights = Vægte: { $weights } ({ $adopted })
rank-weights-adopted = vedtaget af { $body } den { $on }
rank-weights-not-adopted = ikke vedtaget
rank-weights-deviate = afviger fra de vedtagne
rank-proven = Bevist bedste valg for pengene og timerne: { $points } point
rank-not-proven = Ikke bevist optimal: { $points } point, og intet valg giver over { $bound }
rank-passed-over = Fravalgt trods højere score
rank-binding = Bindende begrænsninger
rank-shortfalls = De bundne projekter alene bryder en grænse
rank-listed = Uden plads i rækkefølgen
rank-used = { $used } af { $total } brugt
rank-means-money = { $pool } til og med { $year }
rank-means-hours = { $role }, timer i { $quarter }
rank-means-parallel = Sideløbende projekter i { $quarter }
rank-shortfall = { $means }: mangler { $by } til { $projects }
