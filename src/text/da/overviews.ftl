### Overblikkene, dansk.

overview-systems = Systemportefølje, { $municipality }

marks-meaning = – ikke udfyldt. ? ikke kendt; »portfolio list unknown« har grunden. ?! kan ikke læses. + ? ved en sum: noget er udeladt.
overviews-title = Overblik
marks-unreadable = Kan ikke læses og er derfor ikke med
