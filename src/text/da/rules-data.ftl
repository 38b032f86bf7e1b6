### Beskeder fra reglerne i src/rules/data, dansk.

personal-data-without-processing = »{ $system }« har personoplysninger, men ingen behandlingsaktivitet nævner systemet
    .label = personoplysninger i systemet
    .help = Føj systemet til `systems` i den behandlingsaktivitet, det tjener, eller skriv aktiviteten i `processing/`

processing-record-incomplete =
    Behandlingsaktiviteten »{ $processing }« mangler { $number ->
        [one] et svar
       *[other] { $number } svar
    }, som loven kræver: { $fields }
    .label = her mangler svar
    .help = Skriv felterne, `[]` hvor der ingen er, eller nævn dem i `unknown` med grunden

personal-data-not-in-processing =
    »{ $system }« har { $number ->
        [one] en slags
       *[other] { $number } slags
    } personoplysninger, som ikke står i nogen af dets behandlingsaktiviteter: { $categories }
    .label = ikke i nogen behandlingsaktivitet
    .other = ikke blandt disse
    .help = Føj det, der mangler, til behandlingsaktiviteten, eller fjern det fra systemet, hvis det ikke er der

third-country-without-basis = »{ $processing }« sender personoplysninger til { $country } uden et overførselsgrundlag
    .label = overførslen mangler `basis`
    .help = Skriv grundlaget for overførslen: `basis: …`, eller spørg databehandleren, hvad det er

data-processing-agreement-missing = »{ $system }« drives af andre og har personoplysninger, men ingen kontrakt har en databehandleraftale
    .label = drives af andre
    .other = kontrakten har ingen `dpa`
    .help = Indgå aftalen, og nævn den i kontrakten: `dpa: <dokument>`

data-processing-agreement-missing-draft = »{ $system }« drives af andre og har personoplysninger, men databehandleraftalen er ikke underskrevet
    .label = drives af andre
    .other = aftalen gælder ikke endnu
    .help = Få aftalen underskrevet, og ret dokumentets status til `adopted`

data-processing-agreement-missing-processor = { $supplier } behandler personoplysninger i »{ $processing }«, men ingen kontrakt med leverandøren har en databehandleraftale
    .label = databehandler uden aftale
    .other = kontrakten har ingen `dpa`
    .help = Indgå aftalen, og nævn den i en kontrakt med leverandøren: `dpa: <dokument>`

data-processing-agreement-missing-processor-draft = { $supplier } behandler personoplysninger i »{ $processing }«, men databehandleraftalen er ikke underskrevet
    .label = databehandler uden gældende aftale
    .other = aftalen gælder ikke endnu
    .help = Få aftalen underskrevet, og ret dokumentets status til `adopted`

data-processing-agreement-pending = »{ $system }« skal drives af andre og have personoplysninger, men der er ingen databehandleraftale endnu
    .label = skal drives af andre
    .other = kun planlagt
    .help = Gør aftalen til en del af udbuddet, og nævn den i kontrakten, før systemet tages i brug

data-processing-agreement-pending-draft = »{ $system }« skal drives af andre og have personoplysninger, men databehandleraftalen er ikke underskrevet endnu
    .label = skal drives af andre
    .other = aftalen gælder ikke endnu
    .help = Få aftalen underskrevet, før systemet tages i brug

essential-system-unclassified = Det væsentlige system »{ $system }« er ikke klassificeret
    .label = her mangler `classification`
    .help = Skriv `classification:` med fortrolighed, integritet og tilgængelighed fra 1 til 4

confidentiality-too-low = »{ $system }« har personoplysninger af slagsen `{ $category }`, men fortroligheden er kun { $level }
    .label = under 3
    .other = personoplysninger med særlig beskyttelse
    .help = Hæv `confidentiality` til 3 eller 4 og beskyt systemet derefter, eller ret oplysningernes slags

dpia-missing = »{ $processing }« kræver en konsekvensanalyse, men der er ingen dato for, at den er lavet
    .label = kræves, men uden dato
    .help = Lav analysen, og skriv dagen: `on: <dato>`

risk-assessment-overdue = Det kritiske system »{ $system }« blev sidst risikovurderet den { $assessed }, for mere end to år siden
    .label = mere end to år siden
    .help = Vurdér systemets risici, og skriv dagen

risk-assessment-overdue-never = Det kritiske system »{ $system }« har ingen dato for en risikovurdering
    .label = kritisk, men aldrig vurderet
    .help = Vurdér systemets risici, og skriv dagen i `risk_assessed_on`

emergency-priority-missing = Det kritiske system »{ $system }« har ingen prioritet i nøddrift
    .label = kritisk, men uden prioritet
    .help = Skriv `emergency_priority:` med et tal fra 1 (først) til 5 (sidst)

cleaning-not-decided = Datasættet »{ $data_set }« i »{ $system }« skal være åbent for borgerne, men det er ikke besluttet, om det skal gennem datavask
    .label = skal være åbent for borgerne
    .help = Beslut det med dataejeren, og skriv `publish_after_cleaning: true` eller `false`

cleaning-not-decided-processing = Oplysningerne i »{ $processing }« skal være åbne for borgerne, men det er ikke besluttet, om de skal gennem datavask
    .label = datavask først?
    .help = Beslut det, og skriv `clean_first: true` eller `false`

digital-post-missing = »{ $system }« burde sende til Digital Post, men gør det ikke
    .label = ikke koblet til
    .help = Planlæg koblingen med leverandøren eller som et projekt

digital-post-missing-unanswered = Det fremgår ikke, om »{ $system }« sender til Digital Post
    .label = sender til Digital Post?
    .help = Skriv `digital_post:` med `integrated`, `missing` eller `not_relevant`

self-service-not-conformant = »{ $system }« bruges af { $municipalities } kommuner, men NemLog-in er ikke den eneste måde at logge ind på
    .label = ikke alene NemLog-in
    .other = udbredt i hele landet
    .help = Kræv af leverandøren, at borgerne logger ind med NemLog-in og intet andet

self-service-not-conformant-portal = »{ $system }« bruges af { $municipalities } kommuner, men indgår ikke i borgerportalen
    .label = ikke i portalen
    .other = udbredt i hele landet
    .help = Kræv af leverandøren, at løsningen bliver en del af borger.dk

self-service-facts-missing = Selvbetjeningsløsningen »{ $system }« har ingen oplysninger i `self_service`
    .label = en selvbetjeningsløsning
    .help = Skriv `self_service:` med `municipalities`, `login`, `portal` og `counter`

self-service-facts-missing-some = Selvbetjeningsløsningen »{ $system }« mangler { $fields }
    .label = her mangler oplysninger
    .help = Spørg leverandøren, og skriv det, eller nævn det i `unknown` med grunden

self-service-facts-missing-counter = Brugen af selvbetjeningsløsningen »{ $system }« bliver ikke talt
    .label = tælles ikke
    .help = Få borger.dks tællerscript sat på løsningen

answers-exclude-each-other = `none` og `{ $category }` kan ikke begge stå i `personal_data`
    .label = de udelukker hinanden
    .help = Slet det, der er forkert
answers-exclude-each-other-processing = »{ $processing }« behandler ifølge `personal_data` ingen personoplysninger
    .label = ingen personoplysninger
    .help = Skriv, hvilke personoplysninger der behandles, eller slet behandlingsaktiviteten
answers-exclude-each-other-contract = »{ $system }« siger, hvorfor det ingen kontrakt har, men er med i »{ $contract }«
    .label = ingen kontrakt
    .other = kontrakten
    .help = Slet `no_contract`, eller tag systemet ud af kontrakten

data-processing-agreement-wrong = »{ $document }« er ikke en databehandleraftale, men står som `dpa` i »{ $contract }«
    .label = ikke en databehandleraftale
    .other = dokumentets slags
    .help = Nævn databehandleraftalen med leverandøren; findes den ikke, så slet linjen
data-processing-agreement-wrong-contract = »{ $document }« hører til en anden leverandørs kontrakt, men står som `dpa` i »{ $contract }«
    .label = en andens aftale
    .other = kontrakten, den hører til
    .help = Nævn databehandleraftalen med denne leverandør; findes den ikke, så slet linjen
data-processing-agreement-wrong-shared = »{ $document }« siger ikke, hvilken kontrakt den hører til, og står som `dpa` i »{ $contract }« og i en anden leverandørs kontrakt, »{ $first }«
    .label = også en anden leverandørs
    .other = den anden kontrakt
    .help = Skriv i dokumentets `about`, hvilken kontrakt det hører til, og nævn den rigtige aftale i den anden

party-in-wrong-role = »{ $party }« er kommunens egen (`{ $position }`) og kan ikke være fælles dataansvarlig for »{ $processing }«
    .label = kommunens egen
    .help = Slet navnet; fælles dataansvarlig er en anden myndighed eller virksomhed
party-in-wrong-role-municipality = »{ $party }« er kommunen selv og kan ikke være fælles dataansvarlig for »{ $processing }«
    .label = kommunen selv
    .help = Slet navnet; fælles dataansvarlig er en anden myndighed eller virksomhed
party-in-wrong-role-processor = »{ $party }« er databehandler for »{ $processing }« og derfor ikke modtager
    .label = også nævnt som modtager
    .other = databehandleren
    .help = Slet navnet i `recipients`
