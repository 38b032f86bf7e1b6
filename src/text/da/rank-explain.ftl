### Et projekts plads forklaret, dansk.

explain-title = Hvorfor »{ $project }« står, hvor det står
explain-stands-unranked = { $class }; uden nummer
explain-stands = { $class }, nr. { $rank } af { $all } ({ $at } af { $of } i klassen)
explain-shared = deler nummer med projekter med samme point
explain-listed = Uden plads i rækkefølgen: { $reason }
explain-out = Uden for prioriteringen: projektet er { $stage ->
        [realising] i gevinstrealisering
        [closed] afsluttet
        [paused] sat på pause
       *[rejected] afvist
    }
explain-reason = Grund: { $reason }
explain-interrupted = Afbrudt: noget af det følgende er ikke prøvet færdigt.

explain-test = Projektprøven
explain-test-none = opfylder intet kriterium for et projekt
explain-test-because = følges alligevel: { $because }

explain-points = Point
explain-points-rounding = Afrunding
explain-points-sum = I alt
explain-points-interval = Uden de manglende vurderinger: fra { $low } point (alle de laveste) til { $high } point (alle de højeste)

explain-case = Business case
explain-case-value = Nutidsværdi { $value }, regnet fra { $from } til { $to } med en rente på { $rate } %
explain-case-tiers = Nutidsværdi { $value }: { $tiers }
explain-case-tier = { $value } fra { $from } til { $to } med en rente på { $rate } %
explain-case-no-value = Nutidsværdi kan ikke regnes: et tal mangler
explain-case-payback = Betalt tilbage efter { $years } år
explain-case-no-payback = Investeringen er ikke betalt tilbage inden for de år, business casen regner med
explain-case-positive-law = Business casen er positiv, fordi en lov kræver projektet
explain-case-positive-money = Business casen er positiv, fordi nutidsværdien ikke er negativ
explain-case-positive-own-goal = Business casen er positiv for projektets eget mål: { $goal }
explain-case-not-positive = Business casen er ikke positiv: nutidsværdien er negativ, og intet af projektets egne mål har en gevinst med målemetode og mål
explain-case-unknown = Om business casen er positiv, kan ikke afgøres

explain-faults = Hvad der er galt, og hvad der skal gøres
explain-flags = Mangler, som ikke ændrer et bundet projekts plads
explain-fault = { $fault }. { $do }.
explain-fault-only = { $fault }.
explain-do-scores-missing = Lad en enhed vurdere projektet på hvert af kriterierne
explain-do-case-missing = Skriv investering og årlig drift i business casen, eventuelt som skøn; 0 er også et tal
explain-do-unknown = Find tallene, skriv dem, eventuelt som skøn, og slet felterne under »ukendt«
explain-do-negative-case = Nævn det af projektets egne mål, som projektet er til for, og giv gevinsten målemetode og mål, eller regn på en billigere løsning
explain-do-prerequisite-rejected = Fjern forudsætningen, eller træk indstillingen tilbage
explain-do-awaits = Gør forudsætningen klar til at blive valgt, eller fjern den

explain-place = Pladsen
explain-place-lifted = V={ $points } → E={ $effective }, fordi { $project } ({ $effective }) forudsætter det; V er projektets egne point, E dem, det får plads efter
explain-place-own = V={ $points }: det får plads efter egne point
explain-place-above = Lige over det i klassen: { $project } ({ $points })
explain-place-below = Lige under det i klassen: { $project } ({ $points })
explain-place-needs = Forudsætter { $project } ({ $class })
explain-place-needed-by = Er forudsætning for { $project } ({ $class })

explain-forced = Hvis der blev valgt anderledes
explain-forced-in = Tages det med alligevel, giver de valgte projekter tilsammen { $loss }
explain-forced-out = Tages det ikke med, giver de valgte projekter tilsammen { $loss }
explain-forced-in-impossible = Det kan ikke tages med: pengene, timerne eller de øvrige betingelser rækker ikke, selv om alt andet vælges fra
explain-forced-out-impossible = Det kan ikke undværes: uden det kan kravet om et mindste antal projekter i en gruppe ikke opfyldes
explain-loss = { $points } point mindre
explain-loss-nothing = lige så mange point
explain-loss-bands = { $points } point mindre i bånd { $band }
explain-enters = { $projects } kommer med
explain-leaves = { $projects } må vente
explain-unproven = ikke bevist

explain-extra = Hvad der kan få det med
explain-extra-enough = Med { $amounts } kommer det med; mindre gør det ikke (trin på { $step })
explain-extra-together = Med { $amounts } tilsammen kommer det med; mangler der { $steps } i en af delene, gør det ikke
explain-extra-not-even = Ingen af disse dele får det med alene, selv om der er nok til alle, der beder om dem: { $amounts }
explain-extra-not-together = Heller ikke alt sammen på én gang får det med: { $amounts }
explain-extra-money = { $amount } mere i { $pool }
explain-extra-hours = { $amount } timer mere hvert kvartal til { $role }
explain-extra-places = { $amount ->
        [one] ét sideløbende projekt mere
       *[other] { $amount } sideløbende projekter mere
    }
explain-extra-step-hours = { $amount } timer
explain-extra-step-places = { $amount ->
        [one] ét projekt
       *[other] { $amount } projekter
    }
explain-extra-or = { $first } eller { $last }
explain-extra-nothing = Hverken flere penge, flere timer eller flere sideløbende projekter hver for sig mangler

explain-financing = Finansiering år for år, kr.
explain-financing-none = Ingen penge er søgt eller lovet
explain-operation-payer = Driften betales af { $unit }; puljer betaler aldrig drift
explain-operation-no-payer = Det er ikke oplyst, hvem der betaler driften; puljer betaler den aldrig
explain-operation-unknown = Årlig drift er ikke oplyst
explain-no-repayment = Intet betales tilbage til puljerne
explain-unit-nobody = enhed ikke oplyst

explain-firmness = Hvor fast det står
explain-robustness = Valgt i { $taken } af { $tried } vægtninger, hvor hver vægt flyttes højst 10 procentpoint
explain-robustness-stopped = Valgt i { $taken } af de { $tried } vægtninger, der blev prøvet, af { $all }
explain-robustness-unproven = I { $unproven } af dem er valget ikke bevist optimalt
explain-swap-more = { $below } får flere point end { $above }, når { $criterion } vejer mere end { $at } ({ $fraction }); nu { $now }
explain-swap-less = { $below } får flere point end { $above }, når { $criterion } vejer mindre end { $at } ({ $fraction }); nu { $now }
explain-swap-tied = { $above } og { $below } har lige mange point; { $below } kommer foran, så snart { $criterion } vejer { $more ->
        [yes] mere
       *[no] mindre
    } end { $now }
explain-points-none = Ingen enhed har vurderet projektet

column-level-points = Niveau, point
column-weight = Vægt
column-product = Bidrag, point
column-criterion = Kriterium
column-planned-from-pools = Fra puljer i alt
column-outstanding = Heraf ikke bevilget endnu
column-own-money = Egne midler
column-operation = Drift
column-to-repay = Betales tilbage
