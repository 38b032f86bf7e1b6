### Beskeder fra reglerne i src/rules/governance, dansk.

body-without-mandate = Organet »{ $body }« har intet mandat: det hverken beslutter eller indstiller noget
    .label = hverken `decides` eller `recommends`
    .help = Skriv, hvad det kan beslutte, i `decides`, eller hvad det indstiller til et andet organ, i `recommends`

body-without-terms = Organet »{ $body }« har hverken kommissorium eller forretningsorden
    .label = her mangler `terms`
    .help = Registrér dokumentet, og nævn det: `terms: <dokument>`

body-without-members = Organet »{ $body }« har ingen medlemmer
    .label = her mangler `members`
    .help = Skriv de stillinger, der sidder i det, i `members`

unit-not-represented = »{ $unit }« skulle have et medlem i »{ $body }«, men har intet
    .label = ingen herfra
    .other = ingen af dem hører til der
    .help = Udpeg et medlem fra enheden, eller fjern enheden fra `represents`

council-not-as-decided = »{ $body }« er ikke sammensat som besluttet: »{ $position }« sidder ikke i det
    .label = skulle sidde i det
    .other = medlemmerne
    .help = Udpeg stillingen, eller ret `composition`, når andet er besluttet

council-not-as-decided-role =
    »{ $body }« er ikke sammensat som besluttet: { $number ->
        [0] intet medlem har
        [one] ét medlem har
       *[other] { $number } medlemmer har
    } rollen »{ $role }«, og der skal være mindst { $demanded }
    .label = kravet
    .other = medlemmerne
    .help = Udpeg den, der mangler, eller ret `composition`, når andet er besluttet

meeting-in-month-off = »{ $body }« holder møde den { $date }, i en måned, hvor det ikke holder møder
    .label = i en mødefri måned
    .other = ingen møder i denne måned
    .help = Ret dagen eller flyt mødet, eller fjern måneden fra `months_off`

meeting-on-another-day = Mødets id nævner den { $named }, men dets dato er den { $date }
    .label = en anden dag
    .other = den dag, id’et nævner
    .help = Ret datoen; er mødet flyttet, så giv posten, dens fil og alle henvisninger til den et id med den nye dag

meeting-missing =
    »{ $body }« holder møde hver måned, men har intet møde registreret i { $number ->
        [one] én måned
       *[other] { $number } måneder
    }: { $months }
    .label = så mange møder om året
    .help = Registrér mødet med dagsorden, eller sæt `meets_per_year` ned, når der holdes færre møder

pool-annex-missing = Mødet { $meeting } har intet bilag om puljen »{ $pool }«, som »{ $body }« administrerer
    .label = intet bilag om puljen
    .other = her står, hvem der administrerer
    .help = Registrér bilaget som et dokument med `type: bilag_dagsorden`, og nævn det i `annexes`

decision-without-mandate = »{ $body }« har besluttet »{ $title }«, men kan ikke beslutte noget
    .label = en beslutning uden mandat
    .other = intet i `decides`
    .help = Skriv `outcome: recommended`, og registrér det møde, der besluttede, eller skriv mandatet i `decides`

decision-without-mandate-matter = »{ $body }« har besluttet »{ $title }«, men har intet mandat til den slags sager
    .label = en beslutning uden mandat
    .other = det, organet kan beslutte
    .help = Skriv `outcome: recommended`, og registrér det møde, der besluttede, eller skriv mandatet i `decides`

decision-without-mandate-amount = »{ $body }« har besluttet »{ $title }« for { $amount }, men kan højst beslutte { $limit }
    .label = over grænsen
    .other = grænsen
    .help = Skriv `outcome: recommended`, og registrér det møde, der besluttede, eller ret beløbet

decision-outside-binding = »{ $body }« har godkendt »{ $project }«, men binder ikke »{ $unit }«
    .label = en godkendelse uden for det, organet binder
    .other = de enheder, organet binder
    .help = Lad et organ, der binder enheden, afgøre sagen, eller skriv enheden i `binding_for`

recommending-body-passed-over = »{ $body }« har godkendt »{ $title }«, som »{ $recommends }« ikke har haft på dagsordenen, skønt det indstiller
    .label = godkendt uden om det organ, der indstiller
    .other = organets indstillingsret
    .help = Registrér det møde, hvor organet havde sagen, eller forelæg den for organet og bekræft afgørelsen

decision-not-carried-out-approved = »{ $project }« blev godkendt den { $date }, men projektets fase følger ikke afgørelsen
    .label = ikke den fase, afgørelsen gav
    .other = godkendt her
    .help = Skriv `stage: approved`, eller ret udfaldet på dagsordenen

decision-not-carried-out-rejected = »{ $project }« blev afvist den { $date }, men projektets fase følger ikke afgørelsen
    .label = ikke den fase, afgørelsen gav
    .other = afvist her
    .help = Skriv `stage: rejected`, ret udfaldet, eller sæt projektet på en kommende dagsorden til ny afgørelse

decision-not-carried-out-sent-back = »{ $project }« blev sendt tilbage den { $date }, men projektets fase følger ikke afgørelsen
    .label = ikke den fase, afgørelsen gav
    .other = sendt tilbage her
    .help = Skriv `stage: idea`, ret udfaldet, eller sæt projektet på en kommende dagsorden til ny afgørelse

future-meeting-with-outcome = »{ $title }« har et udfald, men mødet er først den { $date }
    .label = ikke behandlet endnu
    .other = mødets dag
    .help = Skriv `outcome: pending`, til mødet er holdt, eller ret dagen

past-item-pending = Mødet blev holdt den { $date }, men »{ $title }« har intet udfald
    .label = hvad blev udfaldet?
    .other = mødets dag
    .help = Skriv, hvad der skete med punktet, i `outcome`; `deferred`, hvis det blev udsat

mandatory-competence-missing =
    »{ $competence }« er obligatorisk for { $who ->
        [leader] lederne
        [performer] de udførende
       *[trainer] underviserne
    } { $scope ->
        [unit] i »{ $unit }«
       *[all] i alle enheder
    }, men de har den ikke
    .label = har den ikke
    .help = Planlæg kurset eller ansættelsen, og skriv `held: true`, når det er sket

mandatory-competence-missing-unanswered =
    »{ $competence }« er obligatorisk for { $who ->
        [leader] lederne
        [performer] de udførende
       *[trainer] underviserne
    } { $scope ->
        [unit] i »{ $unit }«
       *[all] i alle enheder
    }, men det fremgår ikke, om de har den
    .label = obligatorisk, men har de den?
    .help = Skriv `held: true` eller `held: false`
