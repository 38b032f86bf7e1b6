### Hvem har ansvar for hvad, og overdragelse fra den ene til den anden.

holds-title = Ansvar og hverv: { $who }
holds-unit = Enhed: { $unit }
holds-holder = Indehaver: { $holder }
holds-positions = Stillinger: { $positions }
holds-count = { $count ->
    [0] Ingen poster
    [one] 1 post
   *[other] { $count } poster
}
holds-not-whole = Noget af registeret kan ikke læses, så der kan mangle noget. `portfolio validate` siger, hvad det er.
holds-column-kind = Slags
holds-column-id = Id
holds-column-name = Navn
holds-column-as = Som
holds-column-about = Gælder
holds-column-due = Frist
holds-column-position = Stilling
holds-history = Historie, som bliver stående ved stillingen
holds-about = Handler om stillingen selv
holds-line-past = { $record }, { $name }: { $as } ({ $why })
holds-line-about = { $record }, { $name }

holds-kind-systems = It-system
holds-kind-contracts = Kontrakt
holds-kind-processing = Behandlingsaktivitet
holds-kind-projects = Projekt
holds-kind-plans = Handlingsplan
holds-kind-bodies = Organ
holds-kind-meetings = Møde
holds-kind-units = Enhed
holds-kind-roles = Rolle

holds-field-units-head = Leder af enheden
holds-field-units-security-officer = It-sikkerhedsansvarlig
holds-field-units-super-users = Superbruger
holds-field-bodies-members = Medlem
holds-field-bodies-chair = Formand
holds-field-bodies-composition-position = Fast plads
holds-field-plans-actions-owner = Ansvarlig for aktivitet
holds-field-projects-owner = Projektejer
holds-field-projects-performed-by = Udfører
holds-field-projects-manager = Projektleder
holds-field-projects-benefits-owner = Gevinstejer
holds-field-projects-risks-owner = Risikoejer
holds-field-systems-owner = Systemejer
holds-field-systems-data-owner = Dataejer
holds-field-systems-performed-by = Systemforvalter
holds-field-systems-super-users-position = Superbruger
holds-field-contracts-owner = Kontraktejer
holds-field-processing-owner = Ansvarlig for behandlingen
holds-field-meetings-chair = Mødeleder
holds-field-positions-roles = Bærer eller kan udfylde

holds-past-project-closed = projektet er afsluttet
holds-past-project-rejected = projektet blev afslået
holds-past-action-done = aktiviteten er udført
holds-past-action-dropped = aktiviteten er opgivet
holds-past-system-retired = systemet er udfaset
holds-past-contract-ended = kontrakten er udløbet

handover-moved = { $count ->
    [one] 1 henvisning
   *[other] { $count } henvisninger
} i { $files ->
    [one] 1 fil
   *[other] { $files } filer
} går fra { $from } til { $to }
handover-moved-field = { $as }: { $count }
handover-holder = { $to } afløser { $from } som { $positions }
handover-nothing = { $from } har intet, der skal overdrages
handover-merged = { $to } stod der i forvejen, så { $from } tages blot ud
handover-history = Bliver stående ved { $from }, fordi det er historie
handover-about = Bliver stående, fordi det handler om stillingen selv
handover-not-chosen = { $count ->
    [one] 1 henvisning til { $from } er ikke valgt og bliver stående.
   *[other] { $count } henvisninger til { $from } er ikke valgt og bliver stående.
}
handover-roles = Roller, som { $from } har, og { $to } mangler: { $roles }. Roller følger stillingen og flyttes ikke.
handover-findings = Det vil `portfolio validate` derefter melde, som den ikke melder i dag
handover-written = Filerne er skrevet.
handover-dry-run = Intet er skrevet (--dry-run).
handover-refused = { $count ->
    [one] Intet er skrevet: ændringen ville give 1 fejl, som registeret ikke har i dag.
   *[other] Intet er skrevet: ændringen ville give { $count } fejl, som registeret ikke har i dag.
}
