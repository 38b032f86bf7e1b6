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
rank-reason-no-place = Anbefalet, ikke plads i kvartalsplanen
rank-reason-no-money = { $pool } rækker ikke til og med { $year }
rank-reason-no-hours = { $role } mangler timer i { $quarter }
rank-reason-too-many-at-once = For mange sideløbende projekter i { $quarter }
rank-reason-alternative-chosen = Alternativet { $project } er valgt
rank-reason-prerequisite-waits = Forudsætningen { $project } venter
rank-reason-others-give-more = Andre giver flere point for midlerne
rank-reason-fits-later = Muliggjort af senere start, { $quarter }
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

rank-test-legal_requirement = lovkrav
rank-test-cross_cutting = tværgående
rank-test-complex = komplekst
rank-test-start_end = start og slut
rank-test-cost = { $value } er over { $limit }
rank-test-hours = { $value } timer er over { $limit } timer
