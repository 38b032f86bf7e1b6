### Beskeder fra reglerne i src/rules/pools, dansk.

balance-negative = Puljen »{ $pool }« er overtrukket den { $day }: indestående er { $balance }
    .label = mere end indestående
    .help = Registrér de penge, der mangler, ret beløbene, eller lad bevillingen vente

entries-out-of-order = Postering { $no } i puljen »{ $pool }« er fra den { $day }, men står efter en fra den { $before }
    .label = ude af rækkefølge
    .other = senere end den næste
    .help = Flyt posteringen på plads, eller ret dens dag

grant-without-project = Postering { $no } i puljen »{ $pool }« bevilger { $amount } uden at nævne et projekt
    .label = bevilget til hvem?
    .help = Skriv det projekt, pengene går til: `project: <projekt>`

grant-without-project-principle = Postering { $no } i puljen »{ $pool }« bevilger { $amount } uden at nævne et princip
    .label = efter hvilket princip?
    .help = Skriv `principle:` med `efficiency`, `development` eller `strategy`

grant-without-project-repayment = Postering { $no } i puljen »{ $pool }« er en tilbagebetaling på { $amount } uden et projekt
    .label = betalt tilbage af hvem?
    .help = Skriv det projekt, der betaler tilbage: `project: <projekt>`

grant-without-decision = Postering { $no } i puljen »{ $pool }« bevilger { $amount } uden at nævne beslutningen
    .label = bevilget uden beslutning
    .help = Skriv beslutningens `meeting:` og `item:`, eller tag bevillingen ud, til den er truffet

grant-without-decision-not-approved = Postering { $no } i puljen »{ $pool }« bevilger { $amount } efter »{ $title }«, som ikke er godkendt
    .label = beslutningen om bevillingen
    .other = ikke godkendt
    .help = Nævn det møde, der godkendte den, eller tag bevillingen ud

grant-without-decision-other-matter = Postering { $no } i puljen »{ $pool }« bevilger { $amount } efter »{ $title }«, som handler om noget andet
    .label = beslutningen om bevillingen
    .other = hverken projektet eller puljen
    .help = Nævn det dagsordenspunkt, der handler om projektet eller puljen

grant-without-decision-too-early = Postering { $no } i puljen »{ $pool }« bevilger { $amount } den { $on }, før mødet den { $date }, der besluttede det
    .label = før beslutningen
    .other = besluttet denne dag
    .help = Ret posteringens dag, eller nævn det møde, der besluttede det tidligere

grant-without-decision-amount = Postering { $no } i puljen »{ $pool }« bevilger { $amount }, men mødet godkendte kun { $granted }
    .label = mere end godkendt
    .other = godkendt
    .help = Ret beløbet, eller registrér beslutningen om resten

grant-missing = »{ $project }« er godkendt med penge fra puljen »{ $pool }«, som ikke har nogen bevilling til projektet
    .label = penge fra puljen
    .other = godkendt her
    .help = Før bevillingen i puljen med `meeting:` og `item:`, eller ret projektets `funding`

grant-missing-less = »{ $project }« skulle til og med sidste år have { $due } fra puljen »{ $pool }«, men har kun fået bevilget { $granted }
    .label = penge fra puljen
    .other = godkendt her
    .help = Før den bevilling, der mangler, eller ret projektets `funding`

grant-differs-from-decision = »{ $title }« er besluttet med { $amount }, men posteringerne i puljen »{ $pool }« er på { $granted }
    .label = et andet beløb end besluttet
    .other = besluttet
    .help = Ret posteringen eller referatet, eller før den bevilling, der mangler

withdrawal-without-decision = Postering { $no } i puljen »{ $pool }« tager { $amount } ud uden at nævne beslutningen
    .label = taget ud uden beslutning
    .help = Skriv beslutningens `meeting:` og `item:`, eller tag posteringen ud, til den er truffet

withdrawal-without-decision-not-approved = Postering { $no } i puljen »{ $pool }« tager { $amount } ud efter »{ $title }«, som ikke er godkendt
    .label = beslutningen om udtaget
    .other = ikke godkendt
    .help = Nævn det møde, der godkendte det, eller tag posteringen ud

transfer-without-other-side = Postering { $no } i puljen »{ $pool }« flytter { $amount } uden at nævne den anden pulje
    .label = flyttet mellem hvilke puljer?
    .help = Skriv den anden pulje: `pool: <pulje>`

transfer-without-other-side-missing = Postering { $no } i puljen »{ $pool }« flytter { $amount }, men »{ $other }« har ingen postering om det den dag
    .label = den anden pulje
    .other = her mangler den anden side
    .help = Før den anden side i den anden pulje med samme dag og beløb

transfer-without-other-side-amount = Postering { $no } i puljen »{ $pool }« flytter { $amount } til »{ $other }«, som har modtaget { $arrived }
    .label = flyttet
    .other = modtaget
    .help = Ret det beløb, der er forkert

pool-money-for-operation = »{ $project }« har fået bevilget { $granted } fra puljer, men investeringen er { $investment }: resten kan kun gå til drift
    .label = over investeringen
    .other = investeringen
    .help = Sæt bevillingen ned til investeringen, eller ret investeringen

repaid-too-much = »{ $project }« betaler { $repaid } tilbage til »{ $pool }«, men har kun fået bevilget { $granted }
    .label = over det bevilgede
    .help = Ret beløbet, eller betal det overskydende tilbage

repaid-before-use = »{ $project }« betaler tilbage den { $on }, men løsningen tages først i brug i { $in_use }
    .label = før den er i brug
    .other = i brug herfra
    .help = Lad tilbagebetalingen begynde, når løsningen er i brug, eller ret `go_live`

repaid-before-use-agreed = »{ $project }« skal betale tilbage fra { $year }, men løsningen tages først i brug i { $in_use }
    .label = før den er i brug
    .other = i brug herfra
    .help = Lad tilbagebetalingen begynde, når løsningen er i brug, eller ret `go_live`

repayment-agreement-missing = »{ $project }« sparer { $saving } om året med penge efter effektiviseringsprincippet uden aftalt tilbagebetaling
    .label = ingen aftale i `repayment`
    .help = Skriv `repayment:` med `share_pct`, `years` og `from_year`

development-grant-with-saving =
    »{ $project }« får { $amount } efter udviklingsprincippet, men sparer { $saving } på { $years ->
        [one] ét år
       *[other] { $years } år
    }
    .label = skal ikke betales tilbage
    .other = besparelser over beløbet
    .help = Finansiér projektet efter effektiviseringsprincippet, og aftal tilbagebetaling i `repayment`

funding-not-investment = Finansieringen af »{ $project }« giver { $funded }, men investeringen er { $investment }: forskellen er { $difference }
    .label = giver et andet beløb
    .other = investeringen
    .help = Skriv, hvem der betaler resten, eller ret beløbene

funding-not-investment-none = Ingen betaler for »{ $project }«: investeringen er { $investment }, og der er ingen finansiering
    .label = hvem betaler?
    .help = Skriv i `funding`, hvem der betaler

funding-without-principle = »{ $project }« søger { $amount } fra puljen »{ $pool }« uden at nævne et princip
    .label = efter hvilket princip?
    .other = puljens principper
    .help = Skriv `principle:` med et af puljens principper

funding-without-principle-other = »{ $project }« søger { $amount } fra puljen »{ $pool }« efter et princip, som puljen ikke bevilger efter: `{ $principle }`
    .label = ikke et af puljens principper
    .other = puljens principper
    .help = Skriv et af puljens principper

pool-scope-broken = Puljen »{ $pool }« er kun til tværgående projekter, men betaler til det lokale projekt »{ $project }«
    .label = kun til tværgående projekter
    .other = et lokalt projekt
    .help = Lad forvaltningen eller en anden pulje betale, eller ret projektets `scope`

funding-not-after-benefit = »{ $unit }« betaler { $pays } procent af »{ $project }«, men får { $gains } procent af besparelserne
    .label = betaler mere end gevinsten
    .other = her står, hvem der sparer
    .help = Fordel finansieringen efter besparelserne, eller skriv grunden i `funding_because`
