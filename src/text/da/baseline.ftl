### Baselines: hvad der var besluttet, og hvornår.

baseline-message-title = Baseline { $name }: { $projects ->
    [one] 1 besluttet projekt
   *[other] { $projects } besluttede projekter
}
baseline-message-title-meeting = Baseline { $name }: { $projects ->
    [one] 1 projekt
   *[other] { $projects } projekter
} godkendt på mødet i { $meeting }
baseline-meeting = { $body } den { $day }
baseline-message-state = Registeret, som det var i commit { $commit } af { $day }.
baseline-message-policy = Politik for vurdering og prioritering: fingeraftryk { $fingerprint }
baseline-message-policy-standard = Politik for vurdering og prioritering: standardpolitik
baseline-figure-investment = investering { $dkk }
baseline-figure-hours = { $hours } timer
baseline-figure-end = slut { $quarter }
baseline-figure-points = { $points } point

baseline-set = Baseline { $name } er sat på commit { $commit } af { $day }: { $projects ->
    [one] 1 projekt
   *[other] { $projects } projekter
}
baseline-set-not-decided = Mødet har godkendt { $project }, men dets fase er endnu { $stage }
baseline-set-push = Tags følger ikke med et almindeligt push. Send den til de andre med: { $command }

baseline-list-title = Baselines
baseline-list-none = Der er ingen baselines. Sæt en på det, der er besluttet, med: portfolio baseline set NAVN
baseline-list-shallow = Klonen er ikke fuldstændig: baselines på commits, som den mangler, ses ikke. Hent dem med: git fetch --unshallow --tags
baseline-list-without-commit = Tags, der ikke fører til nogen commit her: { $names }
baseline-all-decided = alle besluttede

baseline-column-date = Commit-dato
baseline-column-commit = Commit
baseline-column-subject = Besked
column-baseline = Baseline
column-set-on = Sat den
column-set-by = Sat af
column-meeting = Møde
column-by-hand = Sat direkte i git
column-planned-end = Slut

baseline-title = Baseline { $name }
baseline-field-commit = Commit
baseline-commit = { $commit } af { $day }
baseline-field-set = Sat af
baseline-set-by = { $who }, { $day }
baseline-set-lightweight = et tag uden besked, som ikke siger, hvem der satte det
baseline-field-meeting = Møde
baseline-field-message = Besked
baseline-field-fingerprint = Fingeraftryk
baseline-agrees = { $fingerprint }; beskeden hører til indholdet
baseline-differs = { $fingerprint }; indholdet har { $now }
baseline-incomparable = { $fingerprint }; dannet af en anden udgave af programmet og kan ikke efterprøves
baseline-warning-differs = Beskeden hører ikke til indholdet: beløb, timer, dage, gevinster eller risici i den commit, som tagget står på, er andre end dem, det blev sat for.
baseline-by-hand = Den er sat direkte i git og nævner ingen projekter; den dækker alle, der var besluttet i dens commit.
baseline-gone = Nævnt i beskeden, men ikke i registeret i den commit: { $projects }
baseline-unreadable = Registeret i den commit kan ikke læses: { $reason }
baseline-projects = Projekterne, som de var
