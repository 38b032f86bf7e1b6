### Hvad der har flyttet sig i prioriteringen.

compare-title = Ændringer i prioriteringen siden { $since }
compare-summary = { $moved ->
    [0] Ingen projekter har flyttet sig
    [one] 1 projekt har flyttet sig
   *[other] { $moved } projekter har flyttet sig
}, { $unmoved } står, hvor de stod
compare-changed = Ændret i registeret: { $what }
compare-changed-policy = politikken
compare-changed-money = penge og kapacitet
compare-moves = Flyttede projekter
compare-redecisions = Kræver fornyet afgørelse
compare-cause-policy = Politikken er ændret
compare-cause-money-and-capacity = Penge eller kapacitet er ændret
compare-cause-own-data = Projektets egne oplysninger er ændret
compare-cause-other-projects = Andre projekter er ændret
compare-figure-points = point { $before } → { $now }
compare-figure-claims = fra puljer { $before } → { $now }
compare-figure-hours = timer { $before } → { $now }
compare-figure-value = nutidsværdi { $before } → { $now }
compare-figure-stage = fase { $before } → { $now }
compare-figure-start = ønsket start { $before } → { $now }
