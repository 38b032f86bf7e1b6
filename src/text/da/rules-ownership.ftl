### Beskeder fra reglerne i src/rules/ownership, dansk.

system-without-owner = Systemet »{ $system }« har ingen systemejer
    .label = her mangler `owner`
    .help = Skriv den stilling, der ejer systemet: `owner: <stilling>`

essential-system-without-data-owner = Systemet »{ $system }« er væsentligt, men har ingen dataejer
    .label = væsentligt, men uden `data_owner`
    .help = Skriv den stilling, der har ansvaret for data: `data_owner: <stilling>`

contract-without-owner = Kontrakten »{ $contract }« har ingen kontraktejer
    .label = her mangler `owner`
    .help = Skriv den stilling, der styrer kontrakten: `owner: <stilling>`

position-without-holder = Stillingen »{ $position }« står som ejer { $times ->
        [one] ét sted
       *[other] { $times } steder
    }, men har ingen indehaver
    .label = her mangler `holder`
    .other = står som ejer her
    .help = Skriv indehaveren i `holder`, eller vælg en anden ejer, til stillingen er besat

cost-not-with-owner = { $payer } betaler { $amount } for »{ $system }« i { $year }, men ejeren ({ $owner }) hører til i { $unit }
    .label = ikke ejerens enhed
    .other = ejeren
    .help = Flyt budgettet til ejerens enhed, eller flyt ejerskabet til den enhed, der betaler

cost-not-with-owner-infrastructure = { $payer } betaler { $amount } for infrastrukturen »{ $system }« i { $year }, ikke den centrale it-enhed
    .label = ikke den centrale it-enhed
    .other = infrastruktur
    .help = Flyt budgettet til den centrale it-enhed, eller ret systemets `type`

cost-not-classified = En udgift til »{ $system }« i { $year } på { $amount } mangler { $fields }
    .label = udgiften er ikke fuldt beskrevet
    .help = Skriv `class: drift` eller `anlaeg`, `from: central` eller `local` og den enhed, der betaler, i `paid_by`

administration-without-superuser = Forvaltningen »{ $unit }« har ingen superbruger
    .label = en forvaltning uden superbrugere
    .help = Skriv de stillinger, der er superbrugere, i `super_users`

essential-system-without-superuser = Systemet »{ $system }« er væsentligt, men har ingen superbruger
    .label = her mangler `super_users`
    .help = Skriv enhed og stilling for en superbruger i `super_users`

administration-without-security-officer = Forvaltningen »{ $unit }« har ingen it-sikkerhedsansvarlig
    .label = en forvaltning uden it-sikkerhedsansvarlig
    .help = Skriv en stilling i forvaltningen: `security_officer: <stilling>`

one-person-project = I »{ $project }« er »{ $position }« både projektejer, projektleder og ejer af alle gevinster
    .label = samme stilling leder projektet
    .other = og ejer det
    .help = Lad en anden stilling lede projektet, eller giv gevinsterne til dem, der skal høste dem

owner-of-many-systems = Stillingen »{ $position }« ejer { $systems } systemer, og grænsen er { $limit }
    .label = ejer mange systemer
    .help = Overlad nogle af systemerne til de chefer, hvis opgaver de understøtter

role-without-position = Rollen »{ $role }« er beskrevet, men ingen stilling varetager den
    .label = kun beskrevet
    .help = Skriv rollen i `roles` på de stillinger, der varetager den

role-without-position-implemented = Rollen »{ $role }« står som indført, men ingen stilling varetager den
    .label = hvem varetager den?
    .help = Skriv rollen i `roles` på de stillinger, der varetager den, eller ret dens `status`
