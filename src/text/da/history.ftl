### Én posts liv, commit for commit.

history-title = { $record }, ændring for ændring
history-created = Oprettet
history-removed = Fjernet
history-renamed = Nyt id: { $old } → { $new }
history-none = Ingen commit har ændret den
