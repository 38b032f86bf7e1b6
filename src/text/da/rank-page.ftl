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
rank-within = { $delay ->
    [0] når intet projekt begynder senere end ønsket
    [one] når intet projekt begynder mere end 1 kvartal senere end ønsket
   *[other] når intet projekt begynder mere end { $delay } kvartaler senere end ønsket
}
rank-within-own = { $within } (eller end dets egen seneste start)
rank-undelayed = ; { $points } uden udsættelser
rank-undelayed-not-proven = ; { $points } uden udsættelser, ikke bevist
rank-proven = { $points } point, bevist bedst for pengene og timerne, { $within }{ $undelayed }
rank-not-proven = { $points } point, ikke bevist bedst: intet valg giver over { $bound }, { $within }{ $undelayed }
rank-interrupted = { $points } point, afbrudt og ikke bevist bedst: intet valg giver over { $bound }, { $within }
rank-not-proven-bands = { $points } point i alt, ikke bevist bedst, { $within }
rank-interrupted-bands = { $points } point i alt, afbrudt og ikke bevist bedst, { $within }
rank-unmet-group = Kan ikke opfyldes og er ikke regnet med: mindst { $least } af { $projects }
rank-objective-bands = Valget ser først på point i det øverste bånd, så i det næste
rank-tie-unsettled = Andre valg kan give lige så mange point; det er ikke afgjort, hvilket af dem der venter mindst eller trækker mindst på puljerne
rank-pool = { $pool }: { $years }
rank-pool-year = i { $year } bruges { $used } af { $available }
rank-tightest = Strammest: { $role } i { $quarter }, { $used } af { $total } timer
rank-unlimited = Uden loft over timerne: { $roles }
rank-working = Søger det bedste valg
rank-passed-over = Fravalgt trods højere score
rank-binding = Bindende begrænsninger
rank-shortfalls = De bundne projekter alene bryder en grænse
rank-listed = Uden plads i rækkefølgen
rank-without-hours = { $role }: ingen timer afsat i { $count ->
    [one] { $first }
   *[other] { $count } kvartaler fra { $first }
}
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
