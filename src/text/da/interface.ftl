### Programmets egne tekster, dansk.

note = bemærk
note-history-no-git = Registeret ligger ikke i et git-arkiv, så disse regler er ikke kontrolleret: { $rules }
note-history-unborn = Git-arkivet har endnu ingen commit, så disse regler er ikke kontrolleret: { $rules }
note-history-shallow = Git-klonen er ikke fuldstændig, og fortiden er skåret af, så disse regler er ikke kontrolleret: { $rules }
note-history-unreadable = Git-historikken kan ikke læses ({ $reason }), så disse regler er ikke kontrolleret: { $rules }
note-policy-not-read = policy.yaml kan ikke læses, så { $count } regler er ikke kontrolleret: om de er slået fra eller har undtagelser, vides ikke
note-not-visible-before = { $count ->
    [one] Ét fund regnes ikke som nyt
   *[other] { $count } fund regnes ikke som nye
}, fordi det ikke kunne ses før: noget kunne ikke læses. `portfolio validate` uden --new-since viser dem alle
note-not-fully-read = { $count ->
    [one] 1 regel er ikke kontrolleret
   *[other] { $count } regler er ikke kontrolleret
}, fordi { $files }{ $more ->
    [0] {""}
    [one] {" "}og 1 fil mere
   *[other] {" "}og { $more } filer mere
} ikke kan læses fuldt ud: { $rules }
note-history-not-read = Git-historikken er ikke læst, så disse regler er ikke kontrolleret: { $rules }

summary = { $records } poster i { $files } filer: { $errors ->
    [0] ingen fejl
    [one] 1 fejl
   *[other] { $errors } fejl
}, { $warnings ->
    [0] ingen advarsler
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}, { $infos } til orientering
summary-waived = , { $waived } undtaget
summary-denied = Advarsler får kørslen til at fejle (--deny-warnings)

page-nothing = Ingen rækker
page-about = Om
page-as-of = Opgjort pr. { $day }
page-selection = Udvalg ({ $shown } af { $all } rækker): { $filters }
page-selection-unit = { $units } med underliggende enheder
page-selection-owner = ejet af { $owners }
page-left-out = Ikke vist her: { $columns }. Vis dem med --columns eller i et andet format.
page-or = { $some } eller { $last }

waived = undtaget til { $until }: { $because }

yes = ja
no = nej

severity-error = Fejl
severity-warning = Advarsel
severity-info = Til orientering
