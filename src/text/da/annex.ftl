### Bilaget til dagsordenen.

annex-title = Bilag til dagsordenen: { $body }, mødet den { $on }
annex-title-no-meeting = Bilag om puljer og ønsker, { $municipality }
annex-meeting = Møde: { $meeting }
annex-case = Møde: { $meeting }; bilagets sag: { $case }
annex-held = Mødet er holdt; bilaget viser, hvordan det står den { $today }
annex-no-meeting = Registeret har intet kommende møde i et organ, der styrer en pulje

annex-balance = { $pool }: indestående
annex-balance-line = Indestående den { $on }: { $balance }
annex-balance-unknown = Indestående er ikke oplyst
annex-sums = I alt { $sums }
annex-sum-allocation = tilført { $dkk }
annex-sum-grant = tildelt { $dkk }
annex-sum-repayment = tilbagebetalt { $dkk }
annex-sum-withdrawal = taget ud { $dkk }
annex-not-revolving = Tilbagebetalinger kan først bruges, når de er betalt, og er ikke regnet med i de kommende års beløb
annex-revolving = Ventede tilbagebetalinger er regnet med fra året efter, at de betales
annex-entries = { $pool }: posteringer i { $year }
annex-entry-allocation = Tilført
annex-entry-grant = Tildelt
annex-entry-repayment = Tilbagebetalt
annex-entry-withdrawal = Taget ud
annex-day-item = { $day }, punkt { $no }
annex-years = { $pool }: de kommende år

annex-agenda = På mødets dagsorden
annex-place-balance = Indestående og ønsker
annex-place-prioritised = Prioriteret ønske nr. { $no }
annex-place-reserved = Godkendt eller i gang
annex-place-unprioritised = Uprioriteret ønske
annex-place-listed = Endnu ikke indstillet
annex-place-none = Søger ingen penge fra puljen

annex-reserved = Reserveret til godkendte og igangværende projekter
annex-prioritised = Prioriterede ønsker
annex-unprioritised = Uprioriterede ønsker
annex-none = Ingen
annex-without-money = Anbefalet uden penge fra puljen
annex-listed = Behov, idéer og andet, som endnu ikke er indstillet

annex-principle-efficiency = Effektivisering
annex-principle-development = Udvikling
annex-principle-strategy = Strategi
annex-back = { $dkk } i { $first }–{ $last }
annex-back-one = { $dkk } i { $first }
annex-in-all = i alt { $dkk }
annex-item-no = Punkt { $no }

column-annex-on = Dato
column-annex-entry = Postering
column-annex-dkk = Beløb, kr.
column-annex-text = Tekst
column-annex-meeting = Besluttet
column-annex-year = År
column-annex-opening = Ved årets begyndelse, kr.
column-annex-added = Tilføres, kr.
column-annex-returned = Tilbagebetalt, kr.
column-annex-reserved = Reserveret, kr.
column-annex-wished = Prioriterede ønsker, kr.
column-annex-left = Tilbage, kr.
column-annex-back-decided = Ventet tilbagebetaling, besluttede projekter, kr.
column-annex-back-wished = Ventet tilbagebetaling, prioriterede ønsker, kr.
column-annex-item = Punkt
column-annex-subject = Sag
column-annex-proposal = Indstilling
column-annex-proposed-dkk = Indstillet, kr.
column-annex-case = Journalnummer
column-annex-place = I dette bilag
column-annex-principle = Princip
column-annex-repayment = Tilbagebetaling
column-annex-gain = Gevinst hos
column-annex-why = Grund
