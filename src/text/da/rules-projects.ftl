### Beskeder fra reglerne i src/rules/projects, dansk.

not-a-project = Projektet »{ $project }« opfylder ingen af kriterierne for et projekt: { $fields }; grænserne er { $cost } og { $hours } timer
    .label = opfylder intet kriterium
    .help = Skriv det, der gør det til et projekt, eller giv i `listed_because` grunden til, at det står i porteføljen

not-a-project-listed = »{ $project }« er ikke et projekt efter definitionen, men står i porteføljen med en grund: { $because }
    .label = grunden til, at det er med
    .help = Tag det ud af porteføljen, når grunden ikke længere holder

business-case-missing = Projektet »{ $project }« er indstillet, men har ingen business case
    .label = her mangler `business_case`
    .help = Skriv `business_case:` med `investment_dkk` og `operating_dkk_per_year`, eventuelt som skøn

business-case-missing-figure = Business casen for »{ $project }« mangler { $fields }
    .label = et tal mangler her
    .help = Skriv tallet, eventuelt som skøn; 0 er også et tal

business-case-not-positive = Business casen for »{ $project }« er ikke positiv: nutidsværdien er { $value } med { $years ->
        [one] ét års drift
       *[other] { $years } års drift
    }, og den nævner intet af projektets egne mål med en målbar gevinst
    .label = hverken positiv i kroner eller mål
    .help = Nævn det mål, projektet er til for, i `positive_for`, og giv gevinsten for det mål både `measure` og `target`

benefit-kind-missing = Projektet »{ $project }« har ingen gevinster
    .label = her mangler `benefits`
    .help = Skriv mindst én økonomisk og én kvalitetsmæssig gevinst i `benefits`

benefit-kind-missing-economic = Projektet »{ $project }« har ingen økonomisk gevinst
    .label = ingen økonomisk gevinst
    .help = Skriv den økonomiske gevinst, eller giv grunden: `no_benefit: { "{" }kind: economic, because: …{ "}" }`

benefit-kind-missing-quality = Projektet »{ $project }« har ingen kvalitetsmæssig gevinst
    .label = ingen kvalitetsmæssig gevinst
    .help = Skriv den kvalitetsmæssige gevinst, eller giv grunden: `no_benefit: { "{" }kind: quality, because: …{ "}" }`

benefit-without-owner = Gevinsten »{ $benefit }« i projektet »{ $project }« har ingen gevinstejer
    .label = gevinsten mangler `owner`
    .help = Skriv den stilling, der skal høste gevinsten: `owner: <stilling>`

benefit-not-measurable = Gevinsten »{ $benefit }« i projektet »{ $project }« kan ikke måles: den mangler { $fields }
    .label = gevinsten kan ikke måles
    .help = Skriv, hvad der måles, værdien før, målet og dagen; ved en økonomisk gevinst også besparelsen om året

benefit-measured-too-late = Værdien før projektet er for »{ $benefit }« i »{ $project }« målt { $measured }, efter at projektet begyndte { $start }
    .label = målt efter projektets start
    .other = her begynder projektet
    .help = Find en værdi fra før starten, eller fjern `before` og `before_on` og skriv i `unknown`, at den mangler

quality-benefit-with-saving = Gevinsten »{ $benefit }« i projektet »{ $project }« er kvalitetsmæssig, men har { $amount }
    .label = kroner på en kvalitetsmæssig gevinst
    .other = gevinstens slags
    .help = Gør besparelsen til en økonomisk gevinst for sig, eller fjern beløbet

realisation-plan-missing = Projektet »{ $project }« er godkendt uden en gevinstrealiseringsplan
    .label = planen skal være her nu
    .help = Skriv i `realisation_plan`, hvordan gevinsterne høstes og måles

required-document-missing = Projektet »{ $project }« mangler et dokument af typen `{ $document }`, som kræves fra fasen `{ $stage }`
    .label = her mangler `{ $document }`
    .help = Registrér dokumentet, og nævn det i projektets `documents`

risks-missing = Projektet »{ $project }« er godkendt uden risici
    .label = risici skal være kendt nu
    .help = Skriv mindst én risiko i `risks` med sandsynlighed og konsekvens

stakeholders-missing = Projektet »{ $project }« er godkendt uden interessenter
    .label = interessenter skal være inddraget nu
    .help = Skriv i `stakeholders`, hvem der er berørt, og hvornår de blev inddraget

project-not-approved = Intet møde har godkendt projektet »{ $project }«
    .label = ingen godkendelse til denne fase
    .help = Registrér det møde, der godkendte det, eller sæt projektet tilbage til `stage: proposed` og på næste dagsorden

project-not-approved-recommended = Projektet »{ $project }« er indstillet, men intet møde har godkendt det
    .label = ingen godkendelse til denne fase
    .other = kun en indstilling
    .help = Registrér det møde, hvor indstillingen blev godkendt, eller sæt projektet tilbage til `stage: proposed`

too-many-running-projects = { $running } projekter kører samtidig, men grænsen er { $limit }: { $projects }{ $more ->
        [0] { "" }
       *[other] { " " }og { $more } til
    }
    .label = den grænse, der er sat
    .help = Afslut et projekt, sæt det på pause, eller lad rådet hæve grænsen

it-involved-late = Den centrale it-enhed blev først inddraget i »{ $project }« { $involved }, efter at projektet var på dagsordenen { $proposed }
    .label = for sent
    .other = her var det til beslutning
    .help = Lad den centrale it-enhed gennemgå indstillingen, før der besluttes mere

it-involved-late-never = Intet viser, at den centrale it-enhed er inddraget i projektet »{ $project }«
    .label = her mangler `it_involved_on`
    .help = Tal med den centrale it-enhed, og skriv dagen i `it_involved_on`

new-system-without-owner = Projektet »{ $project }« er godkendt, men det nye system »{ $system }« har endnu ingen systemejer
    .label = systemet mangler en ejer
    .other = ejeren er stadig ukendt
    .help = Skriv ejeren i systemets `owner`, og fjern feltet fra dets `unknown`

market-check-missing = Projektet »{ $project }« indfører »{ $system }« uden en markedsafdækning
    .label = er markedet undersøgt?
    .help = Skriv i `market_check`, hvilke standardløsninger og egne systemer der er set på, og hvorfor de ikke passer

principles-not-assessed = Projektet »{ $project }« er godkendt uden at være vurderet i forhold til { $principles ->
        [one] strategiens princip
       *[other] de { $principles } principper i gældende strategier
    }
    .label = ingen vurdering mod principperne
    .help = Skriv i `principle_check`, om projektet følger hvert af de principper, der har betydning for det

principle-deviation-unexplained = Projektet »{ $project }« afviger uden begrundelse fra princippet »{ $principle }«
    .label = afvigelsen er ikke begrundet
    .help = Skriv grunden i `because`, eller lav løsningen om

score-invalid = Projektet »{ $project }« har fået { $value } for `{ $criterion }`, men skalaen går fra { $min } til { $max }
    .label = uden for skalaen
    .help = Skriv et helt tal fra { $min } til { $max }

score-invalid-criterion = Projektet »{ $project }« er vurderet på `{ $criterion }`, som ikke er et af politikkens kriterier
    .label = ukendt kriterium
    .help = Brug et af kriterierne { $known }

score-missing = Projektet »{ $project }« er ikke vurderet på { $criteria }
    .label = en vurdering mangler
    .help = Lad forvaltningen vurdere projektet, og skriv pointene i `scores`

score-differs-from-band = Projektet »{ $project }« har { $score } for økonomisk gevinst, men en besparelse på { $saving } om året giver { $level }
    .label = passer ikke til besparelsen
    .other = besparelserne står her
    .help = Skriv { $level }, eller ret besparelsen

pilot-against-stance = Projektet »{ $project }« gør kommunen til pilot, men det har kommunen besluttet ikke at være
    .label = pilot
    .other = kommunens holdning
    .help = Vent, til løsningen er afprøvet, eller lad rådet ændre holdningen

project-not-in-tool = Projektet »{ $project }« er vedtaget, men har intet nummer i projekthåndteringsværktøjet
    .label = her mangler `tool_ref`
    .help = Opret projektet i værktøjet, og skriv nummeret i `tool_ref`

closed-without-measuring = Projektet »{ $project }« er afsluttet, men gevinsten »{ $benefit }«, der skulle være nået { $due }, er aldrig målt
    .label = dagen er gået uden måling
    .other = afsluttet
    .help = Mål gevinsten, og skriv værdien i `measured`, eller sæt projektet tilbage til `stage: realising`

benefits-below-limit = Projektet »{ $project }« har opnået { $realised } af de { $expected }, det lovede om året: { $share } procent mod mindst { $limit }
    .label = mindre besparelse end lovet
    .help = Find årsagen sammen med gevinstejeren, og læg den frem for rådet

owner-does-not-match-scope = Det tværgående projekt »{ $project }« ejes af { $owner }, som ikke sidder i en direktion eller styregruppe
    .label = uden plads i ledelsen
    .other = projektet er tværgående
    .help = Lad et medlem af den kreds, der styrer porteføljen, eje projektet, eller ret `scope`

owner-does-not-match-scope-local = Det lokale projekt »{ $project }« hører til { $unit }, men ejes af { $owner } i { $other }
    .label = ejer fra en anden forvaltning
    .other = projektet er lokalt
    .help = Lad en chef i { $unit } eje projektet, eller ret `scope`

operation-without-payer = Driften af projektet »{ $project }« koster { $operation } om året, men det fremgår ikke, hvilken enhed der betaler
    .label = hvem betaler driften?
    .help = Skriv enheden i `operation_paid_by`; en pulje kan ikke betale drift

same-gain-counted-twice = Gevinsten »{ $benefit }« i »{ $project }« er den samme som »{ $other_benefit }« i »{ $other_project }«: { $saving } om året på samme mål
    .label = talt med to gange
    .other = her første gang
    .help = Lad besparelsen stå ét sted, eller del beløbet mellem de to

same-gain-counted-twice-own = Gevinsterne »{ $other_benefit }« og »{ $benefit }« i projektet »{ $project }« er den samme: { $saving } om året på samme mål
    .label = talt med to gange
    .other = her første gang
    .help = Fjern den ene, eller del beløbet mellem de to

service-costs-more-work = »{ $project }« betjener borgere, men giver { $hours ->
        [one] én time
       *[other] { $hours } timer
    } mere arbejde om året i den samlede proces
    .label = mere arbejde i alt
    .other = rettet mod borgere eller virksomheder
    .help = Lav arbejdsgangen bag om, eller lad rådet godkende det ekstra arbejde

project-owner-missing = Projektet »{ $project }« er indstillet uden en projektejer
    .label = her mangler `owner`
    .help = Skriv den stilling, der ejer projektet: `owner: <stilling>`

project-manager-missing = Projektet »{ $project }« er i gang uden en projektleder
    .label = her mangler `manager`
    .help = Skriv den stilling, der leder projektet: `manager: <stilling>`

need-incomplete = Behovet »{ $project }« mangler { $number ->
        [one] ét svar
       *[other] { $number } svar
    }: { $fields }
    .label = behovet er ikke fuldt beskrevet
    .help = Spørg fagområdet, og skriv svarene; 0 og »ingen« er også svar

need-incomplete-empty = Behovet »{ $project }« er ikke beskrevet
    .label = her mangler `need`
    .help = Skriv svarene på de otte punkter i `need`

project-not-scheduled = Projektet »{ $project }« er godkendt uden en fuld tidsplan: der mangler { $fields }
    .label = tidsplanen mangler
    .help = Skriv aftalt start og slut i `schedule`; en grov tidsplan er nok
