### Beskeder fra reglerne i src/rules/strategy, dansk.

focus-area-missing = Projektet »{ $project }« er indstillet uden et fokusområde
    .label = her kræves et fokusområde
    .help = Skriv det, der vejer tungest: `focus_area: <strategi>/<fokusområde>`

goal-missing = Projektet »{ $project }« er indstillet uden et mål
    .label = her kræves et mål
    .help = Skriv de mål, det bidrager til: `goals: [<strategi>/<mål>]`

goal-missing-outlived = Projektet »{ $project }« bidrager kun til mål i »{ $strategy }«, som er udløbet
    .label = mål i en udløbet strategi
    .other = her sluttede strategien
    .help = Nævn et mål i den strategi, der gælder nu, eller forlæng strategien

goal-without-project = Intet projekt bidrager til målet »{ $goal }« under »{ $area }«
    .label = intet projekt for målet
    .help = Nævn målet i det projekt, der tjener det, eller giv i `no_projects_ok` grunden til, at fokusområdet ingen har

focus-area-without-goal = Fokusområdet »{ $area }« i »{ $strategy }« har intet mål
    .label = her mangler `goals`
    .help = Skriv et mål, eller giv i `no_projects_ok` grunden til, at fokusområdet intet behøver

goal-not-measurable = Målet »{ $goal }« kan ikke måles: det mangler { $fields }
    .label = målet kan ikke måles
    .help = Skriv, hvad der måles, hvad der skal nås, og hvornår, eller nævn det i `unknown`

project-not-in-plan = Projektet »{ $project }« står ikke i nogen plan
    .label = besluttet, men ikke i en plan
    .help = Skriv en aktivitet for det i en plan, med `project:` og kvartaler

administration-without-plan = »{ $unit }« har ingen handlingsplan
    .label = uden plan
    .help = Skriv planen i `plans/`, med `unit:` og aktiviteter

administration-without-plan-over = Handlingsplanen for »{ $unit }«, »{ $plan }«, sluttede i { $to }
    .label = uden plan
    .other = her sluttede planen
    .help = Skriv den næste plan i `plans/`, eller forlæng perioden for denne

document-missing = Dokumentet »{ $document }« mangler
    .label = mangler
    .help = Skriv eller find dokumentet, og ret dets status

policy-without-control = Det fremgår ikke, hvordan det kontrolleres, at »{ $document }« bliver fulgt
    .label = her mangler `control`
    .help = Aftal, hvem der kontrollerer hvad og hvor tit, og skriv det i `control`
