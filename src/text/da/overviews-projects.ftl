### Overblikkene om projekter, planer, penge og organisation: titler og faste vendinger.

overview-projects = Projektportefølje, { $municipality }
projects-deviation-note = Afvigelser er set mod business casens investering og den aftalte tidsplan, som de står i registret, og mod seneste statusrapport. Hvad der er ændret, siden projektet blev besluttet, viser »portfolio follow«.
projects-no-report = Ingen statusrapport
projects-over-budget = { $over } over investeringen
projects-not-begun = Skulle være begyndt { $day }
projects-past-end = Skulle være afsluttet { $day }

overview-plan = Handlingsplaner, { $municipality }
plan-legend = F: forberedelse. U: udførelse.
plan-unknown-quarters = ?: kvartalet er ukendt; planen siger hvorfor.
plan-prepare = F
plan-do = U
plan-unknown = ?

overview-thread = Den røde tråd, { $municipality }
thread-vision = Vision i { $strategy }: { $vision }
thread-gaps = Huller i tråden: { $areas ->
    [one] 1 fokusområde
   *[other] { $areas } fokusområder
} uden mål, { $goals } mål uden projekt, { $projects ->
    [one] 1 projekt
   *[other] { $projects } projekter
} uden gældende mål.
thread-unread = Ikke alle strategier og projekter kunne læses, så huller i tråden kan mangle her.
thread-area-without-goal = Fokusområde uden mål
thread-no-projects = Uden egne projekter: { $because }
thread-goals-unknown = Målene er ukendte
thread-goals-not-given = { $projects ->
    [one] Ét projekts mål er ikke oplyst
   *[other] { $projects } projekters mål er ikke oplyst
  }; det står ud for hvert
thread-project-goals-unknown = målene er ikke kendt: { $because }
thread-project-goals-unreadable = målene kan ikke læses
thread-goal-without-project = Mål uden projekt
thread-project-without-goal = Projekt uden mål
thread-goals-outlived = Målene hører til en strategi, der er udløbet

overview-benefits = Gevinster, { $municipality }
benefits-by-year = Besparelser år for år
benefits-reaped = Hentet
benefits-partly = Delvist hentet
benefits-measured = Målt
benefits-late = Forfalden, ikke målt
benefits-not-measured = Ikke målt endnu

overview-roles = Roller og hvem der varetager dem, { $municipality }
roles-super-user = Superbruger
roles-security-officer = It-sikkerhedsansvarlig
roles-nobody = Ingen

overview-joint = Fælles løsninger og hvad de berører, { $municipality }

overview-bodies = Organer, møder og beslutninger, { $municipality }
bodies-decides = Beslutter: { $what }
bodies-recommends = Indstiller: { $what }
bodies-up-to = { $mandate }, op til { $limit }

overview-competences = Kompetencer, { $municipality }
competences-gaps = { $gaps } af { $demands } krav er ikke opfyldt eller ikke oplyst, heraf { $mandatory ->
    [one] 1 obligatorisk
   *[other] { $mandatory } obligatoriske
}.
competences-by-unit = Huller ud af krav, efter enhed og niveau
competences-of = { $gaps } af { $demands }
competences-everyone = Alle
competences-level-not-known = Niveauet er ikke kendt
competences-mandatory-missing = Mangler, obligatorisk
competences-missing = Mangler
competences-not-stated = Ikke oplyst

overview-needs = Behov for it-udvikling, { $municipality }
needs-asked-for = Beløb, der er meldt ind
needs-not-answered = Ikke besvaret
needs-unknown = Ukendt
need-one-year = Behov på 1-årigt sigt
need-several-years = Behov på flerårigt sigt
need-software = Investering i software, kr.
need-hardware = Investering i hardware, kr.
need-users = Brugere
need-business-value = Forretningsmæssig værdi
need-own-resources = Egne ressourcer til udvikling og implementering
need-cross-cutting = Ønsker til tværgående løsninger
need-integration = Ønsker til integration til tværgående løsninger
need-development = Heraf udvikling, kr.
need-operation = Drift pr. år, kr.
need-area-service = Servicering af borgere og virksomheder
need-area-workplace = Den digitale arbejdsplads
need-area-modernisation = Modernisering af it-systemer og arkitektur

overview-financing = Hvem betaler, og hvem får gevinsten, { $municipality }
financing-note = Besparelser tilfalder den, der er nævnt; alt andet betales. Puljer, stabe og den centrale it-enhed regnes som centrale, forvaltninger som decentrale, når et systems udgift ikke selv siger andet. Projekternes år er dem, som business casen regner med.
financing-not-given = Ikke oplyst for { $count }: { $names }
financing-investment = Investering
financing-unclassified = Ikke fordelt
financing-operation = Drift
financing-saving = Besparelse
financing-repayment = Tilbagebetaling
financing-nobody = Ikke angivet
financing-central = central
financing-local = decentral

overview-pools = Puljer år for år, { $municipality }
pools-so-far = { $pool } har siden { $from } bevilget { $granted } og fået { $repaid } tilbage: { $share } % selvfinansiering.
pools-so-far-partial = Mindst én postering er ikke kendt eller kan ikke læses og er ikke regnet med.
pools-note = Selvfinansiering er årets tilbagebetalinger i forhold til årets bevillinger. Ventet er bevillinger til bundne projekter og tilbagebetalinger efter projekternes aftaler; et år, hvor projektet har betalt, regnes som betalt. Foreslåede projekter, der ikke er bundet, er ikke regnet med.
