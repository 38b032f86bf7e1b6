### Beskeder fra reglerne i src/rules/projects, dansk.

not-a-project = »{ $project }« opfylder intet kriterium for et projekt{ $limits ->
        [both] {" "}og er ikke over { $cost } eller { $hours } timer
        [cost] {" "}og er ikke over { $cost }
        [hours] {" "}og er ikke over { $hours } timer
       *[none] {""}
    }
    .label = opfylder intet kriterium
    .help = Skriv det, der gør det til et projekt ({ $fields }), eller giv i `listed_because` grunden til, at det skal følges

not-a-project-listed = »{ $project }« er ikke et projekt efter definitionen, men står i porteføljen med en grund: { $because }
    .label = grunden til, at det er med
    .help = Tag det ud af porteføljen, når grunden ikke længere holder

business-case-missing = Projektet »{ $project }« er indstillet, men har ingen business case
    .label = her mangler `business_case`
    .help = Skriv `business_case:` med `investment_dkk` og `operating_dkk_per_year`, eventuelt som skøn

business-case-missing-figure = Business casen for »{ $project }« mangler { $fields }
    .label = et tal mangler her
    .help = Skriv tallet, eventuelt som skøn; 0 er også et tal

business-case-not-positive = Business casen for »{ $project }« er negativ ({ $value } over { $years ->
        [one] ét år
       *[other] { $years } år
    }) og vejes ikke op af et mål med en målbar gevinst
    .label = negativ nutidsværdi og intet mål
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

benefit-without-owner = Gevinsten »{ $benefit }« i »{ $project }« har ingen gevinstejer
    .label = gevinsten mangler `owner`
    .help = Skriv den stilling, der skal høste gevinsten: `owner: <stilling>`

benefit-not-measurable = Gevinsten »{ $benefit }« i »{ $project }« kan ikke måles: den mangler { $fields }
    .label = gevinsten kan ikke måles
    .help = Skriv, hvad der måles, værdien før, målet og dagen; ved en økonomisk gevinst også besparelsen om året

benefit-measured-too-late = Nulpunktet for gevinsten »{ $benefit }« er målt den { $measured }, efter at projektet begyndte den { $start }
    .label = målt efter projektets start
    .other = her begynder projektet
    .help = Find en værdi fra før starten, eller fjern `before` og `before_on`, og skriv i `unknown`, at de mangler

quality-benefit-with-saving = Gevinsten »{ $benefit }« i »{ $project }« er kvalitetsmæssig, men har et beløb: { $amount }
    .label = kroner på en kvalitetsmæssig gevinst
    .other = gevinstens slags
    .help = Gør besparelsen til en økonomisk gevinst for sig, eller fjern beløbet

benefit-beneficiary-unclear = Gevinsten »{ $benefit }« i »{ $project }« siger både, at en enhed får den, og at nogen uden for kommunen gør
    .label = nogen uden for kommunen
    .other = en enhed
    .help = Fjern den, der er forkert; får begge en gevinst, så skriv to

benefit-beneficiary-unclear-economic = Gevinsten »{ $benefit }« i »{ $project }« er økonomisk, men tilfalder nogen uden for kommunen
    .label = nogen uden for kommunen
    .other = en økonomisk gevinst er kommunens egen
    .help = Skriv den enhed, der sparer, eller gør gevinsten kvalitetsmæssig

realisation-plan-missing = Projektet »{ $project }« har ingen gevinstrealiseringsplan
    .label = planen skal være her nu
    .help = Skriv i `realisation_plan`, hvordan gevinsterne høstes og måles

required-document-missing = »{ $project }« mangler et dokument af typen `{ $document }`, som kræves fra fasen `{ $stage }`
    .label = her mangler `{ $document }`
    .help = Registrér dokumentet, og nævn det i projektets `documents`

risks-missing = Projektet »{ $project }« har ingen risici
    .label = risici skal være kendt nu
    .help = Skriv mindst én risiko i `risks` med sandsynlighed og konsekvens

stakeholders-missing = Projektet »{ $project }« er stillet til beslutning uden interessenter
    .label = interessenterne skal være kendt nu
    .help = Skriv i `stakeholders`, hvem der er berørt, og hvornår de blev inddraget

stakeholders-missing-late = »{ $who }« blev først inddraget i projektet »{ $project }« den { $involved }, efter at det var godkendt den { $decided }
    .label = inddraget efter beslutningen
    .other = godkendt
    .help = Ret dagen i `involved_on`, hvis den er forkert; ellers må sagen forelægges igen med interessentens bemærkninger

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

it-involved-late = Den centrale it-enhed blev først inddraget i »{ $project }« den { $involved }, efter mødet den { $proposed }
    .label = efter mødet
    .other = her var det til beslutning
    .help = Lad den centrale it-enhed gennemgå indstillingen, før der besluttes mere

it-involved-late-never = Det fremgår ikke, at den centrale it-enhed er inddraget i projektet »{ $project }«
    .label = her mangler `it_involved_on`
    .help = Tal med den centrale it-enhed, og skriv dagen i `it_involved_on`

new-system-without-owner = Projektet »{ $project }« er godkendt, men det nye system »{ $system }« har stadig ingen systemejer
    .label = systemet mangler en ejer
    .other = ejeren er stadig ukendt
    .help = Skriv ejeren i systemets `owner`, og fjern feltet fra dets `unknown`

market-check-missing = Projektet »{ $project }« indfører »{ $system }« uden en markedsafdækning
    .label = er markedet undersøgt?
    .help = Skriv i `market_check`, hvilke standardløsninger og egne systemer der er set på, og hvorfor de ikke passer

principles-not-assessed = Projektet »{ $project }« er ikke vurderet i forhold til { $principles ->
        [one] strategiens princip
       *[other] et eneste af de { $principles } principper i gældende strategier
    }
    .label = ikke vurderet efter principperne
    .help = Skriv i `principle_check` for hvert princip, om projektet følger det, afviger fra det, eller om det ikke er relevant

principles-not-assessed-some = Projektet »{ $project }« mangler at blive vurderet i forhold til { $missing } af de { $principles } principper i gældende strategier, først »{ $first }«
    .label = ikke vurderet efter alle principper
    .other = mangler
    .help = Skriv i `principle_check` for hvert princip, om projektet følger det, afviger fra det, eller om det ikke er relevant

principle-deviation-unexplained = »{ $project }« afviger uden begrundelse fra princippet »{ $principle }«
    .label = afvigelsen er ikke begrundet
    .help = Skriv grunden i `because`, eller ændr løsningen

score-invalid = Projektet »{ $project }« har fået { $value } for `{ $criterion }`, men skalaen går fra { $min } til { $max }
    .label = uden for skalaen
    .help = Skriv et helt tal fra { $min } til { $max }

score-invalid-criterion = Projektet »{ $project }« er vurderet på `{ $criterion }`, som ikke er et af politikkens kriterier
    .label = ukendt kriterium
    .help = Brug et af kriterierne { $known }

score-missing = Projektet »{ $project }« er ikke vurderet på { $criteria }
    .label = en vurdering mangler
    .help = Lad forvaltningen vurdere projektet, og skriv vurderingen i `scores`

score-from-other-unit = Vurderingen af »{ $project }« på { $criterion } er givet af { $unit }, som ikke er en af dem, der vurderer
    .label = vurderet af en anden
    .other = dem, der vurderer
    .help = Lad forvaltningen vurdere projektet, og skriv den i `by`

score-differs-from-band = »{ $project }« er vurderet til { $score } for økonomisk gevinst, men en besparelse på { $saving } om året giver { $level }
    .label = passer ikke til besparelsen
    .other = besparelserne står her
    .help = Skriv { $level }, eller ret besparelsen

pilot-against-stance = Projektet »{ $project }« gør kommunen til pilot, men det har kommunen besluttet ikke at være
    .label = pilot
    .other = kommunens holdning
    .help = Vent, til løsningen er afprøvet, eller lad rådet ændre holdningen

project-not-in-tool = »{ $project }« er vedtaget, men har intet nummer i projekthåndteringsværktøjet
    .label = her mangler `tool_ref`
    .help = Opret projektet i værktøjet, og skriv nummeret i `tool_ref`

closed-without-measuring = Projektet »{ $project }« er afsluttet, men gevinsten »{ $benefit }«, der skulle være nået den { $due }, er aldrig målt
    .label = dagen er gået uden måling
    .other = afsluttet
    .help = Mål gevinsten, og skriv værdien i `measured`, eller sæt projektet tilbage til `stage: realising`

closed-without-measuring-early = Projektet »{ $project }« er afsluttet, før gevinsten »{ $benefit }« kan høstes den { $due }
    .label = afsluttet for tidligt
    .other = gevinsten skal nås til da
    .help = Sæt projektet tilbage til `stage: realising`, til gevinsten er målt

benefits-below-limit = Projektet »{ $project }« har opnået { $realised } af de { $expected }, det lovede om året: { $share } procent mod mindst { $limit }
    .label = mindre besparelse end lovet
    .help = Find årsagen sammen med gevinstejeren, og læg den frem for rådet

owner-does-not-match-scope = Det tværgående projekt »{ $project }« ejes af { $owner }, som ikke sidder i en direktion eller styregruppe
    .label = uden plads i ledelsen
    .other = projektet er tværgående
    .help = Lad et medlem af den kreds, der styrer porteføljen, eje projektet, eller ret `scope`

owner-does-not-match-scope-local = Det lokale projekt »{ $project }« i { $unit } ejes af { $owner } i { $other }
    .label = ejer fra en anden forvaltning
    .other = projektet er lokalt
    .help = Lad en chef i { $unit } eje projektet, eller ret `scope`

owner-does-not-match-scope-no-chief = Det lokale projekt »{ $project }« ejes af { $owner }, som ikke er chef i { $unit }
    .label = ikke en chef i området
    .other = projektet er lokalt
    .help = Lad en chef i { $unit } eje projektet, eller skriv i `local_owner_roles` i `policy.yaml`, hvilke roller der kan

operation-without-payer = Driften af projektet »{ $project }« koster { $operation } om året, men det fremgår ikke, hvilken enhed der betaler
    .label = hvem betaler driften?
    .help = Skriv enheden i `operation_paid_by`; en pulje kan ikke betale drift

same-gain-counted-twice = »{ $benefit }« er også regnet med som »{ $other_benefit }« i »{ $other_project }«: { $saving } om året
    .label = talt med to gange
    .other = her første gang
    .help = Lad besparelsen stå ét sted, eller del beløbet mellem de to

same-gain-counted-twice-own = »{ $other_benefit }« og »{ $benefit }« i »{ $project }« er samme gevinst: { $saving } om året på samme mål
    .label = talt med to gange
    .other = her første gang
    .help = Fjern den ene, eller del beløbet mellem de to

service-costs-more-work = »{ $project }« betjener borgere, men giver { $hours ->
        [one] én time
       *[other] { $hours } timer
    } mere arbejde om året i den samlede proces
    .label = mere arbejde i alt
    .other = rettet mod borgere eller virksomheder
    .help = Ændr arbejdsgangen bag løsningen, eller lad rådet godkende det ekstra arbejde

project-owner-missing = Projektet »{ $project }« er indstillet uden en projektejer
    .label = her mangler `owner`
    .help = Skriv den stilling, der ejer projektet: `owner: <stilling>`

project-manager-missing = Projektet »{ $project }« er godkendt uden en projektleder
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

planned-in-the-past-start = »{ $project }« er ikke godkendt og ønskes begyndt i et kvartal, der er forbi: { $quarter }
    .label = forbi
    .other = ikke godkendt
    .help = Skriv, hvornår projektet kan begynde nu, eller sæt `stage: rejected`

planned-in-the-past-go-live = »{ $project }« er ikke godkendt og skal tages i brug i et kvartal, der er forbi: { $quarter }
    .label = forbi
    .other = ikke godkendt
    .help = Skriv, hvornår løsningen kan tages i brug nu, eller sæt `stage: rejected`

planned-in-the-past-benefit = »{ $project }« er ikke godkendt, men en gevinst skulle have været nået den { $day }
    .label = forbi
    .other = ikke godkendt
    .help = Skriv, hvornår gevinsten kan være nået, hvis projektet begynder nu

project-not-scheduled = »{ $project }« er godkendt uden en fuld tidsplan: der mangler { $fields }
    .label = tidsplanen mangler
    .help = Skriv aftalt start og slut i `schedule`; en grov tidsplan er nok
