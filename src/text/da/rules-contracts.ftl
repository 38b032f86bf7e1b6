### Beskeder fra reglerne i src/rules/contracts, dansk.

system-without-contract = Systemet »{ $system }« er i brug, men ingen kontrakt dækker det
    .label = i brug uden kontrakt
    .help = Nævn systemet i en kontrakts `systems`, eller skriv grunden i `no_contract`

system-without-contract-ended = Systemet »{ $system }« er i brug, men dets kontrakt »{ $contract }« er udløbet
    .label = i brug uden kontrakt
    .other = kontrakten er udløbet
    .help = Registrér den nye kontrakt eller forlængelsen, eller skriv grunden i `no_contract`

system-without-contract-later = Systemet »{ $system }« er i brug, men dets kontrakt »{ $contract }« begynder først den { $start }
    .label = i brug uden kontrakt
    .other = begynder her
    .help = Registrér den kontrakt, der gælder indtil da, ret dagen, eller skriv grunden i `no_contract`

contract-ends-unplanned = Kontrakten »{ $contract }« udløber den { $end }, og intet er planlagt derefter
    .label = her udløber kontrakten
    .help = Nævn det projekt, der afløser eller fornyer den, i `renewal_project`, eller registrér den nye kontrakt

contract-ends-unplanned-decide = Kontrakten »{ $contract }« udløber af sig selv den { $end }; beslut senest den { $decide_by }, hvad der skal følge
    .label = beslut senest den { $decide_by }
    .other = den tid, der regnes tilbage fra udløbet
    .help = Brug en option, aftal et nyt udløb, registrér den nye kontrakt, eller nævn et godkendt projekt i `renewal_project`

contract-ends-unplanned-decide-passed = Kontrakten »{ $contract }« udløber af sig selv den { $end }; hvad der skal følge, skulle have været besluttet senest den { $decide_by }
    .label = skulle have været besluttet den { $decide_by }
    .other = den tid, der regnes tilbage fra udløbet
    .help = Brug en option, aftal et nyt udløb, registrér den nye kontrakt, eller nævn et godkendt projekt i `renewal_project`

contract-ends-unplanned-decide-project = Kontrakten »{ $contract }« udløber af sig selv den { $end }; hvad der skal følge, skal besluttes senest den { $decide_by }, men projektet »{ $project }« er ikke godkendt
    .label = beslut senest den { $decide_by }
    .other = ikke godkendt
    .help = Få projektet godkendt inden den dag, eller planlæg at forlænge kontrakten

contract-ends-unplanned-decide-passed-project = Kontrakten »{ $contract }« udløber af sig selv den { $end }; hvad der skal følge, skulle have været besluttet senest den { $decide_by }, men projektet »{ $project }« er ikke godkendt
    .label = skulle have været besluttet den { $decide_by }
    .other = ikke godkendt
    .help = Få projektet godkendt, eller forlæng kontrakten så længe: brug en option, eller aftal et nyt udløb

contract-notice-passed = Kontrakten »{ $contract }« er opsagt den { $given }; for at ophøre den { $end } skulle den have været opsagt senest den { $notice_by }
    .label = for sent; fristen var { $notice_by }
    .other = opsagt til denne dag
    .help = Ret den dag, der er forkert; har leverandøren godtaget det kortere varsel, så undtag kontrakten i `waivers` med den grund

contract-notice-near = Fristen for at opsige »{ $contract }« er den { $notice_by }; uden opsigelse fornyes kontrakten af sig selv med { $months ->
        [one] én måned
       *[other] { $months } måneder
    }
    .label = frist for opsigelse: { $notice_by }
    .other = fornyes af sig selv
    .help = Beslut, om kontrakten skal fortsætte; opsiges den, så skriv dagen for opsigelsen i `notice_given_on` og den dag, kontrakten ophører, i `terminated_on`

contract-dates-disagree = Kontrakten »{ $contract }« udløber den { $end }, før den begynder den { $start }
    .label = udløber her
    .other = begynder her
    .help = Ret den dag, der er forkert

contract-dates-disagree-both = Kontrakten »{ $contract }« har et udløb, men løber også, til den opsiges
    .label = løber, til den opsiges
    .other = udløber her
    .help = Behold enten `end` eller `open_ended: true`

contract-dates-disagree-no-end = Kontrakten »{ $contract }« har intet udløb, og det fremgår ikke, at den løber, til den opsiges
    .label = hvornår udløber den?
    .help = Skriv dagen i `end`, eller skriv `open_ended: true`, hvis den løber, til den opsiges

contract-dates-disagree-terminated = Kontrakten »{ $contract }« er opsagt til den { $terminated }, før den begynder den { $start }
    .label = opsagt til denne dag
    .other = begynder her
    .help = Ret den dag, der er forkert

contract-dates-disagree-locked = Kontrakten »{ $contract }« er uopsigelig til den { $locked }, men udløber den { $end }
    .label = uopsigelig til denne dag
    .other = udløb efter kontrakten
    .help = Ret den dag, der er forkert

contract-dates-disagree-terminated-late = Kontrakten »{ $contract }« er opsagt til den { $terminated }, men udløber af sig selv allerede den { $end }
    .label = opsagt til denne dag
    .other = udløb efter kontrakten
    .help = Ret den dag, der er forkert; fornyes kontrakten af sig selv, så skriv `renews_months`

contract-dates-disagree-terminated-locked = Kontrakten »{ $contract }« er opsagt til den { $terminated }, men er uopsigelig til den { $locked }
    .label = opsagt til denne dag
    .other = kan ikke ophøre før
    .help = Ret den dag, der er forkert

contract-dates-disagree-notice-after-end = Kontrakten »{ $contract }« er opsagt den { $given }, efter at den er ophørt den { $terminated }
    .label = opsagt denne dag
    .other = opsagt til denne dag
    .help = Skriv den dag, opsigelsen blev givet, i `notice_given_on`, og den dag, kontrakten ophører, i `terminated_on`

contract-dates-disagree-notice-without-end = Kontrakten »{ $contract }« er opsagt den { $given }, men det fremgår ikke, hvornår den ophører
    .label = opsagt til hvornår?
    .help = Skriv den dag, kontrakten ophører ved opsigelsen, i `terminated_on`

contract-dates-disagree-renews-open-ended = Kontrakten »{ $contract }« løber, til den opsiges, men skal også fornyes af sig selv
    .label = fornyes af sig selv
    .other = løber, til den opsiges
    .help = Behold enten `open_ended: true` eller `end` og `renews_months`

contract-dates-disagree-notice-long = Opsigelsesfristen for »{ $contract }« er længere end kontrakten: fristen var den { $notice_by }, før den begynder den { $start }
    .label = længere end kontrakten
    .other = begynder her
    .help = Ret varslet eller den dag, der er forkert

contract-dates-disagree-period-long = En periode i kontrakten »{ $contract }« er på { $months } måneder, mere end { $limit } år
    .label = mere end { $limit } år
    .help = Skriv perioden i måneder; en kontrakt uden udløb har `open_ended: true`

tender-threshold-passed = Kontrakten »{ $contract }« er på { $value } og dermed ikke under tærskelværdien for EU-udbud i { $year }, { $threshold }
    .label = ikke under tærskelværdien
    .other = ikke et EU-udbud
    .help = Kontrollér værdi og udbudsform; gælder en undtagelse i loven, så undtag kontrakten i `waivers` med grunden

frame-too-long = Rammeaftalen »{ $contract }« løber i { $months } måneder, men må højst løbe i { $limit }
    .label = for lang
    .other = begynder her
    .help = Planlæg næste udbud, så aftalen udløber inden for { $limit } måneder

frame-too-long-open-ended = Rammeaftalen »{ $contract }« har intet udløb; den må højst løbe i { $limit } måneder
    .label = uden udløb
    .help = Aftal et udløb, og skriv det i `end`

frame-too-long-no-max = Rammeaftalen »{ $contract }« har intet maksimalt beløb
    .label = en rammeaftale uden beløb
    .help = Skriv aftalens maksimale beløb i `frame_max_dkk`

open-standards-missing = Kontrakten »{ $contract }« kræver ingen af de åbne standarder { $standards }
    .label = åbne standarder skal kræves
    .other = kommunens krav
    .help = Skriv de standarder, kontrakten kræver, i `standards`; kræver den ingen, så aftal en med leverandøren

sourcing-note-incomplete = Begrundelsen for ekstern drift af »{ $system }« nævner ikke { $topics }
    .label = ikke alle fire punkter er nævnt
    .help = Vurdér både driftssikkerhed, performance, kompetence og økonomi, og skriv det

sourcing-note-incomplete-none = »{ $system }« drives eksternt uden en begrundelse for det
    .label = hvorfor ekstern drift?
    .help = Skriv i `sourcing_note`, hvordan driftssikkerhed, performance, kompetence og økonomi er vurderet

contract-requirements-missing = Kontrakten »{ $contract }« siger ikke, hvilke krav der stilles til leverandøren: { $phases } mangler
    .label = krav mangler
    .other = så gamle kontrakter skal have kravene
    .help = Skriv kravene før, under og efter kontraktindgåelsen i `requirements_before`, `requirements_during` og `requirements_after`

internal-system-without-sla = Kommunen driver selv »{ $system }« uden en serviceaftale (SLA)
    .label = intern drift uden `sla`
    .help = Aftal service med it-enheden, og nævn dokumentet i `sla`

duplicate-purchase = Systemet »{ $system }« er af samme type og til samme opgave som »{ $first }« i en anden forvaltning (KLE { $kle })
    .label = den samme opgave
    .other = var her først
    .help = Brug det ene af de to begge steder, eller skriv i `considered`, hvorfor begge er rigtige

direct-award-without-reason = Kontrakten »{ $contract }« er tildelt direkte uden en begrundelse
    .label = hvorfor tildelt direkte?
    .help = Skriv grunden i `route_because`
