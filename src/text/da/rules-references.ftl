### Beskeder fra reglerne i src/rules/references, dansk.

dangling-reference =
    { $target ->
        [any] Der er ingen post »{ $text }«
       *[other] Der er ingen »{ $text }« i { $target }
    }
    .label = henviser til intet
    .help = Skriv posten, eller ret navnet; kan posten være af enhver slags, så skriv mappen foran: `projects/nyt-esdh`
dangling-reference-similar =
    { $target ->
        [any] Der er ingen post »{ $text }«
       *[other] Der er ingen »{ $text }« i { $target }
    }
    .label = henviser til intet
    .help = Mente du `{ $suggestion }`?
dangling-reference-elsewhere = Der er ingen »{ $text }« i { $target }, men der er en i `{ $kind }`
    .label = ikke den rigtige slags
    .help = Skriv id'et på en post i { $target }

ambiguous-reference = »{ $text }« er id på { $records }
    .label = kan være begge
    .help = Skriv mappen foran, f.eks. `{ $suggestion }`

unknown-item =
    Der er { $what ->
        [action] ingen aktivitet
        [track] intet spor
        [focus_area] intet fokusområde
       *[agenda_item] intet dagsordenspunkt
    } »{ $text }« i `{ $record }`
    .label = findes ikke
    .other = ledt efter her
    .help = Ret navnet, eller skriv det, der mangler
unknown-item-similar =
    Der er { $what ->
        [action] ingen aktivitet
        [track] intet spor
        [focus_area] intet fokusområde
       *[agenda_item] intet dagsordenspunkt
    } »{ $text }« i `{ $record }`
    .label = findes ikke
    .other = ledt efter her
    .help = Mente du `{ $suggestion }`?

duplicate-item = »{ $item }« står to gange på listen
    .label = den anden gang
    .other = den første gang
    .help = Giv den ene et andet navn eller nummer, eller slet den, hvis det er det samme

reference-cycle = `{ $key }` går i ring: { $cycle }
    .label = her begynder ringen
    .other = og går videre her
    .help = Fjern den henvisning, der er forkert

reference-to-retired = `{ $record }` nævner »{ $system }«, som er udfaset
    .label = et udfaset system
    .other = udfaset her
    .help = Tag systemet ud her, ret dets status, eller afslut det, der stadig bruger det

unused-record = Ingen anden post henviser til `{ $record }`
    .label = nævnes ikke andre steder
    .help = Nævn den, hvor den hører til, eller slet den

replacement-gap = »{ $system }« tages ud af brug den { $gone }, før afløseren »{ $successor }« tages i brug den { $came }
    .label = ud af brug
    .other = i brug
    .help = Flyt en af datoerne
replacement-gap-planned = »{ $system }« er udfaset, men afløseren »{ $successor }« er kun planlagt
    .label = udfaset
    .other = kun planlagt
    .help = Ret status for en af dem

repeated-entry = »{ $entry }« står to gange i `{ $field }`
    .label = den anden gang
    .other = den første gang
    .help = Slet den ene, eller skriv den, der var ment

self-reference = `{ $field }` i `{ $record }` peger på posten selv
    .label = posten selv
    .help = Skriv den post, der var ment, eller slet henvisningen
