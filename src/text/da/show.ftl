### Én post, som et menneske læser den.

kind-bodies = Organ
kind-competences = Kompetence
kind-contracts = Kontrakt
kind-documents = Dokument
kind-meetings = Møde
kind-plans = Plan
kind-pools = Pulje
kind-positions = Stilling
kind-processing = Behandlingsaktivitet
kind-projects = Projekt
kind-roles = Rolle
kind-strategies = Strategi
kind-suppliers = Leverandør
kind-systems = System
kind-units = Enhed

show-title = { $kind }: { $name }
show-file = Står i { $file }, linje { $line }
show-derived = Regnet af registeret
show-unreadable = (kan ikke læses)
show-named-by = Nævnes i
show-findings = Fund
show-deadlines = Frister
show-changes = Seneste ændringer
show-no-changes = Historikken kan ikke vises: { $reason }
show-change = { $on }: { $subject } ({ $author }, { $commit })
