# Hvad poster af hver slags hedder: én og flere.

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
