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
column-owner = Systemejer
column-status = Status
column-supplier = Leverandør
column-system = System
column-unit = Enhed
