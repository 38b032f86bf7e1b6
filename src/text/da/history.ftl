### Én posts liv, commit for commit.

history-title = { $record }, ændring for ændring
history-created = Oprettet
history-removed = Fjernet
history-renamed = Nyt id: { $old } → { $new }
history-none = Ingen commit har ændret den
history-unreadable = Filen kan ikke læses i denne commit
history-cut-off = Her ender klonen: hvad der skete før, ses ikke (git fetch --unshallow)
