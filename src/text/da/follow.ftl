### Opfølgningen på besluttede projekter.

follow-title = Opfølgning på besluttede projekter, { $municipality }
follow-title-meeting = Opfølgning til { $body }, mødet den { $on }
follow-held = Mødet er holdt; opfølgningen viser, hvordan det står den { $today }
follow-from-decisions = Hvert projekt er målt fra, hvad der blev besluttet: registeret, da den seneste godkendelse blev skrevet ind, eller en senere baseline
follow-from-revision = Alle projekter er målt fra { $name } ({ $commit } af { $day })
follow-no-git = Registeret ligger ikke i et git-arkiv, så det vides ikke, hvad der blev besluttet; afvigelser er ikke opgjort
follow-unborn = Git-arkivet har endnu ingen commit, så det vides ikke, hvad der blev besluttet; afvigelser er ikke opgjort
follow-shallow = Git-klonen er ikke fuldstændig, og fortiden er skåret af, så det vides ikke, hvad der blev besluttet; afvigelser er ikke opgjort. Hent resten med `git fetch --unshallow`
follow-unreadable = Git-historikken kan ikke læses ({ $reason }), så det vides ikke, hvad der blev besluttet; afvigelser er ikke opgjort
follow-summary = { $all ->
    [0] Ingen projekter er besluttet og i gang
    [one] 1 projekt er besluttet
   *[other] { $all } projekter er besluttet
  }{ $all ->
    [0] {""}
   *[other] : { $green } uden afvigelser til det værre, { $yellow } med afvigelser inden for grænserne, { $red } kræver fornyet afgørelse{ $agenda ->
        [0] {""}
       *[other] {" "}({ $agenda } er på en dagsorden)
      }{ $unknown ->
        [0] {""}
       *[other] , { $unknown } uden kendt baseline
      }
  }
follow-running = Sideløbende projekter: { $running } i gang; grænsen er { $limit }
follow-running-over = Sideløbende projekter: { $running } i gang, og det er over grænsen på { $limit }
follow-running-free = Sideløbende projekter: { $running } i gang; politikken sætter ingen grænse
follow-limits = Grænser for en ny afgørelse: over { $cost } % flere penge, { $hours } % flere timer, { $quarters ->
    [one] 1 kvartal
   *[other] { $quarters } kvartaler
  } senere, { $benefits } % mindre besparelse, eller en ny eller større risiko på mindst { $risk } point

follow-decisions = Kræver fornyet afgørelse
follow-needed = Kræver fornyet afgørelse
follow-needed-line = { $project }: { $why }. Er ikke på en dagsorden
follow-red-since = på rødt siden { $day }
follow-on-agenda-short = Er på dagsordenen
follow-on-agenda-on = På dagsordenen { $day }
follow-on-agenda-line = { $project }: { $why }. Er på dagsordenen den { $day }, punkt { $no }
follow-on-agenda-undated = { $project }: { $why }. Er på en dagsorden uden dato, punkt { $no }
follow-redecisions = Fornyede afgørelser på mødets dagsorden
follow-since = Statusrapporter siden mødet den { $day }
follow-since-ever = Statusrapporter til og med mødet
follow-stages = Ny fase siden sidste møde
follow-stage-line = { $project }: { $before } → { $now } ({ $day })
follow-deviations = Hvad der er anderledes end besluttet
follow-late = Gevinster, der er forfaldne og ikke målt
follow-past-end = Projekter over slutdatoen
follow-past-end-line = { $project }: skulle være afsluttet { $day }
follow-unknown-baselines = Uden kendt baseline
follow-unknown = ukendt
follow-not-decided = { $project }: ingen beslutning registreret
follow-not-committed = { $project }: beslutningen er ikke gemt i git endnu
follow-not-there = { $project }: projektet var ikke i registeret dengang
follow-not-readable = { $project }: projektet kan ikke læses, som det stod i registeret dengang
follow-not-readable-now = { $project }: projektet kan ikke læses fuldt ud, så afvigelser er ikke opgjort
follow-stage-not-readable = { $project }: fasen kan ikke læses, så det vides ikke, om projektet er besluttet
follow-stage-not-known = { $project }: fasen er ikke kendt, så det vides ikke, om projektet er besluttet
follow-spent = forbrugt { $dkk }
follow-benefits = { $n ->
    [one] 1 gevinst ringere
   *[other] { $n } gevinster ringere
  }

## Afgørelser

decision-latest = Seneste afgørelse: { $outcome } den { $on } ({ $body }, punkt { $no })
decision-latest-not-carried-out = Seneste afgørelse: { $outcome } den { $on } ({ $body }, punkt { $no }); projektets fase følger den ikke
decision-of-project = { $project }. { $decision }
decisions-not-carried-out = Afgørelser, som ikke er ført ud i livet
follow-reported = Meldte afvigelser og nye risici
follow-reported-deviation = { $project }, meldt { $on }: { $text }
follow-reported-risk = { $project }, meldt { $on }, ny risiko: { $text }
follow-reported-nowhere = { $said } Har ikke været på en dagsorden siden
follow-reported-agenda = { $said } På dagsordenen den { $day }, punkt { $no }
follow-reported-agenda-undated = { $said } På en dagsorden uden dato, punkt { $no }

## Afvigelser

deviation-investment-dkk = investering { $before } → { $now }
deviation-spent-dkk = forbrugt { $now } mod investeringen på { $before }
deviation-hours = timer { $before } → { $now }
deviation-spent-hours = forbrugt { $now } timer mod de { $before }
deviation-start = start { $before } → { $now }
deviation-end = slut { $before } → { $now }
deviation-saving-dkk-per-year = besparelse om året { $before } → { $now }
deviation-benefit-new = ny gevinst: »{ $about }«
deviation-benefit-gone = gevinsten »{ $about }« er faldet bort
deviation-benefit-due = gevinsten »{ $about }« forfalder { $before } → { $now }
deviation-risk-new = ny risiko: »{ $about }«, { $now } point
deviation-risk-gone = risikoen »{ $about }« er væk
deviation-risk = risikoen »{ $about }« { $before } → { $now } point
deviation-reported-risk = ny risiko i statusrapport, ikke vurderet: »{ $about }«

measure-investment-dkk = investering
measure-spent-dkk = forbrug
measure-hours = timer
measure-spent-hours = forbrugte timer
measure-start = start
measure-end = slut
measure-saving-dkk-per-year = besparelse om året
measure-benefit = gevinst
measure-benefit-due = gevinstens forfald
measure-risk = risiko
measure-reported-risk = risiko i statusrapport

## Kolonner

column-decided-on = Besluttet
column-decided-by = Besluttet på
column-measured-from = Målt fra
column-investment-decided = Investering, besluttet
column-investment-change = Investering, ændring
column-hours-decided = Timer, besluttet
column-hours-change = Timer, ændring
column-end-decided = Slut, besluttet
column-end = Slut
column-saving-decided = Besparelse om året, besluttet
column-saving-change = Besparelse, ændring
column-benefits-worse = Gevinster ringere
column-risks-worse = Nye eller større risici
column-follow-light = Lys efter grænserne
column-reported-on = Rapporteret
column-decision = Afgørelse
column-latest-outcome = Seneste afgørelse
column-latest-outcome-on = Seneste afgørelse den
column-decision-on = På dagsordenen
column-was-decided = Besluttet
column-deviates-in = Afviger i
column-benefit-or-risk = Gevinst eller risiko
column-change = Ændring
column-item-no = Punkt
column-subject-of-item = Emne
column-proposal = Indstilling
column-item-outcome = Udfald
