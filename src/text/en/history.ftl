### The life of one record, commit by commit.

history-title = { $record }, change by change
history-created = Created
history-removed = Removed
history-renamed = New id: { $old } → { $new }
history-none = No commit has changed it
