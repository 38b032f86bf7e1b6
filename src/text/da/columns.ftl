### Kolonneoverskrifter, dansk.

column-rank = Nr.
column-class = Klasse
column-id = Id
column-project = Projekt
column-points = Point
column-scores = Vurdering
column-net-present-value = Nutidsværdi, kr.
column-payback = Tilbagebetalt, år
column-from-pools = Fra puljer, kr.
column-hours = Timer
column-start = Start
column-reason = Begrundelse
column-contract-end = Kontraktudløb
column-criticality = Kritikalitet
column-data-owner = Dataejer
column-origin = Oprindelse
column-owner = Ejer
column-status = Status
column-supplier = Leverandør
column-system = System
column-unit = Enhed

# Ranking: comparison
column-rank-before = Nr. før
column-class-before = Klasse før
column-start-before = Start før
column-before = Før
column-now = Nu
column-cause = Årsag
column-difference = Forskel
column-caused-by = På grund af
column-figures = Ændrede tal

# Show
column-kind = Slags
column-record = Post
column-field = Felt
column-value = Værdi

# History
column-date = Dato
column-author = Forfatter
column-subject = Commit
column-commit = Id
column-changes = Ændringer
column-overview = Overblik
column-about = Om
