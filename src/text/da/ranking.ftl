### Prioriteringen, dansk. Begrundelser er på højst otte ord.

rank-class-bound = Bundet
rank-class-recommended = Anbefalet
rank-class-waits = Venter
rank-class-sent-back = Send tilbage

rank-reason-running = Er i gang
rank-reason-approved = Er godkendt
rank-reason-law = Lovkrav med frist { $deadline }
rank-reason-needed-by = Forudsætning for { $project }
rank-reason-chosen = Del af den bedste samlede løsning
rank-reason-group-minimum = Gruppen ({ $projects }) skal have mindst { $least } med
rank-reason-delayed = Udsat { $quarters ->
    [one] 1 kvartal
   *[other] { $quarters } kvartaler
}: mangler { $lacks }
rank-reason-delayed-by = Udsat { $quarters ->
    [one] 1 kvartal
   *[other] { $quarters } kvartaler
}: { $project } skal være færdigt først
rank-reason-delayed-by-plan = Udsat { $quarters ->
    [one] 1 kvartal
   *[other] { $quarters } kvartaler
}: en handling i en plan skal være færdig først
rank-reason-use-before-start = Ibrugtagning i { $quarter } er før start
rank-reason-lacks = Mangler { $lacks }, også uden de øvrige indstillinger
rank-reason-lacks-beside-chosen = Mangler { $lacks } oveni de valgte
rank-reason-after-horizon = Kan først begynde i { $quarter }, efter planens sidste kvartal
rank-reason-too-late = Kan først begynde i { $quarter }; senest { $latest }
rank-reason-alternative-chosen = Alternativet { $project } er valgt
rank-reason-prerequisite-waits = Forudsætningen { $project } venter
rank-reason-no-points = Giver ingen point
rank-reason-nothing-decided = Det er ikke besluttet, hvordan projekter vurderes
rank-reason-others-give-more = Andre giver flere point for de samme penge og timer
rank-reason-fits-later = Har plads ved start i { $quarter }, senere end tilladt
rank-reason-scores-missing = Mangler vurdering: { $criteria }
rank-reason-case-missing = Business casen mangler investering eller årlig drift
rank-reason-unknown = Ikke oplyst: { $fields }
rank-reason-fault = Fejl i projektet: { $rule }
rank-reason-negative-case = Negativ business case ({ $value })
rank-reason-prerequisite-rejected = Forudsætningen { $project } er opgivet
rank-reason-awaits = Afventer { $project }
rank-reason-new-decision = Kræver fornyet afgørelse
rank-reason-decision-not-carried-out = Seneste afgørelse er ikke ført ud i livet
rank-reason-need = Behov, endnu ikke indstillet
rank-reason-idea = Idé, endnu ikke indstillet
rank-reason-stage-not-known = Fasen er ikke kendt
rank-reason-not-a-project = Ikke porteføljeprojekt

rank-lack-money = { $amount } i { $pool } til og med { $year }
rank-lack-hours = { $hours ->
    [one] 1 time
   *[other] { $hours } timer
} { $role } i { $quarter }
rank-lack-places = { $places ->
    [one] 1 plads
   *[other] { $places } pladser
} i { $quarter }

rank-test-legal_requirement = lovkrav
rank-test-cross_cutting = tværgående
rank-test-complex = komplekst
rank-test-start_end = start og slut
rank-test-cost = { $value } er over { $limit }
rank-test-hours = { $value } timer er over { $limit } timer

rank-fault-benefit-kind-missing = gevinster mangler
rank-fault-benefit-not-measurable = en gevinst kan ikke måles
rank-fault-benefit-without-owner = en gevinst har ingen ejer
rank-fault-business-case-missing = business casen mangler
rank-fault-business-case-not-positive = business casen er ikke positiv
rank-fault-focus-area-missing = fokusområdet mangler
rank-fault-funding-not-investment = finansiering og investering er ikke lige store
rank-fault-goal-missing = målet mangler
rank-fault-material-deviation-without-redecision = væsentlig afvigelse uden ny afgørelse
rank-fault-not-a-project = opfylder intet kriterium for et projekt
rank-fault-project-owner-missing = projektet har ingen ejer
rank-fault-quality-benefit-with-saving = en kvalitetsmæssig gevinst har kroner
rank-fault-red-without-redecision = på rødt uden ny afgørelse
rank-fault-required-document-missing = et krævet dokument mangler
rank-fault-score-invalid = en vurdering er uden for skalaen
rank-fault-score-missing = en vurdering mangler
