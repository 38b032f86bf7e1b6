### Hvad der er ændret mellem to tilstande af registeret.

diff-title = Ændringer fra { $from } til { $to }
diff-nothing = Intet er ændret
diff-summary = { $changed } ændret, { $added } tilføjet, { $removed } fjernet
diff-added = Tilføjet: { $record }
diff-removed = Fjernet: { $record }
diff-renamed = { $record }: nyt id, { $old } → { $new }
diff-items-added = { $list }: tilføjet { $items }
diff-items-removed = { $list }: fjernet { $items }
diff-value-added = tilføjet: { $value }
diff-value-removed = fjernet: { $value }
diff-unreadable = Filer, der ikke kan læses i begge tilstande
diff-findings-gained = Nye fund
diff-findings-lost = Fund, der er væk
diff-deadlines = Frister, der har flyttet sig
diff-worktree = arbejdskopien
diff-more = { $n } linjer mere

kinds-policy = Politik
kinds-municipality = Kommune
kinds-bodies = Organer
kinds-competences = Kompetencer
kinds-contracts = Kontrakter
kinds-documents = Dokumenter
kinds-meetings = Møder
kinds-plans = Planer
kinds-pools = Puljer
kinds-positions = Stillinger
kinds-processing = Behandlingsaktiviteter
kinds-projects = Projekter
kinds-roles = Roller
kinds-strategies = Strategier
kinds-suppliers = Leverandører
kinds-systems = Systemer
kinds-units = Enheder
