### Overblik over systemer, kontrakter, data og frister, dansk.

overview-ownerless = Systemer og kontrakter uden ejer, { $municipality }
overview-contracts = Kontrakter efter frist for opsigelse, { $municipality }
overview-data = Data i systemerne, { $municipality }
overview-costs = Systemernes udgifter, { $municipality }
overview-duplicates = Systemer til samme opgave, { $municipality }
overview-unknown = Det, registeret ikke ved, { $municipality }
overview-completeness = Registerets fuldstændighed, { $municipality }
overview-deadlines = Frister det kommende år, { $municipality }

# Systemportefølje.
self-service-local = lokal eller ukendt udbredelse
self-service-conforms = landsdækkende; følger eDag3
self-service-against = landsdækkende; følger ikke eDag3
self-service-unanswered = landsdækkende; ikke oplyst

# Systemer uden ejer.
role-system-owner = Systemejer
role-data-owner = Dataejer
role-contract-owner = Kontraktejer
kind-system = system
kind-contract = kontrakt
gap-unexplained = ikke begrundet i registeret

# Kontrakter.
months = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}
contract-overdue = OVERSKREDET med { $days ->
    [one] 1 dag
   *[other] { $days } dage
}: det er ikke besluttet, hvad der skal følge
contract-passed-decided = fristen er passeret; besluttet
contract-decided = besluttet
contract-ended = udløbet
contract-terminated = opsagt til { $day }
contract-terminated-on = opsagt { $given } til { $day }
contract-can-end = kan opsiges til ophør { $day }, den første mulige dag
contract-open-ended = løber, til den opsiges; kan tidligst ophøre { $day }
contract-open-ended-unknown-notice = løber, til den opsiges; opsigelsesvarslet er ikke oplyst
contract-end-unknown = slutdatoen er ikke oplyst
contract-unreadable = kan ikke læses fuldt ud, så ingen frist er regnet
contract-notice-unknown = opsigelsesvarslet er ikke oplyst
contract-renews = fornyes med { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} ad gangen
contract-followed-by = projekt: { $project }

# Data.
published-cleaned = ja; efter datavask
published-uncleaned = ja; uden datavask
published-undecided = ja; datavask ikke besluttet

# Udgifter.
funds-central = centrale
funds-local = decentrale
not-stated = ikke oplyst
total = I alt
dkk-of-year = { $year }, kr.
costs-by-administration = Sum efter den forvaltning, der betaler (hele registeret)
costs-by-owner = Sum efter systemejer (hele registeret)
costs-defined = Beløbene er de udgifter, som systemerne er registreret med. En kontrakts samlede værdi står i overblikket over kontrakter.

# Systemer til samme opgave.
duplicate-unexplained = ikke begrundet
duplicates-not-compared = { $systems } af { $all } systemer, der ikke er udfaset, kan ikke sammenlignes: { $kle } mangler et KLE-emne eller en KLE-gruppe, { $type } en type og { $unit } en enhed
duplicate-explained = begrundet
duplicate-kin = afløser eller del af samme løsning

# Det ukendte.
paper-and-page = { $paper }, s. { $page }
one-of-municipality = kommune
one-of-policy = politik
one-of-units = enhed
one-of-positions = stilling
one-of-roles = rolle
one-of-bodies = organ
one-of-meetings = møde
one-of-strategies = strategi
one-of-plans = handlingsplan
one-of-projects = projekt
one-of-pools = pulje
one-of-systems = system
one-of-contracts = kontrakt
one-of-suppliers = leverandør
one-of-processing = behandlingsaktivitet
one-of-competences = kompetence
one-of-documents = dokument

# Fuldstændighed.
completeness-defined = Udfyldt er den del af det, der spørges om, som systemets post svarer på: det, nogen skal stå til ansvar for, vejer 3, det, en regel kræver, 2 og resten 1, medmindre politikken siger andet. Det, der er oplyst som ukendt, tæller ikke som udfyldt.

# Frister.
overdue = overskredet
deadline-notice = Opsigelse af kontrakt
deadline-decide = Beslut, hvad der skal følge kontrakten
deadline-can-end = Kontrakt kan opsiges
deadline-contract-end = Kontrakt udløber
cost-of-year = Udgift i { $year }, kr.
deadlines-not-reckoned = { $count ->
    [one] Fristen kan ikke regnes for én kontrakt
   *[other] Fristerne kan ikke regnes for { $count } kontrakter
  }: { $names }
deadline-law = Lovkrav skal være opfyldt
deadline-retirement = System tages ud af brug
deadline-risk = Risikovurdering
deadline-dpia = Konsekvensanalyse
deadline-benefit = Gevinst skal være nået
deadline-goal = Mål skal være nået
deadline-strategy-review = Strategi tages op til vurdering
deadline-strategy-end = Strategiperiode slutter
deadline-plan-review = Handlingsplan ajourføres
deadline-system-review = Systemets oplysninger ajourføres
deadline-waiver = Undtagelse fra regel udløber
deadline-meeting = Møde
deadline-decided = besluttet, hvad der følger
deadline-ends = kontrakten udløber { $day }
deadline-renews-after = ellers fornyes den efter { $day }
deadline-can-end-on = kan tidligst ophøre { $day }
deadline-terminated = opsagt
deadline-option-left = har en ubrugt option
deadline-succeeded-by = afløses af { $systems }
deadline-last-time = sidst den { $day }
deadline-never = aldrig gjort
deadline-target = mål: { $target }
deadline-agenda = { $items ->
    [one] 1 punkt på dagsordenen
   *[other] { $items } punkter på dagsordenen
}
event-owner = Ansvarlig: { $owner }
