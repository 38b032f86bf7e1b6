### Beskeder fra reglerne i src/rules/format, dansk.

unreadable-file = Filen kan ikke læses ({ $reason })
    .label = denne fil
    .help = Se efter, at filen er der, er hel og må åbnes, og kør igen
unreadable-file-permission = Filen kan ikke læses: adgang er nægtet
    .label = denne fil
    .help = Giv dig selv adgang til at læse filen
unreadable-file-vanished = Filen var der, da mappen blev gennemgået, men er der ikke længere
    .label = denne fil
    .help = Kør igen, når intet er ved at ændre filerne
unreadable-file-folder = Mappens filer kan ikke vises ({ $reason })
    .label = denne mappe
    .help = Giv dig selv adgang til at læse mappen
unreadable-file-symlink = Dette er et symbolsk link, og links følges ikke
    .label = dette link
    .help = Læg selve filen her, eller fjern linket
unreadable-file-submodule = Dette er et git-undermodul, og undermoduler læses ikke
    .label = dette undermodul
    .help = Læg selve filerne i registerets eget git-lager, eller flyt undermodulet ud af registeret

not-utf8 = Filen er ikke UTF-8: byten { $byte } hører ikke til noget tegn
    .label = den første af slagsen
    .help = Gem filen som UTF-8
not-utf8-latin1 = Filen er ikke UTF-8; den ligner Latin-1 (Windows-1252), hvor byten { $byte } er »{ $character }«
    .label = dette ville være »{ $character }«
    .help = Åbn filen som Windows-1252 i redigeringsprogrammet, og gem den som UTF-8
not-utf8-utf16 = Filen er UTF-16, som nogle Windows-programmer kalder »Unicode«
    .label = denne fil
    .help = Gem filen som UTF-8
not-utf8-name = Filens navn er ikke UTF-8
    .label = denne fil
    .help = Omdøb filen: små bogstaver a til z, cifre og bindestreger

byte-order-mark = Filen begynder med et usynligt byte order mark (BOM)
    .label = foran dette
    .help = Gem filen som UTF-8 uden BOM

tracked-journal = Filen er taget med i git, så den kan være skrevet af enhver; ingen ændring bliver gjort færdig efter den
    .label = denne fil
    .help = Se efter, hvem der har lagt den ind, fjern den med `git rm`, og skriv den i `.gitignore`

misplaced-file = Filen læses ikke: »{ $path }« er ikke et sted, hvor en post kan ligge
    .label = denne fil
    .help = En post ligger i mappen for sin slags: `systems/<id>.yaml`; det, der ikke er en post, kan ligge i `docs/`
misplaced-file-similar = Filen læses ikke: »{ $path }« er ikke et sted, hvor en post kan ligge
    .label = denne fil
    .help = Mente du mappen `{ $suggestion }/` eller filen `{ $suggestion }.yaml`?
misplaced-file-ending = Filen læses ikke, fordi dens navn ikke ender på `.yaml`
    .label = denne fil
    .help = Omdøb den til `{ $suggestion }`
misplaced-file-depth = Filen læses ikke, fordi den ligger dybere end én mappe
    .label = denne fil
    .help = Flyt den til `{ $suggestion }`, eller til `docs/`, hvis den ikke er en post

limit-exceeded-size = Filen er på { $found } byte, og der læses højst { $limit }
    .label = denne fil
    .help = Del filen, så hver post har sin egen, eller tag det ud, der ikke hører til i registeret
limit-exceeded-files = Registeret har mere end { $limit } filer, så intet af det er læst
    .label = dette register
    .help = Se efter, om registerets mappe er den rigtige
limit-exceeded-total = Registerets filer er tilsammen på mere end { $limit } byte, så intet af det er læst
    .label = dette register
    .help = Se efter, om registerets mappe er den rigtige
limit-exceeded-depth = Lister og blokke ligger mere end { $limit } lag inde i hinanden
    .label = for dybt herfra
    .help = Se på klammer og indrykning over denne linje
limit-exceeded-nodes = Filen har mere end { $limit } nøgler og værdier
    .label = den første for meget
    .help = Del filen, så hver post har sin egen
limit-exceeded-errors = Filen har mere end { $limit } fejl; resten er der ikke set på
    .label = i denne fil
    .help = Ret dem ovenfor, og kør igen

yaml-syntax = Filen kan ikke læses som YAML fra dette sted
    .label = læsningen stopper her
    .help = Se på denne linje og den ovenfor: indrykning, anførselstegn og klammer
yaml-syntax-after = Der står mere på linjen, efter at værdien er slut
    .label = hører ikke til værdien
    .help = Slet det, eller sæt hele værdien i anførselstegn: "dobbelte", når teksten har en apostrof
yaml-syntax-brackets = Klammerne passer ikke sammen
    .label = lukker ikke det, der er åbnet
    .help = Luk [ med ] og { "{" } med { "}" }; sæt tekst med klammer i anførselstegn
yaml-syntax-character = Her er et usynligt tegn, { $character }, som YAML ikke tillader
    .label = et usynligt tegn
    .help = Slet tegnet; det følger ofte med, når tekst kopieres
yaml-syntax-colon = En linje er ikke `nøgle: værdi`: kolonet eller mellemrummet efter det mangler
    .label = ikke `nøgle: værdi`
    .help = Skriv kolon og mellemrum efter nøglen: `name: Cirius`
yaml-syntax-comma = Der mangler et komma mellem to værdier i klammer, eller der er et for meget
    .label = her passer kommaerne ikke
    .help = Skriv ét komma mellem værdierne; sæt tekst med komma eller kolon i anførselstegn
yaml-syntax-comment = Mellemrummet før # mangler
    .label = intet mellemrum før #
    .help = Skriv et mellemrum før #; hører # til teksten, så sæt det hele i anførselstegn
yaml-syntax-dash = Mellemrummet efter listepunktets bindestreg mangler
    .label = intet mellemrum efter bindestregen
    .help = Skriv et mellemrum efter bindestregen: `- it-chef`
yaml-syntax-escape = Omvendt skråstreg (\) har en særlig betydning i dobbelte anførselstegn
    .label = kan ikke læses som tekst
    .help = Brug enkelte anførselstegn om teksten: 'C:\Data'
yaml-syntax-indent = Linjen er rykket forkert ind
    .label = flugter ikke med linjerne ovenfor
    .help = Ryk den ind som de linjer, den hører sammen med; er den resten af en tekst, så sæt hele teksten i anførselstegn
yaml-syntax-list = Et listepunkt med bindestreg skal stå på en linje for sig selv
    .label = ikke på en linje for sig selv
    .help = Flyt punktet til linjen nedenunder, rykket ind, eller skriv listen i klammer uden bindestreger: `[a, b]`
yaml-syntax-quotes = Værdien begynder med eller indeholder et tegn, der betyder noget særligt i YAML
    .label = mangler anførselstegn
    .help = Sæt værdien i anførselstegn: { $suggestion }
yaml-syntax-tab = Der er rykket ind med tabulator, og YAML tillader kun mellemrum
    .label = en tabulator
    .help = Erstat tabulatoren med mellemrum; sæt redigeringsprogrammet til at rykke YAML ind med mellemrum
yaml-syntax-unclosed = Tegnet { $open } åbnes her og lukkes aldrig
    .label = åbnet her
    .help = Skriv tegnet, der lukker, eller sæt teksten i anførselstegn

yaml-feature-refused-anchor = Ankre (`&navn`) bruges ikke i registeret
    .label = et anker
    .help = Fjern ankeret, og skriv værdien dér, hvor den bruges; sæt tekst, der begynder med &, i anførselstegn
yaml-feature-refused-alias = Aliaser (`*navn`) bruges ikke i registeret
    .label = et alias
    .help = Skriv selve værdien; sæt tekst, der begynder med *, i anførselstegn
yaml-feature-refused-line-break = Her er et linjeskift, som kun nogle programmer ser (U+0085, U+2028 eller U+2029)
    .label = et linjeskift for nogle programmer
    .help = Slet tegnet, og skriv et almindeligt linjeskift eller et mellemrum
yaml-feature-refused-tag = Mærker (`!navn`) bruges ikke i registeret
    .label = et mærke
    .help = Fjern mærket; sæt tekst, der begynder med !, i anførselstegn
yaml-feature-refused-directive = Direktiver (linjer, der begynder med `%`) bruges ikke i registeret
    .label = et direktiv
    .help = Slet linjen
yaml-feature-refused-documents = Filen rummer flere dokumenter, og en fil i registeret rummer ét
    .label = her begynder det andet
    .help = Giv hver post sin egen fil, eller skriv en listefil med `- ` foran hver post
yaml-feature-refused-key = En nøgle skal være et almindeligt navn
    .label = ikke et navn
    .help = Skriv et navn før kolonet; sæt tekst, der begynder med klamme eller spørgsmålstegn, i anførselstegn

duplicate-key = Nøglen `{ $key }` er skrevet to gange
    .label = skrevet igen her
    .other = først skrevet her
    .help = Behold den rigtige; er begge ment, så brug en liste

unknown-key = Der er ingen nøgle `{ $key }` her
    .label = ikke en nøgle her
    .help = Mente du `{ $suggestion }`?
unknown-key-many = Der er ingen nøgle `{ $key }` her
    .label = ikke en nøgle her
    .help = `portfolio schema { $schema }` viser de { $number } nøgler, der kan stå her; andet kan stå i `note`
unknown-key-plain = Der er ingen nøgle `{ $key }` her
    .label = ikke en nøgle her
    .help = Nøglerne her er { $known }; andet kan stå i postens `note`

missing-key = Nøglen `{ $key }` mangler
    .label = har ingen `{ $key }`
    .help = Skriv `{ $key }: …` her

wrong-type =
    Her står { $found ->
        [text] en tekst
        [number] et tal
        [bool] et ja eller nej
        [list] en liste
       *[mapping] en blok med nøgler
    }, hvor der skal stå { $expected ->
        [text] en tekst
        [number] et helt tal
        [bool] `true` eller `false`
        [list] en liste
        [mapping] en blok med nøgler
       *[other] noget andet
    }
    .label = forkert slags værdi
    .help =
        { $expected ->
            [text] Skriv en tekst, i anførselstegn, hvis den kan læses som noget andet
            [number] Skriv et helt tal, kun med cifre
            [bool] Skriv `true` for ja eller `false` for nej
            [list] Skriv en liste: `[a, b]`, eller ét punkt pr. linje med `- ` foran
            [mapping] Skriv nøgler med værdier: `nøgle: værdi` på linjerne nedenunder, rykket ind
           *[other] Ret værdien; `portfolio schema` viser, hvad der kan stå her
        }
wrong-type-empty = Nøglen er der, men dens værdi er tom
    .label = intet her
    .help = Skriv værdien, eller slet nøglen; det, der ikke vides, skrives i `unknown` med grunden
wrong-type-bool = Kun `true` og `false` forstås som ja og nej
    .label = ikke true eller false
    .help = Skriv `{ $suggestion }`
wrong-type-number = Et tal skrives med cifre alene, uden punktummer, mellemrum, enheder og anførselstegn
    .label = ikke et rent tal
    .help = Skriv `{ $suggestion }`
wrong-type-number-plain = Her bruges kun hele tal, skrevet med cifre alene
    .label = ikke et helt tal
    .help = Skriv et helt tal: kroner uden øre, hele måneder, hele procent
wrong-type-low = Tallet { $value } er for lille
    .label = for lille
    .help = Skriv et tal, der er mindst { $min }
wrong-type-high = Tallet { $value } er for stort
    .label = for stort
    .help = Skriv et tal, der er højst { $max }
wrong-type-year = Året { $value } ligger uden for de år, et register kan nævne: { $first }-{ $last }
    .label = ikke fra { $first } til { $last }
    .help = Skriv året med fire cifre, fra { $first } til { $last }
wrong-type-text = Denne tekst ville blive læst som noget andet
    .label = mangler anførselstegn
    .help = Sæt den i anførselstegn: { $suggestion }
wrong-type-list = Her skal stå en liste, også for en enkelt værdi
    .label = én værdi
    .help = Skriv `{ $suggestion }`
wrong-type-single = Her står en liste, hvor der skal stå én værdi
    .label = en liste
    .help = Skriv én værdi uden klammer og bindestreger
wrong-type-file-empty = Filen er tom
    .label = denne fil
    .help = Skriv posten, der begynder med `id:`, eller slet filen
wrong-type-record-is-list = Filen rummer en liste, og en fil i `{ $kind }/` rummer én post
    .label = en liste
    .help = Flyt listen til `{ $kind }.yaml`, eller giv hver post sin egen fil
wrong-type-list-is-record = `{ $kind }.yaml` rummer en liste af poster, og dette er ikke en liste
    .label = ikke en liste
    .help = Skriv `- ` foran hver post, eller flyt en enkelt post til `{ $kind }/<id>.yaml`

value-not-allowed = »{ $value }« er ikke en af mulighederne her
    .label = ikke en mulighed
    .help = Mente du `{ $suggestion }`? Mulighederne er { $allowed }
value-not-allowed-plain = »{ $value }« er ikke en af mulighederne her
    .label = ikke en mulighed
    .help = Mulighederne er { $allowed }
value-not-allowed-custom = »{ $value }« kan ikke stå her
    .label = kan ikke stå her
    .help = Ret værdien; `portfolio schema` viser, hvad der kan stå her

invalid-date = »{ $value }« er ikke en dato
    .label = den dag findes ikke
    .help = Skriv en dag, der findes, som år, måned, dag: 2026-12-31
invalid-date-format = »{ $value }« er ikke skrevet, som registeret skriver datoer
    .label = ikke ÅÅÅÅ-MM-DD
    .help = Skriv `{ $suggestion }`
invalid-date-span = »{ $value }« ligger uden for de år, et register kan nævne: { $first }-{ $last }
    .label = ikke fra { $first } til { $last }
    .help = Skriv året med fire cifre, fra { $first } til { $last }
invalid-date-no-end = »{ $value }« er ikke en dag, men andre systemers måde at skrive »ingen slutdato« på
    .label = ingen slutdato?
    .help = En kontrakt uden udløb har `open_ended: true` og intet `end`; andre steder udelades en dag, der ikke er der

invalid-quarter = »{ $value }« er ikke et kvartal
    .label = det kvartal findes ikke
    .help = Skriv et år og Q1, Q2, Q3 eller Q4: 2027-Q1
invalid-quarter-format = »{ $value }« er ikke skrevet, som registeret skriver kvartaler
    .label = ikke ÅÅÅÅ-Qn
    .help = Skriv `{ $suggestion }`
invalid-quarter-span = »{ $value }« ligger uden for de år, et register kan nævne: { $first }-{ $last }
    .label = ikke fra { $first } til { $last }
    .help = Skriv året med fire cifre, fra { $first } til { $last }

unquoted-code = Koden { $value } står uden anførselstegn og læses derfor som et tal
    .label = mangler anførselstegn
    .help = Sæt den i anførselstegn: { $suggestion }

malformed-id = »{ $id }« kan ikke være et id: et id er små bogstaver a til z, cifre og enkelte bindestreger
    .label = ikke et id
    .help = Skriv `{ $suggestion }`; æ, ø og å bliver ae, oe og aa

id-not-file-name = Postens id er »{ $id }«, men dens fil hedder »{ $stem }.yaml«
    .label = ikke filens navn
    .help = Omdøb filen til `{ $folder }/{ $id }.yaml`, eller skriv `id: { $stem }`

duplicate-id = To poster i `{ $kind }` har id'et »{ $id }«
    .label = den anden
    .other = den første
    .help = Slet den ene, hvis de er den samme; giv ellers denne et andet id

invisible-character-space = Her er et hårdt mellemrum ({ $character }), som ikke kan skelnes fra et almindeligt
    .label = hårdt mellemrum
    .help = Slet tegnet, og skriv et almindeligt mellemrum, hvor der skal være et
invisible-character-zero-width = Her er et tegn uden bredde ({ $character }), som ingen kan se
    .label = tegn uden bredde
    .help = Slet tegnet; det følger ofte med, når tekst kopieres
invisible-character-direction = Her er et tegn, der vender skriveretningen ({ $character })
    .label = vender skriveretningen
    .help = Slet tegnet; teksten kan se ud som noget andet, end der står
invisible-character-noncharacter = Her er en kode ({ $character }), som ikke er noget tegn
    .label = ikke et tegn
    .help = Slet den; den følger ofte med fra en fil i en anden tegnkodning
yaml-syntax-space = Efter kolonet står et hårdt mellemrum ({ $character }) og ikke et almindeligt
    .label = hårdt mellemrum efter kolonet
    .help = Slet det, og skriv et almindeligt mellemrum

text-cut-off = Teksten er skåret over: »{ $lost }« læses som en kommentar
    .label = kommer ikke med
    .help = Sæt teksten i anførselstegn: { $suggestion }; er det en kommentar, så sæt et mellemrum efter `#`
text-cut-off-lines = Teksten er skåret over: »{ $lost }« læses som en kommentar
    .label = kommer ikke med
    .help = Sæt hele teksten i anførselstegn; er det en kommentar, så sæt et mellemrum efter `#`

blank-text = `{ $field }` er en tom tekst og dermed ikke et svar
    .label = her står intet
    .help = Skriv svaret, slet linjen, eller nævn feltet i `unknown` med grunden
