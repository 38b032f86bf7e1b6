### Beskeder fra reglerne i src/rules/lifecycle, dansk.

plan-not-reviewed = Planen »{ $plan }« er sidst ajourført den { $since }, for mere end { $months ->
        [one] én måned
       *[other] { $months } måneder
    } siden
    .label = for længe siden
    .help = Gennemgå aktiviteterne med dem, der ejer dem, og skriv dagen i `last_reviewed`

plan-not-reviewed-never = Planen »{ $plan }« er ikke ajourført, siden den begyndte den { $since }, for mere end { $months ->
        [one] én måned
       *[other] { $months } måneder
    } siden
    .label = aldrig ajourført
    .help = Gennemgå aktiviteterne med dem, der ejer dem, og skriv dagen i `last_reviewed`

strategy-not-reviewed = Retningen i strategien »{ $strategy }« skulle være revurderet senest den { $day }
    .label = dagen er gået
    .help = Sæt strategien på dagsordenen, og skriv den næste dag i `review_due`

strategy-not-reviewed-interval = Strategien »{ $strategy }« er fra den { $day }, og dens retning er ikke revurderet i { $months ->
        [one] én måned
       *[other] { $months } måneder
    }
    .label = tiden regnes herfra
    .help = Sæt strategien på dagsordenen, og skriv den næste dag i `review_due`

strategy-not-reviewed-expired = Strategien »{ $strategy }« gjaldt til den { $day }, og ingen senere er begyndt
    .label = perioden er slut
    .help = Registrér den strategi, der følger, eller den nye periode

system-not-reviewed = Oplysningerne om systemet »{ $system }« er sidst ajourført den { $since }, for mere end { $months ->
        [one] én måned
       *[other] { $months } måneder
    } siden
    .label = for længe siden
    .help = Lad systemejeren gennemgå oplysningerne, og skriv dagen i `reviewed_on`

system-not-reviewed-never = Oplysningerne om systemet »{ $system }« er aldrig ajourført
    .label = her mangler `reviewed_on`
    .help = Lad systemejeren gennemgå oplysningerne, og skriv dagen i `reviewed_on`

status-and-dates-disagree = Systemet »{ $system }« er i brug, men dagen for ibrugtagning mangler
    .label = i brug siden hvornår?
    .help = Skriv dagen i `in_use_from`, eller nævn feltet i `unknown`

status-and-dates-disagree-not-yet = Systemet »{ $system }« står som i brug, men skal først tages i brug den { $day }
    .label = dagen er ikke kommet
    .other = står som i brug
    .help = Ret dagen, eller skriv `status: planned`

status-and-dates-disagree-gone = Systemet »{ $system }« skulle udfases den { $day }, men er stadig i brug
    .label = dagen er gået
    .other = stadig i brug
    .help = Flyt dagen, eller skriv `status: retired`

status-and-dates-disagree-phasing-out = Systemet »{ $system }« er under udfasning, men dagen mangler
    .label = udfases hvornår?
    .help = Skriv dagen for udfasning i `retire_on`, eller nævn feltet i `unknown`

status-and-dates-disagree-retired = Systemet »{ $system }« er udfaset, men dagen mangler
    .label = udfaset hvornår?
    .help = Skriv dagen for udfasning i `retire_on`, eller nævn feltet i `unknown`

status-and-dates-disagree-still-there = Systemet »{ $system }« står som udfaset, men skal først udfases den { $day }
    .label = dagen er ikke kommet
    .other = står som udfaset
    .help = Ret dagen, eller skriv `status: phasing_out`

status-and-dates-disagree-planned = Systemet »{ $system }« skulle tages i brug den { $day }, men er stadig planlagt
    .label = dagen er gået
    .other = stadig planlagt
    .help = Flyt dagen, eller skriv `status: in_use`

status-and-dates-disagree-order = Systemet »{ $system }« udfases den { $day }, før det tages i brug den { $from }
    .label = udfases
    .other = tages i brug
    .help = Ret den dag, der er forkert

phase-out-without-successor = Systemet »{ $system }« er under udfasning, men intet system afløser det
    .label = hvad kommer bagefter?
    .help = Skriv `replaces` på det system, der afløser det, eller grunden i `no_successor`

action-before-prerequisite = »{ $action }« udføres i { $first }, før forudsætningen »{ $before }« slutter i { $last }
    .label = for tidligt
    .other = forudsætningen slutter her
    .help = Flyt en af aktiviteterne, eller tag den anden ud af `after`

quarter-outside-plan = Aktiviteten »{ $action }« ligger i { $quarter }, men planen løber fra { $from } til { $to }
    .label = uden for planen
    .other = planens periode
    .help = Flyt kvartalet, eller forlæng planens periode

running-without-progress = Den seneste melding om »{ $project }« er fra den { $day }, for mere end to måneder siden
    .label = den seneste melding
    .help = Skriv en melding i `progress`, eller sæt `stage: paused`, hvis projektet ligger stille

running-without-progress-never = Projektet »{ $project }« er i gang, men ingen har meldt om fremdriften
    .label = i gang uden melding
    .help = Skriv en melding i `progress` med dagen og `status`

red-without-redecision = »{ $project }« har stået på rødt siden den { $since } og er ikke på en dagsorden til fornyet afgørelse
    .label = på rødt
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

deviation-not-on-agenda = »{ $project }« meldte den { $on } en afvigelse, som ikke har været på en dagsorden: { $text }
    .label = meldt afvigelse
    .help = Sæt projektet på den næste dagsorden; med `kind: redecision`, når det ikke længere er, hvad der blev besluttet

deviation-not-on-agenda-risk = »{ $project }« meldte den { $on } en ny risiko, som ikke har været på en dagsorden: { $text }
    .label = ny risiko
    .help = Sæt projektet på den næste dagsorden; med `kind: redecision`, når det ikke længere er, hvad der blev besluttet

material-deviation-without-redecision-investment-dkk = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: investeringen er gået fra { $before } til { $now }; grænsen er { $limit } procent mere
    .label = investeringen nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-spent-dkk = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: der er forbrugt { $now } mod investeringen på { $before }; grænsen er { $limit } procent mere
    .label = forbrugt til nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-hours = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: timerne er gået fra { $before } til { $now }; grænsen er { $limit } procent flere
    .label = timerne nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-spent-hours = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: der er forbrugt { $now } timer mod de { $before }; grænsen er { $limit } procent flere
    .label = forbrugt til nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-start = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: starten er gået fra { $before } til { $now }; grænsen er { $limit ->
    [one] 1 kvartal
   *[other] { $limit } kvartaler
  } senere
    .label = starten nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-end = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: slutningen er gået fra { $before } til { $now }; grænsen er { $limit ->
    [one] 1 kvartal
   *[other] { $limit } kvartaler
  } senere
    .label = slutningen nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-saving-dkk-per-year = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: besparelsen om året er gået fra { $before } til { $now }; grænsen er { $limit } procent mindre
    .label = besparelsen nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-benefit = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: gevinsten »{ $about }« er faldet bort, og der er ingen anden af dens art
    .label = gevinsterne nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-benefit-due = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: gevinsten »{ $about }« forfalder { $now } i stedet for { $before }; grænsen er { $limit ->
    [one] 1 kvartal
   *[other] { $limit } kvartaler
  } senere
    .label = forfalder nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

material-deviation-without-redecision-risk = »{ $project }« er ikke længere, hvad der blev besluttet den { $decided }, og er ikke på en dagsorden til fornyet afgørelse: risikoen »{ $about }« er på { $now } point; grænsen for en ny eller større risiko er { $limit }
    .label = risikoen nu
    .other = besluttet her
    .help = Sæt projektet på den næste dagsorden med `kind: redecision`

stage-skipped = Projektet »{ $project }« gik fra `{ $first }` til `{ $stage }` uden { $skipped }
    .label = en fase er sprunget over
    .help = Sæt projektet tilbage til den fase, der blev sprunget over, til den er besluttet, eller undtag det fra reglen med en grund
