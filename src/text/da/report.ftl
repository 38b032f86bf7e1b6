### Rapporten, dansk.

report-title = It-portefølje, { $municipality }
report-as-of = Set den { $day }
report-skip = Gå til indholdet
report-contents = Indhold
report-source = Alle tal står i registeret eller er regnet af det. Filen henter intet udefra.

report-glance = Porteføljen i overblik
report-ranking = Prioritering
report-plan = Plan, kvartal for kvartal
report-pools = Puljer over tid
report-contract-deadlines = Kontrakternes frister
report-system-table = Systemer
report-thread = Den røde tråd
report-gaps = Huller

report-systems = Systemer
report-contracts = Kontrakter
report-notices = { $contracts } skal opsiges eller afløses inden for 12 måneder
report-projects = Projekter
report-money = Penge
report-balance = Saldo, { $pool }
report-invested-running = Investering, projekter i gang
report-invested-approved = Investering, godkendte projekter
report-invested-recommended = Investering, anbefalede projekter
report-invested-note = { $projects ->
    [one] { $projects } projekt
   *[other] { $projects } projekter
}{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } uden beløb
}
report-not-known = ikke oplyst
report-stages = Projekter efter fase
report-lights = Trafiklys, projekter i gang
report-no-light = uden statusrapport
report-light-unreadable = med en statusrapport, der ikke kan læses
report-status-blank = uden status
report-status-unknown = med ukendt status
report-status-unreadable = med en status, der ikke kan læses
report-stage-blank = uden fase
report-stage-unknown = med ukendt fase
report-stage-unreadable = med en fase, der ikke kan læses
report-findings-by-severity = Registerets kontrol
report-waived = Undtaget
report-running = Besluttede projekter

report-points-scale = Point
report-points-scale-title = Skala fra 0 til 100 point
report-bar = { $project }: { $points } af 100 point
report-unranked = Porteføljen er ikke prioriteret: { $findings ->
    [one] { $findings } fejl gør
   *[other] { $findings } fejl gør
} registeret ulæseligt eller tvetydigt. Fejlene står under »Huller«.
report-unranked-circle = Porteføljen er ikke prioriteret: projekterne { $projects } venter på hinanden.

report-plan-projects = Projekter
report-plan-none = Intet projekt har en plads i kvartalsplanen.
report-quarters = Kvartaler
report-months = Måneder
report-scale-title = Skala fra { $from } til { $to }
report-runs = { $name }: { $start } til { $finish }
report-time-unknown = tidspunkt ikke oplyst
report-time-unreadable = tidspunktet kan ikke læses
report-prepare = Forberedes
report-do = Udføres
report-quarter-unknown = Kvartalet er ukendt
report-phase-quarter = { $phase } { $from }
report-phase-quarters = { $phase } { $from } til { $to }
report-action-runs = { $name }: { $quarters }
report-action-never = { $name }: ingen kvartaler i planen

report-pool-chart = Saldo år for år, { $pool }
report-pool-unknown = Puljens posteringer er ikke oplyst.
report-balance-actual = Saldo
report-balance-to-come = Forventet saldo ved årets udgang
report-balance-last = Saldoen i { $year } er { $dkk }
report-balance-expected = Forventet saldo ved udgangen af { $year } er { $dkk }
report-balance-partial = Saldoen mangler mindst ét beløb, der ikke er kendt eller ikke kan læses.
report-millions = mio. kr.
report-thousands = 1.000 kr.
report-kroner = kr.

report-contracts-note = Løbende kontrakter, der skal opsiges, skal have besluttet, hvad der følger, eller udløber inden for 24 måneder, og dem, hvis frist er passeret. Den stiplede linje er rapportens dato; en frist fra før den viste periode står yderst til venstre.
report-notice = Sidste opsigelse eller beslutning
report-term = Derfra til udløb
report-end = Udløb
report-decide-on = besluttes senest { $day }, hvad der følger
report-notice-on = opsiges senest { $day }
report-end-on = udløber { $day }
report-contract = { $contract }: { $days }

report-search = Søg i systemerne
report-search-hint = Flere ord skal alle findes i rækken. Tryk på en kolonneoverskrift for at sortere.
report-shown = { $shown } af { $all } systemer vises
report-rising = Sorteret stigende efter { $column }
report-falling = Sorteret faldende efter { $column }

report-principles = Principper
report-goals = Mål
report-adrift = Projekter uden for tråden

report-ownerless = Uden ejer
report-unknown = Ikke oplyst
report-completeness = De mindst komplette systemer
report-findings-by-rule = Fund efter regel
report-findings = Fund
report-cut = { $shown } af { $all } vises her; kommandoen »{ $command }« viser alle.

column-projects = Projekter
column-without-investment = Uden beløb
column-finish = Slut
column-quarters = Kvartaler
column-severity = Alvor
column-rule = Regel
column-findings = Fund
column-finding = Fund
column-place = Sted
