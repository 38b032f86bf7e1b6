### Billeder af porteføljen (portfolio graph), dansk.

graph-title-systems = { $municipality }: it-systemer og deres forbindelser
graph-title-projects = { $municipality }: projekter, forudsætninger og systemer
graph-title-organisation = { $municipality }: enheder og organer
graph-title-around = { $title }, omkring { $name }
graph-empty = Der er intet at vise.
graph-unconnected = Uden forbindelser
graph-dimmed = Stiplet ramme og grå tekst: udfaset, afsluttet eller opgivet
graph-centre = Dobbelt ramme: det, billedet er tegnet omkring
graph-legend = Signaturforklaring
graph-note-unread = Billedet er ikke fuldstændigt: noget i registeret kunne ikke læses (se portfolio validate).
graph-note-dangling = { $count ->
    [one] 1 henvisning peger på en post, der ikke findes, og er ikke tegnet (se portfolio validate).
   *[other] { $count } henvisninger peger på poster, der ikke findes, og er ikke tegnet (se portfolio validate).
}

graph-shape-system = It-system
graph-shape-joint = Fælles løsning (fælleskommunal eller fællesoffentlig)
graph-shape-project = Projekt
graph-shape-action = Aktivitet i en handlingsplan
graph-shape-unit = Enhed
graph-shape-body = Organ
graph-shape-position = Stilling

graph-count-system = { $count ->
    [one] 1 it-system
   *[other] { $count } it-systemer
}
graph-count-joint = { $count ->
    [one] 1 fælles løsning
   *[other] { $count } fælles løsninger
}
graph-count-project = { $count ->
    [one] 1 projekt
   *[other] { $count } projekter
}
graph-count-action = { $count ->
    [one] 1 aktivitet
   *[other] { $count } aktiviteter
}
graph-count-unit = { $count ->
    [one] 1 enhed
   *[other] { $count } enheder
}
graph-count-body = { $count ->
    [one] 1 organ
   *[other] { $count } organer
}
graph-count-position = { $count ->
    [one] 1 stilling
   *[other] { $count } stillinger
}

graph-relation-integration = Integration (snitflade) til et andet system
graph-relation-replaces = Erstatter
graph-relation-part-of = Er en del af
graph-relation-prerequisite = Skal være færdig før
graph-relation-carries-out = Projektet udfører aktiviteten
graph-relation-alternative = Alternativer: højst ét vælges
graph-relation-touches = Hvad projektet gør ved systemet
graph-relation-parent = Har enheden under sig
graph-relation-reports-to = Organet refererer til
graph-relation-binds = Organets beslutninger binder enheden
graph-relation-belongs-to = Stillingen hører til enheden
graph-relation-heads = Leder enheden
graph-relation-member = Medlem
graph-relation-chairs = Formand

graph-verb-integration = integration til
graph-verb-replaces = erstatter
graph-verb-part-of = del af
graph-verb-prerequisite = før
graph-verb-carries-out = udfører
graph-verb-alternative = eller
graph-verb-touches = berører
graph-verb-parent = over
graph-verb-reports-to = refererer til
graph-verb-binds = binder
graph-verb-belongs-to = hører til
graph-verb-heads = leder
graph-verb-member = medlem af
graph-verb-chairs = formand for

graph-count-integration = { $count ->
    [one] 1 integration
   *[other] { $count } integrationer
}
graph-count-replaces = { $count ->
    [one] 1 erstatning
   *[other] { $count } erstatninger
}
graph-count-part-of = { $count ->
    [one] 1 delsystem
   *[other] { $count } delsystemer
}
graph-count-prerequisite = { $count ->
    [one] 1 forudsætning
   *[other] { $count } forudsætninger
}
graph-count-carries-out = { $count ->
    [one] 1 aktivitet med projekt
   *[other] { $count } aktiviteter med projekt
}
graph-count-alternative = { $count ->
    [one] 1 par alternativer
   *[other] { $count } par alternativer
}
graph-count-touches = { $count ->
    [one] 1 forbindelse fra projekt til system
   *[other] { $count } forbindelser fra projekt til system
}
graph-count-parent = { $count ->
    [one] 1 underordnet enhed
   *[other] { $count } underordnede enheder
}
graph-count-reports-to = { $count ->
    [one] 1 referenceforhold
   *[other] { $count } referenceforhold
}
graph-count-binds = { $count ->
    [one] 1 enhed, der bindes af et organ
   *[other] { $count } bindinger af enheder
}
graph-count-belongs-to = { $count ->
    [one] 1 stilling i en enhed
   *[other] { $count } stillinger i enheder
}
graph-count-heads = { $count ->
    [one] 1 leder
   *[other] { $count } ledere
}
graph-count-member = { $count ->
    [one] 1 medlemskab
   *[other] { $count } medlemskaber
}
graph-count-chairs = { $count ->
    [one] 1 formandskab
   *[other] { $count } formandskaber
}

graph-life-overdue = Skulle være udfaset { $day }
graph-life-until = Under udfasning, til { $day }
graph-life-from = Planlagt fra { $day }

graph-matter-up-to = { $what } (højst { $amount })

graph-head = Leder: { $position }
graph-chair = Formand: { $position }
graph-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
}
graph-decides = Beslutter: { $matters }
graph-recommends = Indstiller: { $matters }
