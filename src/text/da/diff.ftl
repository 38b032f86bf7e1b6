### Hvad der er ændret mellem to tilstande af registeret.

diff-title = Ændringer fra { $from } til { $to }
diff-nothing = Intet er ændret
diff-summary = { $changed } ændret, { $added } tilføjet, { $removed } fjernet
diff-added = Tilføjet: { $record }
diff-removed = Fjernet: { $record }
diff-renamed = nyt id, { $old } → { $new } ({ $likeness } % ens){ $followed ->
    [0] {""}
    [one] ; 1 henvisning følger med
   *[other] ; { $followed } henvisninger følger med
}
diff-extended = udløb { $before } → { $now } (option brugt)
diff-origin-revision = { $name } er commit { $commit } af { $on }.
diff-origin-clean = Arbejdskopien er som commit { $commit } af { $on }.
diff-origin-dirty = Arbejdskopien har ændringer, der ikke er i commit { $commit } af { $on }.
diff-items-added = { $list }: tilføjet { $items }
diff-items-removed = { $list }: fjernet { $items }
diff-item = »{ $item }«
diff-value-added = tilføjet: { $value }
diff-value-removed = fjernet: { $value }
diff-unreadable = Filer, der ikke kan læses i begge tilstande
diff-not-compared = Penge og frister
diff-not-compared-files = { $files } kan ikke læses fuldt ud i begge tilstande; posternes penge og frister er udeladt på begge sider
diff-findings-gained = Nye fund
diff-findings-gained-or-unseen = Nye fund, og fund, der ikke kunne ses før
diff-findings-lost-or-unseen = Fund, der er væk eller ikke kan ses
diff-findings-altered = Fund med andre oplysninger end før
diff-findings-lost = Fund, der er væk
diff-deadlines = Frister, der har flyttet sig
diff-worktree = arbejdskopien
diff-due-already = allerede
diff-money = Penge år for år, i kr.
diff-more-causes = { $n } mere
diff-ranking = Prioriteringen
diff-ranking-before-refused = Prioriteringen er ikke sammenlignet: den tidligere tilstand har fund, der gør den ulæselig eller tvetydig.
diff-ranking-now-refused = Prioriteringen er ikke sammenlignet: den nye tilstand har fund, der gør den ulæselig eller tvetydig.
diff-ranking-interrupted = Prioriteringen er ikke sammenlignet: søgningen blev afbrudt.
diff-ranking-circle = Prioriteringen er ikke sammenlignet: projekter venter på hinanden i ring: { $projects }.
diff-rest = { $n ->
    [one] 1 linje mere
   *[other] { $n } linjer mere
}
diff-left-out = { $n ->
    [one] 1 linje er udeladt
   *[other] { $n } linjer er udeladt
}, fordi en kommentar ikke kan være længere. portfolio diff viser dem alle.
