### Én post, som et menneske læser den.

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
