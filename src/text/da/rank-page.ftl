### Siden med prioriteringen.

rank-title = Anbefalet prioritering, { $municipality }
rank-register-revision = Registeret: { $commit } af { $on }; opgjort den { $today }
rank-register-index = Registeret: klargjort til commit på { $commit } af { $on }{ $changed ->
    [0] {""}
   *[other] , ændret
}; opgjort den { $today }
rank-register-work-tree = Registeret: arbejdskopi på { $commit } af { $on }{ $changed ->
    [0] {""}
   *[other] , ændret
}; opgjort den { $today }
rank-register-outside = Registeret: uden for git; opgjort den { $today }
rank-register-unreadable = Registeret: arbejdskopi, og git-arkivet kan ikke læses; opgjort den { $today }
rank-register-no-commit = Registeret: arbejdskopi uden commit; opgjort den { $today }
rank-policy = Politik for vurdering og prioritering: fingeraftryk { $fingerprint }
rank-policy-standard = Politik for vurdering og prioritering: standardpolitik
rank-weights = Vægte: { $weights } ({ $adopted })
rank-weights-adopted = vedtaget af { $body } den { $on }
rank-weights-not-adopted = ikke vedtaget
rank-weights-deviate = afviger fra de vedtagne
rank-not-decided = Der er ikke sat point eller rækkefølge: kommunen har ikke besluttet, hvordan projekter vurderes (`scoring` i politikken)
rank-no-project-test = Kommunen har ikke fastlagt, hvad der er et projekt; alle indstillinger er med
rank-untimed = Tidspunktet er ikke oplyst for { $projects }: timer og plads er ikke regnet med i noget kvartal, og pengene er sat af fra i år
rank-nothing-to-choose = Ingen projekter at vælge imellem
rank-proven = Bevist bedste valg for pengene og timerne: { $points } point
rank-not-proven = Ikke bevist optimal: { $points } point, og intet valg giver over { $bound }
rank-interrupted = Ikke bevist optimal, afbrudt: { $points } point, og intet valg giver over { $bound }
rank-not-proven-bands = Ikke bevist optimal: { $points } point i alt
rank-interrupted-bands = Ikke bevist optimal, afbrudt: { $points } point i alt
rank-objective-bands = Valget ser først på point i det øverste bånd, så i det næste
rank-tie-unsettled = Andre valg kan give lige så mange point; det er ikke afgjort, hvilket af dem der trækker mindst på puljerne
rank-pool = { $pool }: { $years }
rank-pool-year = i { $year } bruges { $used } af { $available }
rank-tightest = Strammest: { $role } i { $quarter }, { $used } af { $total } timer
rank-unlimited = Uden loft over timerne: { $roles }
rank-working = Søger det bedste valg
rank-passed-over = Fravalgt trods højere score
rank-binding = Bindende begrænsninger
rank-shortfalls = De bundne projekter alene bryder en grænse
rank-listed = Uden plads i rækkefølgen
rank-used = { $used } af { $total } brugt
rank-means-money = { $pool } til og med { $year }
rank-means-hours = { $role }, timer i { $quarter }
rank-means-parallel = Sideløbende projekter i { $quarter }
rank-shortfall = { $means }: mangler { $by } til { $projects }
rank-remarks = Bemærkninger til data, der påvirker prioriteringen
rank-remark-weights = Vægtene er ikke vedtaget
rank-flag-remarks = { $count ->
    [one] 1 bemærkning til data
   *[other] { $count } bemærkninger til data
}
